"""The workbook of the chapter: the plan as import reads it back, its standards, and what does not add up."""

from collections.abc import Iterable
from decimal import Decimal

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.chapter_tables import STANDARD_COLUMNS, official_days
from plan_eval.views.chapter_words import COLUMNS, FINDING, HEADINGS, SHEET_COLUMNS
from plan_eval.views.document import Sheet, SheetCell
from plan_eval.views.words import unit


def indicators_sheet(plan: PlanEvaluation, lang: Lang) -> Sheet:
    """Return every indicator: the official columns first, then what a plan file says besides."""
    headings = [
        COLUMNS["name"].get(lang),
        *official_days(plan, lang),
        *(COLUMNS[key].get(lang) for key in ("nature", "status", "unit")),
        *(heading.get(lang) for heading in SHEET_COLUMNS),
    ]
    return Sheet(HEADINGS["indicators"].get(lang), headings, [_indicator(result, lang) for result in plan.results])


def _indicator(result: IndicatorResult, lang: Lang) -> list[SheetCell]:
    indicator, status = result.indicator, result.verdict.status
    observed = result.measures.observed_on
    value = None if observed is None else (indicator.observations or {})[observed]
    return [
        SheetCell(indicator.name.zh),
        *(SheetCell(figure) for figure in (indicator.baseline, indicator.target, value)),
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


def differences_sheet(differences: Iterable[str], lang: Lang) -> Sheet:
    """Return what does not add up, a row each."""
    rows = [[SheetCell(text)] for text in differences]
    return Sheet(HEADINGS["differences"].get(lang), [FINDING.get(lang)], rows)
