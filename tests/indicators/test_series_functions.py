"""What formulas ask of the series of an indicator, against an independent calculation; of tags and of standard errors."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import evaluate, load_plan
from plan_eval.files.values import Plain
from plan_eval.formula import Formula, Value
from plan_eval.indicators.measures import scope
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method_model import Yearly
from plan_eval.indicators.model import Indicator, Plan, PlanHead
from plan_eval.indicators.own_names import OwnNames
from tests.conftest import Cli, folder

HEAD = PlanHead.model_validate(
    {"id": "p", "name": "p", "baseline_date": "2010", "target_date": "2020", "as_of": "2018-12-31"}
)


def _plain(value: object) -> object:
    """Return texts as they stand in a file."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return Plain(value) if isinstance(value, str) else value


def measured(yearly: Yearly = Yearly.LAST, **keys: object) -> Measures:
    values = {"id": "x", "name": "x", "unit": "x", "nature": "expected", "baseline": "10", "target": "30"} | keys
    indicator = Indicator.model_validate({key: _plain(value) for key, value in values.items() if value is not None})
    return Measures(indicator, Plan(HEAD, (indicator,)), HEAD.as_of, own=OwnNames((), yearly))


def asked(text: str, yearly: Yearly = Yearly.LAST, **keys: object) -> Value:
    return Formula(text, scope()).evaluate(measured(yearly, **keys))


YEARS = {"2012": "12", "2014": "18", "2015-06": "15", "2015": "20", "2017": "22", "2018-11-30": "26"}
FINE = {"2016-03": "10", "2016-06": "12", "2017-03": "20", "2017-06": "24", "2018-03": "30", "2018-06": "31"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("last(1)", 26),
        ("last(2)", 22),
        ("previous", 22),
        ("last(3)", 20),
        ("last(6)", 10),
        ("last(7)", None),
        ("change_since(1 year)", 4),
        ("change_since(2 years)", None),
        ("change_since(3 years)", 6),
        ("change_since(8 years)", 16),
        ("change_since(9 years)", None),
        ("mean(1 year)", 26),
        ("mean(3 years)", 24),
        ("mean(5 years)", Fraction(26 + 22 + 20 + 18, 4)),
        ("count(1 year)", 1),
        ("count(3 years)", 2),
        ("count(9 years)", 6),
        ("span(3 years)", 3),
        ("span(2 years)", 1),
        ("span(8 years)", 8),
        ("mean_change(3 years)", Fraction(6) / (2 + Fraction(334, 365))),
        ("slope(1 year)", None),
        ("when(value > 25, last(2))", 22),
        ("when(value > 26, last(2))", None),
    ],
)
def test_yearly_values_are_the_last_of_each_calendar_year(text: str, found: int | None) -> None:
    assert asked(text, observations=YEARS) == found


@pytest.mark.parametrize(
    ("text", "last", "mean", "each"),
    [
        ("last(2)", 24, 22, 30),
        ("change_since(1 year)", 7, Fraction(17, 2), 7),
        ("change_since(2 years)", 19, Fraction(39, 2), 19),
        ("mean(2 years)", Fraction(55, 2), Fraction(105, 4), Fraction(105, 4)),
        ("count(3 years)", 3, 3, 6),
    ],
)
def test_a_rule_set_says_what_a_year_is_worth(text: str, last: Fraction, mean: Fraction, each: Fraction) -> None:
    assert asked(text, Yearly.LAST, observations=FINE) == last
    assert asked(text, Yearly.MEAN, observations=FINE) == mean
    assert asked(text, Yearly.EACH, observations=FINE) == each


def test_each_value_counts_within_years_to_the_day() -> None:
    assert asked("mean(1 year)", Yearly.EACH, observations=FINE) == Fraction(30 + 31, 2)
    assert asked("mean(2 years)", Yearly.EACH, observations=FINE) == Fraction(20 + 24 + 30 + 31, 4)
    assert asked("change_since(1 year)", Yearly.EACH, observations={"2017-05": "1", "2018-06": "2"}) is None


def test_a_total_begins_at_nothing() -> None:
    keys: dict[str, Any] = {"kind": "cumulative", "observations": {"2009": "7", "2011": "3", "2012": "9"}}
    assert [asked(f"last({number})", **keys) for number in (1, 2, 3, 4)] == [9, 3, 0, None]
    assert asked("slope(3 years)", **keys) == Fraction(9, 2)


@pytest.mark.parametrize(
    "text",
    [
        "last(1)",
        "previous",
        "mean(3 years)",
        "slope(5 years)",
        "span(5 years)",
        "mean_change(5 years)",
        "change_since(1 year)",
    ],
)
def test_without_a_latest_value_series_are_undefined(text: str) -> None:
    assert asked(text, observations={"2009": "7"}) is None
    assert asked(text, kind="task", unit=None, baseline=None, target="done", observations={"2012": "done"}) is None
    assert asked("count(5 years)", observations={"2009": "7"}) == 0


VALUES = st.dictionaries(st.integers(2011, 2018), st.integers(-50, 50), min_size=1)


