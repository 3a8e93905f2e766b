"""`standards.yaml` to standards that can be computed: parameters, formulas, units."""

from typing import NamedTuple

from plan_eval.files import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.acceptance import Accepted
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import parts_of
from plan_eval.standards.cells import Standards
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.compiling import compile_standards, dimension_line
from plan_eval.standards.model import Rounding, Standard, StandardsFile, StandardsSource
from plan_eval.standards.moments import NO_ROUNDING
from plan_eval.standards.parameter_model import Dimension, Parameter
from plan_eval.standards.periods import check_periods
from plan_eval.standards.unit_checks import check_units
from plan_eval.standards.written import Written


class StandardsParts(NamedTuple):
    """What is valid of standards as written, and spread to single values as far as it can be."""

    written: Written
    standards: Standards


LoadedStandards = Loaded[StandardsParts, CompiledStandards]


def load_standards(document: Document, _: object = None) -> LoadedStandards:
    """Load `standards.yaml`: names, formulas, dates and units."""
    if not is_readable(document):
        return Loaded(document, StandardsParts(Written({}, {}, NO_ROUNDING, {}), Standards({}, NO_ROUNDING, ())), None)
    written, problems = _read(document)
    declared = declared_names(document.value)
    compiled, wrong = compile_standards(written, _first_lines(document, written), declared)
    problems += wrong
    for name, parameter in written.parameters.items():
        problems += check_periods(parameter, ("parameters", name))
    accepted = _accepted(written)
    if is_sound(document, problems, accepted):
        problems += check_units(written)
    whole = compiled if is_sound(document, problems, accepted) else None
    return Loaded(document, StandardsParts(written, compiled.source), whole, tuple(problems), accepted)


def _read(document: Document) -> tuple[Written, list[Problem]]:
    """Return what is valid in a document, and what is wrong with the rest."""
    parts, problems = parts_of(StandardsFile, document.value)
    dimensions = parts.named("dimensions", Dimension)
    parameters = parts.named("parameters", Parameter)
    rounding = parts.entry("rounding", Rounding) or NO_ROUNDING
    source = parts.entry("source", StandardsSource)
    return Written(dimensions, parameters, rounding, parts.listed("standards", Standard), source), problems


def _first_lines(document: Document, written: Written) -> dict[str, int]:
    """Return on which line each name was first given."""
    lines: dict[str, int] = {}
    for position, standard in written.standards.items():
        lines.setdefault(standard.id, document.line(("standards", position)))
    for name in written.parameters:
        lines[name] = document.line(("parameters", name), on_key=True)
    for name in written.dimensions:
        lines[dimension_line(name)] = document.line(("dimensions", name), on_key=True)
    return lines


def _accepted(written: Written) -> dict[ValuePath, Accepted]:
    """Return for the path of each entry which findings it accepts."""
    accepted: dict[ValuePath, Accepted] = {
        ("standards", position): standard.accept for position, standard in written.standards.items()
    }
    accepted |= {("parameters", name): parameter.accept for name, parameter in written.parameters.items()}
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
