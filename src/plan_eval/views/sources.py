"""Where something comes from, in words: the section of a report, its own words, or whatever a data file says."""

from collections.abc import Iterator

from plan_eval.base.text import Lang, Text
from plan_eval.model.readers import Source
from plan_eval.model.report import Report
from plan_eval.views.days import mark
from plan_eval.views.shapes import Cell
from plan_eval.views.words import SEMICOLON

SOURCE = Text("source", "来源")
_REPORT = Text("report", "报告")
_QUOTED = Text("{section}: “{quote}”", "{section}：“{quote}”")
_QUOTE = Text("“{quote}”", "“{quote}”")


def source_text(source: Source | None, lang: Lang) -> str:
    """Return a source in words; nothing where there is none."""
    if source is None:
        return ""
    parts = []
    if source.quote is not None:
        words = _QUOTE if source.section is None else _QUOTED
        parts.append(words.fill(lang, section=source.section, quote=source.quote))
    elif source.section is not None:
        parts.append(source.section)
    if source.text is not None:
        parts.append(source.text.get(lang))
    return SEMICOLON.get(lang).join(parts)


def source_row(source: Source | None, file: str, lang: Lang, label: Text = SOURCE) -> Iterator[list[Cell]]:
    """Yield a row that names a source and links to the data file that has it; none where there is no source."""
    if text := source_text(source, lang):
        yield [Cell(label.get(lang), "faint"), Cell(text, "faint", link=file)]


def report_row(report: Report | None, file: str, lang: Lang) -> Iterator[list[Cell]]:
    """Yield a row that names the report that figures come from, and the day of it; none where nothing names one."""
    if report is not None and report.title is not None:
        text = report.title.get(lang) + mark(report.published, lang)
        yield [Cell(_REPORT.get(lang), "faint"), Cell(text, "faint", link=file)]
