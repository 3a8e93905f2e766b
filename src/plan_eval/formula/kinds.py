"""What a formula's parts stand for: a number, a truth, or one of some words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is; `options` are the words that a word may be."""

    name: str
    options: frozenset[str] = frozenset()


NUMBER = Kind("number")
TRUTH = Kind("truth")


def words(*options: str) -> Kind:
    """Return the kind of a name that stands for one of these words, such as `nature`."""
    return Kind("word", frozenset(options))


Scope = Mapping[str, Kind]
"""The names that a formula may use, and what each stands for."""
