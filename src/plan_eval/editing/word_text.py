"""The text of a part of a Word document as its reader sees it, with every change taken that somebody tracked."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plan_eval.editing.marks import lowered, raised

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
Element = Any
"""An element of lxml, which brings no types."""

TABLE, ROW, CELL = (f"{_WORD}{name}" for name in ("tbl", "tr", "tc"))
UNSEEN = frozenset({
    *(f"{_WORD}{name}" for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "rt")),
    f"{_CHOICES}Fallback",
})  # fmt: skip
"""What is deleted, moved away, a code instead of its result, or there for older programs."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\ufffd"}
"""What stands for an element; a sign of a font of symbols could be any."""

_PLAIN_MATH = frozenset({"oMath", "oMathPara", "r", "t"})
_FALSE = frozenset({"0", "false", "off", "none"})


class Look(NamedTuple):
    """Whether text is hidden, and whether it is `superscript` or `subscript`; None where nothing is said of it."""

    hidden: bool | None = None
    position: str | None = None

    def over(self, other: "Look") -> "Look":
        """Return what holds where this look is closer to the text than the other."""
        return Look(
            other.hidden if self.hidden is None else self.hidden,
            self.position or other.position,
        )


def look_of(element: Element) -> Look:
    """Return what the properties of a run or a style say of its text."""
    properties = element.find(f"{_WORD}rPr")
    if properties is None:
        return Look()
    hidden, position = properties.find(f"{_WORD}vanish"), properties.find(f"{_WORD}vertAlign")
    return Look(None if hidden is None else is_on(hidden), None if position is None else value_of(position))


def is_on(element: Element) -> bool:
    """Say whether a property holds: it does unless it says that it does not."""
    return value_of(element) not in _FALSE


def value_of(element: Element) -> str:
    """Return the value of a property; empty where none is given."""
    return str(element.get(f"{_WORD}val", ""))


def looks_of_styles(styles: Element) -> dict[str, Look]:
    """Return the look of each style by its id, with what it has from the styles that it is based on."""
    own: dict[str, tuple[Look, str]] = {}
    for style in styles.iterchildren(f"{_WORD}style"):
        base = style.find(f"{_WORD}basedOn")
        own[style.get(f"{_WORD}styleId", "")] = (look_of(style), "" if base is None else value_of(base))
    looks: dict[str, Look] = {}
    for name in own:
        chain: dict[str, None] = {}  # in its order, and quick to look into
        step = name
        while step in own and step not in looks and step not in chain:
            chain[step] = None
            step = own[step][1]
        for each in reversed(chain):
            look, base = own[each]
            looks[each] = look.over(looks.get(base, Look()))
    return looks


def text_of(element: Element, styles: Mapping[str, Look]) -> str:
    """Return the text of a cell, its paragraphs on lines of their own; a table inside it is one of its own.

    Spaces before it stay: a part of what stands above begins with them.
    """
    parts: list[str] = []
    _collect(element, styles, Look(), parts)
    return "".join(parts).strip("\t\r\n").rstrip(" \t\r\n")


def _collect(element: Element, styles: Mapping[str, Look], look: Look, parts: list[str]) -> None:
    for child in element.iterchildren("*"):
        space, _, name = child.tag.rpartition("}")
        if child.tag in UNSEEN or child.tag == TABLE:
            continue
        if name == "t":
            _write(child.text or "", look, parts)
        elif space == _MATH[:-1]:
            if name not in _PLAIN_MATH:
                parts.append("\n")  # a fraction or a power is no figure of one line
            _collect(child, styles, look, parts)
        elif name in _SIGNS:
            _write(_SIGNS[name], look, parts)
        elif name == "r":
            _collect(child, styles, look_of(child).over(_styled(child, "rPr", "rStyle", styles)).over(look), parts)
        elif name == "p":
            _collect(child, styles, _styled(child, "pPr", "pStyle", styles), parts)
            parts.append("\n")
        else:
            _collect(child, styles, look, parts)


def _write(text: str, look: Look, parts: list[str]) -> None:
    if look.hidden:
        return
    if look.position == "superscript":
        text = raised(text)
    elif look.position == "subscript":
        text = lowered(text, parts[-1] if parts else "")
    parts.append(text)


def _styled(element: Element, properties: str, name: str, styles: Mapping[str, Look]) -> Look:
    """Return the look of the style that a run or a paragraph names."""
    style = element.find(f"{_WORD}{properties}/{_WORD}{name}")
    return Look() if style is None else styles.get(value_of(style), Look())
