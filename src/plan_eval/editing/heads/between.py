"""What the columns between baseline and target hold: values, or targets on the way."""

from collections.abc import Sequence
from datetime import date

from plan_eval.base.text import Text
from plan_eval.editing.cells.plain import is_chinese
from plan_eval.editing.heads.head import FIGURE, Head
from plan_eval.editing.heads.starting import is_plan_end
from plan_eval.editing.questions import Asking, Choice

_FEW = 2
_BETWEEN = Text(
    "Columns “{first}” to “{last}”, between baseline and target: observed values, or targets on the way?",
    "基期与目标之间的“{first}”至“{last}”各列：实际值还是阶段目标？",
)
_ONE_BETWEEN = Text(
    "Column “{column}”, between baseline and target: observed values, or targets on the way?",
    "基期与目标之间的“{column}”一列：实际值还是阶段目标？",
)
_COLUMNS = {"latest": Text("observed values", "实际值"), "milestone": Text("targets on the way", "阶段目标")}


def ask_between(
    heads: Sequence[Head], roles: list[str | None], start: date | None, due: date | None, asking: Asking
) -> None:
    """Ask what the columns between baseline and target hold where no heading says which of them are targets.

    Those that stand behind the target hold what was observed.
    """
    if start is None or due is None:
        return
    end = next((at for at, head in enumerate(heads) if roles[at] == FIGURE and head.on == due), 0)
    between = {
        at: head.on for at, head in enumerate(heads[:end]) if roles[at] == FIGURE and head.on and start < head.on < due
    }
    places = [*between]
    if not places or asking.is_open(f"column {heads[end].text}"):
        return
    years = {day.year for day in between.values()}
    every_year = years == {*range(min(years), due.year)} and (len(years) > _FEW or min(years) == start.year + 1)
    if any(is_chinese(head.text) for head in heads) and not every_year and not any(map(is_plan_end, between.values())):
        return  # where a five-year plan stands in its middle
    choices = [Choice(word, _COLUMNS[word]) for word in ("latest", "milestone")]
    text = _BETWEEN.message(first=heads[places[0]].text, last=heads[places[-1]].text)
    if len(places) == 1:
        text = _ONE_BETWEEN.message(column=heads[places[0]].text)
    word = asking.ask("columns between", text, choices, "milestone" if every_year else "latest")
    for at in places:
        roles[at] = word
