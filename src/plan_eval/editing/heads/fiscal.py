"""When the fiscal years of a table end, which their names do not tell: asked once."""

from collections.abc import Sequence
from datetime import date

from plan_eval.base.text import Text
from plan_eval.editing.cells.days import Period
from plan_eval.editing.cells.fiscal import Named
from plan_eval.editing.heads.head import Head
from plan_eval.editing.questions import Asking, Choice

_WHEN = Text("When do the years such as “{text}” end?", "“{text}”这样的财政年度在什么时候结束？")
_ENDS = {
    "march": (3, 31, Text("on 31 March: 2016/17 in 2017, FY2016 in 2017 too", "3 月 31 日：2016/17 为 2017 年，FY2016 也为 2017 年")),
    "june": (6, 30, Text("on 30 June: 2016/17 in 2017, FY2016 in 2016", "6 月 30 日：2016/17 为 2017 年，FY2016 为 2016 年")),
    "september": (9, 30, Text("on 30 September: 2016/17 in 2017, FY2016 in 2016", "9 月 30 日：2016/17 为 2017 年，FY2016 为 2016 年")),
    "december": (12, 31, Text("on 31 December: FY2016 in 2016", "12 月 31 日：FY2016 为 2016 年")),
}  # fmt: skip
"""Month, day and words of each answer."""

_CHOICES = [Choice(word, label) for word, (_, _, label) in _ENDS.items()]


def end_of(day: date, named: Named, text: str, asking: Asking) -> date:
    """Return the day on which a fiscal year ends; one that is named by one year and ends in March began in that year."""
    word = asking.ask("fiscal year", _WHEN.message(text=text), _CHOICES, "june")
    month, last, _ = _ENDS[word]
    later = named is Named.BY_ONE and word == "march"
    return date(day.year + later, month, last)


def with_ends(heads: Sequence[Head], asking: Asking) -> list[Head]:
    """Return heads with the days on which their fiscal years end."""
    return [
        head if head.fiscal is None or head.on is None
        else head._replace(on=end_of(head.on, head.fiscal, head.text, asking))
        for head in heads
    ]  # fmt: skip


def plan_with_ends(period: Period | None, heads: Sequence[Head]) -> Period | None:
    """Return the years of a plan that ends with a fiscal year of one of the columns, whose ends are known by now."""
    if period is None or (period.end.month, period.end.day) == (12, 31):
        return period
    ends = [head.on for head in heads if head.fiscal is not None and head.on is not None]
    if not ends:
        return period
    like = ends[0]
    return Period(*(day.replace(month=like.month, day=like.day) for day in period))
