"""The whole derivation of a standard: every figure that it comes from, every step, every source, and what it is used for."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Basis
from plan_eval.model.readers import Source
from plan_eval.standards.amounts import Amount, value_in_force
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.days import in_words
from plan_eval.views.explain_steps import figures_text, formula_text, named, rounding_text
from plan_eval.views.shapes import Block, Cell, Line, Rows, View
from plan_eval.views.sources import report_row, source_row
from plan_eval.views.words import unit

_AMOUNT = Text("{name}: {amount} {unit} on {on}", "{name}：{on}为 {amount} {unit}")
_UNDEFINED = Text("{name}: no value on {on}", "{name}：{on}没有值")
_WHAT_IF_DAY = Text(
    "A what-if: the formula, or one that it uses, is not in force on {on}.",
    "假设：该公式或其所用的公式在{on}并不有效。",
)
_STEP = Text("{number}. {name}: {amount} {unit}", "{number}. {name}：{amount} {unit}")
_NO_VALUE = Text("{number}. {name}: no value on {on}", "{number}. {name}：{on}没有值")
DERIVED = Text("derived; not stated in the source", "系推算所得，来源未直接载明")
ASSUMED = Text("assumed", "假定")
_IN_FORCE = Text("in force since {since}", "自{since}起执行")
_GIVEN = Text("as asked, not computed", "按要求设定，未作计算")
_DECIDED = Text(
    "decided in the place of what the rule gives, from {since} on", "自{since}起另行决定，代替按规定计算的金额"
)
_BEGUN = Text("the amount to begin with, from {since} on", "起始金额，自{since}起")
_AGREES = Text("{amount} on {on}: the formula gives the same", "{on}为 {amount}，与按公式计算的一致")
_DIFFERS = Text(
    "Mismatch: {amount} was published for {on}; the formula gives {computed}.",
    "不符：{on}公布为 {amount}，按公式为 {computed}。",
)
_NOT_PUBLISHED = Text("no amount to compare with", "没有可比较的公布金额")

_LABELS = {
    "since": Text("since", "起始"),
    "basis": Text("basis", "依据"),
    "formula": Text("formula", "公式"),
    "figures": Text("figures", "计算"),
    "rounding": Text("rounding", "取整"),
    "rule": Text("rounding by", "取整依据"),
    "published": Text("published", "公布金额"),
    "users": Text("used for", "用于计算"),
    "id": Text("id", "代码"),
    "note": Text("note", "说明"),
}


@dataclass(frozen=True)
class StandardView(View):
    """The derivation of a standard, in order of computation; `file` is the data file that it stands in."""

    evaluation: StandardsEvaluation
    name: str
    file: str = ""

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the amount, what was published and what uses it, and the steps that lead to it."""
        evaluation, result = self.evaluation, self.evaluation.result(self.name)
        amount, standard, on = result.amounts[0].amount, result.standard, in_words(evaluation.on)
        if amount is None:
            yield Line(_UNDEFINED.fill(lang, name=standard.name, on=on), "strong")
            return
        shown = {"amount": grouped(amount.amount, result.rounding.places), "unit": unit(standard.unit), "on": on}
        yield Line(_AMOUNT.fill(lang, name=standard.name, **shown), "strong")
        if result.what_if:
            yield Line(_WHAT_IF_DAY.fill(lang, on=on), "doubtful")
        yield Rows(list(self._facts(result, lang)))
        needed = evaluation.needs(self.name)
        steps = [name for name in (*evaluation.parameters, *evaluation.compiled.order) if name in needed]
        for number, name in enumerate(steps, 1):
            yield Line()
            yield from self._step(number, name, lang)

    def _facts(self, result: StandardResult, lang: Lang) -> Iterator[list[Cell]]:
        yield from _comparison(result, self.file, lang)
        yield from users_row(self.evaluation, self.name, lang)
        yield _row("id", self.name, lang)
        if result.standard.note is not None:
            yield _row("note", result.standard.note.get(lang), lang)
        yield from report_row(self.evaluation.source, self.file, lang)

    def _step(self, number: int, name: str, lang: Lang) -> Iterator[Block]:
        """Yield a parameter or a standard that the amount comes from, with the value that it has."""
        evaluation, on = self.evaluation, in_words(self.evaluation.on)
        rows: list[list[Cell]] = []
        if name in evaluation.parameters:
            value, of = evaluation.scenarios[0].parameters.get(name), evaluation.parameter(name).unit
            places = 0
            rows += self._parameter(name, lang)
        else:
            result = evaluation.result(name)
            amount, of = result.amounts[0].amount, result.standard.unit
            places = result.rounding.places
            value = None if amount is None else amount.amount
            is_moment = result in evaluation.moments
            rows += [] if amount is None or is_moment else self._standard(result, amount, lang)
        words = _NO_VALUE if value is None else _STEP
        shown = {"amount": "" if value is None else grouped(value, places), "unit": unit(of), "on": on}
        text = words.fill(lang, number=number, name=named(evaluation, name), **shown)
        yield Line(text, "strong" if name == self.name else "")
        yield Rows(rows)

    def _parameter(self, name: str, lang: Lang) -> Iterator[list[Cell]]:
        evaluation = self.evaluation
        if name in evaluation.scenarios[0].asked:
            yield _row("basis", _GIVEN.get(lang), lang, "doubtful")
            return
        value = value_in_force(evaluation.parameter(name), evaluation.on)
        if value is None:
            return
        yield _row("since", in_words(value.since).get(lang), lang)
        if value.basis is not Basis.READ:
            yield _row("basis", basis_text(value.basis).get(lang), lang, "doubtful")
        yield from source_row(value.source, self.file, lang)

    def _standard(self, result: StandardResult, amount: Amount, lang: Lang) -> Iterator[list[Cell]]:
        settled = result.compiled.settled
        if settled is not None:
            words = _BEGUN if settled.is_start else _DECIDED
            yield _row("basis", words.fill(lang, since=in_words(settled.since)), lang)
            yield from source_row(settled.source, self.file, lang)
        elif amount.exact is None:
            yield _row("basis", _GIVEN.get(lang), lang, "doubtful")
        if amount.exact is None:
            return
        yield _row("formula", formula_text(self.evaluation, result, lang), lang)
        yield _row("figures", figures_text(self.evaluation, result, amount), lang)
        ruled = amount if amount.rule is None else Amount(amount.exact, amount.rule)
        yield _row("rounding", rounding_text(result.compiled, ruled).get(lang), lang)
        period = result.standard.periods[result.compiled.period.number]
        yield from source_row(period.source or result.standard.source, self.file, lang)
        yield from source_row(result.rounding.source, self.file, lang, _LABELS["rule"])


