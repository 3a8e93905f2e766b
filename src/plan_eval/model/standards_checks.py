"""What must hold between the dated values of a parameter."""

from collections.abc import Iterator
from datetime import timedelta

from plan_eval.findings import Path, Problem
from plan_eval.model.standards import Parameter


def check_periods(parameter: Parameter, path: Path) -> Iterator[Problem]:
    """Yield values that are out of order, that overlap, or that leave days without a value."""
    for number, (before, value) in enumerate(zip(parameter.values, parameter.values[1:], strict=False), 1):
        if value.since <= before.since:
            yield Problem("PE502", (*path, "values", number, "from"), {"found": value.since, "before": before.since})
        elif before.until is not None and before.until >= value.since:
            dates = {"until": before.until, "since": value.since}
            yield Problem("PE508", (*path, "values", number - 1, "until"), dates)
        elif before.until is not None and before.until + timedelta(days=1) < value.since:
            yield Problem("PE507", (*path, "values", number, "from"), {"until": before.until, "since": value.since})


def missing_sources(parameter: Parameter, path: Path) -> Iterator[Problem]:
    """Yield dated values without a source."""
    for number, value in enumerate(parameter.values):
        if value.source is None:
            yield Problem("PE506", (*path, "values", number), {"since": value.since})
