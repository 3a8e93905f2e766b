"""The rule sets of other publishers, by cases that are published or follow from what is published."""

from datetime import date
from fractions import Fraction

import pytest

from plan_eval import load_rules
from plan_eval.files.values import Plain
from plan_eval.indicators.evaluation import IndicatorResult, evaluate_plan
from plan_eval.indicators.model import Indicator, Plan, PlanHead


def judged(rules: str, start: str, end: str, on: str, **keys: object) -> IndicatorResult:
    """Return the result of one indicator; `observations` are written with commas."""
    head = PlanHead.model_validate({"id": "p", "name": "p", "baseline_date": start, "target_date": end, "as_of": on})
    written = {"id": "x", "name": "x", "unit": "%", "nature": "expected"} | {
        key: Plain(value) if isinstance(value, str) else value for key, value in keys.items()
    }
    if isinstance(written.get("observations"), dict):
        written["observations"] = {day: Plain(value) for day, value in dict(written["observations"]).items()}  # type: ignore[call-overload]
    if isinstance(written.get("parameters"), dict):
        written["parameters"] = {name: Plain(value) for name, value in dict(written["parameters"]).items()}  # type: ignore[call-overload]
    plan = Plan(head, (Indicator.model_validate(written),))
    return evaluate_plan(plan, load_rules(rules), date.fromisoformat(on)).results[0]


def test_energy_saving_compounds_as_the_statistical_office_computes_it() -> None:
    """Qinghai Bureau of Statistics, 17 September 2009: 4.87% of 17% after three years of five is 26.8%."""
    found = judged(
        "energy-intensity",
        "2005-12-31",
        "2010-12-31",
        "2008-12-31",
        kind="cumulative",
        target="17",
        observations={"2008": "4.87"},
    )
    compounded = found.measures["compounded"]
    assert isinstance(compounded, Fraction)
    assert abs(compounded - Fraction("0.268")) < Fraction("0.0005")
    assert (found.verdict.verdict, found.verdict.because.en) == (
        "behind_schedule", "27% of the target, compounded, after 60% of the time, behind schedule"
    )  # fmt: skip


def test_a_reduction_of_twenty_and_seven_hundredths_is_more_than_all_of_twenty() -> None:
    found = judged(
        "energy-intensity",
        "2005-12-31",
        "2010-12-31",
        "2009-12-31",
        kind="cumulative",
        target="20",
        observations={"2009": "20.07"},
    )
    compounded = found.measures["compounded"]
    assert isinstance(compounded, Fraction)
    assert round(compounded * 10000) == 10039
    assert found.verdict.verdict == "met"
    level = judged(
        "energy-intensity",
        "2005-12-31",
        "2010-12-31",
        "2009-12-31",
        baseline="1",
        target="0.8",
        observations={"2009": "0.7993"},
    )
    assert level.measures["compounded"] == compounded


@pytest.mark.parametrize(
    ("start", "baseline", "on", "value", "target", "probability"),
    [
        # Philippines, 2007 progress report, as reprinted in July 2010; the years of the baselines are those of MDG Watch
        ("1991-12-31", "45.3", "2003-12-31", "30.0", "22.65", "high"),  # below the poverty threshold
        ("1991-12-31", "24.3", "2003-12-31", "13.5", "12.15", "high"),  # below the food threshold
        ("1990-12-31", "34.5", "2005-12-31", "24.6", "17.25", "high"),  # underweight children
        ("1993-12-31", "69.4", "2003-12-31", "56.9", "34.7", "high"),  # too little to eat: 2.22 over 1.25 a year is 1.48
        ("1991-12-31", "85.1", "2006-12-31", "83.2", "100", "low"),  # enrolment
        ("1991-12-31", "68.65", "2006-12-31", "69.9", "84.67", "low"),  # cohort survival
        ("1991-12-31", "66.5", "2006-12-31", "67.99", "81.04", "low"),  # completion
        ("1990-12-31", "0", "2005-12-31", "50", "75", "high"),  # 2.5 over 3.33
        ("1990-12-31", "0", "2005-12-31", "50", "100", "medium"),  # 5 over 3.33: exactly 1.5
        ("1990-12-31", "0", "2005-12-31", "30", "70", "medium"),  # 4 over 2: exactly 2
        ("1990-12-31", "0", "2005-12-31", "30", "70.1", "low"),
    ],
)  # fmt: skip
def test_the_probabilities_of_the_philippine_report_card(
    start: str, baseline: str, on: str, value: str, target: str, probability: str
) -> None:
    found = judged(
        "mdg-philippines", start, "2015-12-31", on, baseline=baseline, target=target, observations={on: value}
    )
    assert found.verdict.verdict == probability


