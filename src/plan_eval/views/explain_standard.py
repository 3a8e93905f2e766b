"""The whole derivation of a standard, or the values of a parameter, as text."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Basis, RoundingMode
from plan_eval.formula.rendering import write_out
from plan_eval.model.readers import Source
from plan_eval.standards.amounts import Amount, value_in_force
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.inference import Inference
from plan_eval.views.inference import InferenceView
from plan_eval.views.shapes import Block, Line, View
from plan_eval.views.words import unit

_AMOUNT = Text("{name}: {amount} {unit} on {on}", "{name}：{on} 为 {amount} {unit}")
_GIVEN = Text("{name} = {amount} (given, not computed)", "{name} = {amount}（直接给定，未计算）")
_PARAMETER = Text("{name} = {value} {unit}, in force since {since}", "{name} = {value} {unit}，自 {since} 起执行")
_WHAT_IF = Text("{name} = {value} {unit} (as asked)", "{name} = {value} {unit}（按要求设定）")
_WHAT_IF_DAY = Text(
    "A what-if: the formula, or one that it uses, is not in force on {on}.",
    "假设：该公式或其所用的公式在 {on} 并不有效。",
)
_DERIVED = Text("derived, not read", "推算得出，并非直接读到")
_SOURCE = Text("source: {source}", "来源：{source}")
_ROUNDING = Text("rounding: {source}", "取整依据：{source}")
_FORMULA = "{name} = {formula}"
_UNROUNDED = Text("= {formula} = {exact} ({mode})", "= {formula} = {exact} ({mode})")
_ALREADY_EXACT = Text(
    "= {formula} = {exact} → {mode} {to} (already exact)", "= {formula} = {exact} → {mode} {to}（本已整除）"
)
_ROUNDED = Text("= {formula} = {exact} → {mode} {to} → {amount}", "= {formula} = {exact} → {mode} {to} → {amount}")
_QUOTE = "“{quote}”"
_TITLE = Text("{name} ({unit})", "{name} ({unit})")
_SINCE = Text("{since}  {value}", "{since}  {value}")
_SINCE_DERIVED = Text("{since}  {value} (derived, not read)", "{since}  {value} (推算得出，并非直接读到)")
_AGREES = Text("Agrees with the published {amount} of {on}.", "与 {on} 公布的 {amount} 一致。")
_DIFFERS = Text(
    "Does not follow: {on} published {amount}, the formula gives {computed}.",
    "不符：{on} 公布为 {amount}，按公式为 {computed}。",
)
_NOT_PUBLISHED = Text("No published amount to compare with.", "没有可比较的公布金额。")
_USED_BY = Text("Used by: {names}", "被引用于：{names}")
_UNDEFINED = Text("{name}: no value on {on}", "{name}：{on} 没有值")


@dataclass(frozen=True)
class StandardView(View):
    """The derivation of a standard: every step, every source, in order of computation."""

    evaluation: StandardsEvaluation
    name: str

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the amount, the steps that lead to it, the published amount, and what uses it."""
        evaluation = self.evaluation
        results = {result.standard.id: result for result in evaluation.standards}
        result = results[self.name]
        amount, standard = result.amounts[0].amount, result.standard
        if amount is None:
            yield Line(_UNDEFINED.fill(lang, name=standard.name, on=evaluation.on), "strong")
            return
        shown = {"amount": grouped(amount.amount), "unit": unit(standard.unit), "on": evaluation.on}
        yield Line(_AMOUNT.fill(lang, name=standard.name, **shown), "strong")
        if result.what_if:
            yield Line(_WHAT_IF_DAY.fill(lang, on=evaluation.on), "doubtful")
        needed = evaluation.needs(self.name)
        for parameter in evaluation.compiled.source.parameters:
            if parameter in needed:
                yield Line()
                yield from _parameter_step(evaluation, parameter, lang)
        for step in evaluation.compiled.order:
            if step in needed:
                yield Line()
                yield from _standard_step(evaluation, results[step], lang)
        yield Line()
        yield from _comparison(result, lang)
        yield from _users(evaluation, self.name, lang)


