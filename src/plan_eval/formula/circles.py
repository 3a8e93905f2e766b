"""Formulas that use one another in a circle."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter


def circles(uses: Mapping[str, Sequence[str]], at: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield circles, each from the name that stands first and back to it; each is taken out to find the next.

    `uses` tells which names the formula of each name uses, `at` where each stands.
    """
    while True:
        try:
            TopologicalSorter(uses).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1][:0:-1]
            turn = circle.index(min(circle, key=lambda name: at[name]))
            circle = [*circle[turn:], *circle[:turn]]
            yield [*circle, circle[0]]
            uses = {name: () if name in circle else used for name, used in uses.items()}
        else:
            return
