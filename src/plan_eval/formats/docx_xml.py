"""Elements of WordprocessingML, for what python-docx has no words for."""

from collections.abc import Mapping
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any
"""An element of lxml, which brings no types."""


def element(name: str, attributes: Mapping[str, object] | None = None, *children: Element) -> Element:
    """Return an element of the namespace `w` with attributes of the same and what is inside it, in the order of the schema."""
    made = OxmlElement(f"w:{name}")
    for key, value in (attributes or {}).items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def value(name: str, content: object) -> Element:
    """Return an element whose one attribute is its value."""
    return element(name, {"val": content})


def text(content: str, properties: Element | None = None) -> Element:
    """Return a run of text, spaces at its ends included."""
    words = OxmlElement("w:t")
    words.text = content
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", None, *([] if properties is None else [properties]), words)
