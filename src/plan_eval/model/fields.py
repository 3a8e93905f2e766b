"""The kinds of values that data files hold: how each is read, and what a JSON Schema says of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from plan_eval.base.text import Text
from plan_eval.model.readers import (
    MAX_DIGITS,
    Figure,
    Source,
    bilingual,
    day,
    identifier,
    number,
    one_of,
    printed,
    slug,
    source,
    text,
)


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """How a field reads its value: a function that returns it or refuses it, and what a JSON Schema says of it."""

    function: Callable[[object], object]
    form: Mapping[str, object]


def choice(words: type[StrEnum]) -> Any:  # noqa: ANN401  # an annotation
    """Return the annotation of a field that takes one of the words of an enumeration."""
    return Read(one_of(words), {"enum": [word.value for word in words]})


_TEXT_FORM = {"type": "string", "pattern": r"\S"}
_WORDS_FORM = {
    "anyOf": [
        _TEXT_FORM,
        {
            "type": "object",
            "properties": {"zh": _TEXT_FORM, "en": _TEXT_FORM},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_SOURCE_FORM = {
    "anyOf": [
        *_WORDS_FORM["anyOf"],
        {
            "type": "object",
            "properties": {"section": _TEXT_FORM, "quote": _TEXT_FORM, "text": _WORDS_FORM},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_DAY_FORM = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"},
        {"type": "integer", "minimum": 1, "maximum": 9999},
    ]
}
_NUMBER_FORM = {"type": "number", "exclusiveMaximum": 10**MAX_DIGITS, "exclusiveMinimum": -(10**MAX_DIGITS)}

Number = Annotated[Decimal, Read(number, _NUMBER_FORM)]
Day = Annotated[date, Read(day, _DAY_FORM)]
Line = Annotated[str, Read(text, _TEXT_FORM)]
Words = Annotated[Text, Read(bilingual, _WORDS_FORM)]
Identifier = Annotated[str, Read(identifier, {"type": "string", "pattern": r"^[^\W\d]\w*$"})]
Slug = Annotated[str, Read(slug, {"type": "string", "pattern": r"^[^\W_][\w.-]*$"})]
Printed = Annotated[Figure, Read(printed, {"type": ["number", "string"]})]
Sourced = Annotated[Source, Read(source, _SOURCE_FORM)]
