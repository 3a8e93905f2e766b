"""Texts as YAML: plain where that is safe, and quoted with escapes elsewhere; the templates of a plan to change."""

import json
import re
from pathlib import Path

from plan_eval.base.characters import visible
from plan_eval.base.nearest import listing
from plan_eval.base.text import Lang, Text
from plan_eval.methods import SHIPPED

_PLAIN = re.compile(r"[^\W\d_][\w()/·、]*")
_LINE_END = re.compile(r"\r\n?")
_NOT_TEXT = frozenset({"true", "false", "null"})
_LONGEST = 200
"""Characters of a table's text that a comment holds."""

_RULES = "straight-line"
"""The rule set that a new plan names."""

_CHOICES = Text("How verdicts are reached; there are {known}. `plan-eval explain NAME` prints one.",
                "判定所用的规则集，可选 {known}；`plan-eval explain 名称` 显示其规则。")  # fmt: skip


def templates(lang: Lang) -> dict[str, str]:
    """Return the texts of the data files of a small plan to change, by their names, with comments in a language."""
    folder = Path(__file__).parent / "templates" / lang
    rules = "\n  ".join(rules_lines(lang))
    return {path.name: path.read_text(encoding="utf-8").replace("{rules}", rules) for path in sorted(folder.iterdir())}


def rules_lines(lang: Lang) -> list[str]:
    """Return the line that names the rule set of a plan, below a comment with the choices."""
    return [f"# {_CHOICES.fill(lang, known=listing(SHIPPED))}", f"rules: {_RULES}"]


def comment(text: str) -> str:
    """Return a comment of one line."""
    return f"# {on_one_line(text)[:_LONGEST]}"


def on_one_line(text: str) -> str:
    """Return text on one line: what does not print could end a comment, and what nobody sees may stand in no data file."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in visible(text)).split())


def both(zh: str, en: str) -> str:
    """Return a text in both languages, or in the one that there is."""
    return f"{{zh: {quoted(zh)}, en: {quoted(en)}}}" if zh and en and en != zh else quoted(zh or en)


def quoted(text: str) -> str:
    """Return text as YAML: plain where that is safe, in double quotes elsewhere, with escapes for what does not print.

    What a reader of the table cannot see, and no data file may hold, is left out. Halves of a surrogate pair, which names
    of files may hold, are no characters: they become question marks.
    """
    text = visible("\n".join(_LINE_END.split(text.encode(errors="replace").decode())))
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    found = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in found)
