"""Years that do not end in December: 2016/17, FY2020/21, FY2019."""

import re
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

_TWO = re.compile(
    r"(?<![0-9])(?P<fiscal>f\.?y\.?\s*)?(?P<first>(?:19|20)[0-9]{2})\s*[/\u2013\u2014-]\s*(?P<last>[0-9]{2}(?:[0-9]{2})?)"
    r"(?![0-9年月./]|-[0-9]{1,2}(?![0-9]))",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<![a-z])(?:f\.?y\.?|fiscal year|financial year|财政年度|财年)\s*(?P<year>(?:19|20)[0-9]{2})(?![0-9]|\s*[/\u2013\u2014-]\s*[0-9]{2})",
    re.IGNORECASE,
)
_MONTHS = 12
_JUNE, _LAST = 6, 30


class Named(Enum):
    """How a fiscal year is named: by the two years that it lies in, or by one of them."""

    BY_TWO = auto()
    BY_ONE = auto()


class FiscalYear(NamedTuple):
    """A fiscal year: the day on which it ends where it ends in the middle of the year, and how it is named."""

    end: date
    named: Named


def fiscal_years(text: str) -> list[FiscalYear]:
    """Return the fiscal years that a text names, from left to right; 2011-12 is a month, and FY2011-12 a year."""
    found: list[tuple[int, FiscalYear]] = []
    for match in _TWO.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        is_next = last == first + 1 or (len(match["last"]) == 2 and last == (first + 1) % 100)  # noqa: PLR2004  # digits
        is_year = match["fiscal"] is not None or (len(match["last"]) == 2 and not 1 <= last <= _MONTHS)  # noqa: PLR2004
        if is_next and is_year:
            found.append((match.start(), FiscalYear(date(first + 1, _JUNE, _LAST), Named.BY_TWO)))
    found += [
        (match.start(), FiscalYear(date(int(match["year"]), _JUNE, _LAST), Named.BY_ONE))
        for match in _ONE.finditer(text)
    ]
    return [year for _, year in sorted(found, key=lambda each: each[0])]
