"""The published methodologies: their published verdicts, and hand-computed cases at every cut."""

import csv
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from scripts.make_statcan import PLAN, plan

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.base.text import same
from plan_eval.base.vocabulary import Nature
from plan_eval.files.values import Plain
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.model import Indicator, Observation, Plan, PlanHead
from plan_eval.indicators.verdict import Verdict, decide
from plan_eval.methods import SHIPPED
from plan_eval.model.targets import target
from tests.conftest import DATA, Cli

PUBLISHED = Path(__file__).parents[1] / "published"
with (PUBLISHED / "statcan_series.csv").open(encoding="utf-8", newline="") as stream:
    SERIES = list(csv.DictReader(stream))
STATCAN = evaluate(load_plan(PLAN.parent))


def test_the_folder_is_what_the_script_makes() -> None:
    assert PLAN.read_text(encoding="utf-8") == plan()


AT_THE_END = {"on_track_missed": "substantial_progress", "missed": "not_available", "not_assessed": "not_available"}
"""What the published table calls what this program says more of."""


def test_open_sdg_gives_every_published_status() -> None:
    wrong = []
    compared = 0
    for row, result in zip(SERIES, STATCAN.results, strict=True):
        if row["recomputed"] == "no_data":
            assert result.verdict.status == "not_assessed"
            continue
        compared += 1
        given = AT_THE_END.get(result.verdict.verdict or "not_assessed", result.verdict.verdict)
        if given != row["status"]:
            wrong.append((row["series"], row["status"], given))
    assert compared == 374
    assert wrong == []


def test_open_sdg_gives_every_published_ratio_to_nine_digits() -> None:
    compared = 0
    for row, result in zip(SERIES, STATCAN.results, strict=True):
        if not row["progress_value"]:
            continue
        compared += 1
        found = result.measures.number("growth_ratio" if row["target"] else "growth")
        assert found is not None
        published = Fraction(Decimal(row["progress_value"]))
        assert abs(found - published) <= abs(published) / 10**9, row["series"]
    assert compared > 280


def test_open_sdg_gives_every_published_score_of_a_target() -> None:
    for row, result in zip(SERIES, STATCAN.results, strict=True):
        if row["target"] and row["progress_value"] and row["status"] != "target_achieved":
            found = result.measures.number("score")
            assert found is not None
            assert abs(found - Fraction(Decimal(row["score"]))) < Fraction(1, 10**8), row["series"]


def verdict(rules: str, **given: object) -> Verdict:
    """Return the verdict on 2018-12-31, three of five years in; values by name, observations by year."""
    head = PlanHead(
        id="p",
        name=same("p"),
        baseline_date=date(2015, 12, 31),
        target_date=date(2020, 12, 31),
        as_of=date(2018, 12, 31),
    )
    value = given.pop("value", None)
    days = given.pop("observations", {2018: value} if value is not None else {})
    assert isinstance(days, dict)
    observations = {date(year, 12, 31): Observation(value=Decimal(str(figure))) for year, figure in days.items()}
    figures: dict[str, Any] = {
        name: Decimal(str(figure)) if name in ("baseline", "limit") else figure for name, figure in given.items()
    }
    if "target" in figures:
        figures["target"] = target(Plain(figures["target"]))
    indicator = Indicator(
        id="i",
        name=same("i"),
        unit=same("u"),
        nature=Nature.EXPECTED,
        observations=observations,
        **figures,
    )
    whole = Plan(head, (indicator,))
    method = load_rules(rules)
    return decide(method, indicator, Measures(indicator, whole, head.as_of, own=method.own))


UP = {"baseline": 0, "target": 100}
DOWN = {"baseline": 100, "target": 0}
HELD = {"baseline": 100, "target": 100, "better": "higher"}

