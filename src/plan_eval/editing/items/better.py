"""Which direction is better, and whether a plain target is a cap: by the name of an indicator, by the words of its target, or asked."""

from decimal import Decimal

from plan_eval.base.text import Text, same
from plan_eval.base.vocabulary import Better
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import says_any
from plan_eval.indicators.directions import better_by_name, is_limited_by_name

_CAP = Text(
    "Plain targets of what a plan would rather limit: a cap, which must not be exceeded?",
    "名称所指通常应当控制，而目标值没有写明界限：是不得超过的上限吗？",
)
_CAP_CHOICES = (
    Choice("cap", Text("a cap: at most so much", "上限：不超过该数")),
    Choice("reach", Text("a figure to be reached", "应达到的数")),
)
_DIRECTION = Text("Is higher or lower better?", "越高越好，还是越低越好？")
_DIRECTIONS = tuple(Choice(better.value, better.label) for better in Better)
_BETTER_BY_NAME = Text("{better}, by its name", "按名称定为{better}")
_BETTER_BY_WORDS = Text("{better}, by the words of its target", "按目标的文字定为{better}")
_WHOLE = 100


def put_direction(draft: Draft, asking: Asking) -> None:
    """Make a cap of a plain target that is one, and tell the better direction where figures do not."""
    _cap(draft, asking)
    _direction(draft, asking)


def _cap(draft: Draft, asking: Asking) -> None:
    """Ask whether a plain target is a cap where the name says so: a total, or a figure above what there was at the beginning."""
    if draft.better or not is_number(draft.target) or Decimal(draft.target) <= 0:
        return
    if draft.kind != "cumulative":
        if is_number(draft.baseline):
            if Decimal(draft.target) <= Decimal(draft.baseline):
                return
        elif better_by_name(same(draft.name)) is not None:
            return  # then the name tells the direction
    if (
        is_limited_by_name(same(draft.name))
        and asking.ask(f"cap: {draft.id}", _CAP, _CAP_CHOICES, "cap", draft.id) == "cap"
    ):
        draft.target = f"≤{draft.target}"


def _direction(draft: Draft, asking: Asking) -> None:
    if draft.better or draft.kind in ("cumulative", "task") or draft.target[:1] in ("≥", "≤", ">", "<"):
        return
    if "~" in draft.target:
        return
    if not draft.target:
        draft.better = _without_target(draft, asking)
        return
    if draft.baseline and Decimal(draft.baseline) != Decimal(draft.target):
        return
    better = (
        Better.HIGHER if draft.unit == "%" and Decimal(draft.target) == _WHOLE else better_by_name(same(draft.name))
    )
    if better is not None:
        draft.better = better.value
        draft.decided.append(_BETTER_BY_NAME.message(better=better.label))
        return
    key = f"better: {draft.id}"
    draft.better = asking.ask(key, _DIRECTION, _DIRECTIONS, "", draft.id)


def _without_target(draft: Draft, asking: Asking) -> str:
    """Return the better direction of an indicator whose target is no figure: by the words of that, else by its name, else asked.

    No verdict comes of it, and without it nothing else of the plan could be evaluated.
    """
    ways = {
        Better.HIGHER: says_any(draft.target_words, "growth", "up"),
        Better.LOWER: says_any(draft.target_words, "growth", "down"),
    }
    said = [better for better, says in ways.items() if says]
    better = said[0] if len(said) == 1 else better_by_name(same(draft.name))
    if better is None:
        return asking.ask(f"better: {draft.id}", _DIRECTION, _DIRECTIONS, Better.HIGHER.value, draft.id)
    draft.decided.append((_BETTER_BY_WORDS if said else _BETTER_BY_NAME).message(better=better.label))
    return better.value


def is_number(text: str) -> bool:
    """Tell whether a figure of a draft is one plain number."""
    return text.replace(".", "", 1).removeprefix("-").isdigit()
