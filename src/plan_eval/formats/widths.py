"""How many terminal cells a text takes, and how narrow its column may become."""

from unicodedata import east_asian_width

_CHARACTERS_PER_LINE = 4
_LONGEST_WORD = 24


def is_wide(char: str) -> bool:
    """Tell whether a character takes two cells."""
    return east_asian_width(char) in "WF"


def cells(text: str) -> int:
    """Return how many terminal cells a text takes: wide characters take two."""
    return len(text) if text.isascii() else sum(2 if is_wide(char) else 1 for char in text)


def narrowest(text: str) -> int:
    """Return how narrow a text may be set: no usual word is broken; Chinese breaks anywhere, but not to a thread."""
    widest = 0
    for word in text.split():
        widest = (
            max(widest, min(len(word), _LONGEST_WORD))
            if word.isascii()
            else max(widest, min(cells(word), 2 * _CHARACTERS_PER_LINE))
        )
    return widest
