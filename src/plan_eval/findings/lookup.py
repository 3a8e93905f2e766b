"""The catalogue of checks, loaded when something is found: most files are sound."""

from collections.abc import Mapping
from functools import cache

from plan_eval.findings.shapes import Check


@cache
def checks() -> Mapping[str, Check]:
    """Return all checks by their codes."""
    from plan_eval.findings.catalogue import CHECKS  # noqa: PLC0415  # see above

    return CHECKS


def check_of(code: str) -> Check:
    """Return the check of a code.

    Raises:
        KeyError: for a code that no check has.
    """
    return checks()[code]
