"""One step of a derivation: the formula with names, the formula with figures, and how what it gives is rounded."""

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text, Words, same
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.rendering import write_out
from plan_eval.standards.amounts import Amount
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.formulas import in_words

_FIGURES = "{formula} = {exact}"
_ALREADY = Text("already a multiple of {to}", "无需取整（已是 {to} 的倍数）")
_ALREADY_WHOLE = Text("already a whole number", "无需取整（已是整数）")
_NOT_ROUNDED = Text("not rounded", "不取整")
_ROUNDED = {
    RoundingMode.UP: Text("rounded up to the next {to} → {amount}", "向上取整至 {to} 的倍数 → {amount}"),
    RoundingMode.DOWN: Text("rounded down to a multiple of {to} → {amount}", "向下取整至 {to} 的倍数 → {amount}"),
    RoundingMode.HALF_UP: Text("rounded to the nearest {to} → {amount}", "四舍五入至 {to} 的倍数 → {amount}"),
    RoundingMode.HALF_EVEN: Text(
        "rounded to the nearest {to}, halves to an even multiple → {amount}",
        "四舍六入五成双至 {to} 的倍数 → {amount}",
    ),
}

_TO_WHOLE = {
    RoundingMode.UP: Text("rounded up to the next whole number → {amount}", "向上取整至整数 → {amount}"),
    RoundingMode.DOWN: Text("rounded down to a whole number → {amount}", "向下取整至整数 → {amount}"),
    RoundingMode.HALF_UP: Text("rounded to the nearest whole number → {amount}", "四舍五入至整数 → {amount}"),
    RoundingMode.HALF_EVEN: Text(
        "rounded to the nearest whole number, halves to an even one → {amount}", "四舍六入五成双至整数 → {amount}"
    ),
}


def named(evaluation: StandardsEvaluation, name: str) -> Words:
    """Return what a parameter or a standard is called."""
    if name in evaluation.parameters:
        return evaluation.parameter(name).name
    if name in evaluation.compiled.by_id:
        return evaluation.compiled.by_id[name].standard.name
    return same(name)


def formula_text(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> str:
    """Return the formula of a standard with names in it."""
    return in_words(result.formula.tree, lambda name: named(evaluation, name), lang)


def figures_text(evaluation: StandardsEvaluation, result: StandardResult, amount: Amount) -> str:
    """Return the formula of a standard with figures in it, and what it gives; what has no value keeps its name."""
    figures = {name: grouped(value) for name, value in evaluation.scenarios[0].parameters.items()}
    for other in (*evaluation.standards, *evaluation.moments):
        if (used := other.amounts[0].amount) is not None:
            figures[other.standard.id] = grouped(used.amount, other.rounding.places)
    formula = write_out(result.formula.tree, lambda name: figures.get(name, name))
    return formula if amount.exact is None else _FIGURES.format(formula=formula, exact=grouped(amount.exact))


def rounding_text(compiled: CompiledStandard, amount: Amount) -> Words:
    """Return how an amount is rounded, and what comes of it."""
    rounding = compiled.rounding
    if rounding.mode is RoundingMode.NONE:
        return _NOT_ROUNDED
    if rounding.to is None or rounding.to == 1:
        whole = amount.exact == amount.amount
        amount_to_whole = grouped(amount.amount, rounding.places)
        return _ALREADY_WHOLE if whole else _TO_WHOLE[rounding.mode].message(amount=amount_to_whole)
    to = grouped(rounding.to)
    if amount.exact == amount.amount:
        return _ALREADY.message(to=to)
    return _ROUNDED[rounding.mode].message(to=to, amount=grouped(amount.amount, rounding.places))
