"""The colours of charts and pages: those of the statuses, and of what has no status."""

from plan_eval.base.vocabulary import Color, Status

COLORS: dict[str, Color] = {status.value: status.color for status in Status} | {
    "ink": Color("", "1b1f24", "e6edf3", "ffffff"),
    "track": Color("", "d8dee4", "30363d", "ffffff"),
    "way": Color("", "b0b8c1", "464c54", "ffffff"),
}
"""A colour for every box of a drawing, by name."""
