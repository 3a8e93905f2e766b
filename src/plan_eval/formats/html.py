"""A document as one HTML file that needs nothing from anywhere."""

from jinja2 import Environment, PackageLoader

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.formats.theme import COLORS
from plan_eval.views.document import DocumentView
from plan_eval.views.drawing import HEIGHT, WIDTH

_WORDS = {
    "filter": Text("Show only rows with", "只显示包含以下文字的行"),
    "sort": Text("Sort by this column", "按此列排序"),
}


def render(view: DocumentView, lang: Lang) -> bytes:
    """Return the document as HTML."""
    loader = PackageLoader("plan_eval.formats", "pages")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = environment.get_template("report.html.j2").render(
        document=view.document(lang),
        words={key: text.get(lang) for key, text in _WORDS.items()},
        colors=COLORS,
        statuses=list(Status),
        width=WIDTH,
        height=HEIGHT,
    )
    return page.encode()