@dataclass(frozen=True)
class ParameterView(View):
    """The values of a parameter over time, what uses it, and what published amounts say about it."""

    evaluation: StandardsEvaluation
    inference: Inference

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the values with their sources, and the inference where published amounts say anything."""
        name, compiled = self.inference.parameter, self.evaluation.compiled
        parameter = compiled.source.parameters[name]
        yield Line(_TITLE.fill(lang, name=parameter.name, unit=unit(parameter.unit)), "strong")
        for value in parameter.values:
            yield Line()
            words = _SINCE_DERIVED if value.basis is Basis.DERIVED else _SINCE
            yield Line(words.fill(lang, since=value.since, value=grouped(value.value)))
            yield from _source(_SOURCE, value.source, lang)
        yield Line()
        yield from _users(self.evaluation, name, lang)
        if self.inference.consistent:
            yield Line()
            yield from InferenceView(self.inference, compiled).blocks(lang)


def _parameter_step(evaluation: StandardsEvaluation, name: str, lang: Lang) -> Iterator[Line]:
    parameter, scenario = evaluation.compiled.source.parameters[name], evaluation.scenarios[0]
    shown = {"name": parameter.name, "unit": unit(parameter.unit)}
    if name in scenario.asked:
        yield Line(_WHAT_IF.fill(lang, value=grouped(scenario.asked[name]), **shown))
        return
    value = value_in_force(parameter, evaluation.on)
    if value is None:
        yield Line(_UNDEFINED.fill(lang, name=parameter.name, on=evaluation.on))
        return
    yield Line(_PARAMETER.fill(lang, value=grouped(value.value), since=value.since, **shown))
    if value.basis is Basis.DERIVED:
        yield Line(_DERIVED.get(lang), "faint", indent=2)
    yield from _source(_SOURCE, value.source, lang)


def _standard_step(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> Iterator[Line]:
    compiled, amount = result.compiled, result.amounts[0].amount
    if amount is None:
        return
    name = compiled.standard.name.get(lang)
    if amount.exact is None:
        yield Line(_GIVEN.fill(lang, name=name, amount=grouped(amount.amount)))
        return
    values = dict(evaluation.scenarios[0].parameters)
    for other in evaluation.standards:
        if (used := other.amounts[0].amount) is not None:
            values[other.standard.id] = used.amount
    tree = compiled.formula.tree
    yield Line(_FORMULA.format(name=name, formula=write_out(tree, str)))
    figures = write_out(
        tree, lambda used: grouped(values[used]) if used in values else used
    )  # it may do without a value
    yield Line(_rounding(compiled, figures, amount, lang), indent=2)
    yield from _source(_SOURCE, compiled.standard.source, lang)
    yield from _source(_ROUNDING, compiled.rounding.source, lang)


def _rounding(compiled: CompiledStandard, formula: str, amount: Amount, lang: Lang) -> str:
    rounding = compiled.rounding
    words = {
        "formula": formula,
        "exact": "-" if amount.exact is None else grouped(amount.exact),
        "mode": rounding.mode.label,
    }
    if rounding.mode is RoundingMode.NONE:
        return _UNROUNDED.fill(lang, **words)
    to = "1" if rounding.to is None else grouped(rounding.to)
    if amount.exact == amount.amount:
        return _ALREADY_EXACT.fill(lang, **words, to=to)
    return _ROUNDED.fill(lang, **words, to=to, amount=grouped(amount.amount))


def _source(words: Text, source: Source | None, lang: Lang) -> Iterator[Line]:
    if source is None:
        return
    parts = [
        source.section,
        _QUOTE.format(quote=source.quote) if source.quote else None,
        source.text.get(lang) if source.text else None,
    ]
    yield Line(words.fill(lang, source=" ".join(part for part in parts if part)), "faint", indent=2)


def _comparison(result: StandardResult, lang: Lang) -> Iterator[Line]:
    first = result.amounts[0]
    if first.published is None or first.amount is None:
        yield Line(_NOT_PUBLISHED.get(lang))
        return
    shown = {"amount": grouped(first.published.amount), "on": first.published.on}
    if first.agrees:
        yield Line(_AGREES.fill(lang, **shown), "good")
    else:
        yield Line(_DIFFERS.fill(lang, computed=grouped(first.amount.amount), **shown), "bad")
    if first.published.quote:
        yield Line(_QUOTE.format(quote=first.published.quote), "faint", indent=2)


def _users(evaluation: StandardsEvaluation, name: str, lang: Lang) -> Iterator[Line]:
    users = [user.standard.id for user in evaluation.standards if name in user.compiled.formula.names]
    if users:
        yield Line(_USED_BY.fill(lang, names=", ".join(users)))
