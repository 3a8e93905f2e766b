"""How close each verdict of a plan is to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.margins import Flip
from plan_eval.views.days import other_day
from plan_eval.views.fields import Field, table_of
from plan_eval.views.margins_data import (
    DAY_FIELD,
    EXACT_FIELDS,
    Row,
    flip_cell,
    latest_cell,
    margin_of,
    margins_data,
    name_cell,
    then_cell,
)
from plan_eval.views.margins_words import meant_threshold, moved, word, work_sentences
from plan_eval.views.methods import called
from plan_eval.views.shapes import Block, Cell, Layout, Line, Table, View
from plan_eval.views.words import NO_INDICATOR

_TITLE = Text("{name}: how close each verdict is (rule set: {rules})", "{name}：各项结论的临界值（规则集：{rules}）")
_MOVED = Text("{name} {number} → {measured}", "{name} {number} → {measured}")
_THEN = Text("{value} {verdict}", "{value} {verdict}")


@dataclass(frozen=True)
class MarginsView(View):
    """The margins of some verdicts of an evaluation; None for an indicator whose verdict comes before any rule."""

    evaluation: PlanEvaluation
    margins: Sequence[Row]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a table of the values at which each verdict changes, with what work in hand would change below its row."""
        evaluation = self.evaluation
        yield Line(_TITLE.fill(lang, name=evaluation.plan.head.name, rules=called(evaluation.method)), "strong")
        yield Line()
        fields = self._without_day(_FIELDS)
        layouts = [
            Layout([number for number, field in enumerate(fields) if field not in left_out], room, narrowest=narrowest)
            for left_out, room, narrowest in _GIVING_WAY
        ]
        below = {
            number: [Line(sentence, indent=4) for sentence in sentences]
            for number, row in enumerate(self.margins)
            if (sentences := [*work_sentences(margin_of(row), lang)])
        }
        table = table_of(fields, self.margins, lang, layouts)
        yield table._replace(nothing=NO_INDICATOR.get(lang), below=below)

    def table(self, lang: Lang) -> Table:
        """Return the table with every threshold, by the names that rules have for them."""
        return table_of(self._without_day(EXACT_FIELDS), self.margins, lang)

    def _without_day(self, fields: Sequence[Field[Row]]) -> list[Field[Row]]:
        """Return the columns: days have one where any value is not of the day of the evaluation."""
        dated = any(other_day(result) for result, _ in self.margins)
        return [field for field in fields if dated or field != DAY_FIELD]

    def data(self, lang: Lang) -> object:
        """Return the margins; null where nothing changes the verdict."""
        del lang  # there are no words in it
        return margins_data(self.evaluation, self.margins)


def _status_cell(row: Row, lang: Lang) -> Cell:
    status = row[0].verdict.status
    return Cell(status.label.get(lang), status.value)


def _then_cell(flip: Flip | None, lang: Lang) -> Cell:
    return then_cell(flip, lang) if flip is None else Cell(word(flip.verdict).get(lang), flip.verdict.status.value)


def _both_cell(flip: Flip | None, lang: Lang) -> Cell:
    """Return the value of a flip with its verdict, for a narrow screen."""
    if flip is None:
        return Cell("-")
    words = _THEN.fill(lang, value=flip_cell(flip).text, verdict=word(flip.verdict))
    return Cell(words, flip.verdict.status.value)


def _moved_cell(row: Row, lang: Lang) -> Cell:
    threshold = meant_threshold(margin_of(row))
    if threshold is None:
        return Cell("")
    number, measured = moved(threshold)
    return Cell(_MOVED.fill(lang, name=threshold.label, number=number, measured=measured))


_BECOMES = Text("becomes", "则为")
_DOWN, _UP = Text("Down to", "降至"), Text("Up to", "升至")
_STATUS: Field[Row] = Field(Text("Status", "状态"), _status_cell)
_BELOW: Field[Row] = Field(_DOWN, lambda row, _: flip_cell(margin_of(row).below), right=True)
_THEN_BELOW: Field[Row] = Field(_BECOMES, lambda row, lang: _then_cell(margin_of(row).below, lang))
_ABOVE: Field[Row] = Field(_UP, lambda row, _: flip_cell(margin_of(row).above), right=True)
_THEN_ABOVE: Field[Row] = Field(_BECOMES, lambda row, lang: _then_cell(margin_of(row).above, lang))
_DOWN_BOTH: Field[Row] = Field(_DOWN, lambda row, lang: _both_cell(margin_of(row).below, lang))
_UP_BOTH: Field[Row] = Field(_UP, lambda row, lang: _both_cell(margin_of(row).above, lang))
_DOWN_LONG, _UP_LONG = _DOWN_BOTH._replace(wraps=True), _UP_BOTH._replace(wraps=True)
_MOVING: Field[Row] = Field(Text("Threshold (now → needed)", "界线（现为→须为）"), _moved_cell)
_FIELDS: tuple[Field[Row], ...] = (
    Field(Text("Indicator", "指标"), name_cell, wraps=True),
    Field(Text("Latest", "最新值"), latest_cell, right=True),
    DAY_FIELD,
    _STATUS,
    _BELOW,
    _THEN_BELOW,
    _ABOVE,
    _THEN_ABOVE,
    _DOWN_BOTH,
    _UP_BOTH,
    _DOWN_LONG,
    _UP_LONG,
    _MOVING,
)
_APART, _BOTH, _LONG = (_BELOW, _THEN_BELOW, _ABOVE, _THEN_ABOVE), (_DOWN_BOTH, _UP_BOTH), (_DOWN_LONG, _UP_LONG)
_GIVING_WAY: tuple[tuple[tuple[Field[Row], ...], int, int], ...] = (
    ((*_BOTH, *_LONG), 20, 110),
    ((*_BOTH, *_LONG, _MOVING), 14, 0),
    ((*_APART, *_LONG, _MOVING), 14, 0),
    ((*_APART, *_LONG, _MOVING, _STATUS), 10, 0),
    ((*_APART, *_BOTH, _MOVING, _STATUS), 0, 0),
)
"""What is left out, the room of names and the narrowest screen, from the widest to the narrowest; `explain` tells thresholds too."""
