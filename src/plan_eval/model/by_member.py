"""Figures by the members of dimensions: a number, or lists and mappings of numbers as deep as there are dimensions."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple, Union

from plan_eval.files.values import Plain
from plan_eval.model.readers import RefusedError, number, shorten


class Listed(NamedTuple):
    """Figures in the order of the members of a dimension."""

    items: tuple["Figures", ...]


class Mapped(NamedTuple):
    """Figures by the members of a dimension."""

    items: tuple[tuple[str, "Figures"], ...]


Figures = Union[Decimal, None, Listed, Mapped]  # noqa: UP007  # it refers to itself
"""A number, none where a member has none, or a table of them."""

MAX_DEPTH = 6
"""Dimensions of one table."""


def figures(value: object) -> Figures:
    """Read a number, perhaps with a percent sign, or a table of numbers; what a member does not have is null."""
    return _read(value, share_or_number, ())


def amounts(value: object) -> Figures:
    """Read a number, or a table of numbers; what a member does not have is null."""
    return _read(value, number, ())


def share_or_number(value: object) -> Decimal:
    """Read a number; 10.1% is 0.101."""
    if isinstance(value, Plain) and value.endswith("%"):
        try:
            return number(Plain(value[:-1])).scaleb(-2)
        except RefusedError:
            pass  # it is told as written
    return number(value)


def _read(value: object, read: Callable[[object], Decimal], inside: tuple[str | int, ...]) -> Figures:
    if isinstance(value, Listed | Mapped):
        return value
    if value is None and inside:
        return None
    if len(inside) > MAX_DEPTH:
        raise RefusedError("PE203", inside=inside, found=shorten(str(value)), near="")
    if isinstance(value, list):
        return Listed(tuple(_read(item, read, (*inside, place)) for place, item in enumerate(value)))
    if isinstance(value, dict):
        return Mapped(tuple((str(key), _read(item, read, (*inside, key))) for key, item in value.items()))
    try:
        return read(value)
    except RefusedError as refusal:
        refusal.inside = inside
        raise
