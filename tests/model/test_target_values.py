"""Targets as values: what each kind says of a number, at its ends and just beside them."""

from fractions import Fraction

import pytest

from plan_eval.base.vocabulary import Better, Sign
from plan_eval.files.values import Plain
from plan_eval.model.readers import RefusedError
from plan_eval.model.targets import Target, target

SMALL = Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("text", "number", "better", "is_bound", "is_upper", "is_task"),
    [
        ("5", 5, None, False, False, False),
        ("-5.50", Fraction(-11, 2), None, False, False, False),
        ("≥5", 5, Better.HIGHER, True, False, False),
        (">= 5", 5, Better.HIGHER, True, False, False),
        (">5", 5, Better.HIGHER, True, False, False),
        ("≤5", 5, Better.LOWER, True, True, False),
        ("<=5", 5, Better.LOWER, True, True, False),
        ("<5", 5, Better.LOWER, True, True, False),
        ("3~5", None, None, True, False, False),
        ("5~5", None, None, True, False, False),
        ("-5~-3", None, None, True, False, False),
        ("0~5", None, None, True, False, False),
        ("done", None, None, False, False, True),
    ],
)
def test_what_a_target_is(
    text: str, number: object, better: Better | None, *, is_bound: bool, is_upper: bool, is_task: bool
) -> None:
    read = target(Plain(text))
    assert (read.number, read.better, read.is_bound) == (number, better, is_bound)
    assert (read.is_upper, read.is_task) == (is_upper, is_task)


@pytest.mark.parametrize(
    ("text", "below", "at", "above"),
    [
        ("5", False, True, False),
        ("≥5", False, True, True),
        (">5", False, False, True),
        ("≤5", True, True, False),
        ("<5", True, False, False),
        ("5~7", False, True, True),
        ("3~5", True, True, False),
        ("5~5", False, True, False),
        ("done", False, False, False),
        ("<0", False, False, False),
        (">0", True, True, True),
        ("≤0", False, False, False),
        ("≥0", True, True, True),
    ],
)
def test_which_values_satisfy_it(text: str, *, below: bool, at: bool, above: bool) -> None:
    read = target(Plain(text))
    assert [read.satisfied(5 + beside) for beside in (-SMALL, Fraction(0), SMALL)] == [below, at, above]


@pytest.mark.parametrize(("text", "at_zero"), [("<0", False), (">0", False), ("≤0", True), ("≥0", True), ("0~0", True)])
def test_nothing_against_a_bound_of_nothing(text: str, *, at_zero: bool) -> None:
    assert target(Plain(text)).satisfied(Fraction(0)) is at_zero


@pytest.mark.parametrize(
    ("text", "value", "edge"),
    [
        ("5", "9", "5"),
        ("5", "5", "5"),
        ("≥5", "9", "5"),
        ("<5", "9", "5"),
        ("done", "9", None),
        ("3~5", "2.999", "3"),
        ("3~5", "3", None),
        ("3~5", "4", None),
        ("3~5", "5", None),
        ("3~5", "5.001", "5"),
        ("0~5", "-1", "0"),
        ("-5~0", "1", "0"),
    ],
)
def test_where_the_way_to_it_ends(text: str, value: str, edge: str | None) -> None:
    assert target(Plain(text)).edge(Fraction(value)) == (None if edge is None else Fraction(edge))


def test_a_range_that_ends_before_it_begins_is_none() -> None:
    assert target(Plain("3~3")).sign is Sign.BETWEEN
    with pytest.raises(RefusedError) as caught:
        target(Plain("5~3"))
    assert caught.value.code == "PE210"


def test_a_target_that_was_read_is_taken_as_it_is() -> None:
    read = target(Plain("≥5"))
    assert target(read) is read
    assert read == Target("≥5", Sign.AT_LEAST, read.low, None)
    assert target(5) == Target("5", Sign.NONE, target(5).low, target(5).high)


@pytest.mark.parametrize(
    ("text", "code", "near"),
    [
        ("  ", "PE210", "in quotes"),
        ("40~35", "PE210", "did you mean 35~40?"),
        ("≤4,5", "PE210", "did you mean ≤4.5?"),
        ("4.5以内", "PE210", "did you mean ≤4.5?"),
        ("70以上", "PE210", "did you mean ≥70?"),
        ("70以下", "PE210", "did you mean ≤70?"),
        ("≥many", "PE210", ""),
        ("doen", "PE210", "did you mean “done”?"),
        ("many", "PE203", ""),
        ("2O000", "PE203", "did you mean 20000?"),
    ],
)
def test_what_is_no_target_and_what_was_meant(text: str, code: str, near: str) -> None:
    with pytest.raises(RefusedError) as caught:
        target(Plain(text))
    assert caught.value.code == code
    words = caught.value.values["near"]
    assert near in words.en  # type: ignore[attr-defined]  # a sentence
    assert near or not words.en  # type: ignore[attr-defined]  # the same
