"""Write what the program prints for the shipped plan into `tests/golden`, to be looked at and committed."""

import contextlib
import tempfile
from pathlib import Path
from typing import get_args

from plan_eval import evaluate, load_plan
from plan_eval.base.text import Lang
from plan_eval.formats import chapter_markdown, terminal, text
from plan_eval.formats.interface import Screen
from plan_eval.indicators.arranging import arranged
from plan_eval.model.kinds import KINDS
from plan_eval.model.loaded import CheckResult
from plan_eval.session import Session, check_files
from plan_eval.standards.changes import changes
from plan_eval.views.chapter import ChapterView
from plan_eval.views.findings import FindingsView
from plan_eval.views.shapes import View
from plan_eval.views.status import StatusView
from scripts.commands import commands
from scripts.explanations import explanations
from scripts.results import results

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
GOLDEN = ROOT / "tests" / "golden"
WIDTHS = (60, 80, 120)


def printed() -> dict[str, str]:
    """Return the texts by the names of their files: command, width and language."""
    found = FindingsView(_check())
    texts = {}
    for lang in get_args(Lang):
        for width in WIDTHS:
            for name, view in (_status() | explanations(DATA) | results(DATA)).items():
                texts[f"{name}-{width}-{lang}.txt"] = terminal.render(view, lang, Screen(width))
            texts |= {f"{name}-{width}-{lang}.txt": said for name, said in commands(DATA, width, lang).items()}
            texts[f"check-{width}-{lang}.txt"] = text.render(found, lang, Screen(width))
        for name, view in (_status() | {"standards": results(DATA)["standards"]}).items():
            texts[f"{name}-full-{lang}.txt"] = terminal.render(view, lang, Screen())
        texts[f"check-full-{lang}.txt"] = text.render(found, lang, Screen())
        texts[f"chapter-full-{lang}.md"] = chapter_markdown.render(_chapter(), lang).decode()
    return texts


def _status() -> dict[str, View]:
    plan = evaluate(load_plan(DATA))
    return {"status": StatusView(plan, arranged(plan.results))}


def _chapter() -> ChapterView:
    session = Session(DATA)
    plan = evaluate(session.plan)
    standards = session.compute(plan.as_of)
    return ChapterView(plan, standards, session.audit(), changes=changes(standards, plan.plan.head.baseline_date))


def _check() -> CheckResult:
    """Return what is found in a plan with errors, one of them three times, and in standards with an unknown name.

    The folder has no name in it.
    """
    example = KINDS["indicators"].example
    more = "".join(example.partition("indicators:\n")[2].replace("beds", f"beds_{number}") for number in range(2))
    wrong = (example + more).replace("target: 20000", "target: 2O000", 1).replace("expected", "expectd")
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("indicators.yaml").write_text(wrong, encoding="utf-8")
        Path("standards.yaml").write_text(KINDS["standards"].example.replace("min_wage\n", "min_wge\n"), "utf-8")
        return check_files([Path("indicators.yaml"), Path("standards.yaml")])


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, content in printed().items():
        (GOLDEN / name).write_text(content, encoding="utf-8")
