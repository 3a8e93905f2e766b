"""A file named on the command line is checked together with the files that it and they depend on."""

import json
from pathlib import Path

import pytest

from tests.conftest import PLAN, STANDARDS, Cli, folder

CLAIMS = """\
claims:
  - id: amount
    section: "1"
    quote: 720 yuan
    claimed: 720
    formula: living
  - id: share
    section: "1"
    quote: 160 beds
    claimed: 160
    formula: beds
"""
QUOTED = PLAN.replace("indicators:", "  source: {title: A report, text: source/report.txt}\nindicators:").replace(
    "baseline: 100", "baseline: 100\n    source: {quote: 从100张增加}"
)
TEXT = "床位从100张增加到160张。"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Cli) -> Path:
    """Make a sound data folder whose claims use names of both other files, and stand beside it."""
    assert cli("--version").code == 0
    made = folder(tmp_path / "plan" / "data", PLAN, STANDARDS)
    (made / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "plan")
    return made


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(cli: Cli, *paths: str) -> tuple[int, list[tuple[str, str]]]:
    """Check, and return the exit code and the code and file of each finding."""
    result = cli("check", *paths, "--format", "json")
    return result.code, [(each["code"], each["file"]) for each in json.loads(result.out)["findings"]]


@pytest.mark.parametrize("name", ["indicators.yaml", "standards.yaml", "claims.yaml"])
def test_a_sound_file_among_sound_files(cli: Cli, data: Path, name: str) -> None:
    assert data.is_dir()
    result = cli("check", f"data/{name}")
    assert (result.code, result.out) == (0, "1 file checked: nothing to report\n")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("standards.yaml", "id: living", "id: living_costs"), ("indicators.yaml", "id: beds", "id: bed_count")],
)
def test_an_id_that_claims_use_is_renamed(cli: Cli, data: Path, name: str, old: str, new: str) -> None:
    change(data / name, old, new)
    assert told(cli, f"data/{name}") == (1, [("PE406", "data/claims.yaml")])
    shown = cli("check", f"data/{name}").out
    assert "2 files checked: 1 error" in shown
    assert " |     formula: " in shown


def test_the_files_that_a_named_file_uses_must_be_sound_too(cli: Cli, data: Path) -> None:
    change(data / "standards.yaml", "42% * min_wage", "42% * min_wag")
    code, findings = told(cli, "data/claims.yaml")
    assert (code, findings[-1]) == (1, ("PE406", "data/standards.yaml"))
    change(data / "indicators.yaml", "baseline: 100", "baseline: 1OO")
    code, findings = told(cli, "data/standards.yaml")  # the claims that use it use the plan as well
    assert code == 1
    assert {file for _, file in findings} == {"data/standards.yaml", "data/indicators.yaml"}


def test_files_that_have_nothing_to_do_with_it_are_left_alone(cli: Cli, data: Path) -> None:
    change(data / "standards.yaml", "42% * min_wage", "42% * min_wag")
    change(data / "claims.yaml", "formula: living", "formula: 2 * 360")
    assert told(cli, "data/claims.yaml") == (0, [])
    assert told(cli, "data/indicators.yaml") == (0, [])
    change(data / "claims.yaml", "formula: beds", "formula: 2 * 80")
    change(data / "claims.yaml", "claimed: 160", "claimed: 16O")
    assert told(cli, "data/indicators.yaml") == (0, [])
    assert told(cli, "data/standards.yaml") == (1, [("PE406", "data/standards.yaml")])


def test_claims_that_cannot_be_read_may_use_any_file(cli: Cli, data: Path) -> None:
    (data / "claims.yaml").write_text("claims: [\n", encoding="utf-8")
    code, findings = told(cli, "data/standards.yaml")
    assert code == 1
    assert {file for _, file in findings} == {"data/claims.yaml"}


def test_doubts_about_another_file_are_its_own(cli: Cli, data: Path) -> None:
    change(
        data / "standards.yaml",
        "formula: 42% * min_wage",
        "formula: 42% * min_wage\n    published: [{on: 2018-12-31, amount: 710}]",
    )
    assert told(cli, "data/claims.yaml") == (0, [])
    assert cli("check", "data/claims.yaml", "--strict").code == 0
    assert told(cli, "data/standards.yaml") == (0, [("PE504", "data/standards.yaml")])


def test_nothing_is_told_twice(cli: Cli, data: Path) -> None:
    change(data / "standards.yaml", "id: living", "id: living_costs")
    expected = [("PE406", "data/claims.yaml")]
    for paths in (
        ["data"],
        ["data", "data"],
        ["data", "data/standards.yaml"],
        ["data/standards.yaml", "data/claims.yaml"],
        ["data/standards.yaml", "data/indicators.yaml"],
        ["data/claims.yaml", str(data / "claims.yaml")],
    ):
        assert told(cli, *paths) == (1, expected)


