"""Measures and parameters that a rule set brings along, and indicators that are judged by a rule set of their own."""

import csv
import io
import json
import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.session import Session
from plan_eval.views.explain_method import MethodView
from plan_eval.views.shapes import Rows
from tests.conftest import HEAD, Cli, folder

RULES = """\
  rules:
    id: own
    name: {en: Own, zh: 自定}
    source: the plan itself
    parameters:
      green: {name: {en: green line, zh: 绿灯线}, form: value}
      tolerance: {name: {en: tolerance, zh: 容差}, form: percent, default: 10%}
      red: {name: {en: red line, zh: 红灯线}, form: value, default: green / 2}
      extra: {optional: true}
    measures:
      gain: {formula: "if(better = higher, change, -change)", form: change, name: {en: gain, zh: 改善幅度}}
      per_year: {formula: gain / years_so_far, form: change, name: {en: gain per year, zh: 年均改善}}
      gap: {formula: abs(target - value) / target, form: percent, name: {en: gap, zh: 差距}}
      gaining: {formula: gain > 0, name: {en: it gains, zh: 正在改善}}
    verdicts:
      green: {name: {en: Green, zh: 绿}, status: met}
      amber: {name: {en: Amber, zh: 黄}, status: on_track}
      red: {name: {en: Red, zh: 红}, status: behind}
    rules:
      - {verdict: green, when: value >= green, because: "{value} from {green}, {per_year} a year"}
      - {verdict: amber, when: gaining and gap <= tolerance, because: "gap {gap}"}
      - {verdict: amber, when: value >= red}
      - {verdict: red}
"""
WATER = """\
  - id: water
    name: {en: Safe water, zh: 安全饮水}
    unit: "%"
    nature: binding
    baseline: 50
    target: 80
    parameters: {green: 75}
    observations: {2018-12-31: 62}
"""
ROADS = """\
  - id: roads
    name: {en: Roads, zh: 道路}
    unit: km
    nature: expected
    baseline: 100
    target: 200
    rules: straight-line
    observations: {2018-12-31: 170}
"""
PLAN = f"{HEAD}{RULES}indicators:\n{WATER}{ROADS}"


def data(tmp_path: Path, *changes: tuple[str, str], plan: str = PLAN) -> Path:
    for old, new in changes:
        assert old in plan
        plan = plan.replace(old, new)
    return folder(tmp_path / "data", plan)


def result_of(tmp_path: Path, *changes: tuple[str, str]):  # type: ignore[no-untyped-def]  # noqa: ANN201  # a result
    return evaluate(load_plan(data(tmp_path, *changes))).results[0]


def findings(cli: Cli, tmp_path: Path, *changes: tuple[str, str]) -> list[tuple[str, int, int]]:
    found = json.loads(cli("check", data(tmp_path, *changes), "--format", "json").out)["findings"]
    untested = "PE627"  # rule sets here have no tests
    return [(each["code"], each["line"], each["column"]) for each in found if each["code"] != untested]


def test_measures_of_a_rule_set_are_computed_and_decide(tmp_path: Path) -> None:
    result = result_of(tmp_path)
    measured = {name: result.measures[name] for name in result.method.own}
    assert measured == {
        "green": 75,
        "tolerance": Fraction(1, 10),
        "red": Fraction(75, 2),
        "extra": None,
        "gain": 12,
        "per_year": 4,
        "gap": Fraction(18, 80),
        "gaining": True,
    }
    assert (result.verdict.verdict, result.verdict.rule) == ("amber", "value >= red")


@pytest.mark.parametrize(
    ("parameters", "verdict"),
    [
        ("{green: 62}", "green"),
        ("{green: 62.1}", "amber"),
        ("{green: 124}", "amber"),
        ("{green: 124.1}", "red"),
        ("{green: 75, red: 63}", "red"),
        ("{green: 75, red: 63, tolerance: 22.5%}", "amber"),
        ("{green: 75, red: 63, tolerance: 0.2249}", "red"),
    ],
)
def test_an_indicator_gives_its_own_numbers(tmp_path: Path, parameters: str, verdict: str) -> None:
    assert result_of(tmp_path, ("{green: 75}", parameters)).verdict.verdict == verdict


def test_a_plan_gives_numbers_for_those_that_give_none(tmp_path: Path) -> None:
    both = ("  rules:\n    id", "  parameters: {tolerance: 30%, green: 60}\n  rules:\n    id")
    assert result_of(tmp_path, both).measures["tolerance"] == Fraction(3, 10)
    assert result_of(tmp_path, both).measures["green"] == 75
    assert result_of(tmp_path, both, ("    parameters: {green: 75}\n", "")).measures["green"] == 60


