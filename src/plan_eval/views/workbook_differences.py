"""The sheets of what a person has to look into: figures that differ from what follows, and values that are missing or old."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from plan_eval.base.figures import significant
from plan_eval.base.text import Lang, Words
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.claims.model import Claim
from plan_eval.formula.rendering import write_out
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.staleness import lacking
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.explain_claim import figure
from plan_eval.views.lacking import lacking_which
from plan_eval.views.workbook_figures import DIGITS, as_shown, exactly, written
from plan_eval.views.workbook_shapes import Paragraph, Sheet, SheetCell, SheetColumn, SheetTable
from plan_eval.views.workbook_standards import names_of
from plan_eval.views.workbook_words import (
    AGAINST,
    FINDING,
    FOLLOWS,
    KINDS,
    KNOWN,
    LACKING,
    NEVER,
    NONE,
    QUOTED,
    SHEETS,
    SPACE,
    STALE,
)

_FIGURES = {"stated", "computed", "difference"}
_WIDE = {"subject": 44, "note": 60, "name": 44, "responsible": 30}
"""Digits of a column of texts."""


def differences_sheet(
    plan: PlanEvaluation | None,
    standards: StandardsEvaluation | None,
    audit: Audit | None,
    subtitles: Sequence[str],
    lang: Lang,
) -> Sheet:
    """Return every published verdict and amount that differs from the computed one, and every claim that does not hold."""
    heading = SHEETS["differences"].get(lang)
    rows = [_verdict(result, lang) for result in (plan.results if plan else ()) if result.agrees is False]
    if standards is not None:
        names = names_of(standards, lang)
        rows += [_amount(result, names, lang) for result in standards.standards if result.amounts[0].agrees is False]
    if audit is not None:
        rows += [_claim(result, lang) for result in audit.results if result.outcome is not Outcome.HOLDS]
    if not rows:
        return Sheet(heading, heading, subtitles, [Paragraph(NONE.get(lang))])
    columns = [SheetColumn(words.get(lang), key in _FIGURES, _WIDE.get(key, 0)) for key, words in FINDING.items()]
    return Sheet(heading, heading, subtitles, [SheetTable(columns, rows, main=True)])


def _verdict(result: IndicatorResult, lang: Lang) -> list[SheetCell]:
    published, computed = result.indicator.published, result.verdict.status
    return [
        SheetCell(KINDS["verdict"].get(lang), "bad"),
        SheetCell(result.indicator.name.get(lang)),
        SheetCell(None if published is None else published.label.get(lang)),
        SheetCell(computed.label.get(lang)),
        SheetCell(),
        SheetCell(result.verdict.because.get(lang)),
    ]


def _amount(result: StandardResult, names: Mapping[str, str], lang: Lang) -> list[SheetCell]:
    published, amount = result.amounts[0].published, result.amounts[0].amount
    stated = None if published is None else published.amount
    computed = None if amount is None else amount.amount
    both = stated is not None and computed is not None
    return [
        SheetCell(KINDS["amount"].get(lang), "bad"),
        SheetCell(result.standard.name.get(lang)),
        written(stated),
        exactly(computed),
        exactly(Fraction(stated) - computed if stated is not None and computed is not None else None),
        SheetCell(
            FOLLOWS.fill(
                lang, formula=write_out(result.formula.tree, lambda name: names.get(name, name)), amount=computed
            )
            if both
            else None
        ),
    ]


def _claim(result: ClaimResult, lang: Lang) -> list[SheetCell]:
    claim = result.claim
    return [
        SheetCell(KINDS[result.outcome].get(lang), "doubtful" if result.is_known else "bad"),
        SheetCell(QUOTED.fill(lang, section=claim.section, quote=claim.quote)),
        _stated(claim),
        _shown(claim, result.recomputed),
        _shown(claim, result.difference),
        SheetCell(SPACE.get(lang).join(words.get(lang) for words in _notes(claim)) or None),
    ]


def _notes(claim: Claim) -> Iterator[Words]:
    if claim.other is not None:
        yield AGAINST.message(section=claim.other.section, quote=claim.other.quote)
    if claim.known is not None:
        yield KNOWN.message(reason=claim.known)


def _stated(claim: Claim) -> SheetCell:
    """Return a figure as printed: a percentage is one."""
    if not claim.claimed.text.endswith("%"):
        return written(claim.claimed.value)
    places = max(0, -int(claim.claimed.unit.as_tuple().exponent) - 2)
    return SheetCell(significant(Fraction(claim.claimed.value), DIGITS), places=places, percent=True)


def _shown(claim: Claim, value: Fraction | None) -> SheetCell:
    return SheetCell() if value is None else as_shown(value, figure(claim, value))


def lacking_sheet(plan: PlanEvaluation, subtitles: Sequence[str], lang: Lang) -> Sheet | None:
    """Return which indicators have no value or an old one, by who answers for them; None where all have one."""
    results = lacking(plan.results, plan.plan.head.stale_after)
    if not results:
        return None
    heading = SHEETS["lacking"].get(lang)
    columns = [SheetColumn(words.get(lang), wide=_WIDE.get(key, 0)) for key, words in LACKING.items()]
    rows = sorted((_lacking(result, lang) for result in results), key=lambda row: str(row[0].value or ""))
    return Sheet(heading, heading, [*subtitles, lacking_which(plan, lang)], [SheetTable(columns, rows, main=True)])


def _lacking(result: IndicatorResult, lang: Lang) -> list[SheetCell]:
    responsible, observed = result.indicator.responsible, result.measures.observed_on
    return [
        SheetCell(None if responsible is None else responsible.get(lang)),
        SheetCell(result.indicator.name.get(lang)),
        SheetCell(observed),
        SheetCell((NEVER if observed is None else STALE).get(lang), "bad" if observed is None else "doubtful"),
    ]
