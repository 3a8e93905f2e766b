"""The base of all models, and the road from what pydantic refuses to problems with a code and a path."""

from collections.abc import Iterator
from enum import StrEnum
from types import UnionType
from typing import Any, ClassVar, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import NOTHING, Text, same
from plan_eval.base.vocabulary import Word
from plan_eval.files.slips import HALF_WIDTH, WIDE_BRACKETS
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.readers import A_LIST, A_MAPPING, describe, shorten

_WRITE_LIST = Text("begin each entry with `- ` on a line of its own", "每个条目请另起一行，以 `- ` 开头")
_WRITE_MAPPING = Text("write keys and values: `key: value`", "请写键和值：`键: 值`")


class Entry(BaseModel):
    """An entry of a data file: no unknown keys, and nothing changes it once it is read."""

    # A model is built when it first validates something: a command builds only those of the files that it reads.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    owner: ClassVar[Text] = Text("this entry", "此条目")
    """How messages call such an entry."""

    def __hash__(self) -> int:
        values = (getattr(self, name) for name in type(self).model_fields)
        return hash((type(self), *(frozenset(each.items()) if isinstance(each, dict) else each for each in values)))


Model = TypeVar("Model", bound=Entry)
_Class = TypeVar("_Class")


def validate(model: type[Model], value: YamlValue, path: ValuePath) -> tuple[Model | None, list[Problem]]:
    """Return the validated entry, or all the problems that keep it from being one."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_problem(model, details, path) for details in error.errors(include_url=False)]


def attempt(model: type[Model], value: YamlValue) -> Model | None:
    """Return the validated entry; None where it is not valid, which `validate` has said of what is around it."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _problem(model: type[Entry], details: Any, path: ValuePath) -> Problem:  # noqa: ANN401  # pydantic's error details
    location: ValuePath = details["loc"]
    on_key = bool(location) and location[-1] == "[key]"
    if on_key:
        location = location[:-1]
    full = path + location
    key = full[-1] if full else ""
    kind, value = details["type"], details["input"]
    owner, field = _place_in(model, location)
    if kind == "missing" or (kind == "value_error" and details["ctx"]["error"].code == "PE201"):
        return Problem("PE201", full[:-1], {"owner": owner.owner, "key": key})
    if kind == "extra_forbidden":
        known = known_keys(owner)
        unknown = {"found": str(key), "owner": owner.owner, "near": suggest(str(key), known), "known": listing(known)}
        return Problem("PE202", full, unknown, on_key=True)
    if kind == "value_error":
        refusal = details["ctx"]["error"]
        at = (*full, *refusal.inside) if refusal.at is None else (*full, refusal.at)
        about_key = on_key or refusal.at is not None or refusal.code == "PE207"
        shown = {"found": same(f"“{shorten(value)}”")} if on_key and refusal.code == "PE204" else {}
        return Problem(refusal.code, at, {"key": key, **refusal.values, **shown}, on_key=about_key)
    if value is None:
        return Problem("PE207", full, {"key": key}, on_key=True)
    if kind == "enum" and field is not None:
        return _unknown_word(full, value, next(_classes_in(field.annotation, StrEnum)))
    return wrong_kind(full, value, is_list=kind == "tuple_type")


def _unknown_word(path: ValuePath, value: object, words: type[StrEnum]) -> Problem:
    known = [word.value for word in words]
    found = shorten(value) if isinstance(value, str) else describe(value)
    spellings = [*known, *(spelling for word in words if isinstance(word, Word) for spelling in word.spellings)]
    near = suggest(value, spellings) if isinstance(value, str) else NOTHING
    return Problem("PE205", path, {"key": path[-1], "found": found, "near": near, "known": listing(known)})


def wrong_kind(path: ValuePath, found: object, *, is_list: bool) -> Problem:
    """Return the problem of a value that is no list, or no mapping."""
    expected, advice = (A_LIST, _WRITE_LIST) if is_list else (A_MAPPING, _WRITE_MAPPING)
    if isinstance(found, str) and found[:1] in WIDE_BRACKETS:
        advice = HALF_WIDTH
    return Problem("PE206", path, {"expected": expected, "found": describe(found), "advice": advice})


def key_of(name: str, field: FieldInfo) -> str:
    """Return the key that a field has in the file."""
    return field.alias or name


def known_keys(model: type[Entry]) -> list[str]:
    """Return the keys that an entry may have, as written in the file."""
    return [key_of(name, field) for name, field in model.model_fields.items()]


def _place_in(model: type[Entry], location: ValuePath) -> tuple[type[Entry], FieldInfo | None]:
    """Walk from a model along a location to the entry that has its last key, and to the field of that key."""
    owner, field = model, None
    steps = iter(location)
    for step in steps:
        owner = model
        field = next((field for name, field in model.model_fields.items() if key_of(name, field) == step), None)
        if field is None:
            break
        if _is_collection(field.annotation):
            next(steps, None)
        model = next(_classes_in(field.annotation, Entry), model)
    return owner, field


def _is_collection(annotation: object) -> bool:
    origin = get_origin(annotation)
    return origin in (tuple, dict) or (origin in (Union, UnionType) and any(map(_is_collection, get_args(annotation))))


def _classes_in(annotation: object, base: type[_Class]) -> Iterator[type[_Class]]:
    """Yield the subclasses of a class that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        yield annotation
    for part in get_args(annotation):
        yield from _classes_in(part, base)
