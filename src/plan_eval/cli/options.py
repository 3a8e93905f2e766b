"""Options that several commands take."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.cli.help_text import OPTIONS

DataOption = Annotated[
    str | None, typer.Option("--data", metavar="DIR", envvar="PLAN_EVAL_DATA", help=OPTIONS["data"].en)
]
OutputOption = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help=OPTIONS["output"].en)]
LangOption = Annotated[str | None, typer.Option("--lang", metavar="en|zh", help=OPTIONS["lang"].en)]
FormatOption = Annotated[
    str, typer.Option("--format", "-f", metavar="table|json|csv|markdown", help=OPTIONS["format"].en)
]


def known_word(option: str, value: str, known: tuple[str, ...]) -> str:
    """Return one of some words.

    Raises:
        UsageError: for any other.
    """
    if value in known:
        return value
    near = suggest(value, known)
    raise UsageError(
        Text(
            f"{option}: “{value}” is not known; {near.en}known: {listing(known)}",
            f"{option}：“{value}”无法识别；{near.zh}可用：{listing(known)}",
        )
    )


def given_date(option: str, value: str | None) -> date | None:
    """Return a date given on the command line, in the forms that data files allow.

    Raises:
        UsageError: for anything else.
    """
    if value is None:
        return None
    from plan_eval.model.readers import RefusedError, day

    try:
        return day(value)
    except RefusedError:
        raise UsageError(
            Text(
                f"{option}: “{value}” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day",
                f"{option}：“{value}”不是日期；请写 2018-11-30，或写 2018-11、2018 表示该月、该年的最后一天",
            )
        ) from None


def given_number(option: str, value: str) -> Decimal:
    """Return a number given on the command line: digits, at most one point, perhaps a percent sign.

    Raises:
        UsageError: for anything else.
    """
    from plan_eval.standards.numbers import exact_number

    return exact_number(value, option)


def check_lang(value: str | None) -> None:
    """Refuse a language that the program does not speak.

    Raises:
        UsageError: for anything but `en` and `zh`.
    """
    if value is not None:
        known_word("--lang", value, ("en", "zh"))


def given_setting(text: str) -> tuple[str, Decimal]:
    """Return the name and the value of `NAME=VALUE`.

    Raises:
        UsageError: for anything else.
    """
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise UsageError(Text(f"--set: “{text}” is not NAME=VALUE", f"--set：“{text}”不是“名称=值”的形式"))
    return name.strip(), given_number(f"--set {name.strip()}", value.strip())
