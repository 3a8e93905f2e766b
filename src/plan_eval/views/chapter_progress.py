"""How far an indicator has come, in the words of the chapter."""

from fractions import Fraction

from plan_eval.base.figures import percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult

_MOST = Fraction(2)
"""More of the way than this says no more than that it is more."""

_MORE = Text("over 200%", "超过200%")
_USED = Text("{used} used", "已用{used}")
_KEPT = Text("kept", "保持")
_LOST = Text("not kept", "未保持")


def progress_share(result: IndicatorResult, lang: Lang) -> str:
    """Return the share of the way to the target, or of a total; empty where there is none."""
    progress = result.measures.number("progress")
    if progress is None or _is_out(result):
        return ""
    return _MORE.get(lang) if progress > _MOST else percent(progress, avoid=result.thresholds)


def used_share(result: IndicatorResult, lang: Lang) -> str:
    """Return the share of a cap that is used; empty where the target is none."""
    used = result.measures.number("used")
    if used is None or _is_out(result):
        return ""
    return _MORE.get(lang) if used > _MOST else percent(used, avoid=result.thresholds)


def progress_words(result: IndicatorResult, lang: Lang) -> str:
    """Return how far an indicator has come for a table: a share, of a cap what is used, of a target to hold whether it was."""
    if share := progress_share(result, lang):
        return share
    if used := used_share(result, lang):
        return _USED.fill(lang, used=used)
    if _is_out(result) or not result.measures["baseline_met"]:
        return ""
    return (_KEPT if result.measures["target_reached"] else _LOST).get(lang)


def _is_out(result: IndicatorResult) -> bool:
    return result.verdict.status is Status.DISCONTINUED or result.measures["value"] is None
