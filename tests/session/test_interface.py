"""The public Python interface: its names, what it returns and what it raises."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import plan_eval
from plan_eval import DataError, UsageError, compute, evaluate, load_plan, load_rules, load_standards
from plan_eval.base.vocabulary import Status
from tests.conftest import DATA, PLAN, folder


def test_the_public_names_are_all_there() -> None:
    assert all(getattr(plan_eval, name) for name in plan_eval.__all__)
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        _ = plan_eval.nothing_of_this_name


def test_it_is_typed() -> None:
    assert (Path(plan_eval.__file__).parent / "py.typed").is_file()


def test_what_is_wrong_is_raised_with_every_finding(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_plan(folder(tmp_path, PLAN.replace("200", "2OO").replace("expected", "expectd")))
    assert len(caught.value.findings) == 2
    assert "PE203" in str(caught.value)


def test_a_plan_is_evaluated_as_of_its_own_day_or_another() -> None:
    plan = load_plan(DATA)
    assert evaluate(plan).as_of == date(2018, 11, 30)
    assert evaluate(plan, as_of=date(2017, 12, 31)).count()[Status.NOT_ASSESSED] == 26
    with pytest.raises(UsageError, match="before the plan's baseline"):
        evaluate(plan, as_of=date(2014, 1, 1))


def test_methods_by_name_and_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "id: mine\nname: Mine\nsource: me\n"
        "verdicts: {good: {name: Good, status: met}, bad: {name: Bad, status: behind}}\n"
        "rules:\n  - {verdict: good, when: progress >= 20%}\n  - {verdict: bad}\n",
        encoding="utf-8",
    )
    evaluation = evaluate(load_plan(DATA), rules=load_rules(file))
    beds = next(each for each in evaluation.results if each.indicator.id == "elderly_care_beds")
    assert beds.verdict.status == "met"
    assert beds.verdict.rule == "progress >= 20%"
    assert beds.agrees is False
    assert evaluate(load_plan(DATA), rules="midterm").agree == 27
    with pytest.raises(UsageError, match="midterm"):
        load_rules("midtrm")


def test_scenarios_take_whole_numbers_decimals_and_text() -> None:
    standards = load_standards(DATA)
    on = date(2018, 11, 30)
    amounts = [
        compute(standards, on, [{"min_wage": value}]).standards[0].amounts[0] for value in (1800, Decimal(1800), "1800")
    ]
    assert {each.amount.amount for each in amounts if each.amount} == {760}
    with pytest.raises(UsageError, match="min_wage"):
        compute(standards, on, [{"min_wag": 1800}])


def test_a_standard_set_in_another_way_carries_its_dependants() -> None:
    computed = compute(load_standards(DATA), date(2019, 12, 31), [{"minimum_living": 850}])
    amounts = {each.standard.id: each.amounts[0].amount for each in computed.standards}
    assert amounts["minimum_living"] is not None
    assert amounts["minimum_living"].exact is None
    assert amounts["orphan"] is not None
    assert amounts["orphan"].amount == 2130


def test_a_day_before_any_value_has_no_amounts() -> None:
    computed = compute(load_standards(DATA), date(2010, 1, 1))
    assert all(each.amounts[0].amount is None for each in computed.standards)
