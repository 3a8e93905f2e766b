"""How firm verdicts are: for figures of any number of decimals and any size, against trying every value."""

from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval.base.text import NOTHING
from plan_eval.base.vocabulary import Status
from plan_eval.files.reading import parse_document
from plan_eval.indicators.evaluation import evaluate_plan
from plan_eval.indicators.loading import load_plan
from plan_eval.indicators.margins import Margin, Threshold, margin, margins
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method import Method
from plan_eval.indicators.verdict import Verdict, decide
from tests.conftest import Cli, folder

PLAN = """\
plan:
  {{id: p, name: P, baseline_date: 2015-12-31, target_date: 2020-12-31, as_of: 2018-12-31, rules: {rules}}}
indicators:
  - {{id: a, name: A, unit: x, nature: expected, {figures}}}
"""
RULES = """\
{{id: own, name: Own, source: me, verdicts: {{yes: {{name: "yes", status: on_track}}, no: {{name: "no", status: behind}}}},
    rules: [{rules}]}}"""
EXACT = Context(prec=100)


def found(figures: str, rules: str = "midterm") -> Margin | None:
    document = parse_document("indicators.yaml", PLAN.format(rules=rules, figures=figures), Path())
    plan = load_plan(document).sound()
    result = plan.evaluation.results[0]
    return margin(plan.plan, plan.method, result)


def flips(figures: str, rules: str = "midterm") -> tuple[str | None, str | None]:
    """Return the values below and above that change the verdict, as text."""
    margin = found(figures, rules)
    assert margin is not None
    below, above = (None if flip is None else str(flip.value) for flip in (margin.below, margin.above))
    return below, above


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (
            "baseline: 100, target: 200, observations: {2018: 133.3333333333333}",
            ("129.9999999999999", "200.0000000000000"),
        ),
        ("baseline: 100, target: 200, observations: {2018: 133}", ("129", "200")),
        (
            f"baseline: {10**34}, target: {2 * 10**34}, observations: {{2018: {13 * 10**33 - 1}}}",
            (None, str(13 * 10**33)),
        ),
        (
            f"baseline: {10**34}, target: {2 * 10**34}, observations: {{2018: {13 * 10**33}}}",
            (str(13 * 10**33 - 1), str(2 * 10**34)),
        ),
        (
            "baseline: 0.000000000000000000000000000001, target: 2, observations: {2018: 1.5}",
            ("0.600000000000000000000000000000", "2.000000000000000000000000000000"),
        ),
        ("baseline: 1, target: 1000000, observations: {2018: 1}", (None, "300001")),
        ("baseline: 100, target: 50, observations: {2018: 90}", ("85", None)),
        ("baseline: 5, target: 35~40, observations: {2018: 50}", ("40", None)),
        ("baseline: 5, target: 35.5~35.6, observations: {2018: 7}", (None, "14.2")),
    ],
)
def test_flips_of_figures_of_any_size(figures: str, expected: tuple[str | None, str | None]) -> None:
    assert flips(figures) == expected


def test_a_value_is_not_followed_below_zero_unless_figures_are() -> None:
    own = RULES.format(rules='{verdict: "yes", when: value < -3}, {verdict: "no"}')
    assert flips("baseline: 0, target: 10, observations: {2018: 4}", own) == (None, None)
    assert flips("baseline: -1, target: 10, observations: {2018: 4}", own) == ("-4", None)
    assert flips("baseline: 0, target: 10, observations: {2018: 0}", own) == (None, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (9, (None, "9")),
        (10, (None, "10")),
        (11, (None, "11")),
        (12, (None, "12")),
        (13, (None, None)),
        (3, ("3", None)),
    ],
)
def test_beside_the_target_every_value_is_tried(value: int, expected: tuple[str | None, str | None]) -> None:
    own = RULES.format(rules=f'{{verdict: "yes", when: value = {value}}}, {{verdict: "no"}}')
    assert flips("baseline: 0, target: 10, observations: {2018: 4}", own) == expected


