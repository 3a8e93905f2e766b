"""What a format is: it takes a view and returns text or bytes, prints nothing, and knows neither plan nor command line."""

from typing import NamedTuple, Protocol, TypeVar

from plan_eval.base.text import Lang

V_contra = TypeVar("V_contra", contravariant=True)


class Screen(NamedTuple):
    """What text is made for: `width` in cells, None for as wide as needed; colours or none, and links (OSC 8) or none.

    `blocks` tells that block characters are there and one cell wide, which is not sure where Chinese is written.
    """

    width: int | None = None
    color: bool = False
    blocks: bool = False
    links: bool = False


class Format(Protocol[V_contra]):
    """A way to write down a view; a module with such a function is one."""

    def render(self, view: V_contra, lang: Lang, screen: Screen, /) -> str | bytes:
        """Return the view in this format."""
