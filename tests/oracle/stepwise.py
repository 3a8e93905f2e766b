"""The same measures and verdicts as in `plans`, built in another way."""

from tests.oracle.cases import Evaluated, Indicator, Plan
from tests.oracle.step_measures import measures
from tests.oracle.step_seen import Seen
from tests.oracle.step_verdicts import verdict


def evaluate(plan: Plan, indicator: Indicator) -> Evaluated:
    """Return every measure of an indicator, and its verdicts."""
    seen = Seen(plan, indicator)
    return Evaluated(measures(seen), {rules: verdict(seen, rules) for rules in ("midterm", "straight-line")})
