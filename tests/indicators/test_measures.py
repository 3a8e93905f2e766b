"""The measures of an indicator: a mapping over the whole table, and a table that grows by a row."""

import copy
import json
import pickle
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from scripts.pages.measures import measures as page

from plan_eval import evaluate, load_plan
from plan_eval.base.text import Text
from plan_eval.formula import NUMBER
from plan_eval.formula.evaluation import Value
from plan_eval.indicators.margins import margin, margins
from plan_eval.indicators.measures import MEASURES, Measure
from plan_eval.indicators.measuring import Measures
from tests.conftest import DATA, PLAN, Cli, folder

SHIPPED_PLAN = load_plan(DATA)
RULES = """\
id: mine
name: Mine
source: me
verdicts:
  good: {name: Good, status: on_track}
  bad: {name: Bad, status: behind}
rules:
  - {verdict: good, when: shortfall <= 40, because: "{shortfall} short"}
  - {verdict: bad}
"""


def measured(number: int) -> Measures:
    return Measures(SHIPPED_PLAN.plan.indicators[number], SHIPPED_PLAN.plan, SHIPPED_PLAN.plan.head.as_of)


def test_every_measure_is_there_before_anyone_has_asked() -> None:
    measures = measured(13)
    assert isinstance(measures, Mapping)
    assert "projected" in measures
    assert measures.get("projected") == measured(13)["projected"] is not None
    assert list(measured(13)) == list(MEASURES)
    assert len(measured(13)) == len(MEASURES)
    assert dict(measured(13))["pace"] == measured(13).number("pace")


def test_what_is_no_measure_is_none() -> None:
    assert "projekted" not in measured(13)
    assert measured(13).get("projekted") is None
    with pytest.raises(KeyError):
        _ = measured(13)["projekted"]


def test_a_measure_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def compute(measures: Measures) -> Value:
        asked.append(measures)
        return Fraction(1)

    row = Measure(NUMBER, "value", Text("one", "一"), Text("always one", "总是一"), compute)
    monkeypatch.setitem(MEASURES, "one", row)
    measures = measured(13)
    assert asked == []
    assert [measures["one"], measures.number("one"), measures.get("one")] == [1, 1, 1]
    assert len(asked) == 1


def test_measures_are_equal_by_value_and_survive_a_copy() -> None:
    measures = measured(13)
    assert measures == measured(13)
    assert measures != measured(12)
    assert pickle.loads(pickle.dumps(measures)) == measures  # noqa: S301  # made a moment ago
    assert copy.deepcopy(measures) == measures


def test_every_verdict_survives_a_copy() -> None:
    for result in evaluate(SHIPPED_PLAN).results:
        again = pickle.loads(pickle.dumps(result))  # noqa: S301  # made a moment ago
        assert again == result
        assert [again.verdict.because.en, again.verdict.because.zh] == [
            result.verdict.because.en,
            result.verdict.because.zh,
        ]


def test_a_whole_evaluation_survives_a_copy() -> None:
    evaluation = evaluate(SHIPPED_PLAN)
    again = pickle.loads(pickle.dumps(evaluation))  # noqa: S301  # made a moment ago
    assert again == evaluation
    assert evaluate(SHIPPED_PLAN, rules=again.method).count() == evaluation.count()


def test_a_measure_is_one_row(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def compute(measures: Measures) -> Value:
        target, value = measures.number("target"), measures.number("value")
        return None if target is None or value is None else target - value

    words = Text("shortfall", "差额"), Text("target - value", "target 减 value")
    monkeypatch.setitem(MEASURES, "shortfall", Measure(NUMBER, "value", *words, compute))
    data, file = folder(tmp_path / "data", PLAN), tmp_path / "mine.yaml"
    file.write_text(RULES, encoding="utf-8")
    assert cli("check", file).code == 0
    (beds,) = json.loads(cli("status", "--data", data, "--rules", file, "--format", "json").out)["indicators"]
    assert (beds["status"], beds["because"]) == ("on_track", "40 short")
    (margin_of_beds,) = json.loads(cli("status", "--data", data, "--rules", file, "--margins", "--format", "json").out)[
        "indicators"
    ]
    assert margin_of_beds["threshold"]["measure"] == "shortfall"
    file.write_text(RULES.replace("shortfall", "shortfal"), encoding="utf-8")
    hints = [each["hint"] for each in json.loads(cli("check", file, "--format", "json").out)["findings"]]
    assert all("did you mean “shortfall”?" in hint for hint in hints)
    file.write_text(RULES.replace("{shortfall}", "{shortfal}"), encoding="utf-8")
    assert "did you mean “shortfall”?" in cli("check", file).out
    assert "| `shortfall` | shortfall | target - value |" in page("en")


def test_what_is_no_row_is_not_known(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(RULES, encoding="utf-8")
    assert "PE406" in cli("check", file).out
    assert "shortfall" not in page("en")


def test_margins_come_with_their_results() -> None:
    evaluation = evaluate(SHIPPED_PLAN)
    rows = [13, 2]
    results = [evaluation.results[row] for row in rows]
    expected = tuple((result, margin(evaluation.plan, evaluation.method, result)) for result in results)
    assert margins(evaluation, results) == expected
    assert [found is not None for _, found in expected] == [True, False]
