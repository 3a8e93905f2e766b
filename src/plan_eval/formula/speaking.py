"""Calls of functions, and what else is written like one, in words."""

from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.formula.asked import ASKED
from plan_eval.formula.functions import FORMS, FUNCTIONS
from plan_eval.formula.rows import Form

_SCHEDULE = Form(usage="schedule(x)", gives=Text("what a schedule gives", "级距表的结果"), least=1, most=1)
_USUAL_STEP = "1"
_NO_WORDS = Text("{function} of {values}", "{values}的 {function}")


def said(name: str, arguments: Sequence[str], listed: str, lang: Lang) -> str:
    """Return a call in words; the arguments are in words themselves, one by one and `listed`."""
    form = form_of(name)
    steps = [*arguments, _USUAL_STEP] if len(arguments) < len(form.parameters) else arguments
    return (form.said or _NO_WORDS).fill(
        lang, function=name, values=listed, **dict(zip(form.parameters, steps, strict=False))
    )


def form_of(name: str) -> Form:
    """Return the row of a function, or of what is written like one; what is neither is a schedule of the data."""
    return FUNCTIONS.get(name) or FORMS.get(name) or ASKED.get(name) or _SCHEDULE
