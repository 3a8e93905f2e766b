"""Every row of the catalogue: its example is found, and put right it is not; it reads well in both languages."""

import json
from pathlib import Path

import pytest

from plan_eval.files.reading import MAX_BYTES
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.examples import EXAMPLES, FILES
from tests.conftest import Cli, folder


def codes_of(cli: Cli, path: Path) -> list[str]:
    return [finding["code"] for finding in json.loads(cli("check", path, "--format", "json").out)["findings"]]


def test_every_check_has_an_example() -> None:
    assert list(EXAMPLES) == list(CHECKS)


@pytest.mark.parametrize("name", FILES)
def test_the_files_that_examples_edit_are_sound(cli: Cli, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    assert codes_of(cli, tmp_path / name) == []


@pytest.mark.parametrize(
    "code", [code for code, example in EXAMPLES.items() if example.bad or code in {"PE201", "PE506"}]
)
def test_the_bad_example_gets_exactly_its_code_and_the_good_one_none(cli: Cli, tmp_path: Path, code: str) -> None:
    example = EXAMPLES[code]
    assert example.at in FILES[example.file]
    (tmp_path / "report.txt").write_text("There were 11953 beds in all.", encoding="utf-8")
    file = tmp_path / example.file
    file.write_text(example.content(example.bad), encoding="utf-8")
    assert codes_of(cli, file) == [code]
    file.write_text(example.content(example.good), encoding="utf-8")
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
    file.write_text(FILES[file.name] + "".join(f"key_{number}: 1\n" for number in range(1_500)), encoding="utf-8")
    found = codes_of(cli, file)
    assert len(found) == 1_001
    assert found[-1] == "PE113"


def test_accepting_silences_with_a_reason(cli: Cli, tmp_path: Path) -> None:
    example = EXAMPLES["PE310"]
    bad = example.content(example.bad)
    accepted = bad + "    accept: [{code: PE310, reason: counted anew}]\n"
    assert codes_of(cli, folder(tmp_path / "a", accepted)) == []
    without = bad + "    accept: [{code: PE310}]\n"
    assert codes_of(cli, folder(tmp_path / "b", without)) == ["PE201"]
    assert cli("status", "--data", folder(tmp_path / "c", accepted)).code == 0


def test_an_accepted_error_lets_the_plan_be_evaluated(cli: Cli, tmp_path: Path) -> None:
    example = EXAMPLES["PE305"]
    accepted = example.content(example.bad) + "    accept: [{code: PE305, reason: the register began earlier}]\n"
    data = folder(tmp_path / "data", accepted)
    assert codes_of(cli, data) == []
    assert cli("status", "--data", data).code == 0


def test_strict_turns_warnings_into_errors(cli: Cli, tmp_path: Path) -> None:
    example = EXAMPLES["PE310"]
    data = folder(tmp_path / "data", example.content(example.bad))
    assert cli("check", data).code == 0
    strict = cli("check", data, "--strict")
    assert strict.code == 1
    assert "error[PE310]" in strict.out
