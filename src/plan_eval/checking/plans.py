"""`indicators.yaml`: the plan, its indicators, and the rule set that it names or holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plan_eval.checking.checked import Checked, conclude, findings_of, is_unreadable
from plan_eval.checking.quotes import check_quotes
from plan_eval.checking.rule_sets import shipped_rules
from plan_eval.errors import FormulaError
from plan_eval.evaluation import evaluate_plan
from plan_eval.findings import Path, Problem
from plan_eval.language import Text
from plan_eval.model.acceptance import Accepted
from plan_eval.model.entry import validate
from plan_eval.model.plan import Indicator, Plan, PlanHead
from plan_eval.model.plan_checks import check_head, check_indicators, same_days
from plan_eval.model.plan_doubts import doubtful_figures
from plan_eval.model.plan_loading import read_plan
from plan_eval.model.rulesets import RuleSetFile
from plan_eval.nearest import listing, suggest
from plan_eval.rules import RuleSet, compile_rule_set
from plan_eval.rulesets import SHIPPED
from plan_eval.source import Document


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan with the rule set that it asks for."""

    plan: Plan
    rule_set: RuleSet


def check_plan(document: Document, *, thorough: bool = False) -> Checked[CheckedPlan]:
    """Check `indicators.yaml`, the rule set that it names or holds included.

    Only a thorough check looks for what is doubtful: figures out of proportion, published verdicts that differ, quotes
    that do not stand in the source.
    """
    if is_unreadable(document):
        return Checked(None, document.findings)
    head, indicators, problems = read_plan(document.value)
    lines = {position: document.locate(("indicators", position)).line or 0 for position in indicators}
    rule_set = None
    if head is not None:
        problems += check_head(head)
        rule_set, wrong = _rule_set_of(head)
        problems += wrong
    problems += check_indicators(head, indicators, lines)
    problems += _same_days(document, indicators)
    if thorough:
        problems += doubtful_figures(indicators, lines)
        if head is not None:
            problems += _quotes(document, head, indicators)
            problems += _differing_verdicts(head, indicators, rule_set)
    accepted: dict[Path, Accepted] = {("plan",): head.accept if head else ()}
    accepted |= {("indicators", position): each.accept for position, each in indicators.items()}
    found = findings_of(document, problems, accepted, thorough=thorough)
    if head is None or rule_set is None:
        return conclude(found, None)
    return conclude(found, CheckedPlan(Plan(head, tuple(indicators.values())), rule_set))


def _rule_set_of(head: PlanHead) -> tuple[RuleSet | None, list[Problem]]:
    path = ("plan", "rules")
    if isinstance(head.rules, dict):
        file, problems = validate(RuleSetFile, head.rules, path)
        if file is None:
            return None, problems
        rule_set, wrong = compile_rule_set(file, path)
        return rule_set, problems + wrong
    if head.rules not in SHIPPED:
        near, known = suggest(head.rules, SHIPPED), listing(SHIPPED)
        return None, [Problem("PE309", path, {"found": head.rules, "near": near, "known": known})]
    return shipped_rules(head.rules), []


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


def _quotes(document: Document, head: PlanHead, indicators: Mapping[int, Indicator]) -> Iterator[Problem]:
    if head.source is not None and head.source.text is not None:
        at: Path = ("plan", "source", "text")
        entries: dict[Path, object] = {("indicators", position): each for position, each in indicators.items()}
        yield from check_quotes(document, head.source.text, at, entries)


def _differing_verdicts(
    head: PlanHead, indicators: Mapping[int, Indicator], rule_set: RuleSet | None
) -> Iterator[Problem]:
    """Yield the indicators whose published verdict is not the rule's; nothing where the plan cannot be evaluated."""
    if rule_set is None or head.target_date <= head.baseline_date:
        return
    for position, indicator in indicators.items():
        try:
            (result,) = evaluate_plan(Plan(head, (indicator,)), rule_set, head.as_of).results
        except FormulaError:
            continue
        if result.agrees is False:
            told = {
                "published": indicator.published,
                "computed": result.verdict.status,
                "rules": rule_set.file.id,
                "because": Text(result.verdict.because.en, result.verdict.because.zh),
            }
            yield Problem("PE313", ("indicators", position, "published"), told)
