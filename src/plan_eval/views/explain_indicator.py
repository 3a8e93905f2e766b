"""Why an indicator has its status: its measures with their arithmetic, and the rules in the order they were tried."""

from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.formats.canvas import Canvas
from plan_eval.formats.interface import Screen
from plan_eval.formula.rendering import write_out
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.margins import margin
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.wording import show
from plan_eval.views.margins import sentences
from plan_eval.views.words import COLON

_TITLE = Text("{name} ({unit}): {status}", "{name}({unit}):{status}")
_FACTS = Text("{nature}, {kind}, {better}", "{nature},{kind},{better}")
_UNKNOWN_DIRECTION = Text("direction unknown", "方向未知")
_DATA = Text("From the data", "数据")
_MEASURED = Text("Measured", "计算")
_RULES = Text("Rules of {rules}, in order", "规则集 {rules}，依次判断")
_AHEAD = Text("From here to the target", "距离目标")
_BASELINE = Text("{value} on {on}", "{on} 为 {value}")
_NO_VALUE = Text("none", "无")
_HOLDS = Text("holds: {verdict}", "成立：{verdict}")
_FAILS = Text("does not hold", "不成立")
_NOT_COMPUTED = Text("cannot be computed", "无法计算")
_OTHERWISE = Text("otherwise", "其余情况")
_PROJECTED = Text(
    "On the straight line, about {value} by {on} against a target of {target}.",
    "按直线推算，到 {on} 约为 {value}，目标为 {target}。",
)
_REQUIRED = Text(
    "Needed from here: about {required} a year; so far: about {achieved} a year.",
    "今后每年约需完成 {required}；迄今每年约完成 {achieved}。",
)
_AGREES = Text("Published: {published}. Agrees.", "公布的结论：{published}。一致。")
_DIFFERS = Text("Published: {published}. Does not agree.", "公布的结论：{published}。不一致。")
_DELIVERY = Text("Works: {state}: {evidence} ({source})", "推进情况：{state}：{evidence}（{source}）")
_REPLACED = Text("Counted instead: {name} {value} {unit}", "改为统计：{name} {value} {unit}")
_NOTE = Text("Note: {note}", "说明：{note}")
_FIRM = Text("How firm the verdict is", "结论有多稳")
_BECAUSE = Text("Because {because}.", "依据：{because}。")


def render(evaluation: PlanEvaluation, result: IndicatorResult, lang: Lang, screen: Screen) -> str:
    """Return the explanation."""
    canvas = Canvas(screen)
    indicator, measures = result.indicator, result.measures
    status = result.verdict.status.label
    canvas.line(_TITLE.fill(lang, name=indicator.name, unit=indicator.unit, status=status), "bold")
    better = indicator.direction.label if indicator.direction else _UNKNOWN_DIRECTION
    canvas.line(_FACTS.fill(lang, nature=indicator.nature.label, kind=indicator.kind.label, better=better))
    canvas.line(_BECAUSE.fill(lang, because=result.verdict.because.get(lang)))
    _data(canvas, result, lang)
    if indicator.discontinued is None and measures["value"] is not None:
        _measured(canvas, result, lang)
        _rules(canvas, evaluation, result, lang)
        _ahead(canvas, result, lang)
        _firm(canvas, evaluation, result, lang)
    if indicator.published and result.agrees is not None:
        words = _AGREES if result.agrees else _DIFFERS
        canvas.line()
        canvas.line(words.fill(lang, published=indicator.published.label), "green" if result.agrees else "bold red")
    if indicator.note is not None:
        canvas.line(_NOTE.fill(lang, note=indicator.note))
    return canvas.text()


def _data(canvas: Canvas, result: IndicatorResult, lang: Lang) -> None:
    indicator, measures = result.indicator, result.measures
    canvas.line()
    canvas.line(_DATA.get(lang), "bold")
    for name, on in (
        ("baseline", measures.baseline_date),
        ("target", measures.target_date),
        ("value", measures.observed_on),
    ):
        value = measures.number(name)
        said = _NO_VALUE.get(lang) if value is None else _BASELINE.fill(lang, value=grouped(value), on=on)
        canvas.line(MEASURES[name].label.get(lang) + COLON.get(lang) + said, indent=2)
    if indicator.delivery is not None:
        work = indicator.delivery
        source = (work.source.section, work.source.text.get(lang) if work.source.text else None)
        where = " ".join(filter(None, source))
        words = _DELIVERY.fill(lang, state=work.state.label, evidence=work.evidence, source=where)
        canvas.line(words, indent=2)
    gone = indicator.discontinued
    if gone is not None and gone.replaced_by is not None:
        other = gone.replaced_by
        count = "" if other.value is None else grouped(other.value)
        canvas.line(_REPLACED.fill(lang, name=other.name, value=count, unit=other.unit or Text("", "")), indent=2)


