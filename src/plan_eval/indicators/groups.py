"""Groups evaluated: what is measured of each from its indicators, and the verdict by the rules for groups."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import fixed, percent
from plan_eval.base.text import Text, Words, same
from plan_eval.base.vocabulary import Status
from plan_eval.findings.lookup import check_of
from plan_eval.formula import Value
from plan_eval.formula.tree import functions_in
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.group_compiling import Groups, RuleOfGroup
from plan_eval.indicators.group_formulas import Aggregate, GroupFormula
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method_model import GroupForm, GroupKey, Undefined
from plan_eval.indicators.verdict import Verdict

_NO_RULE = Text("no rule for groups applies", "没有适用于该分组的规则")
_HOLDS = Text("{rule} holds", "{rule} 成立")
_NONE_BEFORE = Text("none of the earlier rules holds", "前面的规则均不成立")
_FAILED = Text("rule {number} cannot be computed: {reason}", "第 {number} 条规则无法计算：{reason}")
_ALL_DISCONTINUED = Text("none of its indicators is collected any longer", "其中的指标均不再统计")
_NONE_ASSESSED = Text("none of its indicators is assessed", "其中的指标均无法评估")
_UNKNOWN = Text(
    "rule {number} asks for {name}, which is undefined since indicators lack what it takes",
    "第 {number} 条规则所用的{name}无定义：有指标缺少所需的数据",
)
_UNDEFINED = Text("undefined", "无定义")
_UNCOUNTED = (Status.NOT_ASSESSED, Status.DISCONTINUED)


class GroupResult(NamedTuple):
    """A group: its name, its indicators, its measures by name, None where undefined, and its verdict.

    The verdict is None where the rule set has no rules for groups.
    """

    name: Words
    members: tuple[IndicatorResult, ...]
    measures: Mapping[str, Fraction | None]
    verdict: Verdict | None


class Member(Mapping[str, Value]):
    """What formulas over groups ask of an indicator: its measures, its weight, its status, its verdict."""

    def __init__(self, result: IndicatorResult) -> None:
        self._result = result
        weight = result.indicator.weight
        self._more: dict[str, Value] = {
            "weight": None if weight is None else Fraction(weight),
            "status": result.verdict.status,
            "verdict": result.verdict.verdict,
        }

    def __getitem__(self, name: str) -> Value:
        if name in self._more:
            return self._more[name]
        return self._result.measures.get(name)

    def __iter__(self) -> Iterator[str]:
        yield from self._more
        yield from self._result.measures

    def __len__(self) -> int:
        return len(self._more) + len(MEASURES)


def evaluate_groups(evaluation: PlanEvaluation) -> tuple[GroupResult, ...]:
    """Return every group of a plan that has indicators, in the order of the plan; none where the rule set has no groups.

    Indicators without a group, or without a tag, are in none.
    """
    groups = evaluation.method.groups
    if groups is None:
        return ()
    members: dict[Words, list[IndicatorResult]] = {}
    for result in evaluation.results:
        for name in _names(groups, result):
            members.setdefault(name, []).append(result)
    return tuple(evaluate_group(evaluation, groups, name, tuple(results)) for name, results in members.items())


def _names(groups: Groups, result: IndicatorResult) -> Iterator[Words]:
    if groups.definition.by is GroupKey.TAG:
        yield from map(same, getattr(result.indicator, "tags", ()))
    elif result.indicator.group is not None:
        yield result.indicator.group


def evaluate_group(
    evaluation: PlanEvaluation, groups: Groups, name: Words, results: tuple[IndicatorResult, ...]
) -> GroupResult:
    """Return the measures of some indicators taken together, and the verdict on them."""
    values: dict[str, Value] = {"size": Fraction(len(results))}
    for key, measure in groups.measures.items():
        values[key] = _value(measure.formula, groups, results, values)
    measures = {key: _fraction(values[key]) for key in groups.measures}
    verdict = _decide(evaluation, groups, results, (name, values)) if groups.rules else None
    return GroupResult(name, results, measures, verdict)


def _fraction(value: Value) -> Fraction | None:
    return value if isinstance(value, Fraction) and not isinstance(value, bool) else None


def _value(
    formula: GroupFormula, groups: Groups, results: tuple[IndicatorResult, ...], values: Mapping[str, Value]
) -> Value:
    """Return what a formula comes to; None where it is undefined or cannot be computed."""
    try:
        return _evaluated(formula, groups, results, values)
    except FormulaError:
        return None


def _evaluated(
    formula: GroupFormula, groups: Groups, results: tuple[IndicatorResult, ...], values: Mapping[str, Value]
) -> Value:
    return formula.formula.evaluate({**values, **_taken(formula, groups, results)})


def _taken(formula: GroupFormula, groups: Groups, results: tuple[IndicatorResult, ...]) -> dict[str, Value]:
    """Return what the functions over indicators in a formula come to, by the names that stand for them."""
    leave_out = groups.definition.undefined is Undefined.LEFT_OUT
    return {
        name: aggregate.compute(values_of(aggregate, results), leave_out=leave_out)
        for name, aggregate in formula.aggregates.items()
    }


def values_of(aggregate: Aggregate, results: tuple[IndicatorResult, ...]) -> list[tuple[Value, ...]]:
    """Return what a function takes of each indicator: none of those no longer collected, unless it asks for them.

    A status asked of an indicator without one is undefined: a missing number never passes for a verdict.
    """
    found: list[tuple[Value, ...]] = []
    for result in results:
        unknown = result.verdict.status in _UNCOUNTED and not aggregate.always
        if result.verdict.status is Status.DISCONTINUED and not aggregate.always:
            continue
        member = Member(result)
        asks_status = any({"status", "verdict"} & set(each.names) for each in aggregate.each)
        found.append(
            (None,) * len(aggregate.each)
            if unknown and asks_status
            else tuple(each.evaluate(member) for each in aggregate.each)
        )
    return found


def _decide(
    evaluation: PlanEvaluation,
    groups: Groups,
    results: tuple[IndicatorResult, ...],
    named: tuple[Words, Mapping[str, Value]],
) -> Verdict:
    """Return the verdict by the first rule that holds.

    A group of which no indicator has a verdict has none either. Nor has one of which a rule compares what is undefined: the
    rules behind it were written for groups of which it is known, unless the rule asks for that with `has`.
    """
    name, values = named
    statuses = {result.verdict.status for result in results}
    if statuses == {Status.DISCONTINUED}:
        return Verdict(Status.DISCONTINUED, _ALL_DISCONTINUED)
    if statuses <= {*_UNCOUNTED}:
        return Verdict(Status.NOT_ASSESSED, _NONE_ASSESSED)
    for position, rule in enumerate(groups.rules):
        try:
            taken = {} if rule.formula is None else {**values, **_taken(rule.formula, groups, results)}
            holds = rule.formula is None or rule.formula.formula.evaluate(taken)
        except FormulaError as error:
            reason = check_of(error.code).message.message(**error.values)
            return Verdict(Status.NOT_ASSESSED, _FAILED.message(number=position + 1, reason=reason))
        if holds:
            definition = evaluation.method.file.verdicts[rule.verdict]
            text = "otherwise" if rule.text is None else rule.text
            because = _because(groups, rule, name, values)
            return Verdict(definition.status, because, rule.verdict, definition.name, position, text)
        if rule.formula is not None and (unknown := _unknown(groups, rule.formula, taken)) is not None:
            return Verdict(Status.NOT_ASSESSED, _UNKNOWN.message(number=position + 1, name=unknown))
    return Verdict(Status.NOT_ASSESSED, _NO_RULE)


def _unknown(groups: Groups, formula: GroupFormula, taken: Mapping[str, Value]) -> Words | None:
    """Return what a rule takes that is undefined; None where all is known, and where the rule itself asks for that."""
    if "has" in functions_in(formula.formula.tree):
        return None
    for name in formula.formula.names:
        if taken[name] is None:
            return groups.measures[name].label if name in groups.measures else same(formula.aggregates[name].text)
    return None


def _because(groups: Groups, rule: RuleOfGroup, name: Words, values: Mapping[str, Value]) -> Words:
    if rule.because is None:
        return _NONE_BEFORE if rule.text is None else _HOLDS.message(rule=rule.text)
    shown = {key: shown_value(groups, key, _fraction(values[key])) for key in groups.measures}
    return rule.because.message(group=name, size=values["size"], **shown)


def shown_value(groups: Groups, key: str, value: Fraction | None) -> Words:
    """Return a measure of a group as people read it."""
    if value is None:
        return _UNDEFINED
    return same(percent(value) if groups.measures[key].form is GroupForm.PERCENT else fixed(value, 2))
