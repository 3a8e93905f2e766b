"""The first sheet: how many indicators have each status, by nature, by group and by who answers for them."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from plan_eval.base.dates import elapsed_share
from plan_eval.base.figures import percent
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.days import by_day, named_day
from plan_eval.views.words import COMMA
from plan_eval.views.workbook_shapes import CountChart, Paragraph, Sheet, SheetBlock, SheetCell, SheetColumn, SheetTable
from plan_eval.views.workbook_words import (
    AGREE,
    AS_OF,
    BY,
    CHART,
    COUNT,
    COUNTS,
    FAILED,
    NO_GROUP,
    PERIOD,
    PLAN,
    SHEETS,
    TOTAL,
)

_Group = Callable[[IndicatorResult], str | None]


def subtitles(plan: PlanEvaluation, lang: Lang) -> list[str]:
    """Return what stands below the title of a sheet: the plan, the day and the rule set."""
    rules = plan.method.file.name
    return [PLAN.fill(lang, plan=plan.plan.head.name), AS_OF.fill(lang, day=by_day(plan.as_of, lang), rules=rules)]


def overview_sheet(plan: PlanEvaluation, lang: Lang) -> Sheet:
    """Return the counts by status with a chart, and how far the published verdicts agree."""
    statuses = [status for status, count in plan.count().items() if count]
    total = _count_cells(TOTAL.get(lang), plan.results, statuses)
    natures = _table(plan, "nature", lambda result: result.indicator.nature.label.get(lang), statuses, lang)
    blocks: list[SheetBlock] = [natures._replace(rows=[*natures.rows, [_bold(cell) for cell in total]])]
    if plan.results:
        blocks.append(CountChart(CHART.get(lang), statuses))
    for key, group in _groups(lang).items():
        if any(map(group, plan.results)):
            blocks += [Paragraph(), _table(plan, key, group, statuses, lang)]
    return Sheet(SHEETS["overview"].get(lang), plan.plan.head.name.get(lang), [*_lines(plan, statuses, lang)], blocks)


def _lines(plan: PlanEvaluation, statuses: Sequence[Status], lang: Lang) -> Iterator[str]:
    """Yield the day and the rule set, how much of the time has passed, and what all verdicts come to."""
    head, counts = plan.plan.head, plan.count()
    yield subtitles(plan, lang)[1]
    elapsed = elapsed_share(head.baseline_date, plan.as_of, head.target_date)
    if elapsed is not None:
        days = {"baseline": named_day(head.baseline_date, lang), "target": named_day(head.target_date, lang)}
        yield PERIOD.fill(lang, elapsed=percent(elapsed), **days)
    parts = [COUNT.fill(lang, count=counts[status], status=status.label) for status in statuses]
    yield COUNTS.fill(lang, total=len(plan.results), counts=COMMA.get(lang).join(parts))
    if plan.compared:
        yield AGREE.fill(lang, agree=plan.agree, compared=plan.compared)
    if plan.failures:
        names = [result.indicator.name.get(lang) for result in plan.failures]
        yield FAILED.fill(lang, names=COMMA.get(lang).join(names))


def _groups(lang: Lang) -> dict[str, _Group]:
    """Return by what the indicators are counted besides their nature, where a plan says it."""
    return {
        "group": lambda result: result.indicator.group and result.indicator.group.get(lang),
        "responsible": lambda result: result.indicator.responsible and result.indicator.responsible.get(lang),
    }


def _table(plan: PlanEvaluation, key: str, group: _Group, statuses: Sequence[Status], lang: Lang) -> SheetTable:
    """Return how many indicators of each group have each status, the groups in the order of the plan."""
    groups: dict[str, list[IndicatorResult]] = {}
    for result in plan.results:
        groups.setdefault(group(result) or NO_GROUP.get(lang), []).append(result)
    columns = [
        SheetColumn(BY[key].get(lang), wide=40),
        *(SheetColumn(status.label.get(lang), right=True) for status in statuses),
        SheetColumn(TOTAL.get(lang), right=True),
    ]
    return SheetTable(columns, [_count_cells(name, results, statuses) for name, results in groups.items()])


def _count_cells(name: str, results: Sequence[IndicatorResult], statuses: Sequence[Status]) -> list[SheetCell]:
    counts = [sum(result.verdict.status is status for result in results) for status in statuses]
    return [SheetCell(name), *(SheetCell(Decimal(count)) for count in (*counts, len(results)))]


def _bold(cell: SheetCell) -> SheetCell:
    return cell._replace(style="strong")
