"""The target of a row: a figure, a bound or a range as printed, a total over the period, growth by the year, or a task done."""

from collections.abc import Sequence
from decimal import Decimal

from plan_eval.base.text import Text, same
from plan_eval.base.vocabulary import Better
from plan_eval.editing.cells.said import BETWEEN, HOLD, UP_TO, Kind, Said
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.growths import is_growth, put_growth
from plan_eval.editing.items.notes import Notes
from plan_eval.editing.items.values import Read, is_done, keep_as_printed, target_text
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import says_any
from plan_eval.indicators.directions import better_by_name

_TOTALS = Text(
    "Figures in brackets such as {text}: totals over the period?", "方括号内的数（如 {text}）是规划期累计数吗？"
)
_TOTAL_CHOICES = (
    Choice("total", Text("totals over the period", "规划期累计数")),
    Choice("level", Text("plain figures", "一般数值")),
)
_TOTAL_BY_NOTE = Text(
    "{text} is a total over the period: kind cumulative, by the note of the table",
    "{text} 为规划期累计数（按表注定为累计指标）",
)
_TOTAL_BY_HEAD = Text("{text} is a total over the period: kind cumulative", "{text} 为规划期累计数，定为累计指标")
_HOLD = Text("“{text}”: at least, or at most?", "“{text}”是不低于还是不高于？")
_HELD = Text("“{text}” was read as {target}", "“{text}”读作 {target}")
_NOT_A_TARGET = Text("“{text}” in column “{column}” is no target", "“{column}”一列的“{text}”不是目标值")
_TASK = Text("a task, to be done ({text})", "任务类指标，目标为完成（{text}）")
_CHANGE = Text(
    "Figures such as {text} beside a baseline: the change from it, or a total over the period?",
    "基期值旁的 {text} 是在基期上的变动，还是规划期累计数？",
)
_CHANGE_CHOICES = (
    Choice("change", Text("the change from the baseline", "在基期上的变动")),
    Choice("total", Text("a total over the period", "规划期累计数")),
)
_CHANGED = Text(
    "target {target}: {baseline} changed by {text}", "目标值 {target}：由基期值 {baseline} 变动 {text} 得出"
)
_RATE = Text(
    "“{text}” stands among growth and totals: growth in % a year, or the target itself in {unit}?",
    "“{text}”位于增速与累计数一列：是年均增速（%），还是以{unit}为单位的目标值？",
)
_RATE_CHOICES = (
    Choice("growth", Text("growth in % a year", "年均增速（%）")),
    Choice("itself", Text("the target itself", "目标值本身")),
)
_MOST_GROWTH = 30
"""Growth in % a year that a plan may ask for."""

_SHARES = ("%", "‰")
_UP_TO = Text("“{text}”: at most, or a figure to reach?", "“{text}”是上限，还是应达到的数？")
_UP_TO_CHOICES = (
    Choice("bound", Text("at most", "不高于")),
    Choice("reach", Text("a figure to reach", "应达到的数")),
)
_BOUNDS = (Choice("≥", Text("at least", "不低于")), Choice("≤", Text("at most", "不高于")))
_WHOLE = 100


def put_target(draft: Draft, cells: Sequence[Read], columns: Columns, notes: Notes, asking: Asking) -> None:
    """Put the target into a draft: from its own column, else from those of growth and totals."""
    cell = cells[0]
    said = cell.said
    by_head = cell.column.role == "total" or (cell.column.role == "target" and cell.column.head.total)
    if said.kind is Kind.STATE:
        if is_done(said):
            draft.kind, draft.target = "task", "done"
            draft.decided.append(_TASK.message(text=said.text))
        else:
            draft.open.append(_NOT_A_TARGET.message(text=said.text, column=cell.column.text))
        return
    draft.target_date = said.on or draft.target_date
    if said.kind is Kind.GROWTH or (cell.column.role == "growth" and not said.total):
        _put_growing(draft, cell, columns, asking)
        return
    if (
        (said.total or cell.column.role == "total")
        and draft.baseline
        and cell.column.role in ("growth", "total")
        and _is_change(draft, said, asking)
    ):
        return
    if said.total or by_head:
        _total(draft, cell, notes, asking, by_head=by_head or "[" not in said.text)
    if said.sign == HOLD:
        said = _held(draft, said, asking)
    elif said.sign == UP_TO:
        said = _up_to(draft, said, asking)
    draft.target = target_text(said)
    keep_as_printed(draft, cell)


