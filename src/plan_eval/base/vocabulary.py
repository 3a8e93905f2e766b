"""The words of the field, one enumeration each: what data files say, what people read, and in which colour."""

from enum import StrEnum
from typing import NamedTuple, Self

from plan_eval.base.text import Text


class Color(NamedTuple):
    """A colour in every place that has one: of a terminal's 256, ink on light and on dark ground, a cell's ground."""

    terminal: int | None
    light: str
    dark: str
    ground: str


_NO_COLOR = Color(None, "000000", "ffffff", "ffffff")


class Word(StrEnum):
    """A word that a data file may hold, with its label in both languages; a label stands for its word wherever one is read."""

    label: Text
    color: Color
    also: tuple[str, ...]
    """What else stands for it."""

    def __new__(
        cls, value: str, en: str = "", zh: str = "", color: Color = _NO_COLOR, also: tuple[str, ...] = ()
    ) -> Self:
        """Return the word itself, which is text like any other, with its label and colour."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = Text(en, zh)
        word.color = color
        word.also = also
        return word

    @property
    def spellings(self) -> tuple[str, ...]:
        """How the word may be written: as itself, as its label in either language, as what else stands for it."""
        return tuple(dict.fromkeys((self.value, *self.label, *self.also)))

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return next((word for word in cls if value in word.spellings), None)


class Status(Word):
    """What becomes of an indicator."""

    MET = "met", "met", "已完成", Color(28, "1a7f37", "3fb950", "c6efce")
    ON_TRACK = "on_track", "on track", "达到预期", Color(32, "0969da", "58a6ff", "ddebf7")
    BEHIND = "behind", "behind", "未达到预期", Color(167, "cf222e", "ff7b72", "ffc7ce")
    DISCONTINUED = "discontinued", "discontinued", "不再统计", Color(244, "6e7781", "8b949e", "d9d9d9")
    NOT_ASSESSED = "not_assessed", "not assessed", "无法评估", Color(166, "9a6700", "d29922", "ffeb9c")


class Nature(Word):
    """Whether the government answers for a target or only expects it."""

    BINDING = "binding", "binding", "约束性"
    EXPECTED = "expected", "anticipatory", "预期性"


class Counting(Word):
    """How an indicator counts (its `kind`): a level, a total that accumulates from 0 at the baseline date, or not at all."""

    LEVEL = "level", "level", "水平值"
    CUMULATIVE = "cumulative", "cumulative", "累计"
    TASK = "task", "task", "任务"


class Sign(Word):
    """What a target asks of a value: to get to it, to stay on one side of it, or to lie between two."""

    NONE = "none", "a value to reach", "要达到的值"
    AT_LEAST = "at_least", "at least", "不低于"
    AT_MOST = "at_most", "at most", "不高于"
    ABOVE = "above", "above", "高于"
    BELOW = "below", "below", "低于"
    BETWEEN = "between", "between", "介于"


class TaskState(Word):
    """How far a task is that is either done or not."""

    DONE = "done", "done", "已完成", _NO_COLOR, ("建成",)
    UNDER_WAY = "under_way", "under way", "推进中", _NO_COLOR, ("在建",)
    STALLED = "stalled", "stalled", "搁置"
    NOT_STARTED = "not_started", "not started", "未开工", _NO_COLOR, ("未启动",)


class Better(Word):
    """Which direction of an indicator is the better one."""

    HIGHER = "higher", "higher is better", "越高越好"
    LOWER = "lower", "lower is better", "越低越好"


class DeliveryState(Word):
    """How work in hand proceeds where numbers cannot show it."""

    UNDER_WAY = "under_way", "under way", "推进中"
    STALLED = "stalled", "stalled", "搁置"


class RoundingMode(Word):
    """In which direction an amount is rounded; up is towards the larger number, also below zero."""

    UP = "up", "up to", "向上取整到"
    DOWN = "down", "down to", "向下取整到"
    HALF_UP = "half_up", "half up to", "四舍五入到"
    HALF_EVEN = "half_even", "half even to", "四舍六入五成双到"
    NONE = "none", "not rounded", "不取整"


class Basis(Word):
    """How the value of a parameter is known."""

    READ = "read", "read", "直接读到"
    DERIVED = "derived", "derived", "推算得出"
    ASSUMED = "assumed", "assumed", "假定"


class Grouping(Word):
    """What indicators are put together by, for those who read them."""

    STATUS = "status", "status", "状态"
    GROUP = "group", "group", "分组"
    RESPONSIBLE = "responsible", "responsible", "责任单位"
    NATURE = "nature", "nature", "指标属性"
    NONE = "none", "nothing", "不分组"


class Order(Word):
    """The order of indicators that stand together: as in the plan, the worst status first, or the least first."""

    PLAN = "plan", "as in the plan", "按规划顺序"
    STATUS = "status", "the worst status first", "最差的状态在前"
    PROGRESS = "progress", "the least progress first", "完成进度最低的在前"
    PACE = "pace", "the lowest pace first", "进度比最低的在前"
