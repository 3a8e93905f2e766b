"""A review as a page to read on a screen and to print."""

from collections.abc import Iterator
from typing import NamedTuple

from plan_eval.base.figures import percent
from plan_eval.base.text import LANGUAGE_TAG, Lang
from plan_eval.base.vocabulary import Grouping, Nature, Status
from plan_eval.claims.audit import Audit
from plan_eval.indicators.arranging import arranged
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.days import in_words
from plan_eval.views.lacking import lacking_sentences, lacking_which
from plan_eval.views.page_differences import differences_part
from plan_eval.views.page_methods import methods_part
from plan_eval.views.page_rows import SPARE, columns_of, row_of
from plan_eval.views.page_shapes import Page, PageTable, Part, Tile
from plan_eval.views.page_standards import standards_part
from plan_eval.views.page_words import (
    ALL,
    ALL_AGREE,
    BAR_LEGEND,
    COUNT,
    HEADINGS,
    OF_NATURE,
    ONE_AGREES,
    SOME_AGREE,
    SOURCE_OF,
    SOURCE_OF_DAY,
    STATUS_AFTER,
    STATUS_ON,
)
from plan_eval.views.shapes import Line
from plan_eval.views.words import COMMA

_SAFE = ("https://", "http://")
"""How an address begins that a reader may follow."""


class ReviewPage(NamedTuple):
    """The page of a plan, with its standards and the audit of its claims where there are any."""

    plan: PlanEvaluation
    standards: StandardsEvaluation | None = None
    audit: Audit | None = None

    def page(self, lang: Lang) -> Page:
        """Return the page, from top to bottom."""
        plan, head = self.plan, self.plan.plan.head
        parts = [_indicators(plan, lang)]
        if lacking := list(lacking_sentences(plan, lang)):
            lines = [Line(lacking_which(plan, lang)), *(Line(sentence, indent=1) for sentence in lacking)]
            parts.append(Part("lacking", HEADINGS["lacking"].get(lang), lines))
        if self.standards is not None:
            parts.append(standards_part(self.standards, lang))
        parts += [differences_part(plan, self.standards, self.audit, lang), methods_part(plan, lang)]
        address = followed(None if head.source is None else head.source.url)
        return Page(
            head.name.get(lang),
            LANGUAGE_TAG.get(lang),
            list(_subtitle(plan, lang)),
            address,
            list(_tiles(plan, lang)),
            list(_summary(plan, lang)),
            parts,
        )


def followed(address: str | None) -> str:
    """Return an address that a reader may follow; nothing for any other."""
    return address if address is not None and address.startswith(_SAFE) else ""


def _subtitle(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield of which day the page is and by which rules, and where the figures come from."""
    head, on, rules = plan.plan.head, in_words(plan.as_of), plan.method.file.name
    if plan.elapsed is None or plan.as_of >= head.target_date:
        yield STATUS_AFTER.fill(lang, on=on, rules=rules)
    else:
        yield STATUS_ON.fill(lang, on=on, elapsed=percent(plan.elapsed), rules=rules)
    if (source := head.source) is not None:
        if source.published is None:
            yield SOURCE_OF.fill(lang, title=source.title)
        else:
            yield SOURCE_OF_DAY.fill(lang, title=source.title, on=in_words(source.published))


def _tiles(plan: PlanEvaluation, lang: Lang) -> Iterator[Tile]:
    yield Tile("", str(len(plan.results)), ALL.fill(lang, count=len(plan.results)))
    for status, count in plan.count().items():
        if count:
            yield Tile(status, str(count), status.label.get(lang))


def _summary(plan: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    """Yield how many indicators of each nature have which status, and how many verdicts are as published."""
    by_nature = {nature: counts for nature, counts in plan.by_nature().items() if sum(counts.values())}
    if len(by_nature) == len(Nature):
        for nature, counts in by_nature.items():
            yield Line(
                OF_NATURE.fill(lang, nature=nature.label, total=sum(counts.values()), counts=_counts(counts, lang))
            )
    agree, compared = plan.agree, plan.compared
    if compared:
        words = SOME_AGREE if agree < compared else ONE_AGREES if compared == 1 else ALL_AGREE
        yield Line(words.fill(lang, agree=agree, compared=compared))


def _counts(counts: dict[Status, int], lang: Lang) -> str:
    parts = [COUNT.fill(lang, count=count, status=status.label) for status, count in counts.items() if count]
    return COMMA.get(lang).join(parts)


def _indicators(plan: PlanEvaluation, lang: Lang) -> Part:
    grouping = Grouping.GROUP if any(result.indicator.group for result in plan.results) else Grouping.NONE
    rows = [
        row_of(plan, result, "" if group.heading is None else group.heading.get(lang), lang)
        for group in arranged(plan.results, grouping)
        for result in group.results
    ]
    table = PageTable(columns_of(plan, lang), rows, SPARE)
    drawn = any(cell.drawing is not None for row in table.rows for cell in row.cells)
    legend = [Line(BAR_LEGEND.get(lang), "faint")] if drawn else []
    return Part("indicators", HEADINGS["indicators"].get(lang), (), table, legend)
