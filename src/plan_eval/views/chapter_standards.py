"""The benefit standards in the chapter: what they follow from, what they come to, and how they changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from plan_eval.base.figures import grouped, percent
from plan_eval.base.text import Lang, Message, Text, Words, same
from plan_eval.base.vocabulary import Basis, RoundingMode, Status
from plan_eval.standards.changes import Change
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.grouping import headed
from plan_eval.standards.model import Rounding
from plan_eval.views.chapter_days import period
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.days import in_words
from plan_eval.views.document import Block, Paragraph, Run, Tabular
from plan_eval.views.formulas import in_words as formula_in_words
from plan_eval.views.shapes import Cell, Column
from plan_eval.views.words import unit

Changes = Mapping[str, Change]

TITLE = Text("Benefit standards on {on}", "救助保障标准（{on}）")
TITLE_WITH_UNIT = Text("Benefit standards on {on} ({unit})", "救助保障标准（{on}，单位：{unit}）")
_NOTHING = "—"
_STANDARD = Text("Standard", "标准名称")
_UNIT = Text("Unit", "单位")
_RULE = Text("How it is computed", "计算办法")
_AMOUNT = Text("Computed", "计算金额")
_PUBLISHED = Text("Published", "公布金额")
_BEFORE = Text("Before", "此前金额")
_CHANGE = Text("Change", "变化")
_DIFFERS = Text("{amount} (differs)", "{amount}（不符）")
_NOT_IN_FORCE = Text("{amount} (not in force)", "{amount}（当日未执行）")
_OF_DAY = Text("{amount} ({day})", "{amount}（{day}）")
_UP = Text("+{amount} (+{share})", "＋{amount}（＋{share}）")
_DOWN = Text("−{amount} (−{share})", "－{amount}（－{share}）")
_FROM_NOTHING = Text("+{amount}", "＋{amount}")
_UNCHANGED = Text("none", "无变化")
_PARAMETER = Text("{name}: {value} {unit} since {since}.", "{name}为{value}{unit}，自{since}起执行。")
_DERIVED = Text(
    "{name}: {value} {unit} since {since} (derived; not stated in the source).",
    "{name}为{value}{unit}，自{since}起执行（系推算所得，来源未直接载明）。",
)
_ASSUMED = Text("{name}: {value} {unit} since {since} (assumed).", "{name}为{value}{unit}，自{since}起执行（系假定）。")
_BASES = {Basis.READ: _PARAMETER, Basis.DERIVED: _DERIVED, Basis.ASSUMED: _ASSUMED}
_ROUNDINGS = {
    RoundingMode.UP: Text("rounded up to a multiple of {to}", "向上取整至{to}的倍数"),
    RoundingMode.DOWN: Text("rounded down to a multiple of {to}", "向下取整至{to}的倍数"),
    RoundingMode.HALF_UP: Text("rounded to the nearest multiple of {to}", "四舍五入至{to}的倍数"),
    RoundingMode.HALF_EVEN: Text("rounded half to even to a multiple of {to}", "四舍六入五成双至{to}的倍数"),
    RoundingMode.NONE: Text("not rounded", "不取整"),
}
_NOTES = Text("Notes: {notes}", "注：{notes}")
_USUAL = Text("Amounts are {rounding}.", "金额{rounding}。")
_OWN = Text("Otherwise {rounding}: {names}.", "{names}{rounding}。")
_COMMA = Text("; ", "、")
_CHANGES = Text(
    "“Before” is the amount published before the present one or, where none was, the one computed for the baseline date {since} "
    "if the rules were in force by then; the change is that of the published amount where there is one.",
    "“此前金额”为上一次公布的金额，此前未公布的，为按基期（{since}）当时有效的规定计算的金额；有公布金额的，变化以公布金额为准。",
)
_PUBLISHED_CHANGES = Text(
    "“Before” is the amount published before the present one; the change is that of the published amount where there is one.",
    "“此前金额”为上一次公布的金额；有公布金额的，变化以公布金额为准。",
)
_NO_CHANGES = Text(
    "Changes are not shown: no earlier amount was published, and no rule is stated to have been in force on the baseline date {since}.",
    "此前没有公布的金额，也没有载明在基期（{since}）已经有效的规定，故未列变化。",
)
_BETWEEN = Text(" ", "")


def standards(
    evaluation: StandardsEvaluation, changes: Changes, since: str | None, numbers: Numbers, lang: Lang
) -> Iterator[Block]:
    """Yield what the standards are computed from, and their table; `since` is the baseline date in words.

    It is None where there is no plan to have one: amounts have changed since the ones that were published before then.
    """
    given = list(_parameters(evaluation, lang))
    if given:
        yield Paragraph([Run(_BETWEEN.get(lang).join(given))])
    units = {result.standard.unit for result in evaluation.standards}
    on = in_words(evaluation.on).get(lang)
    title = TITLE if len(units) != 1 else TITLE_WITH_UNIT
    captions = numbers.table(title.message(on=on, unit=unit("".join(units)) if len(units) == 1 else ""))
    fields = list(_fields(evaluation, changes, lang, with_unit=len(units) != 1))
    columns = [Column(heading.get(lang), right=right) for heading, right, _ in fields]
    rows = list(_rows(evaluation, fields, lang))
    notes = list(_notes(evaluation, changes, since, lang))
    yield Tabular(captions[0], columns, rows, [_NOTES.fill(lang, notes=_BETWEEN.get(lang).join(notes))], captions[1])


def _rows(evaluation: StandardsEvaluation, fields: Sequence["_Field"], lang: Lang) -> Iterator[list[Cell]]:
    """Yield a row for each standard, and above the first of each group its heading."""
    before: Text | None = None
    for heading, result in headed(evaluation.standards):
        if heading != before and heading is not None:
            yield [Cell(heading.get(lang), "strong")]
        before = heading
        yield [cell(result) for _, _, cell in fields]


def _parameters(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[str]:
    for name, parameter in evaluation.parameters.items():
        value = evaluation.value(name)
        if value is not None:
            words = {"name": parameter.name, "value": grouped(value.value), "unit": unit(parameter.unit)}
            yield _BASES[value.basis].fill(lang, since=in_words(value.since).get(lang), **words)


_Field = tuple[Text, bool, Callable[[StandardResult], Cell]]
"""A heading, whether it is one of figures, and what a standard has below it."""


def _fields(evaluation: StandardsEvaluation, changes: Changes, lang: Lang, *, with_unit: bool) -> Iterator[_Field]:
    yield _STANDARD, False, lambda result: Cell(result.standard.name.get(lang))
    if with_unit:
        yield _UNIT, False, lambda result: Cell(unit(result.standard.unit).get(lang))
    yield _RULE, False, lambda result: Cell(formula_of(evaluation, result, lang))
    yield _AMOUNT, True, lambda result: _amount(result, lang)
    yield _PUBLISHED, True, lambda result: _published(evaluation, result, lang)
    if changes:
        yield _BEFORE, True, lambda result: _before(changes.get(result.standard.id), result.rounding.places, lang)
        yield _CHANGE, True, lambda result: _change(changes.get(result.standard.id), result.rounding.places, lang)


def formula_of(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> str:
    """Return the formula of a standard with the names of what it uses."""
    by_id = evaluation.compiled.by_id
    names: dict[str, Words] = {name: standard.standard.name for name, standard in by_id.items()}
    names |= {name: parameter.name for name, parameter in evaluation.parameters.items()}
    return formula_in_words(result.formula.tree, lambda name: names.get(name, same(name)), lang)


def _amount(result: StandardResult, lang: Lang) -> Cell:
    amount = result.amounts[0].amount
    if amount is None:
        return Cell(_NOTHING)
    text = grouped(amount.amount, result.rounding.places)
    return Cell(_NOT_IN_FORCE.fill(lang, amount=text) if result.what_if else text)


def _published(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> Cell:
    only = result.amounts[0]
    if only.published is None:
        return Cell(_NOTHING)
    text = grouped(only.published.amount, result.rounding.places)
    if only.published.on != evaluation.on:
        text = _OF_DAY.fill(lang, amount=text, day=period(only.published.on, lang))
    return Cell(_DIFFERS.fill(lang, amount=text), Status.BEHIND.value) if only.agrees is False else Cell(text)


def _before(change: Change | None, places: int, lang: Lang) -> Cell:
    if change is None:
        return Cell(_NOTHING)
    return Cell(_OF_DAY.fill(lang, amount=grouped(change.before, places), day=period(change.on, lang)))


def _change(change: Change | None, places: int, lang: Lang) -> Cell:
    if change is None:
        return Cell(_NOTHING)
    if not change.difference:
        return Cell(_UNCHANGED.get(lang))
    amount, share = grouped(abs(change.difference), places), change.share
    if share is None:
        return Cell(_FROM_NOTHING.fill(lang, amount=amount))
    words = _UP if change.difference > 0 else _DOWN
    return Cell(words.fill(lang, amount=amount, share=percent(abs(share), 1)))


def _notes(evaluation: StandardsEvaluation, changes: Changes, since: str | None, lang: Lang) -> Iterator[str]:
    usual = evaluation.rounding
    yield _USUAL.fill(lang, rounding=_rounding(usual))
    own: dict[str, list[StandardResult]] = {}
    for result in evaluation.standards:
        own.setdefault(_rounding(result.rounding).get(lang), []).append(result)
    for rounding, results in own.items():
        if rounding != _rounding(usual).get(lang):
            names = _COMMA.get(lang).join(result.standard.name.get(lang) for result in results)
            yield _OWN.fill(lang, names=names, rounding=rounding)
    if since is not None:
        yield (_CHANGES if changes else _NO_CHANGES).fill(lang, since=since)
    elif changes:
        yield _PUBLISHED_CHANGES.get(lang)


def _rounding(rounding: Rounding) -> Message:
    to = "1" if rounding.to is None else grouped(rounding.to)
    return _ROUNDINGS[rounding.mode].message(to=to)
