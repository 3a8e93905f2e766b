"""Whose data a command works on: the folder named, the one that it stands in, the nearest `data/`, or nobody's."""

import json
from pathlib import Path

import pytest

from tests.conftest import PLAN, STANDARDS, Cli, folder

CLAIMS = """\
claims:
  - id: growth
    section: "1"
    quote: 720 yuan
    claimed: 720
    formula: living
"""
ON_THE_EXAMPLE = [
    ["status"],
    ["status", "--margins"],
    ["status", "--rules", "midterm", "--rules", "open-sdg"],
    ["standards"],
    ["standards", "--sweep", "1700:1720:10"],
    ["infer", "min_wage"],
    ["audit"],
    ["explain", "elderly_care_beds"],
    ["explain", "orphan"],
    ["explain", "min_wage"],
    ["explain", "nursing_bed_share"],
]
NEVER_ON_THE_EXAMPLE = [["check"], ["report", "out.md"], ["record", "elderly_care_beds", "1", "--on", "2018"]]


@pytest.fixture
def here(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder without any data; the command line is the one of `cli`."""
    assert cli("--version").code == 0
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.mark.parametrize("command", ON_THE_EXAMPLE, ids=" ".join)
@pytest.mark.parametrize(("lang", "mark"), [("en", " (built-in example)"), ("zh", "（内置示例）")])
def test_the_title_says_that_it_is_the_built_in_example(cli: Cli, command: list[str], lang: str, mark: str) -> None:
    result = cli(*command, "--lang", lang)
    assert result.code == 0
    title = result.out.partition("\n")[0]
    assert title.endswith(mark)
    assert result.out.count(mark) == 1
    assert "--data" in result.err


@pytest.mark.parametrize("command", [command for command in ON_THE_EXAMPLE if command[0] != "explain"], ids=" ".join)
def test_markdown_of_the_built_in_example_has_a_title_that_says_so(cli: Cli, command: list[str], here: Path) -> None:
    mine = folder(here / "mine", PLAN, STANDARDS)
    (mine / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    title, empty, head, *_ = cli(*command, "--format", "markdown").out.splitlines()
    assert title.endswith("(built-in example)")
    assert (empty, head[0]) == ("", "|")
    assert cli(*command, "--format", "markdown", "--data", mine).out.startswith("|")


def test_json_and_csv_of_the_built_in_example_are_as_documented_and_a_note_says_so(cli: Cli) -> None:
    result = cli("status", "--format", "json")
    assert "built-in" not in json.dumps(json.loads(result.out))
    assert "showing the built-in example" in result.err
    result = cli("status", "--format", "csv")
    assert "built-in" not in result.out
    assert "showing the built-in example" in result.err


@pytest.mark.parametrize("command", ON_THE_EXAMPLE[:4], ids=" ".join)
def test_no_title_says_so_of_a_plan_that_was_named(shipped: Cli, command: list[str]) -> None:
    result = shipped(*command)
    assert "built-in" not in result.out
    assert result.err == ""


@pytest.mark.parametrize("command", NEVER_ON_THE_EXAMPLE, ids=" ".join)
@pytest.mark.parametrize(("lang", "said"), [("en", "no data folder"), ("zh", "没有找到数据文件夹")])
def test_what_is_an_office_s_own_is_never_made_from_the_example(
    cli: Cli, here: Path, command: list[str], lang: str, said: str
) -> None:
    result = cli(*command, "--lang", lang)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "plan-eval init" in result.err
    assert "--data" in result.err
    assert list(here.iterdir()) == []


def test_the_folder_that_one_stands_in_is_the_data_folder(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(here / "data", PLAN.replace("Small plan", "Another plan"))
    monkeypatch.chdir(folder(here / "my", PLAN, STANDARDS))
    for line, expected in (
        ("status", "Small plan"),
        ("standards", "720"),
        ("check", "2 files checked"),
        ("explain beds", "Beds"),
        ("infer min_wage", "Minimum wage"),
        ("record beds 170 --on 2018-12-31 --replace", "indicators.yaml: beds is 170"),
    ):
        result = cli(*line.split())
        assert (result.code, result.err) == (0, "")
        assert expected in result.out
    assert cli("report", "out.md").code == 0
    assert "Small plan" in Path("out.md").read_text(encoding="utf-8")


def test_a_folder_that_init_made_is_reported_on_from_inside(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli("init", "my").code == 0
    monkeypatch.chdir(here / "my")
    assert cli("report", "out.md").code == 0
    chapter = Path("out.md").read_text(encoding="utf-8")
    assert "My plan" in chapter
    assert "Xiamen" not in chapter


@pytest.mark.parametrize("name", ["indicators.yaml", "standards.yaml", "claims.yaml"])
def test_one_data_file_makes_a_folder_that_one_stands_in_a_data_folder(cli: Cli, here: Path, name: str) -> None:
    (here / name).write_text("nothing: 1\n", encoding="utf-8")
    for line in ("status", "standards", "audit", "infer min_wage", "explain orphan", "report out.md", "check"):
        result = cli(*line.split())
        assert result.code in {1, 2}
        assert "comes with plan-eval" not in result.err


def test_a_data_folder_without_data_files_is_passed_over(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(here / "data", PLAN)
    (here / "a" / "data").mkdir(parents=True)
    (here / "a" / "data" / "notes.txt").write_text("notes", encoding="utf-8")
    monkeypatch.chdir(here / "a")
    assert "Small plan" in cli("status").out
    monkeypatch.chdir(here / "a" / "data")
    assert "Small plan" in cli("status").out


def test_a_folder_upward_that_is_not_called_data_is_not_looked_into(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(here, PLAN)
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    assert "(built-in example)" in cli("status").out
    assert cli("check").code == 2


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("status", "indicators.yaml"),
        ("record beds 1 --on 2018", "indicators.yaml"),
        ("audit", "claims.yaml"),
    ],
)
@pytest.mark.parametrize("place", [".", "data"])
def test_the_file_that_a_command_needs_is_named_where_the_folder_has_others(
    cli: Cli, here: Path, line: str, missing: str, place: str
) -> None:
    folder(here / place, standards=STANDARDS)
    result = cli(*line.split())
    assert (result.code, result.out) == (2, "")
    assert f"has no {missing}; it contains standards.yaml" in result.err


def test_standards_are_not_taken_from_elsewhere_where_the_folder_has_none(cli: Cli, here: Path) -> None:
    folder(here / "data", PLAN)
    for line in ("standards", "infer min_wage"):
        result = cli(*line.split())
        assert (result.code, result.out) == (2, "")
        assert "has no standards.yaml; it contains indicators.yaml" in result.err


@pytest.mark.parametrize("name", ["orphan", "elderly_care_beds", "nursing_bed_share"])
def test_names_are_explained_from_one_folder_only(cli: Cli, here: Path, name: str) -> None:
    folder(here / "data", PLAN)
    result = cli("explain", name)
    assert (result.code, result.out) == (2, "")
    assert "found nothing called" in result.err


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        ({"standards.yaml": STANDARDS.replace("min_wage\n", "nothing\n")}, 1, "PE406"),
        ({"standards.yaml": STANDARDS}, 0, "1 file checked: nothing to report"),
        ({"claims.yaml": CLAIMS}, 1, "PE406"),
        ({"indicators.yaml": PLAN}, 0, "1 file checked: nothing to report"),
        ({}, 2, ""),
    ],
)
def test_a_check_without_a_path_is_of_what_is_there(
    cli: Cli, here: Path, files: dict[str, str], code: int, said: str
) -> None:
    data = folder(here / "data")
    for name, text in files.items():
        (data / name).write_text(text, encoding="utf-8")
    result = cli("check")
    assert result.code == code
    assert said in result.out
    assert len(result.err.splitlines()) == (code == 2)


def test_the_environment_names_the_data_folder_wherever_one_stands(
    cli: Cli, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(here, PLAN.replace("Small plan", "Another plan"))
    monkeypatch.setenv("PLAN_EVAL_DATA", str(folder(tmp_path / "mine", PLAN)))
    assert "Small plan" in cli("status").out
    monkeypatch.setenv("PLAN_EVAL_DATA", "")
    assert "Another plan" in cli("status").out
