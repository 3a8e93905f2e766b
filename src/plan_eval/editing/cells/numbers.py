"""Digits as tables print them, to digits as data files hold them; nothing is rounded."""

import re
from decimal import Decimal

GROUPED = r"(?:0|[1-9][0-9]{0,2}(?:(?P<apart>[,' ])[0-9]{3})(?:(?P=apart)[0-9]{3})*|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
"""A number without a sign, with thousands apart or not."""

_SPACED = re.compile(r"(?<=[0-9]) (?=[0-9]{3})")


def digits(printed: str) -> str:
    """Return the plain digits of a number as it is printed: no signs between thousands, no zeros before it."""
    whole, point, decimals = re.sub(r"[,' ]", "", printed).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{whole.lstrip('-+0') or '0'}{point}{decimals}"


def is_spaced(printed: str) -> bool:
    """Tell whether thousands stand apart by spaces, as two figures do."""
    return _SPACED.search(printed) is not None


def shifted(figure: str, power: int) -> str:
    """Return a number times a power of ten, with all of its digits and none more."""
    if not power:
        return figure
    text = f"{Decimal(figure).scaleb(power):f}"
    return text.rstrip("0").rstrip(".") if power < 0 and "." in text else text
