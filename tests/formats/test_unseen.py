"""Nothing that is printed holds a character that is not seen, whoever put it there."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from plan_eval.base.characters import first_unseen, one_line
from plan_eval.formats.json import dumps
from tests.conftest import PLAN, STANDARDS, Cli, Result, folder

HOSTILE = "A\x1b[31m\u202e\u200b\x9b\x07\U000e0041B"
ORDERS = "x\n::error file=README.md,line=1::taken\n  ::stop-commands::token\n##[error]taken"


def shown(result: Result) -> str:
    """Return what was printed, of which everything can be seen and no line is a traceback."""
    printed = result.out + result.err
    assert first_unseen(printed) is None
    assert result.code in {0, 1, 2}
    assert "Traceback" not in printed
    return printed


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "command",
    [
        ("explain", HOSTILE), ("infer", HOSTILE), ("standards", "--set", f"{HOSTILE}=1"), ("status", "--rules", HOSTILE),
        ("standards", "--set", f"min_wage={HOSTILE}"), ("standards", "--sweep", f"{HOSTILE}=1:2:1"), (HOSTILE,),
        ("status", "--only", HOSTILE), ("status", "--as-of", HOSTILE), ("status", f"--{HOSTILE}"), ("schema", HOSTILE),
        ("status", "--format", HOSTILE), ("record", HOSTILE, "1", "--on", "2017"), ("report", f"x.{HOSTILE}"),
        ("record", "beds", HOSTILE, "--on", "2017"), ("record", "beds", "1", "--on", HOSTILE), ("check", HOSTILE),
        ("status", "-o", f"{HOSTILE}/x"), ("init", "x", "--example", HOSTILE), ("import", HOSTILE, "-o", "x"),
    ],
)  # fmt: skip
def test_words_of_the_command_line_are_shown_as_escapes(
    cli: Cli, tmp_path: Path, command: tuple[str, ...], lang: str
) -> None:
    data = folder(tmp_path / "data", PLAN, STANDARDS)
    where = ("--data", data) if command[0] in {"explain", "infer", "standards", "status", "record", "report"} else ()
    printed = shown(cli(*command, *where, "--lang", lang))
    assert r"A\x1b[31m\u202e\u200b\x9b\x07\U000e0041B" in printed or "\\x1b" in printed


@pytest.mark.parametrize("format_", ["text", "github", "json", "sarif", "junit"])
def test_names_of_files_are_shown_as_escapes(cli: Cli, tmp_path: Path, format_: str) -> None:
    data = folder(tmp_path / HOSTILE, PLAN.replace("nature: expected", "nature: expectd"))
    result = cli("check", data, "--format", format_)
    assert result.code == 1
    assert "x1b" in shown(result)
    if format_ == "junit":
        ET.fromstring(result.out)  # noqa: S314  # printed a moment ago
    if format_ in {"json", "sarif"}:
        json.loads(result.out)


@pytest.mark.parametrize("command", ["status", "standards", "explain"])
def test_a_folder_that_is_not_there_is_shown_as_escapes(cli: Cli, tmp_path: Path, command: str) -> None:
    more = ("beds",) if command == "explain" else ()
    assert r"A\x1b[31m" in shown(cli(command, *more, "--data", tmp_path / HOSTILE))


def test_a_line_with_a_character_that_is_not_seen_is_shown_without_it(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("name: Beds", f"name: {HOSTILE}"))
    printed = shown(cli("check", data))
    assert "name: A?[31m" in printed
    line, carets = (text for text in printed.splitlines() if " | " in text)
    assert line.index("?") == carets.index("^")


def test_json_shows_escapes_and_reads_back() -> None:
    text = dumps({HOSTILE: [HOSTILE, "\udcff", "\x7f", "面积 m²　\xa0"]})
    assert first_unseen(text) is None
    assert "面积 m²　\xa0" in text
    assert json.loads(text) == {HOSTILE: [HOSTILE, "\udcff", "\x7f", "面积 m²　\xa0"]}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""), ("plain", "plain"), ("面积　m²", "面积　m²"), ("two\nlines\r\n\n of it", "two lines of it"),
        ("a\x1bb", r"a\x1bb"), ("\ud800", r"\ud800"), ("a\u2028b", r"a\u2028b"), ("\t x", "\t x"),
    ],
)  # fmt: skip
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def ordered(tmp_path: Path) -> Path:
    """Make a plan whose texts try to give orders to GitHub."""
    text = json.dumps(ORDERS)
    delivery = f"    delivery: {{state: under_way, evidence: {text}, source: {text}}}\n    published: met\n"
    plan = PLAN.replace("name: Beds", f"name: {text}") + delivery
    plan = plan.replace("160", "120").replace("indicators:", "  rules: midterm\nindicators:", 1)
    return folder(tmp_path / "::stop-commands::name", plan)


def commands(result: Result) -> list[str]:
    printed = result.out + result.err
    assert "##[" not in printed
    return [line.strip() for line in printed.splitlines() if line.strip().startswith("::")]


def test_data_give_no_orders_to_github(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = ordered(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = cli("check", data.name, "--format", "github")
    assert "taken" in result.out
    assert len(commands(result)) == int(result.out.split()[-2]) > 1
    assert all(line.startswith("::warning file=%3A%3Astop-commands%3A%3Aname/") for line in commands(result))


@pytest.mark.parametrize(
    "command", [("status",), ("explain", "beds"), ("check", "--format", "text"), ("status", "--margins")]
)
def test_no_command_gives_the_orders_of_data(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    data = ordered(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    where = (data.name,) if command[0] == "check" else ("--data", data.name)
    result = cli(*command, *where)
    assert "taken" in result.out
    assert commands(result) == []


def test_tables_have_a_line_for_a_row_whatever_its_name(cli: Cli, tmp_path: Path) -> None:
    data = ordered(tmp_path)
    assert any(
        line.strip().startswith("x ::error file=README.md") for line in cli("status", "--data", data).out.splitlines()
    )
    rows = list(csv.reader(io.StringIO(cli("status", "--data", data, "--format", "csv").out)))
    assert [len(row) for row in rows] == [len(rows[0])] * 2


def test_examples_of_what_is_not_seen_are_shown_with_escapes(cli: Cli) -> None:
    out = cli("explain", "PE103").out
    assert "Beds\\u200b" in out
    assert first_unseen(out) is None
