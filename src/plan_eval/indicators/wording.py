"""A measure and a reason in words; only here, below the views, is a measure rounded, and only for reading."""

import re
from fractions import Fraction
from functools import lru_cache

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import Lang, Sentence, Text, Words, close_up, same
from plan_eval.base.vocabulary import TaskState, Word
from plan_eval.formula import Value
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.own_names import Parameter
from plan_eval.indicators.phrases import DUE, EVIDENCE, PHRASES, PHRASES_OF_TOTALS, Phrase, in_unit
from plan_eval.model.targets import Target

_UNDEFINED = Text("undefined", "无定义")
_YES, _NO = Text("yes", "是"), Text("no", "否")
_PLANNED = Text(", with {planned} planned by then", "（计划进度 {planned}）")
_ALLOWED = Text(", with {planned} allowed by then", "（计划可用 {planned}）")
_WRITTEN = frozenset({"baseline", "target", "value", "limit"})
"""Figures as the data have them; the other measures in the unit of the indicator are computed."""

_PROJECTED = "projected"
"""The one of those that is a value itself; the others tell by how much two values differ."""

_IN_UNIT = frozenset({"value", "change"})
"""The forms that are shown in the unit of the indicator."""

_COMPLETION = Text("completion", "完成")
"""What the target of a task is called in a sentence."""

_FIELD = re.compile(r"\{(\w+)\}")


class Because(Sentence):
    """Why a verdict was given: a sentence with the numbers in it, written out in a language when it is asked for.

    `template` names measures in braces, phrases such as `{done}`, `{evidence}` for what is said of the work, and `{due}` for what
    milestones ask for.
    `thresholds` are the numbers that no measure is rounded to unless it is equal to them.
    """

    __slots__ = ("evidence", "measures", "template", "thresholds")

    def __init__(self, template: Words, measures: Measures, evidence: Text, thresholds: frozenset[Fraction]) -> None:
        self.template = template
        self.measures = measures
        self.evidence = evidence
        self.thresholds = thresholds

    def get(self, lang: Lang) -> str:
        """Return the sentence in a language."""
        pieces = _pieces(self.template.get(lang))
        return close_up([self._words(each, lang) if number % 2 else each for number, each in enumerate(pieces)])

    def _words(self, name: str, lang: Lang) -> str:
        if name == EVIDENCE:
            return self.evidence.get(lang)
        if name == DUE:
            return self._due(lang)
        if name not in self.measures:
            return self._phrase((PHRASES_OF_TOTALS if self.measures.cumulative else PHRASES)[name], lang)
        return self._figure(name).get(lang)

    def _phrase(self, phrase: Phrase, lang: Lang) -> str:
        """Return what is said of a measure, which has words of its own below zero."""
        value = self.measures.number(phrase.measure)
        if value is not None and value < 0:
            return phrase.below.fill(lang, figure=percent(-value))
        return phrase.words.fill(lang, figure=show(phrase.measure, self.measures, self.thresholds).get(lang))

    def _figure(self, name: str) -> Words:
        """Return a measure, with its unit where it has that of the indicator."""
        if name == "target" and self.measures.target is not None and self.measures.target.is_task:
            return _COMPLETION
        shown, form = show(name, self.measures, self.thresholds), self.measures.row(name).form
        if form not in _IN_UNIT or not self._has_figure(name):
            return shown
        unit, value = self.measures.indicator.unit, self.measures.known(name)
        if name in _WRITTEN or not isinstance(value, Fraction):
            return in_unit(shown, unit, is_difference=False)
        is_difference = form == "change" if name in self.measures.own else name != _PROJECTED
        if isinstance(self.measures.row(name), Parameter):
            return in_unit(shown, unit, is_difference=is_difference)
        return in_unit(same(about(value, self.measures.indicator.numbers)), unit, is_difference=is_difference)

    def _has_figure(self, name: str) -> bool:
        """Tell whether a measure of the indicator's own form has figures: a range has two, the state of a task none."""
        return self.measures.known(name) is not None or (name == "target" and self.measures.target is not None)

    def _due(self, lang: Lang) -> str:
        """Return what the milestones ask for; nothing where the time alone does."""
        if not self.measures.indicator.milestones:
            return ""
        words = _ALLOWED if self.measures.is_cap else _PLANNED
        return words.fill(lang, planned=show("planned", self.measures, self.thresholds))


@lru_cache(maxsize=512)  # a rule set has few sentences, and a plan many indicators
def _pieces(sentence: str) -> tuple[str, ...]:
    """Return the parts of a sentence: every second one is the name of a field."""
    return tuple(_FIELD.split(sentence))


def show(name: str, measures: Measures, thresholds: frozenset[Fraction] = frozenset()) -> Text:
    """Return a measure in the form that the table of measures gives it; a word says where it is undefined.

    A percentage is whole, a ratio and years have two decimals, a number at most two, and more where they would else stand on
    the other side of a threshold, or at it; a value of the indicator has all its decimals. A target is shown as written, and a task's value is its
    state.
    """
    if name == "target" and measures.target is not None:
        return target_words(measures.target)
    if name == "value" and isinstance(measures.latest, TaskState):
        return measures.latest.label
    return show_value(measures.known(name), measures.row(name).form, thresholds)


def show_value(value: Value, form: str, thresholds: frozenset[Fraction] = frozenset()) -> Text:
    """Return a value in a form, rounded as `show` says."""
    if value is None:
        return _UNDEFINED
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, str):
        return value.label if isinstance(value, Word) else same(value)
    if form == "percent":
        return same(percent(value, avoid=thresholds))
    if form in ("ratio", "years"):
        return same(fixed(value, 2, avoid=thresholds))
    if form in ("number", "change") and (value * 100).denominator != 1:
        return same(fixed(value, 2, avoid=thresholds))
    return same(grouped(value))


def target_words(target: Target) -> Text:
    """Return a target as people read it: a bound or a range as written, a number with its thousands apart."""
    if target.is_task:
        return TaskState.DONE.label
    return same(target.text if target.number is None or target.is_bound else grouped(target.number))
