"""The figures that a person has to verify: what was published and what follows, one paragraph each."""

from collections.abc import Iterator

from plan_eval.base.figures import about, fixed, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_endings import ended
from plan_eval.views.chapter_standards import formula_of
from plan_eval.views.document import Paragraph, Run
from plan_eval.views.words import unit

_NONE = Text("All figures agree.", "各项数据核对一致。")
_NUMBERED = Text("({number}) {sentence}", "{number}．{sentence}")
_VERDICT = Text(
    "{name}: published as {published}; by the rule set it is {computed}.",
    "{name}：公布的结论为“{published}”，按规则集判定为“{computed}”。",
)
_AMOUNT = Text(
    "{name}: {published} {unit} was published; {formula} gives {amount} {unit}.",
    "{name}：公布金额为{published}{unit}，按{formula}计算为{amount}{unit}。",
)
_CLAIM = Text(
    "{section}: “{quote}”. Printed {claimed}, recomputed {recomputed}.",
    "{section}：“{quote}”。原文数为{claimed}，复算数为{recomputed}。",
)
_CONTRADICTION = Text(
    "{section}: “{quote}”; {other_section}: “{other}”. Printed {claimed}, recomputed {recomputed}; the two passages do not agree.",
    "{section}：“{quote}”；{other_section}：“{other}”。原文数为{claimed}，复算数为{recomputed}，前后不一致。",
)
_UNCOMPUTED = Text(
    "{section}: “{quote}”. Printed {claimed}; it cannot be recomputed.",
    "{section}：“{quote}”。原文数为{claimed}，无法复算。",
)
_READING = Text("{name}: {doubt}", "{name}：{doubt}")
_KNOWN = Text("{sentence} {known}", "{sentence}{known}")


def differences(
    plan: PlanEvaluation | None, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Iterator[Paragraph]:
    """Yield a numbered paragraph for each; one that says so where there is none."""
    sentences = [
        *(() if plan is None else _verdicts(plan, lang)),
        *(_amounts(standards, lang) if standards is not None else ()),
        *(_claim(claim, lang) for claim in (audit.results if audit else ()) if claim.outcome is not Outcome.HOLDS),
    ]
    for number, sentence in enumerate(sentences, 1):
        yield Paragraph([Run(_NUMBERED.fill(lang, number=number, sentence=sentence))])
    if not sentences:
        yield Paragraph([Run(_NONE.get(lang))])


def _verdicts(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield the verdicts that differ from published ones, and the targets that may mean something else."""
    for result in plan.results:
        published = result.indicator.published
        if published is not None and result.agrees is False:
            name, computed = result.indicator.name, result.verdict.status.label
            yield _VERDICT.fill(lang, name=name, published=published.label, computed=computed)
        if result.doubt is not None:
            yield ended(_READING.fill(lang, name=result.indicator.name, doubt=result.doubt), lang)


def _amounts(standards: StandardsEvaluation, lang: Lang) -> Iterator[str]:
    for result in standards.standards:
        only = result.amounts[0]
        if only.agrees is False and only.published is not None and only.amount is not None:
            yield _AMOUNT.fill(
                lang,
                name=result.standard.name,
                published=grouped(only.published.amount, result.rounding.places),
                unit=unit(result.standard.unit),
                formula=formula_of(standards, result, lang),
                amount=grouped(only.amount.amount, result.rounding.places),
            )


def _claim(result: ClaimResult, lang: Lang) -> str:
    claim = result.claim
    words = {"section": claim.section, "quote": claim.quote, "claimed": claim.claimed.text}
    if result.recomputed is None:
        sentence = _UNCOMPUTED.fill(lang, **words)
    elif claim.other is not None:
        other = {"other_section": claim.other.section, "other": claim.other.quote}
        sentence = _CONTRADICTION.fill(lang, recomputed=_recomputed(result), **other, **words)
    else:
        sentence = _CLAIM.fill(lang, recomputed=_recomputed(result), **words)
    if claim.known is None:
        return sentence
    return _KNOWN.fill(lang, sentence=sentence, known=ended(claim.known.get(lang), lang))


def _recomputed(result: ClaimResult) -> str:
    """Return what a claim comes to, as a percentage where it is claimed as one."""
    if result.recomputed is None:
        return ""
    claimed = result.claim.claimed.text
    if "%" in claimed:
        figure = f"{about(result.recomputed * 100)}%"
    else:
        places = len(claimed.partition(".")[2])
        whole = (result.recomputed * 10**places).denominator == 1
        figure = fixed(result.recomputed, places) if whole else about(result.recomputed)
    return figure.replace(",", "")  # as the report prints its own
