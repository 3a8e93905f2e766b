"""Formulas with dates: circles, values that are missing, and errors that only computing shows, each at its place."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plan_eval import DataError, compute, load_standards
from plan_eval.base.errors import FormulaError
from plan_eval.session import Session
from plan_eval.standards.placing import placed
from tests.conftest import DATA, HEAD, Cli, folder
from tests.standards.test_published import WAGE, on, standard

ZERO = "  share:\n    name: Share\n    unit: share\n    values:\n      - {from: 2017, value: 0, source: s}\nrounding"


def dated(name: str, *formulas: str, published: str = "") -> str:
    """Write a monthly standard with dated formulas."""
    entry = f"  - id: {name}\n    name: {name.title()}\n    unit: CNY/person/month\n    formulas:\n"
    return entry + "".join(f"      - {{{formula}}}\n" for formula in formulas) + published


def findings(cli: Cli, data: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(cli("check", data, "--format", "json").out)["findings"]
    return found


def place_of(text: str, part: str) -> tuple[int, int]:
    """Return the line and the column at which a part of a text begins."""
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


BONUS = "  bonus:\n    name: Bonus\n    unit: CNY/person/month\n    values: [{from: 2018-07-01, value: 5, source: s}]\nrounding"


def test_a_value_that_is_missing_for_an_earlier_formula_is_a_finding(cli: Cli, tmp_path: Path) -> None:
    text = WAGE.replace("rounding", BONUS) + dated(
        "living",
        "from: 2017-07-01, until: 2018-06-30, formula: 42% * min_wage + bonus",
        "from: 2018-07-01, formula: 42% * min_wage",
        published="    published: [{on: 2018-01-31, amount: 720}]\n",
    )
    data = folder(tmp_path / "data", None, text)
    (only,) = findings(cli, data)
    assert (only["code"], only["line"]) == ("PE503", place_of(text, "{on: 2018-01-31")[0])
    assert "“bonus”" in only["message"]
    result = cli("standards", "--data", data, "--on", "2018-01-31")
    assert result.code == 0
    assert "No value of Bonus is in force on 2018-01-31" in result.out


BROKEN = WAGE.replace("rounding", ZERO) + dated(
    "living",
    "from: 2017-07-01, until: 2018-06-30, formula: 42% * min_wage",
    "from: 2018-07-01, formula: 100 + min_wage / share",
)
PLACE = place_of(BROKEN, "/ share")
CLAIM = "claims:\n  - {id: one, section: '1', quote: q, claimed: 720, formula: living}\n"


def test_a_division_by_zero_is_found_in_the_formula_that_divides(cli: Cli, tmp_path: Path) -> None:
    (only,) = findings(cli, folder(tmp_path / "data", None, BROKEN))
    assert (only["code"], only["line"], only["column"]) == ("PE410", *PLACE)


def test_two_formulas_that_divide_by_zero_are_two_findings(cli: Cli, tmp_path: Path) -> None:
    text = BROKEN.replace("42% * min_wage", "42% * min_wage / share")
    assert [each["code"] for each in findings(cli, folder(tmp_path / "data", None, text))] == ["PE410", "PE410"]


@pytest.mark.parametrize(
    "command",
    [
        ("standards", "--on", "2018-07-01"),
        ("standards", "--on", "2018-07-01", "--sweep", "1700:1720:10"),
        ("standards", "--on", "2018-07-01", "--format", "json"),
        ("explain", "living", "--on", "2018-07-01"),
        ("audit",),
        ("report", "out.md"),
    ],
)
def test_a_formula_that_cannot_be_computed_is_a_finding_at_its_place(
    cli: Cli, tmp_path: Path, command: tuple[str, ...]
) -> None:
    data = folder(tmp_path / "data", HEAD + "indicators: []\n", BROKEN)
    (data / "claims.yaml").write_text(CLAIM, encoding="utf-8")
    result = cli(*command, "--data", data)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"{data / 'standards.yaml'}:{PLACE[0]}:{PLACE[1]}: ")
    assert "PE410" in result.err


def test_claims_say_nothing_where_the_standards_cannot_be_computed(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, BROKEN)
    (data / "claims.yaml").write_text(CLAIM, encoding="utf-8")
    for path in (data / "claims.yaml", data):
        assert [(each["code"], each["file"]) for each in findings(cli, path)] == [
            ("PE410", str(data / "standards.yaml"))
        ]


def test_a_session_raises_the_finding_and_computes_other_days(tmp_path: Path) -> None:
    session = Session(folder(tmp_path, None, BROKEN))
    with pytest.raises(DataError, match=r"standards\.yaml:.*PE410") as caught:
        session.compute(date(2018, 7, 1))
    assert len(caught.value.findings) == 1
    assert [result.amounts[0].amount.amount for result in session.compute(date(2018, 6, 30)).standards] == [720]  # type: ignore[union-attr]  # it has one


def test_a_formula_that_is_not_in_force_is_not_checked(cli: Cli, tmp_path: Path) -> None:
    text = BROKEN.replace("from: 2018-07-01, formula", "from: 2018-07-01, until: 2018-12-31, formula")
    text = text.replace(
        "{from: 2017, value: 0", "{from: 2018-07-01, value: 0.1, source: s}\n      - {from: 2019, value: 0"
    )
    assert findings(cli, folder(tmp_path / "data", None, text)) == []


AFTER = (
    dated("first", "until: 2018-12-31, formula: 90% * second", "from: 2019-01-01, formula: 47% * min_wage"),
    dated("second", "until: 2018-12-31, formula: 42% * min_wage", "from: 2019-01-01, formula: 80% * first"),
)


def test_formulas_that_use_one_another_at_different_times_are_no_circle(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, WAGE + "".join(AFTER))
    assert findings(cli, data) == []
    before, after = on(cli, data, "2018-12-31"), on(cli, data, "2019-01-01")
    assert [before[name]["amount"] for name in ("first", "second")] == [650, 720]
    assert [after[name]["amount"] for name in ("first", "second")] == [800, 640]
    swept = cli("standards", "--data", data, "--on", "2018", "--sweep", "1700:1710:10", "--format", "csv").out
    assert swept.splitlines()[1].startswith("1700,650,720")
    assert cli("infer", "min_wage", "--data", data).code == 0


def test_a_circle_of_what_ifs_leaves_amounts_out(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + dated("first", "until: 2018-12-31, formula: 90% * second")
    text += dated(
        "second", "from: 2019-01-01, formula: 80% * first", published="    published: [{on: 2019, amount: 5}]\n"
    )
    data = folder(tmp_path / "data", None, text)
    assert findings(cli, data) == []
    for day in ("2018-12-31", "2019-01-01"):
        shown = on(cli, data, day)
        assert [(shown[name]["amount"], shown[name]["what_if"]) for name in ("first", "second")] == [(None, True)] * 2
    assert cli("infer", "min_wage", "--data", data, "--on", "2019-12-31").code == 0
    assert cli("standards", "--data", data, "--sweep", "1700:1710:10").code == 0


@pytest.mark.parametrize("since", ["", "from: 2018-03-01"])
def test_a_circle_within_a_period_is_found_once_at_its_place(cli: Cli, tmp_path: Path, since: str) -> None:
    text = WAGE + dated(
        "first",
        "until: 2018-12-31, formula: 47% * min_wage",
        "from: 2019-01-01, until: 2019-06-30, formula: 90% * second",
        "from: 2019-07-01, formula: 48% * min_wage",
    )
    text += standard("second", "80% * third", *filter(None, [since])) + standard("third", "70% * first")
    text += dated("other", "until: 2019-03-31, formula: 1 * min_wage", "from: 2019-04-01, formula: 2 * min_wage")
    data = folder(tmp_path / "data", None, text)
    (only,) = findings(cli, data)
    assert only["code"] == "PE501"
    assert (only["line"], only["column"]) == place_of(text, "90% * second")
    assert "first → second → third → first" in only["message"]


def test_two_circles_are_two_findings(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + standard("alone", "2 * alone") + standard("one", "2 * two") + standard("two", "2 * one + alone")
    found = findings(cli, folder(tmp_path / "data", None, text))
    assert [each["code"] for each in found] == ["PE501", "PE501"]
    assert [each["line"] for each in found] == [place_of(text, part)[0] for part in ("2 * alone", "2 * two")]


def test_the_order_is_that_of_the_day(tmp_path: Path) -> None:
    compiled = load_standards(folder(tmp_path, None, WAGE + "".join(AFTER)))
    assert compiled.on(date(2018, 1, 1)).order == ("second", "first")
    assert compiled.on(date(2019, 1, 1)).order == ("first", "second")
    assert compute(compiled, date(2018, 1, 1)).needs("first") == ("first", "second", "min_wage")


def test_a_division_by_zero_beside_a_missing_value_is_no_error_alone_or_in_a_sweep(cli: Cli, tmp_path: Path) -> None:
    text = (
        "parameters:\n"
        "  wage: {name: Wage, unit: CNY, values: [{from: 2015, value: 100, source: s}]}\n"
        "  late: {name: Late, unit: CNY, values: [{from: 2019, value: 1, source: s}]}\n"
        "standards: [{id: one, name: One, unit: CNY, formula: 1 / (wage - 100) + late, source: s}]\n"
    )
    data = folder(tmp_path / "data", None, text)
    alone = cli("standards", "--data", data, "--on", "2018")
    assert (alone.code, "No value of Late is in force" in alone.out) == (0, True)
    swept = cli("standards", "--data", data, "--on", "2018", "--sweep", "wage=99:101:1")
    assert (swept.code, "No value of Late is in force on 2018-12-31" in swept.out) == (0, True)
    assert "*" not in swept.out


def raised(owner: str | None) -> FormulaError:
    error = FormulaError("PE410", 0, 1)
    error.owner = owner
    return error


def test_an_error_is_handed_on_as_it_is_where_it_has_no_place() -> None:
    loaded = Session(DATA).loaded("standards")
    with pytest.raises(DataError, match="PE410"), placed(loaded, date(2018, 11, 30)):
        raise raised("orphan")
    for owner, whole in ((None, loaded.whole), ("nobody", loaded.whole), ("orphan", None)):
        with pytest.raises(FormulaError, match="PE410"), placed(loaded._replace(whole=whole), date(2018, 11, 30)):
            raise raised(owner)


def test_the_unit_of_every_formula_is_looked_at(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + dated(
        "living",
        "from: 2017-07-01, until: 2018-06-30, formula: min_wage + min_wage / 30",
        "from: 2018-07-01, until: 2018-12-31, formula: min_wage",
        "from: 2019-01-01, formula: min_wage / 30",
    )
    found = findings(cli, folder(tmp_path / "data", None, text))
    assert {"PE509", "PE512"} <= {each["code"] for each in found}


@pytest.mark.parametrize(("name", "part"), [("living", "  - id: living"), ("min_wage", "  min_wage:")])
def test_a_name_given_twice_tells_where_it_was_given_first(cli: Cli, tmp_path: Path, name: str, part: str) -> None:
    text = WAGE + dated("living", "formula: 10, until: 2018", "formula: 20, from: 2019")
    text += dated(name, "formula: 10, until: 2018", "formula: 20, from: 2019")
    (twice,) = [each for each in findings(cli, folder(tmp_path / "data", None, text)) if each["code"] == "PE301"]
    assert f"line {place_of(text, part)[0]}" in twice["message"]
