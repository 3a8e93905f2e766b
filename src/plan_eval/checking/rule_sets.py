"""Rule-set files, and the shipped rule sets."""

from plan_eval.checking.checked import Checked, conclude, findings_of, is_unreadable
from plan_eval.model.entry import validate
from plan_eval.model.rulesets import RuleSetFile
from plan_eval.rules import RuleSet, compile_rule_set
from plan_eval.rulesets import shipped_rule_set
from plan_eval.source import Document


def check_rule_set(document: Document) -> Checked[RuleSet]:
    """Check a rule-set file."""
    if is_unreadable(document):
        return Checked(None, document.findings)
    file, problems = validate(RuleSetFile, document.value, ())
    rule_set = None
    if file is not None:
        rule_set, wrong = compile_rule_set(file)
        problems += wrong
    return conclude(findings_of(document, problems), rule_set)


def shipped_rules(name: str) -> RuleSet:
    """Return a shipped rule set, ready to decide."""
    checked = check_rule_set(shipped_rule_set(name))
    if checked.value is None:
        message = f"the shipped rule set {name} is broken: {checked.findings}"
        raise AssertionError(message)
    return checked.value
