"""A workbook as an Excel file: the same results make the same bytes."""

from datetime import UTC, datetime, time
from io import BytesIO

from xlsxwriter import Workbook as Book

from plan_eval.base.text import Lang
from plan_eval.formats.xlsx_layout import layout_of
from plan_eval.formats.xlsx_looks import Looks
from plan_eval.formats.xlsx_sheet import SheetWriter
from plan_eval.views.workbook_shapes import WorkbookView

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
"""Nothing is read into texts, and parts lie in memory, where they have no time of day."""

_FOOTER = 150
"""Characters of a title that stand at the foot of a page, which holds 255 in all."""


def render(view: WorkbookView, lang: Lang) -> bytes:
    """Return the .xlsx file."""
    workbook, out = view.workbook(lang), BytesIO()
    layout = layout_of(workbook)
    book = Book(out, _PLAIN)
    made = datetime.combine(workbook.made_on, time(), UTC)
    book.set_properties({"title": workbook.title, "author": workbook.author, "created": made})
    book.set_size(2400, 1400)
    looks = Looks(book, workbook.language)
    footer = workbook.title.replace("&", "&&")[:_FOOTER]
    for sheet in layout.sheets:
        SheetWriter(book, book.add_worksheet(sheet.sheet.name), looks, layout, lang).write(sheet, footer)
    for name, cell in layout.named.items():
        book.define_name(name, f"={cell}")
    book.close()
    return out.getvalue()
