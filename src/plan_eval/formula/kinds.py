"""What a formula's parts stand for: a number, a truth, or one of some words."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.base.text import Text


class Kind(NamedTuple):
    """What a value is; `options` are the words that a word may be."""

    label: Text
    options: frozenset[str] = frozenset()

    @property
    def is_word(self) -> bool:
        """Tell whether values are words rather than numbers or truths."""
        return self.label == _WORD


NUMBER = Kind(Text("a number", "数值"))
TRUTH = Kind(Text("a condition", "条件"))
UNIT = Kind(Text("a unit", "单位"))
"""A word that may stand behind a number, such as `point` in `2 points`, beside those that the language knows by itself."""

_WORD = Text("a word", "词")


def words(*options: str) -> Kind:
    """Return the kind of a name that stands for one of these words, such as `nature`."""
    return Kind(_WORD, frozenset(options))


Scope = Mapping[str, Kind]
"""The names that a formula may use, and what each stands for."""
