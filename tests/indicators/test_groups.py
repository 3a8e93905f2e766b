"""Groups of indicators: what is measured of each, what is undefined, the verdicts, and what must always hold."""

import json
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.pages.tests_and_groups import SCORES

from plan_eval import evaluate, load_plan
from plan_eval.findings.shapes import Finding
from plan_eval.indicators.groups import GroupResult
from plan_eval.session import check_files
from tests.conftest import Cli, folder

HEAD = """\
plan:
  id: small
  name: Small plan
  baseline_date: 2020-12-31
  target_date: 2025-12-31
  as_of: 2023-12-31
  rules:
    id: own
    name: Own
    source: the plan itself
    verdicts:
      met: {name: {en: met, zh: 已完成}, status: met}
      good: {name: {en: good, zh: 好}, status: on_track}
      poor: {name: {en: poor, zh: 差}, status: behind}
    rules:
      - {verdict: met, when: target_reached}
      - {verdict: good, when: pace >= 0.8}
      - {verdict: poor}
"""
GROUPS = """\
    groups:
      measures:
        points: {formula: mean(progress), form: percent, name: {en: progress, zh: 进度}}
      rules:
        - {verdict: good, when: points >= 50%, because: "{points} in {group} of {size}"}
        - {verdict: poor}
"""


def indicator(name: str, value: str | None, more: str = "group: One") -> str:
    observed = "" if value is None else f", observations: {{2023: {value}}}"
    return (
        f"  - {{id: {name}, name: {name}, unit: beds, nature: binding, baseline: 0, target: 100{observed}, {more}}}\n"
    )


def measured(path: Path, formula: str, *indicators: str, more: str = "") -> Fraction | None:
    groups = f"    groups:\n{more}      measures: {{x: {{formula: '{formula}'}}}}\n"
    (group,) = groups_of(path, groups, *indicators)
    return group.measures["x"]


def groups_of(path: Path, groups: str, *indicators: str) -> tuple[GroupResult, ...]:
    return evaluate(load_plan(folder(path, f"{HEAD}{groups}indicators:\n{''.join(indicators)}"))).groups


THREE = (indicator("a", "100"), indicator("b", "20"), indicator("c", "60", "group: One, weight: 3"))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("mean(value)", 60), ("median(value)", 60), ("min(value)", 20), ("max(value)", 100), ("sum(value)", 180),
        ("share(met)", Fraction(1, 3)), ("count(behind)", 1), ("count(on_track)", 1), ("count(good)", 1), ("worst(2, value)", 40),
        ("worst(9, value)", 60), ("count(pace >= 0.8)", 2), ("share(nature = binding)", 1), ("size", 3), ("max(share(met), 50%)", Fraction(1, 2)),
        ("sum(min(progress, 1) * 10) - 5 * count(behind and nature = binding)", None), ("count(not_assessed)", 0),
        ("sum(min(progress, 1) * 10) - 5 * count(status = behind and nature = binding)", 13), ("median(value) + min(pace)", Fraction(181, 3)),
        ("weighted(value, if(has(weight), weight, 1))", 60), ("weighted(value, value)", Fraction(14000, 180)), ("weighted(value, 0)", None),
    ],
)  # fmt: skip
def test_functions_over_groups_are_exact(tmp_path: Path, formula: str, expected: Fraction | None) -> None:
    if "behind and" in formula and "status" not in formula:
        assert codes(tmp_path, formula) == ["PE406"]
        return
    assert measured(tmp_path / "data", formula, *THREE) == expected


def findings(path: Path, groups: str) -> list[Finding]:
    data = folder(path / "data", f"{HEAD}{groups}indicators:\n{''.join(THREE)}")
    return [finding for finding in check_files([data / "indicators.yaml"]).findings if finding.code != "PE627"]


def codes(path: Path, formula: str) -> list[str]:
    return [each.code for each in findings(path, f"    groups:\n      measures: {{x: {{formula: '{formula}'}}}}\n")]


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("mean(speed)", "PE406"), ("mean(task = done)", "PE407"), ("share(value)", "PE407"), ("value", "PE406"), ("worst(0, value)", "PE407"),
        ("worst(value, 2)", "PE407"), ("mean(median(value))", "PE406"), ("mean(share(met))", "PE406"), ("share(met) >= 1", "PE407"), ("mean(value", "PE404"),
        ("share()", "PE406"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_formula_is_found(tmp_path: Path, formula: str, code: str) -> None:
    assert codes(tmp_path, formula) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("verdict: poor}", "verdict: pour}", "PE601"),
        ("when: points >= 50%", "when: points", "PE602"),
        ("{points} in", "{pints} in", "PE603"),
        ("when: points", "when: pints", "PE406"),
        ("    groups:\n", "    groups:\n      by: heading\n", "PE205"),
        ("form: percent", "form: per_cent", "PE205"),
        ("      rules:", "      rulse:", "PE202"),
    ],
)
def test_what_is_wrong_in_groups_is_found(tmp_path: Path, old: str, new: str, code: str) -> None:
    found = findings(tmp_path, GROUPS.replace(old, new, 1) if code != "PE601" else new.join(GROUPS.rsplit(old, 1)))
    assert [each.code for each in found] == [code]
    assert found[0].location.line is not None
    assert found[0].location.line > 18


