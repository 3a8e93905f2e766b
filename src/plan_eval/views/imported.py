"""What an import read: the columns and their roles, what was decided and why, what is asked, and what was not read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plan_eval.base.text import Lang, Message, Text, Words
from plan_eval.editing.imported import Imported
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.values import TOGETHER
from plan_eval.editing.plan_text import asked
from plan_eval.views.days import short_day
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table, View

_READ = Text("{file}: {count} indicators from {tables}", "{file}：{count} 项指标，读自{tables}")
_READ_ONE = Text("{file}: 1 indicator from {tables}", "{file}：1 项指标，读自{tables}")
_PERIOD = Text("Baseline {start}, target {end}, values up to {until}", "基期 {start}，目标 {end}，数值截至 {until}")
_UNKNOWN = Text("unknown", "不详")
_COLUMN, _READ_AS, _DAY = Text("Column", "列"), Text("Read as", "读作"), Text("Day", "日期")
_DECIDED = Text("Decided", "已决定")
_NOTES = Text("Notes of the table", "表注")
_NOT_READ = Text("Not read", "未读入")
_MISSING = Text("No figure in the table", "表中没有数值")
_ONE_QUESTION = Text("1 question needs a decision", "1 个问题需要决定")
_QUESTIONS = Text("{count} questions need a decision", "{count} 个问题需要决定")
_NO_QUESTIONS = Text("Nothing is left to decide.", "没有待决定的问题。")
_QUESTION = Text("{number}. {text}", "{number}. {text}")
_OF = Text("{name}: {sentence}", "{name}：{sentence}")
_ROWS = Text("For: {names}", "涉及：{names}")
_MORE = Text("{names} and {more} more", "{names} 等，另有 {more} 项")
_ALSO = Text("{sentence} (and {count} more like it)", "{sentence}（类似的还有 {count} 处）")
_NEXT = Text(
    "They stand in the file as `open`; `plan-eval check {folder}` reports them until they are deleted. "
    "Or answer them in a file: --answers answers.yaml",
    "这些问题写在文件的 `open` 中，删除之前 `plan-eval check {folder}` 会一直报告。也可以在文件中回答：--answers answers.yaml",
)
_SAID_OF = Text("{name} (“{text}”)", "{name}（“{text}”）")
_NAMED = 8
_SAID = 12


class _Asked(NamedTuple):
    """A question as people read it, and the names of what it is about."""

    text: str
    names: list[str]


class ImportView(View):
    """What was read of one plan, into which file."""

    def __init__(self, imported: Imported, file: str, folder: str, *, changes: Sequence[Words] = ()) -> None:
        self._imported, self._file, self._folder, self._changes = imported, file, folder, changes

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield what was read, decided, asked and left out."""
        plan = self._imported
        tables = ", ".join(table.name.get(lang) for table in plan.tables)
        head = _READ_ONE if len(plan.entries) == 1 else _READ
        yield Line(head.fill(lang, file=self._file, count=len(plan.entries), tables=tables), "strong")
        days = [plan.baseline_date, plan.target_date, plan.as_of]
        start, end, until = (short_day(day) if day else _UNKNOWN.get(lang) for day in days)
        yield Line(_PERIOD.fill(lang, start=start, end=end, until=until))
        for table in plan.tables:
            yield Line()
            yield _columns(table.columns, lang)
        for change in self._changes:
            yield Line(change.get(lang), indent=2)
        yield from _listed(_DECIDED, _decided(plan.entries, lang), lang)
        yield from _listed(_MISSING, _missing(plan.entries, lang), lang, faint=True)
        yield from _listed(_NOTES, [note for table in plan.tables for note in table.notes], lang, faint=True)
        unread = [
            sentence.get(lang) for sentence in (*(s for table in plan.tables for s in table.unread), *plan.unread)
        ]
        yield from _listed(_NOT_READ, unread, lang)
        yield from self._questions(lang)

    def _questions(self, lang: Lang) -> Iterator[Block]:
        asked_ = list(_grouped(self._imported, lang))
        yield Line()
        if not asked_:
            yield Line(_NO_QUESTIONS.get(lang))
            return
        head = _ONE_QUESTION.get(lang) if len(asked_) == 1 else _QUESTIONS.fill(lang, count=len(asked_))
        yield Line(head, "doubtful")
        for number, question in enumerate(asked_, 1):
            yield Line(_QUESTION.fill(lang, number=number, text=question.text), indent=2)
            if question.names:
                yield Line(_ROWS.fill(lang, names=_names(question.names, lang)), "faint", indent=5)
        yield Line(_NEXT.fill(lang, folder=self._folder), "faint")


