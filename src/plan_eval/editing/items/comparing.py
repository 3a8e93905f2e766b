"""Growth or a change printed beside a target: whether it leads to that target, as far as printed digits tell."""

from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.text import Text
from plan_eval.editing.cells.numbers import shifted
from plan_eval.editing.cells.said import BETWEEN, Kind, Said
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.growths import grown, put_growth, years_of
from plan_eval.editing.items.values import Read
from plan_eval.editing.questions import Asking, Choice

_CONTRADICT = Text(
    "The target {target} and “{text}” under “{column}” contradict each other: from {baseline} the latter leads to about {figure}. "
    "Which of them is the target?",
    "目标值 {target} 与“{column}”一列的“{text}”不一致：由 {baseline} 推算，后者约为 {figure}。以哪个为准？",
)
_CHOICES = (
    Choice("target", Text("the target as printed", "所列目标值")),
    Choice("growth", Text("what growth leads to", "按增速推算的数")),
)
_SHARES = ("%", "‰", "")
_ABOUT = Decimal("0.1")
"""How far a figure called about so much may be off, as a share of itself."""

_POINT = Decimal(1)
"""Percentage points by which growth called about so much may be off."""


class _Range(NamedTuple):
    """From where to where an exact figure may lie that is printed in so many digits."""

    low: Decimal
    high: Decimal

    def meets(self, other: "_Range") -> bool:
        return self.low <= other.high and other.low <= self.high


def compare(draft: Draft, target: Said, beside: Read, columns: Columns, asking: Asking) -> None:
    """Ask where a target of a level and the growth or change beside it lead to different figures."""
    said = beside.said
    goal = draft.target.lstrip("≥≤<>")
    if draft.kind not in ("", "level") or not draft.baseline or BETWEEN in (said.sign, target.sign) or "~" in goal:
        return
    if said.kind not in (Kind.FIGURE, Kind.GROWTH) or not goal or not said.low:
        return
    start, end = _around(draft.baseline), _around(goal, about=target.about)
    change = _Range(start.low + _change(said).low, start.high + _change(said).high)
    is_growth = not said.total and beside.column.role == "growth" and said.unit in ("", "%")
    led = _grown(draft, start, said, columns) if is_growth or said.kind is Kind.GROWTH else None
    if led is None and not (said.total or beside.column.role == "total"):
        return
    if led is not None and led.meets(end):
        return
    may_be_change = said.kind is Kind.FIGURE and (led is None or draft.unit in _SHARES)
    if may_be_change and (change.meets(end) or said.low == goal):
        return
    if led is None:
        figure = Decimal(draft.baseline) + Decimal(said.low)
    else:
        years = years_of(draft, columns) or 1
        figure = Decimal(grown(draft.baseline, _rate(said), years))
    text = _CONTRADICT.message(
        target=draft.target, text=said.text, column=beside.column.text, baseline=draft.baseline, figure=f"{figure:f}"
    )
    key = f"target or growth: {draft.id}"
    if asking.ask(key, text, _CHOICES, "target", draft.id) == "growth":
        if led is None:
            draft.target = f"{draft.target[: len(draft.target) - len(goal)]}{figure:f}"
        else:
            put_growth(draft, said, columns, yearly=True)


def _grown(draft: Draft, start: _Range, said: Said, columns: Columns) -> _Range | None:
    """Return what growth by the year leads to; None where the years are not known."""
    years = years_of(draft, columns)
    if years is None:
        return None
    rate = _around(said.low)
    if said.about:
        rate = _Range(min(rate.low, Decimal(said.low) - _POINT), max(rate.high, Decimal(said.low) + _POINT))
    if said.falls:
        rate = _Range(-rate.high, -rate.low)
    low, high = (Decimal(1) + each / 100 for each in rate)
    if low <= 0:
        return None
    return _Range(start.low * low**years, start.high * high**years)


def _rate(said: Said) -> Decimal:
    rate = Decimal(shifted(said.low, -2))
    return -rate if said.falls else rate


def _change(said: Said) -> _Range:
    return _around(said.low, about=said.about)


def _around(figure: str, *, about: bool = False) -> _Range:
    """Return where the exact figure may lie: half a unit of the last digit to either side."""
    value = Decimal(figure)
    half = Decimal(1).scaleb(-len(figure.partition(".")[2])) / 2
    if about:
        half = max(half, abs(value) * _ABOUT)
    return _Range(value - half, value + half)
