"""Every mistake that a data file can hold is a finding with its place; all of them are told in one run."""

import json
from pathlib import Path

import pytest

from tests.conftest import HEAD, PLAN, STANDARDS, Cli, folder, process


def edited(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def indicator(old: str, new: str) -> tuple[str | None, str | None]:
    return edited(PLAN, old, new), None


def standard(old: str, new: str) -> tuple[str | None, str | None]:
    return None, edited(STANDARDS, old, new)


CASES = [
    ("unknown key", indicator("target: 200", "targt: 200"), "PE202", (13, 5), "did you mean “target”?"),
    ("missing key", indicator("    nature: expected\n", ""), "PE201", (8, 5), "nature"),
    ("wrong type", indicator("observations: {2018-12-31: 160}", "observations: [160]"), "PE206", (14, 19), "a mapping"),
    ("duplicate key", indicator("    target: 200\n", "    target: 200\n    target: 300\n"), "PE106", (14, 5), "line 13"),
    ("duplicate id", (PLAN + PLAN.partition("indicators:\n")[2], None), "PE301", (15, 9), "line 8"),
    ("number with a letter", indicator("target: 200", "target: 2O0"), "PE203", (13, 13), "did you mean 200?"),
    ("number in quotes", indicator("target: 200", "target: '200'"), "PE203", (13, 13), "without quotes"),
    ("thousands separator", indicator("target: 200", "target: 2,000"), "PE203", (13, 13), "did you mean 2000?"),
    ("full-width digits", indicator("target: 200", "target: \uff12\uff10\uff10"), "PE203", (13, 13), "did you mean 200?"),
    ("infinity", indicator("target: 200", "target: .inf"), "PE203", (13, 13), ".inf"),
    ("not a number", indicator("target: 200", "target: .nan"), "PE203", (13, 13), ".nan"),
    ("very long number", indicator("target: 200", f"target: {'9' * 50}"), "PE209", (13, 13), "40 digits"),
    ("empty value", indicator("unit: beds", "unit:"), "PE207", (10, 5), "unit"),
    ("date that does not exist", indicator("as_of: 2018-12-31", "as_of: 2018-11-31"), "PE204", (6, 10), "no such day"),
    ("year 10000", indicator("as_of: 2018-12-31", "as_of: 10000-01-01"), "PE204", (6, 10), "2018-11-30"),
    ("unknown word", indicator("nature: expected", "nature: expectd"), "PE205", (11, 13), "did you mean “expected”?"),
    ("id with a space", indicator("id: beds", "id: the beds"), "PE208", (8, 9), "the beds"),
    (
        "direction against baseline and target",
        indicator("    baseline: 100\n", "    better: lower\n    baseline: 100\n"), "PE303", (12, 13), "higher",
    ),
    ("unknown direction", indicator("target: 200", "target: 100"), "PE304", (8, 5), "baseline and target are equal"),
    ("after as_of", indicator("{2018-12-31: 160}", "{2019-12-31: 160}"), "PE306", (14, 20), "2019-12-31"),
    (
        "same day twice",
        indicator("{2018-12-31: 160}", "{2018-12-31: 160, 2018: 170}"), "PE308", (14, 37), "2018-12-31",
    ),
    ("target date first", indicator("target_date: 2020", "target_date: 2010"), "PE302", (5, 16), "2010-12-31"),
    ("as_of first", indicator("as_of: 2018", "as_of: 2010"), "PE307", (6, 10), "2010-12-31"),
    ("unknown rule set", indicator("  id: small\n", "  id: small\n  rules: midtrm\n"), "PE309", (3, 10), "midterm"),
    ("delivery without evidence", (PLAN + "    delivery: {state: stalled, source: 1}\n", None), "PE201", (15, 15), "evidence"),
    ("empty file", ("", None), "PE105", (None, None), "indicators.yaml"),
    ("only a comment", ("# nothing\n", None), "PE105", (None, None), "indicators.yaml"),
    ("a list on top", ("- a\n", None), "PE206", (1, 1), "a mapping"),
    ("no indicators", (HEAD, None), "PE201", (1, 1), "indicators"),
    ("broken YAML", indicator("unit: beds", "unit: [beds"), "PE104", (10, 11), "“[” is opened here but not closed"),
    ("unknown name", standard("42% * min_wage", "42% * min_wag"), "PE406", (12, 20), "did you mean “min_wage”?"),
    ("cycle", standard("42% * min_wage", "living + min_wage"), "PE501", (12, 14), "living → living"),
    ("division by zero", standard("42% * min_wage", "1 / (min_wage - 1700)"), "PE410", (12, 16), ""),
    ("yes or no as amount", standard("42% * min_wage", "min_wage > 3"), "PE505", (12, 14), ""),
    ("letter in a formula", standard("42% * min_wage", "4O% * min_wage"), "PE403", (12, 14), "4O"),
    ("step of zero", standard("to: 10", "to: 0"), "PE411", (7, 16), "0"),
    ("text of another encoding", ("名称: 中文".encode("gbk"), None), "PE102", (1, 1), "GBK"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "code", "place", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_mistake_is_a_finding_with_its_place(
    cli: Cli, tmp_path: Path, files: tuple[str, str], code: str, place: tuple[int, int], words: str
) -> None:
    data = folder(tmp_path / "数据 data", *files)
    result = cli("check", data, "--format", "json")
    assert result.code == 1
    found = [finding for finding in json.loads(result.out)["findings"] if finding["code"] == code]
    assert found, result.out
    assert (found[0]["line"], found[0]["column"]) == place
    assert words in found[0]["message"] + found[0]["hint"]
    for lang in ("en", "zh"):
        text = cli("check", data, "--lang", lang)
        assert f"[{code}]" in text.out
        assert "{" not in "".join(line for line in text.out.splitlines() if "[PE" in line and "{state" not in line)


@pytest.mark.parametrize("files", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_no_command_computes_from_broken_data(cli: Cli, tmp_path: Path, files: tuple[str, str]) -> None:
    data = folder(tmp_path / "data", *files)
    command = "status" if files[0] is not None else "standards"
    result = cli(command, "--data", data, "--output", tmp_path / "out.txt")
    assert result.code == 1
    assert result.out == ""
    assert "PE" in result.err
    assert "Traceback" not in result.err
    assert not (tmp_path / "out.txt").exists()


def test_all_mistakes_of_a_file_are_told_in_one_run(cli: Cli, tmp_path: Path) -> None:
    text = PLAN
    for old, new in (
        ("as_of: 2018-12-31", "as_of: 2018-12-32"),
        ("nature: expected", "nature: expectd"),
        ("target: 200", "target: 2O0"),
        ("unit: beds", "units: beds"),
    ):
        text = edited(text, old, new)
    second = PLAN.partition("indicators:\n")[2].replace("id: beds", "id: more").replace("100", "1OO")
    result = cli("check", folder(tmp_path / "data", text + second), "--format", "json")
    codes = [finding["code"] for finding in json.loads(result.out)["findings"]]
    assert sorted(codes) == ["PE201", "PE202", "PE203", "PE203", "PE204", "PE205"]


def test_a_broken_parameter_is_not_also_an_unknown_name(cli: Cli, tmp_path: Path) -> None:
    broken = edited(STANDARDS, "value: 1700", "value: 17OO")
    result = cli("check", folder(tmp_path / "data", None, broken), "--format", "json")
    assert [finding["code"] for finding in json.loads(result.out)["findings"]] == ["PE203"]


def test_the_caret_lines_up_below_chinese(cli: Cli, tmp_path: Path) -> None:
    text = edited(PLAN, "name: Beds\n    unit: beds", "name: {zh: 床位, en: Beds}\n    unit: {zh: 张, eng: beds}")
    result = cli("check", folder(tmp_path / "data", text))
    lines = result.out.splitlines()
    shown = next(number for number, line in enumerate(lines) if line.endswith("unit: {zh: 张, eng: beds}"))
    before = lines[shown].partition("eng")[0]
    cells = len(before) + before.count("张")
    assert (
        lines[shown + 1]
        == "     | ".rjust(lines[shown].index("|") + 2) + " " * (cells - lines[shown].index("|") - 2) + "^^^"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["status", "--data", "nowhere"], "does not exist"),
        (["status", "--data", "."], "has no indicators.yaml"),
        (["check", "nowhere"], "no file or folder"),
        (["check", "."], "no data file in . or below it"),
        (["status", "--format", "jsn"], "did you mean “json”?"),
        (["status", "--only", "behnd"], "did you mean “behind”?"),
        (["status", "--as-of", "yesterday"], "not a date"),
        (["status", "--rules", "midtrm"], "did you mean “midterm”?"),
        (["status", "--rules"], "needs a value"),
        (["status", "--oly", "met"], "no option --oly"),
        (["stats"], "did you mean “status”?"),
        (["standards", "--min-wage", "17OO"], "not a number"),
        (["standards", "--min-wage", "1e9"], "not a number"),
        (["standards", "--set", "orphan"], "NAME=VALUE"),
        (["standards", "--set", "orphn=1"], "did you mean “orphan”?"),
        (["standards", "--min-wage", "1", "--set", "min_wage=2"], ", not both"),
        (["explain", "orphn"], "did you mean “orphan”?"),
        (["explain"], "NAME is missing"),
        (["status", "--lang", "fr"], "en, zh"),
        (["status", "--as-of", "2010"], "before the plan's baseline"),
        (["status", "--output", "no/such/folder/x.txt"], "cannot write"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(cli: Cli, arguments: list[str], words: str) -> None:
    result = cli(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert words in result.err
    assert "Traceback" not in result.err
    if "--lang" not in arguments:
        chinese = cli(*arguments, "--lang", "zh") if arguments[-1] != "--rules" else cli("--lang=zh", *arguments)
        assert chinese.code == 2
        assert any("\u4e00" <= char <= "\u9fff" for char in chinese.err)


def test_a_folder_where_a_file_should_be_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "indicators.yaml").mkdir()
    result = process("status", "--data", tmp_path)
    assert result.code == 1
    assert b"PE101" in result.err
