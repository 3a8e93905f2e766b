"""Targets as plans print them: a number to reach, a bound such as ≤4.5, a range such as 35~40, or that a task is done."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.nearest import did_you_mean, nearest
from plan_eval.base.text import NOTHING, Text, Words
from plan_eval.base.vocabulary import Better, Sign, TaskState
from plan_eval.files.values import Plain
from plan_eval.model.meant import meant_figure, meant_number
from plan_eval.model.readers import RefusedError, describe, number

_FIGURE = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_BOUND = rf"(>=|<=|≥|≤|>|<)\s*({_FIGURE})"
_RANGE = rf"({_FIGURE})\s*[~-]\s*({_FIGURE})"
_LIKE_A_BOUND = r"(>=|<=|≥|≤|>|<)\s*(.+)"
_LIKE_A_RANGE = r"(.+?)\s*[~-]\s*(.+)"
_SIGNS = {
    ">=": Sign.AT_LEAST, "≥": Sign.AT_LEAST, ">": Sign.ABOVE, "<=": Sign.AT_MOST, "≤": Sign.AT_MOST, "<": Sign.BELOW,
}  # fmt: skip
_UPPER, _LOWER = (Sign.AT_MOST, Sign.BELOW), (Sign.AT_LEAST, Sign.ABOVE)
_WIDTHS = str.maketrans("０１２３４５６７８９．－＞＜＝～〜–—≧≦⩾⩽", "0123456789.-><=~~~~≥≤≥≤")  # as printed
_WIDE = r"-?[0-9０-９]+(?:[.．][0-9０-９]+)?"  # as printed
PATTERN = (
    rf"^\s*(?:(?:[<>＜＞][=＝]?|[≤≥≦≧⩽⩾])\s*{_WIDE}|{_WIDE}\s*[~～〜–—－-]\s*{_WIDE}"  # the same
    rf"|{'|'.join(TaskState.DONE.spellings)})\s*$"
)
"""What the text of a target that is no plain number looks like."""

_PRINTED = r"[<>＜＞≤≥≦≧⩽⩾~～〜–—－以]|[0-9]\s*-\s*[0-9]"  # as printed
"""What no number has in it, and a bound or a range has."""

_IN_WORDS = (("以上", "≥"), ("以内", "≤"), ("以下", "≤"))
"""What stands behind a figure in Chinese, and the sign that says the same."""

_MEANT = Text("did you mean {target}? ", "是否应为 {target}？")
_BLOCK = Text(
    "`>` begins a text of several lines in YAML: put the target in quotes; ",
    "YAML 中 `>` 表示多行文字，请给目标值加引号；",
)


class Target(NamedTuple):
    """What an indicator should come to.

    `text` is the target as written. A plain number has the sign `none` and is both `low` and `high`; a bound has one of the
    two, a range both; the target of a task, to be done, has neither.
    """

    text: str
    sign: Sign
    low: Decimal | None
    high: Decimal | None

    @property
    def number(self) -> Decimal | None:
        """The one figure: the number to reach, or the bound; None for a range and for a task."""
        if self.sign is Sign.BETWEEN:
            return None
        return self.high if self.low is None else self.low

    @property
    def is_task(self) -> bool:
        """Tell whether the target is that a task is done."""
        return self.low is None and self.high is None

    @property
    def is_bound(self) -> bool:
        """Tell whether the target itself says which values satisfy it: a bound or a range does, a plain number does not."""
        return self.sign is not Sign.NONE

    @property
    def is_upper(self) -> bool:
        """Tell whether the target is a bound that values should stay below."""
        return self.sign in _UPPER

    @property
    def better(self) -> Better | None:
        """Which direction a bound makes the better one; None for a range, a plain number and a task."""
        if self.sign in _LOWER:
            return Better.HIGHER
        return Better.LOWER if self.sign in _UPPER else None

    def satisfied(self, value: Fraction) -> bool:
        """Tell whether a value is what the target asks for: `>` and `<` are strict, both ends of a range count.

        A plain number is satisfied by itself alone: which values beyond it satisfy it too depends on the indicator's direction.
        The target of a task is satisfied by no number.
        """
        if self.sign is Sign.ABOVE:
            return value > self._low
        if self.sign is Sign.BELOW:
            return value < self._high
        if self.is_task:
            return False
        return (self.low is None or value >= self._low) and (self.high is None or value <= self._high)

    def edge(self, value: Fraction) -> Fraction | None:
        """Return where the way from a value to the target ends: at its figure, or at the nearer end of a range.

        None inside the range, and for a task.
        """
        if self.sign is not Sign.BETWEEN:
            return None if self.number is None else Fraction(self.number)
        if value < self._low:
            return self._low
        return self._high if value > self._high else None

    @property
    def _low(self) -> Fraction:
        return Fraction(self.low or 0)

    @property
    def _high(self) -> Fraction:
        return Fraction(self.high or 0)


def target(value: object) -> Target:
    """Read a target: a number, a bound or a range as printed, or the word for a task that is done."""
    if isinstance(value, Target):
        return value
    try:
        figure = number(value)
    except RefusedError as refusal:
        if refusal.code != "PE203" or not isinstance(value, str):
            raise
        if value in TaskState.DONE.spellings:
            return Target(TaskState.DONE.value, Sign.NONE, None, None)
        if (printed := _printed(value)) is not None:
            return printed
        near = nearest(value, TaskState.DONE.spellings)
        if value.strip() and near is None and re.search(_PRINTED, value) is None:
            raise
        raise RefusedError(
            "PE210", found=describe(value), near=_near(value) if near is None else did_you_mean(near)
        ) from None
    return Target(str(value), Sign.NONE, figure, figure)


def _printed(value: str) -> Target | None:
    """Return the bound or the range that a text is; None for any other text."""
    text = value.strip()
    plain = text.translate(_WIDTHS)
    if match := re.fullmatch(_BOUND, plain):
        sign, figure = _SIGNS[match[1]], number(Plain(match[2]))
        return Target(text, sign, None, figure) if sign in _UPPER else Target(text, sign, figure, None)
    if match := re.fullmatch(_RANGE, plain):
        low, high = (number(Plain(part)) for part in match.groups())
        if low <= high:
            return Target(text, Sign.BETWEEN, low, high)
    return None


def _near(value: str) -> Words:
    """Return the sentence that suggests what a text that is no target was meant to be."""
    if not value.strip():
        return _BLOCK
    text = value.strip().translate(_WIDTHS)
    for ending, sign in _IN_WORDS:
        if text.endswith(ending):
            text = sign + text.removesuffix(ending)
    if match := re.fullmatch(_LIKE_A_BOUND, text):
        figures, written = [meant_figure(match[2])], match[1] + "{}"
    elif match := re.fullmatch(_LIKE_A_RANGE, text):
        figures, written = [meant_figure(part) for part in match.groups()], "{}~{}"
    else:
        return meant_number(value)
    known = [figure for figure in figures if figure is not None]
    if len(known) < len(figures):
        return NOTHING
    return _MEANT.message(target=written.format(*sorted(known, key=Decimal)))
