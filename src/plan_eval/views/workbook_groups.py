"""The sheet of groups: what is measured of each, and the verdict on it."""

from collections.abc import Sequence
from fractions import Fraction

from plan_eval.base.figures import significant
from plan_eval.base.text import Lang
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.method_model import GroupForm
from plan_eval.views.groups import TITLE, groups_table
from plan_eval.views.workbook_shapes import Sheet, SheetCell, SheetColumn, SheetTable

_DIGITS = 15
"""Significant digits that a spreadsheet keeps."""


def groups_sheet(plan: PlanEvaluation, subtitles: Sequence[str], lang: Lang) -> Sheet | None:
    """Return the table of groups with their measures as numbers; None where the rule set says nothing of groups."""
    table, groups = groups_table(plan, lang), plan.method.groups
    if table is None or groups is None:
        return None
    rows = []
    for group, row in zip(plan.groups, table.rows, strict=True):
        figures = [_figure(groups.measures[key].form, value) for key, value in group.measures.items()]
        words = [SheetCell(cell.text, cell.style) for cell in row[2 + len(figures) :]]
        rows.append(
            [SheetCell(row[0].text), SheetCell(significant(Fraction(len(group.members)), _DIGITS)), *figures, *words]
        )
    columns = [SheetColumn(column.heading, column.right, 44 if column.wraps else 0) for column in table.columns]
    heading = TITLE.get(lang)
    return Sheet(heading, heading, subtitles, [SheetTable(columns, rows, main=True)])


def _figure(form: GroupForm, value: Fraction | None) -> SheetCell:
    if value is None:
        return SheetCell()
    is_percent = form is GroupForm.PERCENT
    return SheetCell(significant(value, _DIGITS), places=0 if is_percent else 2, percent=is_percent)
