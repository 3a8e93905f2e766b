"""`plan-eval report`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.language import Lang

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
    from plan_eval.folder import CLAIMS, INDICATORS, STANDARDS
    from plan_eval.interface.amounts import compute, load_standards
    from plan_eval.interface.claims import audit
    from plan_eval.interface.plans import evaluate, load_plan
    from plan_eval.report.chapter import chapter

    folder = data_folder(INDICATORS, data, speak)
    plan = evaluate(load_plan(folder))
    standards = compute(load_standards(folder), plan.as_of) if (folder / STANDARDS).exists() else None
    made = chapter(plan, standards, audit(folder) if (folder / CLAIMS).exists() else None, speak)
    if ending == ".md":
        from plan_eval.report import markdown

        content = markdown.render(made)
    elif ending == ".html":
        from plan_eval.report import html

        content = html.render(made)
    elif ending == ".docx":
        from plan_eval.report import word

        content = word.render(made)
    else:
        from plan_eval.report import excel

        content = excel.render(made, plan, standards)
    write_whole(Path(out), content)
