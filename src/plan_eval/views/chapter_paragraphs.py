"""The paragraphs of the chapter."""

from collections.abc import Iterator
from datetime import date

from plan_eval.base.figures import about, exact, grouped
from plan_eval.base.text import NOTHING, Lang
from plan_eval.base.vocabulary import Basis, Status
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.wording import target_words
from plan_eval.model.readers import Source
from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_words import AND, ARE, BEHIND, CONCLUSION, DIFFERENCES, GROUPS, INSTEAD, IS, METHODS, NAMES
from plan_eval.views.days import by_day, named_day, other_day
from plan_eval.views.words import unit


def conclusion(plan: PlanEvaluation, lang: Lang) -> str:
    """Return the paragraph that names every indicator by its status, in the order of the plan."""
    groups = []
    for status in Status:
        results = [result for result in plan.results if result.verdict.status == status]
        if results:
            names = NAMES.get(lang).join(result.indicator.name.get(lang) for result in results)
            instead = "".join(_instead(result, plan.plan.head.as_of, lang) for result in results)
            are = IS if len(results) == 1 else ARE
            groups.append(GROUPS[status].fill(lang, count=len(results), are=are, names=names, instead=instead))
    name, when = plan.plan.head.name, by_day(plan.as_of, lang)
    return CONCLUSION.fill(lang, name=name, total=len(plan.results), when=when, groups=AND.get(lang).join(groups))


def _instead(result: IndicatorResult, as_of: date, lang: Lang) -> str:
    """Return what is counted instead, as the plan says it on its own day of evaluation."""
    gone = result.indicator.discontinued
    if gone is None or gone.replaced_by is None:
        return ""
    other = gone.replaced_by
    value = "" if other.value is None else exact(other.value)
    return INSTEAD.fill(lang, name=other.name, value=value, unit=other.unit or NOTHING, when=named_day(as_of, lang))


def behind(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield for each indicator that is behind why, where it leads, and what is needed from here."""
    for result in plan.results:
        if result.verdict.status is Status.BEHIND:
            yield "".join(_sentences(result, lang))


def _sentences(result: IndicatorResult, lang: Lang) -> Iterator[str]:
    indicator, measures = result.indicator, result.measures
    like = indicator.numbers
    day, because = other_day(result), result.verdict.because
    if day is None:
        yield BEHIND["because"].fill(lang, name=indicator.name, because=because)
    else:
        yield BEHIND["dated"].fill(lang, name=indicator.name, when=by_day(day, lang), because=because)
    if measures.as_of >= measures.target_date:
        return  # nothing lies ahead any more
    projected, target = measures.number("projected"), indicator.target
    if projected is not None and target is not None:
        yield BEHIND["projected"].fill(
            lang,
            projected=about(projected, like),
            target=target_words(target),
            on=measures.target_date,
            unit=indicator.unit,
        )
    required, achieved = measures.number("required_per_year"), measures.number("achieved_per_year")
    if required is not None and achieved is not None:
        yield BEHIND["required"].fill(
            lang, required=about(required, like), achieved=about(achieved, like), unit=indicator.unit
        )


def differences(
    plan: PlanEvaluation, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Iterator[str]:
    """Yield every published verdict and amount that differs from the computed one, and every claim that does not hold."""
    for indicator in plan.results:
        published = indicator.indicator.published
        if published is not None and indicator.agrees is False:
            name, computed = indicator.indicator.name, indicator.verdict.status.label
            yield DIFFERENCES["verdict"].fill(lang, name=name, published=published.label, computed=computed)
    for standard in standards.standards if standards is not None else ():
        only = standard.amounts[0]
        if only.agrees is False and only.published is not None and only.amount is not None:
            yield DIFFERENCES["amount"].fill(
                lang,
                name=standard.standard.name,
                published=grouped(only.published.amount),
                formula=standard.compiled.formula.text,
                amount=grouped(only.amount.amount),
            )
    for claim in audit.results if audit is not None else ():
        if claim.outcome is not Outcome.HOLDS:
            yield _claim(claim, lang)


def _claim(result: ClaimResult, lang: Lang) -> str:
    claim = result.claim
    template = DIFFERENCES["claim" if claim.known is None else "known"]
    recomputed = _recomputed(result)
    return template.fill(lang, section=claim.section, quote=claim.quote, recomputed=recomputed, known=claim.known)


def _recomputed(result: ClaimResult) -> str:
    """Return what a claim comes to, as a percentage where it is claimed as one."""
    percent = "%" in result.claim.claimed.text
    if result.recomputed is None:
        return "-%" if percent else "-"
    return f"{about(result.recomputed * 100)}%" if percent else about(result.recomputed)


def _source(source: Source, lang: Lang) -> str:
    """Return everything that a source says of itself."""
    quote = METHODS["quote"].fill(lang, quote=source.quote) if source.quote else None
    return " ".join(filter(None, (source.text.get(lang) if source.text else None, source.section, quote)))


def methods(plan: PlanEvaluation, standards: StandardsEvaluation | None, lang: Lang) -> Iterator[str]:
    """Yield by which rules verdicts are reached, where figures come from, how amounts are rounded, what is assumed."""
    file, source = plan.method.file, plan.plan.head.source
    yield METHODS["rules"].fill(lang, name=file.name, source=_source(file.source, lang))
    if source is not None:
        published = NOTHING if source.published is None else METHODS["published"].message(on=source.published)
        yield METHODS["plan"].fill(lang, title=source.title, published=published)
    if standards is None:
        return
    rounding = standards.compiled.source.rounding.source
    if rounding is not None and rounding.text is not None:
        yield METHODS["rounding"].fill(lang, source=rounding.text)
    for parameter in standards.compiled.source.parameters.values():
        value = value_in_force(parameter, standards.on)
        if value is not None and value.basis == Basis.DERIVED:
            yield METHODS["assumed"].fill(
                lang, name=parameter.name, value=grouped(value.value), unit=unit(parameter.unit), since=value.since
            )
