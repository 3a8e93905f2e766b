"""Amounts that were published for values given with them, such as those of an example in a law, held against the computed ones."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import grouped
from plan_eval.base.nearest import listing, suggest
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.standards.amounts import compute_amounts, with_exact
from plan_eval.standards.cells import Published, Standard
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.grounds import Ground


def check_cases(ground: Ground, standard: Standard) -> Iterator[Problem]:
    """Yield the cases of a day whose amount does not follow from the values that are given with it."""
    places = ground.compiled.by_id[standard.id].rounding.places
    for case in standard.cases:
        if case.on != ground.on:
            continue
        path: ValuePath = ("standards", standard.place, *case.path)
        computed = _amount(ground, standard.id, case)
        if computed is None:
            yield Problem("PE530", path, {"on": case.on})
        elif computed != Fraction(case.amount):
            amounts = {"published": grouped(case.amount, places), "computed": grouped(computed, places)}
            yield Problem("PE504", path, {**amounts, "on": case.on})


def unknown_inputs(compiled: CompiledStandards, place: int, case: Published) -> Iterator[Problem]:
    """Yield the names that a case gives values to and that are no parameter and no standard."""
    known = [*compiled.parameters, *(standard.id for standard in compiled.source.standards)]
    for name, _ in case.given:
        if name not in known:
            path = ("standards", place, *case.path[:2], "with", name)
            yield Problem(
                "PE529", path, {"found": name, "near": suggest(name, known), "known": listing(known)}, on_key=True
            )


def _amount(ground: Ground, name: str, case: Published) -> Fraction | None:
    values = {each: Fraction(value) for each, value in case.given}
    parameters = {**ground.parameters, **{each: values[each] for each in values if each in ground.compiled.parameters}}
    given = with_exact({each: values[each] for each in values if each in ground.compiled.by_id})
    compiled = ground.compiled.renewed(values)
    needed = set(compiled.needs(name, without=given))
    part = compiled._replace(order=tuple(each for each in compiled.order if each in needed))
    try:
        amount = compute_amounts(part, parameters, given).get(name)
    except FormulaError:  # told where the formula itself is computed, unless only the case leads to it
        return None
    return None if amount is None else amount.amount
