"""Write the pictures of the two READMEs: what the program prints, as SVG, each run of characters at its cell."""

import io
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, get_args

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text as Styled

from plan_eval import evaluate, load_plan
from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.terminal import render
from plan_eval.indicators.arranging import arranged
from plan_eval.views.status import StatusView

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
_WIDTH, _CELL, _LINE, _EDGE = 100, 8, 18, 16


class Ground(NamedTuple):
    """A terminal's colours: of what is written in none, and of the ground."""

    ink: str
    paper: str


GROUNDS = {"dark": Ground("#e6edf3", "#0d1117"), "light": Ground("#1f2328", "#ffffff")}


def pictures() -> dict[str, str]:
    """Return the pictures by the names of their files: both languages, on both grounds."""
    plan = evaluate(load_plan(ROOT / "data"))
    view, screen = StatusView(plan, arranged(plan.results)), Screen(_WIDTH, color=True)
    return {
        f"status-{lang}-{name}.svg": picture(render(view, lang, screen), ground)
        for lang in get_args(Lang)
        for name, ground in GROUNDS.items()
    }


def picture(text: str, ground: Ground) -> str:
    """Return text with terminal colours as an SVG."""
    console = Console(width=_WIDTH, file=io.StringIO(), legacy_windows=False)
    lines = Styled.from_ansi(text).split("\n")
    width, height = _WIDTH * _CELL + 2 * _EDGE, len(lines) * _LINE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="{ground.paper}"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" xml:space="preserve">',
    ]
    for number, line in enumerate(lines):
        parts += _line(line, console, _EDGE + number * _LINE + 13, ground)
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def _line(line: Styled, console: Console, top: int, ground: Ground) -> Iterator[str]:
    at = 0
    for segment in line.render(console):
        style = segment.style or Style()
        ink = ground.ink if style.color is None else style.color.get_truecolor().hex
        weight = ' font-weight="bold"' if style.bold else ""
        if style.bgcolor is not None:
            box = f'x="{_EDGE + at}" y="{top - 13}" width="{cell_len(segment.text) * _CELL}" height="{_LINE - 2}"'
            yield f'<rect {box} fill="{style.bgcolor.get_truecolor().hex}"/>'
        for _, run in groupby(segment.text, lambda char: (cell_len(char), char.isspace())):
            text = "".join(run)
            length = cell_len(text) * _CELL
            if text.strip():
                place = f'x="{_EDGE + at}" y="{top}" textLength="{length}" lengthAdjust="spacingAndGlyphs"'
                yield f'<text {place} fill="{ink}"{weight}>{escape(text)}</text>'
            at += length


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (PICTURES / name).write_text(svg, encoding="utf-8")
