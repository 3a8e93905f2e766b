"""Groups of a rule set made ready to decide: their formulas compiled, their sentences checked."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text, Words, same
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER, TRUTH
from plan_eval.formula.kinds import Kind, Scope
from plan_eval.indicators.group_formulas import GroupFormula, compile_group_formula
from plan_eval.indicators.method_model import GroupForm, GroupsDefinition, MethodFile, Rule

SPOKEN = frozenset({"group", "size"})
"""What a sentence about a group may name beside its measures."""


class MeasureOfGroup(NamedTuple):
    """A measure of groups ready to be computed: its name in formulas, what people call it, how it is shown."""

    label: Words
    form: GroupForm
    formula: GroupFormula


class RuleOfGroup(NamedTuple):
    """A rule for groups; without a formula it always holds."""

    verdict: str
    text: str | None
    formula: GroupFormula | None
    because: Text | None


class Groups(NamedTuple):
    """What a rule set says of groups."""

    definition: GroupsDefinition
    measures: Mapping[str, MeasureOfGroup]
    rules: tuple[RuleOfGroup, ...]


def compile_groups(file: MethodFile, names: Scope, path: ValuePath) -> tuple[Groups | None, list[Problem]]:
    """Return the groups of a rule set ready to decide, None where it has none, and what is wrong in them."""
    definition = file.groups
    if definition is None:
        return None, []
    at, problems = (*path, "groups"), []
    scope: dict[str, Kind] = {}
    measures: dict[str, MeasureOfGroup] = {}
    for name, measure in definition.measures.items():
        formula, wrong = _formula(measure.formula, file, names, scope)
        where = (*at, "measures", name)
        problems += [_placed(problem, where, "formula") for problem in wrong]
        if formula is not None:
            if formula.formula.kind is not NUMBER:
                found = {"found": formula.formula.kind.label, "expected": NUMBER.label}
                problems.append(Problem("PE407", where, found))
            measures[name] = MeasureOfGroup(measure.name or same(name), measure.form, formula)
        scope[name] = NUMBER
    rules = []
    for number, rule in enumerate(definition.rules):
        where = (*at, "rules", number)
        problems += _verdict(rule, file, where)
        formula, wrong = (None, []) if rule.when is None else _formula(rule.when, file, names, scope)
        problems += [_placed(problem, (*where, "when"), None) for problem in wrong]
        if formula is not None and formula.formula.kind is not TRUTH:
            problems.append(Problem("PE602", (*where, "when")))
        problems += _sentence(rule, frozenset(measures) | SPOKEN, (*where, "because"))
        rules.append(RuleOfGroup(rule.verdict, rule.when, formula, rule.because))
    return Groups(definition, measures, tuple(rules)), problems


def _formula(
    text: str, file: MethodFile, names: Scope, others: Scope
) -> tuple[GroupFormula | None, list[FormulaError]]:
    try:
        return compile_group_formula(text, file, names, others), []
    except FormulaError as error:
        return None, [error]


def _placed(error: FormulaError, path: ValuePath, key: str | None) -> Problem:
    """Return an error at its place in the text; that of a measure may stand alone or under a key of its own."""
    del key  # a place that is not there is that of what is around it
    return Problem(error.code, path, error.values, within=(error.start, error.end))


def _verdict(rule: Rule, file: MethodFile, path: ValuePath) -> Iterator[Problem]:
    if rule.verdict not in file.verdicts:
        near, known = suggest(rule.verdict, file.verdicts), listing(file.verdicts)
        yield Problem("PE601", (*path, "verdict"), {"found": rule.verdict, "near": near, "known": known})


def _sentence(rule: Rule, known: frozenset[str], path: ValuePath) -> Iterator[Problem]:
    for sentence in dict.fromkeys(rule.because or ()):
        try:
            names = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]
        except ValueError:
            names = [sentence]
        for name in names:
            if name not in known:
                values = {"found": name, "near": suggest(name, known), "known": listing(sorted(known))}
                yield Problem("PE603", path, values)
