"""The content of the chapter: headings, paragraphs and tables, in one language, without any form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from plan_eval.base.figures import about, exact, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.claims.audit import Audit, Outcome
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_words import (
    BEHIND,
    COLUMNS,
    CONCLUSION,
    DIFFERENCES,
    GROUPS,
    HEADINGS,
    INSTEAD,
    LEGEND,
    METHODS,
    MONTH,
    NAMES,
    NONE,
    YEAR,
)
from plan_eval.views.charts import bullet_of, overview_of, steps_of
from plan_eval.views.drawing import Drawing
from plan_eval.views.words import unit

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `figures` are the columns of numbers, `statuses` the status of each row where it has one.

    `drawings` are charts beside the rows, and `drawn` what they show.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()
    statuses: Sequence[str] = ()
    drawings: Sequence[Drawing | None] = ()
    drawn: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs and tables below it; tables come first."""

    heading: str
    paragraphs: Sequence[str] = ()
    tables: Sequence[Table] = ()
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """The whole chapter; `counts` are the indicators by status."""

    title: str
    lang: Lang
    sections: Sequence[Section]
    counts: dict[Status, int] = field(default_factory=dict)


def chapter(plan: PlanEvaluation, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang) -> Chapter:
    """Return the chapter on a plan, with its standards and the audit of its claims where there are any."""
    sections = [
        Section(HEADINGS["indicators"].get(lang), [conclusion(plan, lang)], [_indicators(plan, lang)]),
        Section(HEADINGS["nature"].get(lang), (), [_natures(plan, lang)], overview_of(plan, lang)),
        Section(HEADINGS["behind"].get(lang), _or_none(_behind(plan, lang), lang)),
    ]
    if standards is not None:
        sections.append(Section(HEADINGS["standards"].get(lang), (), [_standards(standards, lang)]))
    sections.append(
        Section(HEADINGS["differences"].get(lang), _or_none(_differences(plan, standards, audit, lang), lang))
    )
    sections.append(Section(HEADINGS["methods"].get(lang), list(_methods(plan, standards, lang))))
    return Chapter(plan.plan.head.name.get(lang), lang, sections, plan.count())


def _or_none(paragraphs: Iterator[str], lang: Lang) -> list[str]:
    return list(paragraphs) or [NONE.get(lang)]


def day_text(day: date, lang: Lang) -> str:
    """Return a day as the official tables name it: the year alone for its last day, else year and month."""
    words = YEAR if (day.month, day.day) == (_DECEMBER, 31) else MONTH
    return words.get(lang).format(year=day.year, month=day.month)


def name_with_unit(result: IndicatorResult, lang: Lang) -> str:
    """Return the name of an indicator with its unit in parentheses, as the official tables have it."""
    space = " " if lang == "en" else ""
    return f"{result.indicator.name.get(lang)}{space}({result.indicator.unit.get(lang)})"


def _indicators(plan: PlanEvaluation, lang: Lang) -> Table:
    head = plan.plan.head
    headings = [
        COLUMNS["name"].get(lang),
        day_text(head.baseline_date, lang),
        day_text(head.target_date, lang),
        day_text(plan.as_of, lang),
        COLUMNS["nature"].get(lang),
        COLUMNS["status"].get(lang),
    ]
    rows = [
        [
            name_with_unit(result, lang),
            "" if result.indicator.baseline is None else exact(result.indicator.baseline),
            "" if result.indicator.target is None else exact(result.indicator.target),
            _value(result),
            result.indicator.nature.label.get(lang),
            result.verdict.status.label.get(lang),
        ]
        for result in plan.results
    ]
    statuses = [result.verdict.status for result in plan.results]
    return Table(
        headings,
        rows,
        frozenset({1, 2, 3}),
        statuses,
        [bullet_of(result, lang) for result in plan.results],
        LEGEND.get(lang),
    )


def _value(result: IndicatorResult) -> str:
    observed = result.measures.observed_on
    return "" if observed is None else exact((result.indicator.observations or {})[observed])


def conclusion(plan: PlanEvaluation, lang: Lang) -> str:
    """Return the paragraph that names every indicator by its status, in the order of the plan."""
    groups = []
    for status in Status:
        results = [result for result in plan.results if result.verdict.status == status]
        if results:
            names = NAMES.get(lang).join(result.indicator.name.get(lang) for result in results)
            instead = "".join(_instead(result, plan.as_of, lang) for result in results)
            groups.append(GROUPS[status].fill(lang, count=len(results), names=names, instead=instead))
    joined = ("; " if lang == "en" else "，").join(groups)
    when = day_text(plan.as_of, lang)
    return CONCLUSION.fill(lang, name=plan.plan.head.name, total=len(plan.results), when=when, groups=joined)