def _columns(columns: Sequence[object], lang: Lang) -> Table:
    rows = []
    for column in columns:
        text, on, said, role = (getattr(column, name) for name in ("text", "on", "said", "role"))
        if text:
            style = "" if role else "faint"
            rows.append([Cell(text), Cell(said.get(lang), style), Cell(short_day(on) if on and role else "", style)])
    heads = [Column(_COLUMN.get(lang), wraps=True), Column(_READ_AS.get(lang), wraps=True), Column(_DAY.get(lang))]
    return Table(heads, rows, [Layout((0, 1, 2), room=20)])


def _decided(drafts: Sequence[Draft], lang: Lang) -> list[str]:
    return [_OF.fill(lang, name=draft.name, sentence=sentence) for draft in drafts for sentence in draft.decided]


def _missing(drafts: Sequence[Draft], lang: Lang) -> list[str]:
    """Return by column for which indicators the table has no value; a total over the period has no baseline to miss."""
    found: dict[str, list[str]] = {}
    for draft in drafts:
        for column in draft.missing:
            if column.role == "latest" or (column.role == "baseline" and draft.kind in ("", "level")):
                found.setdefault(column.text, []).append(draft.name)
    return [_OF.fill(lang, name=column, sentence=_names(names, lang)) for column, names in found.items()]


def _listed(title: Text, sentences: Sequence[str], lang: Lang, *, faint: bool = False) -> Iterator[Block]:
    if not sentences:
        return
    yield Line()
    yield Line(title.get(lang), "strong")
    shown = sentences if len(sentences) <= _SAID else sentences[: _SAID - 1]
    for sentence in shown:
        yield Line(sentence, "faint" if faint else "", indent=2)
    if len(shown) < len(sentences):
        more = _ALSO.fill(lang, sentence="…", count=len(sentences) - len(shown))
        yield Line(more, "faint", indent=2)


def _grouped(plan: Imported, lang: Lang) -> Iterator[_Asked]:
    """Yield the questions, those that read alike as one that names all that it is about."""
    names = {draft.id: draft.name for draft in plan.entries}
    found: dict[str, list[str]] = {}
    for question in plan.questions:
        found.setdefault(asked(question, lang), []).extend(names[row] for row in question.rows if row in names)
    alike = Counter(_kind(sentence) for draft in plan.entries for sentence in draft.open)
    for draft in plan.entries:
        for sentence in draft.open:
            kind = _kind(sentence)
            if isinstance(sentence, Message) and alike[kind] > 1 and sentence.text in TOGETHER:
                text = TOGETHER[sentence.text].fill(lang, column=kind[1])
                said = _SAID_OF.fill(lang, name=draft.name, text=sentence.values["text"])
                found.setdefault(text, []).append(said)
            else:
                found.setdefault(sentence.get(lang), []).append(draft.name)
    yield from (_Asked(text, rows) for text, rows in found.items())


def _kind(sentence: Words) -> tuple[object, object]:
    """Return what questions have in common that are asked together: their template and their column."""
    return (sentence.text, sentence.values.get("column")) if isinstance(sentence, Message) else (sentence, None)


def _names(names: Sequence[str], lang: Lang) -> str:
    comma = Text(", ", "、").get(lang)
    if len(names) <= _NAMED:
        return comma.join(names)
    return _MORE.fill(lang, names=comma.join(names[:_NAMED]), more=len(names) - _NAMED)
