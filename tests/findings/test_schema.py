"""The JSON Schemas: kept equal to what the program prints, accepting sound files, refusing structural mistakes."""

import json
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from scripts.write_docs import SCHEMAS, schemas

from plan_eval.files import read_document
from plan_eval.files.reading import parse_document
from plan_eval.files.values import Plain, YamlValue
from plan_eval.findings.catalogue import CHECKS
from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS
from tests.conftest import DATA, ROOT, Cli, mended, spoilt


def as_json(value: YamlValue) -> object:
    """What an editor makes of a value: numbers and text."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, Plain):
        try:
            number = json.loads(value, parse_float=Decimal)
        except ValueError:
            return str(value)
        return number if isinstance(number, int | Decimal) else str(value)
    return value


def validator(kind: str) -> jsonschema.Draft202012Validator:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", schemas())
def test_the_files_are_what_the_program_prints(cli: Cli, name: str) -> None:
    kept = (SCHEMAS / name).read_text(encoding="utf-8")
    assert kept == schemas()[name] == cli("schema", name.partition(".")[0]).out


@pytest.mark.parametrize("kind", ["indicators", "standards"])
def test_the_shipped_data_is_accepted_and_names_its_schema(kind: str) -> None:
    document = read_document(DATA / f"{kind}.yaml")
    validator(kind).validate(as_json(document.value))
    named = document.lines[0].partition("$schema=")[2]
    assert (DATA / named).resolve() == SCHEMAS / f"{kind}.schema.json"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "src" / "plan_eval" / "methods").glob("*.yaml")), ids=lambda path: path.stem
)
def test_the_shipped_methods_are_accepted(path: Path) -> None:
    validator("rules").validate(as_json(read_document(path).value))


@pytest.mark.parametrize("kind", KINDS)
def test_sound_files_are_accepted(kind: str) -> None:
    validator(kind).validate(as_json(parse_document("f", KINDS[kind].example).value))


@pytest.mark.parametrize("code", [code for code, check in CHECKS.items() if check.example is not None])
def test_structural_mistakes_are_refused_and_nothing_that_is_right(code: str) -> None:
    check = validator(CHECKS[code].example.kind)  # type: ignore[union-attr]  # those that have one
    assert not list(check.iter_errors(as_json(parse_document("f", mended(code)).value)))
    if code.startswith("PE2"):
        assert list(check.iter_errors(as_json(parse_document("f", spoilt(code)).value)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_is_described(kind: str) -> None:
    def walk(schema: object) -> None:
        if isinstance(schema, dict):
            for name, part in schema.get("properties", {}).items():
                assert "description" in part or name in {"zh", "en", "section", "quote", "text"}, name
            for part in schema.values():
                walk(part)

    walk(schema_of(kind))


def test_an_unknown_kind_is_wrong_usage(cli: Cli) -> None:
    result = cli("schema", "indicator")
    assert result.code == 2
    assert "did you mean “indicators”?" in result.err
