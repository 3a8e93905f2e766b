"""How cells of a workbook look: fonts, grounds and lines, each look made once."""

from typing import Any, NamedTuple

from xlsxwriter import Workbook as Book

from plan_eval.base.text import LANGUAGE_TAG
from plan_eval.formats.theme import COLORS
from plan_eval.views.workbook_shapes import SheetCell

_FONTS = {LANGUAGE_TAG.zh: ("宋体", "黑体")}
_OTHERS = ("Arial", "Arial")
"""The font of text and that of headings, by the language of the file."""

_SIZE, _TITLE = 10, 16
_INK, _FAINT, _LINE, _INPUT = "#1b1f24", "#57606a", "#d0d7de", "#fff8c5"
_GROUND = "#f0f3f6"

_BOLD = frozenset({"strong", "bad"})
_GROUNDED = frozenset({"met", "on_track", "behind", "discontinued", "not_assessed", "good", "bad", "doubtful"})
"""Styles that have a ground of their own in a cell."""


class Spot(NamedTuple):
    """Where a cell stands in its table: a column of figures or of texts, its first column, its last row, on paper or beside it."""

    right: bool
    first: bool
    last: bool
    printed: bool


class Looks:
    """The formats of a workbook, each made when it is first asked for."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._text, self._heading = _FONTS.get(language, _OTHERS)
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def _look(self, **properties: object) -> Any:  # noqa: ANN401  # the library brings no types
        whole = {"font_name": self._text, "font_size": _SIZE, "font_color": _INK, "valign": "vcenter", **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(whole)
        return self._made[key]

    def heading(self, spot: Spot, number_format: str) -> Any:  # noqa: ANN401  # the same
        """Return the look of a heading: a thick line above, a thin one below; what is not printed is fainter."""
        place = {"align": "right"} if spot.right else {"align": "left", "indent": 0 if spot.first else 1}
        return self._look(
            font_name=self._heading, bold=True, text_wrap=True, top=2, bottom=1, bg_color=_GROUND,
            font_color=_INK if spot.printed else _FAINT, num_format=number_format, **place,
        )  # fmt: skip

    def cell(self, cell: SheetCell, spot: Spot, number_format: str, text: str) -> Any:  # noqa: ANN401  # the same
        """Return the look of a cell in a table; `text` is what it holds where that is text."""
        properties: dict[str, object] = {"num_format": number_format, "text_wrap": bool(text) and spot.printed}
        properties |= {"bottom": 2, "bottom_color": _INK} if spot.last else {"bottom": 1, "bottom_color": _LINE}
        properties |= {"align": "right"} if spot.right else {"align": "left", "indent": 0 if spot.first else 1}
        if cell.style in _BOLD:
            properties["bold"] = True
        if cell.style in COLORS and cell.formula:
            properties["font_color"] = f"#{COLORS[cell.style].light}"
        elif cell.style in _GROUNDED and not cell.percent and cell.value is not None:
            properties["bg_color"] = f"#{COLORS[cell.style].ground}"
        if cell.limits is not None:
            properties |= {"bg_color": _INPUT, "bold": True, "border": 1}
        if text.startswith(("=", "+", "-", "@")):
            properties["quote_prefix"] = True
        return self._look(**properties)

    def across(self, style: str, *, wraps: bool) -> Any:  # noqa: ANN401  # the same
        """Return the look of a text across the sheet; one that does not wrap runs over the cells beside it."""
        color = _FAINT if style == "faint" else f"#{COLORS[style].light}" if style in COLORS else _INK
        return self._look(font_color=color, bold=style in _BOLD, text_wrap=wraps, valign="top")

    def title(self, *, wraps: bool) -> Any:  # noqa: ANN401  # the same
        """Return the look of the title of a sheet."""
        return self._look(font_name=self._heading, font_size=_TITLE, bold=True, text_wrap=wraps)
