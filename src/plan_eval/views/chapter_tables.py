"""The tables of the chapter."""

from collections.abc import Iterable
from datetime import date

from plan_eval.base.figures import exact
from plan_eval.base.text import NOTHING, Lang, Text, Words
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.model import Indicator
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.sweep import Sweep
from plan_eval.views.chapter_words import COLUMNS, FIGURES, LEGEND, NAME_WITH_UNIT, PROVISIONAL
from plan_eval.views.charts import bullet_of, steps_legend, steps_of
from plan_eval.views.days import by_day, mark, named_day, other_day
from plan_eval.views.document import ChartedTable
from plan_eval.views.shapes import Cell, Column, Table
from plan_eval.views.status_exact import exact_target, exact_value
from plan_eval.views.words import unit

STANDARD_COLUMNS = ("standard", "unit", "formula", "amount", "published")
_FIGURES = ("amount", "published")


def official_headings(plan: PlanEvaluation, lang: Lang) -> list[str]:
    """Return the headings of the three columns of figures: baseline, target and latest."""
    head, as_of = plan.plan.head, plan.as_of
    if any(map(other_day, plan.results)):
        latest = FIGURES["values"].fill(lang, when=Text(named_day(as_of, "en"), by_day(as_of, "zh")))
    else:
        latest = FIGURES["value"].fill(lang, when=named_day(as_of, lang))
    days = {"baseline": head.baseline_date, "target": head.target_date}
    return [*(FIGURES[name].fill(lang, when=named_day(day, lang)) for name, day in days.items()), latest]


def other_days(plan: PlanEvaluation, result: IndicatorResult) -> tuple[date | None, date | None, date | None]:
    """Return the days of the three figures where they are not those that the headings of their columns name."""
    head, measures = plan.plan.head, result.measures
    baseline_date, target_date = measures.baseline_date, measures.target_date
    return (
        None if baseline_date == head.baseline_date else baseline_date,
        None if target_date == head.target_date else target_date,
        other_day(result),
    )


def indicators_table(plan: PlanEvaluation, lang: Lang) -> ChartedTable:
    """Return every indicator with its figures and its status, as the official tables have it."""
    columns = [
        Column(COLUMNS["name"].get(lang)),
        *(Column(heading, right=True) for heading in official_headings(plan, lang)),
        Column(COLUMNS["nature"].get(lang)),
        Column(COLUMNS["status"].get(lang)),
    ]
    rows = [_indicator(plan, result, lang) for result in plan.results]
    charts = [bullet_of(result, lang) for result in plan.results]
    return ChartedTable(Table(columns, rows), charts, COLUMNS["chart"].get(lang), LEGEND.get(lang))


def _indicator(plan: PlanEvaluation, result: IndicatorResult, lang: Lang) -> list[Cell]:
    indicator, status = result.indicator, result.verdict.status
    figures = (
        "" if indicator.baseline is None else exact(indicator.baseline),
        exact_target(result, lang).text,
        exact_value(result, lang).text + (PROVISIONAL.get(lang) if result.is_provisional else ""),
    )
    return [
        Cell(with_unit(indicator).get(lang)),
        *(
            Cell(figure and figure + mark(day, lang))
            for figure, day in zip(figures, other_days(plan, result), strict=True)
        ),
        Cell(indicator.nature.label.get(lang)),
        Cell(status.label.get(lang), status),
    ]


def with_unit(indicator: Indicator) -> Words:
    """Return the name of an indicator with its unit, which a task may not have."""
    if indicator.unit == NOTHING:
        return indicator.name
    return NAME_WITH_UNIT.message(name=indicator.name, unit=indicator.unit)


def natures_table(plan: PlanEvaluation, lang: Lang) -> ChartedTable:
    """Return how many indicators of each nature have each status."""
    statuses = [status for status, count in plan.count().items() if count]
    headings = [*(status.label for status in statuses), COLUMNS["total"]]
    columns = [Column(COLUMNS["nature"].get(lang)), *(Column(heading.get(lang), right=True) for heading in headings)]
    rows = [_counts(nature.label.get(lang), plan.count(nature), statuses) for nature in Nature]
    rows.append(_counts(COLUMNS["total"].get(lang), plan.count(), statuses))
    return ChartedTable(Table(columns, rows))


def _counts(label: str, counts: dict[Status, int], statuses: Iterable[Status]) -> list[Cell]:
    return [Cell(label), *(Cell(str(counts[status])) for status in statuses), Cell(str(sum(counts.values())))]


def standards_table(standards: StandardsEvaluation, sweep: Sweep | None, lang: Lang) -> ChartedTable:
    """Return every standard with its formula and its amount, and how it steps over a sweep."""
    columns = [Column(COLUMNS[key].get(lang), right=key in _FIGURES) for key in STANDARD_COLUMNS]
    table = Table(columns, [_standard(result, lang) for result in standards.standards])
    if sweep is None:
        return ChartedTable(table)
    charts = [steps_of(result.standard, sweep, lang) for result in standards.standards]
    if not any(charts):
        return ChartedTable(table)
    return ChartedTable(table, charts, COLUMNS["chart"].get(lang), steps_legend(sweep, lang))


def _standard(result: StandardResult, lang: Lang) -> list[Cell]:
    only = result.amounts[0]
    published = "" if only.published is None else exact(only.published.amount)
    return [
        Cell(result.standard.name.get(lang)),
        Cell(unit(result.standard.unit).get(lang)),
        Cell(result.compiled.formula.text),
        Cell("" if only.amount is None else exact(only.amount.amount)),
        Cell(f"{published} !" if only.agrees is False else published),
    ]
