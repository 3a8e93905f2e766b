"""Suggestions for misspelt names."""

import difflib

import pytest

from plan_eval.base.nearest import listing, nearest, suggest
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


def test_names_are_compared_once_however_often_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(found: str, names: object, n: int) -> list[str]:
        assert names
        compared.append(found)
        return [f"living_{n - 1}"]

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    suggestion = suggest("livng_0", [f"living_{number}" for number in range(100)])
    assert suggestion.suffices
    assert {suggestion.en, suggestion.en, suggestion.zh} == {"did you mean “living_0”? ", "是否应为“living_0”？"}
    assert compared == ["livng_0"]


@pytest.mark.parametrize(
    ("count", "en", "zh"),
    [
        (2, "n00, n01", "n00, n01"),
        (24, ", n23", ", n23"),
        (30, ", n23 and 6 more", ", n23，另有 6 个"),
    ],
)
def test_of_many_names_the_first_are_listed(count: int, en: str, zh: str) -> None:
    names = listing(f"n{number:02}" for number in range(count))
    assert names.en.startswith("n00, n01")
    assert names.en.endswith(en)
    assert names.zh.endswith(zh)
