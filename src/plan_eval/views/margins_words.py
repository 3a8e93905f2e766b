"""How close one verdict is to another, in words: the values and the threshold that would change it, and the work in hand."""

from collections.abc import Iterator
from decimal import Decimal

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.indicators.margins import Margin, Threshold
from plan_eval.indicators.prospects import Turn
from plan_eval.indicators.verdict import Verdict

_BELOW = Text("At {value} or less it would be {verdict}.", "降至 {value} 即为“{verdict}”。")
_ABOVE = Text("From {value} upwards it would be {verdict}.", "达到 {value} 即为“{verdict}”。")
_THRESHOLD = Text(
    "It would also be {verdict} if the {name} threshold were {measured} instead of {number}.",
    "若{name}界线由 {number} 改为 {measured}，结论为“{verdict}”。",
)
_AT_THRESHOLD = Text(
    "It is right at the {name} threshold of {number}: were that moved by less than {least}, it would be {verdict}.",
    "{name}恰在界线 {number} 处：界线移动不到 {least}，结论即为“{verdict}”。",
)
_FIRM = Text("No value changes this verdict.", "没有任何数值会改变这一结论。")
_WORK = {
    Turn.STARTS: Text("If work begins: {verdict}.", "若启动：{verdict}。"),
    Turn.RESUMES: Text("If work resumes: {verdict}.", "若恢复推进：{verdict}。"),
    Turn.STALLS: Text("If work stalls: {verdict}.", "若搁置：{verdict}。"),
    Turn.IS_DONE: Text("Once it is done: {verdict}.", "完成后：{verdict}。"),
}
_LEAST = Decimal("0.001")


def sentences(margin: Margin, lang: Lang) -> list[str]:
    """Return the margin of one verdict in words: what work in hand can change comes first, and then no threshold matters."""
    parts = [*work_sentences(margin, lang)]
    parts += [
        words.fill(lang, value=grouped(flip.value), verdict=word(flip.verdict))
        for flip, words in ((margin.below, _BELOW), (margin.above, _ABOVE))
        if flip is not None
    ]
    if (threshold := meant_threshold(margin)) is not None:
        parts.append(_threshold_sentence(threshold, lang))
    return parts or [_FIRM.get(lang)]


def work_sentences(margin: Margin, lang: Lang) -> Iterator[str]:
    """Yield what would become of a verdict where work in hand decides."""
    for prospect in margin.work:
        yield _WORK[prospect.turn].fill(lang, verdict=word(prospect.verdict))


def meant_threshold(margin: Margin) -> Threshold | None:
    """Return the threshold that is worth telling: none that asks for nothing, and none where work in hand decides."""
    threshold = margin.threshold
    return threshold if threshold is not None and threshold.is_meant and not margin.work else None


def moved(threshold: Threshold) -> tuple[str, str]:
    """Return the number in a rule, and where it would have to stand."""
    itself = (threshold.number,)
    if threshold.form == "percent":
        return percent(threshold.number, avoid=itself), percent(threshold.measured, 1, itself)
    return fixed(threshold.number, 2, itself), fixed(threshold.measured, 2, itself)


def word(verdict: Verdict) -> Text:
    """Return what a rule set calls a verdict; the status where it has no word of its own."""
    return verdict.status.label if verdict.name is None else verdict.name


def _threshold_sentence(threshold: Threshold, lang: Lang) -> str:
    number, measured = moved(threshold)
    name, verdict = threshold.label, word(threshold.verdict)
    if threshold.distance < _LEAST:
        return _AT_THRESHOLD.fill(lang, name=name, number=number, least=_LEAST, verdict=verdict)
    return _THRESHOLD.fill(lang, name=name, number=number, measured=measured, verdict=verdict)
