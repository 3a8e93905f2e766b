"""JSON Schemas of the data files, for editors: pydantic's own of the models that read the files."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from plan_eval.base.vocabulary import Word
from plan_eval.model.kinds import KINDS


class _Schema(GenerateJsonSchema):
    """Without a title for each key: it would say the key again."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002  # as pydantic calls it
        return False

    def enum_schema(self, schema: Any) -> dict[str, Any]:  # noqa: ANN401  # as pydantic calls it
        """With every spelling of a word, as the files may have it."""
        form = super().enum_schema(schema)
        if issubclass(schema["cls"], Word):
            form["enum"] = [spelling for word in schema["members"] for spelling in word.spellings]
        return form


def schema_of(kind: str) -> dict[str, object]:
    """Return the JSON Schema (2020-12) of a kind of data file."""
    schema = KINDS[kind].subject().model.model_json_schema(schema_generator=_Schema)
    return {"$schema": _Schema.schema_dialect, **schema, "title": f"plan-eval: {kind}"}
