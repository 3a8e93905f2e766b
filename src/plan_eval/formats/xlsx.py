"""The plan, its standards and what does not add up as an Excel file: numbers as numbers, text as text."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.editing.tables import need
from plan_eval.formats.widths import cells
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter import Chapter, day_text
from plan_eval.views.chapter_words import COLUMNS, HEADINGS
from plan_eval.views.words import unit

_EXTRA = (
    Text("id", "标识"), Text("name (en)", "英文名称"), Text("unit (en)", "英文单位"), Text("kind", "计量方式"),
    Text("better", "方向"), Text("published", "公布的结论"),
)  # fmt: skip
_FINDING = Text("Finding", "问题")
_WIDEST = 60


def render(chapter: Chapter, plan: PlanEvaluation, standards: StandardsEvaluation | None) -> bytes:
    """Return the .xlsx file: a sheet each for indicators, standards and findings.

    Raises:
        UsageError: where openpyxl is not installed.
    """
    openpyxl = need("openpyxl")
    book = openpyxl.Workbook()
    lang = chapter.lang
    sheet = book.active
    sheet.title = HEADINGS["indicators"].get(lang)
    _fill(sheet, _headings(plan, lang), [_row(result, lang) for result in plan.results])
    status = 6
    for number, result in enumerate(plan.results, 2):
        color = result.verdict.status.color.ground.upper()
        sheet.cell(number, status).fill = need("openpyxl.styles").PatternFill("solid", fgColor=color)
    if standards is not None:
        _standards(book.create_sheet(HEADINGS["standards"].get(lang)), standards, lang)
    findings = next(each for each in chapter.sections if each.heading == HEADINGS["differences"].get(lang))
    _fill(
        book.create_sheet(HEADINGS["differences"].get(lang)),
        [_FINDING.get(lang)],
        [[text] for text in findings.paragraphs],
    )
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _headings(plan: PlanEvaluation, lang: Lang) -> list[str]:
    head = plan.plan.head
    days = [day_text(day, lang) for day in (head.baseline_date, head.target_date, plan.as_of)]
    official = [COLUMNS["name"].get(lang), *days, COLUMNS["nature"].get(lang), COLUMNS["status"].get(lang)]
    return [*official, COLUMNS["unit"].get(lang), *(text.get(lang) for text in _EXTRA)]


def _row(result: IndicatorResult, lang: Lang) -> list[object]:
    indicator = result.indicator
    observed = result.measures.observed_on
    value = None if observed is None else (indicator.observations or {})[observed]
    official: list[object] = [indicator.name.zh, indicator.baseline, indicator.target, value]
    official += [indicator.nature.label.get(lang), result.verdict.status.label.get(lang), indicator.unit.zh]
    better = indicator.better or ""
    return [
        *official,
        indicator.id,
        indicator.name.en,
        indicator.unit.en,
        indicator.kind,
        better,
        indicator.published or "",
    ]


def _standards(sheet: Any, standards: StandardsEvaluation, lang: Lang) -> None:  # noqa: ANN401  # openpyxl brings no types
    keys = ("standard", "unit", "formula", "amount", "published")
    rows: list[list[object]] = []
    for result in standards.standards:
        only = result.amounts[0]
        amount = None if only.amount is None else Decimal(only.amount.amount.numerator) / only.amount.amount.denominator
        published = None if only.published is None else only.published.amount
        name = result.standard.name.get(lang)
        rows.append([name, unit(result.standard.unit).get(lang), result.compiled.formula.text, amount, published])
    _fill(sheet, [COLUMNS[key].get(lang) for key in keys], rows)
    red = need("openpyxl.styles").PatternFill("solid", fgColor=Status.BEHIND.color.ground.upper())
    for number, result in enumerate(standards.standards, 2):
        if result.amounts[0].agrees is False:
            sheet.cell(number, len(keys)).fill = red


def _fill(sheet: Any, headings: Sequence[object], rows: Sequence[Sequence[object]]) -> None:  # noqa: ANN401  # as above
    """Write headings and rows; text is text whatever it begins with, and columns are as wide as their Chinese."""
    styles = need("openpyxl.styles")
    for number, row in enumerate([headings, *rows], 1):
        for at, value in enumerate(row, 1):
            cell = sheet.cell(number, at)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value[:1] in tuple("=+-@")
            elif isinstance(value, Decimal):
                places = max(0, -int(value.as_tuple().exponent))
                cell.number_format = "#,##0" + ("." + "0" * places if places else "")
            if number == 1:
                cell.font = styles.Font(bold=True)
    for at in range(1, len(headings) + 1):
        texts = [str(row[at - 1]) for row in [headings, *rows] if row[at - 1] is not None]
        letter = need("openpyxl.utils").get_column_letter(at)
        sheet.column_dimensions[letter].width = min(max(cells(text) for text in texts) + 2, _WIDEST)
    sheet.freeze_panes = "B2"
