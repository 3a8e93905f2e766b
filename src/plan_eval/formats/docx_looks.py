"""How a chapter looks on paper in each language: the fonts and sizes that its offices use, and their page."""

from typing import NamedTuple

from plan_eval.base.text import Lang


class Face(NamedTuple):
    """A font for Chinese and one for everything else, its size in half points, and whether it is bold."""

    east: str
    latin: str
    size: int
    bold: bool = False


class Look(NamedTuple):
    """The faces of everything, the margins of the page in millimetres, and how running text is set.

    `line` is the height of a line in points, None for that of the font; `indent` how many characters the first line of a
    paragraph is indented; `after` the points after a paragraph. `tables` are the sizes of tables in half points, the
    largest first. `footer` is what stands before and after the number of the page.
    """

    title: Face
    subtitle: Face
    headings: tuple[Face, Face]
    body: Face
    caption: Face
    note: Face
    footer: tuple[str, str]
    top: int
    bottom: int
    left: int
    right: int
    line: int | None
    indent: int
    after: int
    tables: tuple[int, ...] = (21, 18, 15)


_SONG, _FANG, _HEI, _ROMAN, _PLAIN = "宋体", "仿宋", "黑体", "Times New Roman", "Arial"

LOOKS: dict[Lang, Look] = {
    "zh": Look(
        title=Face(_HEI, _ROMAN, 44),
        subtitle=Face(_FANG, _ROMAN, 28),
        headings=(Face(_HEI, _ROMAN, 32), Face(_HEI, _ROMAN, 30)),
        body=Face(_FANG, _ROMAN, 32),
        caption=Face(_HEI, _ROMAN, 24),
        note=Face(_FANG, _ROMAN, 21),
        footer=("— ", " —"),
        top=37,
        bottom=35,
        left=28,
        right=26,
        line=28,
        indent=2,
        after=0,
    ),
    "en": Look(
        title=Face(_HEI, _PLAIN, 40, bold=True),
        subtitle=Face(_SONG, _ROMAN, 26),
        headings=(Face(_HEI, _PLAIN, 28, bold=True), Face(_HEI, _PLAIN, 24, bold=True)),
        body=Face(_SONG, _ROMAN, 23),
        caption=Face(_HEI, _PLAIN, 20, bold=True),
        note=Face(_SONG, _ROMAN, 18),
        footer=("", ""),
        top=25,
        bottom=25,
        left=25,
        right=25,
        line=None,
        indent=0,
        after=6,
        tables=(19, 17, 15),
    ),
}
"""In Chinese as GB/T 9704-2012 sets official documents: 仿宋 of size 三号, 28 points to a line, 26 mm to 37 mm of margin."""
