"""Names of cells that a spreadsheet takes: letters, digits and underscores, no two alike, none that is a cell already."""

import re
from collections.abc import Iterable

from plan_eval.formula.pieces import MAX_NAME

_TAKEN = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc][0-9]*|true|false")
"""What is something else to a spreadsheet: cells in both notations, and truths."""

_LAST = "\uffff"
"""The last character that every spreadsheet takes in a name."""


def cell_names(wanted: Iterable[str]) -> list[str]:
    """Return a name for each of several texts; what a name cannot hold becomes an underscore."""
    found: list[str] = []
    taken: set[str] = set()
    for text in wanted:
        plain = _plain(text)
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}_{number}"
        taken.add(name.casefold())
        found.append(name)
    return found


def _plain(text: str) -> str:
    """Return a text as a name; some room is left for a number behind it."""
    signs = (sign if sign <= _LAST and (sign.isalpha() or sign in "0123456789") else " " for sign in text)
    name = "_".join("".join(signs).split())[: MAX_NAME - 6].rstrip("_")
    if not name or name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if _TAKEN.fullmatch(name.casefold()) else name
