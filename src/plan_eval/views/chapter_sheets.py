"""The workbook of the chapter: the plan as import reads it back, its standards, and what does not add up."""

from collections.abc import Iterable
from decimal import Decimal

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.wording import target_words
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.chapter_tables import STANDARD_COLUMNS, official_headings, other_days
from plan_eval.views.chapter_words import COLUMNS, FINDING, HEADINGS, OBSERVED_ON, SHEET_COLUMNS
from plan_eval.views.days import mark, other_day
from plan_eval.views.document import Sheet, SheetCell
from plan_eval.views.words import unit


def indicators_sheet(plan: PlanEvaluation, lang: Lang) -> Sheet:
    """Return every indicator: the official columns first, then what a plan file says besides."""
    headings = [
        COLUMNS["name"].get(lang),
        *official_headings(plan, lang),
        *(COLUMNS[key].get(lang) for key in ("nature", "status", "unit")),
        *(heading.get(lang) for heading in SHEET_COLUMNS),
    ]
    rows = [_indicator(plan, result, lang) for result in plan.results]
    if any(map(other_day, plan.results)):
        headings.append(OBSERVED_ON.get(lang))
        rows = [[*row, _observed_on(result)] for row, result in zip(rows, plan.results, strict=True)]
    return Sheet(HEADINGS["indicators"].get(lang), headings, rows)


def _observed_on(result: IndicatorResult) -> SheetCell:
    observed = result.measures.observed_on
    return SheetCell(None if observed is None else observed.isoformat())


def _indicator(plan: PlanEvaluation, result: IndicatorResult, lang: Lang) -> list[SheetCell]:
    indicator, status = result.indicator, result.verdict.status
    target, latest = indicator.target, result.measures.latest
    number = None if target is None else target.number
    figures = (
        indicator.baseline,
        target_words(target).get(lang) if target is not None and (target.is_bound or number is None) else number,
        latest.label.get(lang) if isinstance(latest, TaskState) else latest,
    )
    return [
        SheetCell(indicator.name.zh),
        *(
            SheetCell(figure, mark=mark(day, lang))
            for figure, day in zip(figures, other_days(plan, result), strict=True)
        ),
        SheetCell(indicator.nature.label.get(lang)),
        SheetCell(status.label.get(lang), status),
        SheetCell(indicator.unit.zh),
        SheetCell(indicator.id),
        SheetCell(indicator.name.en),
        SheetCell(indicator.unit.en),
        *(SheetCell(word or "") for word in (indicator.kind, indicator.better, indicator.published)),
    ]


def standards_sheet(standards: StandardsEvaluation, lang: Lang) -> Sheet:
    """Return every standard with its amount; a published amount that differs has a red ground."""
    headings = [COLUMNS[key].get(lang) for key in STANDARD_COLUMNS]
    rows = [_standard(result, lang) for result in standards.standards]
    return Sheet(HEADINGS["standards"].get(lang), headings, rows)


def _standard(result: StandardResult, lang: Lang) -> list[SheetCell]:
    only = result.amounts[0]
    amount = None if only.amount is None else Decimal(only.amount.amount.numerator) / only.amount.amount.denominator
    published = None if only.published is None else only.published.amount
    return [
        SheetCell(result.standard.name.get(lang)),
        SheetCell(unit(result.standard.unit).get(lang)),
        SheetCell(result.compiled.formula.text),
        SheetCell(amount),
        SheetCell(published, Status.BEHIND if only.agrees is False else None),
    ]


def sentences_sheet(heading: str, sentences: Iterable[str], lang: Lang) -> Sheet:
    """Return what there is to say under a heading of the chapter, a row each."""
    return Sheet(HEADINGS[heading].get(lang), [FINDING.get(lang)], [[SheetCell(text)] for text in sentences])
