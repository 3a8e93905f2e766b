"""Which published amounts can be held against computed ones, and which cannot because nothing was in force."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from plan_eval.standards.cells import Published, Standard
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.grounds import Ground, Grounds

_Basis = dict[str, Fraction | str | None]


class Comparison:
    """The published amounts up to a day, each with what was in force on its own day."""

    def __init__(self, compiled: CompiledStandards, grounds: Grounds, on: date) -> None:
        self.uncompared: list[tuple[Standard, Published]] = []
        """Amounts of days on which their formula, or one that it uses, was not in force."""
        self._compared: dict[str, list[tuple[Published, _Basis]]] = {}
        for standard in compiled.source.standards:
            self._compared[standard.id] = list(self._fitting(standard, grounds, on))

    def _fitting(self, standard: Standard, grounds: Grounds, on: date) -> Iterator[tuple[Published, _Basis]]:
        """Yield the amounts that can be compared, the latest first."""
        for published in sorted(standard.published, key=lambda published: published.on, reverse=True):
            if published.on > on:
                continue
            if grounds.is_in_force(standard.id, published.on):
                yield published, grounds.on(published.on).of(standard.id)
            else:
                self.uncompared.append((standard, published))

    def published(self, name: str, ground: Ground) -> Published | None:
        """Return the latest amount that was published for the formulas and values that a computed one comes from.

        Only what the standard itself uses counts, directly or through other standards. None where amounts were given:
        that is another law than the one amounts were published under.
        """
        compared = self._compared.get(name, [])
        if not compared or ground.given:
            return None
        basis = ground.of(name)
        return next((published for published, earlier in compared if earlier == basis), None)
