"""Rule sets: the first rule that holds decides, and says why in a sentence with its numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from string import Formatter

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import NOTHING, Lang, Sentence, Text, same
from plan_eval.base.vocabulary import Status
from plan_eval.findings.shapes import Path, Problem
from plan_eval.formula import TRUTH, Formula
from plan_eval.formula.tree import Node, Number, children
from plan_eval.indicators.measures import MEASURES, SCOPE, Measures
from plan_eval.indicators.method_model import MethodFile
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.reachability import unreachable, unused_verdicts

_EVIDENCE = "evidence"
_FIELD = re.compile(r"\{(\w+)\}")
_PLACEHOLDERS = frozenset({*MEASURES, _EVIDENCE})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to be tried; without a formula it always holds."""

    verdict: str
    formula: Formula | None
    because: Text


@dataclass(frozen=True, slots=True)
class Method:
    """A rule set ready to decide. `thresholds` are the numbers that its formulas compare with."""

    file: MethodFile
    rules: tuple[Rule, ...]
    thresholds: frozenset[Fraction]


@dataclass(frozen=True)
class Because(Sentence):
    """Why a verdict was given: a sentence with the numbers in it, written out in a language when it is asked for."""

    template: Text
    measures: Measures
    evidence: Text
    thresholds: frozenset[Fraction]

    def get(self, lang: Lang) -> str:
        """Return the sentence in a language."""
        return _FIELD.sub(lambda match: self._words(match[1], lang), self.template.get(lang))

    def _words(self, name: str, lang: Lang) -> str:
        return (self.evidence if name == _EVIDENCE else show(name, self.measures, self.thresholds)).get(lang)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule set says of an indicator: one of the five statuses, by which rule, and why.

    `verdict` is the rule set's own word, None where the status comes before any rule; `position` counts the rules
    from 0.
    """

    status: Status
    verdict: str | None
    name: Text | None
    position: int | None
    rule: str | None
    because: Text | Because


def compile_method(file: MethodFile, path: Path = ()) -> tuple[Method, list[Problem]]:
    """Return the rule set ready to decide, and what is wrong with its rules."""
    rules: list[Rule] = []
    problems: list[Problem] = []
    thresholds: set[Fraction] = set()
    for position, rule in enumerate(file.rules):
        at = (*path, "rules", position)
        if rule.verdict not in file.verdicts:
            near, known = suggest(rule.verdict, file.verdicts), listing(file.verdicts)
            values = {"found": rule.verdict, "near": near, "known": known}
            problems.append(Problem("PE601", (*at, "verdict"), values))
        formula = None
        if rule.when is not None:
            try:
                formula = Formula(rule.when, SCOPE)
            except FormulaError as error:
                within = (error.start, error.end)
                problems.append(Problem(error.code, (*at, "when"), error.values, within=within))
                continue
            if formula.kind is not TRUTH:
                problems.append(Problem("PE602", (*at, "when")))
            thresholds.update(_numbers(formula.tree))
        because = rule.because if rule.because is not None else _default_sentence(formula)
        problems.extend(_check_sentence(because, (*at, "because")))
        rules.append(Rule(rule.verdict, formula, because))
    if not problems:
        problems += unreachable([rule.formula.tree if rule.formula else None for rule in rules], path)
        problems += unused_verdicts(file, path)
    return Method(file, tuple(rules), frozenset(thresholds)), problems


def _numbers(node: Node) -> Iterator[Fraction]:
    if isinstance(node, Number):
        yield node.value
    for child in children(node):
        yield from _numbers(child)


def _default_sentence(formula: Formula | None) -> Text:
    if formula is None:
        return Text("none of the rules before holds", "前面的规则都不成立")
    rule = formula.text.replace("{", "{{").replace("}", "}}")
    figures = ", ".join(f"{name} {{{name}}}" for name in formula.names)
    return Text(f"{rule} holds: {figures}", f"{rule} 成立：{figures}")


def _check_sentence(because: Text, path: Path) -> Iterator[Problem]:
    for sentence in dict.fromkeys(because):
        try:
            names = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]
        except ValueError:
            names = [sentence]
        for name in names:
            if name not in _PLACEHOLDERS:
                values = {
                    "found": name,
                    "near": suggest(name, _PLACEHOLDERS),
                    "known": listing(_PLACEHOLDERS),
                }
                yield Problem("PE603", path, values)


def decide(method: Method, indicator: Indicator, measures: Measures) -> Verdict:
    """Return the verdict on an indicator.

    Discontinued indicators and those that lack what the rule set needs get their status before any rule is tried.

    Raises:
        FormulaError: where a rule divides by zero or a value goes beyond the limits.
    """
    if indicator.discontinued is not None:
        return Verdict(Status.DISCONTINUED, None, None, None, None, _discontinued(indicator))
    for need in method.file.needs:
        if measures[need] is None:
            return Verdict(Status.NOT_ASSESSED, None, None, None, None, _MISSING[need])
    for position, rule in enumerate(method.rules):
        if rule.formula is None or rule.formula.evaluate(measures):
            definition = method.file.verdicts[rule.verdict]
            evidence = indicator.delivery.evidence if indicator.delivery else NOTHING
            because = Because(rule.because, measures, evidence, method.thresholds)
            text = rule.formula.text if rule.formula else "otherwise"
            return Verdict(definition.status, rule.verdict, definition.name, position, text, because)
    return Verdict(Status.NOT_ASSESSED, None, None, None, None, _NO_RULE)


_MISSING = {
    "baseline": Text("there is no baseline", "没有基期值"),
    "target": Text("there is no target", "没有目标值"),
    "value": Text("there is no observation by the evaluation date", "评估日期之前没有观测值"),
}
_NO_RULE = Text("no rule of the rule set applies", "规则集中没有适用的规则")


def _discontinued(indicator: Indicator) -> Text:
    reason = indicator.discontinued.reason if indicator.discontinued else same("")
    return Text(f"no longer counted: {reason.en}", f"不再统计：{reason.zh}")


def show(name: str, measures: Measures, thresholds: frozenset[Fraction] = frozenset()) -> Text:
    """Return a measure in the form that the table of measures gives it."""
    value, form = measures[name], MEASURES[name].form
    if value is None:
        return Text("undefined", "无定义")
    if isinstance(value, bool):
        return Text("yes", "是") if value else Text("no", "否")
    if isinstance(value, str):
        return same(value)
    if form == "percent":
        return same(percent(value, avoid=thresholds))
    if form in ("ratio", "years"):
        return same(fixed(value, 2, avoid=thresholds))
    return same(grouped(value))