CUTS = [
    # pace 0.5 after three of five years is 30% of the way
    ("midterm", UP | {"value": 100}, "met"),
    ("midterm", UP | {"value": "99.99"}, "on_track"),
    ("midterm", UP | {"value": 30}, "on_track"),
    ("midterm", UP | {"value": "30.01"}, "on_track"),
    ("midterm", UP | {"value": "29.99"}, "behind"),
    ("midterm", DOWN | {"value": 70}, "on_track"),
    ("midterm", DOWN | {"value": "70.01"}, "behind"),
    ("midterm", UP | {"value": -10}, "behind"),
    ("midterm", UP | {"value": 120}, "met"),
    ("midterm", HELD | {"value": 100}, "met"),
    ("midterm", HELD | {"value": 99}, "behind"),
    ("midterm", {"kind": "cumulative", "baseline": 90, "target": 100, "value": 30}, "on_track"),
    ("midterm", {"kind": "cumulative", "baseline": 90, "target": 100, "value": "29.99"}, "behind"),
    ("midterm", {"baseline": 50, "better": "higher", "value": 60}, None),
    # 60% of the way in 60% of the time
    ("straight-line", UP | {"value": 100}, "met"),
    ("straight-line", UP | {"value": 60}, "on_schedule"),
    ("straight-line", UP | {"value": "60.01"}, "on_schedule"),
    ("straight-line", UP | {"value": "59.99"}, "behind_schedule"),
    ("straight-line", DOWN | {"value": 40}, "on_schedule"),
    ("straight-line", DOWN | {"value": "40.01"}, "behind_schedule"),
    ("straight-line", HELD | {"value": 99}, "behind_schedule"),
    # 10% a year for five years leads from 100 to 161.051; the cuts are at 9.5%, 6% and 0% a year
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "161.051"}, "target_achieved"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "131.2932375"}, "substantial_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "131.29"}, "moderate_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "131.30"}, "substantial_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "119.1016"}, "moderate_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "119.1015"}, "limited_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "119.1017"}, "moderate_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": 100}, "limited_progress"),
    ("open-sdg", {"baseline": 100, "target": "161.051", "value": "99.99"}, "deterioration"),
    # without a target: 1.5%, 0.5% and 0 a year for three years
    ("open-sdg", {"baseline": 100, "better": "higher", "value": "104.5678375"}, "substantial_progress"),
    ("open-sdg", {"baseline": 100, "better": "higher", "value": "104.5678"}, "moderate_progress"),
    ("open-sdg", {"baseline": 100, "better": "higher", "value": "101.5075125"}, "moderate_progress"),
    ("open-sdg", {"baseline": 100, "better": "higher", "value": "101.5075"}, "limited_progress"),
    ("open-sdg", {"baseline": 100, "better": "higher", "value": 100}, "limited_progress"),
    ("open-sdg", {"baseline": 100, "better": "higher", "value": "99.99"}, "deterioration"),
    ("open-sdg", {"baseline": 100, "better": "lower", "value": 90}, "substantial_progress"),
    # a baseline at its limit asks for nothing, one at half of it for nearly all
    ("open-sdg", {"baseline": 100, "limit": 100, "better": "higher", "value": 100}, "substantial_progress"),
    ("open-sdg", {"baseline": 50, "limit": 100, "better": "higher", "value": 51}, "moderate_progress"),
    ("open-sdg", HELD | {"value": 99}, "deterioration"),
    ("open-sdg", {"target": 100, "better": "higher", "value": 120}, None),
    # the same growth, cut at 9.5%, 5% and -1% a year
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": 170}, "achieved"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "131.2932375"}, "on_track"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "131.29"}, "fair"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "115.7625"}, "fair"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "115.7624"}, "limited"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "115.7626"}, "fair"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "97.0299"}, "limited"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "97.0298"}, "deterioration"),
    ("un-progress-chart", {"baseline": 100, "target": "161.051", "value": "97.03"}, "limited"),
    # pace 0.9 is 54%, pace 0.5 is 30%
    ("psa-statdev", UP | {"value": "54.01"}, "high"),
    ("psa-statdev", UP | {"value": 54}, "medium"),
    ("psa-statdev", UP | {"value": "53.99"}, "medium"),
    ("psa-statdev", UP | {"value": 30}, "medium"),
    ("psa-statdev", UP | {"value": "29.99"}, "low"),
    ("psa-statdev", UP | {"value": "30.01"}, "medium"),
    ("psa-statdev", UP | {"value": 100}, "reached"),
    ("psa-statdev", HELD | {"value": 100}, "reached"),
    ("psa-statdev", HELD | {"value": 99}, "low"),
    ("healthy-people-2020", UP | {"value": 100}, "met"),
    ("healthy-people-2020", UP | {"value": "99.99"}, "improved"),
    ("healthy-people-2020", UP | {"value": "100.01"}, "met"),
    ("healthy-people-2020", UP | {"value": 10}, "improved"),
    ("healthy-people-2020", UP | {"value": "9.99"}, "little"),
    ("healthy-people-2020", UP | {"value": "10.01"}, "improved"),
    ("healthy-people-2020", UP | {"value": -10}, "worse"),
    ("healthy-people-2020", UP | {"value": 0}, "little"),
    ("healthy-people-2020", UP | {"value": "-0.01"}, "worse"),
    # away from the target by 10% of the baseline, not of the way
    ("healthy-people-2020", {"baseline": 50, "target": 100, "value": 45}, "worse"),
    ("healthy-people-2020", {"baseline": 50, "target": 100, "value": "45.01"}, "little"),
    ("healthy-people-2020", {"baseline": "30.5", "target": "29.5", "value": "30.7"}, "little"),
    ("healthy-people-2020", {"baseline": 10, "target": 100, "value": 5}, "worse"),
    ("healthy-people-2020", {"baseline": -50, "target": -100, "value": -45}, "worse"),
    ("healthy-people-2020", HELD | {"value": 101}, "met"),
    ("healthy-people-2020", HELD | {"value": "90.01"}, "little"),
    ("healthy-people-2020", HELD | {"value": 90}, "worse"),
    ("healthy-people-2020", {"baseline": "29", "target": "≤29.5", "value": "30.7"}, "little"),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "given", "expected"), CUTS)