def _instead(result: IndicatorResult, as_of: date, lang: Lang) -> str:
    gone = result.indicator.discontinued
    if gone is None or gone.replaced_by is None:
        return ""
    other = gone.replaced_by
    value = "" if other.value is None else exact(other.value)
    return INSTEAD.fill(lang, name=other.name, value=value, unit=other.unit or Text("", ""), when=day_text(as_of, lang))


def _natures(plan: PlanEvaluation, lang: Lang) -> Table:
    shown = [status for status in Status if plan.count()[status]]
    headings = [
        COLUMNS["nature"].get(lang),
        *(status.label.get(lang) for status in shown),
        COLUMNS["total"].get(lang),
    ]
    rows = []
    for nature in Nature:
        counts = plan.count(nature)
        rows.append([nature.label.get(lang), *(str(counts[status]) for status in shown), str(sum(counts.values()))])
    counts = plan.count()
    rows.append([COLUMNS["total"].get(lang), *(str(counts[status]) for status in shown), str(len(plan.results))])
    return Table(headings, rows, frozenset(range(1, len(headings))))


def _behind(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    for result in plan.results:
        if result.verdict.status != "behind":
            continue
        measures = result.measures
        data = [result.indicator.baseline, result.indicator.target, *(result.indicator.observations or {}).values()]
        like = [figure for figure in data if figure is not None]
        said = BEHIND["because"].fill(lang, name=result.indicator.name, because=result.verdict.because.get(lang))
        projected, target = measures.number("projected"), measures.number("target")
        if projected is not None and target is not None:
            told = {"projected": about(projected, like), "target": grouped(target), "on": measures.target_date}
            said += BEHIND["projected"].fill(lang, **told, unit=result.indicator.unit)
        required, achieved = measures.number("required_per_year"), measures.number("achieved_per_year")
        if required is not None and achieved is not None:
            told = {"required": about(required, like), "achieved": about(achieved, like)}
            said += BEHIND["required"].fill(lang, **told, unit=result.indicator.unit)
        yield said


def _standards(standards: StandardsEvaluation, lang: Lang) -> Table:
    keys = ("standard", "unit", "formula", "amount", "published")
    rows = []
    for result in standards.standards:
        only = result.amounts[0]
        published = "" if only.published is None else exact(only.published.amount)
        rows.append(
            [
                result.standard.name.get(lang),
                unit(result.standard.unit).get(lang),
                result.compiled.formula.text,
                "" if only.amount is None else exact(only.amount.amount),
                f"{published} !" if only.agrees is False else published,
            ]
        )
    drawn, legend = steps_of(standards, lang)
    drawings = [drawn.get(result.standard.id) for result in standards.standards] if drawn else ()
    return Table([COLUMNS[key].get(lang) for key in keys], rows, frozenset({3, 4}), (), drawings, legend)


def _differences(
    plan: PlanEvaluation, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Iterator[str]:
    for result in plan.results:
        published = result.indicator.published
        if published is not None and result.agrees is False:
            words = {"published": published.label, "computed": result.verdict.status.label}
            yield DIFFERENCES["verdict"].fill(lang, name=result.indicator.name, **words)
    for each in standards.standards if standards is not None else ():
        only = each.amounts[0]
        if only.agrees is False and only.published is not None and only.amount is not None:
            amounts = {"published": grouped(only.published.amount), "amount": grouped(only.amount.amount)}
            yield DIFFERENCES["amount"].fill(
                lang, name=each.standard.name, formula=each.compiled.formula.text, **amounts
            )
    for claim in audit.results if audit is not None else ():
        if claim.outcome is not Outcome.HOLDS:
            known = "" if claim.claim.known is None else " " + claim.claim.known.get(lang)
            value = (
                "-"
                if claim.recomputed is None
                else about(claim.recomputed * (100 if "%" in claim.claim.claimed.text else 1))
            )
            value += "%" if "%" in claim.claim.claimed.text else ""
            told = {"section": claim.claim.section, "quote": claim.claim.quote, "recomputed": value, "known": known}
            yield DIFFERENCES["claim"].fill(lang, **told)


def _methods(plan: PlanEvaluation, standards: StandardsEvaluation | None, lang: Lang) -> Iterator[str]:
    file, source = plan.method.file, plan.plan.head.source
    told = file.source.text.get(lang) if file.source.text else file.source.quote or file.source.section or ""
    yield METHODS["rules"].fill(lang, name=file.name, source=told)
    if source is not None:
        on = "" if source.published is None else METHODS["published"].fill(lang, on=source.published)
        yield METHODS["plan"].fill(lang, title=source.title, published=on)
    if standards is None:
        return
    rounding = standards.compiled.source.rounding.source
    if rounding is not None and rounding.text is not None:
        yield METHODS["rounding"].fill(lang, source=rounding.text)
    for parameter in standards.compiled.source.parameters.values():
        value = value_in_force(parameter, standards.on)
        if value is not None and value.basis == "derived":
            shown = {"value": grouped(value.value), "unit": unit(parameter.unit), "since": value.since}
            yield METHODS["assumed"].fill(lang, name=parameter.name, **shown)
