"""Rule sets made ready to decide: their formulas compiled, their sentences checked."""

from collections.abc import Iterator
from fractions import Fraction
from string import Formatter
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text, Words
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Problem, Severity, ValuePath
from plan_eval.formula import TRUTH, Formula
from plan_eval.formula.kinds import Scope
from plan_eval.formula.tree import COMPARISON_PRECEDENCE, PRECEDENCE, Binary, Node, Number, children
from plan_eval.indicators.measures import Row, scope
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method_model import MethodFile, Rule
from plan_eval.indicators.own_compiling import compile_names
from plan_eval.indicators.own_names import NO_NAMES, OwnNames, row_of
from plan_eval.indicators.phrases import SPOKEN
from plan_eval.indicators.reachability import unreachable, unused_verdicts

_HOLDS = Text("{rule} holds ({figures})", "{rule} 成立（{figures}）")
_NONE_BEFORE = Text("none of the earlier rules holds", "前面的规则均不成立")


class CompiledRule(NamedTuple):
    """A rule ready to be tried; without a formula it always holds. `because` names measures in braces."""

    verdict: str
    formula: Formula | None
    because: Words


class Method(NamedTuple):
    """A rule set ready to decide.

    `thresholds` are the numbers that its formulas compare with; `path` is where it stands in its document, empty where it
    is the whole of a file. `own` are the names that it brings along: its parameters and its measures.
    """

    file: MethodFile
    rules: tuple[CompiledRule, ...]
    thresholds: frozenset[Fraction]
    path: ValuePath = ()
    own: OwnNames = NO_NAMES

    @property
    def scope(self) -> Scope:
        """The names that its formulas may use, and what each stands for."""
        return scope() | {name: row.kind for name, row in self.own.items()}

    def row(self, name: str) -> Row:
        """Return what is known of a name that its formulas may use."""
        return row_of(name, self.own)

    def thresholds_for(self, measures: Measures) -> frozenset[Fraction]:
        """Return the numbers that an indicator's measures are compared with: those of the formulas, and its own parameters."""
        return self.thresholds | self.own.asked(measures) if self.own else self.thresholds


def compile_method(file: MethodFile, path: ValuePath = ()) -> tuple[Method | None, list[Problem]]:
    """Return a rule set ready to decide, None where its rules have errors, and what is wrong or doubtful in them."""
    rules: list[CompiledRule] = []
    own, names, problems = compile_names(file, path)
    for position, rule in enumerate(file.rules):
        at = (*path, "rules", position)
        if rule.verdict not in file.verdicts:
            near, known = suggest(rule.verdict, file.verdicts), listing(file.verdicts)
            problems.append(Problem("PE601", (*at, "verdict"), {"found": rule.verdict, "near": near, "known": known}))
        try:
            formula = None if rule.when is None else Formula(rule.when, names)
        except FormulaError as error:
            problems.append(Problem(error.code, (*at, "when"), error.values, within=(error.start, error.end)))
            continue
        if formula is not None and formula.kind is not TRUTH:
            problems.append(Problem("PE602", (*at, "when")))
        problems.extend(_check_sentence(rule, frozenset(names), (*at, "because")))
        rules.append(CompiledRule(rule.verdict, formula, rule.because or _default_sentence(formula)))
    if any(check_of(problem.code).severity is Severity.ERROR for problem in problems):
        return None, problems
    trees = [rule.formula.tree if rule.formula else None for rule in rules]
    numbers = {number for tree in trees if tree is not None for number in _numbers(tree)}
    numbers |= {number for measure in own.measures for number in _compared(measure.formula.tree)}
    problems += [*unreachable(trees, path), *unused_verdicts(file, path)]
    return Method(file, tuple(rules), frozenset(numbers), path, own), problems


def _numbers(node: Node) -> Iterator[Fraction]:
    if isinstance(node, Number):
        yield node.value
    for child in children(node):
        yield from _numbers(child)


def _compared(node: Node) -> Iterator[Fraction]:
    """Yield the numbers that something in a formula is compared with."""
    if isinstance(node, Binary) and PRECEDENCE[node.operator] == COMPARISON_PRECEDENCE:
        yield from (side.value for side in (node.left, node.right) if isinstance(side, Number))
    for child in children(node):
        yield from _compared(child)


def _default_sentence(formula: Formula | None) -> Words:
    if formula is None:
        return _NONE_BEFORE
    figures = ", ".join(f"{name} {{{name}}}" for name in formula.names)
    return _HOLDS.message(rule=formula.text, figures=figures)


def _check_sentence(rule: Rule, available: frozenset[str], path: ValuePath) -> Iterator[Problem]:
    for sentence in dict.fromkeys(rule.because or ()):
        try:
            names = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]
        except ValueError:
            names = [sentence]
        known = available | SPOKEN
        for name in names:
            if name not in known:
                yield Problem("PE603", path, {"found": name, "near": suggest(name, known), "known": listing(known)})
