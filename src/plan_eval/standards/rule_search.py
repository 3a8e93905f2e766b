"""Which rule explains the amounts published of a standard: a percentage of something, and how it is rounded.

For each value that the standard may follow from, and each way to round, the percentages that give a published amount are an
interval. Where all intervals meet, the roundest percentage in them is proposed: a whole one first, then a half one.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.references import cell_name
from plan_eval.standards.amounts import compute_amounts, in_force
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import Interval, most_consistent

_STEPS = tuple(map(Fraction, ("100", "50", "10", "5", "1", "1/2", "1/10", "1/20", "1/100")))
_GRAINS = tuple(Fraction(1, parts) for parts in (2, 4, 10, 20, 100, 200, 1_000, 10_000))
"""Round percentages first: 50, 25, 10, 5, whole ones, then halves, tenths and hundredths of one."""

_HALVES = _GRAINS.index(Fraction(1, 200))
_MOST = 10
_HALF = Fraction(1, 2)


class Rule(NamedTuple):
    """A percentage of a parameter or a standard, rounded; `explained` of the published amounts follow from it."""

    base: str
    share: Fraction
    mode: RoundingMode
    step: Fraction
    explained: int


class RuleSearch(NamedTuple):
    """The rules that explain the most of the amounts published of a standard, the roundest first."""

    standard: str
    published: int
    rules: tuple[Rule, ...]


class _Point(NamedTuple):
    """A published amount, and the values of that day by the names that a rule may use for the same member."""

    amount: Fraction
    values: dict[str, Fraction]


def search_rules(compiled: CompiledStandards, standard: str) -> RuleSearch:
    """Return the rules that explain the published amounts of a standard, or of all cells of a table."""
    points = list(_points(compiled, standard))
    rules = [rule for base in _bases(points) for rule in _rules(base, points)]
    best = max((rule.explained for rule in rules), default=0)
    chosen = [rule for rule in rules if rule.explained == best and best]
    chosen.sort(key=lambda rule: _likelihood(compiled, standard, rule))
    return RuleSearch(standard, len(points), tuple(chosen[:_MOST]))


def rule_names(compiled: CompiledStandards) -> tuple[str, ...]:
    """Return the standards, and the tables of standards, whose rule can be asked for."""
    cells = compiled.source.cells
    ids = [each.id for each in compiled.source.standards]
    return tuple(dict.fromkeys([*ids, *(cells[name].table for name in ids if name in cells)]))


def cells_of(compiled: CompiledStandards, standard: str) -> list[str]:
    """Return the standard itself, or the cells of a table."""
    cells = compiled.source.cells
    return [
        each.id
        for each in compiled.source.standards
        if each.id == standard or (each.id in cells and cells[each.id].table == standard)
    ]


def _points(compiled: CompiledStandards, standard: str) -> Iterator[_Point]:
    wanted = cells_of(compiled, standard)
    amounts = {each.id: each.published for each in compiled.source.standards if each.id in wanted}
    for day in sorted({published.on for each in amounts.values() for published in each}):
        values = _values(compiled, day, set(wanted))
        for name, published in amounts.items():
            for each in published:
                if each.on == day:
                    yield _Point(Fraction(each.amount), dict(_of_member(compiled, name, values)))


def _values(compiled: CompiledStandards, day: date, wanted: set[str]) -> dict[str, Fraction]:
    """Return what has a value on a day and does not come from the standard itself."""
    dated = compiled.on(day)
    values = in_force(dated, day)
    own = {each.id for each in compiled.source.standards}
    free = [name for name in dated.order if name in own and wanted.isdisjoint(dated.needs(name))]
    needed = set(dated.needs(*free))
    try:
        part = dated._replace(order=tuple(name for name in dated.order if name in needed))
        computed = compute_amounts(part, values, {})
    except FormulaError:  # told where the file is checked
        return values
    return values | {name: computed[name].amount for name in free if name in computed}


def _of_member(compiled: CompiledStandards, name: str, values: dict[str, Fraction]) -> Iterator[tuple[str, Fraction]]:
    """Yield the values for the members of a cell: of a table the one cell that has them, under the name of the table."""
    cells = compiled.source.cells
    members = dict(cells[name].members) if name in cells else {}
    for other, value in values.items():
        cell = cells.get(other)
        if cell is None:
            yield other, value
        elif all(members.get(dimension) == member for dimension, member in cell.members):
            yield cell.table, value
        elif not members:
            yield cell_name(cell.table, tuple(member for _, member in cell.members)), value


def _bases(points: Sequence[_Point]) -> list[str]:
    """Return the names that have a value above zero for every published amount."""
    first = points[0].values if points else {}
    return [name for name in first if all(point.values.get(name, 0) > 0 for point in points)]


def _rules(base: str, points: Sequence[_Point]) -> Iterator[Rule]:
    steps = [step for step in _STEPS if all(point.amount % step == 0 for point in points)]
    for mode in RoundingMode:
        for step in (Fraction(1),) if mode is RoundingMode.NONE else steps:
            intervals = [_shares(point.amount, point.values[base], mode, step) for point in points]
            common = most_consistent(intervals)
            if common is not None and (share := _roundest(common)) is not None:
                yield Rule(base, share, mode, step, sum(share in interval for interval in intervals))


def _shares(amount: Fraction, base: Fraction, mode: RoundingMode, step: Fraction) -> Interval:
    """Return the shares of a value that are rounded to an amount."""
    low, high = amount, amount
    closed = True, True
    match mode:
        case RoundingMode.UP:
            low, closed = amount - step, (False, True)
        case RoundingMode.DOWN:
            high, closed = amount + step, (True, False)
        case RoundingMode.HALF_UP:
            low, high, closed = amount - step * _HALF, amount + step * _HALF, (True, False)
        case RoundingMode.HALF_EVEN:
            even = amount / step % 2 == 0
            low, high, closed = amount - step * _HALF, amount + step * _HALF, (even, even)
        case _:
            pass
    return Interval(low / base, closed[0], high / base, closed[1])


def _roundest(interval: Interval) -> Fraction | None:
    """Return the lowest multiple of the largest grain that lies in an interval; None where none does."""
    for grain in _GRAINS:
        first = -(-interval.low // grain) * grain
        for share in (first, first + grain):
            if share > 0 and share in interval:
                return share
    return None


def _likelihood(compiled: CompiledStandards, standard: str, rule: Rule) -> tuple[bool, int, bool, int]:
    """Return what rules are ordered by: the rounding of the file, whole and half percentages, parameters, and round ones among them."""
    own = compiled.by_id[cells_of(compiled, standard)[0]].rounding
    is_own = own.mode is rule.mode and (rule.mode is RoundingMode.NONE or Fraction(own.to or 1) == rule.step)
    grain = next(place for place, grain in enumerate(_GRAINS) if rule.share % grain == 0)
    tables = {cell.table for cell in compiled.source.cells.values()}
    is_parameter = rule.base in compiled.parameters or (rule.base in tables and rule.base not in rule_names(compiled))
    return not is_own, max(grain, _HALVES), not is_parameter, grain
