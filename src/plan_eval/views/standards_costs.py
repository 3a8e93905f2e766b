"""What standards cost in a year, where their recipients are counted."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.views.scenarios import signed
from plan_eval.views.shapes import Block, Cell, Column, Line, Table
from plan_eval.views.standards_columns import asked_values, figure
from plan_eval.views.words import unit

_HEADING = Text("Yearly cost in {currency}", "年支出（{currency}）")
_HEADING_WITHOUT = Text("Yearly cost", "年支出")
_STANDARD = Text("Standard", "标准")
_RECIPIENTS = Text("Recipients", "领取人数")
_NOW = Text("now", "现行")
_CHANGE = Text("Change", "变化")
_TOTAL = Text("Total", "合计")
_UNCOUNTED = Text(
    "{count} {count:standard has|standards have} no recipient count and {count:is|are} not in this total.",
    "{count} 项标准未给出领取人数，未计入合计。",
)


_ASSUMED = {
    "fortnight": Text("A fortnightly amount is counted 26 times a year.", "两周一次的金额按每年 26 次计算。"),
    "week": Text("A weekly amount is counted 52 times a year.", "每周金额按每年 52 周计算。"),
    "day": Text("A daily amount is counted 365 times a year.", "每日金额按每年 365 天计算。"),
    "hour": Text(
        "An hourly amount is counted 2,080 times a year: 40 hours in each of 52 weeks.",
        "每小时金额按每年 2,080 小时计算：每周 40 小时，共 52 周。",
    ),
}
"""What a yearly cost takes for granted, by the time of an amount; a year has 12 months and 4 quarters in any case."""


def cost_blocks(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Block]:
    """Yield for a change sheet a table of the yearly costs, and which standards are not in it; else nothing."""
    totals = evaluation.total_costs()
    if totals is None or len(evaluation.scenarios) == 1:
        return
    rows, uncounted, units = [], 0, []
    times: set[str | None] = set()
    for result in evaluation.standards:
        name, costs, recipients = result.standard.name.get(lang), result.yearly_costs(), result.standard.recipients
        if costs is None or recipients is None:
            uncounted += 1
        else:
            units.append(result.standard.unit)
            times.add(result.time)
            rows.append([Cell(name), Cell(grouped(recipients.count)), *_cells(costs)])
    rows.append([Cell(_TOTAL.get(lang), "strong"), Cell(""), *_cells(totals)])
    yield Line()
    yield Line(_heading(units, lang), "strong")
    yield Line()
    yield Table(list(_columns(evaluation, lang)), rows)
    below = [words.get(lang) for time, words in _ASSUMED.items() if time in times]
    if uncounted:
        below.append(_UNCOUNTED.fill(lang, count=uncounted))
    if below:
        yield Line()
        yield from map(Line, below)


def _columns(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Column]:
    yield Column(_STANDARD.get(lang), wraps=True)
    yield Column(_RECIPIENTS.get(lang), right=True)
    for number, scenario in enumerate(evaluation.scenarios):
        yield Column(asked_values(scenario) or _NOW.get(lang), right=True)
        if number:
            yield Column(_CHANGE.get(lang), right=True)


def _heading(units: Sequence[str], lang: Lang) -> str:
    """Return what the costs are: in which currency, where all amounts are in one."""
    currencies = {text.partition("/")[0] for text in units}
    if len(currencies) != 1:
        return _HEADING_WITHOUT.get(lang)
    return _HEADING.fill(lang, currency=unit(currencies.pop()))


def _cells(costs: Sequence[Fraction | None]) -> Iterator[Cell]:
    first = costs[0]
    for number, cost in enumerate(costs):
        yield Cell(figure(cost), "strong")
        if number:
            yield Cell(signed(None if cost is None or first is None else cost - first))