@pytest.mark.parametrize(("bound", "above"), [(10_000_003, "10000004"), (10_000_004, None)])
def test_a_value_is_followed_to_a_million_times_the_largest_figure(bound: int, above: str | None) -> None:
    own = RULES.format(rules=f'{{verdict: "yes", when: value > {bound}}}, {{verdict: "no"}}')
    assert flips("baseline: 1, target: 10, observations: {2018: 4}", own)[1] == above


@pytest.mark.parametrize(("bound", "above"), [("1000000.001", "1000000.001"), ("1000000.002", None)])
def test_small_figures_are_followed_as_far_as_one_is(bound: str, above: str | None) -> None:
    own = RULES.format(rules=f'{{verdict: "yes", when: value >= {bound}}}, {{verdict: "no"}}')
    assert flips("baseline: 0, target: 0.002, observations: {2018: 0.001}", own)[1] == above


@pytest.mark.parametrize(
    ("value", "is_found"),
    [
        (38, False),
        (39, True),
        (40, True),
        (41, True),
        (42, False),
        (45, False),
        (49, True),
        (50, True),
        (51, True),
        (52, False),
    ],
)
def test_beside_both_ends_of_a_range_every_value_is_tried(value: int, *, is_found: bool) -> None:
    own = RULES.format(rules=f'{{verdict: "yes", when: value = {value}}}, {{verdict: "no"}}')
    for start, way in ((2, 1), (90, 0)):
        found = flips(f"baseline: 0, target: 40~50, observations: {{2018: {start}}}", own)
        assert found[way] == (str(value) if is_found else None)


@pytest.mark.parametrize(("condition", "below"), [("value = 0", "0"), ("value < 0", None), ("value <= 0.5", "0")])
def test_nothing_is_the_least_of_figures_above_it(condition: str, below: str | None) -> None:
    own = RULES.format(rules=f'{{verdict: "yes", when: {condition}}}, {{verdict: "no"}}')
    assert flips("baseline: 0, target: 10, observations: {2018: 4}", own)[0] == below


@pytest.mark.parametrize("figures", ["baseline: -1, target: 10", "baseline: 1, target: -10"])
def test_figures_below_zero_are_followed_as_far_down_as_up(figures: str) -> None:
    for bound, is_found in ((4 - 10_000_000, True), (3 - 10_000_000, False)):
        own = RULES.format(rules=f'{{verdict: "yes", when: value <= {bound}}}, {{verdict: "no"}}')
        below = flips(f"{figures}, observations: {{2018: 4}}", own)[0]
        assert below == (str(bound) if is_found else None)


FIGURES = st.decimals(0, 10**6, places=2) | st.decimals(0, 100, places=14) | st.integers(0, 10**36).map(Decimal)


@settings(deadline=None, max_examples=150)
@given(FIGURES, FIGURES, FIGURES)
def test_a_flip_is_the_nearest_value_with_another_verdict(baseline: Decimal, target: Decimal, value: Decimal) -> None:
    figures = f"baseline: {baseline:f}, target: {target:f}, better: higher, observations: {{2018: {value:f}}}"
    text = PLAN.format(rules="midterm", figures=figures)
    if target < baseline:
        text = text.replace("better: higher", "better: lower")
    plan = load_plan(parse_document("indicators.yaml", text, Path())).sound()
    result = plan.evaluation.results[0]
    margin_ = margin(plan.plan, plan.method, result)
    assert margin_ is not None
    unit = Decimal(1).scaleb(min(int(each.as_tuple().exponent) for each in (baseline, target, value, Decimal(0))))

    def verdict_at(other: Decimal) -> str | None:
        measures = Measures(result.indicator, plan.plan, date(2018, 12, 31), {date(2018, 12, 31): other})
        return decide(plan.method, result.indicator, measures).verdict

    for flip, step in ((margin_.below, unit), (margin_.above, -unit)):
        if flip is not None:
            assert verdict_at(flip.value) == flip.verdict.verdict != result.verdict.verdict
            assert verdict_at(EXACT.add(flip.value, step)) == result.verdict.verdict
    if margin_.below is None:
        assert verdict_at(Decimal(0)) == result.verdict.verdict


