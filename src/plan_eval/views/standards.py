"""Standards on a day: their amounts, beside those that were published."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation
from plan_eval.views.days import in_words
from plan_eval.views.scenarios import described, formula_in_words
from plan_eval.views.shapes import Block, Line, Table, View
from plan_eval.views.standards_columns import amounts_table, exact_table, figure
from plan_eval.views.standards_costs import cost_blocks
from plan_eval.views.standards_data import standards_data

_TITLE = Text("Standards on {on}: {values}", "{on}各项标准：{values}")
_LEGEND = Text(
    "Rounding: the amount added by rounding (old, new); ~ is about.",
    "取整：取整增加的金额（原金额、新金额），~ 表示约数。",
)
_WHAT_IF = Text(
    "? A what-if: the formula, or one that it uses, is not in force on {on}.",
    "? 假设：该公式或其所用的公式在{on}并不有效。",
)
_DIFFERS = Text(
    "! {name}: {published} was published for {on}; {formula} gives {exact}, rounded {amount}.",
    "! {name}：{on}公布为 {published}，按公式（{formula}）为 {exact}，取整后为 {amount}。",
)
_DIFFERS_PLAIN = Text(
    "! {name}: {published} was published for {on}; {formula} gives {amount}.",
    "! {name}：{on}公布为 {published}，按公式（{formula}）为 {amount}。",
)
_ALL_AGREE = Text(
    "All {compared} published amounts follow from their formulas.", "公布的 {compared} 项金额与公式全部相符。"
)
_AGREE = Text(
    "{agree} of {compared} published {compared:amount follows from its formula|amounts follow from their formulas}.",
    "公布的 {compared} 项金额中，{agree} 项与公式相符。",
)


@dataclass(frozen=True)
class StandardsView(View):
    """Every standard in one scenario, or in several side by side."""

    evaluation: StandardsEvaluation

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the amounts, how they compare with those published, what was assumed, and what they cost."""
        evaluation = self.evaluation
        yield Line(_TITLE.fill(lang, on=in_words(evaluation.on), values=described(evaluation, lang)), "strong")
        yield Line()
        yield amounts_table(evaluation, lang)
        if below := [*self._below(lang)]:
            yield Line()
            yield from below
        yield from cost_blocks(evaluation, lang)

    def _below(self, lang: Lang) -> Iterator[Line]:
        """Yield what must be known of the table."""
        evaluation = self.evaluation
        if len(evaluation.scenarios) > 1:
            yield Line(_LEGEND.get(lang), "faint")
        if any(result.what_if for result in evaluation.standards):
            yield Line(_WHAT_IF.fill(lang, on=in_words(evaluation.on)), "doubtful")
        yield from _agreement(evaluation, lang)
        for note in evaluation.notes:
            yield Line(note.get(lang))

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
                yield Line(_difference(evaluation, result, amount, lang), "bad")
    if compared:
        words = _ALL_AGREE if agree == compared > 1 else _AGREE
        yield Line(words.fill(lang, agree=agree, compared=compared))


def _difference(evaluation: StandardsEvaluation, result: StandardResult, amount: ScenarioAmount, lang: Lang) -> str:
    """Return how an amount differs from the published one; without the exact amount where rounding does nothing."""
    computed, published = amount.amount, amount.published
    if computed is None or published is None:
        return ""
    words = _DIFFERS_PLAIN if computed.exact in (None, computed.amount) else _DIFFERS
    return words.fill(
        lang,
        name=result.standard.name,
        published=grouped(published.amount, result.rounding.places),
        on=in_words(published.on),
        formula=formula_in_words(evaluation, result, lang),
        exact=figure(computed.exact),
        amount=grouped(computed.amount, result.rounding.places),
    )
