"""Everything that can be wrong with data: the table of checks by code.

PE1xx reading a file, PE2xx its shape, PE3xx what a plan means, PE4xx formulas, PE5xx standards, PE6xx rule sets, PE7xx claims,
PE8xx chapters.
"""

from plan_eval.findings.catalogue import (
    chapters,
    claims,
    dates,
    doubts,
    entries,
    figures,
    formulas,
    reading,
    rulesets,
    shape,
    standards,
    tables,
    tests,
)
from plan_eval.findings.shapes import Check

_GROUPS = (
    reading,
    shape,
    entries,
    dates,
    figures,
    doubts,
    formulas,
    standards,
    tables,
    rulesets,
    tests,
    claims,
    chapters,
)

CHECKS: dict[str, Check] = {
    check.code: check
    for check in sorted((check for group in _GROUPS for check in group.CHECKS), key=lambda check: check.code)
}
"""The checks by code, in the order of their codes."""
