"""The headings of the official columns of figures, and the days that are not those of their heading."""

from datetime import date

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.days import by_day, named_day, other_day

_BASELINE = Text("{when} baseline", "{when}基期值")
_TARGET = Text("{when} target", "{when}目标值")
_LATEST = Text("Latest value ({when})", "{when}完成值")
_LATEST_OF_SEVERAL = Text("Latest value as of {when}", "最新值（截至{when}）")


def official_headings(plan: PlanEvaluation, lang: Lang) -> list[str]:
    """Return the headings of the three columns of figures: baseline, target and latest."""
    head, as_of = plan.plan.head, plan.as_of
    if any(map(other_day, plan.results)):
        latest = _LATEST_OF_SEVERAL.fill(lang, when=Text(named_day(as_of, "en"), by_day(as_of, "zh")))
    else:
        latest = _LATEST.fill(lang, when=named_day(as_of, lang))
    days = ((_BASELINE, head.baseline_date), (_TARGET, head.target_date))
    return [*(words.fill(lang, when=named_day(day, lang)) for words, day in days), latest]


def other_days(plan: PlanEvaluation, result: IndicatorResult) -> tuple[date | None, date | None, date | None]:
    """Return the days of the three figures where they are not those that the headings of their columns name."""
    head, measures = plan.plan.head, result.measures
    baseline_date, target_date = measures.baseline_date, measures.target_date
    return (
        None if baseline_date == head.baseline_date else baseline_date,
        None if target_date == head.target_date else target_date,
        other_day(result),
    )
