"""Every row of the catalogue: its example is found, and put right it is not; it reads well in both languages."""

import json
from pathlib import Path

import pytest

from plan_eval.files.reading import MAX_BYTES, parse_document
from plan_eval.findings.catalogue import CHECKS
from plan_eval.model.kinds import KINDS, kind_of
from tests.conftest import Cli, folder, mended, spoilt


def codes_of(cli: Cli, path: Path) -> list[str]:
    return [finding["code"] for finding in json.loads(cli("check", path, "--format", "json").out)["findings"]]


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_sound(cli: Cli, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"{kind}.yaml"
    file.write_text(KINDS[kind].example, encoding="utf-8")
    assert kind_of(parse_document("f.yaml", KINDS[kind].example)) is KINDS[kind]
    assert codes_of(cli, file) == []


def test_every_check_has_an_example_but_those_of_what_is_no_text() -> None:
    assert [code for code, check in CHECKS.items() if check.example is None] == [
        "PE101",
        "PE102",
        "PE110",
        "PE113",
        "PE320",
        "PE801",
    ]


@pytest.mark.parametrize("code", [code for code, check in CHECKS.items() if check.example is not None])
def test_the_bad_example_gets_exactly_its_code_and_the_good_one_none(cli: Cli, tmp_path: Path, code: str) -> None:
    assert spoilt(code) != mended(code)
    (tmp_path / "report.txt").write_text("There were 11953 beds in all.", encoding="utf-8")
    file = tmp_path / f"{CHECKS[code].example.kind}.yaml"  # type: ignore[union-attr]  # those that have one
    file.write_text(spoilt(code), encoding="utf-8")
    assert codes_of(cli, file) == [code]
    file.write_text(mended(code), encoding="utf-8")
    assert codes_of(cli, file) == []


@pytest.mark.parametrize(
    ("code", "content"),
    [("PE102", "名称: 中文".encode("gbk")), ("PE110", b"#" * (MAX_BYTES + 1)), ("PE101", None)],
)
def test_what_is_no_text_gets_its_code(cli: Cli, tmp_path: Path, code: str, content: bytes | None) -> None:
    file = tmp_path / "indicators.yaml"
    if content is None:
        file.symlink_to(file.name)
    else:
        file.write_bytes(content)
    assert codes_of(cli, file) == [code]


@pytest.mark.parametrize("code", CHECKS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_check_is_explained(cli: Cli, code: str, lang: str) -> None:
    result = cli("explain", code.lower(), "--lang", lang)
    assert result.code == 0
    assert CHECKS[code].title.get(lang) in result.out  # type: ignore[arg-type]  # one of the languages


def test_a_flood_of_findings_is_cut_and_says_so(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "indicators.yaml"
    file.write_text(
        KINDS["indicators"].example + "".join(f"key_{number}: 1\n" for number in range(1_500)), encoding="utf-8"
    )
    found = codes_of(cli, file)
    assert len(found) == 1_001
    assert found[-1] == "PE113"


def test_accepting_silences_with_a_reason(cli: Cli, tmp_path: Path) -> None:
    bad = spoilt("PE310")
    accepted = bad + "    accept: [{code: PE310, reason: counted anew}]\n"
    assert codes_of(cli, folder(tmp_path / "a", accepted)) == []
    without = bad + "    accept: [{code: PE310}]\n"
    assert codes_of(cli, folder(tmp_path / "b", without)) == ["PE201"]
    assert cli("status", "--data", folder(tmp_path / "c", accepted)).code == 0


def test_an_accepted_error_lets_the_plan_be_evaluated(cli: Cli, tmp_path: Path) -> None:
    accepted = spoilt("PE305") + "    accept: [{code: PE305, reason: as printed}]\n"
    data = folder(tmp_path / "data", accepted)
    assert codes_of(cli, data) == []
    assert cli("status", "--data", data).code == 0


def test_strict_turns_warnings_into_errors(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", spoilt("PE310"))
    assert cli("check", data).code == 0
    strict = cli("check", data, "--strict")
    assert strict.code == 1
    assert "error[PE310]" in strict.out
