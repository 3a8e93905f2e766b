"""Tables as plans and reviews print them, each in a file of `published/` with what it says in truth.

A file has its lines one after another: `#` before the table is a line above it, after it one below; `|` begins a row of cells,
of which `<` is merged with the one to its left and `^` with the one above; `spans` names the days of the plan. `=` is the truth
of an indicator that must be read without a question, `?` of one that may be asked about: name, unit, baseline, target, then its
kind and its values by day, `m` before the day of a milestone and `i` before that of an amount.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.editing.tables.model import Made, Truth

FOLDER = Path(__file__).parent / "published"
_SLOTS = {"": "observations", "m": "milestones", "i": "increments"}


def published() -> Iterator[Made]:
    """Yield the tables, by the names of their files."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield _made(path)


def _made(path: Path) -> Made:
    made = Made(path.stem, [], [])
    for line in path.read_text("utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "#":
            (made.below if made.rows else made.above).append(rest)
        elif line.startswith("|"):
            made.rows.append([cell.strip(" ") for cell in line[1:].split("|")])
        elif mark == "spans":
            start, end, *last = (None if day == "-" else day for day in rest.split())
            made.spans = start, end, (last or [None])[0]
        elif mark in ("=", "?"):
            made.truth.append(_truth(rest, asked=mark == "?"))
    width = max(map(len, made.rows))
    made.rows = [[*row, *[""] * (width - len(row))] for row in made.rows]
    made.merged = _merge(made.rows)
    made.not_text = any(top != bottom for top, _, bottom, _ in made.merged)
    return made


def _truth(text: str, *, asked: bool) -> Truth:
    name, unit, baseline, target, *rest = (part.strip() for part in text.split("|"))
    truth = Truth(name, unit, None, "level", None if baseline == "-" else baseline, None if target == "-" else target)
    truth.may_be_asked = asked
    for part in rest:
        key, equals, value = part.partition("=")
        match = re.fullmatch(r"([mi]?)([0-9-]{10})", key)
        if match:
            getattr(truth, _SLOTS[match[1]])[match[2]] = value
        elif equals:
            setattr(truth, key, value)
        else:
            truth.kind = key
    return truth


def _merge(rows: list[list[str]]) -> list[tuple[int, int, int, int]]:
    """Return the merged ranges of a table, and put the text of each into all of its cells."""
    merged = []
    taken: set[tuple[int, int]] = set()
    for top, row in enumerate(rows):
        for left in range(len(row)):
            if (top, left) in taken or row[left] in ("<", "^"):
                continue
            right, bottom = left, top
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            while bottom + 1 < len(rows) and rows[bottom + 1][left] == "^":
                bottom += 1
            if (right, bottom) == (left, top):
                continue
            cells = [(y, x) for y in range(top, bottom + 1) for x in range(left, right + 1)]
            taken.update(cells)
            merged.append((top, left, bottom, right))
            for y, x in cells:
                rows[y][x] = row[left]
    return merged
