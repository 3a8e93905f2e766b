"""The notes below table 1: those that its figures ask for, and no others."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.figures import percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.views.chapter_years import MOST_YEARS, years_observed
from plan_eval.views.days import in_words, other_day

PROVISIONAL = Text("{figure}*", "{figure}*")
PERIOD_BEFORE = Text("({figure})", "({figure})")
_NOTES = Text("Notes: {notes}", "注：{notes}")
_NUMBERED = Text("({number}) {note}", "{number}．{note}")
_BETWEEN = Text(" ", "")
_TIME = Text(
    "By {as_of}, {elapsed} of the time from {baseline} to {target} had passed.",
    "截至{as_of}，规划期（{baseline}至{target}）时间进度为{elapsed}。",
)
_PROGRESS = Text(
    "Progress is the share of the planned change from baseline to target that has been made; of a total, the share of its target.",
    "完成进度＝（完成值－基期值）÷（目标值－基期值）；累计指标为完成值÷目标值。",
)
_KEPT = Text(
    "“Kept”: the baseline already satisfied the target, which is to be maintained.",
    "“保持”指基期值已达到目标值、须继续保持的指标。",
)
_BEFORE = Text("A baseline in parentheses is the total of the previous period.", "基期值加括号的，为上一时期的累计数。")
_DAYS = Text(
    "A figure of another day than its column says has its day beside it.", "数据日期与表头不一致的，在数据后注明日期。"
)
_STAR = Text("* provisional; may still be revised.", "*为初步数，可能修订。")
_DASH = Text("—: no figure, or none that can be computed.", "“—”表示没有数据或无法计算。")
_LAST_YEARS = Text("Of the years observed, the last {count} are shown.", "历年数据仅列最近{count}年。")


def notes(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield the one paragraph of notes, each with its number."""
    said = list(_said(plan, lang))
    numbered = (_NUMBERED.fill(lang, number=number, note=note) for number, note in enumerate(said, 1))
    yield _NOTES.fill(lang, notes=_BETWEEN.get(lang).join(numbered))


def _said(plan: PlanEvaluation, lang: Lang) -> Iterator[str]:
    head, shown = (
        plan.plan.head,
        [result for result in plan.results if result.verdict.status is not Status.DISCONTINUED],
    )
    if plan.elapsed is not None:
        days = {"as_of": plan.as_of, "baseline": head.baseline_date, "target": head.target_date}
        said = {name: in_words(day).get(lang) for name, day in days.items()}
        yield _TIME.fill(lang, elapsed=percent(min(plan.elapsed, Fraction(1))), **said)
    if any(result.measures.number("progress") is not None for result in shown):
        yield _PROGRESS.get(lang)
    if any(result.measures["baseline_met"] and result.measures["value"] is not None for result in shown):
        yield _KEPT.get(lang)
    if any(result.measures.cumulative and result.indicator.baseline is not None for result in plan.results):
        yield _BEFORE.get(lang)
    if any(map(other_day, plan.results)):
        yield _DAYS.get(lang)
    if any(result.is_provisional for result in plan.results):
        yield _STAR.get(lang)
    if len(years_observed(plan)) > MOST_YEARS:
        yield _LAST_YEARS.fill(lang, count=MOST_YEARS)
    yield _DASH.get(lang)