def threshold(
    rules: str, figures: str = "baseline: 100, target: 200, observations: {2018: 130}"
) -> tuple[str, ...] | None:
    margin = found(figures, RULES.format(rules=rules))
    assert margin is not None
    nearest = margin.threshold
    return (
        None if nearest is None else (nearest.name, str(nearest.number), str(nearest.measured), str(nearest.distance))
    )


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ('{verdict: "yes", when: pace >= 0.4}, {verdict: "no"}', ("pace", "2/5", "1/2", "1/10")),
        ('{verdict: "yes", when: pace > 0.4}, {verdict: "no"}', ("pace", "2/5", "1/2", "1/10")),
        ('{verdict: "yes", when: pace <= 0.7}, {verdict: "no"}', ("pace", "7/10", "1/2", "1/5")),
        ('{verdict: "yes", when: pace < 0.7}, {verdict: "no"}', ("pace", "7/10", "1/2", "1/5")),
        ('{verdict: "yes", when: pace >= 0.5}, {verdict: "no"}', ("pace", "1/2", "1/2", "0")),
        ('{verdict: "yes", when: pace > 0.5}, {verdict: "no"}', ("pace", "1/2", "1/2", "0")),
        ('{verdict: "no", when: pace > 0.9}, {verdict: "yes"}', ("pace", "9/10", "1/2", "2/5")),
        ('{verdict: "no", when: value < 100}, {verdict: "no", when: pace < 0.2}, {verdict: "yes"}', ("pace", "1/5", "1/2", "3/10")),
        ('{verdict: "no", when: pace < 0.2}, {verdict: "no", when: progress < 0.25}, {verdict: "yes"}', ("progress", "1/4", "3/10", "1/20")),
        ('{verdict: "no", when: ended}, {verdict: "no", when: pace < 0.2}, {verdict: "yes"}', ("pace", "1/5", "1/2", "3/10")),
        ('{verdict: "no", when: limit > 5}, {verdict: "no", when: pace < 0.2}, {verdict: "yes"}', ("pace", "1/5", "1/2", "3/10")),
        ('{verdict: "yes", when: not (pace < 0.3)}, {verdict: "no"}', ("pace", "3/10", "1/2", "1/5")),
        ('{verdict: "yes", when: pace >= 0.3 and progress >= 0.29}, {verdict: "no"}', ("progress", "29/100", "3/10", "1/100")),
        ('{verdict: "yes", when: ended or pace >= 0.3}, {verdict: "no"}', ("pace", "3/10", "1/2", "1/5")),
        ('{verdict: "yes", when: pace >= 0.3}, {verdict: "no", when: pace >= 0.49}, {verdict: "no"}', ("pace", "3/10", "1/2", "1/5")),
        ('{verdict: "yes", when: pace >= 0.3}, {verdict: "yes"}', None),
        ('{verdict: "yes"}', None),
        ('{verdict: "yes", when: "min(pace, 0.3) >= -1 and pace >= 0.3"}, {verdict: "no"}', ("pace", "3/10", "1/2", "1/5")),
    ],
)  # fmt: skip
def test_the_nearest_threshold(rules: str, expected: tuple[str, ...] | None) -> None:
    assert threshold(rules) == expected


def test_a_threshold_inside_a_function_is_not_one() -> None:
    assert threshold('{verdict: "yes", when: "min(pace, 0.3) >= progress"}, {verdict: "no"}') is None


