"""The JSON Schemas: kept equal to what the program prints, accepting sound files, refusing structural mistakes."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from scripts.write_docs import schemas

from plan_eval.files import read_document
from plan_eval.files.reading import parse_document
from plan_eval.files.values import Plain, YamlValue
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.shapes import has_errors
from plan_eval.indicators.loading import load_plan
from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS
from tests.conftest import DATA, ROOT, Cli, mended, spoilt

TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def as_json(value: YamlValue) -> object:
    """What an editor makes of a value, by the core schema of YAML 1.2."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return resolved(value) if isinstance(value, Plain) else value


def resolved(word: str) -> object:
    if re.fullmatch("0o[0-7]+|0x[0-9a-fA-F]+", word):
        return int(word, 0)
    if NUMBER.fullmatch(word):
        return Decimal(word) if re.search("[.eE]", word) else int(word)
    if ENDLESS.fullmatch(word):
        return float(word.replace(".", ""))
    return TRUTH.get(word, str(word))


@cache
def validator_of(kind: str) -> jsonschema.Draft202012Validator:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", schemas())
def test_the_files_are_what_the_program_prints(cli: Cli, name: str) -> None:
    kept = (ROOT / name).read_text(encoding="utf-8")
    assert kept == schemas()[name] == cli("schema", Path(name).name.partition(".")[0]).out


@pytest.mark.parametrize("kind", ["indicators", "standards", "claims"])
def test_the_shipped_data_is_accepted_and_names_its_schema(kind: str) -> None:
    document = read_document(DATA / f"{kind}.yaml")
    validator_of(kind).validate(as_json(document.value))
    named = document.lines[0].partition("$schema=")[2]
    assert (DATA / named).resolve() == ROOT / "schema" / f"{kind}.schema.json"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "src" / "plan_eval" / "methods").glob("*.yaml")), ids=lambda path: path.stem
)
def test_the_shipped_methods_are_accepted(path: Path) -> None:
    validator_of("rules").validate(as_json(read_document(path).value))


@pytest.mark.parametrize("kind", ["indicators", "standards"])
def test_what_init_writes_is_accepted(cli: Cli, tmp_path: Path, kind: str) -> None:
    assert cli("init", tmp_path / "new").code == 0
    validator_of(kind).validate(as_json(read_document(tmp_path / "new" / f"{kind}.yaml").value))


@pytest.mark.parametrize("kind", KINDS)
def test_sound_files_are_accepted(kind: str) -> None:
    validator_of(kind).validate(as_json(parse_document("f", KINDS[kind].example).value))


@pytest.mark.parametrize("code", [code for code, check in CHECKS.items() if check.example is not None])
def test_structural_mistakes_are_refused_and_nothing_that_is_right(code: str) -> None:
    check = validator_of(CHECKS[code].example.kind)  # type: ignore[union-attr]  # those that have one
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


SCALARS = [
    "1", "0", "-1", "1.5", "2018", "2018-11", "2018-11-30", "86.6", "86.6%", "1e3", "+5", "05", ".5", "5.", "0x1F", "0o17",
    ".inf", "-.inf", ".nan", "1_000", "1,000", "1:30", "yes", "no", "on", "off", "y", "n", "true", "True", "FALSE", "null", "~",
    "''", "' '", "'1'", "'true'", '"86.6%"', '"86.6"', "'2018-11-30'", "beds", "the beds", "the-beds", "床位", "“床位”", "１２",
    "_a", "-a", ".a", "a.b", "ü", "𠮷", "ª", "²", "{}", "[]", "[a]", "{zh: 1, en: yes}", "{zh: true}", "{zh: }", "{section: 1}",
    "{section: 1, quote: 2018}", "{text: {zh: 1}}", "{quote: true}",
]  # fmt: skip
"""Values that readers of YAML take for different things."""

