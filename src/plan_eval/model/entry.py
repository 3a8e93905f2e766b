"""The base of all models, and the road from what pydantic refuses to problems with a code and a path."""

from collections.abc import Iterator
from typing import Any, ClassVar, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from plan_eval.findings import Path, Problem
from plan_eval.language import Text
from plan_eval.model.fields import describe
from plan_eval.nearest import listing, suggest
from plan_eval.source.values import YamlValue


class Entry(BaseModel):
    """An entry of a data file: no unknown keys, and nothing changes it once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)

    owner: ClassVar[Text] = Text("this entry", "此条目")
    """How messages call such an entry."""


Model = TypeVar("Model", bound=Entry)


def validate(model: type[Model], value: YamlValue, path: Path) -> tuple[Model | None, list[Problem]]:
    """Return the validated entry, or all the problems that keep it from being one."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_problem(model, details, path) for details in error.errors(include_url=False)]


def _problem(model: type[Entry], details: Any, path: Path) -> Problem:  # noqa: ANN401  # pydantic's error details
    location: Path = details["loc"]
    on_key = bool(location) and location[-1] == "[key]"
    if on_key:
        location = location[:-1]
    full = path + location
    code, given = details["type"], details.get("input")
    owner = _owner(model, location)
    if code == "missing":
        key = location[-1]
        return Problem("PE201", full[:-1], {"owner": owner.owner, "key": key, "what": _what(owner, str(key))})
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


def wrong_kind(path: Path, found: object, *, is_list: bool) -> Problem:
    """Return the problem of a value that is no list, or no mapping."""
    if is_list:
        expected = Text("a list", "列表")
        advice = Text("begin each entry with `- ` on a line of its own", "每个条目另起一行,以 `- ` 开头")
    else:
        expected = Text("a mapping (`key: value`)", "映射(`键: 值`)")
        advice = Text("write keys and values: `key: value`", "请写键和值:`键: 值`")
    return Problem("PE206", path, {"expected": expected, "found": describe(found), "advice": advice})


def known_keys(model: type[Entry]) -> list[str]:
    """Return the keys that an entry may have, as written in the file."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _what(model: type[Entry], key: str) -> Text:
    for name, field in model.model_fields.items():
        if key in (name, field.alias) and field.description:
            return Text(f" ({field.description})", "")
    return Text("", "")


def _owner(model: type[Entry], location: Path) -> type[Entry]:
    """Walk from a model along a location to the model that owns its last step."""
    for step in location[:-1]:
        inner = next((field for name, field in model.model_fields.items() if step in (name, field.alias)), None)
        if inner is not None:
            model = next(_models_in(inner.annotation), model)
    return model


def _models_in(annotation: object) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
