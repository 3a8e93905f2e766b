"""Tables of figures spread to their members: each figure with the members that it is of, and what is wrong with a table."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text, Words
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.by_member import Figures, Listed, Mapped
from plan_eval.standards.parameter_model import Dimension, Member

MAX_CELLS = 20_000
"""Values of one table."""

Key = tuple[str, ...]
"""The members of a value, in the order of the dimensions of its table."""

_MISSING = Text("one for each member; {missing}: missing", "每个成员一个；缺少 {missing}")
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
    return _Spreading(problems, partial).figures(figures, axes, Figure((), None, path))


_Items = list[tuple[str, ValuePath, Figures]]
"""What a table has for each member of its first dimension: its key, the steps that lead to it, and what it has."""


class _Spreading(NamedTuple):
    """How a table is spread, and where what is wrong with it goes."""

    problems: list[Problem]
    partial: bool

    def figures(self, figures: Figures, axes: Sequence[Axis], at: Figure) -> Iterator[Figure]:
        """Yield the figures of a part of a table, which is of some members already."""
        if axes:
            for member, steps, item in self._items(figures, axes[0], at.path):
                yield from self.figures(item, axes[1:], Figure((*at.key, member), None, (*at.path, *steps)))
        elif isinstance(figures, Listed | Mapped):
            self._refuse(at.path, len(figures.items), _A_NUMBER)
        else:
            yield at._replace(value=figures)

    def _items(self, figures: Figures, axis: Axis, path: ValuePath) -> _Items:
        keys = [member.key for member in axis.members]
        if figures is None:
            return [(key, (), None) for key in keys]
        if isinstance(figures, Mapped):
            return self._named(figures, axis, path)
        items = figures.items if isinstance(figures, Listed) else (figures,)
        if isinstance(figures, Listed) and len(items) == len(keys):
            return [(key, (place,), item) for place, (key, item) in enumerate(zip(keys, items, strict=True))]
        self._refuse(path, len(items), _A_TABLE.message(count=len(keys), name=axis.dimension.name))
        return []

    def _named(self, figures: Mapped, axis: Axis, path: ValuePath) -> _Items:
        keys = [member.key for member in axis.members]
        named = dict(figures.items)
        unknown = [name for name in named if name not in keys]
        self.problems.extend(unknown_member(name, axis, (*path, name)) for name in unknown)
        missing = [key for key in keys if key not in named]
        if missing and not unknown and not self.partial:
            self._refuse(path, len(named), _MISSING.message(missing=listing(missing)))
            return []
        return [(name, (name,), item) for name, item in figures.items if name in keys]

    def _refuse(self, path: ValuePath, found: int, expected: Words) -> None:
        self.problems.append(Problem("PE520", path, {"found": found, "expected": expected}))


def unknown_member(name: str, axis: Axis, path: ValuePath) -> Problem:
    """Return the problem of a member that a dimension does not have."""
    return Problem("PE521", path, member_values(name, axis), on_key=True)


def member_values(name: str, axis: Axis) -> Mapping[str, object]:
    """Return what fills the message of a member that a dimension does not have."""
    known = [member.key for member in axis.members]
    return {"found": name, "name": axis.dimension.name, "near": suggest(name, known), "known": listing(known)}
