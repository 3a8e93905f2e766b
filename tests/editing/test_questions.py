"""Questions of an import: answered in a file, at a terminal, or left open; and a plan that is imported onto again."""

import io
from pathlib import Path
from typing import Any

import pytest
import yaml

from plan_eval import load_plan
from plan_eval.base.text import same
from plan_eval.cli.asking import ask
from plan_eval.editing.questions import Asking, Choice, Question
from tests.conftest import Cli

TABLE = """指标\t单位\t2010年\t2015年\t2018年\t目标值
床位\t张\t50\t100\t160\t200
医院\t家\t1\t2\t3\t4
"""


def plan_of(folder: Path) -> Any:  # noqa: ANN401  # as YAML has it
    return yaml.load((folder / "indicators.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # text only


def test_answers_are_proposed_in_a_file_and_taken_from_it(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TABLE, encoding="utf-8")
    answers = tmp_path / "answers.yaml"
    out = cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan", "--answers", answers).out
    assert "3 questions need a decision" in out
    text = answers.read_text("utf-8")
    assert (
        '\n# Which column holds the baseline?\n# one of: 2010-12-31 (2010年), 2015-12-31 (2015年), 2018-12-31 (2018年)\n"baseline column": "2015-12-31"\n'
        in text
    )
    assert "\ntarget_date:\n" in text
    answers.write_text(
        text.replace("target_date:", "target_date: 2020").replace("nature: expected", "nature: binding"), "utf-8"
    )
    out = cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan", "--answers", answers).out
    assert "Nothing is left to decide." in out
    plan = load_plan(tmp_path / "plan").plan
    assert (str(plan.head.baseline_date), str(plan.head.target_date)) == ("2015-12-31", "2020-12-31")
    assert [each.nature for each in plan.indicators] == ["binding", "binding"]
    assert cli("check", tmp_path / "plan").code == 0


def test_an_answer_that_is_none_of_the_choices_stays_a_question() -> None:
    asking = Asking({"a": "x", "b": "anything"})
    choices = (Choice("y", same("y")), Choice("n", same("n")))
    assert (asking.ask("a", same("?"), choices, "y"), asking.ask("b", same("?"), (), "")) == ("y", "anything")
    assert [question.key for question in asking.questions] == ["a"]


QUESTIONS = [
    Question(
        "nature",
        same("Nature?"),
        (Choice("binding", same("Binding")), Choice("expected", same("Expected"))),
        "expected",
    ),
    Question("target_date", same("When?"), (), ""),
]


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("\n", {"nature": "expected"}),
        ("-\n", {}),
        ("", {}),
        ("1\n1\n2\n2020\n\n", {"nature": "binding", "target_date": "2020"}),
        ("1\nbinding\n-\n", {"nature": "binding"}),
        ("9\n1\nnonsense\n\n", {"nature": "expected"}),
    ],
)
def test_answers_are_typed(monkeypatch: pytest.MonkeyPatch, typed: str, answers: dict[str, str]) -> None:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    monkeypatch.setattr("sys.stdout", out)
    assert ask(QUESTIONS, "en") == answers
    assert "1. Nature?\n     proposed: Expected\n" in out.getvalue()


NEXT = """指标\t单位\t2015年\t2019年\t2020年目标\t属性
床位\t张\t100\t175\t210\t预期性
图书馆\t座\t1\t2\t3\t约束性
"""


def test_importing_again_adds_what_is_new_and_keeps_what_a_hand_wrote(cli: Cli, tmp_path: Path) -> None:
    first = "指标\t单位\t2015年\t2018年\t2020年目标\t属性\n床位\t张\t100\t160\t200\t预期性\n"
    (tmp_path / "t.txt").write_text(first, encoding="utf-8")
    assert cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan").code == 0
    file = tmp_path / "plan" / "indicators.yaml"
    before = file.read_text("utf-8").replace("target: 200", "target: 205  # by hand")
    file.write_text(before, "utf-8")
    (tmp_path / "next.txt").write_text(NEXT, encoding="utf-8")
    out = cli("import", tmp_path / "next.txt", "-o", tmp_path / "plan").out
    assert "  床位: the table has 210 for the target, the plan 205; kept as it is\n" in out
    assert "  床位: 175 on 2019-12-31 added\n" in out
    assert "  图书馆: added as a new indicator\n" in out
    assert "  evaluation date: 2018-12-31 → 2019-12-31\n" in out
    after = file.read_text("utf-8")
    assert after.startswith(
        before.replace("2018-12-31: 160}", "2018-12-31: 160, 2019-12-31: 175}")
        .replace("as_of: 2018", "as_of: 2019")
        .rstrip()
    )
    plan = load_plan(tmp_path / "plan").plan
    assert [str(each.name) for each in plan.indicators] == [str(same("床位")), str(same("图书馆"))]
    assert cli("import", tmp_path / "next.txt", "-o", tmp_path / "plan").out.count("added") == 0
    assert file.read_text("utf-8") == after


def test_an_untouched_plan_is_written_anew_from_the_same_table_only(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TABLE, encoding="utf-8")
    (tmp_path / "a.yaml").write_text("nature: binding\n", encoding="utf-8")
    cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan")
    cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan", "--answers", tmp_path / "a.yaml")
    assert [entry["nature"] for entry in plan_of(tmp_path / "plan")["indicators"]] == ["binding", "binding"]
    file = tmp_path / "plan" / "indicators.yaml"
    file.write_text(file.read_text("utf-8") + "# mine\n", "utf-8")
    cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan")
    assert [entry["nature"] for entry in plan_of(tmp_path / "plan")["indicators"]] == ["binding", "binding"]


def test_each_sheet_of_the_same_indicators_is_a_place(cli: Cli, tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415  # only here

    book = openpyxl.Workbook()
    for place, beds in (("东区", 160), ("西区/乡", 90)):
        sheet = book.create_sheet(place.replace("/", " "))
        for row in [
            ["指标", "单位", "2015年", "2018年", "2020年目标", "属性"],
            ["床位", "张", 80, beds, 200, "预期性"],
        ]:
            sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    assert cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plans").code == 0
    assert sorted(path.parent.name for path in (tmp_path / "plans").glob("*/indicators.yaml")) == ["东区", "西区 乡"]
    assert plan_of(tmp_path / "plans" / "东区")["plan"]["name"] == "东区"
