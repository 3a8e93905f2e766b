"""What a cell can say: a number, a bound, a range, growth by the year, how far a task is, nothing, or words."""

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from plan_eval.editing.cells.fiscal import Named

HOLD, ABOUT, BETWEEN, UP_TO = "=", "~", "~~", "^"
"""Signs beside ≥ ≤ > <: a figure to be held, one that is about so much, a range, “up to” so much."""


class Kind(Enum):
    """What a cell is."""

    EMPTY = auto()
    FIGURE = auto()
    GROWTH = auto()
    STATE = auto()
    WORDS = auto()


class Said(NamedTuple):
    """What a cell says, with its text as printed.

    `sign` is one of ≥ ≤ > <, empty for a number, `=` for one to be held, `~~` for a range from `low` to `high`. A bound has
    its figure in `low`. `total` tells that it stands in brackets or is called a total; `on` is its own date, of `fiscal` years one that is yet to be asked. Growth has its
    rate in percent in `low`, `yearly` where it is one by the year, and `falls`. `aside` are words that stay as a note.
    """

    kind: Kind
    text: str
    low: str = ""
    high: str = ""
    sign: str = ""
    unit: str = ""
    total: bool = False
    on: date | None = None
    aside: str = ""
    mark: str = ""
    about: bool = False
    provisional: bool = False
    yearly: bool = False
    falls: bool = False
    spaced: bool = False
    state: str = ""
    fiscal: Named | None = None

    @property
    def is_plain(self) -> bool:
        """Tell whether it is one number and no bound."""
        return self.kind is Kind.FIGURE and self.sign == ""
