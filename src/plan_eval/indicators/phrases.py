"""Parts of a reason whose words differ with the figure in them, and a figure with its unit: a table of each."""

from typing import NamedTuple

from plan_eval.base.text import Text, Words

SHARES = frozenset({"%", "‰"})
"""Units that stand right behind their figure."""

_SHARE = Text("{figure}{unit}", "{figure}{unit}")
_POINTS = {
    "%": Text("{figure} percentage {figure:point|points}", "{figure} 个百分点"),
    "‰": Text("{figure} per-mille {figure:point|points}", "{figure} 个千分点"),
}
"""How much one share differs from another."""

_UNIT = Text("{figure}", "{figure} {unit}")
"""An English unit stands with the indicator, in the plural; a Chinese figure has its measure word."""


class Phrase(NamedTuple):
    """What is said of a measure: `words` as a rule, `below` of a figure below zero, which is said without its sign."""

    measure: str
    words: Text
    below: Text


_MISS = Phrase(
    "miss",
    Text("would miss the target by {figure} of what is left to do", "与目标的差距为剩余任务的 {figure}"),
    Text("would pass the target by {figure} of what is left to do", "将超过目标，超出部分为剩余任务的 {figure}"),
)

PHRASES = {
    "done": Phrase(
        "progress",
        Text("{figure} of the planned change", "完成进度 {figure}"),
        Text(
            "moved away from the target by {figure} of the planned change",
            "较基期反向变动，幅度相当于目标变化量的 {figure}",
        ),
    ),
    "shortfall": _MISS,
}
"""By their names in the sentences of rule sets."""

PHRASES_OF_TOTALS = {
    "done": Phrase(
        "progress",
        Text("{figure} of the target", "完成进度 {figure}"),
        Text("below zero by {figure} of the target", "累计数为负，相当于目标值的 {figure}"),
    ),
    "shortfall": _MISS,
}
"""The same of a cumulative indicator, which counts from zero."""


EVIDENCE, DUE = "evidence", "due"
"""What is said of the work, and what milestones ask for."""

SPOKEN = frozenset({*PHRASES, EVIDENCE, DUE})
"""All that may stand in braces in the sentence of a rule beside names."""


def in_unit(figure: Text, unit: Text, *, is_difference: bool) -> Words:
    """Return a figure as a sentence has it in each language: with its unit, or as points where two shares differ."""
    share = next((half for half in unit if half in SHARES), None)
    if share is not None:
        return (_POINTS[share] if is_difference else _SHARE).message(figure=figure, unit=share)
    return _UNIT.message(figure=figure, unit=unit) if unit.zh else figure
