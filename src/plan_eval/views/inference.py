"""What published amounts say about a parameter."""

from fractions import Fraction

from plan_eval.base.figures import cut, exact, grouped, is_terminating
from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import Evidence, Inference, Interval, Reason

_TITLE = Text("{name} from the amounts published for {on}: {interval}", "由 {on} 公布的金额推算{name}：{interval}")
_NOTHING = Text(
    "Nothing is published that depends on {name}, so nothing can be inferred.", "没有公布与{name}有关的金额，无法推算。"
)
_NO_VALUE = Text("No value of {name} gives any of the published amounts.", "没有任何{name}能得出公布的金额。")
_ALONE = Text(
    "No value fits two of the published amounts; this one is the lowest that fits one.",
    "没有任何取值能同时符合两项公布的金额；以下是符合其中一项的最低取值。",
)
_FITS = Text("{count} of {total} published amounts fit.", "公布的 {total} 项金额中 {count} 项相符。")
_NEEDS = Text("! {name}: {published} would need {interval}.", "! {name}：{published} 需要{interval}。")
_NEVER = Text("! {name}: no value gives {published}.", "! {name}：没有任何取值能得出 {published}。")
_SILENT = {
    Reason.INDEPENDENT: Text("{name} does not depend on it.", "{name}与它无关。"),
    Reason.NOT_MONOTONE: Text(
        "{name} says nothing: its formula does not always go one way when {parameter} grows.",
        "{name}不能作为依据：{parameter}增大时，其公式并非总朝一个方向变化。",
    ),
}
_HEADINGS = (
    Text("Standard", "标准"),
    Text("Published", "公布"),
    Text("Values that give it", "能得出它的取值"),
    Text("Fits", "相符"),
)
_ABOVE, _FROM = Text("above {low}", "大于 {low}"), Text("from {low}", "自 {low} 起")
_BELOW, _TO = Text("below {high}", "小于 {high}"), Text("up to {high}", "不超过 {high}")
_EXACTLY = Text("exactly {low}", "恰为 {low}")
_AND = Text(", ", "，")


def interval_text(interval: Interval, lang: Lang) -> str:
    """Return an interval in words; ends with endless decimals are shown cut, and as fractions."""
    if interval.high is not None and interval.low == interval.high:
        return _EXACTLY.fill(lang, low=_end(interval.low))
    width = None if interval.high is None else interval.high - interval.low
    low = (_FROM if interval.low_included else _ABOVE).fill(lang, low=_end(interval.low, width))
    if interval.high is None:
        return low
    high = (_TO if interval.high_included else _BELOW).fill(lang, high=_end(interval.high, width))
    return low + _AND.get(lang) + high


def _end(value: Fraction, width: Fraction | None = None) -> str:
    if is_terminating(value):
        return grouped(value)
    return f"{cut(value, width)} ({value.numerator}/{value.denominator})"


def render(found: Inference, compiled: CompiledStandards, lang: Lang, screen: Screen) -> str:
    """Return the interval, the amounts with what each would need, and those that do not fit."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    name = compiled.source.parameters[found.parameter].name
    evidence = [*found.consistent, *found.inconsistent]
    if not evidence:
        canvas.line(_NOTHING.fill(lang, name=name), "bold")
    elif found.interval is None:
        canvas.line(_NO_VALUE.fill(lang, name=name), "bold red")
    else:
        told = interval_text(found.interval, lang)
        canvas.line(_TITLE.fill(lang, name=name, on=found.on, interval=told), "bold")
        if len(found.consistent) == 1 and found.inconsistent:
            canvas.line(_ALONE.get(lang), "yellow")
    if evidence:
        canvas.line()
        to_table(_sheet(found, compiled, lang), canvas, wraps=(0, 2))
        canvas.line()
        canvas.line(_FITS.fill(lang, count=len(found.consistent), total=len(evidence)))
    for each in found.inconsistent:
        said = {"name": _name(compiled, each, lang), "published": grouped(each.published)}
        if each.interval is None:
            canvas.line(_NEVER.fill(lang, **said), "bold red")
        else:
            canvas.line(_NEEDS.fill(lang, **said, interval=interval_text(each.interval, lang)), "bold red")
    for silent, reason in found.silent.items():
        label = compiled.by_id[silent].standard.name
        canvas.line(_SILENT[reason].fill(lang, name=label, parameter=name), "dim")
    return canvas.text()


def render_csv(found: Inference, compiled: CompiledStandards, lang: Lang, screen: Screen) -> str:
    """Return the evidence as CSV."""
    del screen
    return to_csv(_sheet(found, compiled, lang))


def render_markdown(found: Inference, compiled: CompiledStandards, lang: Lang, screen: Screen) -> str:
    """Return the evidence as a Markdown table."""
    del screen
    return to_markdown(_sheet(found, compiled, lang))


def render_json(found: Inference, compiled: CompiledStandards, lang: Lang, screen: Screen) -> str:
    """Return the documented JSON object."""
    del screen, lang, compiled
    return dumps(
        {
            "parameter": found.parameter,
            "on": None if found.on is None else found.on.isoformat(),
            "interval": _interval_json(found.interval),
            "consistent": [each.name for each in found.consistent],
            "inconsistent": [
                {"id": each.name, "published": each.published, "interval": _interval_json(each.interval)}
                for each in found.inconsistent
            ],
            "silent": [{"id": name, "reason": reason.value} for name, reason in found.silent.items()],
        }
    )


def _interval_json(interval: Interval | None) -> dict[str, object] | None:
    if interval is None:
        return None
    return {
        "low": interval.low,
        "low_included": interval.low_included,
        "high": interval.high,
        "high_included": interval.high_included,
    }


def _name(compiled: CompiledStandards, each: Evidence, lang: Lang) -> str:
    return compiled.by_id[each.name].standard.name.get(lang)


def _sheet(found: Inference, compiled: CompiledStandards, lang: Lang) -> Sheet:
    rows = []
    for each in sorted(
        [*found.consistent, *found.inconsistent], key=lambda each: list(compiled.by_id).index(each.name)
    ):
        interval = "-" if each.interval is None else interval_text(each.interval, lang)
        fits = "" if each in found.inconsistent else "*"
        rows.append([_name(compiled, each, lang), exact(each.published), interval, fits])
    return Sheet([heading.get(lang) for heading in _HEADINGS], rows, frozenset({1}))
