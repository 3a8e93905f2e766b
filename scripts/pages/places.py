"""Where pages lie, and how the two languages of a page name one another."""

from pathlib import Path

from plan_eval.base.text import Lang, Text

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
LANGUAGES: tuple[Lang, ...] = ("en", "zh")

MADE = "<!-- Made by `make docs`; change the tables in `src/` instead. -->\n\n"
_FOLDER = Text("docs/", "docs/zh/")
_OTHER = Text("[中文](zh/{name}.md)\n\n", "[English](../{name}.md)\n\n")


def place(name: str, lang: Lang) -> str:
    """Return the path of a page from the root of the repository."""
    return f"{_FOLDER.get(lang)}{name}.md"


def top(title: Text, name: str, lang: Lang) -> str:
    """Return how a page that is made begins: its title, a link to the other language, and that it is made."""
    return f"# {title.get(lang)}\n\n{_OTHER.get(lang).format(name=name)}{MADE}"
