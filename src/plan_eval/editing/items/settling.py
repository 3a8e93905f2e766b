"""What the figures of an indicator leave to decide once they are read: amounts or totals, parts of a year, the better direction."""

from decimal import Decimal
from itertools import pairwise

from plan_eval.base.text import Text, same
from plan_eval.base.vocabulary import Better
from plan_eval.editing.cells.days import is_part_of_year
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import says_any
from plan_eval.indicators.directions import better_by_name, is_limited_by_name

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
_CAP = Text(
    "Plain targets of what a plan would rather limit: a cap, which must not be exceeded?",
    "名称所指通常应当控制，而目标值没有写明界限：是不得超过的上限吗？",
)
_CAP_CHOICES = (
    Choice("cap", Text("a cap: at most so much", "上限：不超过该数")),
    Choice("reach", Text("a figure to be reached", "应达到的数")),
)
_DIRECTION = Text("Is higher or lower better?", "越高越好，还是越低越好？")
_DIRECTIONS = tuple(Choice(better.value, better.label) for better in Better)
_BETTER_BY_NAME = Text("{better}, by its name", "按名称定为{better}")
_BETTER_BY_WORDS = Text("{better}, by the words of its target", "按目标的文字定为{better}")
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
    _cap(draft, asking)
    _direction(draft, asking)


def _cap(draft: Draft, asking: Asking) -> None:
    """Ask whether a plain target is a cap where the name says so: a total, or a figure above what there was at the beginning."""
    if draft.better or not _is_number(draft.target) or Decimal(draft.target) <= 0:
        return
    if draft.kind != "cumulative":
        if _is_number(draft.baseline):
            if Decimal(draft.target) <= Decimal(draft.baseline):
                return
        elif better_by_name(same(draft.name)) is not None:
            return  # then the name tells the direction
    if (
        is_limited_by_name(same(draft.name))
        and asking.ask(f"cap: {draft.id}", _CAP, _CAP_CHOICES, "cap", draft.id) == "cap"
    ):
        draft.target = f"≤{draft.target}"


def _may_add_up(draft: Draft, name: str, asking: Asking) -> None:
    """Ask whether a target adds up where the name speaks of amounts: one several times what there was in a year, or without a baseline."""
    figures = [
        Decimal(figure)
        for figure in (draft.baseline, *(each.figure for each in draft.observations.values()))
        if _is_number(figure)
    ]
    target = draft.target.lstrip("≥≤<>")
    if not _is_number(target) or not says_any(name, "may_add_up"):
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
        Decimal(draft.observations[day].figure) for day in sorted(unsaid) if _is_number(draft.observations[day].figure)
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
    if not _is_number(draft.baseline):
        return
    baseline = Decimal(draft.baseline)
    target = draft.target.lstrip("≥≤<>").partition("~")[0]
    if (draft.target[:1] in "≤<" and draft.target) or (_is_number(target) and Decimal(target) < baseline):
        return
    for column in columns.of("latest"):
        value = draft.observations.get(str(column.on))
        if value is None or not _is_number(value.figure) or column.on is None:
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


def _direction(draft: Draft, asking: Asking) -> None:
    if draft.better or draft.kind in ("cumulative", "task") or draft.target[:1] in ("≥", "≤", ">", "<"):
        return
    if "~" in draft.target:
        return
    if not draft.target:
        draft.better = _without_target(draft, asking)
        return
    if draft.baseline and Decimal(draft.baseline) != Decimal(draft.target):
        return
    better = (
        Better.HIGHER if draft.unit == "%" and Decimal(draft.target) == _WHOLE else better_by_name(same(draft.name))
    )
    if better is not None:
        draft.better = better.value
        draft.decided.append(_BETTER_BY_NAME.message(better=better.label))
        return
    key = f"better: {draft.id}"
    draft.better = asking.ask(key, _DIRECTION, _DIRECTIONS, "", draft.id)


def doubt_shares(draft: Draft) -> None:
    """Ask about figures in % between nothing and one, of which an old Excel file does not tell whether they are shares."""
    figures = (draft.baseline, draft.target.lstrip("≥≤<>"), *(value.figure for value in draft.observations.values()))
    found = next((each for each in figures if _is_number(each) and 0 < Decimal(each) <= 1), None)
    if draft.unit == "%" and found is not None:
        draft.open.append(_SHARE.message(figure=found, shown=f"{Decimal(found) * _WHOLE:f}"))


def _without_target(draft: Draft, asking: Asking) -> str:
    """Return the better direction of an indicator whose target is no figure: by the words of that, else by its name, else asked.

    No verdict comes of it, and without it nothing else of the plan could be evaluated.
    """
    ways = {Better.HIGHER: says_any(draft.target_words, "growth", "up"), Better.LOWER: says_any(draft.target_words, "growth", "down")}
    said = [better for better, says in ways.items() if says]
    better = said[0] if len(said) == 1 else better_by_name(same(draft.name))
    if better is None:
        return asking.ask(f"better: {draft.id}", _DIRECTION, _DIRECTIONS, Better.HIGHER.value, draft.id)
    draft.decided.append((_BETTER_BY_WORDS if said else _BETTER_BY_NAME).message(better=better.label))
    return better.value


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).removeprefix("-").isdigit()
