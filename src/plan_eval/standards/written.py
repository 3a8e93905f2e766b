"""Standards as their file has them, with the place of each, before tables are spread to single values."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plan_eval.formula.unit_texts import words_of
from plan_eval.standards.model import Rounding, Standard, StandardsSource
from plan_eval.standards.parameter_model import Dimension, Parameter


class Written(NamedTuple):
    """What is valid of `standards.yaml`; `standards` are by their position in the file."""

    dimensions: Mapping[str, Dimension]
    parameters: Mapping[str, Parameter]
    rounding: Rounding
    standards: Mapping[int, Standard]
    source: StandardsSource | None = None

    def titled(self) -> Iterator[tuple[str, Parameter | Standard]]:
        """Yield parameters and standards by the names that formulas use."""
        yield from self.parameters.items()
        yield from ((standard.id, standard) for standard in self.standards.values())

    def units(self) -> dict[str, str]:
        """Return the units of parameters and standards by the names that formulas use."""
        return {name: entry.unit for name, entry in self.titled()}

    def unit_words(self) -> set[str]:
        """Return the words of all units: what numbers in formulas may count."""
        return {word for text in set(self.units().values()) for word in words_of(text)}
