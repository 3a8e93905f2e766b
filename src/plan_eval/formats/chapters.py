"""The forms of the chapter by file ending; each is loaded when it is asked for, and says what is not installed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from plan_eval.base.optional import need

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.document import PaperView
    from plan_eval.views.page_shapes import PageView
    from plan_eval.views.workbook_shapes import WorkbookView


def _markdown(view: "PaperView", lang: "Lang") -> bytes:
    from plan_eval.formats import chapter_markdown  # noqa: PLC0415  # loaded when it is asked for

    return chapter_markdown.render(view, lang)


def _html(view: "PageView", lang: "Lang") -> bytes:
    need("jinja2")
    from plan_eval.formats import html  # noqa: PLC0415  # loaded when it is asked for

    return html.render(view, lang)


def _docx(view: "PaperView", lang: "Lang") -> bytes:
    need("docx")
    from plan_eval.formats import docx  # noqa: PLC0415  # loaded when it is asked for

    return docx.render(view, lang)


def _xlsx(view: "WorkbookView", lang: "Lang") -> bytes:
    need("xlsxwriter")
    from plan_eval.formats import xlsx  # noqa: PLC0415  # loaded when it is asked for

    return xlsx.render(view, lang)


FORMATS: dict[str, Callable[..., bytes]] = {
    ".md": _markdown,
    ".html": _html,
    ".docx": _docx,
    ".xlsx": _xlsx,
}


PAGE = ".html"
"""The form that is made of a page, and not of a chapter."""


def names() -> tuple[str, ...]:
    """Return the endings that a chapter can have."""
    return tuple(FORMATS)


def render(ending: str, view: "PaperView | PageView | WorkbookView", lang: "Lang") -> bytes:
    """Return the chapter in the form that an ending stands for, from the view that this form is made of.

    Raises:
        UsageError: where the library that writes it is not installed.
    """
    return FORMATS[ending](view, lang)
