"""How narrow a column may become; how many terminal cells a text takes, rich says (`rich.cells.cell_len`)."""

from rich.cells import cell_len

_CHARACTERS_PER_LINE = 4
_LONGEST_WORD = 24


def narrowest(text: str) -> int:
    """Return how narrow a text may be set: no usual word is broken; Chinese breaks anywhere, but not to a thread."""
    return max((_narrowest_word(word) for word in text.split()), default=0)


def _narrowest_word(word: str) -> int:
    if word.isascii():
        return min(len(word), _LONGEST_WORD)
    return min(cell_len(word), 2 * _CHARACTERS_PER_LINE)
