"""Raised and lowered text: the mark of a footnote is no digit of the number before it."""

_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_LOWERED = str.maketrans("0123456789", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089")


def raised(text: str) -> str:
    """Return text with its digits as raised ones, as in m\u00b2."""
    return text.translate(_RAISED)


def lowered(text: str, before: str) -> str:
    """Return text with its digits as lowered ones where they follow a digit; those of CO2 and PM2.5 are part of a name."""
    return text.translate(_LOWERED) if before[-1:].isdigit() else text
