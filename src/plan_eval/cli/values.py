"""What the words of a command line mean: each read once, or refused in a sentence that says what to write."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.cli.usage import REPEATED

if TYPE_CHECKING:
    from plan_eval.standards.sweep import Range

Word = TypeVar("Word", bound=str)

WAGE = "min_wage"
"""The parameter that `--min-wage` and `--sweep` set when they name no other."""

_UNKNOWN = Text(
    "{option}: “{word}” is not a valid value; {near}valid values: {known}",
    "{option}：“{word}”不是有效的取值；{near}可用：{known}",
)
_NO_DATE = Text(
    "{option}: “{text}” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day of that period",
    "{option}：“{text}”不是日期；请写 2018-11-30；写 2018-11、2018 表示该月、该年的最后一天",
)
_NO_DAYS = Text(
    "{option}: “{text}” is not a range of years; write 2018:2025, at most {limit} years",
    "{option}：“{text}”不是年份的范围；请写 2018:2025，最多 {limit} 年",
)
_NO_SETTING = Text("--set: “{text}” does not have the form NAME=VALUE", "--set：“{text}”不是“名称=值”的形式")
_NO_RANGE = Text(
    "--sweep: “{text}” does not have the form FROM:TO:STEP, such as 1700:2300:10",
    "--sweep：“{text}”不是“起:止:步长”的形式，如 1700:2300:10",
)
_EMPTY_RANGE = Text(
    "--sweep: TO must not be below FROM, and STEP must be above 0", "--sweep：止不能小于起，步长须大于 0"
)
_LONG_RANGE = Text(
    "--sweep: {count:,} values are too many; the limit is {limit:,}", "--sweep：取值有 {count:,} 个，最多 {limit:,} 个"
)


def known_word(option: str, word: str, known: Sequence[Word]) -> Word:
    """Return one of some words, or the one that its label in either language stands for.

    Raises:
        UsageError: for any other.
    """
    for each in known:
        if word == each or word in getattr(each, "spellings", ()):
            return each
    raise UsageError(_UNKNOWN.message(option=option, word=word, near=suggest(word, known), known=listing(known)))


def given_date(option: str, text: str) -> date:
    """Return a date given on the command line, in the forms that data files allow.

    Raises:
        UsageError: for anything else.
    """
    from plan_eval.model.readers import RefusedError, day

    try:
        return day(text)
    except RefusedError:
        raise UsageError(_NO_DATE.message(option=option, text=text)) from None


MAX_DAYS = 100
"""Days of one table."""


class Days(NamedTuple):
    """One day, or the same day of several years."""

    days: tuple[date, ...]


def given_days(option: str, text: str) -> Days:
    """Return the day given, or those of a range such as `2018:2025`: the same day of each year.

    Raises:
        UsageError: for anything else, and for a range that ends before it begins or is too long.
    """
    first, colon, last = text.partition(":")
    begin = given_date(option, first)
    if not colon:
        return Days((begin,))
    end = given_date(option, last)
    years = end.year - begin.year
    if end < begin or years >= MAX_DAYS:
        raise UsageError(_NO_DAYS.message(option=option, text=text, limit=MAX_DAYS))
    from plan_eval.base.dates import anniversary

    return Days(tuple(day for number in range(years + 1) if (day := anniversary(begin, number)) <= end))


def given_number(option: str, text: str) -> Decimal:
    """Return a number given on the command line: digits, at most one point, perhaps a percent sign.

    Raises:
        UsageError: for anything else.
    """
    from plan_eval.standards.numbers import exact_number

    return exact_number(text, option)


class Setting(NamedTuple):
    """`NAME=VALUE`: another value for a parameter or a standard."""

    name: str
    value: Decimal


def given_setting(text: str) -> Setting:
    """Return the name and the value of `NAME=VALUE`.

    Raises:
        UsageError: for anything else.
    """
    name, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not name:
        raise UsageError(_NO_SETTING.message(text=text))
    from plan_eval.formula.references import canonical

    return Setting(canonical(name), given_number(f"--set {name}", value))


def values_by_name(settings: Iterable[Setting] | None) -> dict[str, Decimal]:
    """Return the values given with `--set`.

    Raises:
        UsageError: for a name that is given two values.
    """
    values: dict[str, Decimal] = {}
    for name, value in settings or ():
        if name in values:
            raise UsageError(REPEATED.message(option=f"--set {name}"))
        values[name] = value
    return values


class Sweep(NamedTuple):
    """`FROM:TO:STEP`: the values of a parameter, one after the other."""

    parameter: str
    values: "Range"


def given_sweep(text: str) -> Sweep:
    """Return the parameter and the values of `FROM:TO:STEP`, before which `NAME=` may stand.

    Raises:
        UsageError: for anything else, and for more values than can be computed.
    """
    from plan_eval.standards.sweep import MAX_POINTS, Range

    name, equals, rest = text.rpartition("=")
    parts = rest.split(":")
    if len(parts) != 3:  # noqa: PLR2004  # from, to, step
        raise UsageError(_NO_RANGE.message(text=text))
    first, last, step = (given_number("--sweep", part) for part in parts)
    if step <= 0 or last < first:
        raise UsageError(_EMPTY_RANGE)
    values = Range(first, last, step)
    if values.points > MAX_POINTS:
        raise UsageError(_LONG_RANGE.message(count=values.points, limit=MAX_POINTS))
    from plan_eval.formula.references import canonical

    return Sweep(canonical(name) if equals else WAGE, values)