def test_what_is_not_given_is_told_and_keeps_from_a_verdict(cli: Cli, tmp_path: Path) -> None:
    without = ("    parameters: {green: 75}\n", "")
    verdict = result_of(tmp_path, without).verdict
    assert (verdict.status, verdict.verdict, verdict.position) == ("not_assessed", None, None)
    assert verdict.because.en == "the rule set needs a number that is not given: green line"
    assert verdict.because.zh == "规则集所需的参数未给出：绿灯线"
    assert findings(cli, tmp_path, without) == [("PE343", 31, 5)]
    assert findings(cli, tmp_path, ("{green: 75}", "{green: 75, extra: 1}")) == []
    assert findings(cli, tmp_path, ("{green: 75}", "{green: 75, gren: 1}")) == [("PE342", 37, 29)]
    assert findings(cli, tmp_path, ("  rules:\n    id", "  parameters: {gren: 1}\n  rules:\n    id")) == [
        ("PE342", 7, 16)
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("gain / years_so_far", "gian / years_so_far", "PE406", (18, 27)),
        ("gain / years_so_far", "gain / / years_so_far", "PE401", (18, 34)),
        ("formula: gain / years_so_far", "formula: 2 * per_year", "PE608", (18, 27)),
        ("default: green / 2", "default: 2 * red", "PE608", (14, 66)),
        ("default: green / 2", "default: green > 2", "PE609", (14, 66)),
        ("gain: {formula", "pace: {formula", "PE607", (17, 7)),
        ("gaining: {formula", "due: {formula", "PE607", (20, 7)),
        ("gaining: {formula", "green: {formula", "PE607", (20, 7)),
        ("gaining: {formula", "if: {formula", "PE208", (20, 7)),
        ("gain / years_so_far, form: change", "gain + years_so_far, form: change", "PE610", (18, 27)),
        ("gain / years_so_far, form: change", "years_left, form: change", "PE610", (18, 45)),
        ("gain > 0,", "gain > 0, form: ratio,", "PE610", (20, 42)),
        ("form: percent, name: {en: gap", "form: share, name: {en: gap", "PE205", (19, 58)),
        ("when: gaining and", "when: gain and", "PE407", (27, 32)),
        ("gap {gap}", "gap {gup}", "PE603", (27, 71)),
    ],
)
def test_what_is_wrong_with_a_name_is_told_at_its_place(
    cli: Cli, tmp_path: Path, old: str, new: str, code: str, place: tuple[int, int]
) -> None:
    found = [each for each in findings(cli, tmp_path, (old, new)) if each[0] != "PE406" or code == "PE406"]
    assert found[0] == (code, *place)


def test_a_formula_that_cannot_be_computed_keeps_its_indicators_from_a_verdict(cli: Cli, tmp_path: Path) -> None:
    broken = ("target - value) / target", "target - value) / (target - 80)")
    verdict = result_of(tmp_path, broken).verdict
    assert verdict.status == "not_assessed"
    assert verdict.because.en.startswith("rule 2 cannot be computed, since gap cannot: the formula divides by zero")
    assert findings(cli, tmp_path, broken) == [("PE410", 19, 42)]
    status = cli("status", "--data", tmp_path / "data")
    assert (status.code, "PE410" in status.err) == (1, True)
    out = json.loads(cli("status", "--data", tmp_path / "data", "--format", "json").out)["indicators"][0]
    assert out["measures"] == {"gain": 12, "per_year": 4, "gap": None, "gaining": True}
    assert "gain per year" in cli("explain", "water", "--data", tmp_path / "data").out


def test_an_indicator_is_judged_by_its_own_rule_set(cli: Cli, tmp_path: Path) -> None:
    plan = load_plan(data(tmp_path))
    water, roads = evaluate(plan).results
    assert (water.method.file.id, roads.method.file.id) == ("own", "straight-line")
    assert (roads.verdict.verdict, roads.verdict.position) == ("on_schedule", 4)
    other = evaluate(plan, rules="midterm").results[1]
    assert (other.method.file.id, other.verdict.verdict) == ("midterm", "on_track")
    later = evaluate(plan, date(2019, 6, 30)).results[1]
    assert later.method.file.id == "straight-line"
    assert "How the straight-line rules decided" in cli("explain", "roads", "--data", tmp_path / "data").out
    assert findings(cli, tmp_path, ("rules: straight-line", "rules: straight-lin")) == [("PE309", 45, 12)]
    assert "behind_schedule" in cli("status", "--margins", "--data", data(tmp_path), "--format", "json").out


