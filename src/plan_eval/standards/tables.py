"""Tables of figures spread to their members: each figure with the members that it is of, and what is wrong with a table."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.by_member import Figures, Listed, Mapped
from plan_eval.standards.parameter_model import Dimension, Member

MAX_CELLS = 20_000
"""Values of one table."""

Key = tuple[str, ...]
"""The members of a value, in the order of the dimensions of its table."""

_A_NUMBER = Text("one number", "一个数")
_A_TABLE = Text("{count} {count:value|values}, one for each {name}", "{count} 个值，每个{name}一个")


class Axis(NamedTuple):
    """A dimension under its name."""

    name: str
    dimension: Dimension

    @property
    def members(self) -> tuple[Member, ...]:
        """Its members in order."""
        return self.dimension.members


class Figure(NamedTuple):
    """One figure of a table; None where the member has none. `path` leads to it."""

    key: Key
    value: Decimal | None
    path: ValuePath


def keys_of(axes: Sequence[Axis]) -> Iterator[Key]:
    """Yield the members of every value that a table has."""
    return product(*([member.key for member in axis.members] for axis in axes))


def spread(
    figures: Figures, axes: Sequence[Axis], path: ValuePath, problems: list[Problem], *, partial: bool = False
) -> Iterator[Figure]:
    """Yield the figures of a table; what is wrong with it goes to the problems.

    Where it is `partial`, members that are not named have no figure.
    """
    return _spread(figures, axes, path, (), problems, partial)


def _spread(
    figures: Figures,
    axes: Sequence[Axis],
    path: ValuePath,
    key: Key,
    problems: list[Problem],
    partial: bool,  # noqa: FBT001
) -> Iterator[Figure]:
    if not axes:
        if isinstance(figures, Listed | Mapped):
            problems.append(Problem("PE520", path, {"found": _size(figures), "expected": _A_NUMBER}))
        else:
            yield Figure(key, figures, path)
        return
    first, rest = axes[0], axes[1:]
    wanted = _A_TABLE.message(count=len(first.members), name=first.dimension.name)
    items: list[tuple[str, str | int, Figures]]
    if figures is None:
        items = [(member.key, "", None) for member in first.members]
    elif isinstance(figures, Listed):
        if len(figures.items) != len(first.members):
            problems.append(Problem("PE520", path, {"found": len(figures.items), "expected": wanted}))
            return
        items = [(member.key, place, item) for place, (member, item) in enumerate(zip(first.members, figures.items))]
    elif isinstance(figures, Mapped):
        items = list(_named(figures, first, path, problems))
        if not partial and (
            missing := [each.key for each in first.members if each.key not in {name for name, *_ in items}]
        ):
            known = listing(missing)
            problems.append(Problem("PE520", path, {"found": len(items), "expected": _MISSING.message(missing=known)}))
            return
    else:
        problems.append(Problem("PE520", path, {"found": 1, "expected": wanted}))
        return
    for member, step, item in items:
        yield from _spread(item, rest, path if step == "" else (*path, step), (*key, member), problems, partial)


_MISSING = Text("one for each member; {missing}: missing", "每个成员一个；缺少 {missing}")


def _named(
    figures: Mapped, axis: Axis, path: ValuePath, problems: list[Problem]
) -> Iterator[tuple[str, str | int, Figures]]:
    known = [member.key for member in axis.members]
    for name, item in figures.items:
        if name in known:
            yield name, name, item
        else:
            problems.append(unknown_member(name, axis, (*path, name)))


def unknown_member(name: str, axis: Axis, path: ValuePath) -> Problem:
    """Return the problem of a member that a dimension does not have."""
    return Problem("PE521", path, member_values(name, axis), on_key=True)


def member_values(name: str, axis: Axis) -> Mapping[str, object]:
    """Return what fills the message of a member that a dimension does not have."""
    known = [member.key for member in axis.members]
    return {"found": name, "name": axis.dimension.name, "near": suggest(name, known), "known": listing(known)}


def _size(figures: Listed | Mapped) -> int:
    return len(figures.items)
