"""Places of a chapter that a person has to fill in: how they are written, and how they are found again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plan_eval.base.text import Text

GAP = Text("[To be added: {what}]", "〔请补充：{what}〕")

_PATTERN = re.compile(r"\\?\[To be added: ([^\[\]\\]+)\\?\]|〔请补充：([^〔〕]+)〕")
"""Either of the two; Markdown has a stroke before a bracket."""


class Gap(NamedTuple):
    """A place to fill in: what is to be added, and where it begins and ends in its text."""

    what: str
    start: int
    end: int


def gaps(text: str) -> Iterator[Gap]:
    """Yield the places of a text that are still to be filled in."""
    for match in _PATTERN.finditer(text):
        yield Gap(match[1] or match[2], match.start(), match.end())
