"""Standards as a plain sheet, for CSV and Markdown."""

from fractions import Fraction

from plan_eval.base.figures import exact
from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.views.scenarios import describe
from plan_eval.views.words import NO, YES, unit

_FIRST = (Text("id", "标识"), Text("standard", "标准"), Text("unit", "单位"), Text("formula", "公式"))
_EACH = (
    Text("exact", "精确值"),
    Text("amount", "金额"),
    Text("published", "公布"),
    Text("agrees", "是否一致"),
)
_CHANGE = Text("change", "变化")


def render_csv(evaluation: StandardsEvaluation, lang: Lang, screen: Screen) -> str:
    """Return the standards as CSV."""
    del screen
    return to_csv(_sheet(evaluation, lang))


def render_markdown(evaluation: StandardsEvaluation, lang: Lang, screen: Screen) -> str:
    """Return the standards as a Markdown table."""
    del screen
    return to_markdown(_sheet(evaluation, lang))


def _sheet(evaluation: StandardsEvaluation, lang: Lang) -> Sheet:
    several = len(evaluation.scenarios) > 1
    headings = [heading.get(lang) for heading in _FIRST]
    for number, scenario in enumerate(evaluation.scenarios):
        label = f" ({describe(evaluation, scenario, lang)})" if several else ""
        headings += [heading.get(lang) + label for heading in _EACH]
        if number:
            headings.append(_CHANGE.get(lang) + label)
    rows = [_row(result, lang) for result in evaluation.standards]
    texts = {index for index, heading in enumerate(headings) if heading.startswith(_EACH[3].get(lang))}
    return Sheet(headings, rows, frozenset(range(4, len(headings))) - texts)


def _row(result: StandardResult, lang: Lang) -> list[str]:
    standard = result.standard
    cells = [standard.id, standard.name.get(lang), unit(standard.unit).get(lang), result.compiled.formula.text]
    for number, each in enumerate(result.amounts):
        cells += [
            _figure(each.amount.exact if each.amount else None),
            _figure(each.amount.amount if each.amount else None),
            exact(each.published.amount) if each.published else "",
            "" if each.agrees is None else (YES if each.agrees else NO).get(lang),
        ]
        if number:
            cells.append(_figure(each.change))
    return cells


def _figure(value: Fraction | None) -> str:
    return "" if value is None else exact(value)
