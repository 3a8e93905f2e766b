"""Indicators put under headings and in an order, for those who read them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import Grouping, Nature, Order, Status
from plan_eval.indicators.evaluation import IndicatorResult

WORST_FIRST = (Status.BEHIND, Status.NOT_ASSESSED, Status.ON_TRACK, Status.MET, Status.DISCONTINUED)
"""The statuses in the order in which they ask for attention."""

_OTHERS = {
    Grouping.GROUP: Text("without a group", "未分组"),
    Grouping.RESPONSIBLE: Text("nobody is named as responsible", "未明确责任单位"),
}


class Group(NamedTuple):
    """Indicators under one heading; `status` is theirs where they are grouped by it, `heading` is None without groups."""

    heading: Words | None
    results: Sequence[IndicatorResult]
    status: Status | None = None

    def by_status(self) -> dict[Status, int]:
        """Return how many of them have each status, for those that any has, the worst first."""
        counted = Counter(result.verdict.status for result in self.results)
        return {status: counted[status] for status in WORST_FIRST if counted[status]}


def arranged(
    results: Iterable[IndicatorResult], by: Grouping = Grouping.STATUS, order: Order = Order.PLAN
) -> list[Group]:
    """Return indicators in groups that have any: statuses the worst first, natures as they are, others as the plan has them.

    Whoever has no group or nobody responsible comes last. In a group the order is asked for: an undefined measure comes last.
    """
    ordered = _ordered(results, order)
    if by is Grouping.STATUS:
        groups = [(status.label, _of(ordered, status), status) for status in WORST_FIRST]
        return [Group(*group) for group in groups if group[1]]
    if by is Grouping.NATURE:
        natures = [(nature.label, [each for each in ordered if each.indicator.nature is nature]) for nature in Nature]
        return [Group(label, found) for label, found in natures if found]
    if by is Grouping.NONE:
        return [Group(None, ordered)] if ordered else []
    return _by_words(ordered, by)


def limited(groups: Sequence[Group], most: int) -> list[Group]:
    """Return the first indicators of some groups, so many at most."""
    kept: list[Group] = []
    for group in groups:
        room = most - sum(len(each.results) for each in kept)
        if room > 0:
            kept.append(group._replace(results=group.results[:room]))
    return kept


def _of(results: Sequence[IndicatorResult], status: Status) -> list[IndicatorResult]:
    return [result for result in results if result.verdict.status is status]


def _by_words(results: Sequence[IndicatorResult], by: Grouping) -> list[Group]:
    """Return groups by what a plan calls them: two with the same words in both languages are one."""
    found: dict[tuple[str, str] | None, list[IndicatorResult]] = {}
    for result in results:
        words = result.indicator.group if by is Grouping.GROUP else result.indicator.responsible
        found.setdefault(None if words is None else (words.en, words.zh), []).append(result)
    others = found.pop(None, [])
    groups = [Group(Text(*words), members) for words, members in found.items() if words is not None]
    return [*groups, Group(_OTHERS[by], others)] if others else groups


def _ordered(results: Iterable[IndicatorResult], order: Order) -> list[IndicatorResult]:
    if order is Order.PLAN:
        return list(results)
    if order is Order.STATUS:
        return sorted(results, key=lambda result: WORST_FIRST.index(result.verdict.status))
    return sorted(results, key=lambda result: _least_first(result.measures.number(order.value)))


def _least_first(value: Fraction | None) -> tuple[bool, Fraction]:
    return value is None, value or Fraction(0)
