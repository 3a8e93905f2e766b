"""What is possible but doubtful in the figures of a plan: it can be computed with, and a person should look."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.model import Indicator
from plan_eval.model.names import same_names

_LARGER, _SMALLER = Text("larger", "大"), Text("smaller", "小")

_JUMP = 4
"""A value so many times as large as all others of its series is looked at: ten times a value that is well below its
target is not ten times the target."""

_FACTORS = ((32, 10), (316, 100), (3163, 1000))
"""Up to this ratio (half-way between powers of ten on a logarithmic scale), this factor is likely meant."""

_WHOLE = {"%": 100, "‰": 1000}


def doubtful_figures(indicators: Mapping[int, Indicator], line_of: Callable[[ValuePath], int]) -> Iterator[Problem]:
    """Yield figures out of proportion, shares beyond the whole, targets reached before, and names used twice; `line_of` tells where an entry begins."""
    for position, indicator in indicators.items():
        path: ValuePath = ("indicators", position)
        yield from _jumps(indicator, path)
        yield from _beyond_the_whole(indicator, path)
        yield from _reached_before(indicator, path)
        for number, question in enumerate(indicator.open):
            yield Problem("PE319", (*path, "open", number), {"question": question})
    names = {("indicators", position): each.name for position, each in indicators.items()}
    yield from same_names(names, line_of)


def _figures(indicator: Indicator) -> dict[ValuePath, Fraction]:
    """Return the figures of an indicator by where they stand; a cumulative one's count from zero, so not those."""
    figures: dict[ValuePath, Fraction] = {}
    target = None if indicator.target is None else indicator.target.number
    for key, value in (("baseline", indicator.baseline), ("target", target)):
        if value is not None:
            figures[(key,)] = Fraction(value)
    for day, observed in (indicator.observations or {}).items():
        if isinstance(observed.value, Decimal):
            figures["observations", day.isoformat(), "value"] = Fraction(observed.value)
    return figures


def _jumps(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    """Yield the one figure that is out of proportion to all others, where these are much alike."""
    figures = {at: value for at, value in _figures(indicator).items() if value > 0}
    if len(figures) < 3 or indicator.kind == "cumulative":  # noqa: PLR2004  # of two figures either may be the wrong one
        return
    lowest, second, *_, highest = values = sorted(figures.values())
    before = values[-2]
    above = highest >= _JUMP * before and before < _JUMP * lowest
    below = second >= _JUMP * lowest and highest < _JUMP * second
    if not (above or below):
        return
    value, ratio = (highest, highest / before) if above else (lowest, second / lowest)
    (at,) = (place for place, figure in figures.items() if figure == value)
    factor = next((factor for limit, factor in _FACTORS if ratio < limit), 10_000)
    meant = value / factor if above else value * factor
    if _leads_to_target(figures) and not _leads_to_target({**figures, at: meant}):
        return
    told = {
        "found": grouped(value),
        "factor": grouped(Fraction(round(ratio))),
        "relation": _LARGER if above else _SMALLER,
        "others": ", ".join(grouped(other) for place, other in figures.items() if place != at),
        "meant": exact(meant),
    }
    yield Problem("PE310", (*path, *at), told)


def _leads_to_target(figures: Mapping[ValuePath, Fraction]) -> bool:
    """Tell whether a target asks for a change and all values lie between it and the baseline.

    Where they do as written, and would not with the figure that fits their size, it is the target that asks for the size.
    """
    baseline, target = figures.get(("baseline",)), figures.get(("target",))
    if baseline is None or target is None or baseline == target:
        return False
    return all(min(baseline, target) <= value <= max(baseline, target) for value in figures.values())


def _beyond_the_whole(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    unit = next((unit for unit in indicator.unit if unit in _WHOLE), None)
    if unit is not None:
        for at, value in _figures(indicator).items():
            if not 0 <= value <= _WHOLE[unit]:
                yield Problem("PE311", (*path, *at), {"found": grouped(value), "unit": unit, "limit": _WHOLE[unit]})


def _reached_before(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    """Yield a total to accumulate that the period before had already reached; a level to hold is told by `better`."""
    baseline, target = indicator.baseline, None if indicator.target is None else indicator.target.number
    if indicator.kind != "cumulative" or indicator.is_cap or baseline is None or target is None:
        return
    if target <= baseline:
        yield Problem("PE312", (*path, "target"), {"target": grouped(target), "baseline": grouped(baseline)})
