"""The YAML of new data files: entries of a table with what is still open, and the templates of a plan to change."""

import json
import re
from pathlib import Path

from plan_eval.base.characters import visible
from plan_eval.base.nearest import listing
from plan_eval.base.text import Lang, Text
from plan_eval.editing.entries import Draft, Imported
from plan_eval.methods import SHIPPED

_PLAIN = re.compile(r"[^\W\d_][\w()/·、]*")
_LINE_END = re.compile(r"\r\n?")
_NOT_TEXT = frozenset({"true", "false", "null"})
_LONGEST = 200
"""Characters of a table's text that a comment holds."""

_HEAD = Text("Made from {source}. What is marked OPEN needs a person; `plan-eval check` reports it until it is settled.",
             "由 {source} 生成。标有 OPEN 的内容需要人来决定；未决之前 `plan-eval check` 会一直报告。")  # fmt: skip
_RULES = "straight-line"
"""The rule set that a new plan names."""

_CHOICES = Text("How verdicts are reached; there are {known}. `plan-eval explain NAME` prints one.",
                "判定所用的规则集，可选 {known}；`plan-eval explain 名称` 显示其规则。")  # fmt: skip
_UNKNOWN_DATES = Text("# OPEN: the table does not name this day", "# OPEN：表中没有写明这个日期")


def templates(lang: Lang) -> dict[str, str]:
    """Return the texts of the data files of a small plan to change, by their names, with comments in a language."""
    folder = Path(__file__).parent / "templates" / lang
    rules = "\n  ".join(_rules(lang))
    return {path.name: path.read_text(encoding="utf-8").replace("{rules}", rules) for path in sorted(folder.iterdir())}


def _rules(lang: Lang) -> list[str]:
    """Return the line that names the rule set of a plan, below a comment with the choices."""
    return [f"# {_CHOICES.fill(lang, known=listing(SHIPPED))}", f"rules: {_RULES}"]


def write(imported: Imported, source: str, lang: Lang) -> str:
    """Return the text of `indicators.yaml`; `source` is what the table is called."""
    lines = [f"# {_one_line(_HEAD.fill(lang, source=source))}"]
    lines += [_comment(sentence.get(lang)) for sentence in (*imported.decided, *imported.open)]
    lines += ["plan:", "  id: imported", f"  name: {_quoted(source)}"]
    for key, day in (
        ("baseline_date", imported.baseline_date),
        ("target_date", imported.target_date),
        ("as_of", imported.as_of),
    ):
        lines.append(f"  {key}: {day}" if day else f"  {key}:  {_UNKNOWN_DATES.get(lang)}")
    lines += [*(f"  {line}" for line in _rules(lang)), "", "indicators:"]
    for draft in imported.entries:
        lines += [*_draft(draft, lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _draft(draft: Draft, lang: Lang) -> list[str]:
    lines = [
        f"  - id: {_quoted(draft.id)}",
        f"    name: {_both(draft.name, draft.name_en)}",
        f"    unit: {_both(draft.unit, draft.unit_en)}",
    ]
    lines.append(f"    nature: {draft.nature or ''}".rstrip())
    lines += [f"    {key}: {getattr(draft, key)}" for key in ("kind", "better") if getattr(draft, key)]
    lines += [f"    {key}: {getattr(draft, key)}".rstrip() for key in ("baseline", "target")]
    observed = ", ".join(f"{day}: {figure}" for day, figure in draft.observations.items())
    lines.append(f"    observations: {{{observed}}}" if observed else "    observations:")
    if draft.published:
        lines.append(f"    published: {draft.published}")
    lines += [f"    {_comment(sentence.get(lang))}" for sentence in draft.decided]
    if draft.open:
        lines.append("    open:")
        lines += [f"      - {_quoted(question.get(lang))}  # OPEN" for question in draft.open]
    return lines


def _comment(text: str) -> str:
    return f"# {_one_line(text)[:_LONGEST]}"


def _one_line(text: str) -> str:
    """Return text on one line: what does not print could end a comment, and what nobody sees may stand in no data file."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in visible(text)).split())


def _both(zh: str, en: str) -> str:
    return f"{{zh: {_quoted(zh)}, en: {_quoted(en)}}}" if zh and en and en != zh else _quoted(zh or en)


def _quoted(text: str) -> str:
    """Return text as YAML: plain where that is safe, in double quotes elsewhere, with escapes for what does not print.

    What a reader of the table cannot see, and no data file may hold, is left out. Halves of a surrogate pair, which names
    of files may hold, are no characters: they become question marks.
    """
    text = visible("\n".join(_LINE_END.split(text.encode(errors="replace").decode())))
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in quoted)
