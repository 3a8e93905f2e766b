"""What the figures of an indicator leave to decide once they are read: amounts or totals, parts of a year."""

from decimal import Decimal
from itertools import pairwise

from plan_eval.base.text import Text
from plan_eval.editing.cells.days import is_part_of_year
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.better import is_number, put_direction
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import says_any

_BY_NAME = Text("kind cumulative, by its name", "按名称定为累计指标")
_AMOUNTS = Text(
    "Values of indicators that add up: amounts of each period, or totals since the baseline?",
    "累计类指标的实际值是各期完成量，还是自基期以来的累计数？",
)
_AMOUNT_CHOICES = (
    Choice("totals", Text("totals since the baseline", "自基期以来的累计数")),
    Choice("amounts", Text("amounts of each period", "各期完成量")),
)
_ADDS_UP = Text(
    "The target {target} is far above the values so far: does it add up over the years?",
    "目标值 {target} 远高于现有数值：是规划期累计数吗？",
)
_ADDS_UP_ALONE = Text(
    "The table has no baseline for amounts such as this: does the target add up over the years?",
    "表中没有这类数额的基期值：目标值是规划期累计数吗？",
)
_SHARES = ("%", "‰")
_KINDS = (
    Choice("cumulative", Text("it adds up over the years", "规划期累计数")),
    Choice("level", Text("it is a level", "年度水平值")),
)
_PART = Text(
    "The value of a part of a year is below the baseline: is it an amount of that part only?",
    "非全年数值低于基期值：它只是这一时段的数额吗？",
)
_PART_CHOICES = (
    Choice("leave_out", Text("yes: leave it out", "是，不读入")),
    Choice("level", Text("no: it is the level on that day", "不是，是当日水平值")),
)
_NO_TARGET = Text("the table has no target for it", "表中没有目标值")
_INCREMENTS = Text("amounts of periods, and its kind is not cumulative", "有各期完成量，但不是累计指标")
_MISSING_YEARS = Text("the amount of {year} is missing", "缺少 {year} 年的完成量")
_SHARE = Text(
    "{figure} in %: is it {shown}%, shown as a percentage in Excel?",
    "以 % 为单位的 {figure}：在 Excel 中是否显示为 {shown}%？",
)
_FAR = 3
_WHOLE = 100
_BELOW = Decimal("0.8")


def settle(draft: Draft, columns: Columns, asking: Asking) -> None:
    """Decide what the figures leave open, or ask."""
    name = draft.name.lower()
    if not draft.kind and says_any(name, "adds_up"):
        draft.kind = "cumulative"
        draft.decided.append(_BY_NAME)
    if not draft.kind:
        _may_add_up(draft, name, asking)
    if draft.kind == "cumulative":
        _amounts(draft, columns, name, asking)
    elif draft.increments:
        draft.open.append(_INCREMENTS)
        draft.increments.clear()
    if draft.kind in ("", "level"):
        _parts_of_years(draft, columns, asking)
    if not draft.target and not draft.open:
        draft.open.append(_NO_TARGET)
    put_direction(draft, asking)


def _may_add_up(draft: Draft, name: str, asking: Asking) -> None:
    """Ask whether a target adds up where the name speaks of amounts: one several times what there was in a year, or without a baseline."""
    figures = [
        Decimal(figure)
        for figure in (draft.baseline, *(each.figure for each in draft.observations.values()))
        if is_number(figure)
    ]
    target = draft.target.lstrip("≥≤<>")
    if not is_number(target) or not says_any(name, "may_add_up"):
        return
    if not draft.baseline and draft.unit not in _SHARES:
        draft.kind = asking.ask(f"adds up: {draft.id}", _ADDS_UP_ALONE, _KINDS, "cumulative", draft.id)
    elif figures and max(figures) > 0 and Decimal(target) >= _FAR * max(figures):
        draft.kind = asking.ask(
            f"adds up: {draft.id}", _ADDS_UP.message(target=draft.target), _KINDS, "cumulative", draft.id
        )


def _amounts(draft: Draft, columns: Columns, name: str, asking: Asking) -> None:
    """Ask whether the values of a cumulative indicator are amounts or totals, where neither name nor headings tell."""
    days = {str(column.on): column.head for column in columns.of("latest") if column.on}
    unsaid = [day for day, value in draft.observations.items() if day in days and not (days[day].total or value.total)]
    if not unsaid or says_any(name, "adds_up"):
        return
    figures = [
        Decimal(draft.observations[day].figure) for day in sorted(unsaid) if is_number(draft.observations[day].figure)
    ]
    grows = len(figures) > 1 and all(one <= two for one, two in pairwise(figures))
    proposed = "totals" if grows or len(figures) < 2 else "amounts"  # noqa: PLR2004  # of one figure nothing can be told
    if asking.ask("amounts", _AMOUNTS, _AMOUNT_CHOICES, proposed, draft.id) == "amounts":
        draft.increments |= {day: value.figure for day, value in draft.observations.items()}
        draft.observations.clear()
        if columns.baseline_date is not None and draft.increments:
            years = {int(day[:4]) for day in draft.increments}
            for year in range(columns.baseline_date.year + 1, max(years)):
                if year not in years:
                    draft.open.append(_MISSING_YEARS.message(year=year))


def _parts_of_years(draft: Draft, columns: Columns, asking: Asking) -> None:
    """Ask about the value of a half-year or some months that is far below the baseline of what should rise."""
    if not is_number(draft.baseline):
        return
    baseline = Decimal(draft.baseline)
    target = draft.target.lstrip("≥≤<>").partition("~")[0]
    if (draft.target[:1] in "≤<" and draft.target) or (is_number(target) and Decimal(target) < baseline):
        return
    for column in columns.of("latest"):
        value = draft.observations.get(str(column.on))
        if value is None or not is_number(value.figure) or column.on is None:
            continue
        falls = (
            Decimal(value.figure) < baseline
            if is_part_of_year(column.text)
            else Decimal(value.figure) < baseline * _BELOW
        )
        if column.head.fiscal is None and falls and (column.head.part or column.on.month < 10):  # noqa: PLR2004  # three quarters
            word = asking.ask(f"part of a year: {draft.id} {column.on}", _PART, _PART_CHOICES, "leave_out", draft.id)
            if word == "leave_out":
                del draft.observations[str(column.on)]
                draft.note(f"{column.text}: {value.figure}")


def doubt_shares(draft: Draft) -> None:
    """Ask about figures in % between nothing and one, of which an old Excel file does not tell whether they are shares."""
    figures = (draft.baseline, draft.target.lstrip("≥≤<>"), *(value.figure for value in draft.observations.values()))
    found = next((each for each in figures if is_number(each) and 0 < Decimal(each) <= 1), None)
    if draft.unit == "%" and found is not None:
        draft.open.append(_SHARE.message(figure=found, shown=f"{Decimal(found) * _WHOLE:f}"))
