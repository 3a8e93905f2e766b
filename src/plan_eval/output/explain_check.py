"""A finding code as text: what it means, why it matters and what to do."""

from plan_eval.findings import Check
from plan_eval.language import Lang, Text
from plan_eval.output.screen import Screen

_TEXT = Text(
    "{code} ({severity}): {title}\n\n  {why}\n\n  It says: {message}\n  What to do: {hint}\n",
    "{code}({severity}):{title}\n\n  {why}\n\n  提示内容:{message}\n  处理办法:{hint}\n",
)
_SEVERITY = {"error": Text("error", "错误"), "warning": Text("warning", "警告"), "note": Text("note", "提示")}


def render(check: Check, lang: Lang, screen: Screen) -> str:
    """Return the row of the catalogue; braces stand for what a finding fills in."""
    del screen
    return _TEXT.fill(
        lang,
        code=check.code,
        severity=_SEVERITY[check.severity],
        title=check.title,
        why=check.why,
        message=check.message,
        hint=check.hint,
    )
