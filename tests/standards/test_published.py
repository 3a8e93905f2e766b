"""Published amounts beside computed ones, and what is a what-if: both by what was in force on the day."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import STANDARDS, Cli, folder

LIVING = "  - id: living\n    name: Living\n    unit: CNY/person/month\n"
WAGE = STANDARDS.partition("standards:\n")[0] + "standards:\n"
TWO_FORMULAS = (
    WAGE
    + LIVING
    + "    formulas:\n"
    + "      - {from: 2017-07-01, until: 2019-06-30, formula: 42% * min_wage}\n"
    + "      - {from: 2019-07-01, formula: 47% * min_wage}\n"
    + "    published:\n"
    + "      - {on: 2018-11-30, amount: 720}\n"
)


def standard(name: str, formula: str, *lines: str) -> str:
    """Write a monthly standard, with more lines of its own."""
    entry = f"  - id: {name}\n    name: {name.title()}\n    unit: CNY/person/month\n    formula: {formula}\n"
    return entry + "".join(f"    {line}\n" for line in lines)


def on(cli: Cli, data: Path, day: str, *more: object) -> dict[str, dict[str, Any]]:
    """Return what `standards` says of each standard on a day."""
    shown = json.loads(cli("standards", "--data", data, "--on", day, "--format", "json", *more).out)
    return {each["id"]: {**each, **each["amounts"][0]} for each in shown["standards"]}


def test_an_amount_of_the_old_formula_is_not_held_against_the_new_one(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, TWO_FORMULAS)
    assert on(cli, data, "2019-06-30")["living"]["agrees"] is True
    assert on(cli, data, "2019-07-01")["living"]["published"] is None
    table = cli("standards", "--data", data, "--on", "2019-07-01").out
    assert "800" in table
    assert "720" not in table
    explained = cli("explain", "living", "--data", data, "--on", "2019-07-01").out
    assert "no amount to compare with" in explained
    assert json.loads(cli("check", data, "--format", "json").out)["findings"] == []


def test_the_latest_amount_of_the_formula_in_force_is_shown(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, TWO_FORMULAS + "      - {on: 2019-08-31, amount: 790}\n")
    shown = on(cli, data, "2020-01-01")["living"]
    assert (shown["published"], shown["agrees"]) == (790, False)
    assert on(cli, data, "2019-08-30")["living"]["published"] is None
    assert (
        "Mismatch: 790 was published for 31 August 2019" in cli("explain", "living", "--data", data, "--on", "2020").out
    )
    found = json.loads(cli("check", data, "--format", "json").out)["findings"]
    assert [each["code"] for each in found] == ["PE504"]


OTHER = "  bonus:\n    name: Bonus\n    unit: CNY/person/month\n    values:\n"
OTHER += "      - {from: 2017, value: 10, source: s}\n      - {from: 2019-01-01, value: 20, source: s}\nrounding"


def test_only_parameters_that_the_standard_uses_decide_whether_it_is_compared(cli: Cli, tmp_path: Path) -> None:
    text = WAGE.replace("rounding", OTHER)
    text += standard("living", "42% * min_wage", "published: [{on: 2018-11-30, amount: 720}]")
    text += standard("orphan", "2.5 * living", "published: [{on: 2018-11-30, amount: 1800}]")
    text += standard("topped", "living + bonus", "published: [{on: 2018-11-30, amount: 730}]")
    data = folder(tmp_path / "data", None, text)
    later = on(cli, data, "2019-11-30")
    assert [later[name]["agrees"] for name in ("living", "orphan", "topped")] == [True, True, None]
    asked = on(cli, data, "2018-11-30", "--set", "bonus=30")
    assert [asked[name]["agrees"] for name in ("living", "orphan", "topped")] == [True, True, None]
    given = on(cli, data, "2018-11-30", "--set", "living=710")
    assert [given[name]["agrees"] for name in ("living", "orphan", "topped")] == [None, None, None]
    wage = on(cli, data, "2018-11-30", "--min-wage", "1710")
    assert [wage[name]["agrees"] for name in ("living", "orphan", "topped")] == [None, None, None]
    same = on(cli, data, "2018-11-30", "--min-wage", "1700")
    assert [same[name]["agrees"] for name in ("living", "orphan", "topped")] == [True, True, True]


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        (
            "en",
            "Living: the 1,650 published for 2016-11-30 was not compared, since the formula, or one that it uses, was not in",
        ),
        ("zh", "Living：2016-11-30 公布的 1,650 未作比较，因该公式或其所用的公式当时尚未生效或已失效。"),
    ],
)
def test_an_amount_from_before_its_formula_is_a_note(cli: Cli, tmp_path: Path, lang: str, note: str) -> None:
    text = WAGE.replace("from: 2017-07-01", "from: 2010-01-01")
    published = "published: [{on: 2016-11-30, amount: 1650}, {on: 2018-11-30, amount: 720}]"
    data = folder(tmp_path / "data", None, text + standard("living", "42% * min_wage", "from: 2017-07-01", published))
    result = cli("standards", "--data", data, "--on", "2018-12-01", "--lang", lang)
    assert note in result.out
    assert "! Living" not in result.out
    assert on(cli, data, "2018-12-01")["living"]["agrees"] is True
    assert note not in cli("standards", "--data", data, "--on", "2016-11-29", "--lang", lang).out
    assert json.loads(cli("check", data, "--format", "json").out)["findings"] == []


LAST_YEAR = ("from: 2018-01-01", "until: 2018-12-31", "published: [{on: 2018-11-30, amount: 720}]")


def test_last_years_amount_as_a_base_is_no_what_if(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + standard("before", "42% * min_wage", *LAST_YEAR)
    text += standard("now", "before * 105%", "from: 2019-01-01", "published: [{on: 2019-01-31, amount: 760}]")
    text += standard("orphan", "2.5 * now")
    data = folder(tmp_path / "data", None, text)
    shown = on(cli, data, "2019-06-01")
    assert [shown[name]["what_if"] for name in ("before", "now", "orphan")] == [True, False, False]
    assert (shown["now"]["amount"], shown["now"]["agrees"]) == (760, True)
    assert "? Now" not in cli("standards", "--data", data, "--on", "2019-06-01").out
    assert "A what-if" not in cli("explain", "now", "--data", data, "--on", "2019-06-01").out
    assert json.loads(cli("check", data, "--format", "json").out)["findings"] == []


def test_a_chain_of_years_is_no_what_if(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + standard("year_2017", "42% * min_wage", "from: 2017-11-30", "until: 2017-11-30")
    text += standard("year_2018", "year_2017 * 105%", "from: 2018-01-01", "until: 2018-12-31")
    text += standard("year_2019", "year_2018 * 105%", "from: 2019-01-01")
    shown = on(cli, folder(tmp_path / "data", None, text), "2019-06-01")
    assert [shown[name]["what_if"] for name in ("year_2017", "year_2018", "year_2019")] == [True, True, False]


def test_a_base_that_is_not_its_last_amount_any_more_is_a_what_if(cli: Cli, tmp_path: Path) -> None:
    text = WAGE.replace("source: a notice}", "source: s}\n      - {from: 2019-07-01, value: 1800, source: s}")
    text += standard("before", "42% * min_wage", *LAST_YEAR)
    text += standard("now", "before * 105%", "from: 2019-01-01")
    data = folder(tmp_path / "data", None, text)
    assert on(cli, data, "2019-06-30")["now"]["what_if"] is False
    assert on(cli, data, "2019-07-01")["now"]["what_if"] is True
    assert on(cli, data, "2019-06-30", "--min-wage", "1750")["now"]["what_if"] is True
    assert on(cli, data, "2019-07-01", "--set", "before=720")["now"]["what_if"] is False


def test_what_a_base_used_must_be_what_it_was(cli: Cli, tmp_path: Path) -> None:
    text = (
        WAGE
        + standard("whole", "50% * min_wage", "from: 2017-07-01")
        + standard("before", "90% * whole", *LAST_YEAR[:2])
    )
    data = folder(tmp_path / "data", None, text + standard("now", "before * 105%", "from: 2019-01-01"))
    assert on(cli, data, "2019-06-30")["now"]["what_if"] is False
    assert on(cli, data, "2019-06-30", "--set", "whole=900")["now"]["what_if"] is True


@pytest.mark.parametrize("lines", [(), ("from: 2018-06-01",)])
def test_what_goes_on_while_its_base_has_ended_is_a_what_if(cli: Cli, tmp_path: Path, lines: tuple[str, ...]) -> None:
    text = WAGE + standard("before", "42% * min_wage", *LAST_YEAR) + standard("orphan", "2.5 * before", *lines)
    data = folder(tmp_path / "data", None, text)
    assert on(cli, data, "2018-12-31")["orphan"]["what_if"] is False
    assert on(cli, data, "2019-01-01")["orphan"]["what_if"] is True


def test_a_base_that_is_yet_to_begin_is_a_what_if(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + standard("next", "42% * min_wage", "from: 2020-01-01") + standard("now", "next * 90%", "from: 2019")
    assert on(cli, folder(tmp_path / "data", None, text), "2019-06-01")["now"]["what_if"] is True


def test_the_shipped_dependants_stay_what_ifs_while_the_wage_is_the_same(shipped: Cli) -> None:
    late = json.loads(shipped("standards", "--on", "2019-12-31", "--format", "json").out)["standards"]
    marked = {each["id"] for each in late if each["what_if"]}
    assert {"minimum_living", "orphan", "disabled_living"} <= marked
    assert not {"care_full", "employment_cost_deduction"} & marked