def _put_growing(draft: Draft, cell: Read, columns: Columns, asking: Asking) -> None:
    """Put the target that stands among growth: what growth leads to, or the figure where it is the target itself."""
    said = cell.said
    if said.kind is Kind.FIGURE and said.unit not in ("", "%"):
        draft.open.append(_NOT_A_TARGET.message(text=said.text, column=cell.column.text))
        return
    itself = said.kind is Kind.FIGURE and (
        not is_growth(draft, said, asking)
        if draft.unit in _SHARES and draft.baseline
        else said.unit != "%" and draft.unit not in (*_SHARES, "") and not _is_rate(draft, cell, asking)
    )
    if itself:
        draft.target = target_text(said)
        keep_as_printed(draft, cell)
    else:
        put_growth(draft, said, columns, yearly=said.yearly or cell.column.role == "growth")


def _is_rate(draft: Draft, cell: Read, asking: Asking) -> bool:
    """Tell whether a figure without % in a column of growth is growth: by the heading, else one that could be is asked about."""
    says_so = cell.column.head.unit == "%" or not says_any(cell.column.text, "adds_up")
    if says_so and Decimal(cell.said.low) <= _WHOLE:
        return True
    text = _RATE.message(text=cell.said.text, unit=draft.unit)
    proposed = "itself" if Decimal(cell.said.low) > _MOST_GROWTH else "growth"
    return asking.ask(f"growth: {draft.id}", text, _RATE_CHOICES, proposed, draft.id) == "growth"


def _is_change(draft: Draft, said: Said, asking: Asking) -> bool:
    """Tell whether a figure in a column of totals is what the baseline should change by, and put the target that it leads to."""
    target = f"{Decimal(draft.baseline) + Decimal(said.low):f}"
    if said.sign == BETWEEN:
        return False
    text = _CHANGE.message(text=said.text)
    amounts = says_any(draft.name, "may_add_up")
    key, proposed = ("change of amounts", "total") if amounts else ("change", "change")
    if asking.ask(key, text, _CHANGE_CHOICES, proposed, draft.id) != "change":
        return False
    sign = said.sign if said.sign in ("≥", "≤", ">", "<") else ""
    draft.target = f"{sign}{target}"
    draft.decided.append(_CHANGED.message(target=draft.target, baseline=draft.baseline, text=said.text))
    draft.note(said.text)
    return True


def _total(draft: Draft, cell: Read, notes: Notes, asking: Asking, *, by_head: bool) -> None:
    text = cell.said.text
    if draft.kind:
        return
    if notes.brackets_are_totals and not by_head:
        draft.kind = "cumulative"
        draft.decided.append(_TOTAL_BY_NOTE.message(text=text))
    elif by_head or cell.column.head.total:
        draft.kind = "cumulative"
        draft.decided.append(_TOTAL_BY_HEAD.message(text=text))
    elif asking.ask("brackets", _TOTALS.message(text=text), _TOTAL_CHOICES, "total", draft.id) == "total":
        draft.kind = "cumulative"


def _up_to(draft: Draft, said: Said, asking: Asking) -> Said:
    """Return “up to” a figure as what it means: of what is good a figure to reach, of what is bad a bound."""
    better = better_by_name(same(draft.name))
    if better is None:
        word = asking.ask(f"up to {draft.id}", _UP_TO.message(text=said.text), _UP_TO_CHOICES, "bound", draft.id)
        return said._replace(sign="" if word == "reach" else "≤")
    sign = "" if better is Better.HIGHER else "≤"
    draft.decided.append(_HELD.message(text=said.text, target=f"{sign}{said.low}"))
    return said._replace(sign=sign)


def _held(draft: Draft, said: Said, asking: Asking) -> Said:
    """Return a figure that is to be held as the bound that it is: the whole is held from below, else the name tells."""
    better = better_by_name(same(draft.name))
    if draft.unit == "%" and Decimal(said.low) == _WHOLE:
        better = Better.HIGHER
    if better is None:
        sign = asking.ask(f"hold {draft.id}", _HOLD.message(text=said.text), _BOUNDS, "≥", draft.id)
    else:
        sign = "≥" if better is Better.HIGHER else "≤"
        draft.decided.append(_HELD.message(text=said.text, target=f"{sign}{said.low}"))
    return said._replace(sign=sign)
