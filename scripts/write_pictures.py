"""Write the pictures of the two READMEs: what the program prints, as SVG, each run of characters at its cell."""

import io
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import get_args

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

from plan_eval import evaluate, load_plan
from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.terminal import render
from plan_eval.indicators.arranging import arranged
from plan_eval.views.status import StatusView

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
_WIDTH, _CELL, _LINE, _EDGE = 112, 8, 18, 16
_COLORS = {1: "#ff7b72", 2: "#3fb950", 3: "#d29922", 6: "#56d4dd"}
_INK, _DIM, _PAPER = "#e6edf3", "#8b949e", "#0d1117"


def pictures() -> dict[str, str]:
    """Return the pictures by the names of their files."""
    plan = evaluate(load_plan(ROOT / "data"))
    view, screen = StatusView(plan, arranged(plan.results)), Screen(_WIDTH, color=True)
    return {f"status-{lang}.svg": picture(render(view, lang, screen)) for lang in get_args(Lang)}


def picture(text: str) -> str:
    """Return text with terminal colours as an SVG."""
    console = Console(width=_WIDTH, file=io.StringIO(), legacy_windows=False)
    lines = Styled.from_ansi(text).split("\n")
    width, height = _WIDTH * _CELL + 2 * _EDGE, len(lines) * _LINE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="{_PAPER}"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" xml:space="preserve">',
    ]
    for number, line in enumerate(lines):
        parts += _line(line, console, _EDGE + number * _LINE + 13)
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def _line(line: Styled, console: Console, top: int) -> Iterator[str]:
    at = 0
    for segment in line.render(console):
        style = segment.style
        color = _INK if style is None or style.color is None else _COLORS.get(style.color.number or 0, _INK)
        color = _DIM if style is not None and style.dim else color
        weight = ' font-weight="bold"' if style is not None and style.bold else ""
        for _, run in groupby(segment.text, lambda char: (cell_len(char), char.isspace())):
            text = "".join(run)
            length = cell_len(text) * _CELL
            if text.strip():
                place = f'x="{_EDGE + at}" y="{top}" textLength="{length}" lengthAdjust="spacingAndGlyphs"'
                yield f'<text {place} fill="{color}"{weight}>{escape(text)}</text>'
            at += length


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (PICTURES / name).write_text(svg, encoding="utf-8")
