"""The tests of the shipped rule sets: they pass, they notice mistakes, and they are not read for a verdict."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from scripts.rule_mutants import is_noticed, mutants_of
from scripts.rule_mutants import tests_of as cases_of
from scripts.write_rule_tests import TESTS

from plan_eval import load_rules, run_tests
from plan_eval.editing.case_text import case_lines
from plan_eval.indicators.generating import generate
from plan_eval.indicators.loading import load_shipped
from plan_eval.methods import SHIPPED, shipped_method
from plan_eval.model.kinds import KINDS
from tests.conftest import PLAN, Cli, folder
from tests.oracle import cases, plans

EVERY = 7
"""One of so many mistakes is tried here; `python -m scripts.rule_mutants` tries them all."""


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_rule_set_passes_its_tests(name: str) -> None:
    suite = run_tests(name)
    assert suite.document.text == (TESTS / f"{name}.yaml").read_text(encoding="utf-8")
    assert len(suite.tried) > 10
    assert any(tried.source for tried in suite.tried)
    assert [tried.name.en for tried in suite.failed] == []


def test_mistakes_in_rules_are_noticed() -> None:
    every = [mutant for name in SHIPPED for mutant in mutants_of(load_rules(name))]
    made = every[::EVERY]
    unnoticed = [str(mutant) for mutant in made if not is_noticed(mutant, cases_of(mutant.method.file.id))]
    assert len(made) > 50
    assert len(unnoticed) * 20 <= len(made), unnoticed


def test_all_verdicts_of_statistics_canada_are_among_them() -> None:
    sources = [tried.source.text.en for tried in run_tests("open-sdg").tried if tried.source and tried.source.text]
    assert sum(source.startswith("Statistics Canada") for source in sources) == 374


def test_a_status_reads_no_tests(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noting(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr("plan_eval.files.reading.read_bytes", noting)
    shipped_method.cache_clear()
    load_shipped.cache_clear()
    assert cli("status", "--rules", "open-sdg", "--data", folder(tmp_path / "data", PLAN)).code == 0
    assert sorted(read) == ["indicators.yaml", "open-sdg.yaml", "straight-line.yaml"]


def test_tests_are_made_for_both_sides_of_a_boundary(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    rules = KINDS["rules"].example.partition("tests:")[0]
    file.write_text(rules, encoding="utf-8")
    made = cli("test", "--generate", file)
    assert made.code == 0
    assert "indicator: {baseline: 0, target: 100, value: 25, elapsed: 1/2}\n    verdict: good" in made.out
    assert "value: 24.99" in made.out
    assert "status: not_assessed" in made.out
    file.write_text(rules + made.out, encoding="utf-8")
    assert cli("test", file).code == 0
    file.write_text((rules + made.out).replace("pace >= 0.5", "pace > 0.5", 1), encoding="utf-8")
    failed = cli("test", file)
    assert failed.code == 1
    assert "1 of" in failed.out


def test_a_part_that_no_verdict_shows_is_told(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    rules = KINDS["rules"].example.partition("tests:")[0]
    twice = "  - {verdict: good, when: pace >= 0.5 and nature = binding}\n  - {verdict: good, when: pace >= 0.5}\n"
    file.write_text(re.sub("  - {verdict: good.*\n", twice, rules), encoding="utf-8")
    said = cli("test", "--generate", file).err
    assert said == "note: rule 1: no test shows whether “nature = binding” decides\n"


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("progress >= 0.75", "value: 75"),
        ("change > 10% * target", "value: 10"),
        ("growth >= 1.5%", "value: 101.5"),
        ("elapsed < 30%", "elapsed: 3/10"),
        ("used <= 60%", "value: 60"),
        ("required_per_year <= 20", "value: 80"),
    ],
)
def test_boundaries_are_met_exactly(tmp_path: Path, when: str, value: str) -> None:
    file = tmp_path / "rules.yaml"
    rules = (
        KINDS["rules"].example.partition("tests:")[0].replace("pace >= 0.5", when).replace("the pace is {pace}", "so")
    )
    file.write_text(rules, encoding="utf-8")
    text = case_lines(generate(load_rules(file)).made)
    assert value in text
    file.write_text(f"{rules}tests:\n{text}", encoding="utf-8")
    suite = run_tests(file)
    assert suite.failed == []
    sides = {asked.came.word for tried in suite.tried for asked in tried.asked if asked.key == "verdict"}
    assert sides == {"good", "bad"}


def test_exported_tests_agree_with_an_independent_evaluation(cli: Cli, tmp_path: Path) -> None:
    for name in ("midterm", "straight-line"):
        file = tmp_path / f"{name}.jsonl"
        assert cli("test", name, "--export", file).code == 0
        lines = [
            json.loads(line, parse_float=str, parse_int=str) for line in file.read_text(encoding="utf-8").splitlines()
        ]
        assert len(lines) == len(run_tests(name).tried)
        for line in lines:
            found = plans.evaluate(*_plan(line))
            assert found.statuses[name] == line["status"], line["name"]["en"]


def _plan(line: dict[str, Any]) -> tuple[cases.Plan, cases.Indicator]:
    inputs = dict(line["indicator"])
    for key in ("observations", "milestones"):
        inputs[key] = {date.fromisoformat(day): figure for day, figure in inputs.get(key, {}).items()}
    start, end = (date.fromisoformat(inputs.pop(key)) for key in ("baseline_date", "target_date"))
    indicator = cases.Indicator(**inputs)
    return cases.Plan(start, end, date.fromisoformat(line["as_of"]), (indicator,)), indicator


def test_a_conformance_line_has_inputs_verdict_and_source(cli: Cli, tmp_path: Path) -> None:
    cli("test", "psa-statdev", "--export", tmp_path / "psa.jsonl")
    first = json.loads((tmp_path / "psa.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert first == {
        "rules": "psa-statdev",
        "name": {"en": "a pace above 0.9", "zh": "a pace above 0.9"},
        "indicator": {
            "kind": "level",
            "nature": "expected",
            "baseline": 0,
            "target": 100,
            "baseline_date": "2000-12-31",
            "target_date": "2002-12-31",
            "observations": {"2001-12-31": 45.01},
        },
        "as_of": "2001-12-31",
        "verdict": "high",
        "status": "on_track",
        "measures": {},
        "source": {
            "en": "Philippine Statistics Authority, StatDev, technical notes",
            "zh": "Philippine Statistics Authority, StatDev, technical notes",
        },
    }


@pytest.mark.parametrize("more", [["midterm"], ["--export", "x.jsonl"]])
def test_generating_stands_alone(cli: Cli, more: list[str]) -> None:
    assert cli("test", "--generate", "midterm", *more).code == 2
