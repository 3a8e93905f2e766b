"""How firm each verdict of a plan is."""

from collections.abc import Sequence

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.margins import Flip, Margin, Threshold, margin
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.verdict import Verdict

_TITLE = Text("{name}: what would change each verdict of {rules}", "{name}：什么会改变 {rules} 的各项结论")
_HEADINGS = (
    Text("Indicator", "指标"),
    Text("Latest", "最新"),
    Text("Status", "状态"),
    Text("Lower", "降至"),
    Text("then", "则为"),
    Text("Higher", "升至"),
    Text("then", "则为"),
    Text("Threshold", "界线"),
)
_FIGURES = frozenset({1, 3, 5})
_BELOW = Text(
    "At {value} or below it would be {verdict}; just above, still the same.",
    "降至 {value} 即变为{verdict}，稍高则不变。",
)
_ABOVE = Text(
    "At {value} or above it would be {verdict}; just below, still the same.",
    "升至 {value} 即变为{verdict}，稍低则不变。",
)
_THRESHOLD = Text(
    "The threshold {number} for {name} would have to move to {measured}, by {distance}, to make it {verdict}.",
    "{name}的界线 {number} 要移到 {measured}（移动 {distance}）才会变为{verdict}。",
)
_WIDE = 110
_FIRM = Text("No value changes this verdict.", "没有任何数值会改变这一结论。")


def render(evaluation: PlanEvaluation, lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return a table of the values at which each verdict changes."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    title = _TITLE.fill(lang, name=evaluation.plan.head.name, rules=evaluation.method.file.id)
    canvas.line(title, "bold")
    canvas.line()
    sheet = _sheet(evaluation, lang, rows)
    if screen.width is not None and screen.width < _WIDE:  # `explain` tells the threshold too
        sheet = Sheet(sheet.headings[:-1], [row[:-1] for row in sheet.rows], sheet.figures)
    to_table(sheet, canvas, wraps=(0,))
    return canvas.text()


def render_csv(evaluation: PlanEvaluation, lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the margins as CSV."""
    del screen
    return to_csv(_sheet(evaluation, lang, rows))


def render_markdown(evaluation: PlanEvaluation, lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the margins as a Markdown table."""
    del screen
    return to_markdown(_sheet(evaluation, lang, rows))


def render_json(evaluation: PlanEvaluation, lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the margins as JSON; null where nothing changes the verdict."""
    del screen, lang
    indicators = []
    for result, found in _margins(evaluation, rows):
        indicators.append(
            {
                "id": result.indicator.id,
                "status": result.verdict.status,
                "below": _flip_json(found.below if found else None),
                "above": _flip_json(found.above if found else None),
                "threshold": _threshold_json(found.threshold if found else None),
            }
        )
    told = {"as_of": evaluation.as_of.isoformat(), "rules": evaluation.method.file.id, "indicators": indicators}
    return dumps(told)


def sentences(found: Margin, lang: Lang) -> list[str]:
    """Return the margin of one verdict in words."""
    said = []
    for flip, text in ((found.below, _BELOW), (found.above, _ABOVE)):
        if flip is not None:
            said.append(text.fill(lang, value=grouped(flip.value), verdict=_word(flip.verdict, lang)))
    if found.threshold is not None:
        each = found.threshold
        number, measured = _measured(each)
        told = {"name": MEASURES[each.name].label, "number": number, "measured": measured}
        distance = fixed(each.distance, 2)
        said.append(_THRESHOLD.fill(lang, **told, distance=distance, verdict=_word(each.verdict, lang)))
    return said or [_FIRM.get(lang)]


def _margins(evaluation: PlanEvaluation, rows: Sequence[int]) -> list[tuple[IndicatorResult, Margin | None]]:
    results = [evaluation.results[row] for row in rows]
    return [(result, margin(evaluation.plan, evaluation.method, result)) for result in results]


def _sheet(evaluation: PlanEvaluation, lang: Lang, rows: Sequence[int]) -> Sheet:
    texts = [_row(result, found, lang) for result, found in _margins(evaluation, rows)]
    return Sheet([heading.get(lang) for heading in _HEADINGS], texts, _FIGURES)


def _row(result: IndicatorResult, found: Margin | None, lang: Lang) -> list[str]:
    value = result.measures.number("value")
    below, above, threshold = (found.below, found.above, found.threshold) if found else (None, None, None)
    moved = ""
    if threshold is not None:
        number, measured = _measured(threshold)
        moved = f"{threshold.name} {number} -> {measured}"
    return [
        result.indicator.name.get(lang),
        "-" if value is None else grouped(value),
        result.verdict.status.label.get(lang),
        *_flip_texts(below, lang),
        *_flip_texts(above, lang),
        moved,
    ]


def _flip_texts(flip: Flip | None, lang: Lang) -> tuple[str, str]:
    return ("-", "") if flip is None else (grouped(flip.value), _word(flip.verdict, lang))


def _measured(threshold: Threshold) -> tuple[str, str]:
    if MEASURES[threshold.name].form == "percent":
        return percent(threshold.number), percent(threshold.measured, 1)
    return fixed(threshold.number, 2), fixed(threshold.measured, 2, (threshold.number,))


def _word(verdict: Verdict, lang: Lang) -> str:
    return verdict.status.label.get(lang) if verdict.name is None else verdict.name.get(lang)


def _flip_json(flip: Flip | None) -> dict[str, object] | None:
    if flip is None:
        return None
    return {"value": flip.value, "status": flip.verdict.status, "verdict": flip.verdict.verdict}


def _threshold_json(threshold: Threshold | None) -> dict[str, object] | None:
    if threshold is None:
        return None
    return {
        "measure": threshold.name,
        "number": threshold.number,
        "measured": threshold.measured,
        "distance": threshold.distance,
        "status": threshold.verdict.status,
        "verdict": threshold.verdict.verdict,
    }
