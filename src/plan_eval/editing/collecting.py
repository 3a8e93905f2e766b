"""The workbook that offices fill in: a row for each indicator, an empty cell for its value, and all else locked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from plan_eval.base.optional import need
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Counting, TaskState
from plan_eval.indicators.model import Figure, Indicator, Plan

HEADS = {
    "id": Text("ID", "代码"),
    "name": Text("Indicator", "指标名称"),
    "unit": Text("Unit", "单位"),
    "baseline": Text("Baseline", "基期值"),
    "target": Text("Target", "目标值"),
    "last_day": Text("Last value of", "上次日期"),
    "last": Text("Last value", "上次数值"),
    "asked": Text("What to fill in", "填报内容"),
    "value": Text("New value", "本次数值"),
    "provisional": Text("Provisional?", "是否初步数"),
    "note": Text("Note", "备注"),
}
"""The columns in their order; a table that is recorded is known by the first and by the value, in either language."""

FILLED_IN = ("value", "provisional", "note")
ASKED = {
    "level": Text("the value on that day", "当日数值"),
    "totals": Text("the total since the baseline", "自基期以来的累计数"),
    "amounts": Text("the amount of this period alone", "本期完成量（不含以前各期）"),
    "task": Text("how far it is", "进展情况"),
}
YES = Text("yes", "是")
_TITLE = Text("{name}: values of {on}", "{name}：{on} 数值")
_ADVICE = Text(
    "Fill in the yellow cells and leave empty what is not known. `plan-eval record` reads the file back.",
    "请填写黄色单元格，没有数据的留空。填好后由 `plan-eval record` 读入。",
)
_ALL = Text("Values", "数值")
_NO_DIVISION = Text("No division", "未分部门")
_WRONG = Text("Write a number, in the unit of the row", "请按本行的单位填写数字")
_WRONG_STATE = Text("Choose one of the list", "请从列表中选择")
_RIGHT = ("baseline", "target", "last", "value")
_WIDTHS = {"id": 26, "name": 36, "unit": 12, "asked": 24, "note": 30}
_HEAD_ROW = 4
_LONGEST_TITLE = 31
_YELLOW, _GREY = "FFF2CC", "F2F2F2"


def workbook(plan: Plan, on: date, lang: Lang, *, by_responsible: bool = False) -> bytes:
    """Return an Excel file with a row for each indicator; a sheet for each division where that is wanted.

    Raises:
        UsageError: where openpyxl is not installed.
    """
    book = need("openpyxl").Workbook()
    book.remove(book.active)
    taken: set[str] = set()
    for title, indicators in _sheets(plan.indicators, lang, by_responsible=by_responsible).items():
        sheet = book.create_sheet(_sheet_title(title, taken))
        _fill(sheet, plan, indicators, on, lang)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _sheets(indicators: Iterable[Indicator], lang: Lang, *, by_responsible: bool) -> Mapping[str, list[Indicator]]:
    found: dict[str, list[Indicator]] = {}
    for each in indicators:
        title = _ALL.get(lang)
        if by_responsible:
            title = (each.responsible or _NO_DIVISION).get(lang)
        found.setdefault(title, []).append(each)
    return found or {_ALL.get(lang): []}


def _sheet_title(title: str, taken: set[str]) -> str:
    """Return a title that Excel takes: 31 characters without signs of its own, and no other sheet's."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in title).strip("' ")[:_LONGEST_TITLE] or "-"
    number, found = 1, plain
    while found.lower() in taken:
        number += 1
        end = f" {number}"
        found = plain[: _LONGEST_TITLE - len(end)] + end
    taken.add(found.lower())
    return found