def basis_text(basis: Basis) -> Text:
    """Return how a value is known where nobody has read it."""
    return DERIVED if basis is Basis.DERIVED else ASSUMED


def users_row(evaluation: StandardsEvaluation, name: str, lang: Lang) -> Iterator[list[Cell]]:
    """Yield the names of the standards whose formulas use something; none where none does."""
    users = [named(evaluation, user.standard.id).get(lang) for user in evaluation.users(name)]
    if users:
        yield _row("users", "\n".join(users), lang)


def _comparison(result: StandardResult, file: str, lang: Lang) -> Iterator[list[Cell]]:
    first = result.amounts[0]
    if first.published is None or first.amount is None:
        yield _row("published", _NOT_PUBLISHED.get(lang), lang)
        return
    words, style = (_AGREES, "good") if first.agrees else (_DIFFERS, "bad")
    places = result.rounding.places
    shown = {"amount": grouped(first.published.amount, places), "computed": grouped(first.amount.amount, places)}
    yield _row("published", words.fill(lang, on=in_words(first.published.on), **shown), lang, style)
    place = Source(section=first.published.section, quote=first.published.quote)
    yield from source_row(place, file, lang)
    yield from source_row(first.published.source, file, lang)


def _row(label: str, text: str, lang: Lang, style: str = "") -> list[Cell]:
    return [Cell(_LABELS[label].get(lang), "faint"), Cell(text, style)]
