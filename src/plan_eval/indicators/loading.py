"""`indicators.yaml` to a plan that can be evaluated: its indicators, and the method that it names or holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple

from plan_eval.base.nearest import listing, suggest
from plan_eval.files import Document
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.consistency import check_head, check_indicators, same_days
from plan_eval.indicators.evaluation import PlanEvaluation, evaluate_plan
from plan_eval.indicators.method import Method, compile_method
from plan_eval.indicators.method_model import MethodFile
from plan_eval.indicators.model import Indicator, Plan, PlanFile, PlanHead
from plan_eval.methods import SHIPPED, shipped_method
from plan_eval.model.acceptance import Accepted
from plan_eval.model.entry import validate
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import parts_of


@dataclass(frozen=True)
class CheckedPlan:
    """A plan with the method that it asks for, and with those that some of its indicators ask for, by their ids."""

    plan: Plan
    method: Method
    own_methods: Mapping[str, Method] = field(default_factory=dict)

    @cached_property
    def evaluation(self) -> PlanEvaluation:
        """The plan evaluated at its own date by its own methods."""
        return evaluate_plan(self.plan, self.method, self.plan.head.as_of, self.own_methods)

    @property
    def holds_rules(self) -> bool:
        """Tell whether a method stands in the plan itself."""
        return bool(self.method.path) or any(method.path for method in self.own_methods.values())


class PlanParts(NamedTuple):
    """What is valid of a plan; indicators by their position in the file. `method` is None where its rules have errors.

    `own_methods` are those of indicators that are judged by another, as far as they are valid, by their ids.
    """

    head: PlanHead | None
    indicators: Mapping[int, Indicator]
    method: Method | None
    own_methods: Mapping[str, Method] = MappingProxyType({})


LoadedPlan = Loaded[PlanParts, CheckedPlan]
LoadedMethod = Loaded[MethodFile | None, Method]


def load_plan(document: Document, _: object = None) -> LoadedPlan:
    """Load `indicators.yaml`, the method that it names or holds included."""
    if not is_readable(document):
        return Loaded(document, PlanParts(None, {}, None), None)
    parts, problems = parts_of(PlanFile, document.value)
    indicators = parts.listed("indicators", Indicator)
    head, method = parts.entry("plan", PlanHead), None
    if head is not None:
        method, wrong = _method_of(head.rules, ("plan", "rules"))
        problems += wrong
    else:
        head = parts.entry("plan", PlanHead, without="rules")
    if head is not None:
        problems += check_head(head)
    problems += check_indicators(head, indicators, document.line)
    problems += _same_days(document, indicators)
    own_methods, wrong = _own_methods(indicators)
    problems += wrong
    accepted: dict[ValuePath, Accepted] = {("plan",): head.accept if head else ()}
    accepted |= {("indicators", position): each.accept for position, each in indicators.items()}
    whole = None
    if head is not None and method is not None and is_sound(document, problems, accepted):
        whole = CheckedPlan(Plan(head, tuple(indicators.values())), method, own_methods)
    return Loaded(document, PlanParts(head, indicators, method, own_methods), whole, tuple(problems), accepted)


def load_method(document: Document, _: object = None) -> LoadedMethod:
    """Load a file that holds a method."""
    if not is_readable(document):
        return Loaded(document, None, None)
    file, problems = validate(MethodFile, document.value, ())
    method = None
    if file is not None:
        method, wrong = compile_method(file)
        problems += wrong
    return Loaded(document, file, method if is_sound(document, problems) else None, tuple(problems))


@cache
def load_shipped(name: str) -> Method:
    """Return a shipped method, ready to decide."""
    return load_method(shipped_method(name)).sound()


def _method_of(rules: str | MethodFile, path: ValuePath) -> tuple[Method | None, list[Problem]]:
    if isinstance(rules, MethodFile):
        return compile_method(rules, path)
    if rules not in SHIPPED:
        near, known = suggest(rules, SHIPPED), listing(SHIPPED)
        return None, [Problem("PE309", path, {"found": rules, "near": near, "known": known})]
    return load_shipped(rules), []


def _own_methods(indicators: Mapping[int, Indicator]) -> tuple[dict[str, Method], list[Problem]]:
    """Return the methods of the indicators that are judged by another than the plan's, and what is wrong with them."""
    methods: dict[str, Method] = {}
    problems: list[Problem] = []
    for position, indicator in indicators.items():
        if indicator.rules is not None:
            method, wrong = _method_of(indicator.rules, ("indicators", position, "rules"))
            problems += wrong
            if method is not None:
                methods[indicator.id] = method
    return methods, problems


def _same_days(document: Document, indicators: Mapping[int, object]) -> Iterator[Problem]:
    raw = document.value
    entries = raw.get("indicators") if isinstance(raw, dict) else None
    for position in indicators:
        entry = entries[position] if isinstance(entries, list) else None
        for name in ("observations", "increments", "milestones"):
            dated = entry.get(name) if isinstance(entry, dict) else None
            if isinstance(dated, dict) and len(dated) > 1:
                path: ValuePath = ("indicators", position, name)
                lines = {key: document.line((*path, key), on_key=True) for key in dated}
                yield from same_days(dated, lines, path)
