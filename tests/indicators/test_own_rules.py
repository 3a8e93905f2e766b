"""A rule set that a plan holds itself, under `rules:`."""

import json
from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan
from tests.conftest import BEDS, HEAD, Cli, folder

RULES = """\
  rules:
    id: own
    name: {en: Own, zh: 自定}
    source: the plan itself
    verdicts:
      good: {name: {en: Good, zh: 好}, status: on_track}
      bad: {name: {en: Bad, zh: 差}, status: behind}
    rules:
      - {verdict: good, when: progress >= 60%, because: "{progress} is enough"}
      - {verdict: bad}
"""
PLAN = f"{HEAD}{RULES}indicators:\n{BEDS}"


def test_the_plan_is_judged_by_its_own_rules(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN)
    found = json.loads(cli("status", "--data", data, "--format", "json").out)
    assert found["rules"] == "own"
    (beds,) = found["indicators"]
    assert (beds["status"], beds["verdict"], beds["rule"]) == ("on_track", "good", "progress >= 60%")
    assert beds["because"] == "60% is enough"
    assert cli("check", data).code == 0
    assert "1  yes  progress is at least 60% (progress: 60%) → Good" in cli("explain", "beds", "--data", data).out
    assert json.loads(cli("status", "--data", data, "--rules", "midterm", "--format", "json").out)["rules"] == "midterm"


def test_a_rule_without_a_sentence_gets_one_with_its_figures(tmp_path: Path) -> None:
    plain = PLAN.replace(', because: "{progress} is enough"', "")
    because = evaluate(load_plan(folder(tmp_path / "data", plain))).results[0].verdict.because
    assert because.en == "progress >= 60% holds (progress 60%)"
    assert because.zh == "progress >= 60% 成立（progress 60%）"
    otherwise = evaluate(load_plan(folder(tmp_path / "other", plain.replace("60%", "61%")))).results[0].verdict.because
    assert otherwise.en == "none of the earlier rules holds"
    assert otherwise.zh == "前面的规则均不成立"


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("progress >= 60%", "progres >= 60%", "PE406", (15, 31)),
        ("progress >= 60%", "progress", "PE602", (15, 31)),
        ("progress >= 60%", "(progress >= 60%", "PE404", (15, 31)),
        ("{verdict: bad}", "{verdict: bda}", "PE601", (16, 19)),
        ("{progress} is", "{progres} is", "PE603", (15, 57)),
        ("status: behind", "status: late", "PE205", (13, 45)),
        ("    source: the plan itself\n", "", "PE201", (8, 5)),
    ],
)
def test_errors_have_their_place_in_the_plan(
    cli: Cli, tmp_path: Path, old: str, new: str, code: str, place: tuple[int, int]
) -> None:
    data = folder(tmp_path / "data", PLAN.replace(old, new) + "    published: behind\n")
    result = cli("check", data, "--format", "json")
    assert result.code == 1
    (finding,) = json.loads(result.out)["findings"]
    assert (finding["code"], (finding["line"], finding["column"])) == (code, place)
    assert code in cli("status", "--data", data).err


@pytest.mark.parametrize(
    ("first", "reason"),
    [
        ("when: progress >= 50%", "rule 1 holds whenever this one does"),
        ("because: always", "rule 1 always holds"),
    ],
)
def test_rules_that_are_never_reached_are_found(cli: Cli, tmp_path: Path, first: str, reason: str) -> None:
    before = PLAN.replace("      - {verdict: good,", f"      - {{verdict: good, {first}}}\n      - {{verdict: good,")
    out = cli("check", folder(tmp_path / "data", before)).out
    assert f"16:9: warning[PE604] this rule is never reached: {reason}" in out


def test_a_verdict_that_no_rule_gives_is_found(cli: Cli, tmp_path: Path) -> None:
    out = cli("check", folder(tmp_path / "data", PLAN.replace("      - {verdict: bad}\n", ""))).out
    assert "13:7: warning[PE605]" in out