def test_hand_computed_cases_at_every_cut(rules: str, given: dict[str, object], expected: str | None) -> None:
    found = verdict(rules, **given)
    assert (None if found.status == "not_assessed" else found.verdict) == expected


def weather(last: str, *, target: int = 200, better: str = "higher", first: int = 100) -> str | None:
    """Two years remain: the trend is a third of the change, so what is reached is last + 2/3 of the change."""
    middle = {2016: first, 2017: first, 2018: last}
    return verdict("german-weather", baseline=first, target=target, better=better, observations=middle).verdict


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # v + 2(v - 100)/3 against 200: the miss is 1 - 2(v - 100)/(3(200 - v)); below 5% from v = 158.7629..., to 20% from 154.5454...
        ("158.77", "sun"),
        ("158.76", "sun_and_cloud"),
        ("154.55", "sun_and_cloud"),
        ("154.54", "cloud"),
        ("100.01", "cloud"),
        ("100", "cloud"),
        ("99.99", "thunderstorm"),
        ("200", "sun_met"),
        ("230", "sun_met"),
    ],
)
def test_weather_at_every_cut(value: str, expected: str) -> None:
    assert weather(value) == expected


@pytest.mark.parametrize(
    ("value", "target", "expected"),
    [
        (57, 97, "sun_and_cloud"),  # 57 + 38 = 95 leaves 2 of 40: exactly 5% is no longer sun
        ("57.01", 97, "sun"),
        (60, 110, "sun_and_cloud"),  # 60 + 40 = 100 leaves 10 of 50: exactly 20% is still sun and cloud
        ("59.99", 110, "cloud"),
    ],
)
def test_weather_exactly_at_five_and_twenty_percent(value: object, target: int, expected: str) -> None:
    observed = {2016: 0, 2017: 0, 2018: value}
    assert verdict("german-weather", baseline=0, target=target, observations=observed).verdict == expected


def test_weather_of_targets_to_hold() -> None:
    assert weather("100", target=100) == "sun_met"
    assert weather("110", target=100, first=120) == "sun_and_cloud_met"
    assert weather("99", target=100) == "thunderstorm"
    rising = {2016: 90, 2017: 92, 2018: 95}
    found = verdict("german-weather", baseline=100, target=100, better="higher", observations=rising)
    assert found.verdict == "thunderstorm"  # over the window it fell from 100 to 95
    recovering = {2015: 100, 2016: 100, 2017: 99, 2018: 100}
    assert verdict("german-weather", target=100, better="higher", observations=recovering).verdict == "sun_met"


def test_weather_needs_yearly_values_of_four_years() -> None:
    """The last of each year counts; years may be left out between them, but the first and the last span four."""
    biennial = verdict("german-weather", baseline=100, target=200, observations={2018: 160})
    assert biennial.verdict == "sun"
    found = verdict("german-weather", target=200, better="higher", observations={2016: 110, 2017: 120, 2018: 130})
    assert found.status == "not_assessed"
    assert verdict("german-weather", target=100, better="higher", observations={2018: 130}).verdict == "met"


@pytest.mark.parametrize("name", SHIPPED)
def test_every_method_names_its_source_and_speaks_both_languages(cli: Cli, name: str) -> None:
    file = load_rules(name).file
    assert file.source.text
    for verdict_ in file.verdicts.values():
        assert verdict_.name.en
        assert verdict_.name.zh != verdict_.name.en
    for lang in ("en", "zh"):
        out = cli("explain", name, "--lang", lang).out
        assert all(each.name.get(lang) in out for each in file.verdicts.values())
        assert name in cli("rules", "--lang", lang).out


AGREEMENT = {
    "midterm": 27, "straight-line": 23, "open-sdg": 21, "un-progress-chart": 21, "psa-statdev": 23, "healthy-people-2020": 24,
    "german-weather": 22, "energy-intensity": 23, "mdg-philippines": 23, "rag-tolerance": 23, "sdsn-trends": 22,
    "weighted-score": 23,
    # what these ask of each indicator the plan does not give
    "sdsn-dashboard": 1, "scotland-npf": 1,
}  # fmt: skip


