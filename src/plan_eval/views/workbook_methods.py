"""The sheet of methods: the rules of verdicts, sources, how amounts are rounded, and the values of the parameters."""

from collections.abc import Iterator, Sequence

from plan_eval.base.text import Lang
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.method import CompiledRule, Method
from plan_eval.model.report import Report
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.days import named_day
from plan_eval.views.words import OTHERWISE, unit
from plan_eval.views.workbook_conditions import condition
from plan_eval.views.workbook_figures import written
from plan_eval.views.workbook_shapes import Paragraph, Sheet, SheetBlock, SheetCell, SheetColumn, SheetTable
from plan_eval.views.workbook_sources import source_words
from plan_eval.views.workbook_words import METHODS, REPORT, RULES, SHEETS, TITLED, VALUES

_WIDE = {"name": 44, "when": 44, "source": 60}
"""Digits of a column of texts."""


def methods_sheet(
    plan: PlanEvaluation | None, standards: StandardsEvaluation | None, subtitles: Sequence[str], lang: Lang
) -> Sheet:
    """Return by which rules verdicts are reached, where figures come from, and what standards are computed with."""
    heading = SHEETS["methods"].get(lang)
    rules = () if plan is None else _rules(plan.method, lang)
    blocks: list[SheetBlock] = [*rules, *_sources(plan, standards, lang)]
    if standards is not None:
        blocks += _rounding(standards, lang)
        blocks += _values(standards, lang)
    blocks += [Paragraph(), Paragraph(METHODS["excel"].get(lang), "strong"), Paragraph(METHODS["numbers"].get(lang))]
    return Sheet(heading, heading, subtitles, blocks)


def _rules(method: Method, lang: Lang) -> Iterator[SheetBlock]:
    file = method.file
    yield Paragraph(METHODS["rules"].fill(lang, name=file.name), "strong")
    yield Paragraph(source_words(file.source, lang))
    yield Paragraph(METHODS["first"].get(lang))
    yield SheetTable(
        [SheetColumn(words.get(lang), wide=_WIDE.get(key, 0)) for key, words in RULES.items()],
        [_rule(method, rule, lang) for rule in method.rules],
    )


def _rule(method: Method, rule: CompiledRule, lang: Lang) -> list[SheetCell]:
    verdict = method.file.verdicts[rule.verdict]
    when = OTHERWISE.get(lang) if rule.formula is None else condition(rule.formula.tree, lang, method.own)
    status = verdict.status
    return [SheetCell(when), SheetCell(verdict.name.get(lang)), SheetCell(status.label.get(lang), status)]


def _sources(plan: PlanEvaluation | None, standards: StandardsEvaluation | None, lang: Lang) -> Iterator[SheetBlock]:
    reports = [None if plan is None else plan.plan.head.source, None if standards is None else standards.source]
    lines = dict.fromkeys(filter(None, (_report(report, lang) for report in reports)))
    if lines:
        yield from (Paragraph(), Paragraph(METHODS["sources"].get(lang), "strong"))
        yield from map(Paragraph, lines)


def _report(report: Report | None, lang: Lang) -> str:
    if report is None or report.title is None:
        return ""
    if report.published is None:
        return TITLED.fill(lang, title=report.title)
    return REPORT.fill(lang, title=report.title, day=named_day(report.published, lang))


def _rounding(standards: StandardsEvaluation, lang: Lang) -> Iterator[SheetBlock]:
    if words := source_words(standards.rounding.source, lang):
        yield from (Paragraph(), Paragraph(METHODS["rounding"].get(lang), "strong"), Paragraph(words))


def _values(standards: StandardsEvaluation, lang: Lang) -> Iterator[SheetBlock]:
    rows = [
        [
            SheetCell(parameter.name.get(lang)),
            SheetCell(value.since),
            SheetCell(value.until),
            written(value.value),
            SheetCell(unit(parameter.unit).get(lang)),
            SheetCell(value.basis.label.get(lang)),
            SheetCell(source_words(value.source, lang) or None),
        ]
        for parameter in standards.parameters.values()
        for value in parameter.values
    ]
    if rows:
        columns = [SheetColumn(words.get(lang), key == "value", _WIDE.get(key, 0)) for key, words in VALUES.items()]
        yield from (Paragraph(), Paragraph(METHODS["values"].get(lang), "strong"), SheetTable(columns, rows))
