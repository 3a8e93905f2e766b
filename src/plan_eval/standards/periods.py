"""The days that standards bear, and what must hold between dated values and dated formulas."""

from collections.abc import Iterator
from datetime import date, timedelta

from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.standards.cells import Standards
from plan_eval.standards.model import Standard
from plan_eval.standards.parameter_model import Parameter


def formula_path(place: int, number: int, *, is_dated: bool) -> ValuePath:
    """Return where in its file a formula of a standard stands; one that `is_dated` stands in a list."""
    return ("standards", place, "formulas", number, "formula") if is_dated else ("standards", place, "formula")


def check_periods(parameter: Parameter, path: ValuePath) -> Iterator[Problem]:
    """Yield values that are out of order, that overlap, or that leave days without a value."""
    for number, (before, value) in enumerate(zip(parameter.values, parameter.values[1:], strict=False), 1):
        if value.since <= before.since:
            yield Problem("PE502", (*path, "values", number, "from"), {"found": value.since, "before": before.since})
        elif before.until is not None and before.until >= value.since:
            dates = {"until": before.until, "since": value.since}
            yield Problem("PE508", (*path, "values", number - 1, "until"), dates)
        elif before.until is not None and before.until + timedelta(days=1) < value.since:
            yield Problem("PE507", (*path, "values", number, "from"), {"until": before.until, "since": value.since})


def missing_sources(parameter: Parameter, path: ValuePath) -> Iterator[Problem]:
    """Yield dated values without a source."""
    for number, value in enumerate(parameter.values):
        if value.source is None:
            yield Problem("PE506", (*path, "values", number), {"since": value.since})


def check_formulas(standard: Standard, path: ValuePath) -> Iterator[Problem]:
    """Yield a standard without a formula or with both kinds, and periods that overlap or end before they begin."""
    if standard.formula is None and not standard.formulas:
        yield Problem("PE201", path, {"owner": Standard.owner, "key": "formula"})
    if standard.formula is not None and standard.formulas:
        yield Problem("PE510", (*path, "formulas"), {}, on_key=True)
    for number, (before, after) in enumerate(zip(standard.formulas, standard.formulas[1:], strict=False), 1):
        if before.until is None or after.since is None or after.since <= before.until:
            dates = {"until": before.until or "-", "since": after.since or "-"}
            yield Problem("PE511", (*path, "formulas", number), dates)
        elif before.until + timedelta(days=1) < after.since:
            dates = {"until": before.until, "since": after.since}
            yield Problem("PE527", (*path, "formulas", number, "from"), dates)
    for number, period in enumerate(standard.periods):
        if period.since is not None and period.until is not None and period.until < period.since:
            at = path if standard.formula is not None else (*path, "formulas", number)
            yield Problem("PE511", (*at, "until"), {"until": period.until, "since": period.since})


def dated_days(standards: Standards) -> set[date]:
    """Return the days on which a value or a formula begins to be in force, and those that amounts were published for."""
    days = {value.since for parameter in standards.parameters.values() for value in parameter.values}
    days |= {published.on for standard in standards.standards for published in standard.published}
    days |= {amount.since for standard in standards.standards for amount in standard.set_amounts}
    days |= {
        period.since for standard in standards.standards for period in standard.periods if period.since is not None
    }
    return days
