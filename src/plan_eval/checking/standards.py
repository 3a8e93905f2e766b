"""`standards.yaml`: parameters, formulas and published amounts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from plan_eval.checking.checked import Checked, conclude, findings_of, is_unreadable
from plan_eval.checking.quotes import check_quotes
from plan_eval.errors import FormulaError
from plan_eval.figures import grouped
from plan_eval.findings import Path, Problem
from plan_eval.model.acceptance import Accepted
from plan_eval.model.plan_doubts import same_names
from plan_eval.model.standards import Standards
from plan_eval.model.standards_checks import check_periods, missing_sources
from plan_eval.model.standards_loading import declared_names, read_standards
from plan_eval.source import Document
from plan_eval.standards import (
    CompiledStandards,
    compile_standards,
    compute_amounts,
    formula_path,
    parameters_without_value,
    value_in_force,
)
from plan_eval.units import unit_of


def check_standards(document: Document, *, thorough: bool = False) -> Checked[CompiledStandards]:
    """Check `standards.yaml`: names, formulas, dates, and the published amounts against the computed ones.

    Only a thorough check looks for what is doubtful: missing sources, gaps, quotes that do not stand in the source.
    """
    if is_unreadable(document):
        return Checked(None, document.findings)
    standards, positions, problems = read_standards(document.value)
    first_lines: dict[str, int] = {}
    for position, standard in zip(positions, standards.standards, strict=True):
        line = document.locate(("standards", position)).line or 0
        first_lines.setdefault(standard.id, line)
    for name in standards.parameters:
        first_lines[name] = document.locate(("parameters", name), on_key=True).line or 0
    compiled, wrong = compile_standards(standards, positions, first_lines, declared_names(document.value))
    problems += wrong
    for name, parameter in standards.parameters.items():
        problems += check_periods(parameter, ("parameters", name))
    if not problems:
        problems += _units(compiled)
        problems += _computed(compiled)
    if thorough:
        problems += _doubts(document, standards, positions, first_lines)
    accepted: dict[Path, Accepted] = {
        ("standards", place): each.accept for place, each in zip(positions, standards.standards, strict=True)
    }
    accepted |= {("parameters", name): each.accept for name, each in standards.parameters.items()}
    return conclude(findings_of(document, problems, accepted, thorough=thorough), compiled)


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


def _units(compiled: CompiledStandards) -> Iterator[Problem]:
    """Yield standards whose unit is not the one that their formula gives, and formulas that mix units."""
    standards = compiled.source
    units = {name: parameter.unit for name, parameter in standards.parameters.items()}
    units |= {standard.id: standard.unit for standard in standards.standards}
    for position, standard in enumerate(standards.standards):
        for number, period in enumerate(compiled.by_id[standard.id].periods):
            path = formula_path(standard, position, number)
            try:
                found = unit_of(period.formula.tree, units)
            except FormulaError as error:
                yield Problem(error.code, path, error.values, within=(error.start, error.end))
                continue
            if found is not None and found != standard.unit:
                yield Problem("PE509", ("standards", position, "unit"), {"found": standard.unit, "expected": found})


def _no_value(compiled: CompiledStandards, name: str, on: date, path: Path) -> Problem:
    missing = next(iter(parameters_without_value(compiled, name, on)))
    values = compiled.source.parameters[missing].values
    return Problem("PE503", path, {"name": missing, "on": on, "first": min((v.since for v in values), default="-")})


def _doubts(
    document: Document, standards: Standards, positions: Sequence[int], lines: Mapping[str, int]
) -> Iterator[Problem]:
    placed = dict(zip(positions, standards.standards, strict=True))
    names = {("standards", position): each.name for position, each in placed.items()}
    yield from same_names(names, {path: lines[placed[path[1]].id] for path in names})
    for name, parameter in standards.parameters.items():
        yield from missing_sources(parameter, ("parameters", name))
    if standards.source is not None and standards.source.text is not None:
        entries: dict[Path, object] = {("standards", position): each for position, each in placed.items()}
        entries |= {("parameters", name): each for name, each in standards.parameters.items()}
        entries[("rounding",)] = standards.rounding
        yield from check_quotes(document, standards.source.text, ("source", "text"), entries)
