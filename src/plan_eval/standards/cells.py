"""Parameters and standards one value at a time: what a table of dimensions is spread to, and what everything is computed with.

A parameter or a standard without dimensions is one cell of its own name; one with dimensions is a cell for each combination of
their members, `wage[island]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Basis
from plan_eval.findings.shapes import ValuePath
from plan_eval.model.readers import Source
from plan_eval.standards.model import DatedFormula, Rounding, StandardsSource
from plan_eval.standards.parameter_model import Dimension


class Cell(NamedTuple):
    """Where in a table a value stands: the name of the table, what it is called, and the members of the value by dimension."""

    table: str
    title: Text
    members: tuple[tuple[str, str], ...]


class DatedValue(NamedTuple):
    """The value of a parameter from a day on."""

    since: date
    until: date | None
    value: Decimal
    source: Source | None
    basis: Basis


class Parameter(NamedTuple):
    """A figure that others set, with its values over time, oldest first."""

    name: Text
    unit: str
    values: tuple[DatedValue, ...]
    note: Text | None = None


class Published(NamedTuple):
    """An amount as published; `path` leads to it from its standard."""

    on: date
    amount: Decimal
    quote: str | None
    section: str | None
    source: Source | None
    path: ValuePath


class SetAmount(NamedTuple):
    """An amount that was set from a day on; `is_start` where it is what a standard begins with, else it was decided."""

    since: date
    amount: Decimal
    source: Source | None
    is_start: bool = False


@dataclass(frozen=True, slots=True)
class Recipients:
    """How many people receive a standard."""

    count: Decimal
    on: date
    source: Source | None


class Standard(NamedTuple):
    """A benefit standard; `place` is its position in the file, and several cells of a table have one place.

    `periods` are its formulas as written, `is_dated` tells whether those stand in a list. `set_amounts` are in the order of
    their days.
    """

    id: str
    name: Text
    unit: str
    place: int
    periods: tuple[DatedFormula, ...] = ()
    is_dated: bool = False
    source: Source | None = None
    rounding: Rounding | None = None
    recipients: Recipients | None = None
    published: tuple[Published, ...] = ()
    set_amounts: tuple[SetAmount, ...] = ()
    note: Text | None = None
    group: Text | None = None


class Standards(NamedTuple):
    """All parameters and standards of a plan; `rounding` holds where a standard has none of its own.

    `cells` tells of each value that belongs to a table where it stands there.
    """

    parameters: dict[str, Parameter]
    rounding: Rounding
    standards: tuple[Standard, ...]
    source: StandardsSource | None = None
    dimensions: Mapping[str, Dimension] = {}
    cells: Mapping[str, Cell] = {}

    def member(self, dimension: str, key: str) -> Text:
        """Return what a member of a dimension is called."""
        return next(member.name for member in self.dimensions[dimension].members if member.key == key)

    def titles(self) -> dict[str, Text]:
        """Return what parameters, standards, whole tables and dimensions are called, by the names that formulas use."""
        titles = {name: dimension.name for name, dimension in self.dimensions.items()}
        titles |= {cell.table: cell.title for cell in self.cells.values()}
        titles |= {name: parameter.name for name, parameter in self.parameters.items()}
        return titles | {standard.id: standard.name for standard in self.standards}
