"""Documents to checked data: everything that can be wrong with a plan, its standards or a rule set."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Generic, TypeVar

from plan_eval.errors import FormulaError
from plan_eval.figures import grouped
from plan_eval.findings import Finding, Path, Problem, has_errors
from plan_eval.folder import STANDARDS
from plan_eval.model.loading import declared_names, read_plan, read_rule_set, read_standards
from plan_eval.model.plan import Plan, PlanHead
from plan_eval.model.plan_checks import check_head, check_indicators, same_days
from plan_eval.nearest import listing, suggest
from plan_eval.rules import RuleSet, compile_rule_set
from plan_eval.rulesets import SHIPPED, shipped_rule_set
from plan_eval.source import Document
from plan_eval.standards import CompiledStandards, compile_standards, compute_amounts, value_in_force

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a document holds, and the findings about it; `value` is None where they include errors."""

    value: T | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan with the rule set that it asks for."""

    plan: Plan
    rule_set: RuleSet


def check_plan(document: Document) -> Checked[CheckedPlan]:
    """Check `indicators.yaml`, the rule set that it names or holds included."""
    if document.place is None and document.findings:
        return Checked(None, document.findings)
    head, indicators, problems = read_plan(document.value)
    first_lines = {position: document.locate(("indicators", position)).line or 0 for position in indicators}
    rule_set = None
    if head is not None:
        problems += check_head(head)
        rule_set, wrong = _rule_set_of(head)
        problems += wrong
    problems += check_indicators(head, indicators, first_lines)
    problems += _same_days(document, indicators)
    findings = _sorted((*document.findings, *document.findings_of(problems)))
    if head is None or rule_set is None or has_errors(findings):
        return Checked(None, findings)
    return Checked(CheckedPlan(Plan(head, tuple(indicators.values())), rule_set), findings)


def _rule_set_of(head: PlanHead) -> tuple[RuleSet | None, list[Problem]]:
    path = ("plan", "rules")
    if isinstance(head.rules, dict):
        file, problems = read_rule_set(head.rules, path)
        if file is None:
            return None, problems
        rule_set, wrong = compile_rule_set(file, path)
        return rule_set, problems + wrong
    if head.rules not in SHIPPED:
        near, known = suggest(head.rules, SHIPPED), listing(SHIPPED)
        return None, [Problem("PE309", path, {"found": head.rules, "near": near, "known": known})]
    return shipped_rules(head.rules), []


def shipped_rules(name: str) -> RuleSet:
    """Return a shipped rule set, ready to decide."""
    checked = check_rule_set(shipped_rule_set(name))
    if checked.value is None:
        message = f"the shipped rule set {name} is broken: {checked.findings}"
        raise AssertionError(message)
    return checked.value


def _same_days(document: Document, indicators: Mapping[int, object]) -> Iterator[Problem]:
    raw = document.value
    entries = raw.get("indicators") if isinstance(raw, dict) else None
    for position in indicators:
        entry = entries[position] if isinstance(entries, list) else None
        observations = entry.get("observations") if isinstance(entry, dict) else None
        if isinstance(observations, dict) and len(observations) > 1:
            path: Path = ("indicators", position, "observations")
            lines = {key: document.locate((*path, key), on_key=True).line or 0 for key in observations}
            yield from same_days(observations, lines, path)


def check_rule_set(document: Document) -> Checked[RuleSet]:
    """Check a rule-set file."""
    if document.place is None and document.findings:
        return Checked(None, document.findings)
    file, problems = read_rule_set(document.value)
    rule_set = None
    if file is not None:
        rule_set, wrong = compile_rule_set(file)
        problems += wrong
    findings = _sorted((*document.findings, *document.findings_of(problems)))
    return Checked(None if has_errors(findings) else rule_set, findings)


def check_standards(document: Document) -> Checked[CompiledStandards]:
    """Check `standards.yaml`: names, formulas, dates, and the published amounts against the computed ones."""
    if document.place is None and document.findings:
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
        for number, (before, value) in enumerate(zip(parameter.values, parameter.values[1:], strict=False), 1):
            if value.since <= before.since:
                path = ("parameters", name, "values", number, "from")
                problems.append(Problem("PE502", path, {"found": value.since, "before": before.since}))
    if not problems:
        problems += _computed(compiled)
    findings = _sorted((*document.findings, *document.findings_of(problems)))
    return Checked(None if has_errors(findings) else compiled, findings)


def _computed(compiled: CompiledStandards) -> Iterator[Problem]:
    """Compute all amounts on every day that a value or a published amount bears, and compare."""
    standards = compiled.source
    days = {value.since for parameter in standards.parameters.values() for value in parameter.values}
    days |= {published.on for standard in standards.standards for published in standard.published}
    positions = {standard.id: position for position, standard in enumerate(standards.standards)}
    broken: set[str | None] = set()
    for on in sorted(days or {date.max}):
        values = {name: value_in_force(each, on) for name, each in standards.parameters.items()}
        known = {name: Fraction(value.value) for name, value in values.items() if value is not None}
        try:
            amounts = compute_amounts(compiled, known, {})
        except FormulaError as error:
            if error.owner not in broken:
                path: Path = ("standards", positions[error.owner or ""], "formula")
                yield Problem(error.code, path, error.values, within=(error.start, error.end))
            broken.add(error.owner)
            continue
        for name, position in positions.items():
            for number, published in enumerate(standards.standards[position].published):
                amount = amounts.get(name)
                if published.on == on and amount is not None and Fraction(published.amount) != amount.amount:
                    shown = {
                        "published": grouped(published.amount),
                        "computed": grouped(amount.amount),
                        "on": on,
                    }
                    yield Problem("PE504", ("standards", position, "published", number, "amount"), shown)


def _sorted(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Order findings as they stand in the file."""
    return tuple(sorted(findings, key=lambda each: (each.location.line or 0, each.location.column or 0, each.code)))


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `check` found in some files."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def check_document(document: Document) -> Checked[object]:
    """Check a data file by what it holds: a plan, standards or a rule set."""
    value = document.value
    keys = set(value) if isinstance(value, dict) else set()
    name = document.file.replace("\\", "/").rpartition("/")[2]
    if keys & {"standards", "parameters"} or (name == STANDARDS and not keys & {"plan", "indicators", "verdicts"}):
        return Checked(*_untyped(check_standards(document)))
    if "verdicts" in keys or (keys & {"rules"} and "plan" not in keys):
        return Checked(*_untyped(check_rule_set(document)))
    return Checked(*_untyped(check_plan(document)))


def _untyped(checked: Checked[T]) -> tuple[object, tuple[Finding, ...]]:
    return checked.value, checked.findings


def check_documents(documents: Iterable[Document]) -> CheckResult:
    """Check data files, each by what it holds."""
    seen = tuple(documents)
    return CheckResult(seen, tuple(finding for each in seen for finding in check_document(each).findings))
