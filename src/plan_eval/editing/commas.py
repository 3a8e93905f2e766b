"""Commas that stand elsewhere than between thousands: 1.234,5 and, as in India, 17,54,957, each read where a person agrees."""

import re
from collections.abc import Sequence

from plan_eval.base.text import Text
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.heads.head import FIGURES, Head
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.rows import Rows

_COMMA = re.compile(r"[<>≥≤]?\s*-?(?:[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+),(?:[0-9]{1,2}|[0-9]{4,})\s*%?")
_LAKHS = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_ARE_LAKHS = Text(
    "Figures such as {text}: with lakhs and crores apart, so that it is {figure}?",
    "像 {text} 这样的数是按印度记数法分节的吗（即 {figure}）？",
)
_COMMAS = Text(
    "Are the commas in figures decimal commas (12,5 is twelve and a half)?", "数值中的逗号是小数点吗（12,5 即 12.5）？"
)
_COMMA_CHOICES = (Choice("yes", Text("yes", "是")), Choice("no", Text("no", "不是")))


def with_plain_commas(body: Rows, heads: Sequence[Head], asking: Asking) -> Rows:
    """Return rows whose figures have decimal points, and commas between thousands only, as far as a person agrees."""
    return _without_lakhs(_with_points(body, heads, asking), heads, asking)


def _without_lakhs(body: Rows, heads: Sequence[Head], asking: Asking) -> Rows:
    places = [at for at, head in enumerate(heads) if head.role in FIGURES]
    found = next(
        (match[0] for row in body for at in places if at < len(row) and (match := _LAKHS.search(tidy(row[at])))), None
    )
    if found is None:
        return body
    text = _ARE_LAKHS.message(text=found, figure=found.replace(",", ""))
    if asking.ask("lakhs", text, _COMMA_CHOICES, "yes") != "yes":
        return body
    return [
        [
            _LAKHS.sub(lambda match: match[0].replace(",", ""), tidy(cell)) if at in places else cell
            for at, cell in enumerate(row)
        ]
        for row in body
    ]


def _with_points(body: Rows, heads: Sequence[Head], asking: Asking) -> Rows:
    """Return rows with decimal points where the table has decimal commas, as its figures show and a person agrees."""
    places = [at for at, head in enumerate(heads) if head.role in FIGURES]
    if not any(_COMMA.fullmatch(tidy(row[at])) for row in body for at in places if at < len(row)):
        return body
    if asking.ask("decimal comma", _COMMAS, _COMMA_CHOICES, "yes") != "yes":
        return body
    return [[_point(cell) if at in places else cell for at, cell in enumerate(row)] for row in body]


def _point(cell: str) -> str:
    """Return a cell with its decimal comma as a point, and without points between thousands."""
    return re.sub(r"(?<=[0-9])[. ](?=[0-9]{3}(?:[^0-9]|$))", "", tidy(cell)).replace(",", ".")