@pytest.mark.parametrize("name", SHIPPED)
def test_how_many_of_the_published_verdicts_each_methodology_gives(name: str) -> None:
    assert evaluate(load_plan(DATA), rules=name).agree == AGREEMENT[name]


# What this program answers to each case of another one, by open-sdg, and in a word why that is right.
PEERS: dict[str, tuple[str | None, str]] = {
    "baseline_equals_target_current_equal": ("target_achieved", "held"),
    "baseline_equals_target_current_worse": ("deterioration", "lost what it had; no infinite ratio"),
    "baseline_equals_target_current_better": ("target_achieved", "held and more"),
    "baseline_already_better_than_target_then_worse_but_still_met": ("target_achieved", "still met"),
    "baseline_already_better_than_target_then_fell_below": ("deterioration", "fell below"),
    "overshoot_increase": ("target_achieved", "reached"),
    "overshoot_decrease": ("target_achieved", "reached downward"),
    "exact_target_boundary": ("target_achieved", "reached exactly"),
    "baseline_zero": ("substantial_progress", "zero enters as 0.001"),
    "baseline_zero_current_zero": ("limited_progress", "nothing changed: no growth, and no loss"),
    "target_zero_decreasing_from_30_to_12": (
        "limited_progress",
        "a growth method finds zero far; midterm says on track",
    ),
    "target_zero_current_zero": ("target_achieved", "reached zero"),
    "negative_values_improving": ("moderate_progress", "towards zero is growth"),
    "negative_to_positive": (None, "no growth rate across zero; said so"),
    "growth_rate_indicator": ("target_achieved", "a value above the target, as `better: higher` says"),
    "wrong_direction": ("deterioration", "away from the target"),
    "no_change": ("limited_progress", "nothing moved"),
    "no_direction_given_increasing_target": ("moderate_progress", "the direction follows from baseline and target"),
    "no_target": ("substantial_progress", "growth itself is judged"),
    "no_target_at_limit": ("substantial_progress", "nothing more to gain"),
    "single_year_only": (None, "no baseline"),
    "base_year_missing_next_used": (None, "no baseline is made up from another year"),
    "only_years_before_base_year": (None, "no value since the base year"),
    "current_value_missing_nan": (None, "no value"),
    "all_missing": (None, "no values"),
    "linear_exactly_on_pace_growth": ("substantial_progress", "ahead of compound growth"),
    "linear_exactly_on_pace_decline_big": ("moderate_progress", "behind compound decline"),
    "cagr_exactly_on_pace": ("substantial_progress", "exactly the growth required"),
    "string_number": ("moderate_progress", "refused in quotes with a hint; as numbers, the same"),
    "target_as_string": ("moderate_progress", "refused in quotes with a hint; as numbers, no crash"),
    "target_year_equals_base_year": (None, "a finding, not a crash"),
    "year_range_label": ("moderate_progress", "refused as a date; as years, the same"),
}
CASES = yaml.safe_load((PUBLISHED / "peer_edge_cases.yml").read_text(encoding="utf-8"))["cases"]


def test_every_peer_case_has_an_answer() -> None:
    assert [case["case"] for case in CASES] == list(PEERS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_what_is_answered_where_another_program_stumbles(
    cli: Cli, tmp_path: Path, case: dict[str, dict[str, object]]
) -> None:
    name = str(case["case"])
    expected, why = PEERS[name]
    assert why
    values = {str(year)[:4]: value for year, value in case["series"].items() if value is not None}
    config = case["config"]
    direction = {"positive": "higher", "negative": "lower"}.get(str(config.get("direction")))
    lines = ["  - id: i", "    name: I", "    unit: u", "    nature: expected"]
    lines += [f"    better: {direction}"] if direction else []
    lines += [f"    baseline: {values.pop('2015')}"] if "2015" in values else []
    lines += [f"    {key}: {config[key]}" for key in ("target", "limit") if key in config]
    lines += [f"    target_date: {config['target_year']}"] if "target_year" in config else []
    if values:
        lines.append(f"    observations: {{{', '.join(f'{year}: {value}' for year, value in values.items())}}}")
    accepted = "    accept: [{code: PE303, reason: as in the case}]"
    text = "plan: {id: p, name: P, baseline_date: 2015, target_date: 2020, as_of: 2018, rules: open-sdg}\nindicators:\n"
    (tmp_path / "indicators.yaml").write_text(text + "\n".join([*lines, accepted]) + "\n", encoding="utf-8")
    result = cli("status", "--data", tmp_path, "--format", "json")
    if name == "target_year_equals_base_year":
        assert result.code == 1
        assert "PE302" in result.err
        return
    assert result.code == 0, result.err
    found = yaml.safe_load(result.out)["indicators"][0]
    assert (None if found["status"] == "not_assessed" else found["verdict"]) == expected
    assert found["because"]
