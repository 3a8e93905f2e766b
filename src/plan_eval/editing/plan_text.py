"""The YAML of a plan that was read from tables: its entries, what was decided, and what is still open."""

from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.editing.imported import Imported
from plan_eval.editing.items.draft import Draft, Value
from plan_eval.editing.questions import Question
from plan_eval.editing.yaml_text import both, comment, on_one_line, quoted, rules_lines

_HEAD = Text("Made from {source}. What is marked OPEN needs a person; `plan-eval check` reports it until it is settled.",
             "由 {source} 生成。标有 OPEN 的内容需要人来决定；未决之前 `plan-eval check` 会一直报告。")  # fmt: skip
_UNKNOWN_DATES = Text("# OPEN: the table does not name this day", "# OPEN：表中没有写明这个日期")
_COLUMN = Text("{column}: {role}", "{column}：{role}")
_PROPOSED = Text("{question} (taken for now: {answer})", "{question}（暂按“{answer}”处理）")


def write(imported: Imported, source: str, lang: Lang) -> str:
    """Return the text of `indicators.yaml`; `source` is what the table is called."""
    lines = [f"# {on_one_line(_HEAD.fill(lang, source=source))}"]
    for table in imported.tables:
        lines += [comment(_COLUMN.fill(lang, column=each.text, role=each.said)) for each in table.columns if each.text]
        lines += [comment(sentence.get(lang)) for sentence in table.unread]
    lines += [comment(sentence.get(lang)) for sentence in imported.unread]
    name = imported.place or imported.title or source
    lines += ["plan:", "  id: imported", f"  name: {quoted(name)}"]
    for key, day in (
        ("baseline_date", imported.baseline_date),
        ("target_date", imported.target_date),
        ("as_of", imported.as_of),
    ):
        lines.append(f"  {key}: {day}" if day else f"  {key}:  {_UNKNOWN_DATES.get(lang)}")
    lines += [f"  {line}" for line in rules_lines(lang)]
    lines += _open([asked(each, lang) for each in imported.questions if not each.rows], "  ")
    lines += ["", "indicators:"]
    by_row = questions_by_row(imported.questions)
    for draft in imported.entries:
        lines += [*entry(draft, by_row.get(draft.id, ()), lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def questions_by_row(questions: Sequence[Question]) -> dict[str, list[Question]]:
    """Return the questions about each indicator, by its id."""
    found: dict[str, list[Question]] = {}
    for question in questions:
        for row in question.rows:
            found.setdefault(row, []).append(question)
    return found


def entry(draft: Draft, questions: Sequence[Question], lang: Lang) -> list[str]:
    """Return the lines of one indicator, as they stand in the list of a plan; `questions` are those about it."""
    lines = [
        f"  - id: {quoted(draft.id)}",
        f"    name: {both(draft.name, draft.name_en)}",
        f"    unit: {both(draft.unit, draft.unit_en)}",
    ]
    if draft.kind == "task" and not draft.unit:
        lines.pop()
    lines.append(f"    nature: {draft.nature or ''}".rstrip())
    lines += [f"    {key}: {quoted(text)}" for key in ("group", "responsible") if (text := getattr(draft, key))]
    lines += [f"    {key}: {text}" for key in ("weight", "kind", "better") if (text := getattr(draft, key))]
    if draft.kind != "task":
        lines.append(f"    baseline: {draft.baseline}".rstrip())
    lines.append(f"    target: {_target(draft.target)}".rstrip())
    lines += [f"    {key}: {day}" for key in ("baseline_date", "target_date") if (day := getattr(draft, key))]
    if draft.milestones:
        lines.append(f"    milestones: {{{_by_day(draft.milestones)}}}")
    if draft.increments:
        lines.append(f"    increments: {{{_by_day(draft.increments)}}}")
    else:
        observed = ", ".join(f"{day}: {_value(value)}" for day, value in draft.observations.items())
        lines.append(f"    observations: {{{observed}}}" if observed else "    observations:")
    if draft.published:
        lines.append(f"    published: {draft.published}")
    if draft.source:
        lines.append(f"    source: {quoted(draft.source)}")
    if draft.notes:
        lines.append(f"    note: {quoted('; '.join(draft.notes))}")
    lines += [f"    {comment(sentence.get(lang))}" for sentence in (*draft.decided, *draft.undated)]
    return lines + _open(open_questions(draft, questions, lang), "    ")


def open_questions(draft: Draft, questions: Sequence[Question], lang: Lang) -> list[str]:
    """Return what is open about an indicator, in words; `questions` are those about it."""
    return [*(sentence.get(lang) for sentence in draft.open), *(asked(each, lang) for each in questions)]


def asked(question: Question, lang: Lang) -> str:
    """Return a question with the answer that holds until a person gives another."""
    choice = question.choice(question.proposed)
    answer = choice.label if choice is not None else question.proposed
    if not question.proposed:
        return question.text.get(lang)
    return _PROPOSED.fill(lang, question=question.text, answer=answer)


def _open(questions: Sequence[str], indent: str) -> list[str]:
    if not questions:
        return []
    return [f"{indent}open:", *(f"{indent}  - {quoted(question)}  # OPEN" for question in questions)]


def _by_day(figures: dict[str, str]) -> str:
    return ", ".join(f"{day}: {figure}" for day, figure in sorted(figures.items()))


def _value(value: Value) -> str:
    if not value.note and not value.provisional:
        return value.figure
    parts = [f"value: {value.figure}"]
    parts += [f"note: {quoted(value.note)}"] if value.note else []
    parts += ["provisional: true"] if value.provisional else []
    return f"{{{', '.join(parts)}}}"


def _target(target: str) -> str:
    return quoted(target) if target[:1] in "≥≤<>" and target else target
