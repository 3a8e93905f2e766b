"""Standards in several files of one folder: one set, in which each file answers for itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from plan_eval.files import Document
from plan_eval.files.library import Library
from plan_eval.files.reading import read_document
from plan_eval.session import Session
from tests.conftest import Cli

WAGES = """\
parameters:
  wage: {name: {en: Wage, zh: 工资}, unit: GBP/hour, values: [{from: 2024-04-01, value: 11.44, source: law}]}
rounding: {to: 0.05, mode: half_up}
standards:
  - {id: weekly, name: {en: Weekly, zh: 每周}, unit: GBP/week, formula: 35 hours/week * wage}
"""
SHARES = """\
rounding: {to: 10, mode: up}
parameters:
  rate: {name: {en: Rate, zh: 率}, unit: share, values: [{from: 2024-04-01, value: 50%, source: law}]}
standards:
  - {id: half, name: {en: Half, zh: 半}, unit: GBP/week, formula: rate * weekly}
  - {id: odd, name: {en: Odd, zh: 怪}, unit: GBP/month, formula: rate * weekly, published: [{on: 2024-05-01, amount: 3}]}
"""


def written(folder: Path, **files: str) -> Path:
    """Write files of standards into a data folder, and return it."""
    (folder / "standards").mkdir(parents=True)
    for name, text in files.items():
        (folder / "standards" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def found_in(cli: Cli, *paths: Path) -> list[tuple[str, str, int]]:
    """Return what `check` finds: the code, the name of the file and the line."""
    found: list[dict[str, Any]] = json.loads(cli("check", *paths, "--format", "json").out)["findings"]
    return [(each["code"], Path(each["file"]).name, each["line"]) for each in found]


def test_the_files_are_one_set(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES)
    found = json.loads(cli("standards", "--data", data, "--on", "2024-06-01", "--format", "json").out)
    amounts = {each["id"]: each["amounts"][0]["amount"] for each in found["standards"]}
    assert amounts == {"weekly": 400.4, "half": 210, "odd": 210}


def test_a_file_beside_the_folder_belongs_to_the_set(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", b=SHARES)
    (data / "standards.yaml").write_text(WAGES, encoding="utf-8")
    assert cli("standards", "half", "--data", data, "--on", "2024-06-01").code == 0
    assert found_in(cli, data) == [("PE509", "b.yaml", 6), ("PE504", "b.yaml", 6)]


@pytest.mark.parametrize("names", [["a"], ["b"], ["a", "b"], []])
def test_each_finding_is_told_once_and_in_its_own_file(cli: Cli, tmp_path: Path, names: list[str]) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES)
    paths = [data / "standards" / f"{name}.yaml" for name in names] or [data]
    expected = [] if names == ["a"] else [("PE509", "b.yaml", 6), ("PE504", "b.yaml", 6)]
    assert found_in(cli, *paths) == expected


def test_one_of_them_is_checked_with_the_others(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", a=WAGES.replace("wage}", "wages}"), b=SHARES)
    assert found_in(cli, data / "standards" / "b.yaml") == [("PE406", "a.yaml", 5)]


def test_from_within_the_folder_too(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written(tmp_path / "data", a=WAGES, b=SHARES) / "standards")
    assert [code for code, *_ in found_in(cli, Path("b.yaml"))] == ["PE509", "PE504"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("standards:\n  - {id: half, name: Other, unit: GBP/week, formula: 2}\n", 2),
        ("parameters:\n  weekly: {name: Other, unit: GBP, values: [{from: 2020, value: 1, source: s}]}\n", 2),
        ("dimensions:\n  rate: {name: Other, members: [1, 2]}\n", 2),
    ],
)
def test_a_name_in_two_files_is_told_in_the_second(cli: Cli, tmp_path: Path, text: str, line: int) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES, c=text)
    assert ("PE320", "c.yaml", line) in found_in(cli, data)
    said = cli("check", data).out
    assert "b.yaml" in said or "a.yaml" in said


def test_two_sources_are_told(cli: Cli, tmp_path: Path) -> None:
    source = "source: {title: {title}}\n"
    data = written(
        tmp_path / "data", a=source.replace("{title}", "One") + WAGES, b=source.replace("{title}", "Two") + SHARES
    )
    assert ("PE320", "b.yaml", 1) in found_in(cli, data)


def test_what_is_wrong_with_a_rounding_is_told_where_it_stands(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES.replace("to: 10", "to: 0"))
    assert set(found_in(cli, data)) == {("PE411", "b.yaml", 1)}


def test_the_only_rounding_holds_for_all(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES.replace("rounding: {to: 10, mode: up}\n", ""))
    assert "200.20" in cli("standards", "half", "--data", data, "--on", "2024-06-01").out


def test_a_file_that_cannot_be_read_stops_the_set(cli: Cli, tmp_path: Path) -> None:
    data = written(tmp_path / "data", a=WAGES, b="a: [")
    run = cli("standards", "--data", data)
    assert run.code == 1
    assert "b.yaml:1:5: error[PE104]" in run.err
    assert found_in(cli, data / "standards" / "a.yaml") == [("PE104", "b.yaml", 1)]


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = written(tmp_path / "data", a=WAGES, b=SHARES)
    read: list[str] = []

    def noted(path: Path, *, places: bool = False) -> Document:
        read.append(path.name)
        return read_document(path, places=places)

    monkeypatch.setattr("plan_eval.files.library.read_document", noted)
    session = Session(data, Library())
    assert session.standards is session.standards
    session.check(data / "standards" / "a.yaml")
    session.check(data / "standards" / "b.yaml")
    assert read == ["a.yaml", "b.yaml"]


def test_explain_names_the_file_that_has_it(tmp_path: Path) -> None:
    session = Session(written(tmp_path / "data", a=WAGES, b=SHARES))
    assert Path(session.file("standards", "half")).name == "b.yaml"
    assert Path(session.file("standards", "wage")).name == "a.yaml"


def test_files_without_a_name_in_common_are_no_set_outside_a_data_folder(cli: Cli, tmp_path: Path) -> None:
    sizes = "dimensions:\n  size: {name: Size, members: [1, 2]}\n"
    other = WAGES.replace("wage", "loan").replace("weekly", "monthly").replace("35 hours/week * ", "")
    folder = written(tmp_path / "systems", a=sizes + WAGES, b=sizes.replace("1, 2", "1, 2, 3") + other)
    assert [code for code, *_ in found_in(cli, folder / "standards" / "a.yaml")] == []
    (folder / "claims.yaml").write_text("claims: []\n", encoding="utf-8")
    assert "PE320" in [code for code, *_ in found_in(cli, folder / "standards" / "a.yaml")]
