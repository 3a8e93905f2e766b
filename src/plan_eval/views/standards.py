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
from plan_eval.views.standards_tables import dimensions_of, tables_by_dimension

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
_DECIDED = Text(
    "= {name}: {amount} was decided from {since} on; the formula gives {rule}.",
    "= {name}：自{since}起决定为 {amount}，按公式为 {rule}。",
)
_DECIDED_ONLY = Text("= {name}: {amount} was decided from {since} on.", "= {name}：自{since}起决定为 {amount}。")
_START = Text(
    "= {name}: {amount} is the amount to begin with, from {since} on.", "= {name}：{amount} 为起始金额，自{since}起。"
)
_NOT_SET = Text(
    "! {name}: {published} was published for {on}; {amount} was set.",
    "! {name}：{on}公布为 {published}，直接确定的为 {amount}。",
)
_PREVIOUS = Text(
    "The values tried replace those in force: amounts before the latest renewal stay what they were.",
    "所设取值替换现行取值：最近一次更新之前的金额不变。",
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
        yield from self._tables(lang)
        if below := [*self._below(lang)]:
            yield Line()
            yield from below
        yield from cost_blocks(evaluation, lang)

    def _tables(self, lang: Lang) -> Iterator[Block]:
        """Yield the amounts: standards that differ by a dimension have tables of their own, unless there are several scenarios."""
        evaluation = self.evaluation
        if len(evaluation.scenarios) > 1:
            yield amounts_table(evaluation, evaluation.standards, lang)
            return
        single = [result for result in evaluation.standards if not dimensions_of(evaluation, result)]
        tables = [*tables_by_dimension(evaluation, lang)]
        if single or not tables:
            yield amounts_table(evaluation, single, lang)
        yield from tables if single else tables[1:]

    def _below(self, lang: Lang) -> Iterator[Line]:
        """Yield what must be known of the table."""
        evaluation = self.evaluation
        if len(evaluation.scenarios) > 1:
            yield Line(_LEGEND.get(lang), "faint")
        if any(result.what_if for result in evaluation.standards):
            yield Line(_WHAT_IF.fill(lang, on=in_words(evaluation.on)), "doubtful")
        yield from _set_amounts(evaluation, lang)
        if evaluation.moments and any(scenario.asked for scenario in evaluation.scenarios):
            yield Line(_PREVIOUS.get(lang))
        yield from _agreement(evaluation, lang)
        for note in evaluation.notes:
            yield Line(note.get(lang))

    def table(self, lang: Lang) -> Table:
        """Return the amounts of every scenario."""
        return exact_table(self.evaluation, lang)

    def data(self, lang: Lang) -> object:
        """Return the object, with one amount of each standard for every scenario."""
        return standards_data(self.evaluation, lang)


def _set_amounts(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Line]:
    """Yield which amounts were set and not computed: for a table of many members, each that was."""
    for result in evaluation.standards:
        amount, settled = result.amounts[0].amount, result.compiled.settled
        if amount is None or settled is None:
            continue
        words = _DECIDED_ONLY if amount.rule is None else _DECIDED
        places = result.rounding.places
        rule = "" if amount.rule is None else grouped(amount.rule, places)
        shown = {"amount": grouped(settled.amount, places), "since": in_words(settled.since), "rule": rule}
        yield Line((_START if settled.is_start else words).fill(lang, name=result.standard.name, **shown))


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
    if result.compiled.settled is not None:
        words = _NOT_SET
    return words.fill(
        lang,
        name=result.standard.name,
        published=grouped(published.amount, result.rounding.places),
        on=in_words(published.on),
        formula=formula_in_words(evaluation, result, lang),
        exact=figure(computed.exact),
        amount=grouped(computed.amount, result.rounding.places),
    )
