"""The series of an indicator: what was measured and what was planned, as a chart and as a table."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Sign, Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.model import Figure, Observation
from plan_eval.indicators.wording import target_words
from plan_eval.views.citations import citation
from plan_eval.views.days import short_day
from plan_eval.views.page_words import CHART, KEYS, NAMED_VALUE, PROVISIONAL, SERIES
from plan_eval.views.plot import Course, Plot, Series, plot
from plan_eval.views.shapes import Cell, Column, Table
from plan_eval.views.words import COMMA, SEMICOLON

_FEWEST = 2
"""Points from which on there is a course."""


def chart_of(result: IndicatorResult, lang: Lang) -> Plot | None:
    """Return the course of an indicator; None where nothing was measured twice, or all of it is one value."""
    indicator, measures, target = result.indicator, result.measures, result.indicator.target
    measured = _measured(measures)
    if result.verdict.status is Status.DISCONTINUED or target is None or len(measured) < _FEWEST:
        return None
    label = CHART.fill(
        lang,
        name=indicator.name,
        first=short_day(measured[0][0]),
        last=short_day(measures.target_date),
        values=COMMA.get(lang).join(_named(day, value, lang) for day, value in measured),
        target=target_words(target),
    )
    band = None
    if target.sign is Sign.BETWEEN and target.low is not None and target.high is not None:
        band = Fraction(target.low), Fraction(target.high)
    course = Course(measured, _path(measures), _ahead(result, measured), band, indicator.unit.get(lang))
    return plot(course, label, [(kind, words.get(lang)) for kind, words in KEYS.items()])


def _named(day: date, value: Fraction, lang: Lang) -> str:
    return NAMED_VALUE.fill(lang, value=grouped(value), day=short_day(day))


def _measured(measures: Measures) -> Series:
    """Return the values with their days; a total begins with nothing on the day of its baseline."""
    if not measures.cumulative:
        return measures.series
    sums = {day: Fraction(value) for day, value in measures.observed.items() if isinstance(value, Decimal)}
    since = {day: value for day, value in sums.items() if day >= measures.baseline_date}
    return sorted(({measures.baseline_date: Fraction(0)} | since).items()) if since else []


def _path(measures: Measures) -> Series:
    """Return the path that is asked for: over the milestones to the target, or along a bound that is to be held."""
    milestones = {day: Fraction(value) for day, value in (measures.indicator.milestones or {}).items()}
    end = _end(measures)
    if end is None:
        return sorted(milestones.items())
    points = milestones | {measures.target_date: end}
    if measures.way is not None:
        points[measures.baseline_date] = measures.way[0]
    elif measures.is_cap:
        points[measures.baseline_date] = Fraction(0)
    elif measures["baseline_met"]:
        points[measures.baseline_date] = end
    return sorted(points.items())


def _end(measures: Measures) -> Fraction | None:
    """Return where the path ends; None inside a range, and without a figure to get to."""
    if measures.way is not None:
        return measures.way[1]
    return _most(measures) if measures.is_cap else measures.number("target")


def _most(measures: Measures) -> Fraction | None:
    target = measures.target
    return None if target is None or target.high is None else Fraction(target.high)


def _ahead(result: IndicatorResult, measured: Series) -> Series:
    """Return the way from the latest value to what the straight line makes of it; nothing where none lies ahead.

    A line that would leave the others small is left out: its end is told in words.
    """
    measures, last = result.measures, measured[-1]
    projected = measures.number("projected")
    if projected is None or measures["target_reached"] or last[0] >= measures.target_date:
        return ()
    values = [value for _, value in (*measured, *_path(measures))]
    span = max(values) - min(values)
    if not min(values) - span <= projected <= max(values) + span:
        return ()
    return (last, (measures.target_date, projected))


def series_table(result: IndicatorResult, lang: Lang) -> Table | None:
    """Return what was measured and planned by day; None where no more was measured than the table of indicators shows."""
    measures, observations = result.measures, result.indicator.observations or {}
    measured: dict[date, Figure] = dict(measures.observed)
    if result.indicator.baseline is not None and not measures.cumulative:
        measured.setdefault(measures.baseline_date, result.indicator.baseline)
    planned = dict(result.indicator.milestones or {})
    remarks = {day: SEMICOLON.get(lang).join(_remarks(observations.get(day), lang)) for day in measured}
    if len(measured) <= _FEWEST and not planned and not any(remarks.values()):
        return None
    rows = list(_rows(measured, planned, remarks, lang))
    columns = [Column(SERIES[name].get(lang), right=name in ("measured", "path")) for name in SERIES]
    kept = [at for at in range(len(columns)) if at == 0 or any(row[at].text for row in rows)]
    return Table([columns[at] for at in kept], [[row[at] for at in kept] for row in rows])


def _rows(
    measured: Mapping[date, Figure], planned: Mapping[date, Decimal], remarks: Mapping[date, str], lang: Lang
) -> Iterator[list[Cell]]:
    for day in sorted({*measured, *planned}):
        value, due = measured.get(day), planned.get(day)
        yield [
            Cell(short_day(day)),
            Cell("" if value is None else _figure(value, lang)),
            Cell("" if due is None else grouped(due)),
            Cell(remarks.get(day, "")),
        ]


def _figure(value: Figure, lang: Lang) -> str:
    return value.label.get(lang) if isinstance(value, TaskState) else grouped(value)


def _remarks(observation: Observation | None, lang: Lang) -> Iterator[str]:
    """Yield what is written of a value beside it."""
    if observation is None:
        return
    if observation.provisional:
        yield PROVISIONAL.get(lang)
    if observation.note is not None:
        yield observation.note.get(lang)
    if observation.source is not None:
        source = citation(observation.source, lang)
        yield from filter(None, source)
