"""What published amounts say about a parameter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.standards.cells import Parameter
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import Evidence, Inference, Interval, Reason
from plan_eval.standards.roundness import only_multiple
from plan_eval.views.days import in_words
from plan_eval.views.intervals import ends_in_words, exact_interval, interval_in_words
from plan_eval.views.scenarios import unit_behind
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table, View
from plan_eval.views.words import NO, YES

_IMPLIED = Text(
    "The amounts published for {on} imply: {name} {interval}{unit}.", "由{on}公布的金额推算：{name}{interval}{unit}。"
)
_ONLY = Text("The only multiple of {step} in it is {value}.", "其中 {step} 的倍数只有 {value}。")
_NOTHING = Text(
    "Nothing is published that tells {name}, so nothing can be inferred.", "已公布的金额都不能说明{name}，无法推算。"
)
_NO_VALUE = Text("No value of {name} gives any of the published amounts.", "没有任何{name}能得出公布的金额。")
_ALONE = Text(
    "No value fits two of the published amounts; this one is the lowest that fits one.",
    "没有任何取值能同时符合两项公布的金额；以下是符合其中一项的最低取值。",
)
_ONE_FITS = Text("It is consistent with the one published amount.", "与所公布的 1 项金额相符。")
_ALL_FIT = Text("It is consistent with all {total} published amounts.", "公布的 {total} 项金额全部相符。")
_FITS = Text("It is consistent with {count} of {total} published amounts.", "公布的 {total} 项金额中，{count} 项相符。")
_NEEDS = Text("! {name}: {published} would need a value {interval}.", "! {name}：{published} 要求取值{interval}。")
_NEVER = Text("! {name}: no value gives {published}.", "! {name}：没有任何取值能得出 {published}。")
_SILENT = {
    Reason.INDEPENDENT: Text("{name} does not depend on it.", "{name}与它无关。"),
    Reason.SET: Text(
        "{name} says nothing: its amount was set, not computed.", "{name}不能作为依据：其金额为直接确定，并非计算所得。"
    ),
    Reason.NOT_MONOTONE: Text(
        "{name} says nothing: its formula does not always go one way when {parameter} grows.",
        "{name}不能作为依据：{parameter}增大时，其公式并非总朝一个方向变化。",
    ),
}
_MANY = Text("{count} other published amounts do not depend on it.", "另有 {count} 项公布的金额与它无关。")
_FEW = 8
"""So many amounts that say nothing are named; of more only the number is told."""

_ON_DAY = Text("{name}, {day}", "{name}，{day}")
_STANDARD = Text("Standard", "标准")
_PUBLISHED = Text("Published", "公布金额")
_VALUES = Text("Implied value", "推算取值")
_FIT = Text("Fits", "相符")
_EXACT_HEADINGS = (
    Text("Standard", "标准"), Text("Published", "公布"), Text("Values that give it", "能得出它的取值"), Text("Fits", "相符"),
)  # fmt: skip


@dataclass(frozen=True)
class InferenceView(View):
    """What published amounts say about a parameter, in the words of its standards."""

    inference: Inference
    compiled: CompiledStandards

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the interval and the round number in it, the amounts with what each would need, and those that do not fit."""
        inference, parameter = self.inference, self.compiled.source.parameters[self.inference.parameter]
        name = parameter.name
        evidence = self._evidence()
        if not evidence:
            yield Line(_NOTHING.fill(lang, name=name), "strong")
        elif inference.interval is None:
            yield Line(_NO_VALUE.fill(lang, name=name), "bad")
        else:
            yield Line(self._implied(inference.interval, parameter, lang), "strong")
            if (only := only_multiple(inference.interval)) is not None:
                yield Line(_ONLY.fill(lang, step=grouped(only.step), value=grouped(only.value)), "strong")
            if len(inference.consistent) == 1 and inference.inconsistent:
                yield Line(_ALONE.get(lang), "doubtful")
        if evidence:
            yield Line()
            yield self._read(evidence, lang)
            yield Line()
            yield Line(_fitting(inference).fill(lang, count=len(inference.consistent), total=len(evidence)))
        for amount in inference.inconsistent:
            yield Line(self._misfit(amount, lang), "bad")
        independent = [name for name, reason in inference.silent.items() if reason is Reason.INDEPENDENT]
        if len(independent) > _FEW:
            yield Line(_MANY.fill(lang, count=len(independent)), "faint")
        for silent, reason in inference.silent.items():
            if reason is Reason.INDEPENDENT and len(independent) > _FEW:
                continue
            yield Line(_SILENT[reason].fill(lang, name=self._name(silent), parameter=name), "faint")

    def _implied(self, interval: Interval, parameter: Parameter, lang: Lang) -> str:
        unit = unit_behind(parameter.unit, lang)
        on = NOTHING if self.inference.on is None else in_words(self.inference.on)
        return _IMPLIED.fill(lang, name=parameter.name, on=on, interval=interval_in_words(interval, lang), unit=unit)

    def _read(self, evidence: Sequence[Evidence], lang: Lang) -> Table:
        """Return what people read of the published amounts, with both ends of each interval below one another where there is room."""
        columns = [
            Column(_STANDARD.get(lang), wraps=True),
            Column(_PUBLISHED.get(lang), right=True),
            Column(_VALUES.get(lang)),
            Column(""),
            Column(_VALUES.get(lang), wraps=True),
            Column(_FIT.get(lang)),
        ]
        layouts = [Layout((0, 1, 2, 3, 5), room=24), Layout((0, 2, 3, 5), room=16), Layout((0, 1, 4, 5))]
        return Table(columns, [self._read_row(amount, lang) for amount in evidence], layouts)

    def _read_row(self, amount: Evidence, lang: Lang) -> list[Cell]:
        fits, ends, whole = amount in self.inference.consistent, ("-", ""), "-"
        if amount.interval is not None:
            ends, whole = ends_in_words(amount.interval, lang), interval_in_words(amount.interval, lang)
        return [
            Cell(self._called(amount).get(lang)),
            Cell(grouped(amount.published)),
            *map(Cell, ends),
            Cell(whole),
            Cell(YES.get(lang), "good") if fits else Cell(NO.get(lang), "bad"),
        ]

    def _evidence(self) -> list[Evidence]:
        """Return the published amounts in the order of the standards."""
        order = list(self.compiled.by_id)
        evidence = [*self.inference.consistent, *self.inference.inconsistent]
        return sorted(evidence, key=lambda amount: order.index(amount.name))

    def _name(self, standard: str) -> Text:
        return self.compiled.by_id[standard].standard.name

    def _called(self, amount: Evidence) -> Text:
        """Return what a published amount is of, with its day where there are several."""
        name = self._name(amount.name)
        if amount.on is None:
            return name
        return Text(_ON_DAY.fill("en", name=name, day=amount.on), _ON_DAY.fill("zh", name=name, day=amount.on))

    def _misfit(self, amount: Evidence, lang: Lang) -> str:
        words = {"name": self._called(amount), "published": grouped(amount.published)}
        if amount.interval is None:
            return _NEVER.fill(lang, **words)
        return _NEEDS.fill(lang, **words, interval=interval_in_words(amount.interval, lang))

    def table(self, lang: Lang) -> Table:
        """Return the published amounts with the exact values that give each."""
        columns = [Column(heading.get(lang)) for heading in _EXACT_HEADINGS]
        columns[1] = columns[1]._replace(right=True)
        return Table(columns, [self._row(amount, lang) for amount in self._evidence()])

    def _row(self, amount: Evidence, lang: Lang) -> list[Cell]:
        return [
            Cell(self._called(amount).get(lang)),
            Cell(exact(amount.published)),
            Cell("-" if amount.interval is None else exact_interval(amount.interval, lang)),
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
                {
                    "id": amount.name,
                    **_day(amount),
                    "published": amount.published,
                    "interval": _interval_data(amount.interval),
                }
                for amount in inference.inconsistent
            ],
            "silent": [{"id": name, "reason": reason.value} for name, reason in inference.silent.items()],
        }


