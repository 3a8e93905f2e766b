"""The program agrees with two evaluations that were written without it, on plans and standards of every kind."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan_eval.indicators.measures import MEASURES
from tests.oracle import plan_verdicts, plan_years, plans, run, standards, step_days, stepwise
from tests.oracle.cases import Evaluated, Indicator, Plan
from tests.oracle.comparing import PIECES, compare_chain, compare_plan, same
from tests.oracle.random_plans import random_plan
from tests.oracle.random_standards import Asked, random_chain
from tests.oracle.standards import Chain, Dated, Rounding, Standard

HERE = Path(__file__).parent
ALONE = sorted(
    file.stem for file in HERE.glob("*.py") if file.stem not in {"__init__", "comparing", "run", "test_oracle"}
)
MANY = settings(
    max_examples=300, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
EVALUATIONS = pytest.mark.parametrize("evaluate", [plans.evaluate, stepwise.evaluate])
START, END, NOW = date(2015, 12, 31), date(2020, 12, 31), date(2018, 12, 31)

Evaluate = Callable[[Plan, Indicator], Evaluated]


@pytest.mark.parametrize("name", ALONE)
def test_the_evaluations_do_not_use_the_program(name: str) -> None:
    tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
    modules = [str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    modules += [each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names]
    assert modules
    assert not [module for module in modules if module.startswith("plan_eval")]


@pytest.mark.parametrize("years", [plan_years.years_between, step_days.signed_years])
def test_years_are_anniversaries_and_a_share_of_the_next(years: Callable[[date, date], Fraction]) -> None:
    assert years(date(2015, 12, 31), date(2018, 11, 30)) == 2 + Fraction(334, 365)
    assert years(date(2016, 2, 29), date(2017, 2, 28)) == 1
    assert years(date(2015, 2, 28), date(2016, 2, 28)) == Fraction(365, 366)
    assert years(date(2016, 2, 28), date(2017, 2, 28)) == 1
    assert years(date(2018, 11, 30), date(2015, 12, 31)) == -(2 + Fraction(334, 365))


BY_HAND = (
    (Indicator(baseline="0", target="100", observations={NOW: "30"}), {"progress": Fraction(3, 10), "pace": Fraction(1, 2)}, "on_track", "behind"),
    (Indicator(baseline="5", target="≤4.5", observations={NOW: "4.5"}), {"target_reached": True, "progress": Fraction(1)}, "met", "met"),
    (Indicator(baseline="5", target="<4.5", observations={NOW: "4.5"}), {"target_reached": False}, "on_track", "on_track"),
    (Indicator(baseline="3.2", target="≤4.5", observations={NOW: "4.9"}), {"baseline_met": True, "pace": None}, "behind", "behind"),
    (Indicator(baseline="30", target="35~40", observations={NOW: "33"}), {"progress": Fraction(3, 5), "target": None}, "on_track", "on_track"),
    (Indicator(baseline="50", target="35~40", observations={NOW: "34"}), {"target_reached": False, "progress": Fraction(8, 5)}, "behind", "behind"),
    (Indicator("cumulative", target="≤100", observations={NOW: "60"}), {"used": Fraction(3, 5), "projected": Fraction(100)}, "on_track", "on_track"),
    (Indicator("cumulative", target="<100", observations={NOW: "60"}), {"progress": None, "target_reached": None}, "behind", "behind"),
    (Indicator("cumulative", target="100", increments={date(2016, 12, 31): "40", date(2017, 12, 31): "40"}), {"value": Fraction(80), "pace": Fraction(2)}, "on_track", "on_track"),
    (Indicator("task", target="done", observations={NOW: "在建"}), {"task": "under_way", "delivery": "under_way"}, "on_track", "on_track"),
    (Indicator(baseline="0", target="100", milestones={date(2017, 12, 31): "10"}, observations={NOW: "40"}), {"planned": Fraction(2, 5), "pace": Fraction(1)}, "on_track", "on_track"),
    (Indicator(baseline="0", target="100", milestones={date(2019, 12, 31): "0"}, observations={NOW: "0"}), {"planned": Fraction(0), "pace": None}, "on_track", "on_track"),
    (Indicator(baseline="0", target="100", target_date=NOW, observations={NOW: "99"}), {"ended": True}, "behind", "behind"),
    (Indicator(baseline="0", target="100", observations={date(2015, 6, 30): "99"}), {"value": None}, "not_assessed", "not_assessed"),
    (Indicator("cumulative", target="35~40", observations={NOW: "37"}), {"target_reached": None, "progress": Fraction(37, 35), "overshot": False, "required_per_year": Fraction(0)}, "on_track", "on_track"),
    (Indicator("cumulative", target="35~40", observations={NOW: "20"}), {"progress": Fraction(4, 7), "pace": Fraction(20, 21), "required_per_year": Fraction(15, 2)}, "on_track", "behind"),
    (Indicator("cumulative", target="35~40", observations={NOW: "41"}), {"target_reached": None, "overshot": True, "better": None}, "behind", "behind"),
    (Indicator("cumulative", target="35~40", target_date=NOW, observations={NOW: "37"}), {"target_reached": True, "target": None}, "met", "met"),
    (Indicator("cumulative", better="lower", target="100", observations={NOW: "60"}), {"used": Fraction(3, 5), "within_cap": True, "progress": None, "target_reached": None}, "on_track", "on_track"),
    (Indicator("cumulative", better="lower", target="100", observations={NOW: "61"}), {"within_cap": False, "required_per_year": None}, "behind", "behind"),
    (Indicator("cumulative", better="lower", target="100", target_date=NOW, observations={NOW: "100"}), {"target_reached": True}, "met", "met"),
    (Indicator("cumulative", better="lower", target="100", observations={START: "0"}), {"within_cap": True, "projected": None}, "on_track", "on_track"),
    (Indicator(baseline="0", target="100", milestones={date(2017, 7, 1): "15", date(2019, 7, 2): "45"}, observations={NOW: "50"}), {"planned": Fraction(3, 20) + Fraction(3, 10) * (Fraction(3) - 1 - Fraction(182, 365)) / (2 + Fraction(1, 365))}, "on_track", "on_track"),
    (Indicator(baseline="10", target="16", limit="20", observations={date(2012, 6, 30): "1", date(2013, 12, 31): "6", NOW: "13"}), {"trend": Fraction(7, 5), "miss": Fraction(1, 15), "limit": Fraction(20)}, "on_track", "behind"),
    (Indicator(baseline="10", target="4", observations={date(2015, 1, 1): "1", NOW: "3"}), {"trend": Fraction(7, 3), "miss": None, "overshot": False}, "met", "met"),
)  # fmt: skip


@EVALUATIONS
@pytest.mark.parametrize(("indicator", "measures", "midterm", "straight_line"), BY_HAND)
def test_measures_and_verdicts_by_hand(
    evaluate: Evaluate, indicator: Indicator, measures: dict[str, object], midterm: str, straight_line: str
) -> None:
    evaluated = evaluate(Plan(START, END, NOW, ()), indicator)
    assert {name: evaluated.measures[name] for name in measures} == measures
    assert evaluated.statuses == {"midterm": midterm, "straight-line": straight_line}


@EVALUATIONS
def test_the_evaluations_know_every_measure(evaluate: Evaluate) -> None:
    assert evaluate(Plan(START, END, NOW, ()), Indicator()).measures.keys() == MEASURES.keys() - PIECES


@EVALUATIONS
@pytest.mark.parametrize(
    ("baseline", "limit", "factor"),
    [("50", None, 1), ("-1", "100", 1), ("0", "100", 1), ("100", "100", 0), ("200", "100", 1), ("5", "-1", 1)],
)
def test_the_factor_near_a_limit_by_hand(evaluate: Evaluate, baseline: str, limit: str | None, factor: int) -> None:
    indicator = Indicator(baseline=baseline, limit=limit, better="higher")
    assert same(
        "limit_factor", evaluate(Plan(START, END, NOW, ()), indicator).measures["limit_factor"], Fraction(factor)
    )


def test_amounts_by_hand() -> None:
    wage = (Dated(date(2017, 7, 1), None, "1710"),)
    living = Standard("living", (Dated(None, None, "42% * wage"),))
    orphan = Standard(
        "orphan", (Dated(None, None, "if(living >= 720, 250%, 1) * living"),), Rounding("half_even", "100")
    )
    chain = Chain({"wage": wage}, Rounding("up", "10"), (orphan, living))
    amounts = standards.amounts(chain, date(2018, 1, 1), {})
    assert amounts["living"] == (Fraction("718.2"), Fraction(720))
    assert amounts["orphan"] == (Fraction(1800), Fraction(1800))
    assert standards.amounts(chain, date(2018, 1, 1), {"living": "700"})["orphan"] == (Fraction(700), Fraction(700))
    assert standards.amounts(chain, date(2017, 1, 1), {}) == {"living": None, "orphan": None}


@pytest.mark.slow
@MANY
@given(st.randoms(use_true_random=False))
def test_the_two_evaluations_agree(random: Random) -> None:
    plan = random_plan(random)
    for indicator in plan.indicators:
        one, other = plans.evaluate(plan, indicator), stepwise.evaluate(plan, indicator)
        assert one.statuses == other.statuses
        assert one.measures.keys() == other.measures.keys()
        assert [name for name in one.measures if not alike(name, one.measures[name], other.measures[name])] == []


def alike(name: str, one: object, other: object) -> bool:
    return same(name, one, Fraction(other) if isinstance(other, Decimal) else other)


@pytest.mark.slow
@MANY
@given(st.randoms(use_true_random=False))
def test_the_program_agrees_on_plans(tmp_path: Path, random: Random) -> None:
    assert list(compare_plan(random_plan(random), random, tmp_path)) == []


@pytest.mark.slow
@MANY
@given(st.randoms(use_true_random=False))
def test_the_program_agrees_on_chains_of_standards(tmp_path: Path, random: Random) -> None:
    assert list(compare_chain(random_chain(random), tmp_path)) == []


def test_a_difference_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(1)  # noqa: S311  # a case, no secret
    plan = Plan(START, END, NOW, (Indicator(baseline="0", target="100", observations={NOW: "30"}),))
    assert list(compare_plan(plan, random, tmp_path)) == []
    with monkeypatch.context() as patch:
        patch.setattr(plan_verdicts, "HALF", Fraction(51, 100))
        (difference,) = compare_plan(plan, random, tmp_path)
    assert "plans: i0 as of 2018-12-31: midterm says on_track, expected behind" in difference
    chain = Chain(
        {"wage": (Dated(START, None, "1710"),)}, Rounding("up"), (Standard("s0", (Dated(None, None, "42% * wage"),)),)
    )
    assert list(compare_chain(Asked(chain, NOW, {}), tmp_path)) == []
    with monkeypatch.context() as patch:
        patch.setattr(standards, "rounded", lambda value, *_: value)
        differences = list(compare_chain(Asked(chain, NOW, {}), tmp_path))
    assert (
        "s0 is (Fraction(3591, 5), Fraction(719, 1)), expected (Fraction(3591, 5), Fraction(3591, 5))" in differences[0]
    )
    broken = replace(plan, indicators=(replace(plan.indicators[0], target="1OO"),))
    assert "PE203" in next(compare_plan(broken, random, tmp_path))


def test_many_cases_run_from_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["run", "--cases", "5", "--first", "7"])
    assert run.main() == 0
    assert capsys.readouterr().out == "5 plans and 5 chains of standards: 0 differences\n"
