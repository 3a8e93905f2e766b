"""What a text is made for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """What text is made for: `width` in cells, None for as wide as needed; colours or none."""

    width: int | None = None
    color: bool = False
