"""What published amounts say about a parameter."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.figures import cut, exact, grouped, is_terminating
from plan_eval.base.text import Lang, Text
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import Evidence, Inference, Interval, Reason
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View

_TITLE = Text("{name} from the amounts published for {on}: {interval}", "由 {on} 公布的金额推算{name}：{interval}")
_NOTHING = Text(
    "Nothing is published that tells {name}, so nothing can be inferred.", "已公布的金额都不能说明{name}，无法推算。"
)
_NO_VALUE = Text("No value of {name} gives any of the published amounts.", "没有任何{name}能得出公布的金额。")
_ALONE = Text(
    "No value fits two of the published amounts; this one is the lowest that fits one.",
    "没有任何取值能同时符合两项公布的金额；以下是符合其中一项的最低取值。",
)
_FITS = Text("{count} of {total} published amounts fit.", "公布的 {total} 项金额中 {count} 项相符。")
_NEEDS = Text("! {name}: {published} would need {interval}.", "! {name}：{published} 需要{interval}。")
_NEVER = Text("! {name}: no value gives {published}.", "! {name}：没有任何取值能得出 {published}。")
_SILENT = {
    Reason.INDEPENDENT: Text("{name} does not depend on it.", "{name}与它无关。"),
    Reason.NOT_MONOTONE: Text(
        "{name} says nothing: its formula does not always go one way when {parameter} grows.",
        "{name}不能作为依据：{parameter}增大时，其公式并非总朝一个方向变化。",
    ),
}
_STANDARD = Text("Standard", "标准")
_PUBLISHED = Text("Published", "公布")
_VALUES = Text("Values that give it", "能得出它的取值")
_FIT = Text("Fits", "相符")
_ABOVE, _FROM = Text("above {low}", "大于 {low}"), Text("from {low}", "自 {low} 起")
_BELOW, _TO = Text("below {high}", "小于 {high}"), Text("up to {high}", "不超过 {high}")
_EXACTLY = Text("exactly {low}", "恰为 {low}")
_AND = Text(", ", "，")


@dataclass(frozen=True)
class InferenceView(View):
    """What published amounts say about a parameter, in the words of its standards."""

    inference: Inference
    compiled: CompiledStandards

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the interval, the amounts with what each would need, and those that do not fit."""
        inference, name = self.inference, self.compiled.source.parameters[self.inference.parameter].name
        evidence = self._evidence()
        if not evidence:
            yield Line(_NOTHING.fill(lang, name=name), "strong")
        elif inference.interval is None:
            yield Line(_NO_VALUE.fill(lang, name=name), "bad")
        else:
            interval = _interval(inference.interval, lang)
            yield Line(_TITLE.fill(lang, name=name, on=inference.on, interval=interval), "strong")
            if len(inference.consistent) == 1 and inference.inconsistent:
                yield Line(_ALONE.get(lang), "doubtful")
        if evidence:
            yield Line()
            yield self.table(lang)
            yield Line()
            yield Line(_FITS.fill(lang, count=len(inference.consistent), total=len(evidence)))
        for amount in inference.inconsistent:
            yield Line(self._misfit(amount, lang), "bad")
        for silent, reason in inference.silent.items():
            yield Line(_SILENT[reason].fill(lang, name=self._name(silent), parameter=name), "faint")

    def _evidence(self) -> list[Evidence]:
        """Return the published amounts in the order of the standards."""
        order = list(self.compiled.by_id)
        evidence = [*self.inference.consistent, *self.inference.inconsistent]
        return sorted(evidence, key=lambda amount: order.index(amount.name))

    def _name(self, standard: str) -> Text:
        return self.compiled.by_id[standard].standard.name

    def _misfit(self, amount: Evidence, lang: Lang) -> str:
        words = {"name": self._name(amount.name), "published": grouped(amount.published)}
        if amount.interval is None:
            return _NEVER.fill(lang, **words)
        return _NEEDS.fill(lang, **words, interval=_interval(amount.interval, lang))

    def table(self, lang: Lang) -> Table:
        """Return the published amounts with the values that give each."""
        columns = [
            Column(_STANDARD.get(lang), wraps=True),
            Column(_PUBLISHED.get(lang), right=True),
            Column(_VALUES.get(lang), wraps=True),
            Column(_FIT.get(lang)),
        ]
        return Table(columns, [self._row(amount, lang) for amount in self._evidence()])

    def _row(self, amount: Evidence, lang: Lang) -> list[Cell]:
        return [
            Cell(self._name(amount.name).get(lang)),
            Cell(exact(amount.published)),
            Cell("-" if amount.interval is None else _interval(amount.interval, lang)),
            Cell("*" if amount in self.inference.consistent else ""),
        ]

    def data(self, lang: Lang) -> object:
        """Return the interval, and which amounts it explains."""
        del lang  # there are no words in it
        inference = self.inference
        return {
            "parameter": inference.parameter,
            "on": None if inference.on is None else inference.on.isoformat(),
            "interval": _interval_data(inference.interval),
            "consistent": [amount.name for amount in inference.consistent],
            "inconsistent": [
                {"id": amount.name, "published": amount.published, "interval": _interval_data(amount.interval)}
                for amount in inference.inconsistent
            ],
            "silent": [{"id": name, "reason": reason.value} for name, reason in inference.silent.items()],
        }


def _interval(interval: Interval, lang: Lang) -> str:
    """Return an interval in words; ends with endless decimals are shown cut, and as fractions."""
    if interval.high is not None and interval.low == interval.high:
        return _EXACTLY.fill(lang, low=_end(interval.low))
    width = None if interval.high is None else interval.high - interval.low
    low = (_FROM if interval.low_included else _ABOVE).fill(lang, low=_end(interval.low, width))
    if interval.high is None:
        return low
    high = (_TO if interval.high_included else _BELOW).fill(lang, high=_end(interval.high, width))
    return low + _AND.get(lang) + high


def _end(value: Fraction, width: Fraction | None = None) -> str:
    if is_terminating(value):
        return grouped(value)
    return f"{cut(value, width)} ({value.numerator}/{value.denominator})"


def _interval_data(interval: Interval | None) -> dict[str, object] | None:
    if interval is None:
        return None
    return {
        "low": interval.low,
        "low_included": interval.low_included,
        "high": interval.high,
        "high_included": interval.high_included,
    }