FIELDS = [
    ("indicators", "  id: example", "  id: {}", False),
    ("indicators", "- id: beds", "- id: {}", False),
    ("indicators", "name: {en: An example, zh: 示例}", "name: {}", True),
    ("indicators", "unit: {en: beds, zh: 张}", "unit: {}", True),
    ("indicators", "nature: expected", "nature: expected\n    note: {}", True),
    ("indicators", "nature: expected", "nature: expected\n    source: {}", True),
    ("indicators", "nature: expected", "nature: expected\n    open: [{}]", True),
    ("indicators", "nature: expected", "nature: {}", True),
    ("indicators", "baseline: 9759", "baseline: {}", False),
    ("indicators", "as_of: 2018-12-31", "as_of: {}", False),
    ("indicators", "2018-12-31: 11953", "2018-12-31: {}", False),
    ("standards", "unit: CNY/person/month\n    values", "unit: {}\n    values", True),
    ("standards", "to: 10", "to: {}", False),
    ("claims", 'section: "1"', "section: {}", True),
    ("claims", "quote: 8232 of 9504 beds, 86.6%", "quote: {}", True),
    ("claims", "claimed: 86.6%", "claimed: {}", False),
    ("claims", "- id: share", "- id: {}", False),
    ("rules", "source: a paper", "source: {}", True),
]
"""Where a value is put: the kind of file, what stands there, and whether the schema can refuse just what `check` refuses."""


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize(("kind", "old", "new", "exact"), FIELDS)
def test_what_is_sound_is_sound_for_both(kind: str, old: str, new: str, scalar: str, exact: bool) -> None:  # noqa: FBT001
    assert old in KINDS[kind].example
    document = parse_document("f", KINDS[kind].example.replace(old, new.replace("{}", scalar), 1))
    assert not document.findings
    accepted = validator_of(kind).is_valid(as_json(document.value))
    try:
        KINDS[kind].subject().model.model_validate(document.value)
    except ValidationError:
        assert not (exact and accepted)
    else:
        assert accepted


TEXTS = st.sampled_from(
    [
        "beds",
        "床位",
        "1",
        "2018",
        "86.6",
        "1e3",
        "yes",
        "on",
        "0x1F",
        ".inf",
        "'true'",
        '"a: b, c"',
        "2018-11-30",
        "“甲”：乙",
    ]
)
WORDS = TEXTS | st.tuples(TEXTS, TEXTS).map(lambda pair: f"{{zh: {pair[0]}, en: {pair[1]}}}")
FIGURES = st.decimals(-(10**9), 10**9, allow_nan=False, places=2).map(str) | st.integers(-(10**9), 10**9).map(str)
YEARS = st.lists(
    st.sampled_from(["2015-12-31", "2016", "'2017-06'", "2018-03", "2018-12-30"]), min_size=1, max_size=5, unique=True
)


@st.composite
def indicators(draw: st.DrawFn, name: str) -> str:
    lines = [
        f"id: {name}",
        f"name: {draw(WORDS)}",
        f"unit: {draw(WORDS)}",
        f"nature: {draw(st.sampled_from(['expected', 'binding']))}",
    ]
    lines.append(f"better: {draw(st.sampled_from(['higher', 'lower']))}")
    seen = ", ".join(f"{day}: {draw(FIGURES)}" for day in draw(YEARS))
    optional = [
        f"observations: {{{seen}}}", f"limit: {draw(FIGURES)}", "baseline:", "target_date: 2021", f"note: {draw(WORDS)}",
        f"source: {draw(WORDS)}", f"open: [{draw(WORDS)}]", f"discontinued: {{reason: {draw(WORDS)}, replaced_by: {{name: x}}}}",
        f"delivery: {{state: stalled, evidence: {draw(WORDS)}, source: {{section: {draw(TEXTS)}, quote: {draw(TEXTS)}}}}}",
    ]  # fmt: skip
    lines += draw(st.lists(st.sampled_from(optional), unique=True))
    return "  - " + "\n    ".join(lines)


@st.composite
def plans(draw: st.DrawFn) -> str:
    head = [
        f"id: {draw(st.sampled_from(['plan-13', '2018', '1.5', '规划', 'yes', '0x1F']))}", f"name: {draw(WORDS)}",
        f"baseline_date: {draw(st.sampled_from(['2015', '2015-12', '2015-12-31']))}", "target_date: 2020", "as_of: '2018'",
    ]  # fmt: skip
    head += draw(st.sampled_from([[], [f"source: {{title: {draw(WORDS)}, url: {draw(TEXTS)}, published: 2019}}"]]))
    rows = [draw(indicators(name)) for name in ("beds", "床位", "on")[: draw(st.integers(1, 3))]]
    return "plan:\n  " + "\n  ".join(head) + "\nindicators:\n" + "\n".join(rows) + "\n"


@given(plans())
def test_every_sound_plan_is_accepted(text: str) -> None:
    document = parse_document("indicators.yaml", text)
    assert not has_errors(load_plan(document).findings()), [str(each) for each in load_plan(document).findings()]
    validator_of("indicators").validate(as_json(document.value))


def test_targets_as_printed_are_accepted() -> None:
    page = (ROOT / "docs" / "file-formats.md").read_text(encoding="utf-8")
    entries = page.partition("#### Targets")[2].partition("```yaml\n")[2].partition("```")[0]
    document = parse_document("f", KINDS["indicators"].example + entries.replace("id: beds", "id: more_beds"))
    assert not document.findings
    validator_of("indicators").validate(as_json(document.value))
    bad = entries.replace("≤4.5", "≤4.5以下").replace("value: under_way", "value: underway")
    document = parse_document("f", KINDS["indicators"].example + bad)
    assert len(list(validator_of("indicators").iter_errors(as_json(document.value)))) == 2
