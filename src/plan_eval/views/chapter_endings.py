"""Texts of the data as sentences of the chapter."""

from plan_eval.base.text import Lang
from plan_eval.views.words import STOP

_ENDS = frozenset(".!?。！？；")
_CLOSES = "”\"'’）)」』〕"


def ended(text: str, lang: Lang) -> str:
    """Return a text with a stop behind it, where it has none."""
    closed = text.rstrip(_CLOSES + " ")
    return text if closed[-1:] in _ENDS else text + STOP.get(lang)
