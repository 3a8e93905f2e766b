"""Values between two ends in words: rounded for reading so that no value is left out, or exactly."""

from fractions import Fraction

from plan_eval.base.figures import cut, grouped, is_terminating
from plan_eval.base.text import Lang, Message, Text
from plan_eval.standards.inference import Interval

_ABOVE, _FROM = Text("above {low}", "大于 {low}"), Text("from {low}", "不低于 {low}")
_BELOW, _TO = Text("below {high}", "小于 {high}"), Text("up to {high}", "不超过 {high}")
_EXACTLY = Text("exactly {low}", "恰为 {low}")
_AND = Text("{low}, {high}", "{low}、{high}")
_EXACT_FROM = Text("from {low}", "自 {low} 起")
_EXACT_AND = Text("{low}, {high}", "{low}，{high}")


def interval_in_words(interval: Interval, lang: Lang) -> str:
    """Return an interval; an end with endless decimals stands a little outside of it, so that every value is named."""
    low, high = ends_in_words(interval, lang)
    return _AND.fill(lang, low=low, high=high) if high else low


def ends_in_words(interval: Interval, lang: Lang) -> tuple[str, str]:
    """Return both ends of an interval as `interval_in_words` does; the second is empty where there is none, or no other."""
    if interval.high is not None and interval.low == interval.high:
        return _EXACTLY.fill(lang, low=_end(interval.low)), ""
    width = None if interval.high is None else interval.high - interval.low
    low = _low(interval, width).get(lang)
    return low, "" if interval.high is None else _high(interval, interval.high, width).get(lang)


def exact_interval(interval: Interval, lang: Lang) -> str:
    """Return an interval; an end with endless decimals is shown cut, and as a fraction."""
    if interval.high is not None and interval.low == interval.high:
        return _EXACTLY.fill(lang, low=_end(interval.low))
    width = None if interval.high is None else interval.high - interval.low
    low = (_EXACT_FROM if interval.low_included else _ABOVE).fill(lang, low=_end(interval.low, width))
    if interval.high is None:
        return low
    high = (_TO if interval.high_included else _BELOW).fill(lang, high=_end(interval.high, width))
    return _EXACT_AND.fill(lang, low=low, high=high)


def _low(interval: Interval, width: Fraction | None) -> Message:
    if is_terminating(interval.low):
        return (_FROM if interval.low_included else _ABOVE).message(low=grouped(interval.low))
    return _ABOVE.message(low=cut(interval.low, width))


def _high(interval: Interval, high: Fraction, width: Fraction | None) -> Message:
    if is_terminating(high):
        return (_TO if interval.high_included else _BELOW).message(high=grouped(high))
    return _BELOW.message(high=cut(high, width, up=True))


def _end(value: Fraction, width: Fraction | None = None) -> str:
    if is_terminating(value):
        return grouped(value)
    return f"{cut(value, width)} ({value.numerator}/{value.denominator})"
