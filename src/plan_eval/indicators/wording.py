"""A measure and a reason in words; only here, below the views, is a measure rounded, and only for reading."""

import re
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Sentence, Text, Words, same
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.measuring import Measures

_UNDEFINED = Text("undefined", "无定义")
_YES, _NO = Text("yes", "是"), Text("no", "否")
_EVIDENCE = "evidence"
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Because(Sentence):
    """Why a verdict was given: a sentence with the numbers in it, written out in a language when it is asked for.

    `template` names measures in braces, and `{evidence}` for what is said of the works. `thresholds` are the numbers
    that no measure is rounded to unless it is equal to them.
    """

    template: Words
    measures: Measures
    evidence: Text
    thresholds: frozenset[Fraction]

    def get(self, lang: Lang) -> str:
        """Return the sentence in a language."""
        return _FIELD.sub(lambda match: self._words(match[1], lang), self.template.get(lang))

    def _words(self, name: str, lang: Lang) -> str:
        return (self.evidence if name == _EVIDENCE else show(name, self.measures, self.thresholds)).get(lang)


def placeholders() -> frozenset[str]:
    """Return what may stand in braces in the sentence of a rule."""
    return frozenset({*MEASURES, _EVIDENCE})


def show(name: str, measures: Measures, thresholds: frozenset[Fraction] = frozenset()) -> Text:
    """Return a measure in the form that the table of measures gives it; a word says where it is undefined.

    A percentage is whole, a ratio and years have two decimals, and more where they would else stand on the other side of
    a threshold, or at it; a value of the indicator has all its decimals.
    """
    value, form = measures[name], MEASURES[name].form
    if value is None:
        return _UNDEFINED
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, str):
        return same(value)
    if form == "percent":
        return same(percent(value, avoid=thresholds))
    if form in ("ratio", "years"):
        return same(fixed(value, 2, avoid=thresholds))
    return same(grouped(value))
