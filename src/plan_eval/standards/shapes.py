"""Which dimensions everything in a file has, and what the names in a formula mean for one member of each."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing, suggest
from plan_eval.formula.parser import names_in
from plan_eval.formula.references import Reference
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary
from plan_eval.standards.parameter_model import Dimension
from plan_eval.standards.tables import Axis, Key, member_values

_ASKED = Reference("")
"""Marks a dimension of which a formula asks for a member, so that its members need not be numbers."""

Members = Mapping[str, str]
"""One member of each of some dimensions."""


class Shapes(NamedTuple):
    """The dimensions of a file, and for each parameter and standard the names of those that it has, in order."""

    dimensions: Mapping[str, Dimension]
    by: dict[str, tuple[str, ...]]

    def axes(self, names: Sequence[str]) -> tuple[Axis, ...]:
        """Return dimensions with their names."""
        return tuple(Axis(name, self.dimensions[name]) for name in names)

    def is_plain(self, tree: Node) -> bool:
        """Tell whether a formula means the same for every member, and nothing of another time."""
        return not any(
            name.reference is not None or name.name in self.dimensions or self.by.get(name.name)
            for name in names_in(tree)
        )

    def used(self, tree: Node) -> Iterator[str]:
        """Yield the dimensions that a formula has: those of what it uses, without those that it picks a member of."""
        for name in _names(tree, self):
            if name.name in self.dimensions and name.name not in self.by:
                yield name.name
            else:
                picked = self._picked(name)
                yield from (each for each in self.by.get(_base(name), ()) if each not in picked)

    def check(self, tree: Node) -> None:
        """Find names and members that do not exist.

        Raises:
            FormulaError: PE406 for an unknown name, PE521 for an unknown member, PE522 for a dimension whose members are no
                numbers.
        """
        for name in _names(tree, self):
            base = _base(name)
            if name.reference is _ASKED:
                continue
            if base in self.by:
                self._picked(name)
            elif base not in self.dimensions or name.reference is not None:
                known = [*self.by, *self.dimensions]
                near = suggest(base, known)
                raise FormulaError("PE406", name.start, name.end, found=base, near=near, known=listing(known))
            elif any(member.number is None for member in self.dimensions[base].members):
                raise FormulaError("PE522", name.start, name.end, found=base)

    def resolved(self, tree: Node, at: Members) -> Node:
        """Return a formula for one member of each of its dimensions: its names are those of cells."""
        match tree:
            case Number():
                return tree
            case Name():
                return self._resolved_name(tree, at)
            case Unary():
                return tree._replace(operand=self.resolved(tree.operand, at))
            case Binary():
                if (asked := self.member_asked(tree)) is not None:
                    return _truth(tree, at[asked[0]] == asked[1])
                return tree._replace(left=self.resolved(tree.left, at), right=self.resolved(tree.right, at))
            case Call():
                return tree._replace(arguments=tuple(self.resolved(each, at) for each in tree.arguments))

    def member_asked(self, tree: Node) -> tuple[str, str] | None:
        """Return the dimension and the member of a comparison such as `tier = island`; None for any other part."""
        if not isinstance(tree, Binary) or tree.operator not in ("=", "!="):
            return None
        for one, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if not (isinstance(one, Name) and isinstance(other, Name)):
                continue
            dimension = None if one.name in self.by else self.dimensions.get(one.name)
            if dimension is not None and any(member.key == other.name for member in dimension.members):
                return one.name, other.name
        return None

    def _resolved_name(self, name: Name, at: Members) -> Name | Number:
        base = _base(name)
        if base not in self.by:
            member = next(each for each in self.dimensions[base].members if each.key == at[base])
            return Number(member.number or Fraction(0), member.key, name.start, name.end)
        dimensions = self.by[base]
        if not dimensions:
            return name
        picked = self._picked(name)
        key = tuple(picked.get(each, at.get(each, "")) for each in dimensions)
        reference = (name.reference or Reference(base))._replace(members=key)
        return Name(reference.key, name.start, name.end, reference)

    def _picked(self, name: Name) -> Members:
        """Return the members that a name picks, by dimension.

        Raises:
            FormulaError: PE521 for a member that none of its dimensions has.
        """
        wanted = () if name.reference is None else name.reference.members
        axes = list(self.axes(self.by.get(_base(name), ())))
        if len(wanted) == len(axes) and all(_has(axis, key) for axis, key in zip(axes, wanted, strict=True)):
            return {axis.name: key for axis, key in zip(axes, wanted, strict=True)}
        picked: dict[str, str] = {}
        for key in wanted:
            axis = next((axis for axis in axes if _has(axis, key) and axis.name not in picked), None)
            if axis is None:
                raise FormulaError("PE521", name.start, name.end, **self._unknown(key, axes))
            picked[axis.name] = key
        return picked

    def _unknown(self, key: str, axes: Sequence[Axis]) -> Mapping[str, object]:
        if axes:
            return member_values(key, axes[0])
        return {"found": key, "name": "-", "near": "", "known": "-"}


def _names(tree: Node, shapes: Shapes) -> Iterator[Name]:
    """Yield the names of a formula, without the members that it asks for."""
    if (asked := shapes.member_asked(tree)) is not None:
        yield Name(asked[0], 0, 0, _ASKED)
        return
    match tree:
        case Name():
            yield tree
        case Unary():
            yield from _names(tree.operand, shapes)
        case Binary():
            yield from _names(tree.left, shapes)
            yield from _names(tree.right, shapes)
        case Call():
            for each in tree.arguments:
                yield from _names(each, shapes)
        case _:
            return


def _base(name: Name) -> str:
    return name.name if name.reference is None else name.reference.base


def _has(axis: Axis, key: str) -> bool:
    return any(member.key == key for member in axis.members)


def _truth(tree: Binary, holds: bool) -> Binary:  # noqa: FBT001
    number = Number(Fraction(1), "1", tree.start, tree.end)
    return Binary(tree.operator, number, number if holds else number._replace(value=Fraction(0), text="0"), tree.at)


def key_at(names: Sequence[str], key: Key) -> Members:
    """Return the members of a cell by dimension."""
    return dict(zip(names, key, strict=True))
