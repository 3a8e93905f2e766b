"""`standards.yaml` to standards that can be computed: parameters, formulas, units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.files import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Path, Problem
from plan_eval.formula.units import unit_of
from plan_eval.model.acceptance import Accepted
from plan_eval.model.entry import validate
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import entries_of, top_of
from plan_eval.model.readers import describe
from plan_eval.standards.compiled import CompiledStandards, compile_standards, formula_path
from plan_eval.standards.model import Parameter, Rounding, Standard, Standards, StandardsFile, StandardsSource
from plan_eval.standards.periods import check_periods

NO_ROUNDING = Rounding(mode=RoundingMode.NONE)


@dataclass(frozen=True)
class StandardsParts:
    """What is valid of standards, where each stands in the file, and on which line each name was first given."""

    standards: Standards
    positions: tuple[int, ...]
    first_lines: Mapping[str, int]


LoadedStandards = Loaded[StandardsParts, CompiledStandards]


def load_standards(document: Document, _: object = None) -> LoadedStandards:
    """Load `standards.yaml`: names, formulas, dates and units."""
    if not is_readable(document):
        return Loaded(document, StandardsParts(Standards({}, NO_ROUNDING, ()), (), {}), None)
    standards, positions, problems = _read(document.value)
    first_lines: dict[str, int] = {}
    for position, standard in zip(positions, standards.standards, strict=True):
        first_lines.setdefault(standard.id, document.locate(("standards", position)).line or 0)
    for name in standards.parameters:
        first_lines[name] = document.locate(("parameters", name), on_key=True).line or 0
    compiled, wrong = compile_standards(standards, positions, first_lines, declared_names(document.value))
    problems += wrong
    for name, parameter in standards.parameters.items():
        problems += check_periods(parameter, ("parameters", name))
    accepted: dict[Path, Accepted] = {
        ("standards", place): each.accept for place, each in zip(positions, standards.standards, strict=True)
    }
    accepted |= {("parameters", name): each.accept for name, each in standards.parameters.items()}
    if is_sound(document, problems, accepted):
        problems += _units(compiled)
    whole = compiled if is_sound(document, problems, accepted) else None
    return Loaded(document, StandardsParts(standards, tuple(positions), first_lines), whole, tuple(problems), accepted)


def _read(value: YamlValue) -> tuple[Standards, list[int], list[Problem]]:
    """Return what is valid in the values of `standards.yaml`, and the positions of its standards."""
    top, problems = top_of(StandardsFile, value)
    parameters = dict(_parameters(top.get("parameters"), problems))
    rounding = NO_ROUNDING
    if top.get("rounding") is not None:
        given, wrong = validate(Rounding, top["rounding"], ("rounding",))
        problems += wrong
        rounding = given or rounding
    source = None
    if top.get("source") is not None:
        source, wrong = validate(StandardsSource, top["source"], ("source",))
        problems += wrong
    standards = entries_of(Standard, top.get("standards"), ("standards",), problems)
    return Standards(parameters, rounding, tuple(standards.values()), source), list(standards), problems


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


def _parameters(values: YamlValue, problems: list[Problem]) -> Iterator[tuple[str, Parameter]]:
    if values is not None and not isinstance(values, dict):
        advice = Text("write `name:` and below it the parameter", "请写 `名称:`，其下写参数内容")
        found = {"expected": Text("a mapping", "映射"), "found": describe(values), "advice": advice}
        problems.append(Problem("PE206", ("parameters",), found))
        return
    for name, value in (values or {}).items():
        parameter, wrong = validate(Parameter, value, ("parameters", name))
        problems += wrong
        if parameter is not None:
            yield name, parameter


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
