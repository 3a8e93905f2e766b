"""`plan-eval import`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plan_eval.base.text import Lang, Words
    from plan_eval.editing.imported import Imported
    from plan_eval.editing.tables import Found

_TOO_LARGE = Text(
    "the plan would have more than {limit:,} bytes, which no command reads; leave only the table of the indicators in the file",
    "生成的规划将超过 {limit:,} 字节，任何命令都不会读取；请在文件中只保留指标表",
)
_APPEARED = Text(
    "{file} appeared in the meantime; nothing was written, try again", "{file} 在此期间出现；没有写入，请重试"
)
_DANGLING = Text(
    "{file} exists already, as a link to nothing; nothing was written",
    "{file} 已存在，是指向不存在文件的链接；没有写入",
)


def import_(
    context: typer.Context,
    table: Annotated[Path, typer.Argument(metavar="TABLE", parser=Path)],
    *,
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", parser=Path)],
    hidden: Annotated[bool, typer.Option("--hidden")] = False,
    answers: Annotated[Path | None, typer.Option("--answers", metavar="FILE", parser=Path)] = None,
) -> None:
    """Make a plan from a table, or update one: Excel, Word, OpenDocument, CSV, HTML or plain text."""
    from plan_eval.cli.writing import Target
    from plan_eval.editing.answers import answers_text, read_answers
    from plan_eval.editing.tables import read_tables
    from plan_eval.files.replacing import replace_whole
    from plan_eval.formats.table import render
    from plan_eval.views.imported import ImportView

    speak: Lang = context.obj
    given = read_answers(answers) if answers is not None else {}
    found = read_tables(table, hidden=hidden)
    plans, given = _answered(found, given, table.stem, speak)
    texts = [_text(plan, folder, (table.name, found.digest), speak) for plan in plans]
    for file, text, _ in texts:
        _write(file, text)
    target = Target(speak, None, "text")
    for plan, (file, _, changes) in zip(plans, texts, strict=True):
        view = ImportView(plan, str(file), str(file.parent), changes=changes)
        target.write(render("explanations", "text", view, speak, target.screen))
    if answers is not None:
        before = answers.read_text("utf-8") if answers.exists() else ""
        questions = {question.key: question for plan in plans for question in plan.questions}
        after = answers_text(before, given, [*questions.values()], speak)
        if after != before:
            replace_whole(answers, after.encode())


def _answered(
    found: "Found", given: dict[str, str], stem: str, lang: "Lang"
) -> "tuple[list[Imported], dict[str, str]]":
    """Return the plans of a file, with the answers that a person gives where one sits at a terminal."""
    from plan_eval.editing.importing import understand

    plans = understand(found.sheets, found.unread, given, stem)
    while sys.stdin.isatty() and sys.stdout.isatty():
        from plan_eval.cli.asking import ask

        questions = {question.key: question for plan in plans for question in plan.questions}
        more = ask([*questions.values()], lang) if questions else {}
        if not more:
            break
        given = {**given, **more}
        plans = understand(found.sheets, found.unread, given, stem)
    return plans, given


def _text(
    plan: "Imported", folder: Path, source: tuple[str, str], lang: "Lang"
) -> "tuple[Path, tuple[bytes, bytes | None], Sequence[Words]]":
    """Return where a plan is written, its text with that of the file before, and what changes of a plan that was there.

    `source` is the name of the table and the digest of its file.
    """
    from plan_eval.editing.plan_text import write
    from plan_eval.editing.seals import is_untouched, sealed
    from plan_eval.editing.updating import update
    from plan_eval.files.folder import INDICATORS
    from plan_eval.files.reading import MAX_BYTES, read_document
    from plan_eval.findings.shapes import has_errors

    file = (folder / _folder_name(plan.place) if plan.place else folder) / INDICATORS
    changes: Sequence[Words] = ()
    before = None
    name, digest = source
    if file.exists():
        document = read_document(file, places=True)
        if has_errors(document.findings):
            raise DataError(document.findings)
        before = document.encoded(document.text)
        if is_untouched(document.text, digest):
            text = sealed(write(plan, name, lang), digest).encode()
        else:
            updated = update(document, plan, lang)
            text, changes = document.encoded(updated.text), updated.changes
    elif file.is_symlink():  # a link to nothing: what is written would lie elsewhere
        raise UsageError(_DANGLING.message(file=str(file)))
    else:
        text = sealed(write(plan, name, lang), digest).encode()
    if len(text) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(limit=MAX_BYTES))
    return file, (text, before), changes


def _folder_name(place: str) -> str:
    """Return the name of a folder for the plan of a place: no part of a path, and no name that a system keeps for itself."""
    plain = "".join(sign if sign.isalnum() or sign in " -_()（）" else "_" for sign in place).strip(" .")
    return plain or "_"


def _write(file: Path, text: tuple[bytes, bytes | None]) -> None:
    from plan_eval.cli.writing import make_folder
    from plan_eval.files.locking import locked
    from plan_eval.files.replacing import replace_whole

    make_folder(file.parent)
    new, before = text
    with locked(file.resolve().parent):
        if before is None and os.path.lexists(file):
            raise UsageError(_APPEARED.message(file=str(file)))
        replace_whole(file, new, before)
