"""The rules of a rule set as they were tried for an indicator: a mark at each, the one that decided last."""

from collections.abc import Iterator

from plan_eval.base.text import Lang, Text
from plan_eval.formula.asked import ASKED
from plan_eval.formula.kinds import NUMBER
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.method import CompiledRule, Method
from plan_eval.indicators.verdict import missing
from plan_eval.indicators.wording import show, show_value
from plan_eval.views.conditions import condition_of, namer, tells_itself
from plan_eval.views.formulas import in_words
from plan_eval.views.methods import called
from plan_eval.views.shapes import Block, Cell, Line, Rows
from plan_eval.views.words import NO, SEMICOLON, YES

_TITLE = Text("How the {rules} rules decided", "规则集“{rules}”的判断过程")
_NOT_COMPUTED = Text("error", "出错")
_WITH_VALUES = Text("{condition} ({values})", "{condition}（{values}）")
_VALUE = Text("{name}: {value}", "{name}：{value}")
_DECIDED = Text("{rule} → {verdict}", "{rule} → {verdict}")


def rules_tried(method: Method, result: IndicatorResult, lang: Lang) -> Iterator[Block]:
    """Yield the rules that were tried; one that could not be computed is the last of them, and of none nothing is said."""
    if missing(method, result.measures) is not None:
        return
    decided, failure = result.verdict.position, result.verdict.failure
    last = decided if failure is None else failure.position
    tried = method.rules if last is None else method.rules[: last + 1]
    yield Line()
    yield Line(_TITLE.fill(lang, rules=called(method)), "strong")
    rows = []
    for position, rule in enumerate(tried):
        holds = position == decided
        text = _rule(method, rule, result, lang, holds=holds)
        if holds:
            text = _DECIDED.fill(lang, rule=text, verdict=method.file.verdicts[rule.verdict].name)
        mark = YES if holds else NO
        style = result.verdict.status if holds else "faint"
        if failure is not None and position == failure.position:
            mark, style = _NOT_COMPUTED, "bad"
        rows.append([Cell(str(position + 1), "faint"), Cell(mark.get(lang), style), Cell(text, style)])
    yield Rows(rows, right=(0,))


def _rule(method: Method, rule: CompiledRule, result: IndicatorResult, lang: Lang, *, holds: bool) -> str:
    """Return the condition of a rule, and the values of what it asks about.

    A number is always told; a word or a truth where there is one, and where the rule does not hold for it.
    """
    condition = condition_of(method, rule, lang)
    if rule.formula is None or tells_itself(rule.formula.tree):
        return condition
    measures = result.measures
    told = [
        name
        for name in rule.formula.names
        if method.row(name).kind == NUMBER or not (holds or measures.known(name) is None)
    ]
    values = [
        _VALUE.fill(lang, name=method.row(name).label, value=show(name, measures, result.thresholds)) for name in told
    ]
    for question in rule.formula.questions:
        row, value = ASKED[question.call.function], measures.known(question)
        if row.kind == NUMBER or not (holds or value is None):
            words = in_words(question.call, namer(method), lang)
            values.append(_VALUE.fill(lang, name=words, value=show_value(value, row.form, result.thresholds)))
    return (
        _WITH_VALUES.fill(lang, condition=condition, values=SEMICOLON.get(lang).join(values)) if values else condition
    )
