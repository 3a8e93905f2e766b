"""Rules that an earlier rule forestalls, and rules that it does not, by comparisons alone."""

from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.findings.shapes import Problem
from plan_eval.formula.parser import parse
from plan_eval.indicators import loading
from plan_eval.indicators.loading import LoadedMethod
from plan_eval.indicators.reachability import unreachable

METHOD = "id: m\nname: M\nsource: s\nverdicts: {{{verdicts}}}\nrules: [{{verdict: 'yes'}}]\n"


def load_method(text: str) -> LoadedMethod:
    return loading.load_method(parse_document("m.yaml", text, Path()))


def found(*rules: str) -> list[tuple[str, object]]:
    """Return the codes of what is wrong, with the position of the rule."""
    problems: list[Problem] = [*unreachable([parse(rule) for rule in rules], ())]
    return [(problem.code, problem.path[1]) for problem in problems]


@pytest.mark.parametrize(
    ("first", "second", "is_forestalled"),
    [
        ("pace >= 0.5", "pace >= 0.5", True),
        ("pace >= 0.5", "pace > 0.5", True),
        ("pace > 0.5", "pace >= 0.5", False),
        ("pace >= 0.3", "pace >= 0.5", True),
        ("pace >= 0.5", "pace >= 0.3", False),
        ("pace >= 0.5 and progress > 0", "pace >= 0.6", False),
        ("pace >= 0.5", "pace >= 0.6 and progress > 0", True),
        ("pace <= 0.5", "pace < 0.5", True),
        ("pace < 0.5", "pace <= 0.5", False),
        ("pace < 0.5", "pace = 0.4", True),
        ("pace != 0.5", "pace > 0.5", True),
        ("pace != 0.5", "pace >= 0.5", False),
        ("0.3 <= pace", "0.5 <= pace", True),
        ("0.5 <= pace", "0.3 <= pace", False),
        ("pace > -0.5", "pace > 0", True),
        ("pace > -0.5", "pace > -1", False),
        ("has(pace)", "pace > 1", True),
        ("has(pace)", "progress > 1", False),
        ("pace > 1", "has(pace)", False),
        ("not has(pace)", "not has(pace) and ended", True),
        ("not pace > 1", "pace <= 1", True),
        ("not pace > 1", "pace <= 2", False),
        ("nature = binding", "nature != expected", True),
        ("nature = binding", "nature = expected", False),
        ("kind = level", "kind != task", False),
        ("ended", "ended and pace > 1", True),
        ("ended and pace > 1", "ended", False),
        ("ended", "task = done", False),
        ("pace >= 0.5", "progress >= 0.6", False),
    ],
)
def test_what_an_earlier_rule_forestalls(first: str, second: str, *, is_forestalled: bool) -> None:
    assert found(first, second) == ([("PE604", 1)] if is_forestalled else [])


@pytest.mark.parametrize(
    ("rule", "never_holds"),
    [
        ("pace > 0.5 and pace < 0.5", True),
        ("pace >= 0.5 and pace <= 0.5", False),
        ("pace > 0.5 and pace < 0.6", False),
        ("pace > 0.6 and pace < 0.5", True),
        ("pace = 1 and pace != 1", True),
        ("pace > 0.5 and progress < 0.5", False),
        ("pace > 0.5 and not pace > 0.4", True),
        ("pace > 0.5 and not pace > 0.6", False),
        ("not pace > 0.5 and not pace <= 0.5", False),
        ("ended and not ended", True),
        ("ended and not has(pace)", False),
        ("pace > 1 and not has(pace)", True),
        ("pace > 1 and not has(progress)", False),
        ("nature = binding and nature = expected", True),
        ("nature != binding and nature != expected", True),
        ("nature != binding and kind = task", False),
        ("pace > 1 and pace < 1 or progress > 1", False),
        ("pace > 1 and pace < 1 or progress > 1 and progress < 1", True),
        ("ended and (pace > 1 and pace < 1 or progress > 1 and progress < 1)", True),
        ("ended and (pace > 1 or progress > 1 and progress < 1)", False),
        ("pace >= 5 and pace < 5", True),
        ("pace <= 5 and pace > 5", True),
        ("5 <= pace and 5 > pace", True),
        ("5 <= pace and 5 >= pace", False),
    ],
)
def test_what_never_holds(rule: str, *, never_holds: bool) -> None:
    assert found(rule) == ([("PE606", 0)] if never_holds else [])


def test_the_first_rule_that_forestalls_is_told_and_a_rule_that_never_holds_only_that() -> None:
    trees = [parse("pace > 1"), parse("pace > 2"), None, parse("pace > 3"), None, parse("pace > 1 and pace < 1")]
    told = [(problem.code, problem.path[1]) for problem in unreachable(trees, ())]
    assert told == [("PE604", 1), ("PE604", 3), ("PE604", 4), ("PE606", 5)]
    reasons = [problem.values["reason"] for problem in unreachable(trees, ())][:3]
    assert [reason.get("en") for reason in reasons] == [  # type: ignore[attr-defined]  # sentences
        "rule 1 holds whenever this one does",
        "rule 1 holds whenever this one does",
        "rule 3 always holds",
    ]


def test_rules_behind_one_that_never_holds_are_looked_at_too() -> None:
    never = "pace > 1 and pace < 1"
    assert found(never, "pace > 1", "pace > 2", never) == [("PE606", 0), ("PE604", 2), ("PE606", 3)]


def test_only_has_asks_whether_a_name_is_there() -> None:
    assert found("pace > 1 and not abs(pace)") == []
    assert found("abs(pace)", "pace > 1") == []
    assert found("abs(pace)", "has(pace)") == []


def test_a_verdict_that_no_rule_gives_is_told_at_its_name() -> None:
    rules = METHOD.format(verdicts='yes: {name: "yes", status: met}, no: {name: "no", status: behind}')
    unused = [(each.code, each.path, each.values, each.on_key) for each in load_method(rules).problems]
    assert unused == [("PE605", ("verdicts", "no"), {"found": "no"}, True)]
    assert load_method(METHOD.format(verdicts='yes: {name: "yes", status: met}')).problems == ()
