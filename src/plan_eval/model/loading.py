"""Documents to models: each entry validated by itself, so that everything wrong is found in one run."""

from collections.abc import Iterator

from plan_eval.findings import Path, Problem
from plan_eval.language import Text
from plan_eval.model.claims import Claim, Claims, ClaimsFile, ClaimsSource
from plan_eval.model.entry import Entry, Model, validate, wrong_kind
from plan_eval.model.plan import Indicator, PlanFile, PlanHead
from plan_eval.model.readers import describe
from plan_eval.model.rulesets import RuleSetFile
from plan_eval.model.standards import Parameter, Rounding, Standard, Standards, StandardsFile, StandardsSource
from plan_eval.source.values import YamlValue

NO_ROUNDING = Rounding(mode="none")


def read_plan(value: YamlValue) -> tuple[PlanHead | None, dict[int, Indicator], list[Problem]]:
    """Return what is valid in the values of `indicators.yaml`: the head, and indicators by their position."""
    top, problems = _top(PlanFile, value)
    head, wrong = validate(PlanHead, top["plan"], ("plan",)) if "plan" in top else (None, [])
    problems += wrong
    return head, _entries(Indicator, top.get("indicators"), ("indicators",), problems), problems


def read_standards(value: YamlValue) -> tuple[Standards, list[int], list[Problem]]:
    """Return what is valid in the values of `standards.yaml`, and the positions of its standards."""
    top, problems = _top(StandardsFile, value)
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
    standards = _entries(Standard, top.get("standards"), ("standards",), problems)
    return Standards(parameters, rounding, tuple(standards.values()), source), list(standards), problems


def read_claims(value: YamlValue) -> tuple[Claims, dict[int, Claim], list[Problem]]:
    """Return what is valid in the values of `claims.yaml`: all claims, and each by its position."""
    top, problems = _top(ClaimsFile, value)
    source = None
    if top.get("source") is not None:
        source, wrong = validate(ClaimsSource, top["source"], ("source",))
        problems += wrong
    claims = _entries(Claim, top.get("claims"), ("claims",), problems)
    return Claims(tuple(claims.values()), source), claims, problems


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


def read_rule_set(value: YamlValue, path: Path = ()) -> tuple[RuleSetFile | None, list[Problem]]:
    """Return the rule set in the values of a rule-set file, or of a plan's `rules`."""
    return validate(RuleSetFile, value, path)


def _top(model: type[Entry], value: YamlValue) -> tuple[dict[str, YamlValue], list[Problem]]:
    if not isinstance(value, dict):
        if value is None:
            return {}, [Problem("PE105", (), {"expected": model.owner})]
        return {}, [wrong_kind((), value, is_list=False)]
    return value, validate(model, value, ())[1]


def _entries(model: type[Model], values: YamlValue, path: Path, problems: list[Problem]) -> dict[int, Model]:
    found = {}
    for position, value in enumerate(values if isinstance(values, list) else ()):
        entry, wrong = validate(model, value, (*path, position))
        problems += wrong
        if entry is not None:
            found[position] = entry
    return found


def _parameters(values: YamlValue, problems: list[Problem]) -> Iterator[tuple[str, Parameter]]:
    if values is not None and not isinstance(values, dict):
        advice = Text("write `name:` and below it the parameter", "请写 `名称:`,其下写参数内容")
        found = {"expected": Text("a mapping", "映射"), "found": describe(values), "advice": advice}
        problems.append(Problem("PE206", ("parameters",), found))
        return
    for name, value in (values or {}).items():
        parameter, wrong = validate(Parameter, value, ("parameters", name))
        problems += wrong
        if parameter is not None:
            yield name, parameter
