"""`standards.yaml` to standards that can be computed: parameters, formulas, units."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.files import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.unit_rules import Followed, agrees
from plan_eval.formula.unit_texts import read_unit
from plan_eval.formula.units import unit_of
from plan_eval.model.acceptance import Accepted
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import parts_of
from plan_eval.standards.compiled import CompiledStandards, Period
from plan_eval.standards.compiling import compile_standards, formula_path
from plan_eval.standards.model import Parameter, Rounding, Standard, Standards, StandardsFile, StandardsSource
from plan_eval.standards.periods import check_periods

NO_ROUNDING = Rounding.model_construct(mode=RoundingMode.NONE)


class StandardsParts(NamedTuple):
    """What is valid of standards, where each stands in the file, and on which line each name was first given."""

    standards: Standards
    positions: tuple[int, ...]
    first_lines: Mapping[str, int]


LoadedStandards = Loaded[StandardsParts, CompiledStandards]


def load_standards(document: Document, _: object = None) -> LoadedStandards:
    """Load `standards.yaml`: names, formulas, dates and units."""
    if not is_readable(document):
        return Loaded(document, StandardsParts(Standards({}, NO_ROUNDING, ()), (), {}), None)
    parts, problems = _read(document)
    standards = parts.standards
    declared = declared_names(document.value)
    compiled, wrong = compile_standards(standards, parts.positions, parts.first_lines, declared)
    problems += wrong
    for name, parameter in standards.parameters.items():
        problems += check_periods(parameter, ("parameters", name))
    accepted = _accepted(parts)
    if is_sound(document, problems, accepted):
        problems += _units(compiled)
    whole = compiled if is_sound(document, problems, accepted) else None
    return Loaded(document, parts, whole, tuple(problems), accepted)


def _read(document: Document) -> tuple[StandardsParts, list[Problem]]:
    """Return what is valid in a document, and what is wrong with the rest."""
    parts, problems = parts_of(StandardsFile, document.value)
    parameters = parts.named("parameters", Parameter)
    rounding = parts.entry("rounding", Rounding) or NO_ROUNDING
    source = parts.entry("source", StandardsSource)
    entries = parts.listed("standards", Standard)
    standards = Standards(parameters, rounding, tuple(entries.values()), source)
    return StandardsParts(standards, tuple(entries), _first_lines(document, entries, parameters)), problems


def _first_lines(document: Document, entries: Mapping[int, Standard], parameters: Iterable[str]) -> dict[str, int]:
    lines: dict[str, int] = {}
    for position, standard in entries.items():
        lines.setdefault(standard.id, document.line(("standards", position)))
    for name in parameters:
        lines[name] = document.line(("parameters", name), on_key=True)
    return lines


def _accepted(parts: StandardsParts) -> dict[ValuePath, Accepted]:
    """Return for the path of each entry which findings it accepts."""
    accepted: dict[ValuePath, Accepted] = {
        ("standards", position): standard.accept
        for position, standard in zip(parts.positions, parts.standards.standards, strict=True)
    }
    accepted |= {("parameters", name): parameter.accept for name, parameter in parts.standards.parameters.items()}
    return accepted


def declared_names(value: YamlValue) -> list[str]:
    """Return the names that the values of `standards.yaml` declare, whether what they name is valid or not.

    A formula that uses a parameter with an error in it should not be told that there is no such parameter.
    """
    top = value if isinstance(value, dict) else {}
    parameters, standards = top.get("parameters"), top.get("standards")
    names: list[str] = list(parameters) if isinstance(parameters, dict) else []
    for entry in standards if isinstance(standards, list) else ():
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str):
            names.append(str(name))
    return names


def _units(compiled: CompiledStandards) -> Iterator[Problem]:
    """Yield standards whose unit is not the one that their formula gives, and formulas that mix units."""
    units = {name: parameter.unit for name, parameter in compiled.parameters.items()}
    units |= {standard.id: standard.unit for standard in compiled.source.standards}
    for position, standard in enumerate(compiled.source.standards):
        for period in compiled.by_id[standard.id].periods:
            try:
                found = unit_of(period.formula.tree, units)
            except FormulaError as error:
                path = formula_path(standard, position, period.number)
                yield Problem(error.code, path, error.values, within=(error.start, error.end))
                continue
            if isinstance(found, Followed) and not agrees(found, standard.unit):
                yield _unlike(standard, position, period, found)


def _unlike(standard: Standard, position: int, period: Period, found: Followed) -> Problem:
    """Return what is told of a formula that gives another unit than its standard declares."""
    path = formula_path(standard, position, period.number)
    units = {"found": found.settled()[0].said(), "declared": read_unit(standard.unit).said()}
    return Problem("PE509", path, {"formula": period.formula.text, **units})
