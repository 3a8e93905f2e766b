"""What `check` looks for in standards beyond loading them: published amounts, missing sources, quotes."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import grouped
from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.names import same_names
from plan_eval.model.quotes import check_quotes
from plan_eval.standards.amounts import Amount, compute_amounts
from plan_eval.standards.cases import check_cases
from plan_eval.standards.cells import Standard
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.grounds import Ground, Grounds
from plan_eval.standards.loading import LoadedStandards, load_standards
from plan_eval.standards.model import StandardsFile
from plan_eval.standards.periods import dated_days, missing_sources
from plan_eval.standards.placing import formula_problem


def check_standards(loaded: LoadedStandards, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is doubtful in standards, as far as they are valid, and published amounts that do not follow."""
    if loaded.whole is not None:
        yield from _computed(loaded.whole)
    written = loaded.parts.written
    names = {("standards", position): each.name for position, each in written.standards.items()}
    files: dict[str, dict[tuple[str, int], Text]] = {}
    for at, title in names.items():
        files.setdefault(loaded.document.locate(at).file, {})[at] = title
    for of_one in files.values():
        yield from same_names(of_one, loaded.document.line)
    for name, parameter in written.parameters.items():
        yield from missing_sources(parameter, ("parameters", name))
    if written.source is not None and written.source.text is not None:
        entries: dict[ValuePath, object] = {("standards", at): each for at, each in written.standards.items()}
        entries |= {("parameters", name): each for name, each in written.parameters.items()}
        entries[("rounding",)] = written.rounding
        text = surroundings.library.text(loaded.document, written.source.text)
        yield from check_quotes(text, written.source.text, ("source", "text"), entries)


def _computed(compiled: CompiledStandards) -> Iterator[Problem]:
    """Compute what is in force on every day that a value or a published amount bears, and compare."""
    grounds = Grounds(compiled)
    broken: set[ValuePath] = set()
    for day in sorted(dated_days(compiled.source)) or [date.max]:
        ground = grounds.on(day)
        try:
            amounts = compute_amounts(_in_force(ground, grounds), ground.parameters, {})
        except FormulaError as error:
            problem = formula_problem(ground.compiled, error)
            if problem.path not in broken:
                yield problem
            broken.add(problem.path)
            continue
        for standard in compiled.source.standards:
            if standard.published and grounds.is_in_force(standard.id, day):
                yield from _compared(ground, standard, amounts.get(standard.id))
            if standard.cases and grounds.is_in_force(standard.id, day):
                yield from check_cases(ground, standard)


def _in_force(ground: Ground, grounds: Grounds) -> CompiledStandards:
    """Return the standards of a day without those that only what-ifs come from."""
    compiled = ground.compiled
    needed = set(compiled.needs(*(name for name in compiled.by_id if grounds.is_in_force(name, ground.on))))
    return compiled._replace(order=tuple(name for name in compiled.order if name in needed))


def _compared(ground: Ground, standard: Standard, amount: Amount | None) -> Iterator[Problem]:
    """Yield the amounts published for a day that differ from the computed one, or that none can be computed for."""
    places = ground.compiled.by_id[standard.id].rounding.places
    for published in standard.published:
        path: ValuePath = ("standards", standard.place, *published.path)
        if published.on != ground.on:
            continue
        if amount is None:
            yield from _without_value(ground, standard.id, (*path[:4], "on"))
        elif Fraction(published.amount) != amount.amount:
            amounts = {
                "published": grouped(published.amount, places),
                "computed": grouped(amount.amount, places),
            }
            yield Problem("PE504", path, {**amounts, "on": published.on})


def _without_value(ground: Ground, name: str, path: ValuePath) -> Iterator[Problem]:
    """Yield the first parameter without a value on the day that an amount comes from."""
    parameters = ground.compiled.parameters
    missing = [used for used in ground.compiled.needs(name) if used in parameters and used not in ground.parameters]
    for used in missing[:1]:
        first = min((value.since for value in parameters[used].values), default="-")
        yield Problem("PE503", path, {"name": used, "on": ground.on, "first": first})


SUBJECT = Subject(StandardsFile, load_standards, check_standards)
