"""The chapter of a review: as paper and as a workbook."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.base.text import Lang
from plan_eval.claims.audit import Audit
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.changes import Change
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.chapter_paper import paper_of
from plan_eval.views.document import Paper
from plan_eval.views.workbook import workbook_of
from plan_eval.views.workbook_shapes import Workbook


class ChapterView(NamedTuple):
    """The chapter on a plan, with its standards, how they changed, and the audit of its claims where there are any."""

    plan: PlanEvaluation
    standards: StandardsEvaluation | None = None
    audit: Audit | None = None
    changes: Mapping[str, Change] = {}

    def paper(self, lang: Lang) -> Paper:
        """Return the chapter as it is handed in."""
        return paper_of(self.plan, self.standards, self.audit, self.changes, lang)

    def workbook(self, lang: Lang) -> Workbook:
        """Return the chapter as sheets, for those who filter and go on computing."""
        return workbook_of(self.plan, self.standards, self.audit, lang)