@pytest.mark.parametrize(
    ("measured", "number", "is_meant"),
    [
        ("0.5", "0.3", True),
        ("0.3", "0.5", True),
        ("0", "0.5", False),
        ("-0.2", "0.5", False),
        ("0.001", "0.5", True),
        ("0.5", "1", True),
        ("-0.5", "0", True),
        ("0", "0", True),
        ("-0.5", "-0.3", True),
        ("0", "-0.5", True),
        ("-1", "0.5", False),
    ],
)
def test_a_threshold_that_asked_for_something_is_not_moved_to_ask_for_nothing(
    measured: str, number: str, *, is_meant: bool
) -> None:
    verdict = Verdict(Status.MET, NOTHING)
    threshold = Threshold("pace", Fraction(number), Fraction(measured), verdict, NOTHING, "ratio")
    assert threshold.is_meant is is_meant
    assert threshold.distance == abs(Fraction(measured) - Fraction(number))


UNASSESSED = """\
{id: own, name: Own, source: me,
    verdicts: {yes: {name: "yes", status: met}, no: {name: "no", status: not_assessed}},
    rules: [{verdict: "yes", when: value > 150}, {verdict: "no"}]}"""
WORK = ", delivery: {state: stalled, evidence: e, source: s}"


@pytest.mark.parametrize(
    ("figures", "rules"),
    [
        ("baseline: 100, target: 200", "midterm"),
        ("baseline: 100, target: 200, observations: {2018: 130}, discontinued: {reason: r}", "midterm"),
        ("kind: task, target: done, observations: {2018: under_way}", "midterm"),
        ("kind: task, target: done, observations: {2018: done}", "midterm"),
        ("baseline: 100, target: 200, observations: {2018: 130}", UNASSESSED),
        ("baseline: 100, target: 200, observations: {2018: 130}", RULES.format(rules='{verdict: "yes", when: value > 150}')),
        ("baseline: 100, target: 200", RULES.format(rules='{verdict: "yes"}')),
    ],
)  # fmt: skip
def test_what_has_no_margin(figures: str, rules: str) -> None:
    assert found(figures, rules) is None


@pytest.mark.parametrize(
    ("figures", "rules", "turns", "has_flips"),
    [
        ("baseline: 100, target: 200, observations: {2018: 130}", "midterm", None, True),
        (f"baseline: 100, target: 200, observations: {{2018: 100}}{WORK}", "midterm", ["resumes"], True),
        (f"baseline: 100, target: 200, observations: {{2018: 130}}{WORK}", "midterm", [], True),
        ("kind: task, target: done, observations: {2018: stalled}", "midterm", ["resumes", "is_done"], False),
        ("kind: task, target: done, observations: {2018: done}", "midterm", None, False),
    ],
)
def test_work_in_hand_stands_beside_what_values_would_change(
    figures: str, rules: str, turns: list[str] | None, *, has_flips: bool
) -> None:
    plan = load_plan(parse_document("indicators.yaml", PLAN.format(rules=rules, figures=figures), Path())).sound()
    ((result, margin_),) = margins(plan.evaluation, plan.evaluation.results)
    assert result is plan.evaluation.results[0]
    assert (margin_ is not None and margin_.above is not None) is has_flips
    if turns:
        assert margin_ is not None
        assert [each.turn for each in margin_.work] == turns
    else:
        assert margin_ is None or not margin_.work


def test_a_method_is_not_changed_by_what_is_tried() -> None:
    document = parse_document(
        "indicators.yaml", PLAN.format(rules="midterm", figures="baseline: 1, target: 9, observations: {2018: 5}")
    )
    plan = load_plan(document).sound()
    before: Method = plan.method
    margin(plan.plan, plan.method, plan.evaluation.results[0])
    assert evaluate_plan(plan.plan, before, date(2018, 12, 31)) == plan.evaluation


def test_a_computed_figure_of_a_spreadsheet_has_both_sides(cli: Cli, tmp_path: Path) -> None:
    figures = "baseline: 100, target: 200, observations: {2018: 133.3333333333333}"
    data = folder(tmp_path / "data", PLAN.format(rules="midterm", figures=figures))
    out = cli("explain", "a", "--data", data).out
    assert "At 129.9999999999999 or less it would be behind" in out
    assert "From 200.0000000000000 upwards it would be met" in out
