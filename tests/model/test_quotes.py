"""Quotes against the text that they are taken from: white space and the width of punctuation do not count, all else does."""

import pytest

from plan_eval.base.text import same
from plan_eval.model.quotes import check_quotes
from plan_eval.model.readers import Source

TEXT = "因用地原因搁置,需要另选\n他址建设(二期):共 1,720 元"


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("因用地原因搁置,需要另选他址建设", True),
        ("因用地原因搁置，需要另选他址建设", True),
        ("他址建设（二期）：共 1,720 元", True),
        ("因用地原因搁置。需要", False),
        ("共 １,720 元", False),
        ("共 1720 元", False),
    ],
)
def test_a_quote_stands_in_its_text(quote: str, stands: bool) -> None:  # noqa: FBT001  # what is wanted
    told = [*check_quotes(TEXT, "report.txt", (), {("a",): Source(section="1", quote=quote)})]
    assert [problem.code for problem in told] == ([] if stands else ["PE315"])


def test_why_there_is_no_text_is_told() -> None:
    told = [*check_quotes(same("is too large"), "report.txt", ("plan",), {})]
    assert [problem.code for problem in told] == ["PE316"]