@settings(max_examples=200)
@given(VALUES, st.integers(1, 9))
def test_a_slope_is_that_of_the_least_squares(values: dict[int, int], years: int) -> None:
    found = asked(f"slope({years} years)", observations={str(year): str(value) for year, value in values.items()})
    last = max(values)
    points = [(year, value) for year, value in ({2010: 10} | values).items() if year > last - years]
    number = len(points)
    above = number * sum(x * y for x, y in points) - sum(x for x, _ in points) * sum(y for _, y in points)
    below = number * sum(x * x for x, _ in points) - sum(x for x, _ in points) ** 2
    assert found == (Fraction(above, below) if below else None)


@settings(max_examples=200)
@given(VALUES, st.sampled_from(["higher", "lower"]))
def test_the_trend_is_its_formula(values: dict[int, int], better: str) -> None:
    m = measured(observations={str(year): str(value) for year, value in values.items()}, better=better, target=None)
    sign = 1 if better == "higher" else -1
    span, change = (Formula(f"{name}(5 years)", scope()).evaluate(m) for name in ("span", "mean_change"))
    assert isinstance(span, Fraction)
    assert m["trend"] == (sign * change if span >= 3 and isinstance(change, Fraction) else None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mean(3) > 1", "PE407"),
        ("mean(0 years) > 1", "PE407"),
        ("mean(1.5 years) > 1", "PE407"),
        ("mean(3 months) > 1", "PE407"),
        ("mean(value + 1) > 1", "PE407"),
        ("last(0) > 1", "PE407"),
        ("last(1 year) > 1", "PE407"),
        ("tagged(1)", "PE407"),
        ("significant(ended)", "PE407"),
        ("when(value, 1) > 1", "PE407"),
        ("mean() > 1", "PE408"),
        ("meen(3 years) > 1", "PE406"),
    ],
)
def test_what_cannot_be_asked_is_told(cli: Cli, tmp_path: Path, text: str, code: str) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(RULES.format(when=text), encoding="utf-8")
    found = json.loads(cli("check", rules, "--format", "json").out)["findings"]
    assert [each["code"] for each in found] == [code]


RULES = """\
id: own
name: Own
source: a paper
verdicts: {{good: {{name: good, status: met}}, bad: {{name: bad, status: behind}}}}
rules:
  - {{verdict: good, when: "{when}"}}
  - {{verdict: bad}}
"""
PLAN = """\
plan:
  id: p
  name: p
  baseline_date: 2010
  target_date: 2020
  as_of: 2018-12-31
  rules:
    id: own
    name: Own
    source: a paper
    measures: {gain: {formula: "if(better = higher, change, -change)", form: change}}
    verdicts: {good: {name: good, status: met}, bad: {name: bad, status: behind}}
    rules:
      - {verdict: good, when: "WHEN"}
      - {verdict: bad}
indicators:
  - id: x
    name: x
    unit: "%"
    nature: expected
    better: lower
    baseline: 50
    target: 40
    tags: [level, care]
    observations:
      2010: {value: 50, se: 0.8}
      2014: {value: 49}
      2017: {value: 47.5, se: 0.5}
      2018: {value: 48, se: 0.6}
"""


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("tagged(level)", "good"),
        ("tagged(care) and not tagged(other)", "good"),
        ("tagged(other)", "bad"),
        ("significant(change)", "good"),  # 2 / sqrt(0.64 + 0.36) = 2.00
        ("significant(gain)", "good"),
        ("significant(value - baseline)", "good"),
        ("significant(2 * change / 3)", "good"),
        ("significant(change + 0.04)", "bad"),  # 1.96 exactly
        ("significant(change + 0.03)", "good"),
        ("significant(change_since(1 year))", "bad"),
        ("significant(value - target)", "good"),
        ("significant(last(3))", "bad"),  # no standard error
        ("not significant(last(3))", "good"),
        ("significant(mean(2 years) - baseline)", "good"),  # 2.25 / sqrt(0.1525 + 0.64) = 2.53
        ("significant(slope(2 years))", "bad"),
    ],
)
def test_tags_and_standard_errors_decide(tmp_path: Path, when: str, verdict: str) -> None:
    plan = load_plan(folder(tmp_path / "data", PLAN.replace("WHEN", when)))
    assert evaluate(plan).results[0].verdict.verdict == verdict


def test_the_significance_of_what_is_no_sum_is_refused(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("WHEN", "significant(value * value)"))
    found = json.loads(cli("check", data, "--format", "json").out)["findings"]
    assert [(each["code"], each["line"]) for each in found if each["code"] != "PE627"] == [("PE413", 14)]


def test_what_is_asked_is_written_out(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("WHEN", "mean(2 years) > 60 or significant(last(3))"))
    out = cli("explain", "x", "--data", data).out
    assert (
        "the mean of 2 years is above 60 or the value number 3 from the end is statistically significant (the mean of 2 years: 47.75)"
        in " ".join(out.split())
    )
    zh = cli("explain", "x", "--data", data, "--lang", "zh").out
    assert "2 年的平均值" in zh


def test_a_standard_error_is_not_below_zero(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("se: 0.5", "se: -0.5").replace("WHEN", "tagged(level)"))
    assert "PE209" in cli("check", data).out
