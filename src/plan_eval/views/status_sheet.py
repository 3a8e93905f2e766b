"""The status of a plan as a plain sheet, for CSV and Markdown."""

from fractions import Fraction

from plan_eval.base.figures import exact, fixed, percent
from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.words import NO, YES

_HEADINGS = (
    Text("id", "标识"),
    Text("indicator", "指标名称"),
    Text("unit", "单位"),
    Text("nature", "指标属性"),
    Text("baseline", "基期值"),
    Text("target", "目标值"),
    Text("latest value", "最新值"),
    Text("observed on", "观测日期"),
    Text("time elapsed", "时间进度"),
    Text("progress", "完成进度"),
    Text("pace", "进度比"),
    Text("status", "状态"),
    Text("because", "依据"),
    Text("published", "公布的结论"),
    Text("agrees", "是否一致"),
)
_FIGURES = frozenset({4, 5, 6, 8, 9, 10})


def render_csv(evaluation: PlanEvaluation, lang: Lang, screen: Screen, shown: tuple[IndicatorResult, ...]) -> str:
    """Return the indicators shown as CSV."""
    del evaluation, screen
    return to_csv(_sheet(shown, lang))


def render_markdown(evaluation: PlanEvaluation, lang: Lang, screen: Screen, shown: tuple[IndicatorResult, ...]) -> str:
    """Return the indicators shown as a Markdown table."""
    del evaluation, screen
    return to_markdown(_sheet(shown, lang))


def _sheet(shown: tuple[IndicatorResult, ...], lang: Lang) -> Sheet:
    headings = [heading.get(lang) for heading in _HEADINGS]
    return Sheet(headings, [_row(result, lang) for result in shown], _FIGURES)


def _row(result: IndicatorResult, lang: Lang) -> list[str]:
    indicator, measures = result.indicator, result.measures
    observed, pace = measures.observed_on, measures.number("pace")
    return [
        indicator.id,
        indicator.name.get(lang),
        indicator.unit.get(lang),
        indicator.nature.label.get(lang),
        "" if indicator.baseline is None else exact(indicator.baseline),
        "" if indicator.target is None else exact(indicator.target),
        exact((indicator.observations or {})[observed]) if observed else "",
        observed.isoformat() if observed else "",
        _percent(measures.number("elapsed")),
        _percent(measures.number("progress")),
        "" if pace is None else fixed(pace, 2).replace(",", ""),
        result.verdict.status.label.get(lang),
        result.verdict.because.get(lang),
        indicator.published.label.get(lang) if indicator.published else "",
        "" if result.agrees is None else (YES if result.agrees else NO).get(lang),
    ]


def _percent(value: Fraction | None) -> str:
    return "" if value is None else percent(value, 1).replace(",", "")
