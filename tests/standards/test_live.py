"""Which amounts a spreadsheet recomputes, within which limits, and why others are not."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards.live import Live, LiveStandards, live_standards
from tests.conftest import STANDARDS, folder


def live(tmp_path: Path, standards: str, given: dict[str, str] | None = None) -> LiveStandards:
    compiled = load_standards(folder(tmp_path, None, standards))
    return live_standards(compute(compiled, date(2018, 12, 31), [given or {}]))


def why(tmp_path: Path, formula: str, more: str = "") -> str:
    standards = STANDARDS.replace("42% * min_wage", f'"{formula}"') + more
    return reason(live(tmp_path, standards))


def reason(found: LiveStandards, name: str = "living") -> str:
    """Return why a standard is not recomputed; empty where it is."""
    standard = found.standards[name]
    return "" if isinstance(standard, Live) else standard.en


@pytest.mark.parametrize(
    ("value", "low", "high", "places"),
    [
        ("1700", "0", "20000", 2),
        ("0.101", "0", "2", 5),
        ("-5", "-50", "0", 2),
        ("0", "0", "10", 2),
        ("1234.56", "0", "20000", 4),
    ],
)
def test_what_may_be_tried(tmp_path: Path, value: str, low: str, high: str, places: int) -> None:
    tried = live(tmp_path, STANDARDS.replace("value: 1700", f"value: {value}")).tried["min_wage"]
    expected = (Decimal(value), Decimal(low), max(Decimal(high), -Decimal(low)), places)
    assert (tried.value, tried.low, tried.high, tried.places) == expected


def test_fewer_decimals_may_be_tried_where_that_lets_more_amounts_follow(tmp_path: Path) -> None:
    more = "  - {id: product, name: Product, unit: x, formula: 32% * min_wage * (1 + rate), source: x, rounding: {to: 0.05, mode: up}}\n"
    standards = STANDARDS.replace(
        "rounding:", "  rate: {name: Rate, unit: share, values: [{from: 2017, value: 0.101, source: x}]}\nrounding:", 1
    ).replace("value: 1700", "value: 1400.05")
    found = live(tmp_path, standards + more)
    assert isinstance(found.standards["product"], Live)
    assert found.tried["min_wage"].places < 4


@pytest.mark.parametrize(
    ("wage", "rate", "places"),
    [
        ("1400", "0.1", (2, 3)),
        ("1400.05", "0.101", (3, 4)),
        ("1400.05", "0.1012", (2, 4)),
        ("140.005", "0.1012", (3, 4)),
    ],
)
def test_two_more_decimals_may_be_tried_or_one_or_none(
    tmp_path: Path, wage: str, rate: str, places: tuple[int, int]
) -> None:
    more = "  - {id: product, name: Product, unit: x, formula: 32% * min_wage * (1 + rate), source: x, rounding: {to: 0.05, mode: up}}\n"
    dated = f"  rate: {{name: Rate, unit: share, values: [{{from: 2017, value: {rate}, source: x}}]}}\nrounding:"
    text = STANDARDS.replace("rounding:", dated, 1).replace("value: 1700", f"value: {wage}")
    tried = live(tmp_path, text + more).tried
    assert (tried["min_wage"].places, tried["rate"].places) == places


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("42% * min_wage", ""),
        ("700", ""),
        ("if(has(min_wage), min_wage, 5)", "the formula can do without a value"),
        (
            "min_wage * min_wage * min_wage * min_wage * min_wage",
            "the binary arithmetic of Excel could round it to another amount",
        ),
    ],
)
def test_why_an_amount_is_not_recomputed(tmp_path: Path, formula: str, reason: str) -> None:
    assert why(tmp_path, formula) == reason


def test_a_given_amount_and_what_uses_it_are_not_recomputed(tmp_path: Path) -> None:
    more = "  - {id: twice, name: Twice, unit: CNY/person/month, formula: 2 * living, source: x}\n"
    found = live(tmp_path, STANDARDS + more, {"living": "700"})
    assert reason(found) == "the amount is given, not computed"
    assert reason(found, "twice") == "it uses Living, which is not recomputed"


def test_a_parameter_without_a_value_and_one_that_is_too_long(tmp_path: Path) -> None:
    later = live(tmp_path, STANDARDS.replace("from: 2017-07-01", "from: 2020-07-01"))
    assert reason(later) == "there is no value to compute it from"
    long = live(tmp_path / "long", STANDARDS.replace("value: 1700", "value: 1700.1234567890123"))
    assert long.tried == {}
    assert reason(long) == "Minimum wage has more digits than Excel keeps"
