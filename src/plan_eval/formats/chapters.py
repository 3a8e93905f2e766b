"""The forms of the chapter by file ending; each is loaded when it is asked for, and says what is not installed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from plan_eval.base.optional import need

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.document import DocumentView
    from plan_eval.views.workbook_shapes import WorkbookView

    class ChapterView(DocumentView, WorkbookView, Protocol):
        """What has all the forms of a chapter."""


def _markdown(view: "ChapterView", lang: "Lang") -> bytes:
    from plan_eval.formats import chapter_markdown  # noqa: PLC0415  # loaded when it is asked for

    return chapter_markdown.render(view, lang)


def _html(view: "ChapterView", lang: "Lang") -> bytes:
    need("jinja2")
    from plan_eval.formats import html  # noqa: PLC0415  # loaded when it is asked for

    return html.render(view, lang)


def _docx(view: "ChapterView", lang: "Lang") -> bytes:
    need("docx")
    need("PIL")
    from plan_eval.formats import docx  # noqa: PLC0415  # loaded when it is asked for

    return docx.render(view, lang)


def _xlsx(view: "ChapterView", lang: "Lang") -> bytes:
    need("xlsxwriter")
    from plan_eval.formats import xlsx  # noqa: PLC0415  # loaded when it is asked for

    return xlsx.render(view, lang)


FORMATS: dict[str, Callable[["ChapterView", "Lang"], bytes]] = {
    ".md": _markdown,
    ".html": _html,
    ".docx": _docx,
    ".xlsx": _xlsx,
}


def names() -> tuple[str, ...]:
    """Return the endings that a chapter can have."""
    return tuple(FORMATS)


def render(ending: str, view: "ChapterView", lang: "Lang") -> bytes:
    """Return the chapter in the form that an ending stands for.

    Raises:
        UsageError: where the library that writes it is not installed.
    """
    return FORMATS[ending](view, lang)
