"""The status of a plan as a table for people."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.formats.canvas import Canvas, Cell, Column
from plan_eval.formats.interface import Screen
from plan_eval.formats.widths import cells
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.words import COLON, COMMA, SEMICOLON, STOP

_HEADINGS = {
    "name": Text("Indicator", "指标"),
    "unit": Text("Unit", "单位"),
    "nature": Text("Nature", "属性"),
    "baseline": Text("Baseline", "基期"),
    "target": Text("Target", "目标"),
    "value": Text("Latest", "最新"),
    "progress": Text("Progress", "进度"),
    "pace": Text("Pace", "进度比"),
    "status": Text("Status", "状态"),
}
_KEPT = Text("kept", "保持")
_LOST = Text("not kept", "未保持")
_CUMULATIVE = Text("(cumulative)", "（累计）")
_TITLE = Text("{name}: status on {as_of} by the rule set {rules}", "{name}：截至 {as_of} 的完成情况（规则集 {rules}）")
_TOTAL = Text("{total} indicators: {counts}", "指标 {total} 项：{counts}")
_NATURE_TOTAL = Text("{nature} {total}: {counts}", "{nature} {total} 项：{counts}")
_COUNT = Text("{count} {status}", "{status} {count} 项")
_AGREE = Text("Published verdicts: {agree} of {compared} agree.", "与公布的结论相比：{compared} 项中 {agree} 项一致。")
_DIFFERS = Text("{name}: computed {computed}, published {published}", "{name}：计算为{computed}，公布为{published}")
_REPLACED = Text(
    "{name} is no longer counted; counted instead: {other} {value}", "{name}不再统计，改为统计{other}：{value}"
)
_LEGEND_BAR = Text("In a bar, | is how far the time has gone", "进度条中的 | 是时间进度")
_LEGEND_LOWER = Text("<= is a target to get down to", "<= 是应降至的目标")
_LEGEND_CUMULATIVE = Text("a baseline in parentheses is the period before", "括号内的基期值为上一时期的数")


class Layout(NamedTuple):
    """Which columns a table has, how long its bars are, and how much room it leaves for long names."""

    unit: bool
    nature: bool
    bar: int
    name: int


_LAYOUTS = (
    Layout(unit=True, nature=True, bar=20, name=24),
    Layout(unit=True, nature=True, bar=10, name=24),
    Layout(unit=False, nature=True, bar=10, name=24),
    Layout(unit=False, nature=False, bar=10, name=16),
    Layout(unit=False, nature=False, bar=8, name=16),
    Layout(unit=False, nature=False, bar=6, name=16),
    Layout(unit=False, nature=False, bar=4, name=0),
)
"""From the widest to the narrowest."""


def render(evaluation: PlanEvaluation, lang: Lang, screen: Screen, shown: tuple[IndicatorResult, ...]) -> str:
    """Return the table of the indicators shown, and the summary of all."""
    canvas = Canvas(screen)
    head = evaluation.plan.head
    title = _TITLE.fill(lang, name=head.name, as_of=evaluation.as_of, rules=evaluation.method.file.id)
    canvas.line(title, "bold")
    canvas.line()
    tables = [(_columns(lang, each), [_row(result, lang, each) for result in shown]) for each in _LAYOUTS]
    roomy = (table for table, layout in zip(tables, _LAYOUTS, strict=True) if _fits(canvas, table, layout))
    canvas.table(*next(roomy, tables[-1]))
    canvas.line()
    if legend := [words.get(lang) for words in _legend(shown)]:
        canvas.line(SEMICOLON.get(lang).join(legend) + STOP.get(lang), "dim")
        canvas.line()
    _summary(canvas, evaluation, lang)
    return canvas.text()


def _fits(canvas: Canvas, table: tuple[list[Column], list[list[Cell]]], layout: Layout) -> bool:
    """Tell whether a table fits the screen, with room for its names."""
    width, widths = canvas.screen.width, canvas.widths(*table)
    longest = max((cells(row[0].text) for row in table[1]), default=0)
    return width is None or (canvas.total(widths) <= width and widths[0] >= min(layout.name, longest))


def _columns(lang: Lang, layout: Layout) -> list[Column]:
    keys = ["name", "baseline", "target", "value", "progress", "pace", "status"]
    keys[1:1] = [*["unit"] * layout.unit, *["nature"] * layout.nature]
    right = {"baseline", "target", "value", "pace"}
    return [Column(_HEADINGS[key].get(lang), right=key in right, wraps=key in ("name", "unit")) for key in keys]


def _row(result: IndicatorResult, lang: Lang, layout: Layout) -> list[Cell]:
    indicator, measures, status = result.indicator, result.measures, result.verdict.status
    style = status.color.terminal
    faint = "dim" if status == "discontinued" else ""
    name = indicator.name.get(lang)
    if measures.cumulative:
        name += (" " if lang == "en" else "") + _CUMULATIVE.get(lang)
    pace = measures.number("pace")
    row = [
        Cell(name, faint),
        Cell(_baseline(result), faint),
        Cell(_target(result), faint),
        Cell(figure(measures.number("value")), faint),
        Cell(_progress(result, lang, layout.bar), style),
        Cell("" if pace is None or status == "discontinued" else fixed(pace, 2), faint),
        Cell(status.label.get(lang), style),
    ]
    unit, nature = Cell(indicator.unit.get(lang), faint), Cell(indicator.nature.label.get(lang), faint)
    row[1:1] = [*[unit] * layout.unit, *[nature] * layout.nature]
    return row


def _legend(shown: tuple[IndicatorResult, ...]) -> Iterator[Text]:
    """Yield what the marks in the table mean, for those marks that are in it."""
    if any(result.measures["progress"] is not None for result in shown):
        yield _LEGEND_BAR
    if any(result.measures["better"] == "lower" for result in shown):
        yield _LEGEND_LOWER
    if any(result.measures.cumulative for result in shown):
        yield _LEGEND_CUMULATIVE


def figure(value: Fraction | None) -> str:
    """Return a figure of the data, or nothing where there is none."""
    return "-" if value is None else grouped(value)


def _baseline(result: IndicatorResult) -> str:
    text = figure(result.measures.number("baseline"))
    return f"({text})" if result.measures.cumulative and text != "-" else text


def _target(result: IndicatorResult) -> str:
    text = figure(result.measures.number("target"))
    return f"<= {text}" if result.measures["better"] == "lower" and text != "-" else text


def _progress(result: IndicatorResult, lang: Lang, length: int) -> str:
    measures = result.measures
    progress, elapsed = measures.number("progress"), measures.number("elapsed")
    if result.verdict.status == "discontinued" or measures["value"] is None:
        return ""
    if progress is None or elapsed is None:
        if not measures["baseline_met"]:
            return ""
        return _KEPT.get(lang) if measures["target_reached"] else _LOST.get(lang)
    return bar(progress, elapsed, length) + percent(progress).rjust(7)


def bar(progress: Fraction, elapsed: Fraction, length: int) -> str:
    """Return a bar of ASCII characters; `|` stands where the time is, `<` and `>` where progress leaves the bar."""
    filled = min(max(int(progress * length), 0), length)
    marks = ["#"] * filled + ["."] * (length - filled)
    if 0 <= elapsed <= 1:
        marks[min(int(elapsed * length), length - 1)] = "|"
    if progress < 0:
        marks[0] = "<"
    elif progress > 1:
        marks[-1] = ">"
    return "".join(marks)


def _summary(canvas: Canvas, evaluation: PlanEvaluation, lang: Lang) -> None:
    counts = evaluation.count()
    canvas.line(_TOTAL.fill(lang, total=sum(counts.values()), counts=_counts(counts, lang)), "bold")
    for nature, by_status in evaluation.by_nature().items():
        if total := sum(by_status.values()):
            words = _NATURE_TOTAL.fill(lang, nature=nature.label, total=total, counts=_counts(by_status, lang))
            canvas.line(words, indent=2)
    for result in evaluation.results:
        gone = result.indicator.discontinued
        if gone is not None and gone.replaced_by is not None:
            other = gone.replaced_by
            value = "" if other.value is None else grouped(other.value)
            canvas.line(_REPLACED.fill(lang, name=result.indicator.name, other=other.name, value=value), indent=2)
    if evaluation.compared:
        canvas.line(_AGREE.fill(lang, agree=evaluation.agree, compared=evaluation.compared))
    for result in evaluation.results:
        published = result.indicator.published
        if published is not None and result.agrees is False:
            computed = result.verdict.status.label
            words = _DIFFERS.fill(lang, name=result.indicator.name, computed=computed, published=published.label)
            canvas.line(words, "yellow", indent=2)
    for result in evaluation.results:
        if result.verdict.status == "behind":
            words = result.indicator.name.get(lang) + COLON.get(lang) + result.verdict.because.get(lang)
            canvas.line(words, "red", indent=2)


def _counts(counts: dict[Status, int], lang: Lang) -> str:
    said = [_COUNT.fill(lang, count=count, status=status.label) for status, count in counts.items() if count]
    return COMMA.get(lang).join(said)
