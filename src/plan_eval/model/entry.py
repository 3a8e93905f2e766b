"""The base of all models, and the road from what the validator refuses to problems with a code and a path.

The models are frozen dataclasses whose fields say how each value is read. pydantic's core validates them; its model
classes are left out, because importing them takes longer than evaluating a plan.
"""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from types import UnionType
from typing import Annotated, Any, ClassVar, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic_core import SchemaValidator, ValidationError

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.fields import Read
from plan_eval.model.readers import describe


class Entry:
    """An entry of a data file: no unknown keys, and nothing changes it once it is read."""

    owner: ClassVar[Text] = Text("this entry", "此条目")
    """How messages call such an entry."""


Model = TypeVar("Model", bound=Entry)


def validate(model: type[Model], value: YamlValue, path: ValuePath) -> tuple[Model | None, list[Problem]]:
    """Return the validated entry, or all the problems that keep it from being one."""
    try:
        entry: Model = _validator(model).validate_python(value)
    except ValidationError as error:
        return None, [_problem(model, details, path) for details in error.errors(include_url=False)]
    return entry, []


_VALIDATORS: dict[type[Entry], SchemaValidator] = {}


def _validator(model: type[Entry]) -> SchemaValidator:
    """Return the validator of a model, made when it is first needed."""
    if model not in _VALIDATORS:
        _VALIDATORS[model] = SchemaValidator(_schema_of(model))
    return _VALIDATORS[model]


def _schema_of(annotation: Any) -> Any:  # noqa: ANN401  # what annotations are, and the schemas of pydantic's core
    """Return the schema of pydantic's core for a field's annotation, or for a whole entry."""
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        return _entry_schema(annotation)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        read = next(each for each in parts if isinstance(each, Read))
        return {"type": "function-plain", "function": {"type": "no-info", "function": read.function}}
    if origin in (Union, UnionType):
        return {"type": "nullable", "schema": _schema_of(parts[0])}
    if origin is dict:
        return {"type": "dict", "keys_schema": _schema_of(parts[0]), "values_schema": _schema_of(parts[1])}
    if origin in (list, tuple):
        return {"type": "list", "items_schema": _schema_of(parts[0])}
    return {"type": "any"} if annotation is Any else {"type": "str"}


def _entry_schema(model: type[Entry]) -> Any:  # noqa: ANN401  # as above
    hints = get_type_hints(model, include_extras=True)
    read = {}
    for field in fields(model):  # type: ignore[arg-type]  # every entry is a dataclass
        required = field.default is MISSING
        read[field.name] = {
            "type": "model-field",
            "schema": _schema_of(hints[field.name])
            if required
            else {"type": "default", "schema": _schema_of(hints[field.name]), "default": field.default},
            "validation_alias": key_of(field),
        }
    build = {"type": "no-info", "function": lambda found: _built(model, found[0])}
    return {
        "type": "function-after",
        "function": build,
        "schema": {"type": "model-fields", "fields": read, "extra_behavior": "forbid"},
    }


def _built(model: type[Model], values: dict[str, Any]) -> Model:
    return model(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})


def key_of(field: "Field[Any]") -> str:
    """Return the key that a field has in the file."""
    key: str = field.metadata.get("key", field.name)
    return key


def _problem(model: type[Entry], details: Any, path: ValuePath) -> Problem:  # noqa: ANN401  # pydantic's error details
    location: ValuePath = details["loc"]
    on_key = bool(location) and location[-1] == "[key]"
    if on_key:
        location = location[:-1]
    full = path + location
    code, given = details["type"], details.get("input")
    owner = _owner(model, location)
    if code == "missing":
        key = location[-1]
        return Problem("PE201", full[:-1], {"owner": owner.owner, "key": key})
    if code == "extra_forbidden":
        known = known_keys(owner)
        found = str(location[-1])
        unknown = {
            "found": found,
            "owner": owner.owner,
            "near": suggest(found, known),
            "known": listing(known),
        }
        return Problem("PE202", full, unknown, on_key=True)
    if code.startswith("PE"):
        values: dict[str, Any] = {"key": full[-1] if full else "", **details.get("ctx", {})}
        at = values.pop("at", None)
        about_key = on_key or at is not None or code == "PE207"
        return Problem(code, full if at is None else (*full, at), values, on_key=about_key)
    if given is None:
        return Problem("PE207", full, {"key": full[-1] if full else ""}, on_key=True)
    return wrong_kind(full, given, is_list=code in ("list_type", "tuple_type"))


def wrong_kind(path: ValuePath, found: object, *, is_list: bool) -> Problem:
    """Return the problem of a value that is no list, or no mapping."""
    if is_list:
        expected = Text("a list", "列表")
        advice = Text("begin each entry with `- ` on a line of its own", "每个条目另起一行，以 `- ` 开头")
    else:
        expected = Text("a mapping (`key: value`)", "映射（`键: 值`）")
        advice = Text("write keys and values: `key: value`", "请写键和值：`键: 值`")
    return Problem("PE206", path, {"expected": expected, "found": describe(found), "advice": advice})


def known_keys(model: type[Entry]) -> list[str]:
    """Return the keys that an entry may have, as written in the file."""
    return [key_of(field) for field in fields(model)]  # type: ignore[arg-type]  # every entry is a dataclass


def _owner(model: type[Entry], location: ValuePath) -> type[Entry]:
    """Walk from a model along a location to the model that owns its last step."""
    for step in location[:-1]:
        hints = get_type_hints(model, include_extras=True)
        name = next((field.name for field in fields(model) if key_of(field) == step), None)  # type: ignore[arg-type]  # as above
        if name is not None:
            model = next(_models_in(hints[name]), model)
    return model


def _models_in(annotation: object) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
