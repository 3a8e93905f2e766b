"""The words of units: times, who an amount is for, and numbers without a unit, in the spellings that files use."""

from enum import Enum
from typing import Final, NamedTuple

from plan_eval.base.text import Text


class Role(Enum):
    """What a word of a unit is about: a time, one person, people together, or anything else, such as a currency."""

    TIME = "time"
    PERSON = "person"
    GROUP = "group"
    OTHER = "other"


class UnitWord(NamedTuple):
    """A word of units: its role, what it is called as one of a unit, and behind a number; other spellings of it."""

    role: Role
    label: Text
    counted: Text
    spellings: tuple[str, ...] = ()


def _of(role: Role, one: str, several: str, zh: str, *spellings: str, counted: str = "") -> UnitWord:
    return UnitWord(role, Text(one, zh), Text(several, counted or zh), (several, zh, *spellings))


def _time(one: str, zh: str, *spellings: str, counted: str = "") -> UnitWord:
    return _of(Role.TIME, one, f"{one}s", zh, counted or zh, *spellings, counted=counted)


def _person(one: str, several: str, zh: str, *spellings: str) -> UnitWord:
    return _of(Role.PERSON, one, several, zh, *spellings)


def _group(one: str, several: str, zh: str, *spellings: str) -> UnitWord:
    return _of(Role.GROUP, one, several, zh, *spellings)


_ROWS = (
    _time("year", "年", "annum", "yr", "岁", "周岁"),
    _time("quarter", "季度", "季", counted="个季度"),
    _time("month", "月", "月份", counted="个月"),
    _time("fortnight", "两周", "双周", counted="个两周"),
    _time("week", "周", "wk", "星期"),
    _time("day", "日", "天", counted="天"),
    _time("hour", "小时", "hr", "h"),
    _person("person", "persons", "人", "people", "capita", "head", "人口"),
    _person("adult", "adults", "成年人", "成人"),
    _person("child", "children", "儿童", "孩子"),
    _person("member", "members", "成员"),
    _person("recipient", "recipients", "领取人"),
    _person("claimant", "claimants", "申请人", "applicant", "applicants"),
    _person("pensioner", "pensioners", "退休人员"),
    _person("worker", "workers", "职工", "employee", "employees"),
    _person("student", "students", "学生", "pupil", "pupils"),
    _person("dependant", "dependants", "受供养人", "dependent", "dependents"),
    _group("household", "households", "户", "家庭户"),
    _group("family", "families", "家庭"),
    _group("couple", "couples", "夫妻"),
)

WORDS: Final = {row.label.en: row for row in _ROWS}
"""The words that the language knows by itself, by what they are called in English; any other is a unit of its own."""

_KNOWN = {spelling.casefold(): name for name, row in WORDS.items() for spelling in (name, *row.spellings)}

NUMBERS: Final = frozenset({
    "", "1", "%", "share", "index", "ratio", "percent", "per cent", "percentage", "percentage point", "fraction", "proportion",
    "factor", "multiplier", "multiple", "coefficient", "number", "count", "rate",
    "比例", "比率", "百分比", "百分点", "指数", "系数", "倍", "倍数", "数",
})  # fmt: skip
"""What is written for the unit of a number that has none."""

MONEY: Final = {"CNY": Text("CNY", "元")}
"""Currencies that are called differently in the two languages."""

_SHORT, _PLURAL = 3, "s"


def singular(word: str) -> str:
    """Return a word of a unit by the name that all its spellings share; an unknown one without the s of a plural."""
    known = _KNOWN.get(word.casefold())
    if known is not None:
        return known
    plural = len(word) > _SHORT and word.endswith(_PLURAL) and not word.endswith("ss") and word.islower()
    return word[:-1] if plural else word


def is_word(word: str) -> bool:
    """Tell whether the language knows a word of units by itself."""
    return word.casefold() in _KNOWN


def role_of(name: str) -> Role:
    """Return what a word, by its name, is about."""
    return WORDS[name].role if name in WORDS else Role.OTHER


def label_of(name: str) -> Text:
    """Return what a word, by its name, is called as a part of a unit."""
    return WORDS[name].label if name in WORDS else MONEY.get(name, Text(name, name))


def written(word: str) -> Text:
    """Return a word of a unit as a file writes it, and in Chinese where the language knows it."""
    name = singular(word)
    chinese = label_of(name).zh if name in WORDS or name in MONEY else word
    return Text(word, chinese)


def counted_as(text: str) -> Text:
    """Return how a unit is called behind a number: `months` as 个月, `hours/year` as 小时/年."""
    first, *others = (part.strip() for part in text.split("/"))
    known = WORDS.get(singular(first))
    above = written(first).zh if known is None else known.counted.zh
    return Text(text, "/".join([above, *(written(other).zh for other in others)]))
