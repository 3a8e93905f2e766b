"""Rules that an earlier rule forestalls, and rules that it does not, by comparisons alone."""

import pytest

from plan_eval.findings.shapes import Problem
from plan_eval.formula.parser import parse
from plan_eval.indicators.reachability import unreachable


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