def test_what_is_undefined_is_left_out_only_where_the_rule_set_says_so(tmp_path: Path) -> None:
    lacking = (*THREE, indicator("d", None))
    for number, formula in enumerate(
        ("mean(value)", "sum(progress)", "share(met)", "count(behind)", "worst(1, pace)", "weighted(value, 1)")
    ):
        assert measured(tmp_path / f"u{number}", formula, *lacking) is None
        expected = measured(tmp_path / f"k{number}", formula, *THREE)
        assert measured(tmp_path / f"l{number}", formula, *lacking, more="      undefined: left_out\n") == expected
    assert measured(tmp_path / "counted", "count(not_assessed)", *lacking) == 1
    assert measured(tmp_path / "weights", "sum(weight)", *THREE) is None
    assert measured(tmp_path / "left", "sum(weight)", *THREE, more="      undefined: left_out\n") == 3


def test_what_is_no_longer_collected_counts_nowhere(tmp_path: Path) -> None:
    gone = indicator("d", "0", "group: One, discontinued: {reason: no longer}")
    assert measured(tmp_path / "a", "mean(value)", *THREE, gone) == 60
    assert measured(tmp_path / "b", "count(discontinued)", *THREE, gone) == 1


def test_a_group_has_a_verdict_only_where_its_rules_can_tell(tmp_path: Path) -> None:
    (group,) = groups_of(tmp_path / "a", GROUPS, *THREE)
    assert group.verdict is not None
    assert (group.verdict.verdict, group.verdict.position) == ("good", 0)
    assert group.verdict.because.en == "60% in One of 3"
    (group,) = groups_of(tmp_path / "b", GROUPS, *THREE, indicator("d", None))
    assert group.verdict is not None
    assert (group.verdict.verdict, group.verdict.status) == (None, "not_assessed")
    assert (
        group.verdict.because.en == "rule 1 asks for progress, which is undefined since indicators lack what it takes"
    )
    asking = GROUPS.replace("when: points >= 50%", "when: has(points) and points >= 50%")
    (group,) = groups_of(tmp_path / "c", asking, *THREE, indicator("d", None))
    assert group.verdict is not None
    assert group.verdict.verdict == "poor"
    (group,) = groups_of(tmp_path / "d", GROUPS, indicator("d", None))
    assert group.verdict is not None
    assert group.verdict.because.en == "none of its indicators is assessed"


def test_groups_come_in_the_order_of_the_plan_and_none_without_a_heading(tmp_path: Path) -> None:
    found = groups_of(
        tmp_path,
        GROUPS,
        indicator("a", "1", "group: Two"),
        indicator("b", "2"),
        indicator("c", "3", "note: alone"),
        indicator("d", "4", "group: Two"),
    )
    assert [(group.name.en, [each.indicator.id for each in group.members]) for group in found] == [
        ("Two", ["a", "d"]),
        ("One", ["b"]),
    ]


VALUES = st.lists(st.integers(-50, 150), min_size=1, max_size=6)
FUNCTIONS = (
    "mean(value)",
    "median(value)",
    "min(value)",
    "max(value)",
    "sum(value)",
    "worst(2, value)",
    "weighted(value, 2)",
)


@given(st.integers(-50, 150), st.sampled_from(FUNCTIONS))
def test_a_group_of_one_is_its_indicator(tmp_path_factory: pytest.TempPathFactory, value: int, formula: str) -> None:
    assert measured(tmp_path_factory.mktemp("one"), formula, indicator("a", str(value))) == value


@given(VALUES, st.randoms(use_true_random=False), st.sampled_from((*FUNCTIONS, "share(met)", "count(poor)")))
def test_the_order_of_indicators_never_matters(
    tmp_path_factory: pytest.TempPathFactory, values: list[int], random: object, formula: str
) -> None:
    lines = [indicator(f"i{number}", str(value)) for number, value in enumerate(values)]
    first = measured(tmp_path_factory.mktemp("first"), formula, *lines)
    random.shuffle(lines)  # type: ignore[attr-defined]  # hypothesis' own
    assert measured(tmp_path_factory.mktemp("other"), formula, *lines) == first
    if formula == "median(value)":
        assert first == median(map(Fraction, values))


def test_groups_are_told_everywhere(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", f"{HEAD}{GROUPS}indicators:\n{''.join(THREE)}")
    status = cli("status", "--data", data, "--by", "group").out
    assert "Groups" in status
    assert "60% in One of 3" in status
    assert "Groups" not in cli("status", "--data", data).out
    explained = cli("explain", "One", "--data", data).out
    for line in ("progress  mean(progress) = 60%", "1  yes  points >= 50% → good", "b          behind"):
        assert line in explained
    assert cli("explain", "Nowhere", "--data", data).code == 2
    for ending in ("md", "html", "docx", "xlsx"):
        assert cli("report", tmp_path / f"chapter.{ending}", "--data", data).code == 0
    for ending in ("md", "html"):
        assert "60% in One of 3" in (tmp_path / f"chapter.{ending}").read_text(encoding="utf-8")


def test_the_overall_score_of_the_docs_is_a_sound_rule_set(cli: Cli, tmp_path: Path) -> None:
    rules = tmp_path / "scores.yaml"
    rules.write_text(SCORES, encoding="utf-8")
    assert cli("check", rules).out == "1 file checked: nothing to report\n"
    assert cli("test", rules).code == 0
    weighted = [
        indicator(name, value, f"group: One, weight: {weight}")
        for name, value, weight in (("a", "60", 60), ("b", "30", 40))
    ]
    data = folder(tmp_path / "data", HEAD.partition("  rules:")[0] + "indicators:\n" + "".join(weighted))
    (group,) = json.loads(cli("status", "--data", data, "--rules", rules, "--format", "json").out)["groups"]
    assert group["measures"] == {"points": 75, "full": 100}
    assert (group["verdict"], group["because"]) == ("behind", "75.00 / 100.00")
