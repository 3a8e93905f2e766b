"""Every amount on a day, in one or several scenarios, held against the published ones, with what was assumed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Text
from plan_eval.standards.amounts import Amount, Note, compute_amounts, in_force, with_exact, without_value
from plan_eval.standards.cells import Published
from plan_eval.standards.comparison import Comparison
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.evaluation import Scenario, ScenarioAmount, StandardResult, StandardsEvaluation
from plan_eval.standards.grounds import Ground, Grounds

_NOT_IN_FORCE = Text(
    "{name}: the {amount} published for {on} was not compared, since the formula, or one that it uses, was not in force then.",
    "{name}：{on} 公布的 {amount} 未作比较，因该公式或其所用的公式当时尚未生效或已失效。",
)


def evaluate_standards(
    compiled: CompiledStandards, on: date, scenarios: Sequence[Mapping[str, Decimal]] = ({},)
) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or to standards by name; parameters that it does not name have their value
    in force on the day. A published amount is beside a computed one where the formulas and the values that this comes
    from were in force on the day of the other.

    Raises:
        FormulaError: where a formula divides by zero or a value goes beyond the limits; `owner` is its standard.
    """
    grounds = Grounds(compiled)
    compiled = grounds.on(on).compiled
    made = tuple(_scenario(compiled, on, asked) for asked in scenarios)
    bases = [Ground(on, compiled.renewed(each.asked), each.parameters, with_exact(each.given)) for each in made]
    amounts = [compute_amounts(basis.compiled, basis.parameters, basis.given) for basis in bases]
    comparison = Comparison(compiled, grounds, on)
    what_ifs = frozenset[str]().union(*map(grounds.what_ifs, bases))
    compiled = bases[0].compiled if bases else compiled
    own = tuple(standard.id for standard in compiled.source.standards)
    moments = () if compiled.history is None else compiled.history.keys
    results = []
    for name in (*own, *(name for name in compiled.by_id if name in moments)):
        first = amounts[0].get(name) if amounts else None
        row = tuple(
            _scenario_amount(computed.get(name), comparison.published(name, basis), first)
            for basis, computed in zip(bases, amounts, strict=True)
        )
        results.append(StandardResult(compiled.by_id[name], row, name in what_ifs))
    notes = (*without_value(compiled, on, [scenario.parameters for scenario in made]), *_uncompared(comparison))
    return StandardsEvaluation(compiled, on, made, tuple(results[: len(own)]), notes, tuple(results[len(own) :]))


def _scenario(compiled: CompiledStandards, on: date, asked: Mapping[str, Decimal]) -> Scenario:
    parameters = in_force(compiled, on)
    parameters.update({name: Fraction(asked[name]) for name in asked if name in compiled.parameters})
    given = {name: Fraction(value) for name, value in asked.items() if name in compiled.by_id}
    return Scenario(parameters, given, dict(asked))


def _scenario_amount(amount: Amount | None, published: Published | None, first: Amount | None) -> ScenarioAmount:
    agrees = None if published is None or amount is None else Fraction(published.amount) == amount.amount
    change = None if amount is None or first is None else amount.amount - first.amount
    return ScenarioAmount(amount, published, agrees, change)


def _uncompared(comparison: Comparison) -> Iterator[Note]:
    """Yield which published amounts are not compared, since nothing was in force that they could follow from."""
    for standard, published in comparison.uncompared:
        said = _NOT_IN_FORCE.message(name=standard.name, amount=grouped(published.amount), on=published.on)
        yield Note(standard.id, said)
