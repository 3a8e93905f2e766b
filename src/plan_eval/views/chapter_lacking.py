"""What a plan lacks, by the division that answers for it, and what could not be assessed."""

from collections.abc import Iterator

from plan_eval.base.figures import exact
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.staleness import lacking
from plan_eval.views.chapter_endings import ended
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.days import in_words
from plan_eval.views.document import Block, Paragraph, Run, Tabular
from plan_eval.views.shapes import Cell, Column

_NONE = Text(
    "Every indicator that is still collected has a value, and none is more than {months} {months:month|months} older than {as_of}.",
    "继续统计的指标均有数据，且最新数据均不早于{as_of}前{months}个月。",
)
_SOME = Text(
    "These indicators have no value, or none of the last {months} {months:month|months} before {as_of}. The divisions are asked to supply it.",
    "下列指标没有数据，或最新数据早于{as_of}前{months}个月，请责任单位补充。",
)
_TITLE = Text("Missing data by responsible division", "各责任单位待补充的数据")
_RESPONSIBLE = Text("Responsible", "责任单位")
_NAME = Text("Indicator", "指标名称")
_UNIT = Text("Unit", "单位")
_LATEST = Text("Latest value of", "最新数据日期")
_NOBODY = Text("not named", "未明确")
_NEVER = Text("none", "没有数据")
_NOT_ASSESSED = Text("{name} could not be assessed: {because}", "{name}无法评估：{because}")


def missing(plan: PlanEvaluation, numbers: Numbers, lang: Lang) -> Iterator[Block]:
    """Yield the table of values to supply, or that none is, and why other indicators were not assessed."""
    results = lacking(plan.results, plan.plan.head.stale_after)
    words = {"months": exact(plan.plan.head.stale_after), "as_of": in_words(plan.as_of).get(lang)}
    yield Paragraph([Run((_SOME if results else _NONE).fill(lang, **words))])
    if results:
        yield _table(results, numbers.table(_TITLE), lang)
    lacks = {result.indicator.id for result in results}
    for result in plan.results:
        if result.verdict.status is Status.NOT_ASSESSED and result.indicator.id not in lacks:
            name, because = result.indicator.name, result.verdict.because
            yield Paragraph([Run(ended(_NOT_ASSESSED.fill(lang, name=name, because=because), lang))])


def _table(results: list[IndicatorResult], captions: tuple[str, str], lang: Lang) -> Tabular:
    """Return what is to be supplied, what nobody answers for last."""
    columns = [Column(heading.get(lang)) for heading in (_RESPONSIBLE, _NAME, _UNIT, _LATEST)]
    order = sorted(results, key=lambda result: _division(result, lang) or "\uffff")
    return Tabular(captions[0], columns, [_row(result, lang) for result in order], (), captions[1], 2)


def _division(result: IndicatorResult, lang: Lang) -> str:
    responsible = result.indicator.responsible
    return "" if responsible is None else responsible.get(lang)


def _row(result: IndicatorResult, lang: Lang) -> list[Cell]:
    indicator, observed = result.indicator, result.measures.observed_on
    return [
        Cell(_division(result, lang) or _NOBODY.get(lang)),
        Cell(indicator.name.get(lang)),
        Cell(indicator.unit.get(lang)),
        Cell(_NEVER.get(lang) if observed is None else in_words(observed).get(lang)),
    ]