def _day(amount: Evidence) -> dict[str, object]:
    return {} if amount.on is None else {"on": amount.on.isoformat()}


@dataclass(frozen=True)
class InferencesView(View):
    """What all published amounts say about each of the values that a parameter had."""

    inferences: tuple[Inference, ...]
    compiled: CompiledStandards
    parameter: str

    def _views(self) -> list[InferenceView]:
        return [InferenceView(each, self.compiled) for each in self.inferences]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield one inference after the other, earliest first."""
        views = self._views() or [InferenceView(Inference(self.parameter, None, None, (), (), {}), self.compiled)]
        for number, view in enumerate(views):
            if number:
                yield Line()
            yield from view.blocks(lang)

    def table(self, lang: Lang) -> Table:
        """Return all published amounts with the exact values that give each."""
        tables = [view.table(lang) for view in self._views()]
        columns = [Column(heading.get(lang)) for heading in _EXACT_HEADINGS]
        return Table(columns, [row for table in tables for row in table.rows])

    def data(self, lang: Lang) -> object:
        """Return the inferences in order."""
        return {"parameter": self.parameter, "values": [view.data(lang) for view in self._views()]}


def _fitting(inference: Inference) -> Text:
    if inference.inconsistent:
        return _FITS
    return _ONE_FITS if len(inference.consistent) == 1 else _ALL_FIT


def _interval_data(interval: Interval | None) -> dict[str, object] | None:
    if interval is None:
        return None
    return {
        "low": interval.low,
        "low_included": interval.low_included,
        "high": interval.high,
        "high_included": interval.high_included,
    }
