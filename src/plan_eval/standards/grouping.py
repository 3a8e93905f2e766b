"""Standards under the headings of their groups."""

from collections.abc import Iterable, Iterator

from plan_eval.base.text import Text
from plan_eval.standards.evaluation import StandardResult

_OTHERS = Text("without a group", "未分组")


def headed(results: Iterable[StandardResult]) -> Iterator[tuple[Text | None, StandardResult]]:
    """Yield standards with the heading of their group, groups in the order of their first; those without one come last.

    Where none has a group no heading is given.
    """
    groups: dict[Text | None, list[StandardResult]] = {}
    for result in results:
        groups.setdefault(result.standard.group, []).append(result)
    others = groups.pop(None, [])
    for heading, members in groups.items():
        yield from ((heading, result) for result in members)
    yield from ((_OTHERS if groups else None, result) for result in others)


def has_groups(results: Iterable[StandardResult]) -> bool:
    """Tell whether any standard has a group."""
    return any(result.standard.group is not None for result in results)
