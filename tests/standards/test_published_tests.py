"""Published amounts as tests: which pass, which do not and what came, and which somebody has accepted."""

from pathlib import Path

import pytest

from plan_eval.session import Session
from plan_eval.standards.published_amounts import published_amounts
from tests.conftest import STANDARDS, folder

SECOND = "  - {id: late, name: Late, unit: CNY/person/month, formula: later, source: s, published: [{on: 2018, amount: 5}]}\n"
LATER = "  later: {name: Later, unit: CNY/person/month, values: [{from: 2030, value: 5, source: s}]}\nrounding:"


@pytest.mark.parametrize(
    ("published", "accept", "came", "passed", "failed"),
    [
        ("720", "", ["720"], [True], []),
        ("721", "", ["720"], [False], [0]),
        ("721", "    accept: [{code: PE504, reason: a misprint}]\n", ["720"], [False], []),
        ("720.00", "", ["720.00"], [True], []),
    ],
)
def test_what_came_beside_what_was_published(
    tmp_path: Path, published: str, accept: str, came: list[str], passed: list[bool], failed: list[int]
) -> None:
    data = folder(tmp_path, None, STANDARDS + f"    published: [{{on: 2018, amount: {published}}}]\n" + accept)
    session = Session(data)
    suite = published_amounts(session.loaded("standards"), session)
    assert [each.asked[0].expected.word for each in suite.tried] == [published]
    assert [each.asked[0].came.word for each in suite.tried] == came
    assert [each.passed for each in suite.tried] == passed
    assert [*suite.failed] == [suite.tried[number] for number in failed]
    assert len(suite.accepted) == bool(accept)
    assert suite.tried[0].name.en == "Living, 2018-12-31"


def test_where_nothing_can_be_computed_nothing_came(tmp_path: Path) -> None:
    text = STANDARDS.replace("rounding:", LATER, 1) + SECOND
    session = Session(folder(tmp_path, None, text))
    (only,) = published_amounts(session.loaded("standards"), session).tried
    asked = only.asked[0]
    assert (asked.expected.word, asked.came.word, asked.came.label.en, asked.agrees) == ("5", None, "none", False)
    assert (only.is_accepted, only.failed) == (False, True)
