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


MILESTONES = f"{LEVEL}, milestones: {{2016-12-31: 150, 2018-12-31: 170}}"


@pytest.mark.parametrize(
    ("figures", "day", "planned"),
    [
        (MILESTONES, "2015-12-31", 0),
        (MILESTONES, "2016-12-31", Fraction(1, 2)),
        (MILESTONES, "2017-12-31", Fraction(3, 5)),
        (MILESTONES, "2018-12-31", Fraction(7, 10)),
        (MILESTONES, "2019-12-31", Fraction(17, 20)),
        (MILESTONES, "2020-12-31", 1),
        (MILESTONES, "2022-12-31", 1),
        (f"{LEVEL}, milestones: {{2020-12-31: 200}}", "2018-12-31", Fraction(3, 5)),
        (f"{TOTAL}, milestones: {{2017-12-31: 50}}", "2016-12-31", Fraction(1, 8)),
        (f"{TOTAL}, baseline: 900, milestones: {{2017-12-31: 50}}", "2016-12-31", Fraction(1, 8)),
        (f"{CAP}, milestones: {{2017-12-31: 50}}", "2016-12-31", Fraction(1, 8)),
        (f"{CAP}, milestones: {{2017-12-31: 0}}", "2016-12-31", 0),
        ("kind: cumulative, target: ≤0, milestones: {2017-12-31: 50}", "2016-12-31", None),
        (f"{RANGE}, milestones: {{2017-12-31: 140}}", "2017-12-31", Fraction(4, 5)),
        ("target: 200, better: higher, milestones: {2017-12-31: 140}", "2017-12-31", None),
        ("baseline: 200, target: ≤250, milestones: {2017-12-31: 240}", "2017-12-31", None),
    ],
)
def test_what_is_planned_between_milestones(figures: str, day: str, planned: Fraction | None) -> None:
    assert measured(f"{figures}, observations: {{{day}: 100}}", day)["planned"] == planned


@pytest.mark.parametrize(
    ("figures", "growth", "ratio"),
    [
        ("target: 200, better: higher, observations: {2017-12-31: 150}", None, None),
        ("baseline: 100, better: higher, observations: {2017-12-31: 121}", Fraction(1, 10), None),
        ("baseline: 100, better: lower, observations: {2017-12-31: 121}", Fraction(-1, 10), None),
        ("baseline: 100, target: 161.051, observations: {2017-12-31: 121}", Fraction(1, 10), 1),
        ("baseline: 100, target: 161.051, observations: {2017-12-31: 100}", 0, 0),
        ("baseline: 100, target: 59.049, observations: {2017-12-31: 81}", Fraction(1, 10), 1),
        ("baseline: 100, target: 59.049, observations: {2017-12-31: 121}", Fraction(-1, 10), -1),
        ("baseline: 100, target: 161.051, observations: {2015-12-31: 121}", None, None),
        ("baseline: 100, target: 161.051", None, None),
        ("kind: cumulative, baseline: 100, target: 161.051, observations: {2017-12-31: 121}", None, None),
        ("baseline: 100, target: 161.051~170, better: higher, observations: {2017-12-31: 121}", Fraction(1, 10), 1),
        ("baseline: 100, target: 161.051~170, observations: {2017-12-31: 121}", None, None),
        ("baseline: 100, target: 90~110, better: higher, observations: {2017-12-31: 121}", Fraction(1, 10), None),
        ("baseline: 100, target: 100, better: higher, observations: {2017-12-31: 121}", Fraction(1, 10), None),
        ("baseline: 100, target: -5, better: lower, observations: {2017-12-31: 81}", Fraction(1, 10), None),
        ("baseline: -100, target: 5, observations: {2017-12-31: -81}", Fraction(1, 10), None),
    ],
)
def test_growth_beside_what_is_required(figures: str, growth: Fraction | None, ratio: int | None) -> None:
    measures = measured(figures, "2017-12-31")
    assert (measures["growth"], measures["growth_ratio"]) == (growth, ratio)
    assert (measures["score"] is None) is (ratio is None)


