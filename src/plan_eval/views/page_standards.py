"""The benefit standards on the page: each with its formula in words, and opened with every step to its amount."""

from collections.abc import Iterator

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Basis
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.grouping import headed
from plan_eval.views.citations import citations
from plan_eval.views.days import in_words
from plan_eval.views.explain_steps import figures_text, formula_text, rounding_text
from plan_eval.views.page_shapes import Citation, Detail, Mark, PageTable, Part, Row, Step
from plan_eval.views.page_words import (
    AMOUNT_AGREES,
    AMOUNT_DIFFERS,
    AMOUNTS_ON,
    FIGURES,
    FORMULA_GIVES,
    HEADINGS,
    NO_VALUE,
    NOT_PUBLISHED,
    NOTE,
    PARAMETER,
    PARAMETER_ASSUMED,
    PARAMETER_DERIVED,
    ROUNDING,
    STANDARD_COLUMNS,
    STANDARD_KEY,
    WHAT_IF,
)
from plan_eval.views.shapes import Column, Line
from plan_eval.views.words import unit

_BY_BASIS = {Basis.READ: PARAMETER, Basis.DERIVED: PARAMETER_DERIVED, Basis.ASSUMED: PARAMETER_ASSUMED}


def standards_part(evaluation: StandardsEvaluation, lang: Lang) -> Part:
    """Return the standards of a day: what they are computed from, and a row for each."""
    columns = [
        Column(words.get(lang), right=name in ("amount", "published")) for name, words in STANDARD_COLUMNS.items()
    ]
    rows = [_row(evaluation, result, heading, lang) for heading, result in headed(evaluation.standards)]
    return Part(
        "standards",
        HEADINGS["standards"].get(lang),
        [Line(AMOUNTS_ON.fill(lang, on=in_words(evaluation.on))), *_parameters(evaluation, lang)],
        PageTable(columns, rows),
        [Line(note.get(lang)) for note in evaluation.notes],
    )


def _parameters(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Line]:
    """Yield the value of each parameter with its source, and how amounts are rounded."""
    for name, parameter in evaluation.parameters.items():
        value = evaluation.value(name)
        if value is None:
            yield Line(NO_VALUE.fill(lang, name=parameter.name, on=in_words(evaluation.on)), indent=1)
            continue
        words = _BY_BASIS[value.basis]
        shown = {"value": grouped(value.value), "unit": unit(parameter.unit), "since": in_words(value.since)}
        yield Line(words.fill(lang, name=parameter.name, **shown), indent=1)
        yield from (Line(_cited(each), "faint", indent=2) for each in citations(lang, value.source))
    for each in citations(lang, evaluation.rounding.source):
        yield Line(ROUNDING.fill(lang, source=_cited(each)), indent=1)


def _cited(each: Citation) -> str:
    return " ".join(filter(None, each))


def _row(evaluation: StandardsEvaluation, result: StandardResult, heading: Text | None, lang: Lang) -> Row:
    standard, only, places = result.standard, result.amounts[0], result.rounding.places
    amount = only.amount
    published = Mark("")
    if only.published is not None:
        note = (
            ""
            if only.agrees is not False or amount is None
            else FORMULA_GIVES.fill(lang, amount=grouped(amount.amount, places))
        )
        text = grouped(only.published.amount, places)
        published = Mark(text, "bad" if only.agrees is False else "", note, order=exact(only.published.amount))
    cells = [
        Mark(standard.name.get(lang), note=unit(standard.unit).get(lang)),
        Mark(formula_text(evaluation, result, lang)),
        Mark("–", "faint")
        if amount is None
        else Mark(grouped(amount.amount, places), "strong", order=exact(amount.amount)),
        published,
    ]
    group = "" if heading is None else heading.get(lang)
    return Row(cells, STANDARD_KEY.format(id=standard.id), group=group, detail=_detail(evaluation, result, lang))


def _detail(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> Detail:
    needed = evaluation.needs(result.standard.id)
    steps = [
        step
        for name in evaluation.compiled.order
        if name in needed and (step := _step(evaluation, evaluation.result(name), lang)) is not None
    ]
    note = result.standard.note
    after = [] if note is None else [Line(NOTE.fill(lang, note=note))]
    published = result.amounts[0].published
    quoted = (
        [] if published is None or published.quote is None else [Citation(published.section or "", published.quote)]
    )
    return Detail(
        list(_comparison(evaluation, result, lang)),
        steps,
        after,
        [*quoted, *citations(lang, None if published is None else published.source)],
    )


def _comparison(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> Iterator[Line]:
    only, places = result.amounts[0], result.rounding.places
    if result.what_if:
        yield Line(WHAT_IF.fill(lang, on=in_words(evaluation.on)), "doubtful")
    if only.published is None or only.amount is None:
        yield Line(NOT_PUBLISHED.get(lang))
        return
    shown = {"on": in_words(only.published.on), "amount": grouped(only.amount.amount, places)}
    if only.agrees:
        yield Line(AMOUNT_AGREES.fill(lang, **shown), "good")
    else:
        yield Line(AMOUNT_DIFFERS.fill(lang, published=grouped(only.published.amount, places), **shown), "bad")


def _step(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> Step | None:
    """Return how one amount is computed; None where it is not."""
    amount, standard = result.amounts[0].amount, result.standard
    if amount is None or amount.exact is None or result in evaluation.moments:
        return None
    own = None if result.rounding == evaluation.rounding else result.rounding.source
    return Step(
        standard.name.get(lang),
        formula_text(evaluation, result, lang),
        FIGURES.fill(
            lang, figures=figures_text(evaluation, result, amount), rounding=rounding_text(result.compiled, amount)
        ),
        list(citations(lang, result.compiled.standard.source, own)),
    )
