"""The chapter as one HTML file that needs nothing from anywhere."""

from plan_eval.base.text import Text
from plan_eval.editing.tables import need
from plan_eval.formats.template import TEMPLATE
from plan_eval.views.chapter import Chapter
from plan_eval.views.chapter_words import COLUMNS
from plan_eval.views.drawing import HEIGHT, WIDTH

_WORDS = {
    "filter": Text("Show only rows with", "只显示包含以下文字的行"),
    "sort": Text("Sort by this column", "按此列排序"),
}


def render(chapter: Chapter) -> bytes:
    """Return the chapter as HTML.

    Raises:
        UsageError: where Jinja2 is not installed.
    """
    jinja2 = need("jinja2")
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    words = {key: text.get(chapter.lang) for key, text in (_WORDS | {"chart": COLUMNS["chart"]}).items()}
    lang = "zh-CN" if chapter.lang == "zh" else "en"
    page: str = environment.from_string(TEMPLATE).render(
        chapter=chapter, words=words, lang=lang, width=WIDTH, height=HEIGHT
    )
    return page.encode()
