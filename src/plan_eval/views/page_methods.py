"""How the verdicts of a page are reached: the rule set with its rules, what they measure, and where figures come from."""

from collections.abc import Iterator

from plan_eval.base.text import Lang
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method import Method
from plan_eval.views.citations import citation
from plan_eval.views.conditions import condition_of
from plan_eval.views.page_shapes import Mark, PageTable, Part, Row
from plan_eval.views.page_words import HEADINGS, IN_ORDER, MEASURE_COLUMNS, QUOTED, RULE_COLUMNS, RULE_SET
from plan_eval.views.shapes import Column, Line


def methods_part(plan: PlanEvaluation, lang: Lang) -> Part:
    """Return the rule set of an evaluation: its source, its rules in order, and what each measure in them means."""
    file = plan.method.file
    source, quote = citation(file.source, lang)
    words = " ".join(filter(None, (source, quote and QUOTED.fill(lang, quote=quote))))
    measures = list(_measures(plan.method, lang))
    return Part(
        "methods",
        HEADINGS["methods"].get(lang),
        [Line(RULE_SET.fill(lang, name=plan.method.file.name, source=words)), Line(IN_ORDER.get(lang))],
        PageTable([Column(heading.get(lang)) for heading in RULE_COLUMNS.values()], list(_rules(plan.method, lang))),
        more=[PageTable([Column(heading.get(lang)) for heading in MEASURE_COLUMNS.values()], measures)]
        if measures
        else [],
    )


def _rules(method: Method, lang: Lang) -> Iterator[Row]:
    for rule in method.rules:
        verdict = method.file.verdicts[rule.verdict]
        formula = "" if rule.formula is None else rule.formula.text
        yield Row([Mark(verdict.name.get(lang), verdict.status), Mark(condition_of(method, rule, lang), note=formula)])


def _measures(method: Method, lang: Lang) -> Iterator[Row]:
    """Yield each measure that the rules name, once, as it first comes."""
    formulas = [rule.formula for rule in method.rules] + [row.formula for row in method.own.measures]
    used = [name for formula in formulas if formula is not None for name in formula.names]
    for name in dict.fromkeys(used):
        if name in MEASURES or name in method.own:
            row = method.row(name)
            yield Row([Mark(name, "code", note=row.label.get(lang)), Mark(row.meaning.get(lang))])
