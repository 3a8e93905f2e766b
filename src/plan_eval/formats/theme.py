"""The colours of everything that is drawn: those of the statuses, from the vocabulary, and of what has no status.

A view gives a line or a cell a style by name; a format asks here what that is where it draws. The colours of a terminal hold
on light and on dark grounds: their contrast is at least 3.5 on white and on the dark grey of usual themes (WCAG 2.1).
"""

from plan_eval.base.vocabulary import Color, Status

COLORS: dict[str, Color] = {status.value: status.color for status in Status} | {
    "good": Status.MET.color,
    "bad": Status.BEHIND.color,
    "doubtful": Status.NOT_ASSESSED.color,
    "faint": Status.DISCONTINUED.color,
    "strong": Color(None, "1b1f24", "e6edf3", "ffffff"),
    "ink": Color(None, "1b1f24", "e6edf3", "ffffff"),
    "track": Color(None, "d8dee4", "30363d", "ffffff"),
    "way": Color(None, "b0b8c1", "464c54", "ffffff"),
}
"""A colour for every style of a view, and for every box of a drawing, by name."""

_ON_GROUND, _TRACK = 231, 238
"""Of a terminal's 256: what stands on a coloured ground, and the ground of a bar that nothing covers."""

_BOLD = frozenset({"strong", "bad", Status.BEHIND.value})


def terminal(style: str) -> str:
    """Return a style as rich writes it: bold or not, and a colour of the 256 of a terminal."""
    number = COLORS[style].terminal
    words = ["bold"] if style in _BOLD else []
    return " ".join(words if number is None else [*words, f"color({number})"])


def ground(style: str) -> str:
    """Return the ground that a style has in a bar, as rich writes it, with what stands on it: bold white."""
    number = COLORS[style].terminal
    return f"bold color({_ON_GROUND}) on color({_TRACK if number is None else number})"


def edge(style: str) -> str:
    """Return the colours of a cell of a bar that is partly covered: what covers it, and the track below."""
    return f"color({COLORS[style].terminal}) on color({_TRACK})"
