"""Everything that can be wrong with data: the table of checks by code.

PE1xx reading a file, PE2xx its shape, PE3xx what a plan means, PE4xx formulas, PE5xx standards, PE6xx rule sets, PE7xx claims.
"""

from plan_eval.findings.catalogue import claims, formulas, meaning, reading, rulesets, shape, standards
from plan_eval.findings.shapes import Check

CHECKS: dict[str, Check] = {
    check.code: check
    for group in (reading, shape, meaning, formulas, standards, rulesets, claims)
    for check in group.CHECKS
}
