"""How the amounts of standards changed since they were last set or evaluated."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.standards.evaluating import evaluate_standards
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation


class Change(NamedTuple):
    """The amount of a standard before and now.

    `on` is the day of the amount before, which was `published`, or else computed for that day. The amount now is the
    published one where one was published for the formulas and values in force, else the computed one.
    """

    before: Fraction
    on: date
    published: bool
    now: Fraction

    @property
    def difference(self) -> Fraction:
        """By how much the amount grew."""
        return self.now - self.before

    @property
    def share(self) -> Fraction | None:
        """The difference as a share of the amount before; None where that was nothing."""
        return self.difference / self.before if self.before else None


def changes(evaluation: StandardsEvaluation, since: date) -> Mapping[str, Change]:
    """Return the change of each standard of which an earlier amount is known.

    That is the amount published before the latest one; where none was, the one computed for a day such as the baseline
    date of a plan, if it is earlier and the data say that the formula, and all that it uses, was in force by then. A formula
    without a first day may be younger than that day.
    """
    earlier = dict(_computed(evaluation, since)) if since < evaluation.on else {}
    found = {}
    for result in evaluation.standards:
        change = _published(result, evaluation.on) or earlier.get(result.standard.id)
        now = _now(result)
        if change is not None and now is not None:
            found[result.standard.id] = Change(*change, now)
    return found


def _now(result: StandardResult) -> Fraction | None:
    only = result.amounts[0]
    if only.published is not None:
        return Fraction(only.published.amount)
    return None if only.amount is None else only.amount.amount


def _published(result: StandardResult, on: date) -> tuple[Fraction, date, bool] | None:
    """Return the amount that was published last before the one that holds."""
    latest = result.amounts[0].published
    limit = on if latest is None else latest.on
    earlier = [published for published in result.standard.published if published.on < limit]
    if not earlier:
        return None
    last = max(earlier, key=lambda published: published.on)
    return Fraction(last.amount), last.on, True


def _computed(evaluation: StandardsEvaluation, since: date) -> Iterator[tuple[str, tuple[Fraction, date, bool]]]:
    """Yield the amounts of a day for which every formula is known to have been in force."""
    try:
        before = evaluate_standards(evaluation.compiled, since)
    except FormulaError:  # what could not be computed then is not known
        return
    for result in before.standards:
        name, amount = result.standard.id, result.amounts[0].amount
        if amount is not None and not result.what_if and _began(before, name):
            yield name, (amount.amount, since, False)


def _began(before: StandardsEvaluation, name: str) -> bool:
    """Tell whether the data say of a standard, and of all that it uses, since when its formula is in force."""
    standards = before.compiled.by_id
    used = (standards[each] for each in before.needs(name) if each in standards)
    return all(standard.in_force and standard.period.since is not None for standard in used)
