"""The workbook of the chapter, from results: a sheet for each thing that an office filters, prints or goes on computing with."""

from plan_eval.base.text import LANGUAGE_TAG, Lang
from plan_eval.claims.audit import Audit
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.workbook_differences import differences_sheet, lacking_sheet
from plan_eval.views.workbook_groups import groups_sheet
from plan_eval.views.workbook_indicators import indicators_sheet
from plan_eval.views.workbook_methods import methods_sheet
from plan_eval.views.workbook_overview import overview_sheet, subtitles
from plan_eval.views.workbook_series import has_series, series_sheet, trends
from plan_eval.views.workbook_shapes import Sheet, Workbook
from plan_eval.views.workbook_standards import standards_sheet


def workbook_of(
    plan: PlanEvaluation, standards: StandardsEvaluation | None, audit: Audit | None, lang: Lang
) -> Workbook:
    """Return the sheets that a plan has something for; the author and the day are those of the plan."""
    below, name = subtitles(plan, lang), plan.plan.head.name.get(lang)
    sheets: list[Sheet | None] = [
        overview_sheet(plan, lang),
        indicators_sheet(plan, below, trends(plan, lang), lang),
        groups_sheet(plan, below, lang),
        series_sheet(plan, below, lang) if has_series(plan) else None,
        None if standards is None else standards_sheet(standards, lang),
        differences_sheet(plan, standards, audit, below, lang),
        lacking_sheet(plan, below, lang),
        methods_sheet(plan, standards, below, lang),
    ]
    return Workbook(name, name, plan.as_of, LANGUAGE_TAG.get(lang), [sheet for sheet in sheets if sheet is not None])
