"""The chapter from its title to its last table, in the order of a real one."""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import LANGUAGE_TAG, NOTHING, Lang, Text
from plan_eval.claims.audit import Audit
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.changes import Change
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_behind import behind
from plan_eval.views.chapter_differences import differences
from plan_eval.views.chapter_groups import groups
from plan_eval.views.chapter_indicators import indicators_table
from plan_eval.views.chapter_lacking import missing
from plan_eval.views.chapter_methods import methods, report_words
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.chapter_overview import conclusion, replaced, shares
from plan_eval.views.chapter_standards import standards as benefit_standards
from plan_eval.views.days import in_words
from plan_eval.views.document import Block, Origin, Paper, Paragraph, Run

_TITLE = Text("{name}: evaluation of progress", "{name}实施情况评估")
_SUBTITLE = Text("As of {as_of}", "（截至{as_of}）")
_INDICATORS = Text("Main indicators", "主要指标完成情况")
_GROUPS = Text("Results by group", "分类完成情况")
_BEHIND = Text("Indicators that are behind", "未达到预期的指标")
STANDARDS = Text("Benefit standards", "救助保障标准")
DIFFERENCES = Text("Figures to verify", "需核实的数据")
METHODS = Text("Methods and sources", "评估方法与数据来源")
_MISSING = Text("Missing data", "数据缺失情况")
_FIGURE = Text("Indicators by status", "各项指标完成情况")
_DESCRIPTION = Text(
    "Evaluated as of {as_of} by the rule set “{rules}”. {source}", "截至{as_of}，按规则集“{rules}”评估。{source}"
)
_SOURCE = Text("Source: {report}", "数据来源：{report}")
_BETWEEN = Text(" ", "")


def paper_of(
    plan: PlanEvaluation,
    standards: StandardsEvaluation | None,
    audit: Audit | None,
    changes: Mapping[str, Change],
    lang: Lang,
) -> Paper:
    """Return the chapter."""
    name, as_of = plan.plan.head.name, in_words(plan.as_of).get(lang)
    title, subtitle = _TITLE.fill(lang, name=name), _SUBTITLE.fill(lang, as_of=as_of)
    blocks = list(_blocks(plan, standards, audit, changes, lang))
    return Paper(title, subtitle, LANGUAGE_TAG.get(lang), _origin(plan, lang), blocks)


def _origin(plan: PlanEvaluation, lang: Lang) -> Origin:
    """Return what the file says of itself: the plan's source answers for it, the plan itself where none is named."""
    source = plan.plan.head.source
    report = NOTHING if source is None else _SOURCE.message(report=report_words(source, lang))
    words = {"as_of": in_words(plan.as_of).get(lang), "rules": plan.method.file.name}
    author = plan.plan.head.name if source is None else source.title
    return Origin(author.get(lang), _DESCRIPTION.fill(lang, source=report, **words).strip(), plan.as_of)


def _blocks(
    plan: PlanEvaluation,
    standards: StandardsEvaluation | None,
    audit: Audit | None,
    changes: Mapping[str, Change],
    lang: Lang,
) -> Iterator[Block]:
    numbers = Numbers(lang)
    yield numbers.section(_INDICATORS)
    yield Paragraph([Run(_BETWEEN.get(lang).join([conclusion(plan, lang), *replaced(plan, lang)]))])
    if plan.results:
        yield shares(plan, numbers.figure(_FIGURE), lang)
        yield indicators_table(plan, numbers.table(_INDICATORS), lang)
        yield numbers.section(_GROUPS)
        yield from groups(plan, numbers, lang)
    yield numbers.section(_BEHIND)
    yield from behind(plan, numbers, lang)
    if standards is not None:
        yield numbers.section(STANDARDS)
        since = in_words(plan.plan.head.baseline_date).get(lang)
        yield from benefit_standards(standards, changes, since, numbers, lang)
    yield numbers.section(DIFFERENCES)
    yield from differences(plan, standards, audit, lang)
    yield numbers.section(METHODS)
    yield from methods(plan, standards, audit, lang)
    yield numbers.section(_MISSING)
    yield from missing(plan, numbers, lang)
