"""Why an indicator has its status: the verdict, its figures, what was measured, the rules as they were tried, what is ahead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.base.vocabulary import Counting, Sign
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.history import Point
from plan_eval.indicators.margins import Margin
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.verdict import Verdict
from plan_eval.views.explain_ahead import ahead, close_calls
from plan_eval.views.explain_figures import figures
from plan_eval.views.explain_measured import measured
from plan_eval.views.explain_rules import rules_tried
from plan_eval.views.shapes import Block, Cell, Line, Rows, View

_FACTS = Text("{nature} target · {kind} · {better}", "{nature}指标，{kind}，{better}")
_FACTS_OF_TASK = Text("{nature} target · {kind}", "{nature}指标，{kind}")
_IN_RANGE = Text("inside the range is better", "在区间内为好")
_UNKNOWN_DIRECTION = Text("direction unknown", "方向未知")
_VERDICT = Text("{name} ({status})", "{name}（{status}）")
_AGREES = Text("{published} (agrees)", "{published}（一致）")
_DIFFERS = Text("{published} (does not agree)", "{published}（不一致）")
_REPLACED = Text("{name}: {value} {unit}", "{name}：{value} {unit}")

_LABELS = {
    "verdict": Text("verdict", "结论"),
    "why": Text("why", "依据"),
    "doubt": Text("but", "存疑"),
    "published": Text("published", "公布的结论"),
    "replaced": Text("counted instead", "改为统计"),
    "kind": Text("kind", "类别"),
    "group": Text("group", "分组"),
    "responsible": Text("responsible", "责任单位"),
    "weight": Text("weight", "权重"),
    "id": Text("id", "代码"),
    "note": Text("note", "说明"),
    "open": Text("to settle", "待定"),
    "accept": Text("accepted", "已认可"),
}
_ACCEPTED = Text("{code}: {reason}", "{code}：{reason}")


@dataclass(frozen=True)
class IndicatorView(View):
    """One result of an evaluation, its series, and what would change its verdict; `file` is the data file that it stands in."""

    evaluation: PlanEvaluation
    result: IndicatorResult
    margin: Margin | None
    history: Sequence[Point] = ()
    file: str = ""

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the explanation."""
        result, indicator, source = self.result, self.result.indicator, self.evaluation.plan.head.source
        yield Line(indicator.name.get(lang), "strong")
        yield Rows(list(_facts(result, lang)))
        yield from figures(result, self.history, source, self.file, lang)
        if indicator.discontinued is None and result.measures.latest is not None:
            yield from measured(result, lang)
            yield from rules_tried(result.method, result, lang)
            yield from ahead(result, lang)
            yield from close_calls(self.margin, lang)


def verdict_text(verdict: Verdict, lang: Lang) -> str:
    """Return a rule set's own word for a verdict, and the status that it stands for where that is called otherwise."""
    status = verdict.status.label
    if verdict.name is None or verdict.name.get(lang) == status.get(lang):
        return status.get(lang)
    return _VERDICT.fill(lang, name=verdict.name, status=status)


def _facts(result: IndicatorResult, lang: Lang) -> Iterator[list[Cell]]:
    indicator, verdict = result.indicator, result.verdict
    yield _row("verdict", verdict_text(verdict, lang), lang, verdict.status)
    yield _row("why", verdict.because.get(lang), lang)
    if result.doubt is not None:
        yield _row("doubt", result.doubt.get(lang), lang, "doubtful")
    if indicator.published is not None and result.agrees is not None:
        words, style = (_AGREES, "good") if result.agrees else (_DIFFERS, "bad")
        yield _row("published", words.fill(lang, published=indicator.published.label), lang, style)
    gone = indicator.discontinued
    if gone is not None and gone.replaced_by is not None:
        other = gone.replaced_by
        count = "" if other.value is None else grouped(other.value)
        text = _REPLACED.fill(lang, name=other.name, value=count, unit=other.unit or NOTHING)
        yield _row("replaced", text.strip(), lang)
    yield _row("kind", _kind(indicator, lang), lang)
    for name in ("group", "responsible"):
        if (text_of := getattr(indicator, name)) is not None:
            yield _row(name, text_of.get(lang), lang)
    if indicator.weight is not None:
        yield _row("weight", grouped(indicator.weight), lang)
    yield _row("id", indicator.id, lang)
    if indicator.note is not None:
        yield _row("note", indicator.note.get(lang), lang)
    for question in indicator.open:
        yield _row("open", question.get(lang), lang, "doubtful")
    for accept in indicator.accept:
        yield _row("accept", _ACCEPTED.fill(lang, code=accept.code, reason=accept.reason), lang, "faint")


def _row(label: str, text: str, lang: Lang, style: str = "") -> list[Cell]:
    return [Cell(_LABELS[label].get(lang), "faint"), Cell(text, style)]


def _kind(indicator: Indicator, lang: Lang) -> str:
    words = _FACTS_OF_TASK if indicator.kind is Counting.TASK else _FACTS
    return words.fill(lang, nature=indicator.nature.label, kind=indicator.kind.label, better=_better(indicator))


def _better(indicator: Indicator) -> Text:
    if indicator.target is not None and indicator.target.sign is Sign.BETWEEN:
        return _IN_RANGE
    return indicator.direction.label if indicator.direction else _UNKNOWN_DIRECTION
