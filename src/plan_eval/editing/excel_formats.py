"""Numbers and days of Excel as their formats show them: what a reader of the sheet sees is what is read."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
"""Excel knows 15 digits, and shows no more."""

_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_PLACES = re.compile(r"[0#?](?:[0#?,]*)(?:\.([0#?]+))?")


def shown_number(value: Decimal, code: str) -> str:
    """Return a number as a format shows it, without signs between thousands; a format with words in it changes no digits."""
    exact = _DIGITS.plus(value)
    places, is_share = _places(code)
    if is_share:
        exact = _WIDE.scaleb(exact, 2)
    if places is not None and _decimals(exact) > places:
        exact = exact.quantize(Decimal(1).scaleb(-places), context=_WIDE)
        text = f"{exact:f}"
    else:
        text = f"{exact:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text}%" if is_share else text


def shown_day(value: date, code: str) -> str:
    """Return a day as a format shows it: of a format without days only the month, of one without months only the year."""
    plain = _LITERALS.sub("", code).lower()
    if "d" in plain or code == "General":
        return f"{value.year}-{value.month:02}-{value.day:02}"
    return f"{value.year}-{value.month:02}" if "m" in plain else str(value.year)


@lru_cache(maxsize=512)
def _places(code: str) -> tuple[int | None, bool]:
    """Return how many decimals a format shows, None where it shows all, and whether it shows a percentage."""
    first = _LITERALS.sub("", code.split(";", maxsplit=1)[0])
    is_share = "%" in first
    if code in ("General", "@", "") or any(sign in first for sign in "eE/"):
        return None, is_share
    match = _PLACES.search(first)
    return (len(match[1] or "") if match else None), is_share


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))
