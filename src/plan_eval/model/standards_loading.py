"""The values of `standards.yaml` to standards."""

from collections.abc import Iterator

from plan_eval.findings import Problem
from plan_eval.language import Text
from plan_eval.model.entry import validate
from plan_eval.model.loading import entries_of, top_of
from plan_eval.model.readers import describe
from plan_eval.model.standards import Parameter, Rounding, Standard, Standards, StandardsFile, StandardsSource
from plan_eval.source.values import YamlValue

NO_ROUNDING = Rounding(mode="none")


def read_standards(value: YamlValue) -> tuple[Standards, list[int], list[Problem]]:
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
