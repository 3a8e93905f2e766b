"""Entries of a table as the YAML of a plan, with what is still open written where it is."""

import json
import re
from datetime import date

from plan_eval.base.text import Lang, Text
from plan_eval.editing.entries import Draft, Imported

_PLAIN = re.compile(r"[^\W\d_][\w()/·、]*")
_HEAD = Text("# Made from {source}. What is marked OPEN needs a person; `plan-eval check` reports it until it is settled.",
             "# 由 {source} 生成。标有 OPEN 的内容需要人来决定；未决之前 `plan-eval check` 会一直报告。")  # fmt: skip
_UNKNOWN_DATES = Text("# OPEN: the table does not name this day", "# OPEN：表中没有写明这个日期")


def write(found: Imported, source: str, lang: Lang) -> str:
    """Return the text of `indicators.yaml`."""
    lines = [_HEAD.fill(lang, source=" ".join(source.split()))]
    lines += [_comment(each.get(lang)) for each in (*found.decided, *found.open)]
    lines += ["plan:", "  id: imported", f"  name: {_quoted(source)}"]
    for key, day in (
        ("baseline_date", found.baseline_date),
        ("target_date", found.target_date),
        ("as_of", found.as_of),
    ):
        lines.append(f"  {key}: {day}" if day else f"  {key}:  {_UNKNOWN_DATES.get(lang)}")
    lines += ["", "indicators:"]
    for draft in found.entries:
        lines += [*_draft(draft, found.as_of, lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _draft(draft: Draft, as_of: date | None, lang: Lang) -> list[str]:
    lines = [
        f"  - id: {draft.id}",
        f"    name: {_both(draft.name, draft.name_en)}",
        f"    unit: {_both(draft.unit, draft.unit_en)}",
    ]
    lines.append(f"    nature: {draft.nature or ''}".rstrip())
    lines += [f"    {key}: {getattr(draft, key)}" for key in ("kind", "better") if getattr(draft, key)]
    lines += [f"    {key}: {getattr(draft, key)}".rstrip() for key in ("baseline", "target")]
    observed = ", ".join(f"{day or as_of or ''}: {value}" for day, value in draft.observations.items())
    lines.append(f"    observations: {{{observed}}}" if observed else "    observations:")
    if draft.published:
        lines.append(f"    published: {draft.published}")
    comments = [f"    # {each.get(lang)}" for each in draft.decided]
    if draft.open:
        comments.append("    open:")
        comments += [f"      - {_quoted(each.get(lang))}  # OPEN" for each in draft.open]
    return lines + comments


def _comment(text: str) -> str:
    """Return text of a table as one line of comment: what does not print could end it or make the file unreadable."""
    return f"# {' '.join(''.join(sign if sign.isprintable() else ' ' for sign in text).split())[:200]}"


def _both(zh: str, en: str) -> str:
    return f"{{zh: {_quoted(zh)}, en: {_quoted(en)}}}" if en and en != zh else _quoted(zh)


def _quoted(text: str) -> str:
    """Return text as YAML: plain where that is safe, in double quotes with JSON's escapes elsewhere."""
    return (
        text
        if _PLAIN.fullmatch(text) and text.lower() not in ("true", "false", "null")
        else json.dumps(text, ensure_ascii=False)
    )
