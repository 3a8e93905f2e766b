"""`plan-eval report`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_ENDINGS = (".md", ".html", ".docx", ".xlsx")


def report(
    context: typer.Context,
    out: Annotated[str, typer.Argument(metavar="OUT", help=OPTIONS["out"].en)],
    data: options.DataOption = None,
    lang: options.LangOption = None,
) -> None:
    """Write the chapter of a review: Markdown, HTML, Word or Excel."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    ending = options.known_word("OUT", Path(out).suffix.lower(), _ENDINGS)
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import write_whole
    from plan_eval.files.folder import INDICATORS
    from plan_eval.session import Session
    from plan_eval.standards.scenarios import compute
    from plan_eval.views.chapter import chapter

    session = Session(data_folder(INDICATORS, data, speak))
    plan = session.plan.evaluation
    standards = compute(session.standards, plan.as_of) if session.has("standards") else None
    made = chapter(plan, standards, session.audit() if session.has("claims") else None, speak)
    if ending == ".md":
        from plan_eval.formats import chapter_markdown as markdown

        content = markdown.render(made)
    elif ending == ".html":
        from plan_eval.formats import html

        content = html.render(made)
    elif ending == ".docx":
        from plan_eval.formats import docx as word

        content = word.render(made)
    else:
        from plan_eval.formats import xlsx as excel

        content = excel.render(made, plan, standards)
    write_whole(Path(out), content)
