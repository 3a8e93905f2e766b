"""Figures that are doubtful as such, told directly: which one, why, and what was probably meant."""

from decimal import Decimal
from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.findings.shapes import Problem
from plan_eval.indicators.doubts import doubtful_figures
from plan_eval.indicators.loading import load_plan

HEAD = "plan: {id: p, name: P, baseline_date: 2010, target_date: 2020, as_of: 2018-12-31}\nindicators:\n"


def doubts(*entries: str, unit: str = "u") -> list[Problem]:
    """What is doubtful in indicators, called A, B and so on unless they have a name."""
    text = HEAD
    for number, entry in enumerate(entries):
        name = "" if "name:" in entry else f"name: {chr(65 + number)}, "
        text += f"  - {{id: i{number}, {name}unit: {unit}, nature: expected, {entry}}}\n"
    document = parse_document("indicators.yaml", text, Path())
    return [*doubtful_figures(load_plan(document).parts.indicators, document.line)]


def places(*entries: str, unit: str = "u") -> list[str]:
    return [f"{each.code} {'.'.join(map(str, each.path[2:]))}" for each in doubts(*entries, unit=unit)]


def series(*figures: str) -> str:
    """Observations of years one after the other, the first in 2011."""
    days = ", ".join(f"{2011 + number}: {figure}" for number, figure in enumerate(figures))
    return f"better: higher, observations: {{{days}}}"


def jump(figures: str) -> list[tuple[str, ...]]:
    """Of each figure out of proportion where it stands, and what is said of it."""
    return [
        (".".join(map(str, each.path[2:])), *(str(each.values[key]) for key in ("found", "factor", "others", "meant")))
        for each in doubts(figures)
        if each.code == "PE310"
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (series("100", "101", "1000"), [("observations.2013-12-31.value", "1,000", "10", "100, 101", "100")]),
        (series("1000", "101", "100"), [("observations.2011-12-31.value", "1,000", "10", "101, 100", "100")]),
        (series("100", "10", "101"), [("observations.2012-12-31.value", "10", "10", "100, 101", "100")]),
        (series("100", "399", "1600"), [("observations.2013-12-31.value", "1,600", "4", "100, 399", "160")]),
        (series("100", "400", "1600"), []),
        (series("100", "399", "1595"), []),
        (series("100", "399", "25"), [("observations.2013-12-31.value", "25", "4", "100, 399", "250")]),
        (series("100", "399", "26"), []),
        (series("100", "350", "420"), []),
        (series("100", "400", "101", "102"), []),
        (series("100", "410", "100", "410"), []),
        (series("25", "100", "100", "399"), [("observations.2011-12-31.value", "25", "4", "100, 100, 399", "250")]),
        (series("25", "100", "100", "400"), []),
        (series("5", "5", "20"), [("observations.2013-12-31.value", "20", "4", "5, 5", "2")]),
        (series("5", "20", "20"), [("observations.2011-12-31.value", "5", "4", "20, 20", "50")]),
        (series("100", "1000"), []),
        (series("0", "100", "90", "95"), []),
        (series("0", "100", "1000"), []),
        (series("0", "100", "100", "1000"), [("observations.2014-12-31.value", "1,000", "10", "100, 100", "100")]),
        (series("-100", "100", "100", "1000"), [("observations.2014-12-31.value", "1,000", "10", "100, 100", "100")]),
        (f"kind: cumulative, {series('100', '101', '1000')}", []),
        (f"baseline: 100, {series('101', '1000')}", [("observations.2012-12-31.value", "1,000", "10", "100, 101", "100")]),
        (f"baseline: 1000, {series('101', '100')}", [("baseline", "1,000", "10", "101, 100", "100")]),
        (f"target: 1000, {series('101', '100')}", [("target", "1,000", "10", "101, 100", "100")]),
        (f"target: ≥1000, {series('101', '100')}", [("target", "1,000", "10", "101, 100", "100")]),
        (f"target: 1000~2000, {series('101', '100')}", []),
        (series("1", "1", "31.99"), [("observations.2013-12-31.value", "31.99", "32", "1, 1", "3.199")]),
        (series("1", "1", "32"), [("observations.2013-12-31.value", "32", "32", "1, 1", "0.32")]),
        (series("1", "1", "3200"), [("observations.2013-12-31.value", "3,200", "3,200", "1, 1", "0.32")]),
        (series("3162", "3162", "1"), [("observations.2013-12-31.value", "1", "3,162", "3,162, 3,162", "1000")]),
        (series("3163", "3163", "1"), [("observations.2013-12-31.value", "1", "3,163", "3,163, 3,163", "10000")]),
    ],
)  # fmt: skip
def test_a_figure_four_times_as_large_or_as_small_as_all_others(figures: str, expected: list[tuple[str, ...]]) -> None:
    assert jump(figures) == expected


