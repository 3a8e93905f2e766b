"""Write the pages, samples and schemas that are made from the program, and what the READMEs show of it."""

import sys

from plan_eval.formats.json import dumps
from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS
from scripts.pages.checks import checks
from scripts.pages.commands import commands
from scripts.pages.formulas import formulas
from scripts.pages.measures import measures
from scripts.pages.methods import methods
from scripts.pages.places import LANGUAGES, MADE, ROOT, place
from scripts.pages.readme import README, readme
from scripts.pages.samples import samples
from scripts.write_architecture import architecture

_PAGES = {"commands": commands, "measures": measures, "checks": checks, "methods": methods, "formulas": formulas}
"""The pages that are there in both languages, by their name."""


def pages() -> dict[str, str]:
    """Return the text of each page that is made, by its path from the root of the repository."""
    made = {place(name, lang): page(lang) for name, page in _PAGES.items() for lang in LANGUAGES}
    readmes = {README.get(lang): readme(lang) for lang in LANGUAGES}
    return made | readmes | {"docs/architecture.md": architecture(MADE)}


def schemas() -> dict[str, str]:
    """Return the JSON Schema of each kind of data file, by its path from the root of the repository."""
    return {f"schema/{kind}.schema.json": dumps(schema_of(kind)) for kind in KINDS}


if __name__ == "__main__":
    for path, text in (pages() | samples() | schemas()).items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path}\n")
