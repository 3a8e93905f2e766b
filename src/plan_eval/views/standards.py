"""Standards on a day: their amounts, beside those that were published."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation
from plan_eval.views.scenarios import describe
from plan_eval.views.shapes import Block, Line, Table, View
from plan_eval.views.standards_columns import amounts_table, exact_table, figure
from plan_eval.views.standards_costs import cost_blocks
from plan_eval.views.standards_data import standards_data
from plan_eval.views.words import SEMICOLON

_TITLE = Text("Standards on {on}: {values}", "{on} 的各项标准：{values}")
_LEGEND = Text(
    "Rounding: what rounding adds to the old and to the new amount.", "取整：取整对原金额和新金额各增加了多少。"
)
_WHAT_IF = Text(
    "? A what-if: the formula, or one that it uses, is not in force on {on}.",
    "? 假设：该公式或其所用的公式在 {on} 并不有效。",
)
_DIFFERS = Text(
    "! {name}: published {published}, but {formula} gives {exact}, rounded {amount}",
    "! {name}：公布为 {published}，但按 {formula} 得 {exact}，取整后 {amount}",
)
_DIFFERS_PLAIN = Text(
    "! {name}: published {published}, but {formula} gives {amount}",
    "! {name}：公布为 {published}，但按 {formula} 得 {amount}",
)
_AGREE = Text("Published amounts: {agree} of {compared} agree.", "与公布的金额相比：{compared} 项中 {agree} 项一致。")


@dataclass(frozen=True)
class StandardsView(View):
    """Every standard in one scenario, or in several side by side."""

    evaluation: StandardsEvaluation

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the amounts, how they compare with those published, what was assumed, and what they cost."""
        evaluation = self.evaluation
        scenarios = [describe(evaluation, scenario, lang) for scenario in evaluation.scenarios]
        yield Line(_TITLE.fill(lang, on=evaluation.on, values=SEMICOLON.get(lang).join(scenarios)), "strong")
        yield Line()
        yield amounts_table(evaluation, lang)
        yield Line()
        if len(evaluation.scenarios) > 1:
            yield Line(_LEGEND.get(lang), "faint")
        if any(result.what_if for result in evaluation.standards):
            yield Line(_WHAT_IF.fill(lang, on=evaluation.on), "doubtful")
        yield from _agreement(evaluation, lang)
        for note in evaluation.notes:
            yield Line(note.get(lang))
        yield from cost_blocks(evaluation, lang)

    def table(self, lang: Lang) -> Table:
        """Return the amounts of every scenario."""
        return exact_table(self.evaluation, lang)

    def data(self, lang: Lang) -> object:
        """Return the object, with one amount of each standard for every scenario."""
        return standards_data(self.evaluation, lang)


def _agreement(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Line]:
    compared = agree = 0
    for result in evaluation.standards:
        for amount in result.amounts:
            if amount.agrees is not None:
                compared += 1
                agree += amount.agrees
            if amount.agrees is False:
                yield Line(_difference(result, amount, lang), "bad")
    if compared:
        yield Line(_AGREE.fill(lang, agree=agree, compared=compared))


def _difference(result: StandardResult, amount: ScenarioAmount, lang: Lang) -> str:
    """Return how an amount differs from the published one; without the exact amount where rounding does nothing."""
    computed, published = amount.amount, amount.published
    if computed is None or published is None:
        return ""
    words = _DIFFERS_PLAIN if computed.exact in (None, computed.amount) else _DIFFERS
    return words.fill(
        lang,
        name=result.standard.name,
        published=grouped(published.amount),
        formula=result.compiled.formula.text,
        exact=figure(computed.exact),
        amount=grouped(computed.amount),
    )
