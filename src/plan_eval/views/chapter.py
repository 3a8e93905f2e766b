"""The chapter of a review, put into words."""

from collections.abc import Iterable
from typing import NamedTuple

from plan_eval.base.text import LANGUAGE_TAG, Lang
from plan_eval.claims.audit import Audit
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.standards.sweep import Sweep
from plan_eval.views.chapter_paragraphs import behind, conclusion, differences, methods
from plan_eval.views.chapter_tables import indicators_table, natures_table, standards_table
from plan_eval.views.chapter_words import HEADINGS, NONE
from plan_eval.views.charts import overview_of
from plan_eval.views.document import Document, Section
from plan_eval.views.lacking import lacking_sentences, lacking_which
from plan_eval.views.workbook import workbook_of
from plan_eval.views.workbook_shapes import Workbook


class ChapterView(NamedTuple):
    """The chapter on a plan, with its standards, how they step, and the audit of its claims where there are any."""

    plan: PlanEvaluation
    standards: StandardsEvaluation | None = None
    audit: Audit | None = None
    sweep: Sweep | None = None

    def document(self, lang: Lang) -> Document:
        """Return the chapter as people read it."""
        plan, standards = self.plan, self.standards
        sections = [
            Section(HEADINGS["indicators"].get(lang), [conclusion(plan, lang)], [indicators_table(plan, lang)]),
            Section(HEADINGS["nature"].get(lang), (), [natures_table(plan, lang)], overview_of(plan, lang)),
            Section(HEADINGS["behind"].get(lang), _or_none(behind(plan, lang), lang)),
        ]
        if lacking := list(lacking_sentences(plan, lang)):
            sections.append(Section(HEADINGS["lacking"].get(lang), [lacking_which(plan, lang), *lacking]))
        if standards is not None:
            table = standards_table(standards, self.sweep, lang)
            sections.append(Section(HEADINGS["standards"].get(lang), (), [table]))
        sections.append(Section(HEADINGS["differences"].get(lang), self._differences(lang)))
        sections.append(Section(HEADINGS["methods"].get(lang), list(methods(plan, standards, lang))))
        return Document(plan.plan.head.name.get(lang), LANGUAGE_TAG.get(lang), sections)

    def workbook(self, lang: Lang) -> Workbook:
        """Return the chapter as sheets, for those who filter and go on computing."""
        return workbook_of(self.plan, self.standards, self.audit, lang)

    def _differences(self, lang: Lang) -> list[str]:
        return _or_none(differences(self.plan, self.standards, self.audit, lang), lang)


def _or_none(paragraphs: Iterable[str], lang: Lang) -> list[str]:
    return list(paragraphs) or [NONE.get(lang)]