@pytest.mark.parametrize(
    ("value", "score"),
    [
        ("110", Fraction("2.8572")),
        ("106", Fraction("7.1429") * Fraction(3, 5) - Fraction("4.2857")),
        ("105", Fraction("4.1667") * Fraction(1, 2) - Fraction("2.5")),
        ("100", Fraction("-2.5")),
        ("90", -5),
        ("94", -5),
        ("94.1", Fraction("4.1667") * Fraction("-0.59") - Fraction("2.5")),
        ("113", 5),
        ("112.9", Fraction("7.1429") * Fraction("1.29") - Fraction("4.2857")),
    ],
)
def test_the_score_of_a_growth(value: str, score: Fraction | int) -> None:
    """In one year of one to come: the ratio is what was achieved beside what is required."""
    figures = f"baseline: 100, target: 110, target_date: 2016-12-31, observations: {{2016-12-31: {value}}}"
    assert measured(figures, "2017-12-31")["score"] == score


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (f"{CAP}, observations: {{2018-12-31: 120}}", {"used": Fraction(3, 5), "projected": 200, "within_cap": True}),
        (f"{CAP}, observations: {{2018-12-31: 120.1}}", {"within_cap": False}),
        (f"{CAP}, milestones: {{2018-12-31: 150}}, observations: {{2018-12-31: 150}}", {"within_cap": True}),
        (f"{CAP}, milestones: {{2018-12-31: 150}}, observations: {{2018-12-31: 150.1}}", {"within_cap": False}),
        (f"{CAP}, milestones: {{2018-12-31: 0}}, observations: {{2018-12-31: 0}}", {"within_cap": True}),
        (f"{CAP}, milestones: {{2018-12-31: 0}}, observations: {{2018-12-31: 0.1}}", {"within_cap": False}),
        (f"{CAP}, milestones: {{2018-12-31: 201}}, observations: {{2018-12-31: 200.5}}", {"within_cap": False}),
        ("kind: cumulative, target: ≤0, observations: {2018-12-31: 0}", {"used": None, "within_cap": True}),
        ("kind: cumulative, target: ≤0, observations: {2018-12-31: 1}", {"used": None, "within_cap": False}),
        (f"{TOTAL}, observations: {{2018-12-31: 120}}", {"used": None, "within_cap": None, "progress": Fraction(3, 5), "projected": 200}),
        ("kind: cumulative, target: ≤-10, milestones: {2018-12-31: 5}, observations: {2018-12-31: -5}", {"within_cap": False}),
        (CAP, {"used": None, "within_cap": None}),
        (f"{LEVEL}, observations: {{2018-12-31: 130}}", {"used": None, "within_cap": None, "projected": 150}),
        ("target: 200, better: higher, observations: {2018-12-31: 130}", {"projected": None, "change": None, "achieved_per_year": None, "required_per_year": 35}),
        ("kind: cumulative, target: 0~200, observations: {2018-12-31: 100}", {"used": Fraction(1, 2), "required_per_year": None}),
        ("kind: cumulative, target: 100~200, observations: {2018-12-31: 90}", {"required_per_year": 5, "target_reached": None}),
        ("kind: cumulative, target: 100~200, observations: {2018-12-31: 150}", {"required_per_year": 0, "target_reached": None}),
        ("baseline: 100, target: 150~200, observations: {2018-12-31: 210}", {"required_per_year": -5, "overshot": True}),
        ("baseline: 100, target: 150~200, observations: {2018-12-31: 200}", {"required_per_year": 0, "overshot": False}),
        ("baseline: 100, target: 150~200, observations: {2018-12-31: 90}", {"required_per_year": 30, "overshot": False}),
        ("baseline: 250, target: 150~200, observations: {2018-12-31: 140}", {"required_per_year": 5, "overshot": True}),
        ("baseline: 250, target: 150~200, observations: {2018-12-31: 260}", {"required_per_year": -30, "overshot": False}),
        ("baseline: 100, target: 150, observations: {2018-12-31: 210}", {"required_per_year": 0, "overshot": False}),
        ("target: 150~200, observations: {2018-12-31: 210}", {"overshot": False}),
        ("baseline: 100, target: 150~200", {"overshot": False}),
    ],
)  # fmt: skip
def test_what_of_a_target_is_used_and_left(figures: str, expected: dict[str, object]) -> None:
    measures = measured(figures, "2018-12-31")
    assert {name: measures[name] for name in expected} == expected


