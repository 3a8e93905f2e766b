"""The kinds of values that data files hold: how each is read, and what a JSON Schema says of it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.model import by_member, readers, targets

_TEXT_FORM: dict[str, Any] = {"type": ["string", "number"], "pattern": r"\S"}  # section: 3 is read as text
_BILINGUAL_FORM: dict[str, Any] = {
    "type": "object",
    "properties": {"zh": _TEXT_FORM, "en": _TEXT_FORM},
    "additionalProperties": False,
    "minProperties": 1,
}
_WORDS_FORM: dict[str, Any] = {"anyOf": [_TEXT_FORM, _BILINGUAL_FORM]}
_REFERENCE_FORM: dict[str, Any] = {
    "type": "object",
    "properties": {"section": _TEXT_FORM, "quote": _TEXT_FORM, "text": _WORDS_FORM},
    "additionalProperties": False,
    "minProperties": 1,
}
_DAY_FORM: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"},
        {"type": "integer", "minimum": 1, "maximum": 9999},
    ]
}
_BOUND = 10**readers.MAX_DIGITS
_NUMBER_FORM: dict[str, Any] = {"type": "number", "exclusiveMaximum": _BOUND, "exclusiveMinimum": -_BOUND}
_TARGET_FORM: dict[str, Any] = {"anyOf": [_NUMBER_FORM, {"type": "string", "pattern": targets.PATTERN}]}
_STATE_FORM: dict[str, Any] = {"enum": [spelling for state in TaskState for spelling in state.spellings]}
_OBSERVED_FORM: dict[str, Any] = {"anyOf": [_NUMBER_FORM, _STATE_FORM]}
_WEIGHT_FORM: dict[str, Any] = {"type": "number", "minimum": 0, "exclusiveMaximum": _BOUND}
# What \w stands for differs between the readers of schemas: these patterns name what is refused of ASCII, and allow the rest.
_LETTER, _WORD, _SLUG_SIGN = r"[^\x00-@\[-^`{-\x7f]", r"[^\x00-/:-@\[-^`{-\x7f]", r"[^\x00-,/:-@\[-^`{-\x7f]"
_ID_FORM: dict[str, Any] = {"type": "string", "pattern": f"^{_LETTER}{_WORD}*$"}
_SLUG_FORM: dict[str, Any] = {  # id: 2018 is read as text
    "type": ["string", "number"],
    "pattern": f"^(?!_){_WORD}{_SLUG_SIGN}*$",
    "minimum": 0,
}
_PRINTED_FORM: dict[str, Any] = {"type": ["number", "string"], "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?%$"}
_SHARE_FORM: dict[str, Any] = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?%$"}
BY_MEMBER_FORM: dict[str, Any] = {  # as deep as there are dimensions
    "anyOf": [_NUMBER_FORM, _SHARE_FORM, {"type": "array", "minItems": 1}, {"type": "object", "minProperties": 1}]
}
_AMOUNTS_FORM: dict[str, Any] = {
    "anyOf": [_NUMBER_FORM, {"type": "array", "minItems": 1}, {"type": "object", "minProperties": 1}]
}
_SOURCE_FORM: dict[str, Any] = {"anyOf": [_TEXT_FORM, _BILINGUAL_FORM, _REFERENCE_FORM]}

Amounts = Annotated[by_member.Figures, PlainValidator(by_member.amounts), WithJsonSchema(_AMOUNTS_FORM)]
Number = Annotated[Decimal, PlainValidator(readers.number), WithJsonSchema(_NUMBER_FORM)]
Target = Annotated[targets.Target, PlainValidator(targets.target), WithJsonSchema(_TARGET_FORM)]
Observed = Annotated[Decimal | TaskState, PlainValidator(readers.observed), WithJsonSchema(_OBSERVED_FORM)]
Weight = Annotated[Decimal, PlainValidator(readers.weight), WithJsonSchema(_WEIGHT_FORM)]
Truth = Annotated[bool, PlainValidator(readers.truth), WithJsonSchema({"type": "boolean"})]
Day = Annotated[date, PlainValidator(readers.day), WithJsonSchema(_DAY_FORM)]
Line = Annotated[str, PlainValidator(readers.text), WithJsonSchema(_TEXT_FORM)]
Words = Annotated[Text, PlainValidator(readers.bilingual), WithJsonSchema(_WORDS_FORM)]
Identifier = Annotated[str, PlainValidator(readers.identifier), WithJsonSchema(_ID_FORM)]
Slug = Annotated[str, PlainValidator(readers.slug), WithJsonSchema(_SLUG_FORM)]
Printed = Annotated[readers.Figure, PlainValidator(readers.printed), WithJsonSchema(_PRINTED_FORM)]
Asked = Annotated[Decimal, PlainValidator(readers.asked), WithJsonSchema(_PRINTED_FORM)]
Sourced = Annotated[readers.Source, PlainValidator(readers.source), WithJsonSchema(_SOURCE_FORM)]