@pytest.mark.parametrize(
    ("figures", "is_told"),
    [
        ("baseline: 100, target: 1000, observations: {2011: 100}", False),
        ("baseline: 100, target: 1000, observations: {2011: 99}", True),
        ("baseline: 100, target: 1000, observations: {2011: 110}", False),
        ("baseline: 100, target: 1001, observations: {2011: 100.1}", True),
        ("baseline: 100, target: 2000, observations: {2011: 120}", True),
        ("baseline: 1000, target: 100, observations: {2011: 110}", False),
        ("baseline: 1000, target: 100, observations: {2011: 99}", True),
        ("baseline: 100, target: 100, better: higher, observations: {2011: 1000}", True),
        ("target: 1000, better: higher, observations: {2011: 100, 2012: 100}", True),
        ("baseline: 1000, better: higher, observations: {2011: 100, 2012: 100}", True),
    ],
)
def test_a_target_may_ask_for_the_size_that_no_other_figure_has(figures: str, *, is_told: bool) -> None:
    assert len(jump(figures)) == is_told


@pytest.mark.parametrize(
    ("unit", "whole"),
    [("'%'", 100), ("'% of homes'", None), ("‰", 1000), ("{zh: '‰', en: per mille}", 1000), ("u", None)],
)
def test_a_share_lies_between_nothing_and_the_whole(unit: str, whole: int | None) -> None:
    over = 1000 if whole is None else whole
    figures = f"baseline: 0, target: {over}, observations: {{2011: {over}}}"
    assert places(figures, unit=unit) == []
    beyond = f"baseline: -0.1, target: {over}.1, observations: {{2011: {over + 1}}}"
    told = ["PE311 baseline", "PE311 target", "PE311 observations.2011-12-31.value"]
    assert places(beyond, unit=unit) == ([] if whole is None else told)
    for each in doubts(beyond, unit=unit):
        assert each.values["limit"] == whole


@pytest.mark.parametrize(
    ("figures", "is_told"),
    [
        ("kind: cumulative, baseline: 100, target: 100", True),
        ("kind: cumulative, baseline: 100, target: 99", True),
        ("kind: cumulative, baseline: 100, target: 101", False),
        ("kind: cumulative, baseline: 100, target: ≥99", True),
        ("kind: cumulative, baseline: 100, target: '>101'", False),
        ("kind: cumulative, baseline: 80, target: ≤100", False),
        ("kind: cumulative, baseline: 120, target: ≤100", False),
        ("kind: cumulative, baseline: 120, target: 100, better: lower", False),
        ("kind: cumulative, baseline: 120, target: 90~100", False),
        ("kind: cumulative, target: 100", False),
        ("kind: cumulative, baseline: 100", False),
        ("baseline: 100, target: 90", False),
    ],
)
def test_a_total_that_was_reached_before_it_was_planned(figures: str, *, is_told: bool) -> None:
    assert places(figures) == (["PE312 target"] if is_told else [])


def test_every_indicator_is_looked_at_and_its_questions_are_told() -> None:
    jumps, question = series("100", "101", "1000"), "baseline: 1, target: 2, open: [first, second]"
    assert places(jumps, question, jumps) == [
        "PE310 observations.2013-12-31.value", "PE319 open.0", "PE319 open.1", "PE310 observations.2013-12-31.value",
    ]  # fmt: skip
    twice = doubts("name: Homes, baseline: 1, target: 2", "name: Homes, baseline: 1, target: 2")
    assert [(each.code, each.path[1]) for each in twice] == [("PE314", 1)]


def test_what_is_meant_keeps_every_digit() -> None:
    (found,) = jump(series("1.5", "1.6", "16.00000000000000000000000000001"))
    assert Decimal(found[-1]) == Decimal("1.600000000000000000000000000001")
