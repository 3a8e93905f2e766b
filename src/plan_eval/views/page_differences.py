"""What does not add up, on the page: verdicts, amounts and claims that differ from what was published."""

from collections.abc import Iterator

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.explain_claim import figure
from plan_eval.views.explain_steps import formula_text
from plan_eval.views.page_shapes import Mark, PageTable, Part, Row
from plan_eval.views.page_words import (
    AGAINST,
    ALL_DOCUMENTED,
    AUDITED,
    DIFFERENCE_COLUMNS,
    HEADINGS,
    INDICATOR_KEY,
    NONE,
    QUOTED,
    STANDARD_KEY,
    UNDOCUMENTED,
)
from plan_eval.views.shapes import Column, Line


def differences_part(
    plan: PlanEvaluation | None, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Part:
    """Return every published verdict and amount that differs from the computed one, and every claim that does not hold."""
    rows = [*(() if plan is None else _verdicts(plan, lang)), *_amounts(standards, lang), *_claims(audit, lang)]
    lines = list(_audited(audit, lang))
    heading = HEADINGS["differences"].get(lang)
    if not rows:
        return Part("differences", heading, [*lines, Line(NONE.get(lang))])
    figures = ("published", "computed")
    columns = [Column(words.get(lang), right=name in figures) for name, words in DIFFERENCE_COLUMNS.items()]
    return Part("differences", heading, lines, PageTable(columns, rows))


def _audited(audit: Audit | None, lang: Lang) -> Iterator[Line]:
    if audit is None:
        return
    counts = {outcome.value: audit.count(outcome) for outcome in Outcome}
    yield Line(AUDITED.fill(lang, total=len(audit.results), **counts))
    if not audit.is_closed and audit.known:
        yield Line(ALL_DOCUMENTED.get(lang))


def _verdicts(plan: PlanEvaluation, lang: Lang) -> Iterator[Row]:
    for result in plan.results:
        indicator, verdict = result.indicator, result.verdict
        if indicator.published is not None and result.agrees is False:
            yield Row(
                [
                    Mark(indicator.name.get(lang), link=INDICATOR_KEY.format(id=indicator.id)),
                    Mark(indicator.published.label.get(lang), indicator.published),
                    Mark(verdict.status.label.get(lang), verdict.status),
                    Mark(verdict.because.get(lang)),
                ]
            )


def _amounts(standards: StandardsEvaluation | None, lang: Lang) -> Iterator[Row]:
    if standards is None:
        return
    for result in standards.standards:
        only = result.amounts[0]
        if only.agrees is False and only.published is not None and only.amount is not None:
            yield Row(
                [
                    Mark(result.standard.name.get(lang), link=STANDARD_KEY.format(id=result.standard.id)),
                    Mark(grouped(only.published.amount, result.rounding.places)),
                    Mark(grouped(only.amount.amount, result.rounding.places)),
                    Mark(formula_text(standards, result, lang)),
                ]
            )


def _claims(audit: Audit | None, lang: Lang) -> Iterator[Row]:
    for result in () if audit is None else audit.results:
        if result.outcome is not Outcome.HOLDS:
            claim = result.claim
            yield Row(
                [
                    Mark(QUOTED.fill(lang, quote=claim.quote), note=claim.section),
                    Mark(claim.claimed.text),
                    Mark(figure(claim, result.recomputed)),
                    _why(result, lang),
                ]
            )


def _why(result: ClaimResult, lang: Lang) -> Mark:
    claim, other = result.claim, result.claim.other
    against = "" if other is None else AGAINST.fill(lang, section=other.section, quote=other.quote)
    if claim.known is None:
        return Mark(UNDOCUMENTED.get(lang), "bad", against)
    return Mark(claim.known.get(lang), note=against)
