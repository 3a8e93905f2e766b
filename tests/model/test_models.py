"""The models: what is valid is kept beside what is not, and what was read can be compared, kept in sets and sent on."""

import json
import pickle
from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan, load_rules, load_standards
from plan_eval.indicators.model import Indicator
from plan_eval.session import Session
from plan_eval.standards.model import Rounding, Standard
from tests.conftest import BEDS, DATA, HEAD, PLAN, STANDARDS, Cli, folder

RULES = """\
  rules:
    id: own
    name: Own
    source: a paper
    verdicts: {good: {name: good, status: met}}
    rules: [{verdict: good}]
"""


def findings(cli: Cli, data: Path) -> list[tuple[str, int, str]]:
    """What `check` finds: code, line and message."""
    return [
        (finding["code"], finding["line"], finding["message"])
        for finding in json.loads(cli("check", data, "--format", "json").out)["findings"]
    ]


def test_a_broken_indicator_hides_no_other(cli: Cli, tmp_path: Path) -> None:
    late = BEDS.replace("beds", "places").replace("Beds", "Places").replace("2018-12-31", "2019-12-31")
    text = HEAD + "indicators:\n" + BEDS.replace("target: 200", "target: 2O0") + late
    assert [code for code, _, _ in findings(cli, folder(tmp_path / "data", text))] == ["PE203", "PE306"]


def test_a_broken_rule_set_hides_nothing_else_of_the_plan(cli: Cli, tmp_path: Path) -> None:
    sound = PLAN.replace("  id: small\n", "  id: small\n" + RULES)
    assert [code for code, *_ in findings(cli, folder(tmp_path / "sound", sound))] == ["PE627"]
    broken = sound.replace("status: met", "status: mett").replace("2018-12-31: 160", "2019-12-31: 160")
    assert [(code, line) for code, line, _ in findings(cli, folder(tmp_path / "broken", broken))] == [
        ("PE205", 7), ("PE306", 20),
    ]  # fmt: skip


def test_an_unknown_key_is_told_of_the_entry_that_it_stands_in(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("min_wage", "accept").replace(
        "    name: Minimum wage", "    nam: x\n    name: Minimum wage"
    )
    assert [message for _, _, message in findings(cli, folder(tmp_path / "data", None, text))] == [
        "“nam” is not a key of a parameter"
    ]


def test_a_key_is_what_the_file_says_and_not_what_the_program_calls_it(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("{from: 2017-07-01", "{since: 2017-07-01")
    assert [code for code, _, _ in findings(cli, folder(tmp_path / "data", None, text))] == ["PE201", "PE202"]


@pytest.mark.parametrize("value", ["parameters: 5", "parameters: [5]"])
def test_a_mapping_that_is_none_is_told_once(cli: Cli, tmp_path: Path, value: str) -> None:
    text = value + "\nstandards: []\n"
    assert [(code, line) for code, line, _ in findings(cli, folder(tmp_path / "data", None, text))] == [("PE206", 1)]


@pytest.mark.parametrize("month", ["2018-00", "2018-13"])
def test_no_month_but_twelve(cli: Cli, tmp_path: Path, month: str) -> None:
    text = PLAN.replace("as_of: 2018-12-31", f"as_of: {month}")
    assert [(code, line) for code, line, _ in findings(cli, folder(tmp_path / "data", text))] == [("PE204", 6)]
    assert cli("status", "--as-of", month, "--data", DATA).code == 2


def test_equal_files_are_equal_models_of_one_hash() -> None:
    first, second = Session(DATA), Session(DATA)
    assert first.plan.plan == second.plan.plan
    assert hash(first.plan.plan) == hash(second.plan.plan)
    for mine, other in zip(first.standards.source.standards, second.standards.source.standards, strict=True):
        assert mine == other
        assert len({mine, other}) == 1
    assert first.plan.plan.indicators[0] != first.plan.plan.indicators[1]


def test_what_is_loaded_can_be_sent_to_another_process() -> None:
    plan, standards, method = load_plan(DATA), load_standards(DATA), load_rules("open-sdg")
    assert pickle.loads(pickle.dumps(plan.plan)) == plan.plan  # noqa: S301  # made in the line itself
    assert pickle.loads(pickle.dumps(standards.source)) == standards.source  # noqa: S301  # the same
    assert pickle.loads(pickle.dumps(method.file)) == method.file  # noqa: S301  # the same


def test_nothing_changes_an_entry_once_it_is_read() -> None:
    indicator = load_plan(DATA).plan.indicators[0]
    with pytest.raises(ValueError, match="frozen"):
        indicator.target = None
    changed = indicator.model_copy(update={"target": None})
    assert isinstance(changed, Indicator)
    assert changed != indicator
    assert evaluate(load_plan(DATA)).results[0].indicator == indicator


def test_periods_of_a_plain_formula_are_those_of_its_standard() -> None:
    rounding = Rounding.model_validate({"mode": "up", "to": 10})
    entry = {"id": "living", "name": "Living", "unit": "CNY", "formula": "1", "from": "2017", "rounding": rounding}
    standard = Standard.model_validate(entry)
    (period,) = standard.periods
    assert (period.since, period.until, period.formula) == (standard.since, None, "1")
    assert standard.rounding == rounding
