"""Names that say more than what is meant: which member of a table, at which time, and whether before rounding.

`wage[island]` is one member; `previous(wage)`, `at(2017-07-01, wage)` and `mean(wage, 3 years)` are values of other times;
`exact(living)` is an amount before rounding. Each is one name of a formula, whose text is its `key`.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from plan_eval.base.errors import FormulaError

PREVIOUS, AT, MEAN, EXACT = "previous", "at", "mean", "exact"

_MOST = 1_000
"""Years or months of a mean."""

_NAME = r"[^\W\d]\w*"
_MEMBER = r"(?:\w+(?:\.[0-9]+)?)"
_PLAIN = rf"(?P<base>{_NAME})\s*(?P<members>\[\s*{_MEMBER}(?:\s*,\s*{_MEMBER})*\s*\])?"
_TARGET = rf"(?:{EXACT}\s*\(\s*{_PLAIN}\s*\)|{_PLAIN.replace('base', 'name').replace('members', 'of')})"
_PICK = re.compile(_PLAIN)
_EXACT_CALL = re.compile(rf"{EXACT}\s*\(\s*{_PLAIN}\s*\)")
_PREVIOUS_CALL = re.compile(rf"{PREVIOUS}\s*\(\s*{_TARGET}\s*\)")
_AT_CALL = re.compile(rf"{AT}\s*\(\s*(?P<day>[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}})\s*,\s*{_TARGET}\s*\)")
_MEAN_CALL = re.compile(rf"{MEAN}\s*\(\s*{_TARGET}\s*,\s*(?P<count>[0-9]{{1,4}})\s*(?P<unit>year|month)s?\s*\)")
_CALLS = {PREVIOUS: _PREVIOUS_CALL, AT: _AT_CALL, MEAN: _MEAN_CALL, EXACT: _EXACT_CALL}


class Reference(NamedTuple):
    """What a name stands for: a parameter or a standard, perhaps a member of it, perhaps before rounding, perhaps of another time.

    `function` is empty for the present. `day` is that of `at`; `length` and `unit` are those of a `mean`.
    """

    base: str
    members: tuple[str, ...] = ()
    exact: bool = False
    function: str = ""
    day: date | None = None
    length: int = 0
    unit: str = ""

    @property
    def cell(self) -> str:
        """The one value that is meant, as a name of its own: `wage[island]`."""
        return cell_name(self.base, self.members)

    @property
    def target(self) -> str:
        """That of which the value at a time is meant: `wage[island]`, or `exact(wage[island])`."""
        return f"{EXACT}({self.cell})" if self.exact else self.cell

    @property
    def key(self) -> str:
        """The name as formulas have it, written in one way."""
        match self.function:
            case "":
                return self.target
            case "at":
                return f"{AT}({self.day}, {self.target})"
            case "mean":
                return f"{MEAN}({self.target}, {self.length} {self.unit}s)"
            case _:
                return f"{self.function}({self.target})"


def cell_name(base: str, members: tuple[str, ...]) -> str:
    """Return the name of a value: that of its table with its members in brackets, or the plain one."""
    return f"{base}[{', '.join(members)}]" if members else base


def canonical(name: str) -> str:
    """Return a name as formulas have it: `wage[ 1,island ]` as `wage[1, island]`; anything else as it is."""
    match = _PICK.fullmatch(name.strip())
    return name if match is None else cell_name(match["base"], _members(match["members"]))


def read_reference(text: str, start: int) -> tuple[Reference, int] | None:
    """Return the reference that begins at a place of a formula, and where it ends; None where a plain name begins.

    Raises:
        FormulaError: PE403 for a day that the calendar does not have, and for too long a mean.
    """
    for function, pattern in _CALLS.items():
        if text.startswith(function, start) and (match := pattern.match(text, start)) is not None:
            return _called(function, match), match.end()
    match = _PICK.match(text, start)
    if match is None or match["members"] is None:
        return None
    return Reference(match["base"], _members(match["members"])), match.end()


def _called(function: str, match: re.Match[str]) -> Reference:
    parts = match.groupdict()
    exact = parts["base"] is not None
    base, members = (parts["base"], parts["members"]) if exact else (parts["name"], parts["of"])
    found = Reference(base, _members(members), exact)
    match function:
        case "exact":
            return found
        case "at":
            return found._replace(function=function, day=_day(match))
        case "mean":
            if not 1 <= int(parts["count"]) <= _MOST:
                raise FormulaError("PE403", match.start("count"), match.end("count"), found=parts["count"])
            return found._replace(function=function, length=int(parts["count"]), unit=parts["unit"])
        case _:
            return found._replace(function=function)


def _members(text: str | None) -> tuple[str, ...]:
    return () if text is None else tuple(member.strip() for member in text.strip("[]").split(","))


def _day(match: re.Match[str]) -> date:
    year, month, day = (int(part) for part in f"{match['day']}-0-0".split("-")[:3])
    try:
        return date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        raise FormulaError("PE403", match.start("day"), match.end("day"), found=match["day"]) from None
