"""The seal under a plan that was read from a table: whether anyone has edited it since, and from which table it was read.

A plan that nobody has touched may be written anew from the same table, as with other answers; any other is only added to.
"""

from hashlib import sha256

_MARK = "# read from"
_DIGITS = 16


def sealed(text: str, digest: str) -> str:
    """Return the text of a plan with a seal: a line with the digests of its table and of itself."""
    return f"{text}{_MARK} {digest[:_DIGITS]}, {_digest(text)}\n"


def is_untouched(text: str, digest: str) -> bool:
    """Tell whether a text is one that was sealed for a table, to the character."""
    rest, mark, seal = text.rpartition(_MARK)
    return bool(mark) and seal == f" {digest[:_DIGITS]}, {_digest(rest)}\n"


def _digest(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()[:_DIGITS]
