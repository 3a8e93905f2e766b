"""Results of standards: what they tell about themselves, and that they can go to another process."""

import pickle
from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards.inference import infer
from plan_eval.standards.sweep import Range, sweep
from tests.conftest import DATA

SHIPPED = load_standards(DATA)
ON = date(2018, 11, 30)
RESULTS = {
    "standards": SHIPPED,
    "evaluation": compute(SHIPPED, ON, [{}, {"min_wage": 1800}]),
    "evaluation with notes": compute(SHIPPED, date(2010, 1, 1)),
    "sweep": sweep(SHIPPED, ON, "min_wage", Range(Decimal(1700), Decimal(1750), Decimal(10))),
    "inference": infer(SHIPPED, "min_wage"),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_can_be_pickled(name: str) -> None:
    assert pickle.loads(pickle.dumps(RESULTS[name])) == RESULTS[name]  # noqa: S301  # our own bytes


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_can_be_copied(name: str) -> None:
    assert deepcopy(RESULTS[name]) == RESULTS[name]


def test_what_went_to_another_process_is_computed_with_there() -> None:
    copied = pickle.loads(pickle.dumps(SHIPPED))  # noqa: S301  # our own bytes
    assert compute(copied, ON, [{"min_wage": 1800}]) == compute(SHIPPED, ON, [{"min_wage": 1800}])


def test_a_result_tells_what_it_was_computed_from() -> None:
    evaluation = compute(SHIPPED, ON, [{"min_wage": 1800}])
    assert evaluation.parameter("min_wage").name.en == "Minimum wage"
    assert list(evaluation.parameters) == ["min_wage"]
    value = evaluation.value("min_wage")
    assert value is not None
    assert value.value == 1700
    assert value.since == date(2017, 7, 1)
    assert compute(SHIPPED, date(2010, 1, 1)).value("min_wage") is None
    assert evaluation.source is not None
    assert evaluation.source.published == date(2019, 2, 26)
    assert evaluation.rounding.to == 10
    daily = evaluation.result("vagrant_minor_daily")
    assert daily.formula.text == "minimum_living / 30"
    assert daily.rounding.to == 1
    assert evaluation.needs("orphan") == ("orphan", "minimum_living", "min_wage")
    assert [result.standard.id for result in evaluation.users("extreme_poverty_living")] == [
        "relief_1960s_retirees",
        "relief_silicosis",
    ]
