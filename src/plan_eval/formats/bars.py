"""Bars on a screen, as coloured grounds or, where there are no colours, of ASCII characters.

A block that covers a part of a cell is used only where the screen is sure to have it, one cell wide.
"""

from collections.abc import Sequence

from rich.cells import cell_len

from plan_eval.formats.interface import Screen
from plan_eval.formats.styling import on_ground, painted
from plan_eval.formats.theme import edge
from plan_eval.formats.wrapping import flowing
from plan_eval.views.shapes import Bar, Share

_EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589"
"""Blocks that cover so many eighths of a cell from the left."""

_MARKS = {"met": "#", "on_track": "=", "behind": "!", "not_assessed": "?", "discontinued": "."}
"""What stands for a status in a bar without colours."""

_TRACK = "ink"
_GAP = 3
"""Cells between two parts in the line that says what they are."""


def bar(shown: Bar, style: str, length: int, screen: Screen) -> str:
    """Return how far something has come: `|` stands where it should be, `<` and `>` where it leaves the bar."""
    return _colored(shown, style, length, screen) if screen.color else bar_text(shown, length)


def bar_text(shown: Bar, length: int) -> str:
    """Return a bar of ASCII characters."""
    full = _full(shown, length, 1)
    return _marked(shown, ["#"] * full + ["."] * (length - full))


def _full(shown: Bar, length: int, parts: int) -> int:
    """Return how much of a bar is covered, in parts of a cell: never more than has been reached."""
    return min(max(int(shown.progress * length * parts), 0), length * parts)


def _marked(shown: Bar, cells: list[str]) -> str:
    length = len(cells)
    if shown.due is not None and 0 <= shown.due <= 1:
        cells[min(int(shown.due * length), length - 1)] = "|"
    if shown.progress < 0:
        cells[0] = "<"
    elif shown.progress > 1:
        cells[-1] = ">"
    return "".join(cells)


def _colored(shown: Bar, style: str, length: int, screen: Screen) -> str:
    full, rest = divmod(_full(shown, length, len(_EIGHTHS)), len(_EIGHTHS))
    marks = _marked(shown, [" "] * length)
    at_edge = rest and screen.blocks and marks[full] == " "
    before = on_ground(marks[:full], style) if full else ""
    middle = painted(_EIGHTHS[rest], edge(style)) if at_edge else ""
    track = marks[full + bool(at_edge) :]
    return before + middle + (on_ground(track, _TRACK) if track else "")


def shares(parts: Sequence[Share], width: int, screen: Screen) -> list[str]:
    """Return a bar of some width that parts share by their counts, and below it what each part is."""
    cells = _cells([part.size for part in parts], width)
    if screen.color:
        whole = "".join(on_ground(" " * count, part.style) for count, part in zip(cells, parts, strict=True))
    else:
        whole = "".join(_MARKS.get(part.style, "#") * count for count, part in zip(cells, parts, strict=True))
    keys = []
    for part in parts:
        mark = on_ground("  ", part.style) if screen.color else _MARKS.get(part.style, "#")
        keys.append((f"{mark} {part.label}", cell_len(part.label) + (3 if screen.color else 2)))
    return [whole, *flowing(keys, _GAP, width)]


def _cells(counts: Sequence[int], width: int) -> list[int]:
    """Share cells out by counts, at least one to each that is not nothing: by the largest rests (Hamilton's method)."""
    total = sum(counts)
    if not total:
        return [0 for _ in counts]
    cells = [max(count * width // total, 1 if count else 0) for count in counts]
    by_rest = sorted(range(len(counts)), key=lambda place: -(counts[place] * width % total))
    for place in by_rest:
        if sum(cells) < width and counts[place]:
            cells[place] += 1
    while sum(cells) > max(width, len(counts)):
        cells[cells.index(max(cells))] -= 1
    return cells
