"""Rule sets as a user meets them: side by side, their own, broken ones, and how firm a verdict is."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.indicators.evaluation import evaluate_plan
from plan_eval.indicators.margins import Flip, margin
from plan_eval.indicators.model import Observation, Plan
from plan_eval.methods import SHIPPED
from tests.conftest import DATA, Cli

RULES = """\
id: mine
name: {en: Mine, zh: 我的}
source: me
verdicts:
  good: {name: {en: Good, zh: 好}, status: on_track}
  bad: {name: {en: Bad, zh: 差}, status: behind}
rules:
  - {verdict: good, when: progress >= 20%}
  - {verdict: bad}
"""


def test_methods_side_by_side_mark_where_they_differ(shipped: Cli) -> None:
    result = shipped("status", "--rules", "midterm", "--rules", "straight-line")
    assert result.code == 0
    rows = {line.split("  ")[0]: line.split() for line in result.out.splitlines()}
    assert "Rural five-guarantee residents" in rows
    assert "Funeral homes" not in rows
    assert "23 of 27 indicators get the same status from every rule set." in result.out
    assert rows["straight-line"][:6] == ["straight-line", "Straight", "line", "16", "4", "6"]


def test_the_comparison_as_json(shipped: Cli) -> None:
    found = json.loads(shipped("status", "--rules", "midterm", "--rules", "open-sdg", "--format", "json").out)
    assert list(found) == ["as_of", "rules", "summary", "indicators"]
    assert found["rules"] == ["midterm", "open-sdg"]
    assert [each["agree"] for each in found["summary"]] == [27, 21]
    assert all(len(each["verdicts"]) == 2 for each in found["indicators"])
    assert sum(each["differ"] for each in found["indicators"]) == 6


@pytest.mark.parametrize("format_", ["csv", "markdown"])
@pytest.mark.parametrize("what", [["--rules", "midterm", "--rules", "open-sdg"], ["--margins"]])
def test_the_other_formats(shipped: Cli, format_: str, what: list[str]) -> None:
    out = shipped("status", *what, "--format", format_).out
    assert len(out.splitlines()) == 28 + (format_ == "markdown")


def test_a_method_of_ones_own(shipped: Cli, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(RULES, encoding="utf-8")
    out = shipped("status", "--rules", file, "--rules", "midterm").out
    assert "mine" in out
    assert "on track (Good)" in out
    assert shipped("check", file).code == 0


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("progress >= 20%", "progres >= 20%", "PE406"),
        ("verdict: bad", "verdict: bda", "PE601"),
        ("progress >= 20%", "progress", "PE602"),
        ("source: me\n", "", "PE201"),
        ("status: behind", "status: late", "PE205"),
    ],
)
def test_a_broken_method_gets_findings(shipped: Cli, tmp_path: Path, old: str, new: str, code: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(RULES.replace(old, new), encoding="utf-8")
    result = shipped("status", "--rules", file)
    assert result.code == 1
    assert code in result.err
    assert f"[{code}]" in shipped("check", file).out


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ("pace >= 0.5|pace >= 0.5", True),
        ("pace >= 0.5|pace >= 0.6", True),
        ("pace >= 0.5|pace > 0.5", True),
        ("pace > 0.5|pace >= 0.5", False),
        ("pace >= 0.5|pace >= 0.4", False),
        ("pace >= 0.5|pace >= 0.6 and progress > 0", True),
        ("pace >= 0.5 and progress > 0|pace >= 0.6", False),
        ("pace < 0.5|pace < 0.4", True),
        ("0.5 <= pace|pace >= 0.7", True),
        ("growth >= -0.1|growth >= 0", True),
        ("pace >= 0.5|progress >= 0.6", False),
        ("|pace >= 0.5", True),
        ("target_reached|target_reached and pace > 1", True),
        ("pace >= 0.5|pace = 1", True),
        ("pace = 1|pace >= 1 and pace <= 1", True),
        ("nature != binding|nature = expected", True),
        ("nature = binding|nature = expected", False),
        ("has(pace)|pace >= 0.5", True),
        ("not pace >= 0.5|pace < 0.4", True),
        ("pace >= 0.5|not pace < 0.5", False),
    ],
)
def test_unreachable_rules_are_found(cli: Cli, tmp_path: Path, rules: str, found: bool) -> None:  # noqa: FBT001  # a case
    lines = [f"  - {{verdict: good, when: {rule}}}\n" if rule else "  - {verdict: good}\n" for rule in rules.split("|")]
    file = tmp_path / "mine.yaml"
    file.write_text(
        RULES.partition("rules:\n")[0] + "rules:\n" + "".join(lines) + "  - {verdict: bad}\n", encoding="utf-8"
    )
    out = cli("check", file).out
    assert ("PE604" in out) is found


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("change >= 0 and change < 0", "no value of change"),
        ("pace > 1 and pace < 0.5", "no value of pace"),
        ("pace > 1 and 0.5 > pace", "no value of pace"),
        ("progress >= 10% and progress <= 5%", "no value of progress"),
        ("nature = binding and nature = expected", "no value of nature"),
        ("nature != binding and expected != nature", "no value of nature"),
        ("pace = 1 and pace = 2", "no value of pace"),
        ("pace = 1 and pace != 1", "no value of pace"),
        ("pace = 1 and pace > 1", "no value of pace"),
        ("growth >= -0.1 and growth < -0.1", "no value of growth"),
        ("pace > 0.5 and not pace > 0.4", "no value of pace"),
        ("target_reached and (progress > 0 and not target_reached)", "target_reached is both required and ruled out"),
        ("not has(pace) and pace >= 0.5", "pace must be undefined"),
        ("pace > 1 and (pace < 0.5 or nature = binding and nature = expected)", None),
        ("pace > 1 and pace < 0 or change > 1 and change < 0", "no value of pace"),
        ("pace > 1 and pace < 0 or change > 1", None),
        ("pace >= 0.5 and pace <= 0.5", None),
        ("not pace >= 0.5 and not pace < 0.5", None),
        ("pace > 0.5 and progress < 0.5", None),
        ("pace > progress and pace < progress", None),
        ("nature != binding and pace > 0", None),
        ("delivery != stalled", None),
    ],
)
def test_a_rule_that_can_never_hold_is_found(cli: Cli, tmp_path: Path, rule: str, reason: str | None) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(RULES.replace("progress >= 20%", rule), encoding="utf-8")
    findings = json.loads(cli("check", file, "--format", "json").out)["findings"]
    assert [finding["code"] for finding in findings] == ([] if reason is None else ["PE606"])
    assert all(reason is not None and reason in finding["message"] for finding in findings)


def test_a_verdict_that_no_rule_gives_is_found(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(RULES.replace("  - {verdict: bad}\n", ""), encoding="utf-8")
    assert "PE605" in cli("check", file).out


PLAN = load_plan(DATA)


def decided(number: int, value: Decimal, name: str) -> str | None:
    indicator = PLAN.plan.indicators[number]
    observed = max(indicator.observations or {})
    changed = indicator.model_copy(update={"observations": {observed: Observation(value=value)}})
    plan = Plan(PLAN.plan.head, (changed,))
    return evaluate_plan(plan, load_rules(name), PLAN.plan.head.as_of).results[0].verdict.verdict


@pytest.mark.parametrize("name", SHIPPED)
def test_a_flip_value_flips_and_one_unit_before_it_does_not(name: str) -> None:
    evaluation = evaluate(PLAN, rules=name)
    flips = 0
    for number, result in enumerate(evaluation.results):
        found = margin(evaluation.plan, evaluation.method, result)
        if found is None:
            continue
        value = result.measures.latest
        assert isinstance(value, Decimal)
        for flip in (found.below, found.above):
            if flip is not None:
                flips += 1
                assert decided(number, flip.value, name) == flip.verdict.verdict != result.verdict.verdict
                assert decided(number, one_unit_back(flip, value), name) == result.verdict.verdict
    assert flips > 0 or name in {"german-weather", "scotland-npf", "sdsn-dashboard"}


def one_unit_back(flip: Flip, value: Decimal) -> Decimal:
    unit = Decimal(1).scaleb(int(flip.value.as_tuple().exponent))
    return flip.value + (unit if flip.value < value else -unit)


@settings(max_examples=60)
@given(st.decimals(0, 30_000, places=1), st.sampled_from(["midterm", "straight-line", "psa-statdev"]))
def test_flips_hold_for_any_value(value: Decimal, name: str) -> None:
    number = 13
    indicator = PLAN.plan.indicators[number]
    changed = indicator.model_copy(
        update={"observations": {max(indicator.observations or {}): Observation(value=value)}}
    )
    plan = Plan(PLAN.plan.head, (changed,))
    rules = load_rules(name)
    (result,) = evaluate_plan(plan, rules, PLAN.plan.head.as_of).results
    found = margin(plan, rules, result)
    assert found is not None
    for flip in (found.below, found.above):
        if flip is not None:
            assert decided(number, flip.value, name) != result.verdict.verdict
            assert decided(number, one_unit_back(flip, value), name) == result.verdict.verdict


def test_margins_as_json_and_in_words(shipped: Cli) -> None:
    found = json.loads(shipped("status", "--margins", "--format", "json").out)["indicators"]
    beds = next(each for each in found if each["id"] == "elderly_care_beds")
    assert beds["below"] is None
    assert beds["above"] == {"value": 12745, "status": "on_track", "verdict": "on_track"}
    assert beds["threshold"]["measure"] == "pace"
    assert beds["threshold"]["number"] == 0.5
    assert "From 12,745 upwards it would be on track" in shipped("explain", "elderly_care_beds").out
    assert "达到 12,745 即为“达到预期”" in shipped("explain", "elderly_care_beds", "--lang", "zh").out


def test_margins_take_one_method(shipped: Cli) -> None:
    result = shipped("status", "--margins", "--rules", "midterm", "--rules", "open-sdg")
    assert result.code == 2


def test_rules_lists_every_method(cli: Cli) -> None:
    for format_ in ("table", "json", "csv", "markdown"):
        out = cli("rules", "--format", format_).out
        assert all(name in out for name in SHIPPED)


def test_an_indicator_without_a_target_is_assessed_where_the_method_can(cli: Cli, tmp_path: Path) -> None:
    text = (
        "plan: {id: p, name: P, baseline_date: 2015, target_date: 2020, as_of: 2018}\nindicators:\n"
        "  - {id: i, name: I, unit: '%', nature: expected, better: higher, baseline: 40, limit: 100, observations: {2018: 44}}\n"
    )
    (tmp_path / "indicators.yaml").write_text(text, encoding="utf-8")
    found = [
        json.loads(cli("status", "--data", tmp_path, "--rules", name, "--format", "json").out)["indicators"][0]
        for name in ("midterm", "open-sdg")
    ]
    assert [each["status"] for each in found] == ["not_assessed", "on_track"]
    assert found[0]["because"] == "there is no target"