CUTS = {"optimum": "100", "green": "80", "red": "50", "lower": "20"}
DOWN = {"optimum": "0", "green": "5", "red": "20", "lower": "80"}


@pytest.mark.parametrize(
    ("cuts", "value", "rating", "colour"),
    [
        (CUTS, "120", 3, "green"),
        (CUTS, "90", Fraction(5, 2), "green"),
        (CUTS, "80", 2, "green"),
        (CUTS, "79.9", Fraction(1997, 1000) - Fraction(1, 3000), "yellow"),
        (CUTS, "65", Fraction(3, 2), "yellow"),
        (CUTS, "64.99", None, "orange"),
        (CUTS, "50", 1, "orange"),
        (CUTS, "49.9", None, "red"),
        (CUTS, "20", 0, "red"),
        (CUTS, "3", 0, "red"),
        (DOWN, "0", 3, "green"),
        (DOWN, "5", 2, "green"),
        (DOWN, "12.5", Fraction(3, 2), "yellow"),
        (DOWN, "12.6", None, "orange"),
        (DOWN, "20", 1, "orange"),
        (DOWN, "50", Fraction(1, 2), "red"),
        (DOWN, "90", 0, "red"),
    ],
)
def test_a_value_among_its_four_cuts(cuts: dict[str, str], value: str, rating: Fraction | None, colour: str) -> None:
    found = judged(
        "sdsn-dashboard", "2015-12-31", "2030-12-31", "2020-12-31", parameters=cuts, observations={"2020": value}
    )
    assert found.verdict.verdict == colour
    if rating is not None:
        assert found.measures["rating"] == rating


@pytest.mark.parametrize(
    ("baseline", "value", "arrow"),
    [
        ("50", "60", "on_track"),  # 30 in 15 years are needed: 10 in 5
        ("50", "59.9", "moderate"),
        ("50", "55", "moderate"),
        ("50", "54.9", "stagnating"),
        ("50", "50", "stagnating"),
        ("50", "49.9", "decreasing"),
        ("50", "80", "achieved"),
        ("85", "82", "achieved"),
        ("80", "79", "decreasing"),
    ],
)
def test_arrows_compare_the_change_with_the_needed_one(baseline: str, value: str, arrow: str) -> None:
    found = judged(
        "sdsn-trends", "2015-12-31", "2030-12-31", "2020-12-31",
        baseline=baseline, better="higher", parameters={"green": "80"}, observations={"2020": value},
    )  # fmt: skip
    assert found.verdict.verdict == arrow


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        ({"baseline": "0", "target": "100", "observations": {"2018": "60"}}, "green"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "54"}}, "amber"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "53.9"}}, "red"),
        (
            {"baseline": "0", "target": "100", "observations": {"2018": "57"}, "parameters": {"tolerance": "5%"}},
            "amber",
        ),
        (
            {"baseline": "0", "target": "100", "observations": {"2018": "56.9"}, "parameters": {"tolerance": "5%"}},
            "red",
        ),
        ({"baseline": "0", "target": "100", "observations": {"2018": "100"}}, "met"),
        ({"baseline": "100", "target": "50", "observations": {"2018": "70"}}, "green"),
        ({"baseline": "100", "target": "50", "observations": {"2018": "77"}}, "amber"),
        ({"baseline": "100", "target": "50", "observations": {"2018": "77.1"}}, "red"),
        ({"baseline": "95", "target": "≥90", "observations": {"2018": "81"}}, "amber"),
        ({"baseline": "95", "target": "≥90", "observations": {"2018": "80.9"}}, "red"),
        ({"kind": "cumulative", "target": "100", "observations": {"2018": "54"}}, "amber"),
        ({"baseline": "20", "target": "50~60", "observations": {"2018": "38"}}, "green"),
        ({"baseline": "20", "target": "50~60", "observations": {"2018": "34"}}, "red"),
        ({"baseline": "-50", "target": "0", "observations": {"2018": "-22"}}, "amber"),
        ({"baseline": "-50", "target": "0", "observations": {"2018": "-23"}}, "red"),
    ],
)
def test_red_amber_green_with_a_tolerance(keys: dict[str, object], verdict: str) -> None:
    assert judged("rag-tolerance", "2015-12-31", "2020-12-31", "2018-12-31", **keys).verdict.verdict == verdict


