"""Rows with several items in one cell: each on its own line, or each behind its label."""

import re
from collections.abc import Sequence

from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.words import words

_LABELLED = re.compile(
    r"(?P<label>[^\d\s,，;；、:：<>≥≤~\[\]().%-][^\d,，;；、:：<>≥≤~\[\]]{0,15}?)\s*[:：]?\s*(?P<figure>[<>≥≤]?-?[0-9][0-9,.]*(?:\.[0-9]+)?\s*[%‰万亿]?)"
)
_BETWEEN = re.compile(r"^[\s,，;；、/]*$")
_MOST = 12
"""Items that one cell may hold."""

UNDER = "\ue100"
"""What stands between a name and that of a part of it, in the cell that a row of several is given."""


def split(row: Sequence[str], names: Sequence[int], figures: Sequence[int]) -> list[list[str]]:
    """Return the rows that a row of a table stands for, itself where its cells hold one item each.

    `names` and `figures` are the columns of names and of figures. The first of several may be a name over the others.
    """
    return _by_lines(row, names, figures) or _by_labels(row, names, figures) or [list(row)]


def _by_lines(row: Sequence[str], names: Sequence[int], figures: Sequence[int]) -> list[list[str]]:
    """Return the rows where names and figures stand on as many lines."""
    lines = {at: _lines(cell) for at, cell in enumerate(row)}
    name = next((at for at in reversed(names) if at < len(row) and len(lines[at]) > 1), None)
    if name is None or len(lines[name]) > _MOST:
        return []
    count = len(lines[name])
    filled = [at for at in figures if at < len(row) and tidy(row[at])]
    counts = {len(lines[at]) for at in filled}
    if not filled or not counts <= {count, count - 1} or len(counts) > 1 or max(counts) < 2:  # noqa: PLR2004  # several of them
        return []
    if not all(_is_figure(line) for at in filled for line in lines[at]):
        return []
    head, parts = ([lines[name][0]], lines[name][1:]) if counts == {count - 1} else ([], lines[name])
    rows = []
    for number, part in enumerate(parts):
        cells = list(row)
        for at in filled:
            cells[at] = lines[at][number]
        for at, cell in enumerate(row):
            if at not in filled and at != name and len(lines[at]) == len(parts):
                cells[at] = lines[at][number]
            elif at not in filled and at != name:
                cells[at] = cell
        cells[name] = _under(head[0], part) if head else part
        rows.append(cells)
    if not head and len(parts) > 1 and _is_part(parts[1]):
        rows = [rows[0], *([*cells[:name], _under(parts[0], cells[name]), *cells[name + 1 :]] for cells in rows[1:])]
    return rows


def _by_labels(row: Sequence[str], names: Sequence[int], figures: Sequence[int]) -> list[list[str]]:
    """Return the rows where each figure stands behind a label, the same labels in every cell: 120 其中：城市 40 农村 80."""
    filled = [at for at in figures if at < len(row) and tidy(row[at]) and said_of(row[at]).kind is not Kind.EMPTY]
    cells = {at: _labelled(row[at]) for at in filled}
    labels = {tuple(label for label, _ in found) for found in cells.values()}
    if not filled or len(labels) != 1 or len(next(iter(labels))) < 2:  # noqa: PLR2004  # several of them
        return []
    name = next((at for at in reversed(names) if at < len(row) and tidy(row[at])), None)
    if name is None:
        return []
    own = re.split("|".join(map(re.escape, words("parts"))) + r"|[\r\n]", row[name])[0].strip(" ,，;；:：")
    rows = []
    for number, label in enumerate(next(iter(labels))):
        new = list(row)
        for at in filled:
            new[at] = cells[at][number][1]
        new[name] = _under(own, label) if label else own
        rows.append(new)
    return rows


def _labelled(cell: str) -> list[tuple[str, str]]:
    """Return the figures of a cell with their labels, the first perhaps without one; none where anything else stands there."""
    text = tidy(cell.replace("\n", " "))
    found: list[tuple[str, str]] = []
    if (match := re.match(r"^[<>≥≤]?-?[0-9][0-9,.]*\s*[%‰万亿]?(?=\s*\D)", text)) is not None:
        rest = text[match.end() :].lstrip(" ,;、(")
        word = next((word for word in words("parts") if rest.startswith(tidy(word))), None)
        if word is None:
            return []
        found.append(("", match[0].strip()))
        text = rest[len(tidy(word)) :].lstrip(": ").rstrip(") ")
    at = 0
    for match in _LABELLED.finditer(text):
        if not _BETWEEN.match(text[at : match.start()]):
            return []
        found.append((match["label"].strip(), match["figure"].strip(" ,")))
        at = match.end()
    return found if _BETWEEN.match(text[at:]) and len(found) <= _MOST else []


def _under(parent: str, part: str) -> str:
    """Return the name of a part with the one above it."""
    return f"{parent}{UNDER}{_without_label(part)}"


def _without_label(part: str) -> str:
    text = part.strip()
    for word in words("parts"):
        if text.startswith(word):
            return text[len(word) :].lstrip(" :：").strip() or text
    return text


def _is_part(text: str) -> bool:
    return any(text.strip().startswith(word) for word in words("parts"))


def _is_figure(line: str) -> bool:
    return said_of(line).kind is not Kind.WORDS


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in re.split(r"[\r\n]+", cell) if line.strip()]


def part_of(text: str) -> str | None:
    """Return the name of a part without the word that makes it one; None for a name that has none."""
    plain = text.strip()
    if _is_part(plain):
        return _without_label(plain)
    if plain[:1] in "-–—·•" and len(plain) > 1 and not plain[1:2].isdigit():
        return plain[1:].strip()
    return None
