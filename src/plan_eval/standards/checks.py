"""What `check` looks for in standards beyond loading them: published amounts, missing sources, quotes."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import grouped
from plan_eval.findings.shapes import Path, Problem
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.names import same_names
from plan_eval.model.quotes import check_quotes
from plan_eval.standards.amounts import compute_amounts, parameters_without_value, value_in_force
from plan_eval.standards.compiled import CompiledStandards, formula_path
from plan_eval.standards.loading import LoadedStandards, load_standards
from plan_eval.standards.model import StandardsFile
from plan_eval.standards.periods import missing_sources


def check_standards(loaded: LoadedStandards, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is doubtful in standards, as far as they are valid, and published amounts that do not follow."""
    if loaded.whole is not None:
        yield from _computed(loaded.whole)
    standards, lines = loaded.parts.standards, loaded.parts.first_lines
    placed = dict(zip(loaded.parts.positions, standards.standards, strict=True))
    names = {("standards", position): each.name for position, each in placed.items()}
    yield from same_names(names, {path: lines[placed[path[1]].id] for path in names})
    for name, parameter in standards.parameters.items():
        yield from missing_sources(parameter, ("parameters", name))
    if standards.source is not None and standards.source.text is not None:
        entries: dict[Path, object] = {("standards", position): each for position, each in placed.items()}
        entries |= {("parameters", name): each for name, each in standards.parameters.items()}
        entries[("rounding",)] = standards.rounding
        text = surroundings.library.text(loaded.document, standards.source.text)
        yield from check_quotes(text, standards.source.text, ("source", "text"), entries)


def _computed(compiled: CompiledStandards) -> Iterator[Problem]:
    """Compute all amounts on every day that a value or a published amount bears, and compare."""
    standards = compiled.source
    days = {value.since for parameter in standards.parameters.values() for value in parameter.values}
    days |= {published.on for standard in standards.standards for published in standard.published}
    days |= {period.since for each in compiled.by_id.values() for period in each.periods if period.since is not None}
    positions = {standard.id: position for position, standard in enumerate(standards.standards)}
    broken: set[str | None] = set()
    for on in sorted(days or {date.max}):
        values = {name: value_in_force(each, on) for name, each in standards.parameters.items()}
        known = {name: Fraction(value.value) for name, value in values.items() if value is not None}
        try:
            amounts = compute_amounts(compiled.on(on), known, {})
        except FormulaError as error:
            if error.owner not in broken:
                path = formula_path(compiled.by_id[error.owner or ""].standard, positions[error.owner or ""], 0)
                yield Problem(error.code, path, error.values, within=(error.start, error.end))
            broken.add(error.owner)
            continue
        for name, position in positions.items():
            for number, published in enumerate(standards.standards[position].published):
                amount = amounts.get(name)
                if published.on == on and amount is None:
                    yield _no_value(compiled, name, on, ("standards", position, "published", number, "on"))
                elif published.on == on and amount is not None and Fraction(published.amount) != amount.amount:
                    shown = {
                        "published": grouped(published.amount),
                        "computed": grouped(amount.amount),
                        "on": on,
                    }
                    yield Problem("PE504", ("standards", position, "published", number, "amount"), shown)


def _no_value(compiled: CompiledStandards, name: str, on: date, path: Path) -> Problem:
    missing = next(iter(parameters_without_value(compiled, name, on)))
    values = compiled.source.parameters[missing].values
    return Problem("PE503", path, {"name": missing, "on": on, "first": min((v.since for v in values), default="-")})


SUBJECT = Subject(StandardsFile, load_standards, check_standards)