def test_an_indicator_holds_a_whole_rule_set(cli: Cli, tmp_path: Path) -> None:
    whole = (
        "rules: straight-line\n",
        """rules:
      id: two
      name: Two
      source: a paper
      measures: {twice: {formula: 2 * value / (value - 170)}}
      verdicts: {good: {name: good, status: met}}
      rules: [{verdict: good, when: twice > 1}]
""",
    )
    assert findings(cli, tmp_path, whole) == [("PE410", 49, 45)]
    err = cli("status", "--data", tmp_path / "data").err
    assert "indicators.yaml:49:45" in err


def test_what_is_measured_is_written_out(cli: Cli, tmp_path: Path) -> None:
    out = cli("explain", "water", "--data", data(tmp_path)).out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "gain per year 4 12 / 3.00" in lines
    assert "gap 23% abs(80 - 62) / 80" in lines
    assert "it gains yes 12 > 0" in lines
    assert "2 no it gains and gap is at most tolerance (it gains: yes; gap: 23%; tolerance: 10%)" in lines
    chinese = cli("explain", "water", "--data", tmp_path / "data", "--lang", "zh").out
    assert "正在改善，且差距不高于容差（正在改善：是；差距：23%；容差：10%）" in chinese


def test_sentences_have_measures_with_their_units(tmp_path: Path) -> None:
    because = result_of(tmp_path, ("{green: 75}", "{green: 60}")).verdict.because
    assert because.en == "62% from 60%, 4 percentage points a year"


def test_json_and_csv_have_the_names_of_the_rule_set(cli: Cli, tmp_path: Path) -> None:
    where = data(tmp_path)
    water, roads = json.loads(cli("status", "--data", where, "--format", "json").out)["indicators"]
    assert water["parameters"] == {"green": 75, "tolerance": 0.1, "red": 37.5, "extra": None}
    assert water["measures"] == {"gain": 12, "per_year": 4, "gap": 0.225, "gaining": True}
    assert ("rules" in water, roads["rules"], "measures" in roads) == (False, "straight-line", False)
    first, second = csv.DictReader(io.StringIO(cli("status", "--data", where, "--format", "csv").out))
    assert (first["gap"], first["it gains"], first["gain per year"]) == ("22.5%", "yes", "4")
    assert (second["gap"], second["it gains"]) == ("", "")


@pytest.mark.parametrize("name", ["x.html", "x.docx", "x.xlsx", "x.md"])
def test_reports_are_written(cli: Cli, tmp_path: Path, name: str) -> None:
    assert cli("report", tmp_path / name, "--data", data(tmp_path)).code == 0


def test_results_are_picklable_and_equal(tmp_path: Path) -> None:
    evaluation = Session(data(tmp_path)).plan.evaluation
    again = pickle.loads(pickle.dumps(evaluation))  # noqa: S301  # our own bytes
    assert [each.verdict for each in again.results] == [each.verdict for each in evaluation.results]
    assert again.results[0].measures["per_year"] == 4
    assert hash(again.method) == hash(evaluation.method)


def test_margins_try_the_measures_of_the_rule_set(cli: Cli, tmp_path: Path) -> None:
    found = json.loads(cli("status", "--margins", "--data", data(tmp_path), "--format", "json").out)["indicators"][0]
    assert (found["above"]["value"], found["above"]["verdict"]) == (75, "green")
    assert (found["below"]["value"], found["below"]["verdict"]) == (37, "red")


def test_a_file_of_rules_with_parameters_is_one_of_rules(cli: Cli, tmp_path: Path) -> None:
    text = "\n".join(line[4:] for line in RULES.splitlines()[1:]) + "\n"
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    assert cli("check", tmp_path / "own.yaml").code == 0
    plan = load_plan(data(tmp_path))
    judged = evaluate(plan, rules=load_rules(tmp_path / "own.yaml")).results
    assert [each.verdict.verdict for each in judged] == ["amber", None]
    shown = MethodView(load_rules(tmp_path / "own.yaml"))
    texts = [cell.text for block in shown.blocks("en") if isinstance(block, Rows) for row in block.rows for cell in row]
    assert texts[:9] == [
        "green", "green line", "asked of each indicator", "tolerance", "tolerance", "10%, unless an indicator gives another",
        "red", "red line", "green / 2, unless an indicator gives another",
    ]  # fmt: skip