def test_files_of_several_folders_in_any_order(cli: Cli, data: Path) -> None:
    other = folder(Path("other"), PLAN, STANDARDS)
    (other / "claims.yaml").write_text(CLAIMS.replace("living", "livin"), encoding="utf-8")
    change(data / "standards.yaml", "id: living", "id: living_costs")
    paths = ["data/standards.yaml", "other/standards.yaml", "data/claims.yaml", "other/claims.yaml"]
    assert told(cli, *paths) == (1, [("PE406", "data/claims.yaml"), ("PE406", "other/claims.yaml")])


@pytest.mark.parametrize("name", ["indicators.yaml", "standards.yaml", "claims.yaml", "source/report.txt"])
def test_a_file_that_is_named_and_deleted(cli: Cli, data: Path, name: str) -> None:
    (data / name).unlink(missing_ok=True)
    result = cli("check", f"data/{name}")
    assert (result.code, result.out) == (2, "")
    assert f"there is no file or folder data/{name}" in result.err


@pytest.fixture
def quoted(data: Path) -> Path:
    """Make the plan quote a text."""
    (data / "indicators.yaml").write_text(QUOTED, encoding="utf-8")
    (data / "source").mkdir()
    (data / "source" / "report.txt").write_text(TEXT, encoding="utf-8")
    return data


@pytest.mark.parametrize("stand", ["", "data", "data/source"])
def test_a_text_leads_to_the_files_that_quote_it(
    cli: Cli, quoted: Path, monkeypatch: pytest.MonkeyPatch, stand: str
) -> None:
    text = quoted / "source" / "report.txt"
    monkeypatch.chdir(quoted.parent / stand)
    name = {"": "data/source/report.txt", "data": "source/report.txt", "data/source": "report.txt"}[stand]
    file = {"": "data/indicators.yaml", "data": "indicators.yaml", "data/source": "../indicators.yaml"}[stand]
    for path, found in ((name, file), (str(text), str(quoted / "indicators.yaml"))):
        assert cli("check", path).out == "1 file checked: nothing to report\n"
        text.write_text("床位从90张增加到160张。", encoding="utf-8")
        assert told(cli, path) == (1, [("PE315", found)])
        text.write_text(TEXT, encoding="utf-8")


def test_a_quote_that_a_named_text_does_not_have_is_an_error(cli: Cli, quoted: Path) -> None:
    (quoted / "source" / "report.txt").write_text("床位从90张增加到160张。", encoding="utf-8")
    assert told(cli, "data") == (0, [("PE315", "data/indicators.yaml")])
    assert "error[PE315]" in cli("check", "data/source/report.txt").out
    assert "error[PE315]" in cli("check", "data", "data/source/report.txt").out
    (quoted / "source" / "report.txt").write_bytes(TEXT.encode("gbk"))
    assert told(cli, "data/source/report.txt") == (1, [("PE316", "data/indicators.yaml")])


def test_a_text_is_told_beside_what_its_files_lead_to(cli: Cli, quoted: Path) -> None:
    change(quoted / "standards.yaml", "id: living", "id: living_costs")
    assert told(cli, "data/source/report.txt") == (1, [("PE406", "data/claims.yaml")])


def test_a_text_that_nobody_quotes(cli: Cli, quoted: Path) -> None:
    (quoted / "source" / "notes.txt").write_text("notes", encoding="utf-8")
    result = cli("check", "data/source/notes.txt")
    assert (result.code, result.out) == (2, "")
    assert "no data file quotes data/source/notes.txt" in result.err
    assert cli("check", "data", "data/source/notes.txt").out == "3 files checked: nothing to report\n"


def test_a_rule_set_is_checked_by_itself(cli: Cli, data: Path) -> None:
    rules = data / "rules" / "mine.yaml"
    rules.parent.mkdir()
    rules.write_text(
        "id: mine\nname: Mine\nsource: me\nverdicts: {good: {name: Good, status: met}}\nrules: [{verdict: good}]\n"
        "tests: [{name: any, indicator: {baseline: 0, target: 1, value: 0, elapsed: 1/2}, verdict: good}]\n",
        encoding="utf-8",
    )
    assert cli("check", "data/rules/mine.yaml").out == "1 file checked: nothing to report\n"
    change(rules, "source: me", "sauce: me")
    assert told(cli, "data/rules/mine.yaml")[0] == 1