def _fill(sheet: Any, plan: Plan, indicators: Sequence[Indicator], on: date, lang: Lang) -> None:  # noqa: ANN401  # openpyxl brings no types
    styles = need("openpyxl.styles")
    _put(sheet.cell(1, 1), _TITLE.fill(lang, name=plan.head.name, on=str(on)))
    sheet.cell(1, 1).font = styles.Font(bold=True, size=14)
    _put(sheet.cell(2, 1), _ADVICE.get(lang))
    letter = need("openpyxl.utils").get_column_letter
    for at, (key, head) in enumerate(HEADS.items(), 1):
        cell = sheet.cell(_HEAD_ROW, at)
        _put(cell, head.get(lang))
        cell.font = styles.Font(bold=True)
        cell.fill = styles.PatternFill("solid", fgColor=_GREY)
        sheet.column_dimensions[letter(at)].width = _WIDTHS.get(key, 14)
    for row, indicator in enumerate(indicators, _HEAD_ROW + 1):
        for at, (key, value) in enumerate(_row(indicator, lang).items(), 1):
            cell = sheet.cell(row, at)
            _put(cell, value)
            right = "right" if key in _RIGHT else None
            cell.alignment = styles.Alignment(horizontal=right, wrap_text=key in ("name", "note"), vertical="top")
            if key in FILLED_IN:
                cell.protection = styles.Protection(locked=False)
                cell.fill = styles.PatternFill("solid", fgColor=_YELLOW)
    _validate(sheet, indicators, lang)
    sheet.freeze_panes = sheet.cell(_HEAD_ROW + 1, 3)
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr = need("openpyxl.worksheet.properties").PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _row(indicator: Indicator, lang: Lang) -> dict[str, object]:
    """Return the cells of an indicator by column."""
    figures = indicator.figures
    last = max(figures, default=None)
    target = "" if indicator.target is None else indicator.target.text
    return {
        "id": indicator.id,
        "name": indicator.name.get(lang),
        "unit": indicator.unit.get(lang),
        "baseline": indicator.baseline,
        "target": TaskState.DONE.label.get(lang) if indicator.kind is Counting.TASK else target,
        "last_day": None if last is None else str(last),
        "last": None if last is None else _shown(_last(indicator, last), lang),
        "asked": ASKED[asked(indicator)].get(lang),
        "value": None,
        "provisional": None,
        "note": None,
    }


def asked(indicator: Indicator) -> str:
    """Return what is asked of an indicator: a level, a total, the amount of a period, or how far a task is."""
    if indicator.kind is Counting.TASK:
        return "task"
    if indicator.kind is Counting.LEVEL:
        return "level"
    return "amounts" if indicator.increments is not None else "totals"


def _last(indicator: Indicator, day: date) -> Figure:
    return indicator.figures[day] if indicator.increments is None else indicator.increments[day]


def _shown(figure: Figure, lang: Lang) -> object:
    return figure.label.get(lang) if isinstance(figure, TaskState) else figure


def _put(cell: Any, value: object) -> None:  # noqa: ANN401  # the same
    """Write a cell; a text is text whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def _validate(sheet: Any, indicators: Sequence[Indicator], lang: Lang) -> None:  # noqa: ANN401  # the same
    """Let Excel itself refuse what is no number, no state of a task, or neither yes nor empty."""
    make = need("openpyxl.worksheet.datavalidation").DataValidation
    letter = need("openpyxl.utils").get_column_letter
    columns = {key: letter(at) for at, key in enumerate(HEADS, 1)}
    states = ",".join(state.label.get(lang) for state in TaskState)
    number = make(type="decimal", operator="between", formula1="-1E+300", formula2="1E+300", allow_blank=True)
    number.error = _WRONG.get(lang)
    state = make(type="list", formula1=f'"{states}"', allow_blank=True)
    state.error = _WRONG_STATE.get(lang)
    provisional = make(type="list", formula1=f'"{YES.get(lang)}"', allow_blank=True)
    for row, indicator in enumerate(indicators, _HEAD_ROW + 1):
        (state if indicator.kind is Counting.TASK else number).add(f"{columns['value']}{row}")
        provisional.add(f"{columns['provisional']}{row}")
    for each in (number, state, provisional):
        if each.sqref:
            each.showErrorMessage = True
            sheet.add_data_validation(each)
