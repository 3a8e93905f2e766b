"""The model of what others set in `standards.yaml`: dimensions, and the values of parameters over time."""

import re
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import Field, PlainValidator, WithJsonSchema

from plan_eval.base.text import Text, same
from plan_eval.base.vocabulary import Basis
from plan_eval.files.values import Plain
from plan_eval.model import by_member
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import BY_MEMBER_FORM, Day, Line, Sourced, Words
from plan_eval.model.readers import A_LIST, A_MAPPING, RefusedError, bilingual, describe, shorten, text

_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WORD = re.compile(r"[^\W\d]\w*")
_TWICE = Text(": it stands twice", "：重复出现")
_WRITE_MEMBERS = Text("write `[1, 2, 3]`, or `{island: Island}`", "请写 `[1, 2, 3]` 或 `{island: 岛内}`")

_WRITE_PICKED = Text("write `{size: 3}`", "请写 `{size: 3}`")
_MEMBERS_FORM: dict[str, Any] = {
    "anyOf": [
        {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1},
        {"type": "object", "minProperties": 1},
    ]
}


class Member(NamedTuple):
    """A member of a dimension: how formulas write it, what it is called, and its number where it is one."""

    key: str
    name: Text
    number: Fraction | None


def members(value: object) -> tuple[Member, ...]:
    """Read the members of a dimension: a list of numbers or words, or words with their names."""
    if isinstance(value, list) and value:
        found = [_member(key, None, place) for place, key in enumerate(value)]
    elif isinstance(value, dict) and value:
        found = [_member(key, name, key) for key, name in value.items()]
    else:
        raise RefusedError("PE206", expected=A_LIST, found=describe(value or None), advice=_WRITE_MEMBERS)
    seen: set[str] = set()
    for place, member in enumerate(found):
        if member.key in seen:
            raise RefusedError("PE208", inside=(place,), found=member.key, reason=_TWICE)
        seen.add(member.key)
    return tuple(found)


def _member(key: object, name: object, place: str | int) -> Member:
    if not isinstance(key, str) or not (_NUMBER.fullmatch(key) or _WORD.fullmatch(key)):
        raise RefusedError("PE208", inside=(place,), found=shorten(str(key)), reason="")
    number = Fraction(key) if _NUMBER.fullmatch(key) else None
    return Member(str(key), same(str(key)) if name is None else bilingual(name), number)


def names(value: object) -> tuple[str, ...]:
    """Read one name, or several."""
    if isinstance(value, list):
        return tuple(_name(each, place) for place, each in enumerate(value))
    return (_name(value, None),)


def _name(value: object, place: int | None) -> str:
    if isinstance(value, Plain | str) and _WORD.fullmatch(value):
        return str(value)
    raise RefusedError("PE208", inside=() if place is None else (place,), found=shorten(str(value)), reason="")


def picked(value: object) -> tuple[tuple[str, str], ...]:
    """Read which members something is of: `{size: 3}`."""
    if not isinstance(value, dict):
        raise RefusedError("PE206", expected=A_MAPPING, found=describe(value), advice=_WRITE_PICKED)
    return tuple((str(name), text(member)) for name, member in value.items())


Members = Annotated[tuple[Member, ...], PlainValidator(members), WithJsonSchema(_MEMBERS_FORM)]
Names = Annotated[
    tuple[str, ...],
    PlainValidator(names),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Picked = Annotated[
    tuple[tuple[str, str], ...],
    PlainValidator(picked),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "number"]}}),
]
Figures = Annotated[by_member.Figures, PlainValidator(by_member.figures), WithJsonSchema(BY_MEMBER_FORM)]


class Rest(StrEnum):
    """Where members that a value does not name take theirs from."""

    BEFORE = "before"


class Dimension(Entry):
    """What values differ by, such as the size of a household."""

    owner: ClassVar[Text] = Text("a dimension", "维度（dimension）")
    name: Words = Field(description="What the dimension is called.")
    members: Members = Field(description="Numbers or words in order, or words with their names.")


class ParameterValue(Entry):
    """The value of a parameter from a day on."""

    owner: ClassVar[Text] = Text("a dated value", "分期的值")
    since: Day = Field(alias="from", description="The first day on which the value holds.")
    until: Day | None = Field(default=None, description="Its last day, where no other value follows at once.")
    value: Figures = Field(description="The value; by its dimensions a list, or a mapping, of one for each member.")
    rest: Rest | None = Field(
        default=None, description="`before` where members that are not named keep the value that they had."
    )
    source: Sourced | None = Field(default=None, description="The notice that set it.")
    basis: Basis = Field(default=Basis.READ, description="read, derived or assumed.")


class Parameter(Entry):
    """A figure that others set, such as the minimum wage, with its values over time."""

    owner: ClassVar[Text] = Text("a parameter", "参数")
    name: Words = Field(description="What the parameter is called.")
    unit: Line = Field(description="Such as CNY/person/month.")
    by: Names = Field(default=(), description="The dimensions that its values differ by.")
    values: tuple[ParameterValue, ...] = Field(description="Its values over time, oldest first.")
    note: Words | None = Field(default=None, description="Anything a reader should know.")
    accept: tuple[Accept, ...] = Field(default=(), description="Findings that are known and right as they are.")
