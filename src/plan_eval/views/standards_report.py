"""The report on standards that belong to no plan: a page, a chapter and a workbook of the amounts of one day."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plan_eval.base.text import LANGUAGE_TAG, NOTHING, Lang, Text
from plan_eval.claims.audit import Audit
from plan_eval.standards.changes import Change
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_differences import differences
from plan_eval.views.chapter_methods import methods, report_words
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.chapter_paper import DIFFERENCES, METHODS, STANDARDS
from plan_eval.views.chapter_standards import standards as benefit_standards
from plan_eval.views.days import in_words
from plan_eval.views.document import Block, Origin, Paper
from plan_eval.views.page import followed
from plan_eval.views.page_differences import differences_part
from plan_eval.views.page_shapes import Page
from plan_eval.views.page_standards import standards_part
from plan_eval.views.page_words import SOURCE_OF, SOURCE_OF_DAY
from plan_eval.views.workbook_differences import differences_sheet
from plan_eval.views.workbook_methods import methods_sheet
from plan_eval.views.workbook_shapes import Workbook
from plan_eval.views.workbook_standards import standards_sheet

_TITLE = Text("Benefit standards", "救助保障标准")
_AS_OF = Text("As of {on}", "（截至{on}）")
_COUNTED = Text("{count} {count:standard|standards} on {on}", "{on}各项标准，共 {count} 项")
_DESCRIPTION = Text("Amounts of {on}. {source}", "{on}的金额。{source}")
_SOURCE = Text("Source: {report}", "数据来源：{report}")


class StandardsReport(NamedTuple):
    """The standards of a folder without a plan, how they changed, and the audit of its claims where there are any."""

    standards: StandardsEvaluation
    audit: Audit | None = None
    changes: Mapping[str, Change] = {}

    def page(self, lang: Lang) -> Page:
        """Return what people read on a screen, from top to bottom."""
        source = self.standards.source
        parts = [standards_part(self.standards, lang), differences_part(None, self.standards, self.audit, lang)]
        address = followed(None if source is None else source.url)
        return Page(_TITLE.get(lang), LANGUAGE_TAG.get(lang), list(self._subtitle(lang)), address, (), (), parts)

    def paper(self, lang: Lang) -> Paper:
        """Return the chapter as it is handed in."""
        on = in_words(self.standards.on)
        return Paper(
            _TITLE.get(lang),
            _AS_OF.fill(lang, on=on),
            LANGUAGE_TAG.get(lang),
            self._origin(lang),
            list(self._blocks(lang)),
        )

    def workbook(self, lang: Lang) -> Workbook:
        """Return the sheets that there is something for."""
        below = list(self._subtitle(lang))
        sheets = [
            standards_sheet(self.standards, lang),
            differences_sheet(None, self.standards, self.audit, below, lang),
            methods_sheet(None, self.standards, below, lang),
        ]
        author = self._origin(lang).author
        return Workbook(_TITLE.get(lang), author, self.standards.on, LANGUAGE_TAG.get(lang), sheets)

    def _blocks(self, lang: Lang) -> Iterator[Block]:
        numbers = Numbers(lang)
        yield numbers.section(STANDARDS)
        yield from benefit_standards(self.standards, self.changes, None, numbers, lang)
        yield numbers.section(DIFFERENCES)
        yield from differences(None, self.standards, self.audit, lang)
        if about := list(methods(None, self.standards, self.audit, lang)):
            yield numbers.section(METHODS)
            yield from about

    def _subtitle(self, lang: Lang) -> Iterator[str]:
        """Yield how many standards there are, of which day, and the report that they come from."""
        yield _COUNTED.fill(lang, count=len(self.standards.standards), on=in_words(self.standards.on))
        source = self.standards.source
        if source is not None and source.title is not None:
            dated = SOURCE_OF if source.published is None else SOURCE_OF_DAY
            on = NOTHING if source.published is None else in_words(source.published)
            yield dated.fill(lang, title=source.title, on=on)

    def _origin(self, lang: Lang) -> Origin:
        source = self.standards.source
        titled = source is not None and source.title is not None
        report = _SOURCE.message(report=report_words(source, lang)) if titled and source is not None else NOTHING
        author = source.title if source is not None and source.title is not None else _TITLE
        description = _DESCRIPTION.fill(lang, on=in_words(self.standards.on), source=report).strip()
        return Origin(author.get(lang), description, self.standards.on)
