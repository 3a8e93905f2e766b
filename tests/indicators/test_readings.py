"""The other reading of a target, exactly: what it would be as a bound, at the bound and just beside it."""

from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.indicators.loading import load_plan
from plan_eval.indicators.readings import OtherReading

PLAN = """\
plan: {{id: p, name: P, baseline_date: 2015-12-31, target_date: {end}, as_of: 2018-12-31}}
indicators:
  - {{id: a, name: {name}, unit: x, nature: expected, {figures}}}
"""


def reading(name: str, figures: str, end: str = "2020-12-31") -> OtherReading | None:
    text = PLAN.format(name=name, figures=figures, end=end)
    return load_plan(parse_document("indicators.yaml", text, Path())).sound().evaluation.results[0].other_reading


@pytest.mark.parametrize(
    ("name", "figures", "bound", "held"),
    [
        ("Unemployment", "baseline: 3.2, target: 4.5, observations: {2018: 4.5}", "≤4.5", "met"),
        ("Unemployment", "baseline: 3.2, target: 4.5, observations: {2018: 4.51}", "≤4.5", "behind"),
        ("Unemployment", "baseline: 3.2, target: 4.5, observations: {2018: 4.49}", "≤4.5", "met"),
        ("Unemployment", "baseline: 3.2, target: 4.5", "≤4.5", "not_assessed"),
        ("Farmland", "baseline: 50, target: 48, observations: {2018: 48}", "≥48", "met"),
        ("Farmland", "baseline: 50, target: 48, observations: {2018: 47.9}", "≥48", "behind"),
        ("Farmland", "baseline: 50, target: 48, observations: {2018: 48.1}", "≥48", "met"),
        ("Farmland", "baseline: 50, target: 48", "≥48", "not_assessed"),
        ("Deaths", "kind: cumulative, target: 500", "≤500", "not_assessed"),
        ("Deaths", "kind: cumulative, target: 500, observations: {2018: 300}", "≤500", "on_track"),
        ("Deaths", "kind: cumulative, target: 500, observations: {2018: 300.1}", "≤500", "behind"),
        ("Deaths", "kind: cumulative, target: 500, observations: {2018: 501}", "≤500", "behind"),
        ("Deaths", "kind: cumulative, target: 500, observations: {2015-12-31: 0}", "≤500", "on_track"),
        ("Deaths", "kind: cumulative, target: 500, observations: {2015-12-31: 501}", "≤500", "behind"),
    ],
)
def test_what_it_would_be_as_a_bound(name: str, figures: str, bound: str, held: str) -> None:
    found = reading(name, figures)
    assert found is not None
    assert (found.bound, found.held, found.better != found.inferred) == (bound, held, True)
    assert f"`target: {bound}`" in found.words.en


@pytest.mark.parametrize(("value", "held"), [("500", "met"), ("499", "met"), ("501", "behind")])
@pytest.mark.parametrize("end", ["2018-12-31", "2018-06-30"])
def test_at_the_end_a_cap_that_was_not_passed_is_met(value: str, held: str, end: str) -> None:
    found = reading("Deaths", f"kind: cumulative, target: 500, observations: {{2018-06-30: {value}}}", end)
    assert found is not None
    assert found.held == held


def test_the_day_before_the_end_it_may_still_be_passed() -> None:
    found = reading("Deaths", "kind: cumulative, target: 500, observations: {2018-12-31: 499}", "2019-01-01")
    assert found is not None
    assert found.held == "on_track"


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("Unemployment", "baseline: 3.2, target: ≤4.5, observations: {2018: 4.9}"),
        ("Unemployment", "baseline: 3.2, target: 4.5, better: higher, observations: {2018: 4.9}"),
        ("Unemployment", "baseline: 3.2, target: 4.5, discontinued: {reason: r}, observations: {2018: 4.9}"),
        ("Unemployment", "baseline: 5.2, target: 4.5, observations: {2018: 4.9}"),
        ("Unemployment", "baseline: 3.2, target: 4~5, better: higher, observations: {2018: 4.9}"),
        ("Unemployment", "baseline: 3.2, better: higher, observations: {2018: 4.9}"),
        ("Unemployment", "kind: task, target: done, observations: {2018: done}"),
        ("Homes", "baseline: 5, target: 4, observations: {2018: 4}"),
        ("Reduction of emissions", "baseline: -3, target: -4, observations: {2018: -5}"),
    ],
)
def test_what_has_one_reading_only(name: str, figures: str) -> None:
    assert reading(name, figures) is None


def test_a_reduction_below_nothing_is_not_doubted_but_other_figures_below_it_are() -> None:
    assert reading("Reduction of emissions", "baseline: 3, target: 2, observations: {2018: 2}") is not None
    assert reading("Reduction of emissions", "baseline: 3, target: 0, observations: {2018: 2}") is not None
    assert reading("Emissions", "baseline: -4, target: -3, observations: {2018: -3}") is not None


def test_a_doubt_is_told_unless_it_is_accepted() -> None:
    figures = "baseline: 3.2, target: 4.5, observations: {2018: 4.9}"
    for more, is_told in (
        ("note: n", True),
        ("accept: [{code: PE330, reason: r}]", False),
        ("accept: [{code: PE334, reason: r}]", True),
    ):
        text = PLAN.format(name="Unemployment", figures=f"{figures}, {more}", end="2020-12-31")
        result = load_plan(parse_document("indicators.yaml", text, Path())).sound().evaluation.results[0]
        assert result.other_reading is not None
        assert (result.doubt is not None) is is_told
