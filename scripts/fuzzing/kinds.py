"""The kinds of cases, and how many of each are among ten thousand: what is quick dominates."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from scripts.fuzzing import commands, files, formulas, imports, oracle, pairs
from scripts.fuzzing.trial import Trial

WHOLE = 10_000


class Kind(NamedTuple):
    """A kind of case: its share of ten thousand, what runs one, and whether two runs of one give the same."""

    name: str
    share: int
    run: Callable[[Trial], None]
    is_repeatable: bool = True


KINDS = (
    Kind("files", 5_000, files.run),
    Kind("formulas", 3_900, formulas.run),
    Kind("commands", 800, commands.run),
    Kind("imports", 200, imports.run),
    Kind("oracle", 90, oracle.run),
    Kind("pairs", 10, pairs.run, is_repeatable=False),
)


def kind_of_case(random: Random, kinds: tuple[Kind, ...] = KINDS) -> Kind:
    """Return the kind of the next case, each as often as its share says."""
    return random.choices(kinds, [kind.share for kind in kinds])[0]
