"""Standards on a day: every amount in one or several scenarios, beside the amounts that were published."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.text import Text
from plan_eval.standards.amounts import Amount, compute_amounts, in_force
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards
from plan_eval.standards.model import Published, Standard

TIMES_A_YEAR = {"year": 1, "month": 12, "day": 365}
"""How often an amount is paid in a year, by the time that its unit ends in."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """The values that amounts are computed from; `asked` are those that the user chose."""

    parameters: Mapping[str, Fraction]
    given: Mapping[str, Fraction]
    asked: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class ScenarioAmount:
    """The amount of a standard in a scenario, beside the amount published for the same parameters.

    `amount` is None where a parameter has no value; `change` is the difference to the first scenario.
    """

    amount: Amount | None
    published: Published | None
    agrees: bool | None
    change: Fraction | None

    @property
    def rounding(self) -> Fraction | None:
        """What rounding added, or took away where it is negative; None where nothing was computed."""
        return None if self.amount is None or self.amount.exact is None else self.amount.amount - self.amount.exact

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the amount of the first scenario; None where that is zero."""
        if self.amount is None or self.change is None or self.amount.amount == self.change:
            return None
        return self.change / (self.amount.amount - self.change)


@dataclass(frozen=True, slots=True)
class StandardResult:
    """One standard in every scenario.

    `what_if` marks amounts of a day on which the formula, or one that it uses, is not in force.
    """

    compiled: CompiledStandard
    amounts: tuple[ScenarioAmount, ...]
    what_if: bool = False

    @property
    def standard(self) -> Standard:
        """The standard as written in the data."""
        return self.compiled.standard

    def yearly_costs(self) -> tuple[Fraction | None, ...] | None:
        """Return what its recipients cost in a year, in each scenario; None without recipients or without a time."""
        recipients, time = self.standard.recipients, self.standard.unit.rpartition("/")[2]
        if recipients is None or time not in TIMES_A_YEAR:
            return None
        times = Fraction(recipients.count) * TIMES_A_YEAR[time]
        return tuple(None if each.amount is None else each.amount.amount * times for each in self.amounts)


@dataclass(frozen=True, slots=True)
class StandardsEvaluation:
    """All standards on a day, in one or several scenarios; `notes` say what was assumed."""

    compiled: CompiledStandards
    on: date
    scenarios: tuple[Scenario, ...]
    standards: tuple[StandardResult, ...]
    notes: tuple[Text, ...] = ()

    def total_costs(self) -> tuple[Fraction, ...] | None:
        """Return the yearly cost of all standards that have recipients, in each scenario; None if none has."""
        rows = [costs for each in self.standards if (costs := each.yearly_costs()) is not None]
        columns = zip(*rows, strict=True)
        return tuple(sum((cost or Fraction(0) for cost in column), Fraction(0)) for column in columns) or None


def evaluate_standards(
    compiled: CompiledStandards, on: date, scenarios: Sequence[Mapping[str, Decimal]] = ({},)
) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or to standards by name; parameters that it does not name have their value
    in force on the day.

    Raises:
        FormulaError: where a formula divides by zero or a value goes beyond the limits.
    """
    compiled = compiled.on(on)
    made = tuple(_scenario(compiled, on, asked) for asked in scenarios)
    outside = _outside(compiled, {name for scenario in made for name in scenario.given})
    amounts = [compute_amounts(compiled, each.parameters, each.given) for each in made]
    results = []
    for standard in compiled.source.standards:
        row = []
        for scenario, computed in zip(made, amounts, strict=True):
            amount = computed.get(standard.id)
            published = _comparable(compiled, standard, scenario, on)
            agrees = None if published is None or amount is None else Fraction(published.amount) == amount.amount
            first = amounts[0].get(standard.id)
            change = None if amount is None or first is None else amount.amount - first.amount
            row.append(ScenarioAmount(amount, published, agrees, change))
        results.append(StandardResult(compiled.by_id[standard.id], tuple(row), standard.id in outside))
    return StandardsEvaluation(compiled, on, made, tuple(results), tuple(_notes(compiled, on, made)))


def _outside(compiled: CompiledStandards, given: set[str]) -> set[str]:
    """Return the standards whose formula, or one that it uses, is not in force; amounts that were given always are."""
    found: set[str] = set()
    for name in compiled.order:
        each = compiled.by_id[name]
        if name not in given and (not each.in_force or found.intersection(each.formula.names)):
            found.add(name)
    return found


def _scenario(compiled: CompiledStandards, on: date, asked: Mapping[str, Decimal]) -> Scenario:
    parameters = in_force(compiled, on)
    parameters.update({name: Fraction(asked[name]) for name in asked if name in compiled.source.parameters})
    given = {name: Fraction(value) for name, value in asked.items() if name in compiled.by_id}
    return Scenario(parameters, given, dict(asked))


def _notes(compiled: CompiledStandards, on: date, scenarios: Sequence[Scenario]) -> Iterator[Text]:
    """Yield which parameters have no value on the day, so that amounts are missing."""
    for name, parameter in compiled.source.parameters.items():
        if all(name not in scenario.parameters for scenario in scenarios) and parameter.values:
            first = min(value.since for value in parameter.values)
            yield Text(
                f"No value of {parameter.name.en} is in force on {on}; the first is from {first}.",
                f"{on} 没有有效的{parameter.name.zh}；最早的自 {first} 起。",
            )


def _comparable(compiled: CompiledStandards, standard: Standard, scenario: Scenario, on: date) -> Published | None:
    """Return the latest published amount that was published under the parameters of the scenario."""
    if scenario.given:
        return None
    fitting = [
        published
        for published in standard.published
        if published.on <= on and in_force(compiled, published.on) == scenario.parameters
    ]
    return max(fitting, key=lambda published: published.on) if fitting else None