@pytest.mark.parametrize(
    ("better", "value", "verdict"),
    [
        ("higher", "61", "improving"),
        ("higher", "60.9", "maintaining"),
        ("higher", "59.1", "maintaining"),
        ("higher", "59", "worsening"),
        ("lower", "61", "worsening"),
        ("lower", "59", "improving"),
    ],
)
def test_a_change_interval_tells_improving_from_maintaining(better: str, value: str, verdict: str) -> None:
    found = judged(
        "scotland-npf", "2015-12-31", "2030-12-31", "2018-12-31",
        better=better, baseline="50", parameters={"interval": "1"}, observations={"2017": "60", "2018": value},
    )  # fmt: skip
    assert found.verdict.verdict == verdict


@pytest.mark.parametrize(
    ("keys", "points", "verdict"),
    [
        ({"baseline": "0", "target": "100", "observations": {"2018": "54"}}, 90, "excellent"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "53"}}, Fraction(265, 3), "good"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "48"}}, 80, "good"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "36"}}, 60, "passing"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "35.9"}}, Fraction(359, 6), "failing"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "-7"}}, 0, "failing"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "99"}}, 100, "excellent"),
        ({"baseline": "0", "target": "100", "observations": {"2018": "100"}}, 100, "met"),
        ({"kind": "cumulative", "target": "≤100", "observations": {"2018": "60"}}, 100, "excellent"),
        ({"kind": "cumulative", "target": "≤100", "observations": {"2018": "61"}}, 0, "failing"),
        ({"baseline": "95", "target": "≥90", "observations": {"2018": "80"}}, 0, "failing"),
    ],
)
def test_points_of_a_hundred(keys: dict[str, object], points: Fraction, verdict: str) -> None:
    found = judged("weighted-score", "2015-12-31", "2020-12-31", "2018-12-31", **keys)
    assert (found.measures["points"], found.verdict.verdict) == (points, verdict)


STEPS = {"2013": "50", "2014": "52", "2015": "54", "2016": "56", "2017": "58"}


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        ({"observations": {**STEPS, "2018": "60"}}, "sun"),
        ({"observations": {**STEPS, "2018": "58"}}, "sun_and_cloud"),
        ({"observations": {**STEPS, "2018": "40"}}, "thunderstorm"),
        ({"observations": {"2013": "60", "2014": "50", "2017": "40", "2018": "45"}}, "cloud"),
        ({"observations": {"2017": "40", "2018": "45"}}, None),
        ({"target": "≥70", "tags": ["each_year"], "observations": {**STEPS, "2018": "60"}}, "cloud"),
        ({"target": "≥70", "observations": {**STEPS, "2018": "60"}}, "cloud"),
        ({"target": "64", "tags": ["each_year"], "observations": {**STEPS, "2018": "60"}}, "cloud"),
        ({"target": "64", "observations": {**STEPS, "2018": "60"}}, "sun"),
        ({"target": "80", "observations": {"2012": "58", **STEPS, "2018": "60"}}, "cloud"),
        (
            {"target": "64", "observations": {"2012": "90", **STEPS, "2018": "60"}, "parameters": {"window": "6"}},
            "thunderstorm",
        ),
        ({"target": "64", "observations": {"2012": "90", **STEPS, "2018": "60"}, "parameters": {"window": "5"}}, "sun"),
    ],
)
def test_weather_of_directions_of_every_year_and_of_its_own_window(
    keys: dict[str, object], verdict: str | None
) -> None:
    found = judged("german-weather", "2012-12-31", "2020-12-31", "2018-12-31", better="higher", **keys)
    assert found.verdict.verdict == verdict
