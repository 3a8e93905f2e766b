"""The paragraph that a chapter begins with, and its figure: which indicators have which status."""

from collections.abc import Sequence

from plan_eval.base.figures import grouped
from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.chapter_days import period
from plan_eval.views.chapter_quantities import quantity
from plan_eval.views.days import closing_day
from plan_eval.views.document import Share, Shares

_ALL = Text(
    "Of {total} {total:indicator|indicators}, as of {when}: {groups}.",
    "{name}明确的{total}项指标中，截至{when}，{groups}。",
)
_NONE = Text("The plan has no indicators.", "规划没有指标。")
_GROUPS = {
    Status.MET: Text("{count} {count:is|are} met ({names})", "{names}等{count}项指标已经完成"),
    Status.ON_TRACK: Text(
        "{count} {count:is|are} on track or expected to be met ({names})",
        "{names}等{count}项指标达到预期或预期可以完成",
    ),
    Status.BEHIND: Text("{count} {count:is|are} behind ({names})", "{names}等{count}项指标未达到预期"),
    Status.DISCONTINUED: Text(
        "{count} {count:is|are} no longer collected ({names})", "{names}等{count}项指标已不再统计"
    ),
    Status.NOT_ASSESSED: Text("{count} {count:is|are} not assessed ({names})", "{names}等{count}项指标无法评估"),
}
_AND = Text("; ", "，")
_COMMA = Text(", ", "、")
_AND_OTHERS = Text("{names} and {count} more", "{names}")
_MOST, _NAMED = 20, 3
"""More indicators than this are not named but for the first; the table below has them all."""

_INSTEAD = Text(
    "Reported in place of {name}: {other}, {value} by {when}.",
    "{name}改为统计{other}，截至{when}，累计{value}。",
)
_INSTEAD_UNKNOWN = Text("Reported in place of {name}: {other}.", "{name}改为统计{other}。")
FIGURE = Text("Indicators by status", "各项指标完成情况")
_SHARE = Text("{status}: {count}", "{status}{count}项")


def conclusion(plan: PlanEvaluation, lang: Lang) -> str:
    """Return the paragraph that names the indicators by their status, in the order of the plan."""
    words = {"name": plan.plan.head.name, "when": closing_day(plan.as_of).get(lang)}
    if not plan.results:
        return _NONE.get(lang)
    groups = [_group(status, results, lang) for status in Status if (results := _with(plan, status))]
    return _ALL.fill(lang, total=len(plan.results), groups=_AND.get(lang).join(groups), **words)


def _with(plan: PlanEvaluation, status: Status) -> list[IndicatorResult]:
    return [result for result in plan.results if result.verdict.status is status]


def _group(status: Status, results: Sequence[IndicatorResult], lang: Lang) -> str:
    return _GROUPS[status].fill(lang, count=len(results), names=named(results, lang))


def named(results: Sequence[IndicatorResult], lang: Lang) -> str:
    """Return the names of indicators; of very many only the first, and how many there are besides."""
    names = [result.indicator.name.get(lang) for result in results]
    if len(names) <= _MOST:
        return _COMMA.get(lang).join(names)
    first = _COMMA.get(lang).join(names[:_NAMED])
    return _AND_OTHERS.fill(lang, names=first, count=len(names) - _NAMED)


def replaced(plan: PlanEvaluation, lang: Lang) -> list[str]:
    """Return what is counted instead of indicators that are not any more, as the plan says it on its own day."""
    sentences = []
    for result in plan.results:
        gone = result.indicator.discontinued
        if gone is None or gone.replaced_by is None:
            continue
        other, words = gone.replaced_by, {"name": result.indicator.name, "other": gone.replaced_by.name}
        if other.value is None:
            sentences.append(_INSTEAD_UNKNOWN.fill(lang, **words))
        else:
            value = quantity(grouped(other.value), other.unit or NOTHING, lang)
            when = period(plan.plan.head.as_of, lang)
            sentences.append(_INSTEAD.fill(lang, value=value, when=when, **words))
    return sentences


def shares(plan: PlanEvaluation, caption: str, lang: Lang) -> Shares:
    """Return the figure of how many indicators have each status."""
    counts = [(status, count) for status, count in plan.count().items() if count]
    return Shares(
        caption,
        [Share(count, _SHARE.fill(lang, status=status.label, count=count), status.value) for status, count in counts],
    )