@pytest.mark.parametrize("figures", [LEVEL, TOTAL, CAP, RANGE, f"{LEVEL}, milestones: {{2017: 150}}"])
def test_without_a_value_nothing_is_measured(figures: str) -> None:
    measures = measured(figures, "2018-12-31")
    undefined = (
        "value", "change", "progress", "pace", "used", "within_cap", "projected", "elapsed", "years_so_far", "years_left",
        "achieved_per_year", "required_per_year", "growth", "growth_ratio", "score", "trend", "miss", "target_reached", "planned",
    )  # fmt: skip
    assert {name: measures[name] for name in undefined} == dict.fromkeys(undefined)
    assert measures["overshot"] is False


@pytest.mark.parametrize(
    ("more", "state", "reached", "delivery"),
    [
        ("observations: {2018: done}", "done", True, None),
        ("observations: {2018: under_way}", "under_way", False, "under_way"),
        ("observations: {2018: stalled}", "stalled", False, "stalled"),
        ("observations: {2018: not_started}", "not_started", False, None),
        ("observations: {2018: stalled}, delivery: {state: under_way, evidence: e, source: s}", "stalled", False, "under_way"),
        ("note: n", None, None, None),
    ],
)  # fmt: skip
def test_the_measures_of_a_task(more: str, state: str | None, delivery: str | None, *, reached: bool | None) -> None:
    measures = measured(f"kind: task, target: done, {more}", "2018-12-31")
    assert (measures["task"], measures["target_reached"], measures["delivery"]) == (state, reached, delivery)
    assert (measures["value"], measures["progress"], measures["pace"]) == (None, None, None)


@pytest.mark.parametrize(
    ("value", "pace"),
    [("130", Fraction(1, 2)), ("160", 1), ("100", 0), ("90", Fraction(-1, 6)), ("200", Fraction(5, 3))],
)
def test_the_pace_on_a_straight_line(value: str, pace: Fraction) -> None:
    assert measured(f"{LEVEL}, observations: {{2018-12-31: {value}}}", "2018-12-31")["pace"] == pace


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("kind: cumulative, target: 0, observations: {2018: 5}", {"progress": None, "pace": None, "change": 5}),
        ("baseline: 100, target: 100, discontinued: {reason: r}, observations: {2018: 150}", {"progress": None}),
        ("limit: 100, target: 90, better: higher, observations: {2018: 50}", {"limit_factor": 1}),
        ("limit: 100, baseline: 100, target: 90, observations: {2018: 50}", {"limit_factor": 0}),
        ("baseline: 100, target: 90, observations: {2018: 50}", {"limit_factor": 1}),
        (f"{LEVEL}, observations: {{2018: 130}}", {"achieved_per_year": 10, "required_per_year": 35, "years_left": 2}),
        (f"{TOTAL}, observations: {{2018: 60}}", {"achieved_per_year": 20, "required_per_year": 70}),
        ("baseline: 200, target: 100, observations: {2018: 170}", {"achieved_per_year": -10, "required_per_year": -35}),
    ],
)
def test_what_is_left_where_there_is_little_to_go(figures: str, expected: dict[str, object]) -> None:
    measures = measured(figures, "2018-12-31")
    assert {name: measures[name] for name in expected} == expected


def test_no_pace_where_nothing_is_planned_yet() -> None:
    milestones = f"{LEVEL}, milestones: {{2017-12-31: 100}}"
    assert measured(f"{milestones}, observations: {{2016-12-31: 120}}", "2018-12-31")["pace"] is None
    milestones = f"{LEVEL}, milestones: {{2017-12-31: 90}}"
    assert measured(f"{milestones}, observations: {{2016-12-31: 120}}", "2018-12-31")["pace"] is None
