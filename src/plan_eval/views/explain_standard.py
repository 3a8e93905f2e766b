"""The whole derivation of a standard, or the values of a parameter, as text."""

from collections.abc import Iterator

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formats.canvas import Canvas
from plan_eval.formats.interface import Screen
from plan_eval.formula.rendering import write_out
from plan_eval.model.readers import Source
from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.inference import infer
from plan_eval.views.inference import render as render_inference
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
_EXACT = Text("{mode} {to} (already exact)", "{mode} {to}（本已整除）")
_TO = Text("{mode} {to}", "{mode} {to}")
_AGREES = Text("Agrees with the published {amount} of {on}.", "与 {on} 公布的 {amount} 一致。")
_DIFFERS = Text(
    "Does not follow: {on} published {amount}, the formula gives {computed}.",
    "不符：{on} 公布为 {amount}，按公式为 {computed}。",
)
_NOT_PUBLISHED = Text("No published amount to compare with.", "没有可比较的公布金额。")
_USED_BY = Text("Used by: {names}", "被引用于：{names}")
_UNDEFINED = Text("{name}: no value on {on}", "{name}：{on} 没有值")


def render(evaluation: StandardsEvaluation, name: str, lang: Lang, screen: Screen) -> str:
    """Return the derivation of a standard: every step, every source, in order of computation."""
    canvas = Canvas(screen)
    results = {result.standard.id: result for result in evaluation.standards}
    result = results[name]
    amount = result.amounts[0].amount
    standard = result.standard
    if amount is None:
        canvas.line(_UNDEFINED.fill(lang, name=standard.name, on=evaluation.on), "bold")
        return canvas.text()
    shown = {"amount": grouped(amount.amount), "unit": unit(standard.unit), "on": evaluation.on}
    canvas.line(_AMOUNT.fill(lang, name=standard.name, **shown), "bold")
    if result.what_if:
        canvas.line(_WHAT_IF_DAY.fill(lang, on=evaluation.on), "yellow")
    needed = set(_needed(evaluation, name))
    for parameter in evaluation.compiled.source.parameters:
        if parameter in needed:
            canvas.line()
            _parameter_step(canvas, evaluation, parameter, lang)
    for step in evaluation.compiled.order:
        if step in needed:
            canvas.line()
            _standard_step(canvas, evaluation, results[step], lang)
    canvas.line()
    _comparison(canvas, result, lang)
    _users(canvas, evaluation, name, lang)
    return canvas.text()


def _needed(evaluation: StandardsEvaluation, name: str) -> Iterator[str]:
    seen, pending = set(), [name]
    while pending:
        step = pending.pop()
        if step in seen:
            continue
        seen.add(step)
        yield step
        compiled = evaluation.compiled.by_id.get(step)
        if compiled is not None and step not in evaluation.scenarios[0].given:
            pending.extend(compiled.formula.names)


def _parameter_step(canvas: Canvas, evaluation: StandardsEvaluation, name: str, lang: Lang) -> None:
    parameter = evaluation.compiled.source.parameters[name]
    scenario = evaluation.scenarios[0]
    shown = {"name": parameter.name, "unit": unit(parameter.unit)}
    if name in scenario.asked:
        canvas.line(_WHAT_IF.fill(lang, value=grouped(scenario.asked[name]), **shown))
        return
    value = value_in_force(parameter, evaluation.on)
    if value is None:
        canvas.line(_UNDEFINED.fill(lang, name=parameter.name, on=evaluation.on))
        return
    canvas.line(_PARAMETER.fill(lang, value=grouped(value.value), since=value.since, **shown))
    if value.basis == "derived":
        canvas.line(_DERIVED.get(lang), "dim", indent=2)
    _source(canvas, _SOURCE, value.source, lang)


def _standard_step(canvas: Canvas, evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> None:
    compiled, amount = result.compiled, result.amounts[0].amount
    if amount is None:
        return
    name = compiled.standard.name.get(lang)
    if amount.exact is None:
        canvas.line(_GIVEN.fill(lang, name=name, amount=grouped(amount.amount)))
        return
    values = {**evaluation.scenarios[0].parameters}
    values |= {
        each.standard.id: each.amounts[0].amount.amount for each in evaluation.standards if each.amounts[0].amount
    }
    with_values = write_out(compiled.formula.tree, lambda used: grouped(values[used]))
    canvas.line(f"{name} = {write_out(compiled.formula.tree, str)}")
    canvas.line(
        f"= {with_values} = {grouped(amount.exact)}{_rounding(compiled, lang, amount.exact, amount.amount)}",
        indent=2,
    )
    _source(canvas, _SOURCE, compiled.standard.source, lang)
    _source(canvas, _ROUNDING, compiled.rounding.source, lang)


def _rounding(compiled: CompiledStandard, lang: Lang, exact: object, amount: object) -> str:
    rounding = compiled.rounding
    if rounding.mode == "none":
        return f" ({RoundingMode.NONE.label.get(lang)})"
    step = "1" if rounding.to is None else grouped(rounding.to)
    if exact == amount:
        return f" → {_EXACT.fill(lang, mode=rounding.mode.label, to=step)}"
    rounded = compiled.round(exact)  # type: ignore[arg-type]  # an exact value is a Fraction
    return f" → {_TO.fill(lang, mode=rounding.mode.label, to=step)} → {grouped(rounded)}"


def _source(canvas: Canvas, words: Text, source: Source | None, lang: Lang) -> None:
    if source is None:
        return
    parts = [
        source.section,
        f"“{source.quote}”" if source.quote else None,
        source.text.get(lang) if source.text else None,
    ]
    canvas.line(words.fill(lang, source=" ".join(part for part in parts if part)), "dim", indent=2)


def _comparison(canvas: Canvas, result: StandardResult, lang: Lang) -> None:
    first = result.amounts[0]
    if first.published is None or first.amount is None:
        canvas.line(_NOT_PUBLISHED.get(lang))
        return
    shown = {"amount": grouped(first.published.amount), "on": first.published.on}
    if first.agrees:
        canvas.line(_AGREES.fill(lang, **shown), "green")
    else:
        canvas.line(_DIFFERS.fill(lang, computed=grouped(first.amount.amount), **shown), "bold red")
    if first.published.quote:
        canvas.line(f"“{first.published.quote}”", "dim", indent=2)


def _users(canvas: Canvas, evaluation: StandardsEvaluation, name: str, lang: Lang) -> None:
    users = [each.standard.id for each in evaluation.standards if name in each.compiled.formula.names]
    if users:
        canvas.line(_USED_BY.fill(lang, names=", ".join(users)))


def render_parameter(evaluation: StandardsEvaluation, name: str, lang: Lang, screen: Screen) -> str:
    """Return the values of a parameter over time, with their sources, and what uses it."""
    canvas = Canvas(screen)
    parameter = evaluation.compiled.source.parameters[name]
    canvas.line(f"{parameter.name.get(lang)} ({unit(parameter.unit).get(lang)})", "bold")
    for value in parameter.values:
        canvas.line()
        derived = f" ({_DERIVED.get(lang)})" if value.basis == "derived" else ""
        canvas.line(f"{value.since}  {grouped(value.value)}{derived}")
        _source(canvas, _SOURCE, value.source, lang)
    canvas.line()
    _users(canvas, evaluation, name, lang)
    found = infer(evaluation.compiled, name)
    if not found.consistent:
        return canvas.text()
    return canvas.text() + "\n" + render_inference(found, evaluation.compiled, lang, screen)
