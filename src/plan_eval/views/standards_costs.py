"""What standards cost in a year, where their recipients are counted."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.scenarios import signed
from plan_eval.views.shapes import Block, Cell, Column, Line, Table
from plan_eval.views.standards_columns import asked_values, figure
from plan_eval.views.words import COMMA

_STANDARD = Text("Standard", "标准")
_RECIPIENTS = Text("Recipients", "人数")
_COST = Text("Yearly cost", "年支出")
_COST_OF = Text("Yearly cost ({asked})", "年支出 ({asked})")
_CHANGE = Text("Change", "变化")
_TOTAL = Text("Total", "合计")
_UNCOUNTED = Text("No recipients are given for: {names}.", "未给出领取人数的有：{names}。")


def cost_blocks(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Block]:
    """Yield for a change sheet a table of the yearly costs, and which standards are not in it; else nothing."""
    totals = evaluation.total_costs()
    if totals is None or len(evaluation.scenarios) == 1:
        return
    rows, uncounted = [], []
    for result in evaluation.standards:
        name, costs, recipients = result.standard.name.get(lang), result.yearly_costs(), result.standard.recipients
        if costs is None or recipients is None:
            uncounted.append(name)
        else:
            rows.append([Cell(name), Cell(grouped(recipients.count)), *_cells(costs)])
    rows.append([Cell(_TOTAL.get(lang), "strong"), Cell(""), *_cells(totals)])
    yield Line()
    yield Table(list(_columns(evaluation, lang)), rows)
    if uncounted:
        yield Line()
        yield Line(_UNCOUNTED.fill(lang, names=COMMA.get(lang).join(uncounted)))


def _columns(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Column]:
    yield Column(_STANDARD.get(lang), wraps=True)
    yield Column(_RECIPIENTS.get(lang), right=True)
    for number, scenario in enumerate(evaluation.scenarios):
        asked = asked_values(scenario)
        yield Column(_COST_OF.fill(lang, asked=asked) if asked else _COST.get(lang), right=True)
        if number:
            yield Column(_CHANGE.get(lang), right=True)


def _cells(costs: Sequence[Fraction | None]) -> Iterator[Cell]:
    first = costs[0]
    for number, cost in enumerate(costs):
        yield Cell(figure(cost), "strong")
        if number:
            yield Cell(signed(None if cost is None or first is None else cost - first))
