"""Plans: loading and evaluating them."""

from datetime import date
from pathlib import Path

from plan_eval.checking.plans import CheckedPlan, check_plan
from plan_eval.checking.rule_sets import check_rule_set, shipped_rules
from plan_eval.errors import UsageError
from plan_eval.evaluation import PlanEvaluation, evaluate_plan
from plan_eval.folder import INDICATORS
from plan_eval.interface.files import StrPath, sound
from plan_eval.language import Text
from plan_eval.nearest import listing, suggest
from plan_eval.rules import RuleSet
from plan_eval.rulesets import SHIPPED
from plan_eval.source import read_document


def load_plan(folder: StrPath) -> CheckedPlan:
    """Read the plan in a folder's `indicators.yaml`, with the rule set that it asks for.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return sound(check_plan(read_document(Path(folder) / INDICATORS)))


def load_rules(name: StrPath) -> RuleSet:
    """Return a shipped rule set by name, or read one from a file.

    Raises:
        UsageError: where there is neither a rule set nor a file of that name.
        DataError: with every finding, where the file has errors.
    """
    if name in SHIPPED:
        return shipped_rules(str(name))
    path = Path(name)
    if not path.exists():
        near, known = suggest(str(name), SHIPPED), listing(SHIPPED)
        raise UsageError(
            Text(
                f"there is no rule set and no file “{name}”; {near.en}shipped rule sets: {known}",
                f"没有名为“{name}”的规则集或文件；{near.zh}自带的规则集：{known}",
            )
        )
    return sound(check_rule_set(read_document(path)))


def evaluate(plan: CheckedPlan, as_of: date | None = None, rules: RuleSet | str | None = None) -> PlanEvaluation:
    """Return the verdict on every indicator of a plan.

    `as_of` is the plan's own evaluation date when left out; `rules` the rule set that the plan asks for.

    Raises:
        UsageError: for an unknown rule set, or a date before the plan's baseline.
    """
    head = plan.plan.head
    if as_of is not None and as_of < head.baseline_date:
        raise UsageError(
            Text(
                f"{as_of} is before the plan's baseline date, {head.baseline_date}",
                f"{as_of} 早于规划的基期 {head.baseline_date}",
            )
        )
    rule_set = load_rules(rules) if isinstance(rules, str) else rules
    return evaluate_plan(plan.plan, rule_set or plan.rule_set, as_of or head.as_of)
