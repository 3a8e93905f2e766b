"""Values that are missing in one scenario or on one day, and which published amount is held against a computed one."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from plan_eval import compute, load_standards
from plan_eval.standards.amounts import Amount
from plan_eval.standards.evaluation import ScenarioAmount
from tests.conftest import STANDARDS, Cli, folder
from tests.standards.test_periods import dated, findings
from tests.standards.test_published import WAGE

ON = date(2018, 11, 30)
LATER = "".join(
    f"  {name}: {{name: {name.title()}, unit: CNY/person/month, values: [{{from: 2030, value: 5, source: s}}]}}\n"
    for name in ("later", "last")
)


def test_an_amount_that_only_another_scenario_lacks_has_no_change(tmp_path: Path) -> None:
    text = STANDARDS.replace("rounding:", LATER + "rounding:").replace(
        "42% * min_wage", "if(min_wage > 1000, min_wage, later)"
    )
    standards = load_standards(folder(tmp_path, standards=text))
    one, two = compute(standards, ON, [{}, {"min_wage": Decimal(900)}]).standards[0].amounts
    assert one.amount is not None
    assert one.change == 0
    assert (two.amount, two.change) == (None, None)


def test_only_the_first_value_that_is_missing_is_told(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("rounding:", LATER + "rounding:").replace("42% * min_wage", "later + last")
    data = folder(tmp_path / "data", None, text + "    published: [{on: 2018, amount: 10}]\n")
    told = [each for each in findings(cli, data) if each["code"] == "PE503"]
    assert ["“later”" in each["message"] for each in told] == [True]


def test_the_latest_published_amount_is_held_against_the_computed_one(tmp_path: Path) -> None:
    text = STANDARDS + "    published: [{on: 2017-12-31, amount: 700}, {on: 2018-06-30, amount: 720}]\n"
    amount = compute(load_standards(folder(tmp_path, standards=text)), ON).standards[0].amounts[0]
    assert amount.published is not None
    assert amount.published.amount == 720


def test_a_period_that_ends_before_it_begins_is_told_at_its_end(cli: Cli, tmp_path: Path) -> None:
    text = WAGE + dated("living", "until: 2018-06-30, formula: 10", "from: 2019-07-01, until: 2019-01-01, formula: 20")
    (told,) = [each for each in findings(cli, folder(tmp_path / "data", None, text)) if each["code"] == "PE511"]
    assert told["line"] == text[: text.index("from: 2019-07-01")].count("\n") + 1


def test_the_change_as_a_share_of_the_first_amount() -> None:
    def share(amount: int | None, change: int | None) -> Fraction | None:
        found = None if amount is None else Amount(None, Fraction(amount))
        return ScenarioAmount(found, None, None, None if change is None else Fraction(change)).share

    assert share(None, None) is None
    assert share(5, None) is None
    assert share(5, 5) is None
    assert share(6, 1) == Fraction(1, 5)
    assert share(4, -1) == Fraction(-1, 5)
    assert share(5, 0) == 0
