"""Replace one comparison at a time in the shipped rule sets, and tell which of these mistakes no test of theirs notices.

    python -m scripts.rule_mutants [NAME]...

A mistake is another sign (`<` for `<=`), a threshold that is one unit of its last place off, a truth that is denied, or `or` for
`and`. It is noticed where a test of the rule set fails.
"""

import argparse
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import exact
from plan_eval.formula import Formula
from plan_eval.formula.tree import Binary, Node, Number, Unary, children
from plan_eval.indicators.case_reading import Cases, Place, place_of_tests, read_cases
from plan_eval.indicators.cases import run_case
from plan_eval.indicators.conditions import text_of
from plan_eval.indicators.measures import scope
from plan_eval.indicators.method import Method
from plan_eval.indicators.replacing import replaced
from plan_eval.methods import SHIPPED, shipped_method
from plan_eval.session import Session

_SIGNS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "=": ("!=",), "!=": ("=",)}
_JOINS = {"and": "or", "or": "and"}
_PERCENT = 100


class Mutant(NamedTuple):
    """A rule set with one mistake: which rule, counted from 1, what stood there and what stands there now."""

    method: Method
    rule: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.method.file.id}, rule {self.rule}: {self.before}  →  {self.after}"


def mutants_of(method: Method) -> Iterator[Mutant]:
    """Yield every rule set that differs from one in a single comparison, threshold, truth or join."""
    for position, rule in enumerate(method.rules):
        if rule.formula is None:
            continue
        tree = rule.formula.tree
        for old, new in _changes(tree):
            changed = replaced(tree, old, new)
            formula = Formula(rule.formula.text, scope(), changed)
            rules = (*method.rules[:position], rule._replace(formula=formula), *method.rules[position + 1 :])
            yield Mutant(method._replace(rules=rules), position + 1, text_of(tree), text_of(changed))


def _changes(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield parts of a condition, each with what stands in its place."""
    if isinstance(node, Unary) and node.operator == "not":
        yield node, node.operand
    elif isinstance(node, Binary) and node.operator in _JOINS:
        yield node, node._replace(operator=_JOINS[node.operator])
        yield from (change for part in children(node) for change in _changes(part))
    elif isinstance(node, Binary) and node.operator in _SIGNS:
        yield from ((node, node._replace(operator=sign)) for sign in _SIGNS[node.operator])
        yield from _thresholds(node)
    else:
        yield node, Unary("not", node, node.start, node.end)


def _thresholds(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield the numbers in a comparison, each a unit of its last place lower and higher."""
    if isinstance(node, Number):
        for value in (node.value - _unit(node), node.value + _unit(node)):
            yield node, Number(value, _text(node, value), node.start, node.end)
    for part in children(node):
        yield from _thresholds(part)


def _unit(number: Number) -> Fraction:
    """Return one unit of the last place of a number as it is written."""
    digits = number.text.rstrip("%")
    places = len(digits.partition(".")[2])
    return Fraction(1, 10**places * (_PERCENT if number.text.endswith("%") else 1))


def _text(number: Number, value: Fraction) -> str:
    """Return another value of a number, written as it is."""
    return f"{exact(value * _PERCENT)}%" if number.text.endswith("%") else exact(value)


@cache
def tests_of(name: str) -> Cases:
    """Return the tests of a shipped rule set."""
    session, document = Session("."), shipped_method(name)
    place = place_of_tests(session.method(name), document, session)
    if not isinstance(place, Place):
        message = f"{name} has no tests"
        raise TypeError(message)
    return read_cases(place, session.method(name))


def is_noticed(mutant: Mutant, cases: Cases) -> bool:
    """Tell whether a test fails with a mistake in the rules."""
    try:
        return any(not run_case(case, mutant.method).passed for case in cases.cases)
    except FormulaError:
        return True


def tried(name: str) -> tuple[Sequence[Mutant], Sequence[Mutant]]:
    """Return the mutants of a shipped rule set, and those that no test notices."""
    mutants = [*mutants_of(Session(".").method(name))]
    return mutants, [mutant for mutant in mutants if not is_noticed(mutant, tests_of(name))]


def main(names: Sequence[str]) -> None:
    """Print the mistakes that no test notices, and a table by rule set."""
    lines, made, left = ["| rule set | tests | mistakes | noticed |", "|---|---:|---:|---:|"], 0, 0
    for name in names:
        mutants, unnoticed = tried(name)
        print("".join(f"{mutant}\n" for mutant in unnoticed), end="")
        lines.append(f"| `{name}` | {len(tests_of(name).cases)} | {len(mutants)} | {len(mutants) - len(unnoticed)} |")
        made, left = made + len(mutants), left + len(unnoticed)
    print("\n".join((*lines, f"| all | | {made} | {made - left} |")))
    print(f"{(made - left) * 100 / made:.1f} of 100 mistakes are noticed")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", default=SHIPPED)
    main(parser.parse_args().names)
