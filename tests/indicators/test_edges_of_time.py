"""Observations on the baseline date, on the target date and behind it: what is defined there, and what it comes to."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.formula.evaluation import Value
from plan_eval.indicators.loading import load_plan

PLAN = """\
plan: {{id: p, name: P, baseline_date: 2015-12-31, target_date: 2020-12-31, as_of: {as_of}}}
indicators:
  - {{id: a, name: A, unit: x, nature: expected, {figures}}}
"""
LEVEL = "baseline: 100, target: 200"
TOTAL = "kind: cumulative, target: 200"
CAP = "kind: cumulative, target: ≤200"
RANGE = "baseline: 100, target: 150~200"


def measured(figures: str, as_of: str) -> Mapping[str, Value]:
    document = parse_document("indicators.yaml", PLAN.format(as_of=as_of, figures=figures), Path())
    return load_plan(document).sound().evaluation.results[0].measures


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (f"{LEVEL}, observations: {{2015-12-31: 100}}", {"value": 100, "change": 0, "progress": 0}),
        (f"{LEVEL}, observations: {{2015-12-31: 120}}", {"value": 120, "change": 20, "progress": Fraction(1, 5)}),
        (f"{TOTAL}, observations: {{2015-12-31: 0}}", {"value": 0, "change": 0, "progress": 0}),
        (f"{CAP}, observations: {{2015-12-31: 0}}", {"value": 0, "used": 0, "within_cap": True, "progress": None}),
        (f"{CAP}, observations: {{2015-12-31: 201}}", {"within_cap": False}),
    ],
)
def test_on_the_baseline_date_nothing_is_divided_by_the_time_so_far(figures: str, expected: dict[str, object]) -> None:
    measures = measured(figures, "2018-12-31")
    undefined = ("pace", "projected", "achieved_per_year", "growth", "growth_ratio", "score", "trend", "miss")
    assert {name: measures[name] for name in undefined} == dict.fromkeys(undefined)
    times = {"years_so_far": 0, "years_left": 5, "elapsed": 0, "planned": 0}
    assert {name: measures[name] for name in times} == times
    assert {name: measures[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("day", "so_far", "left", "planned"), [("2020-12-31", 5, 0, 1), ("2021-12-31", 6, -1, Fraction(6, 5))]
)
@pytest.mark.parametrize(
    ("figures", "reached", "required"),
    [
        (f"{LEVEL}, observations: {{DAY: 199}}", False, None),
        (f"{LEVEL}, observations: {{DAY: 200}}", True, 0),
        (f"{TOTAL}, observations: {{DAY: 199}}", False, None),
        (f"{TOTAL}, observations: {{DAY: 200}}", True, 0),
        (f"{CAP}, observations: {{DAY: 200}}", True, None),
        (f"{CAP}, observations: {{DAY: 201}}", False, None),
        (f"{RANGE}, observations: {{DAY: 150}}", True, 0),
        (f"{RANGE}, observations: {{DAY: 149}}", False, None),
    ],
)
def test_on_the_target_date_and_behind_it_no_time_is_left(
    day: str, so_far: int, left: int, planned: Fraction, figures: str, *, reached: bool, required: int | None
) -> None:
    measures = measured(figures.replace("DAY", day), day)
    assert measures["ended"] is True
    assert (measures["years_so_far"], measures["years_left"], measures["planned"]) == (so_far, left, planned)
    assert (measures["target_reached"], measures["required_per_year"]) == (reached, required)


def test_the_day_before_the_target_date_it_has_not_come() -> None:
    figures = f"{CAP}, observations: {{2020-12-30: 10}}"
    assert measured(figures, "2020-12-30")["ended"] is False
    assert measured(figures, "2020-12-30")["target_reached"] is None


@pytest.mark.parametrize(
    ("figures", "miss"),
    [
        ("baseline: 100, target: 200, observations: {2018: 130}", Fraction(5, 7)),
        ("baseline: 100, target: 200, observations: {2018: 190}", -5),
        ("baseline: 100, target: 200, observations: {2018: 200}", None),
        ("baseline: 100, target: 200, observations: {2018: 210}", None),
        ("baseline: 200, target: 100, observations: {2018: 170}", Fraction(5, 7)),
        ("baseline: 200, target: 100, observations: {2018: 100}", None),
        ("baseline: 100, target: 200, observations: {2018: 100}", 1),
        ("baseline: 100, target: 200, observations: {2017: 130}", None),
        ("baseline: 100, target: 200, observations: {2018: 90}", Fraction(35, 33)),
    ],
)
def test_by_how_much_the_trend_would_miss_the_target(figures: str, miss: Fraction | None) -> None:
    measures = measured(figures, "2018-12-31")
    assert measures["miss"] == miss


@pytest.mark.parametrize(
    ("days", "trend"),
    [
        ("2018-12-31: 130", 10),
        ("2017-12-31: 130", None),
        ("2014-12-31: 70, 2018-12-31: 130", 15),
        ("2013-12-31: 50, 2018-12-31: 130", 16),
        ("2012-12-31: 0, 2013-12-31: 50, 2018-12-31: 130", 16),
        ("2015-12-31: 115, 2018-12-31: 130", 5),
        ("2018-06-30: 0, 2018-12-31: 130", 10),
    ],
)
def test_the_window_of_the_trend(days: str, trend: int | None) -> None:
    assert measured(f"{LEVEL}, observations: {{{days}}}", "2018-12-31")["trend"] == trend


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("baseline: 120, target: 100, better: higher, observations: {2018: 90}", {"progress": None, "pace": None}),
        ("baseline: 120, target: ≥100, observations: {2018: 90}", {"progress": None, "pace": None, "baseline_met": True}),
        ("baseline: 100, target: 100, better: higher, observations: {2018: 90}", {"progress": None, "baseline_met": True}),
        ("target: 100, better: higher, observations: {2018: 90}", {"progress": None, "baseline_met": False}),
    ],
)  # fmt: skip
def test_what_the_baseline_has_met_has_no_progress(figures: str, expected: dict[str, object]) -> None:
    text = figures.replace("better: higher", "better: higher, accept: [{code: PE303, reason: r}]")
    measures = measured(text, "2018-12-31")
    assert {name: measures[name] for name in expected} == expected
