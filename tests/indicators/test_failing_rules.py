"""Rules that cannot be computed for some indicator: a finding at its place, and every other verdict all the same."""

import json
from datetime import date
from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.base.vocabulary import Status
from plan_eval.indicators import evaluation as evaluating
from plan_eval.indicators.verdict import RuleFailure, decide
from plan_eval.model.kinds import KINDS
from tests.conftest import DATA, HEAD, Cli, folder

METHOD = """\
id: own
name: Own
source: me
verdicts:
  good: {name: Good, status: met}
  bad: {name: Bad, status: behind}
rules:
  - {verdict: good, when: progress > 90%}
  - {verdict: good, when: 1 / baseline > 3}
  - {verdict: bad}
"""
INLINE = "  rules:\n" + "".join(f"    {line}\n" for line in METHOD.splitlines())
BEYOND = "value" + " * 9999999999" * 140 + " > 1"


def indicator(name: str, baseline: int, *more: str) -> str:
    figures = f"baseline: {baseline}, target: 200, observations: {{2018-12-31: 160}}"
    return f"  - {{id: {name}, name: The {name}, unit: u, nature: expected, {', '.join([figures, *more])}}}\n"


INDICATORS = "indicators:\n" + indicator("roads", 100) + indicator("beds", 0) + indicator("parks", 0)
OWN_RULES = HEAD + INLINE + INDICATORS
ANOTHER = HEAD + INDICATORS
"""The same plan, which names no rule set."""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the folder of a plan whose own second rule divides by the baseline, which is zero for two of three."""
    return folder(tmp_path / "plan", OWN_RULES)


def test_status_prints_every_other_verdict_and_then_the_finding(cli: Cli, plan: Path) -> None:
    result = cli("status", "--data", plan)
    assert result.code == 1
    lines = [line for line in result.out.splitlines() if line.startswith(("behind", "not", "  The"))]
    assert [line.split("  ")[0] or line.split()[1] for line in lines] == [
        "behind 1",
        "roads",
        "not assessed 2",
        "beds",
        "parks",
    ]
    assert "rule 2 cannot be computed" in result.out
    place = f"{plan / 'indicators.yaml'}:16:33"
    assert f"{place}: error[PE410] the formula divides by zero here (for beds, parks)" in result.err
    assert result.err.rstrip().endswith("1 error")


def test_the_reason_names_the_rule_in_both_languages(cli: Cli, plan: Path) -> None:
    (_, beds, _) = json.loads(cli("status", "--data", plan, "--format", "json").out)["indicators"]
    assert (beds["status"], beds["verdict"], beds["rule"]) == ("not_assessed", None, None)
    assert beds["because"] == "rule 2 cannot be computed: the formula divides by zero here"
    (_, beds, _) = json.loads(cli("status", "--data", plan, "--format", "json", "--lang", "zh").out)["indicators"]
    assert beds["because"] == "第 2 条规则无法计算：此处除数为零"


def test_check_finds_it_once_with_the_indicators(cli: Cli, plan: Path) -> None:
    result = cli("check", plan, "--ignore", "PE627", "--format", "json")
    assert result.code == 1
    (finding,) = json.loads(result.out)["findings"]
    assert finding["code"] == "PE410"
    assert finding["message"] == "the formula divides by zero here (for beds, parks)"
    assert [finding[key] for key in ("line", "column", "end_line", "end_column")] == [16, 33, 16, 43]
    assert "（beds, parks）" in cli("check", plan, "--lang", "zh").out


def test_of_many_indicators_the_first_are_named(cli: Cli, tmp_path: Path) -> None:
    many = "".join(indicator(f"i{number}", 0) for number in range(40))
    data = folder(tmp_path / "many", f"{HEAD}{INLINE}indicators:\n{many}")
    (finding,) = json.loads(cli("check", data, "--ignore", "PE627", "--format", "json").out)["findings"]
    assert finding["message"].endswith("(for i0, i1, i2 and 37 more)")


def test_in_a_file_of_rules_the_finding_lies_in_that_file(cli: Cli, tmp_path: Path) -> None:
    data, file = folder(tmp_path / "data", ANOTHER), tmp_path / "own.yaml"
    file.write_text(METHOD, encoding="utf-8")
    result = cli("status", "--data", data, "--rules", file)
    assert result.code == 1
    assert "not assessed 2" in result.out
    assert f"{file}:9:29: error[PE410]" in result.err
    assert cli("status", "--data", data).code == 0
    side_by_side = cli("status", "--data", data, "--rules", "midterm", "--rules", file)
    assert side_by_side.code == 1
    assert "The beds" in side_by_side.out
    assert f"{file}:9:29: error[PE410]" in side_by_side.err


def test_the_finding_lies_in_the_file_of_rules_though_the_plan_has_its_own(cli: Cli, plan: Path) -> None:
    file = plan / "other.yaml"
    file.write_text(METHOD.replace("  - {verdict: good, when: progress > 90%}\n", ""), encoding="utf-8")
    assert f"{file}:8:29: error[PE410]" in cli("status", "--data", plan, "--rules", file).err


def test_a_value_beyond_the_limits_is_told_in_the_same_way(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", OWN_RULES.replace("1 / baseline > 3", f"'{BEYOND}'"))
    result = cli("status", "--data", data)
    assert result.code == 1
    assert "not assessed 3" in result.out
    assert "16:32: error[PE409]" in result.err
    assert "(for roads, beds, parks)" in result.err


def test_a_rule_with_two_faults_gets_two_findings(cli: Cli, tmp_path: Path) -> None:
    both = "(baseline = 0 and 1 / baseline > 3) or round_up(pace, baseline - 100) > 3"
    data = folder(tmp_path / "data", OWN_RULES.replace("1 / baseline > 3", f'"{both}"'))
    messages = [
        each["message"]
        for each in json.loads(cli("check", data, "--ignore", "PE627", "--format", "json").out)["findings"]
    ]
    assert messages == ["the formula divides by zero here (for beds, parks)", "the rounding step is 0 (for roads)"]


def test_report_and_audit_write_everything_else_too(cli: Cli, plan: Path) -> None:
    chapter = plan / "chapter.md"
    result = cli("report", chapter, "--data", plan)
    assert result.code == 1
    assert "The roads" in chapter.read_text(encoding="utf-8")
    assert "error[PE410]" in result.err
    claims = "claims: [{id: sum, section: '1', quote: 160, claimed: 160, formula: beds}]\n"
    (plan / "claims.yaml").write_text(claims, encoding="utf-8")
    result = cli("audit", "--data", plan)
    assert result.code == 1
    assert "1 claim" in result.out
    assert "error[PE410]" in result.err


def test_explain_says_how_far_the_rules_were_tried(cli: Cli, plan: Path) -> None:
    out = cli("explain", "beds", "--data", plan).out
    assert "why      rule 2 cannot be computed: the formula divides by zero here" in out
    assert "1  no     progress is above 90% (progress: 80%)" in out
    assert "2  error  1 / baseline is above 3 (baseline: 0)" in out
    assert "  3  " not in out


def test_a_rule_that_was_not_computed_is_no_disagreement(cli: Cli, tmp_path: Path) -> None:
    published = OWN_RULES.replace("id: beds", "published: behind, id: beds")
    data = folder(tmp_path / "data", published)
    assert "PE313" not in cli("check", data).out
    evaluation = evaluate(load_plan(data))
    assert [result.agrees for result in evaluation.results] == [None, None, None]
    assert evaluation.compared == 0
    assert "Published" not in cli("explain", "beds", "--data", data).out


def test_evaluate_raises_nothing_and_lists_what_failed(plan: Path) -> None:
    evaluation = evaluate(load_plan(plan))
    assert [result.indicator.id for result in evaluation.failures] == ["beds", "parks"]
    verdict = evaluation.failures[0].verdict
    assert verdict.status is Status.NOT_ASSESSED
    assert verdict.failure == RuleFailure(1, "PE410", {}, (2, 12))
    assert verdict.because.en == "rule 2 cannot be computed: the formula divides by zero here"
    assert evaluate(load_plan(DATA)).failures == ()
    assert evaluate(load_plan(DATA), date(2017, 12, 31), load_rules("open-sdg")).failures == ()


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("baseline: 9759\n", "baseline: 9759\n    target_date: 2015-12-31\n", ["PE302"]),
        ("baseline: 9759\n", "baseline: 9759\n    target_date: 2015-12-31\n    published: behind\n", ["PE302"]),
    ],
)
def test_an_indicator_without_any_time_is_a_finding(
    cli: Cli, tmp_path: Path, old: str, new: str, codes: list[str]
) -> None:
    data = folder(tmp_path / "data", KINDS["indicators"].example.replace(old, new))
    result = cli("check", data, "--ignore", "PE627", "--format", "json")
    assert result.code == 1
    assert [each["code"] for each in json.loads(result.out)["findings"]] == codes


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of the indicators that a verdict is asked for, as they are asked for."""
    asked: list[str] = []

    def counted(*arguments: object) -> object:
        asked.append(arguments[1].id)  # type: ignore[attr-defined]  # an indicator
        return decide(*arguments)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(evaluating, "decide", counted)
    return asked


def test_check_evaluates_each_indicator_once(shipped: Cli, decided: list[str]) -> None:
    assert shipped("check").code == 0
    assert len(decided) == len(set(decided)) == 27


def test_check_evaluates_what_is_valid_of_a_broken_plan_once(cli: Cli, tmp_path: Path, decided: list[str]) -> None:
    text = ANOTHER.replace("baseline: 100", "baseline: 1OO").replace("id: parks", "published: behind, id: parks")
    result = cli("check", folder(tmp_path / "data", text), "--format", "json")
    assert [each["code"] for each in json.loads(result.out)["findings"]] == ["PE203", "PE313"]
    assert decided == ["beds", "parks"]
