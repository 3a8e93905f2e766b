"""A page as one HTML file that needs nothing from anywhere."""

from base64 import b64encode
from hashlib import sha256

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.formats.theme import COLORS
from plan_eval.views import drawing, plot
from plan_eval.views.page_shapes import PageView

_WORDS = {
    "contents": Text("Contents", "目录"),
    "filter": Text("Show only", "筛选"),
    "search": Text("Show only rows with", "只显示包含以下文字的行"),
    "sort": Text("Sort by this column", "按此列排序"),
    "open": Text("Open all", "全部展开"),
    "close": Text("Close all", "全部收起"),
    "source": Text("Source", "来源"),
    "read": Text("Read the source", "查看来源"),
}
_SHORT = 13
"""Characters up to which a figure is never broken; a longer one may be between its thousands."""


def render(view: PageView, lang: Lang) -> bytes:
    """Return the page as HTML."""
    loader = PackageLoader("plan_eval.formats", "pages")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["breakable"] = _breakable
    script = environment.get_template("page.js").render()
    page = environment.get_template("page.html.j2").render(
        page=view.page(lang),
        words={key: text.get(lang) for key, text in _WORDS.items()},
        colors=COLORS,
        statuses=list(Status),
        bar=drawing,
        plot=plot,
        short=_SHORT,
        script=Markup(script),  # noqa: S704  # a file of the program
        digest=b64encode(sha256(script.encode()).digest()).decode(),
    )
    return page.encode()


def _breakable(figure: str) -> Markup:
    """Return a figure, escaped, that may be broken behind its thousands."""
    return Markup(",<wbr>").join(map(escape, figure.split(",")))
