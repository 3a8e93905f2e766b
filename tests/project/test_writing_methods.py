"""The ten steps of writing a rule set, run as they grow, and what the rule set says in the end."""

import json
from pathlib import Path

import pytest
from scripts.pages.methods import methods
from scripts.pages.writing_methods import STEPS

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.base.text import Lang
from tests.conftest import HEAD, Cli, folder

_END = "verdicts:\n  red: {name: {en: red, zh: 红灯}, status: behind}\n"
_RULES = "rules:\n  - {verdict: red}\n"
PLAN = (
    HEAD
    + "indicators:\n"
    + "".join(
        f"  - {{id: {name}, name: {name}, unit: km, nature: expected, baseline: 0, target: 100, observations: {{2017: 40, 2018: {value}}}}}\n"
        for name, value in {"done": 100, "even": 60, "near": 55, "rising": 41, "far": 39}.items()
    )
)


def grown(steps: int) -> str:
    """Return the file after some steps, with as little behind it as makes it whole."""
    text = "".join(step.lines for step in STEPS[:steps])
    return text + ("" if "verdicts:" in text else _END) + ("" if "rules:" in text else _RULES)


def test_there_are_ten_steps() -> None:
    assert len(STEPS) == 10


@pytest.mark.parametrize("steps", range(1, len(STEPS) + 1))
def test_every_step_leaves_a_file_without_errors(cli: Cli, tmp_path: Path, steps: int) -> None:
    file = tmp_path / "tolerant.yaml"
    file.write_text(grown(steps), encoding="utf-8")
    found = json.loads(cli("check", file, "--format", "json").out)["findings"]
    assert {each["code"] for each in found} <= {"PE605", "PE627"}  # verdicts that no rule gives yet; no tests yet
    assert steps < 9 or {each["code"] for each in found} <= {"PE627"}


def test_the_rule_set_of_the_ten_steps_judges_a_plan(tmp_path: Path) -> None:
    (tmp_path / "tolerant.yaml").write_text(grown(len(STEPS)), encoding="utf-8")
    plan = load_plan(folder(tmp_path / "data", PLAN))
    found = evaluate(plan, rules=load_rules(tmp_path / "tolerant.yaml")).results
    assert [each.verdict.verdict for each in found] == ["reached", "green", "amber", "amber", "red"]
    assert found[2].verdict.because.en == "8% short of the 60 that is due by now, last change 15"
    assert found[4].verdict.because.zh == "与应达值 60 km 相差 35%"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_has_every_step(lang: Lang) -> None:
    page = methods(lang)
    assert all(step.heading.get(lang) in page and step.lines in page for step in STEPS)
