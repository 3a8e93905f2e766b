"""How firm each verdict of a plan is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.margins import Flip, Margin, Threshold
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.verdict import Verdict
from plan_eval.views.days import other_day
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Block, Cell, Layout, Line, Table, View
from plan_eval.views.status_columns import DAY
from plan_eval.views.words import NO_INDICATOR

_TITLE = Text("{name}: what would change each verdict of {rules}", "{name}：什么会改变 {rules} 的各项结论")
_BELOW = Text(
    "At {value} or below it would be {verdict}; just above, still the same.",
    "降至 {value} 即变为{verdict}，稍高则不变。",
)
_ABOVE = Text(
    "At {value} or above it would be {verdict}; just below, still the same.",
    "升至 {value} 即变为{verdict}，稍低则不变。",
)
_THRESHOLD = Text(
    "The threshold {number} for {name} would have to move to {measured}, by {distance}, to make it {verdict}.",
    "{name}的界线 {number} 要移到 {measured}（移动 {distance}）才会变为{verdict}。",
)
_FIRM = Text("No value changes this verdict.", "没有任何数值会改变这一结论。")
_LESS = Text("less than {least}", "不到 {least}")
_LEAST = Decimal("0.001")
_NOTHING = (Fraction(0),)
_MOVED = "{name} {number} -> {measured}"

Row = tuple[IndicatorResult, Margin | None]


@dataclass(frozen=True)
class MarginsView(View):
    """The margins of some verdicts of an evaluation; None for an indicator whose verdict comes before any rule."""

    evaluation: PlanEvaluation
    margins: Sequence[Row]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a table of the values at which each verdict changes."""
        name, rules = self.evaluation.plan.head.name, self.evaluation.method.file.id
        yield Line(_TITLE.fill(lang, name=name, rules=rules), "strong")
        yield Line()
        fields = self._fields
        every = range(len(fields))
        without_status = [number for number in every[:-1] if fields[number] != _STATUS]
        layouts = [Layout(every, narrowest=110), Layout(every[:-1])]
        table = table_of(fields, self.margins, lang, [*layouts, Layout(without_status)] if _DAY in fields else layouts)
        yield table._replace(nothing=NO_INDICATOR.get(lang))

    def table(self, lang: Lang) -> Table:
        """Return the same table."""
        return table_of(self._fields, self.margins, lang)

    @property
    def _fields(self) -> list[Field[Row]]:
        """The columns: days have one where any value is not of the day of the evaluation."""
        dated = any(other_day(result) for result, _ in self.margins)
        return [field for field in _FIELDS if dated or field != _DAY]

    def data(self, lang: Lang) -> object:
        """Return the margins; null where nothing changes the verdict."""
        del lang  # there are no words in it
        return {
            "as_of": self.evaluation.as_of.isoformat(),
            "rules": self.evaluation.method.file.id,
            "indicators": [_data(row) for row in self.margins],
        }


def sentences(margin: Margin, lang: Lang) -> list[str]:
    """Return the margin of one verdict in words."""
    parts = [
        words.fill(lang, value=grouped(flip.value), verdict=_word(flip.verdict, lang))
        for flip, words in ((margin.below, _BELOW), (margin.above, _ABOVE))
        if flip is not None
    ]
    if margin.threshold is not None:
        parts.append(_threshold_sentence(margin.threshold, lang))
    return parts or [_FIRM.get(lang)]


def _threshold_sentence(threshold: Threshold, lang: Lang) -> str:
    number, measured = _measured(threshold)
    return _THRESHOLD.fill(
        lang,
        name=MEASURES[threshold.name].label,
        number=number,
        measured=measured,
        distance=_LESS.message(least=_LEAST) if threshold.distance < _LEAST else fixed(threshold.distance, 2, _NOTHING),
        verdict=_word(threshold.verdict, lang),
    )


def _measured(threshold: Threshold) -> tuple[str, str]:
    itself = (threshold.number,)
    if MEASURES[threshold.name].form == "percent":
        return percent(threshold.number, avoid=itself), percent(threshold.measured, 1, itself)
    return fixed(threshold.number, 2, itself), fixed(threshold.measured, 2, itself)


def _word(verdict: Verdict, lang: Lang) -> str:
    return verdict.status.label.get(lang) if verdict.name is None else verdict.name.get(lang)


def _latest(row: Row, lang: Lang) -> Cell:
    latest = row[0].measures.latest
    if isinstance(latest, TaskState):
        return Cell(latest.label.get(lang))
    value = row[0].measures.number("value")
    return Cell("-" if value is None else grouped(value))


def _value(flip: Flip | None) -> Cell:
    return Cell("-" if flip is None else grouped(flip.value))


def _then(flip: Flip | None, lang: Lang) -> Cell:
    return Cell("" if flip is None else _word(flip.verdict, lang))


def _moved(row: Row, _: Lang) -> Cell:
    threshold = _margin(row).threshold
    if threshold is None:
        return Cell("")
    number, measured = _measured(threshold)
    return Cell(_MOVED.format(name=threshold.name, number=number, measured=measured))


def _margin(row: Row) -> Margin:
    return row[1] or Margin(None, None, None)


_DAY: Field[Row] = Field(DAY.heading, lambda row, lang: DAY.cell(row[0], lang))
_STATUS: Field[Row] = Field(Text("Status", "状态"), lambda row, lang: Cell(row[0].verdict.status.label.get(lang)))
_FIELDS: tuple[Field[Row], ...] = (
    Field(Text("Indicator", "指标"), lambda row, lang: Cell(row[0].indicator.name.get(lang)), wraps=True),
    Field(Text("Latest", "最新"), _latest, right=True),
    _DAY,
    _STATUS,
    Field(Text("Lower", "降至"), lambda row, _: _value(_margin(row).below), right=True),
    Field(Text("then", "则为"), lambda row, lang: _then(_margin(row).below, lang)),
    Field(Text("Higher", "升至"), lambda row, _: _value(_margin(row).above), right=True),
    Field(Text("then", "则为"), lambda row, lang: _then(_margin(row).above, lang)),
    Field(Text("Threshold", "界线"), _moved),
)
"""A narrow screen has no thresholds; `explain` tells them too."""


def _data(row: Row) -> dict[str, object]:
    result, margin = row[0], _margin(row)
    return {
        "id": result.indicator.id,
        "status": result.verdict.status,
        "below": _flip_data(margin.below),
        "above": _flip_data(margin.above),
        "threshold": _threshold_data(margin.threshold),
    }


def _flip_data(flip: Flip | None) -> dict[str, object] | None:
    if flip is None:
        return None
    return {"value": flip.value, "status": flip.verdict.status, "verdict": flip.verdict.verdict}


def _threshold_data(threshold: Threshold | None) -> dict[str, object] | None:
    if threshold is None:
        return None
    return {
        "measure": threshold.name,
        "number": threshold.number,
        "measured": threshold.measured,
        "distance": threshold.distance,
        "status": threshold.verdict.status,
        "verdict": threshold.verdict.verdict,
    }
