"""Text in the colours of a terminal, where the screen has any."""

from functools import cache
from typing import TYPE_CHECKING

from plan_eval.formats.interface import Screen
from plan_eval.formats.theme import ground, terminal

if TYPE_CHECKING:
    from rich.style import Style


def styled(text: str, style: str, screen: Screen) -> str:
    """Return a text in a style of the theme."""
    return painted(text, terminal(style)) if style and screen.color else text


def on_ground(text: str, style: str) -> str:
    """Return a text on the ground that a style has in bars."""
    return painted(text, ground(style))


def painted(text: str, words: str) -> str:
    """Return a text in a style that is written as rich writes it."""
    from rich.color import ColorSystem  # noqa: PLC0415  # text without colours does without

    return _read(words).render(text, color_system=ColorSystem.EIGHT_BIT)


@cache
def _read(words: str) -> "Style":
    from rich.style import Style  # noqa: PLC0415  # the same

    return Style.parse(words)
