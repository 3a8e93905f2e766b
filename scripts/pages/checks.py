"""The catalogue of checks."""

from plan_eval.base.text import Lang, Text
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.shapes import Check
from plan_eval.views.explain_check import parts
from plan_eval.views.words import SEVERITIES
from scripts.finders import finders
from scripts.pages.places import top

_FINDERS = finders()
_TITLE = Text("Checks", "检查")
_BEFORE = Text(
    "What `plan-eval check` can find. `plan-eval explain CODE` prints the same.\n\n| code | severity | |\n|---|---|---|\n",
    "`plan-eval check` 能发现的问题；`plan-eval explain 代码` 显示同样的内容。\n\n| 代码 | 级别 | 问题 |\n|---|---|---|\n",
)
_HEADING = Text("\n## {code}\n\n**{title}** ({severity})\n\n", "\n## {code}\n\n**{title}**（{severity}）\n\n")
_SENTENCES = Text("{meaning} {why}\n", "{meaning}{why}\n")
_EXAMPLE = Text(
    "\nFound in `{file}`:\n\n```yaml\n{bad}\n```\n\nCorrected:\n\n```yaml\n{good}\n```\n",
    "\n会在 `{file}` 中发现：\n\n```yaml\n{bad}\n```\n\n更正后：\n\n```yaml\n{good}\n```\n",
)
_FOUND_BY = Text("\nFound by {finders}.\n", "\n由 {finders} 发现。\n")
_BETWEEN = Text(", ", "、")
_ACCEPTABLE = Text(
    "\nAn entry may accept it: `accept: [{{code: {code}, reason: ...}}]`.\n",
    "\n条目可以接受它：`accept: [{{code: {code}, reason: ...}}]`。\n",
)


def checks(lang: Lang) -> str:
    """Return the page."""
    rows = "".join(
        f"| [{code}](#{code.lower()}) | {SEVERITIES[check.severity].label.get(lang)} | {check.title.get(lang)} |\n"
        for code, check in CHECKS.items()
    )
    return (
        top(_TITLE, "checks", lang) + _BEFORE.get(lang) + rows + "".join(_check(each, lang) for each in CHECKS.values())
    )


def _check(check: Check, lang: Lang) -> str:
    severity = SEVERITIES[check.severity].label
    text = _HEADING.get(lang).format(code=check.code, title=check.title.get(lang), severity=severity.get(lang))
    text += _SENTENCES.get(lang).format(meaning=check.meaning.get(lang), why=check.why.get(lang))
    if check.example is not None:
        bad, good = parts(check.example)
        text += _EXAMPLE.get(lang).format(file=f"{check.example.kind}.yaml", bad=bad, good=good)
    text += _FOUND_BY.get(lang).format(finders=_BETWEEN.get(lang).join(f"`{each}`" for each in _FINDERS[check.code]))
    if check.acceptable:
        text += _ACCEPTABLE.get(lang).format(code=check.code)
    return text
