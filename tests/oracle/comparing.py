"""The program held against both evaluations: what differs, told with the file that it differs for."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

from plan_eval import DataError, FormulaError, compute, evaluate, load_plan, load_standards
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.session import Session
from plan_eval.standards.evaluation import StandardResult
from plan_eval.standards.sweep import Range, spread
from tests.oracle import plans, standards, stepwise
from tests.oracle.cases import INEXACT, Evaluated, Measure, Plan
from tests.oracle.random_files import plan_text
from tests.oracle.random_standards import Asked, chain_text

RULES = ("midterm", "straight-line")
NEAR = Fraction(1, 10**12)
PIECES = {"years_in_all", "goal", "aim", "cap", "previous"}
"""Pieces of the formulas of other measures: tests of their own hold the one against the other."""


def compare_plan(plan: Plan, random: Random, folder: Path) -> Iterator[str]:
    """Yield where the program and the evaluations differ on a plan, written into a folder."""
    text = plan_text(random, plan, random.choice(RULES))
    (folder / "indicators.yaml").write_text(text, encoding="utf-8")
    try:
        loaded = load_plan(folder)
    except DataError as error:
        yield f"the program refuses the file: {error}\n{text}"
        return
    results = {rules: evaluate(loaded, as_of=plan.as_of, rules=rules).results for rules in RULES}
    for position, indicator in enumerate(plan.indicators):
        told = {rules: row[position] for rules, row in results.items()}
        for name, oracle in (("plans", plans.evaluate), ("stepwise", stepwise.evaluate)):
            for difference in differences(oracle(plan, indicator), told):
                yield f"{name}: i{position} as of {plan.as_of}: {difference}\n{text}"


def differences(expected: Evaluated, results: dict[str, IndicatorResult]) -> Iterator[str]:
    """Yield each measure and each status that differs."""
    measures = results["midterm"].measures
    for name in sorted(expected.measures.keys() | (measures.keys() - PIECES)):
        here = measures[name] if name in measures else None  # noqa: SIM401  # measures are computed where they are asked for
        if not same(name, expected.measures.get(name), here):
            yield f"{name} is {here}, expected {expected.measures.get(name)}"
    for rules, result in results.items():
        if result.verdict.failure is not None or str(result.verdict.status) != expected.statuses[rules]:
            yield f"{rules} says {result.verdict.status}, expected {expected.statuses[rules]}"


def same(name: str, expected: Measure, here: object) -> bool:
    """Tell whether two values of a measure are one: exactly, or to twelve digits where it is irrational."""
    if name not in INEXACT or expected is None or here is None:
        return expected == here and isinstance(here, bool) == isinstance(expected, bool)
    assert isinstance(here, Fraction)
    assert isinstance(expected, Decimal)
    return abs(Fraction(expected) - here) <= NEAR * max(abs(here), Fraction(1))


def compare_chain(asked: Asked, folder: Path) -> Iterator[str]:
    """Yield where the program and the evaluation differ on a chain of standards, written into a folder."""
    text = chain_text(asked.chain)
    (folder / "standards.yaml").write_text(text, encoding="utf-8")
    question = f"on {asked.day} with {asked.given}\n{text}"
    try:
        expected = standards.amounts(asked.chain, asked.day, asked.given)
        refused = ""
    except standards.Refused as refusal:
        expected, refused = {}, str(refusal)
    try:
        computed = compute(load_standards(folder), asked.day, [asked.given])
    except FormulaError as error:
        if error.code != refused:
            yield f"the program refuses: {error}, expected {refused or 'amounts'} {question}"
        return
    except DataError as error:
        yield f"the program refuses the file: {error} {question}"
        return
    if refused:
        yield f"expected {refused} {question}"
        return
    yield from _compared_amounts(computed.standards, expected, question)
    yield from compare_sweep(asked, folder, question)


def _compared_amounts(
    results: Iterable[StandardResult], expected: dict[str, standards.Amount | None], question: str
) -> Iterator[str]:
    for result in results:
        amount = result.amounts[0].amount
        here = None if amount is None else (amount.exact, amount.amount)
        name = result.standard.id
        if here != expected[name]:
            yield f"{name} is {here}, expected {expected[name]} {question}"


def compare_sweep(asked: Asked, folder: Path, question: str) -> Iterator[str]:
    """Yield where the amounts at several values of the first parameter, computed at once, differ from those at each."""
    name = next(iter(asked.chain.parameters))
    values = Range(Decimal("-100.5"), Decimal("2099.5"), Decimal("157.25"))
    texts = [str(values.first + number * values.step) for number in range(values.points)]
    others = {each: text for each, text in asked.given.items() if each != name}
    try:
        rows = [standards.amounts(asked.chain, asked.day, others | {name: text}) for text in texts]
    except standards.Refused:
        rows = []
    try:
        sweep = Session(folder).sweep(asked.day, name, values, others)
    except DataError as error:
        if rows:
            yield f"the sweep of {name} is refused: {error} {question}"
        return
    if not rows:
        yield f"the sweep of {name} is not refused {question}"
        return
    for each in rows[0]:
        amounts = [amount[1] for row in rows if (amount := row[each]) is not None]
        wanted = amounts if len(amounts) == len(rows) else None
        here = sweep.amounts.get(each)
        numerators = None if here is None else spread(here, len(rows)).numerators
        swept = None if here is None or numerators is None else [Fraction(top, here.denominator) for top in numerators]
        if swept != wanted:
            yield f"the sweep of {name} gives {each} {swept}, expected {wanted} {question}"
