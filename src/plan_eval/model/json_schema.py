"""JSON Schemas of the data files, for editors: made from the same models that read the files."""

from dataclasses import MISSING, fields
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from plan_eval.claims.model import Claim, ClaimsFile, ClaimsSource
from plan_eval.indicators.method_model import MethodFile
from plan_eval.indicators.model import Indicator, PlanFile, PlanHead
from plan_eval.model.descriptions import DESCRIPTIONS
from plan_eval.model.entry import Entry, key_of
from plan_eval.model.fields import Read
from plan_eval.standards.model import Parameter, Rounding, Standard, StandardsFile, StandardsSource

KINDS: dict[str, type[Entry]] = {
    "indicators": PlanFile,
    "standards": StandardsFile,
    "claims": ClaimsFile,
    "rules": MethodFile,
}
"""The kinds of data files, and the model of each."""

_PARTS: dict[tuple[type[Entry], str], Any] = {
    (PlanFile, "plan"): PlanHead,
    (PlanFile, "indicators"): tuple[Indicator, ...],
    (PlanHead, "rules"): str | MethodFile,
    (ClaimsFile, "source"): ClaimsSource | None,
    (ClaimsFile, "claims"): tuple[Claim, ...],
    (StandardsFile, "source"): StandardsSource | None,
    (StandardsFile, "parameters"): dict[str, Parameter],
    (StandardsFile, "rounding"): Rounding | None,
    (StandardsFile, "standards"): tuple[Standard, ...],
}
"""What the parts are that the reader validates one by one."""


def schema_of(kind: str) -> dict[str, object]:
    """Return the JSON Schema (2020-12) of a kind of data file."""
    definitions: dict[str, object] = {}
    whole = _entry(KINDS[kind], definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"plan-eval: {kind}",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _entry(model: type[Entry], definitions: dict[str, object]) -> dict[str, object]:
    hints = get_type_hints(model, include_extras=True)
    properties: dict[str, object] = {}
    required = []
    for field in fields(model):  # type: ignore[arg-type]  # every entry is a dataclass
        key = key_of(field)
        form = _form(_PARTS.get((model, key), hints[field.name]), definitions)
        properties[key] = {**form, "description": DESCRIPTIONS[model.__name__][key]}
        if field.default is MISSING:
            required.append(key)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _form(annotation: Any, definitions: dict[str, object]) -> dict[str, Any]:  # noqa: ANN401  # what annotations are
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        name = annotation.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _entry(annotation, definitions)
        return {"$ref": f"#/$defs/{name}"}
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return dict(next(each for each in parts if isinstance(each, Read)).form)
    if origin in (Union, UnionType):
        return {"anyOf": [_form(part, definitions) for part in parts]}
    if origin is dict:
        return {"type": "object", "additionalProperties": _form(parts[1], definitions)}
    if origin in (list, tuple):
        return {"type": "array", "items": _form(parts[0], definitions)}
    return {"type": "null"} if annotation is type(None) else {"type": "string"}
