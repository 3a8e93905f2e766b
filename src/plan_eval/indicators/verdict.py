"""The verdict on an indicator: the first rule that holds decides, and says why in a sentence with its numbers."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import NOTHING, Text, Words
from plan_eval.base.vocabulary import Status
from plan_eval.findings.lookup import check_of
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method import Method
from plan_eval.indicators.method_model import Need
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.own_names import Parameter
from plan_eval.indicators.wording import Because

_DISCONTINUED = Text("no longer collected: {reason}", "不再统计：{reason}")
_MISSING = {
    "baseline": Text("there is no baseline", "没有基期值"),
    "target": Text("there is no target", "没有目标值"),
    "value": Text("there is no value up to the evaluation date", "截至评估日期没有完成值"),
}
_NO_PARAMETER = Text("the rule set needs a number that is not given: {name}", "规则集所需的参数未给出：{name}")
_NO_RULE = Text("no rule of the rule set applies", "规则集中没有适用的规则")
_FAILED = Text("rule {number} cannot be computed: {reason}", "第 {number} 条规则无法计算：{reason}")
_FAILED_IN = Text(
    "rule {number} cannot be computed, since {name} cannot: {reason}",
    "第 {number} 条规则无法计算，因为{name}无法计算：{reason}",
)


class RuleFailure(NamedTuple):
    """A rule that could not be computed for an indicator: which, counted from 0, and what is wrong with its formula.

    `code` is a code of the finding catalogue, `values` fill its message, `within` is the place in the formula's text. `name`
    is the measure or parameter of the rule set whose formula it is, None where it is that of the rule itself.
    """

    position: int
    code: str
    values: Mapping[str, object]
    within: tuple[int, int]
    name: str | None = None


class Verdict(NamedTuple):
    """What a rule set says of an indicator: one of the five statuses, by which rule, and why.

    `verdict` is the rule set's own word and `name` what it is called, `position` counts the rules from 0 and `rule` is the
    formula of the one that decided: all None where no rule decided. `failure` says which rule could not be computed, None
    where all that were tried could.
    """

    status: Status
    because: Words
    verdict: str | None = None
    name: Text | None = None
    position: int | None = None
    rule: str | None = None
    failure: RuleFailure | None = None


def decide(method: Method, indicator: Indicator, measures: Measures) -> Verdict:
    """Return the verdict on an indicator.

    Discontinued indicators and those that lack what the rule set needs get their status before any rule is tried. Where a
    rule divides by zero or a value goes beyond the limits nothing is known of the rules behind it either: not assessed.
    """
    if indicator.discontinued is not None:
        return Verdict(Status.DISCONTINUED, _DISCONTINUED.message(reason=indicator.discontinued.reason))
    if (lack := missing(method, measures)) is not None:
        return Verdict(Status.NOT_ASSESSED, lack)
    for position, rule in enumerate(method.rules):
        try:
            holds = rule.formula is None or rule.formula.evaluate(measures)
        except FormulaError as error:
            failure = RuleFailure(position, error.code, error.values, (error.start, error.end), error.owner)
            return _undecided(method, failure)
        if holds:
            definition = method.file.verdicts[rule.verdict]
            evidence = indicator.delivery.evidence if indicator.delivery else NOTHING
            because = Because(rule.because, measures, evidence, method.thresholds_for(measures))
            text = rule.formula.text if rule.formula else "otherwise"
            return Verdict(definition.status, because, rule.verdict, definition.name, position, text)
    return Verdict(Status.NOT_ASSESSED, _NO_RULE)


def missing(method: Method, measures: Measures) -> Words | None:
    """Return what an indicator lacks that a rule set needs, so that none of its rules is tried; None where it lacks nothing."""
    for need in method.file.needs:
        if _lacks(measures, need):
            return _MISSING[need]
    lacking = missing_parameters(method, measures)
    return _NO_PARAMETER.message(name=lacking[0].label) if lacking else None


def missing_parameters(method: Method, measures: Measures) -> list[Parameter]:
    """Return the numbers that a rule set asks of an indicator and that neither it nor its plan gives."""
    return [row for row in method.own.parameters if row.is_missing(measures)] if method.own else []


def _lacks(measures: Measures, need: Need) -> bool:
    """Tell whether an indicator lacks what a rule set needs: a range is a target without a number, a task has a value without one."""
    if need is Need.TARGET:
        return measures.target is None
    return measures.latest is None if need is Need.VALUE else measures["baseline"] is None


def _undecided(method: Method, failure: RuleFailure) -> Verdict:
    reason = check_of(failure.code).message.message(**failure.values)
    if failure.name is None:
        because = _FAILED.message(number=failure.position + 1, reason=reason)
    else:
        because = _FAILED_IN.message(number=failure.position + 1, name=method.row(failure.name).label, reason=reason)
    return Verdict(Status.NOT_ASSESSED, because, failure=failure)
