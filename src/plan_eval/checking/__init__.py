"""Documents to checked data: everything that can be wrong with a plan, its standards or a rule set."""

from plan_eval.checking.checked import Checked, CheckResult
from plan_eval.checking.claims import check_claims
from plan_eval.checking.documents import check_document, check_documents
from plan_eval.checking.plans import CheckedPlan, check_plan
from plan_eval.checking.rule_sets import check_rule_set, shipped_rules
from plan_eval.checking.standards import check_standards

__all__ = [
    "CheckResult",
    "Checked",
    "CheckedPlan",
    "check_claims",
    "check_document",
    "check_documents",
    "check_plan",
    "check_rule_set",
    "check_standards",
    "shipped_rules",
]
