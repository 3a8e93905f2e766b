"""`standards.yaml` to standards that can be computed: parameters, formulas, units."""

from functools import partial
from typing import NamedTuple

from plan_eval.files import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.acceptance import Accepted
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import parts_of
from plan_eval.standards.cases import unknown_inputs
from plan_eval.standards.cells import Standards
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.compiling import compile_standards, dimension_line
from plan_eval.standards.model import Rounding, Standard, StandardsFile, StandardsSource
from plan_eval.standards.moments import NO_ROUNDING
from plan_eval.standards.parameter_model import Dimension, Parameter
from plan_eval.standards.periods import check_periods
from plan_eval.standards.schedule_model import Schedule
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
    compiled, wrong = compile_standards(written, partial(_first_line, document, written), declared)
    problems += wrong
    for name, parameter in written.parameters.items():
        problems += check_periods(parameter, ("parameters", name))
    for name, schedule in written.schedules.items():
        problems += check_periods(schedule, ("schedules", name))
    for standard in compiled.source.standards:
        for case in standard.cases:
            problems += unknown_inputs(compiled, standard.place, case)
    accepted = _accepted(written)
    if is_sound(document, problems, accepted):
        problems += check_units(written, compiled)
    whole = compiled if is_sound(document, problems, accepted) else None
    return Loaded(document, StandardsParts(written, compiled.source), whole, tuple(problems), accepted)


def _read(document: Document) -> tuple[Written, list[Problem]]:
    """Return what is valid in a document, and what is wrong with the rest."""
    parts, problems = parts_of(StandardsFile, document.value)
    dimensions = parts.named("dimensions", Dimension)
    schedules = parts.named("schedules", Schedule)
    parameters = parts.named("parameters", Parameter)
    rounding = parts.entry("rounding", Rounding) or NO_ROUNDING
    source = parts.entry("source", StandardsSource)
    return Written(dimensions, parameters, rounding, parts.listed("standards", Standard), source, schedules), problems


def _first_line(document: Document, written: Written, name: str) -> int:
    """Return on which line a name was first given."""
    for key, named in (("parameters", written.parameters), ("schedules", written.schedules)):
        if name in named:
            return document.line((key, name), on_key=True)
    dimension = next((each for each in written.dimensions if dimension_line(each) == name), None)
    if dimension is not None:
        return document.line(("dimensions", dimension), on_key=True)
    place = next((place for place, standard in written.standards.items() if standard.id == name), None)
    return 0 if place is None else document.line(("standards", place))


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
