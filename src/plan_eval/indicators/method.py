"""Rule sets made ready to decide: their formulas compiled, their sentences checked."""

from collections.abc import Iterator
from fractions import Fraction
from string import Formatter
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text, Words
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import TRUTH, Formula
from plan_eval.formula.tree import Node, Number, children
from plan_eval.indicators.group_compiling import Groups, compile_groups
from plan_eval.indicators.measures import scope
from plan_eval.indicators.method_model import MethodFile, Rule
from plan_eval.indicators.reachability import unreachable, unused_verdicts
from plan_eval.indicators.wording import placeholders

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
    is the whole of a file; `groups` is what it says of groups, None where it says nothing.
    """

    file: MethodFile
    rules: tuple[CompiledRule, ...]
    thresholds: frozenset[Fraction]
    path: ValuePath = ()
    groups: Groups | None = None


def compile_method(file: MethodFile, path: ValuePath = ()) -> tuple[Method | None, list[Problem]]:
    """Return a rule set ready to decide, None where its rules have errors, and what is wrong or doubtful in them."""
    rules: list[CompiledRule] = []
    problems: list[Problem] = []
    names = scope()
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
        problems.extend(_check_sentence(rule, (*at, "because")))
        rules.append(CompiledRule(rule.verdict, formula, rule.because or _default_sentence(formula)))
    groups, wrong = compile_groups(file, names, path)
    problems += wrong
    if problems:
        return None, problems
    trees = [rule.formula.tree if rule.formula else None for rule in rules]
    thresholds = frozenset(number for tree in trees if tree is not None for number in _numbers(tree))
    doubts = [*unreachable(trees, path), *unused_verdicts(file, path)]
    return Method(file, tuple(rules), thresholds, path, groups), doubts


def _numbers(node: Node) -> Iterator[Fraction]:
    if isinstance(node, Number):
        yield node.value
    for child in children(node):
        yield from _numbers(child)


def _default_sentence(formula: Formula | None) -> Words:
    if formula is None:
        return _NONE_BEFORE
    figures = ", ".join(f"{name} {{{name}}}" for name in formula.names)
    return _HOLDS.message(rule=formula.text, figures=figures)


def _check_sentence(rule: Rule, path: ValuePath) -> Iterator[Problem]:
    for sentence in dict.fromkeys(rule.because or ()):
        try:
            names = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]
        except ValueError:
            names = [sentence]
        known = placeholders()
        for name in names:
            if name not in known:
                yield Problem("PE603", path, {"found": name, "near": suggest(name, known), "known": listing(known)})
