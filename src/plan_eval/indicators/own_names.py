"""The names that a rule set brings along: numbers that it asks of each indicator, and measures of its own."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.formula import NUMBER, Formula, Value
from plan_eval.formula.kinds import Kind
from plan_eval.indicators.measures import MEASURES, Row
from plan_eval.indicators.method_model import Yearly

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures


class OwnMeasure(NamedTuple):
    """A measure of a rule set's own, ready to be computed."""

    name: str
    form: str
    label: Text
    meaning: Text
    formula: Formula

    @property
    def kind(self) -> Kind:
        """What the formula gives."""
        return self.formula.kind

    def compute(self, measures: "Measures") -> Value:
        """Return the value; None where the formula is undefined.

        Raises:
            FormulaError: as the formula does; `owner` is the name whose formula it is.
        """
        return _computed(self.name, self.formula, measures)


class Parameter(NamedTuple):
    """A number that a rule set asks of each indicator, ready to be looked up.

    `default` is what it is where neither the indicator nor its plan gives one; without it, and unless it is `optional`, an
    indicator is not assessed.
    """

    name: str
    form: str
    label: Text
    meaning: Text
    default: Formula | None
    optional: bool

    @property
    def kind(self) -> Kind:
        """A parameter is a number."""
        return NUMBER

    def compute(self, measures: "Measures") -> Value:
        """Return the number that is given for an indicator, else the default; None where there is neither.

        Raises:
            FormulaError: as the formula of the default does; `owner` is the name of the parameter.
        """
        given = measures.given(self.name)
        if given is not None or self.default is None:
            return given
        return _computed(self.name, self.default, measures)

    def is_missing(self, measures: "Measures") -> bool:
        """Tell whether an indicator lacks a number that it should have."""
        return not self.optional and self.default is None and measures.given(self.name) is None


def _computed(name: str, formula: Formula, measures: "Measures") -> Value:
    try:
        return formula.evaluate(measures)
    except FormulaError as error:
        error.owner = error.owner or name
        raise


class OwnNames(dict[str, Parameter | OwnMeasure]):
    """The rows of a rule set's own names, in their order; made once and never changed, so that a rule set can be hashed.

    `yearly` is what the rule set makes series of.
    """

    def __init__(self, rows: Iterable[tuple[str, Parameter | OwnMeasure]] = (), yearly: Yearly = Yearly.LAST) -> None:
        super().__init__(rows)
        self.yearly = yearly

    def __reduce__(self) -> tuple[type["OwnNames"], tuple[tuple[tuple[str, Parameter | OwnMeasure], ...], Yearly]]:
        return OwnNames, (tuple(self.items()), self.yearly)

    def __hash__(self) -> int:  # type: ignore[override]  # a dict has none, since it may change
        return hash(tuple(self))

    @property
    def parameters(self) -> list[Parameter]:
        """The numbers that are asked."""
        return [row for row in self.values() if isinstance(row, Parameter)]

    @property
    def measures(self) -> list[OwnMeasure]:
        """The measures of the rule set's own."""
        return [row for row in self.values() if isinstance(row, OwnMeasure)]

    def asked(self, measures: "Measures") -> frozenset[Fraction]:
        """Return the numbers that hold for an indicator."""
        numbers = (measures.known(row.name) for row in self.parameters)
        return frozenset(number for number in numbers if isinstance(number, Fraction))


NO_NAMES = OwnNames()
"""Of a rule set that brings none."""


def row_of(name: str, own: OwnNames) -> Row:
    """Return the row of a measure or of a name of the rule set's own."""
    return MEASURES[name] if name in MEASURES else own[name]
