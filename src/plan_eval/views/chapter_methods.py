"""How the verdicts were reached, and where the figures come from."""

from collections.abc import Iterator

from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import Audit, Outcome
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.model.readers import Source
from plan_eval.model.report import Report
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_endings import ended
from plan_eval.views.days import in_words
from plan_eval.views.document import Paragraph, Run

_RULES = Text("Verdicts follow the rule set “{name}”. {source}", "各项指标按规则集“{name}”判定。{source}")
_TERMS = Text(
    "Time elapsed is the share of the time from the baseline date to the target date that has passed on the day of a value; progress is "
    "the share of the planned change that has been made; pace is progress divided by the time elapsed, 1.00 being exactly on schedule.",
    "时间进度为自基期至目标日期的时间中，到数据日期已经过去的比例；完成进度为已完成的变化量占目标变化量的比例；"
    "进度比＝完成进度÷时间进度，1.00为与序时进度持平。",
)
_PUBLISHED_VERDICTS = Text(
    "Of {compared} published {compared:verdict|verdicts} {agree} {agree:agrees|agree} with the computed ones.",
    "与已公布的结论比对，{compared}项中{agree}项一致。",
)
_ALL_VERDICTS = Text(
    "The {compared} published {compared:verdict agrees with the computed one|verdicts agree with the computed ones}.",
    "与已公布的结论比对，{compared}项全部一致。",
)
_FIGURES = Text("Figures of indicators: {report}", "指标数据来源：{report}")
_STANDARDS = Text("Benefit standards: {report}", "救助保障标准来源：{report}")
_REPORT = Text("{title}.", "{title}。")
_DATED_REPORT = Text("{title}, published on {on}.", "{title}（{on}公布）。")
_PLACES = Text("They stand in these places: {places}.", "数据所在位置：{places}。")
_PLACE = Text("{place} ({count} {count:indicator|indicators})", "{place}（{count}项）")
_ONE_PLACE = Text("{place} ({names})", "{place}（{names}）")
_QUOTE = Text("“{quote}”", "“{quote}”")
_ROUNDING = Text("Rounding of amounts: {source}", "金额取整依据：{source}")
_AUDIT = Text(
    "Of {total} {total:figure|figures} that the report states, {holds} {holds:was|were} confirmed by recomputation, {fails} "
    "{fails:is|are} wrong and {contradicts} {contradicts:contradicts|contradict} another passage.",
    "对报告中{total}处数据作了复算，相符{holds}处，不符{fails}处，前后矛盾{contradicts}处。",
)
_COMMA = Text(", ", "、")
_SEMICOLON = Text("; ", "；")
_BETWEEN = Text(" ", "")
_NAMED = 3
"""So many indicators of one source are named; of more the number is."""


def methods(
    plan: PlanEvaluation | None, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Iterator[Paragraph]:
    """Yield the rule set with its source, what its words mean, and the sources of the figures."""
    of_plan = () if plan is None else (_rules(plan, lang), _sources(plan, lang))
    for sentences in (*of_plan, _of_standards(standards, lang), _audit(audit, lang)):
        if said := list(sentences):
            yield Paragraph([Run(_BETWEEN.get(lang).join(said))])


def _rules(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    file = plan.method.file
    yield ended(_RULES.fill(lang, name=file.name, source=source_words(file.source, lang)), lang)
    yield _TERMS.get(lang)
    if plan.compared:
        words = _ALL_VERDICTS if plan.agree == plan.compared else _PUBLISHED_VERDICTS
        yield words.fill(lang, compared=plan.compared, agree=plan.agree)


def _sources(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield the report that the figures come from, and where else each stands."""
    report = plan.plan.head.source
    if report is not None:
        yield _FIGURES.fill(lang, report=report_words(report, lang))
    places: dict[str, list[str]] = {}
    for result in plan.results:
        observation, source = result.observation, result.indicator.source
        if observation is not None and observation.source is not None:
            source = observation.source
        if source is not None and (place := _place(source, lang)):
            places.setdefault(place, []).append(result.indicator.name.get(lang))
    if places:
        told = (_told(place, names, lang) for place, names in places.items())
        yield _PLACES.fill(lang, places=_SEMICOLON.get(lang).join(told))


def _told(place: str, names: list[str], lang: Lang) -> str:
    if len(names) > _NAMED:
        return _PLACE.fill(lang, place=place, count=len(names))
    return _ONE_PLACE.fill(lang, place=place, names=_COMMA.get(lang).join(names))


def _of_standards(standards: StandardsEvaluation | None, lang: Lang) -> Iterator[str]:
    if standards is None:
        return
    if standards.source is not None and standards.source.title is not None:
        yield _STANDARDS.fill(lang, report=report_words(standards.source, lang))
    if standards.rounding.source is not None:
        source = source_words(standards.rounding.source, lang)
        yield ended(_ROUNDING.fill(lang, source=source), lang)
    for note in standards.notes:
        yield ended(note.get(lang), lang)


def _audit(audit: Audit | None, lang: Lang) -> Iterator[str]:
    if audit is not None and audit.results:
        counts = {outcome.value: audit.count(outcome) for outcome in Outcome}
        yield _AUDIT.fill(lang, total=len(audit.results), **counts)


def report_words(report: Report, lang: Lang) -> str:
    """Return what a report is called, and when it was published."""
    if report.published is None:
        return _REPORT.fill(lang, title=report.title)
    return _DATED_REPORT.fill(lang, title=report.title, on=in_words(report.published).get(lang))


def source_words(source: Source, lang: Lang) -> str:
    """Return everything that a source says of itself."""
    quote = _QUOTE.fill(lang, quote=source.quote) if source.quote else ""
    parts = (source.text.get(lang) if source.text else "", source.section or "", quote)
    return " ".join(filter(None, parts))


def _place(source: Source, lang: Lang) -> str:
    parts = (source.text.get(lang) if source.text else "", source.section or "")
    return " ".join(filter(None, parts))
