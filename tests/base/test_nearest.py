"""Suggestions for misspelt names."""

import pytest

from plan_eval.base.nearest import nearest, suggest
from plan_eval.findings.catalogue import CHECKS
from tests.conftest import Cli


@pytest.mark.parametrize(
    ("found", "known", "name"),
    [
        ("PE31O", CHECKS, "PE310"),
        ("pe310", CHECKS, "PE310"),
        ("pe40l", CHECKS, "PE401"),
        ("pool", ["p00l", "pools"], "p00l"),
        ("min_wag", ["min_wage"], "min_wage"),
        ("MIN_WAGE", ["min_wage"], "min_wage"),
        ("MinWage", ["minWage", "other"], "minWage"),
        ("最低工次", ["最低工资"], "最低工资"),
        ("nothing", ["PE310"], None),
    ],
)
def test_the_nearest_name_is_given_as_it_is_known(found: str, known: list[str], name: str | None) -> None:
    assert nearest(found, known) == name


def test_a_suggestion_is_a_sentence_in_both_languages() -> None:
    sentence = suggest("PE31O", CHECKS)
    assert (sentence.get("en"), sentence.get("zh")) == ("did you mean “PE310”? ", "是否应为“PE310”？")
    assert suggest("nothing", ["PE310"]).get("en") == ""


def test_a_misspelt_code_is_suggested(shipped: Cli) -> None:
    assert "did you mean “PE310”?" in shipped("explain", "PE31O").err
