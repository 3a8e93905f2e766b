"""`plan-eval test`: what it runs, what it says, and when it fails."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plan_eval.methods import SHIPPED
from plan_eval.model.kinds import KINDS
from tests.conftest import DATA, PLAN, STANDARDS, Cli, folder

RULES = KINDS["rules"].example


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    file = tmp_path / "failing.yaml"
    file.write_text(
        RULES.replace("value: 1,", "value: 6,").replace("hardly anything", '"<more> & more"'), encoding="utf-8"
    )
    return file


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ["rule set example: 1 of 1 tests failed", "FAILED  <more> & more", "expected  bad", "came      good",
                "rule 1: pace is at least 0.5", "At 2 or less it would be bad.", "1 test: 0 passed, 1 failed."]),
        ("zh", ["规则集 example：1 个测试，1 个未通过", "未通过  <more> & more", "应得结论  差", "实得结论  好",
                "第 1 条规则：进度比不低于 0.5", "降至 2 即为“差”。", "共 1 个测试：通过 0 个，未通过 1 个。"]),
    ],
)  # fmt: skip
def test_a_failing_test_is_told_with_what_decided_it(cli: Cli, failing: Path, lang: str, lines: list[str]) -> None:
    result = cli("test", failing, "--lang", lang)
    assert result.code == 1
    for line in lines:
        assert line in result.out


def test_what_passes_is_counted_and_told_when_asked_for(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(RULES, encoding="utf-8")
    assert cli("test", file) == (0, "rule set example: 1 test, all passed\n1 test, all passed.\n", "")
    everything = cli("test", file, "--all").out
    assert "passed  hardly anything" in everything
    assert "It would also be" in everything


def test_the_formats_for_machines(cli: Cli, failing: Path) -> None:
    found = json.loads(cli("test", failing, "-f", "json").out)
    assert found["summary"] == {"tests": 1, "passed": 0, "failed": 1, "accepted": 0}
    (test,) = found["tests"]
    assert test["asked"] == [{"of": "verdict", "expected": "bad", "came": "good", "agrees": False}]
    assert (test["line"], test["rule_number"], test["rule"], test["margin"]["below"]["value"]) == (
        11,
        1,
        "pace >= 0.5",
        2,
    )
    report = ET.fromstring(cli("test", failing, "-f", "junit").out)  # noqa: S314  # our own
    assert [suite.get("failures") for suite in report] == ["1"]
    (failure,) = report.iter("failure")
    assert "margin: At 2 or less" in (failure.text or "")
    assert next(report.iter("testcase")).get("name") == "<more> & more"


def test_a_folder_has_its_rule_set_and_what_was_published(cli: Cli, tmp_path: Path) -> None:
    plan = PLAN + "    published: on_track\n"
    data = folder(tmp_path / "data", plan, STANDARDS + "    published: [{on: 2018-01-01, amount: 720}]\n")
    result = cli("test", data)
    assert result.code == 0, result.out
    assert "rule set straight-line" in result.out
    assert "(rule set straight-line): 1 test, all passed" in result.out
    wrong = folder(
        tmp_path / "wrong",
        plan.replace("published: on_track", "published: met"),
        STANDARDS + "    published: [{on: 2018-01-01, amount: 730}]\n",
    )
    failed = cli("test", wrong)
    assert failed.code == 1
    assert "amount, expected  730" in failed.out
    assert "status, expected  met" in failed.out
    assert cli("test", wrong / "standards.yaml").code == 1
    accepted = plan.replace("published: on_track", "published: met\n    accept: [{code: PE313, reason: as it says}]")
    known = cli("test", folder(tmp_path / "known", accepted))
    assert known.code == 0
    assert "1 accepted as different" in known.out


def test_without_a_path_the_plan_is_tested_or_all_that_is_shipped(cli: Cli) -> None:
    assert "published verdicts in" in cli("test", "--data", DATA).out
    out = cli("test").out
    assert [name for name in SHIPPED if f"rule set {name}:" in out] == [*SHIPPED]


@pytest.mark.parametrize(
    ("path", "words"),
    [("nowhere.yaml", "there is no rule set or file"), ("tests.yaml", "has tests but no rules"), ("claims.yaml", "neither a rule set"), (".", "has neither indicators.yaml nor standards.yaml")],
)  # fmt: skip
def test_what_has_no_tests_is_wrong_usage(cli: Cli, path: str, words: str) -> None:
    for kind in ("tests", "claims"):
        Path(f"{kind}.yaml").write_text(KINDS[kind].example, encoding="utf-8")
    result = cli("test", path)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_broken_tests_are_findings(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(
        RULES.replace("verdict: bad\n", "verdict: bda\n", 1).replace("    verdict: bad", "    verdict: bda"),
        encoding="utf-8",
    )
    result = cli("test", file)
    assert (result.code, result.out) == (1, "")
    assert "PE623" in result.err
