"""Findings as people read them: as wide as the screen, the nearest name instead of a hundred, repeats as one."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from plan_eval.findings.shapes import Finding, Location
from plan_eval.formats.interface import Screen
from plan_eval.formats.text import finding_text, render
from plan_eval.session import check_files
from plan_eval.views.findings import FindingsView
from tests.conftest import BEDS, HEAD, STANDARDS, Cli, folder

CLOSING = "）〕】》〉」』、，。；：！？”’％"

MANY = (
    HEAD
    + "indicators:\n"
    + "".join(
        BEDS.replace("beds", f"beds_{number}").replace("expected", "expectd").replace("Beds", f"Beds {number}")
        for number in range(8)
    )
)


def told(data: Path, lang: str, width: int | None) -> list[str]:
    files = [path for name in ("indicators.yaml", "standards.yaml", "claims.yaml") if (path := data / name).exists()]
    return render(FindingsView(check_files(files)), lang, Screen(width)).splitlines()  # type: ignore[arg-type]  # a word


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_findings_are_as_wide_as_the_screen(
    tmp_path: Path, lang: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(
        folder(tmp_path / "data", MANY.replace("target: 200", "target: 2OO"), STANDARDS.replace("42%", "42% * wage +"))
    )
    lines = told(Path(), lang, width)
    assert len(lines) > 10
    for line in lines:
        assert cell_len(line) <= width, line
        assert not line.lstrip().startswith(tuple(CLOSING)), line


def test_repeats_are_one_finding_for_people_and_each_its_own_for_machines(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MANY)
    out = cli("check", data).out
    assert out.count("“expectd”") == 1
    assert "  and 7 more places: lines 18, 25, 32, 39, 46, 53, 60\n" in out
    assert "1 file checked: 8 errors\n" in out
    assert "另有 7 处相同：第 18、25、32、39、46、53、60 行" in cli("check", data, "--lang", "zh").out
    assert len(json.loads(cli("check", data, "--format", "json").out)["findings"]) == 8
    assert cli("check", data, "--format", "github").out.count("::error ") == 8
    refused = cli("status", "--data", data)
    assert (refused.code, refused.err.count("“expectd”")) == (1, 1)


def test_two_places_are_one_place_more(cli: Cli, tmp_path: Path) -> None:
    text = HEAD + "indicators:\n" + "".join(MANY.split("indicators:\n")[1].partition("  - id: beds_2")[0])
    assert "  and 1 more place: line 18\n" in cli("check", folder(tmp_path / "data", text)).out


def test_many_repeats_are_not_all_listed(cli: Cli, tmp_path: Path) -> None:
    text = (
        HEAD
        + "indicators:\n"
        + "".join(
            BEDS.replace("beds", f"beds_{number}").replace("expected", "expectd").replace("Beds", f"Beds {number}")
            for number in range(40)
        )
    )
    out = cli("check", folder(tmp_path / "data", text)).out
    assert "and 39 more places: lines 18, 25, 32, 39, 46, 53, 60, 67, 74, 81, 88, 95 and others\n" in out


def test_what_differs_is_not_folded(cli: Cli, tmp_path: Path) -> None:
    out = cli("check", folder(tmp_path / "data", MANY.replace("expectd", "expeced", 1))).out
    assert "“expeced”" in out
    assert "and 6 more places" in out


def test_the_nearest_of_many_names_is_enough(cli: Cli, tmp_path: Path) -> None:
    names = "".join(
        STANDARDS.partition("standards:\n")[2].replace("living", f"living_{number}") for number in range(100)
    )
    many = STANDARDS.partition("standards:\n")[0] + "standards:\n" + names
    near = cli("check", folder(tmp_path / "near", None, many.replace("42% * min_wage", "42% * min_wge", 1))).out
    assert "hint: did you mean “min_wage”?\n" in near
    assert "living_" not in near.partition("hint:")[2]
    none = cli("check", folder(tmp_path / "none", None, many.replace("42% * min_wage", "42% * zzz", 1))).out
    assert "hint: names available here: living_0, living_1, living_10," in none
    assert "and 77 more\n" in none


def test_of_few_names_all_are_told(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", HEAD + "indicators:\n" + BEDS.replace("expected", "expectd"))
    assert "hint: did you mean “expected”? valid values: binding, expected\n" in cli("check", data).out


def test_a_line_that_has_no_room_is_shown_around_the_part_in_question() -> None:
    from tests.formats.test_terminal import BARE  # noqa: PLC0415  # one finding to place

    line = "x" * 100 + "HERE" + "中" * 100
    place = Location("f", 1, 101, 1, 105)
    _, shown, carets = finding_text(Finding(BARE, place), [line], "en", Screen(60)).splitlines()
    assert cell_len(shown) <= 60
    assert shown.startswith("  1 | ...x")
    assert shown.endswith("中...")
    assert shown[carets.index("^") : carets.index("^") + 4] == "HERE"
    assert carets.count("^") == 4


@pytest.mark.parametrize(("column", "ends"), [(1, "..."), (197, "HERE")])
def test_no_dots_stand_where_nothing_is_left_out(column: int, ends: str) -> None:
    from tests.formats.test_terminal import BARE  # noqa: PLC0415  # one finding to place

    line = "HERE" + "x" * 192 + "HERE"
    _, shown, carets = finding_text(
        Finding(BARE, Location("f", 1, column, 1, column + 4)), [line], "en", Screen(60)
    ).splitlines()
    assert cell_len(shown) <= 60
    assert shown.endswith(ends)
    assert shown[carets.index("^") : carets.index("^") + 4] == "HERE"