def _measured(canvas: Canvas, result: IndicatorResult, lang: Lang) -> None:
    canvas.line()
    canvas.line(_MEASURED.get(lang), "bold")
    for name in ("elapsed", "progress", "pace", "projected", "achieved_per_year", "required_per_year"):
        steps = _arithmetic(result, name)
        label = MEASURES[name].label.get(lang)
        shown = (
            show(name, result.measures).get(lang)
            if name in ("elapsed", "progress", "pace")
            else _about(result, name, lang)
        )
        canvas.line(f"{label}{COLON.get(lang)}{steps + ' = ' if steps else ''}{shown}", indent=2)


def _about(result: IndicatorResult, name: str, lang: Lang) -> str:
    value = result.measures.number(name)
    return show(name, result.measures).get(lang) if value is None else about(value, _figures(result))


def _figures(result: IndicatorResult) -> list[Decimal]:
    indicator = result.indicator
    data = [indicator.baseline, indicator.target, *(indicator.observations or {}).values()]
    return [figure for figure in data if figure is not None]


def _arithmetic(result: IndicatorResult, name: str) -> str:
    """Return the calculation of a measure with its numbers; nothing where it is undefined."""
    m = result.measures
    value, baseline, target = (_text(m.number(each)) for each in ("value", "baseline", "target"))
    if m[name] is None:
        return ""
    so_far, left = _years(m.number("years_so_far")), _years(m.number("years_left"))
    elapsed = percent(m.number("elapsed") or Fraction(0), 2)
    change = value if m.cumulative else f"({value} - {baseline})"
    match name:
        case "elapsed":
            whole = (m.number("years_so_far") or Fraction(0)) + (m.number("years_left") or Fraction(0))
            return f"{so_far} / {_years(whole)}"
        case "progress":
            return f"{value} / {target}" if m.cumulative else f"{change} / ({target} - {baseline})"
        case "pace":
            return f"{percent(m.number('progress') or Fraction(0), 2)} / {elapsed}"
        case "projected":
            return f"{value} / {elapsed}" if m.cumulative else f"{baseline} + {change} / {elapsed}"
        case "achieved_per_year":
            return f"{change} / {so_far}"
        case _:
            return "" if m["target_reached"] else f"({target} - {value}) / {left}"


def _text(value: Fraction | None) -> str:
    return "" if value is None else grouped(value)


def _years(value: Fraction | None) -> str:
    return "" if value is None else fixed(value, 2)


def _rules(canvas: Canvas, evaluation: PlanEvaluation, result: IndicatorResult, lang: Lang) -> None:
    decided, failure = result.verdict.position, result.verdict.failure
    last = decided if failure is None else failure.position
    canvas.line()
    canvas.line(_RULES.fill(lang, rules=evaluation.method.file.id), "bold")
    for position, rule in enumerate(evaluation.method.rules):
        if last is not None and position > last:
            break
        formula = _OTHERWISE.get(lang) if rule.formula is None else write_out(rule.formula.tree, str)
        values = (
            ""
            if rule.formula is None
            else ", ".join(
                f"{name} {show(name, result.measures, evaluation.method.thresholds).get(lang)}"
                for name in rule.formula.names
            )
        )
        verdict = evaluation.method.file.verdicts[rule.verdict].name
        outcome = _HOLDS.fill(lang, verdict=verdict) if position == decided else _FAILS.get(lang)
        if failure is not None and position == failure.position:
            outcome = _NOT_COMPUTED.get(lang)
        canvas.line(
            f"{position + 1}. {formula} [{values}] {outcome}" if values else f"{position + 1}. {formula} {outcome}",
            "bold" if position == decided else "dim",
            indent=2,
        )


def _firm(canvas: Canvas, evaluation: PlanEvaluation, result: IndicatorResult, lang: Lang) -> None:
    found = margin(evaluation.plan, evaluation.method, result)
    if found is not None:
        canvas.line()
        canvas.line(_FIRM.get(lang), "bold")
        for sentence in sentences(found, lang):
            canvas.line(sentence, indent=2)


def _ahead(canvas: Canvas, result: IndicatorResult, lang: Lang) -> None:
    m = result.measures
    projected, required, achieved = (m.number(n) for n in ("projected", "required_per_year", "achieved_per_year"))
    if projected is None or m["target_reached"]:
        return
    figures = _figures(result)
    canvas.line()
    canvas.line(_AHEAD.get(lang), "bold")
    target = _text(m.number("target"))
    shown = about(projected, figures)
    canvas.line(_PROJECTED.fill(lang, value=shown, on=m.target_date, target=target), indent=2)
    if required is not None and achieved is not None:
        rates = {"required": about(required, figures), "achieved": about(achieved, figures)}
        canvas.line(_REQUIRED.fill(lang, **rates), indent=2)
