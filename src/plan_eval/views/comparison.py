"""Several rule sets on one plan, side by side."""

from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.verdict import Verdict
from plan_eval.views.words import COMMA

_TITLE = Text("{name}: {count} rule sets on {as_of}", "{name}：{count} 个规则集，截至 {as_of}")
_INDICATOR = Text("Indicator", "指标")
_PUBLISHED = Text("Published", "公布")
_DIFFER = Text("Differ", "不同")
_SUMMARY = Text(
    "{rules}: {counts}; {agree} of {compared} published verdicts agree",
    "{rules}：{counts}；与公布的结论 {compared} 项中 {agree} 项一致",
)
_DIFFERENCES = Text("{count} of {total} indicators get different statuses.", "{total} 项指标中 {count} 项的状态不同。")


def render(evaluations: Sequence[PlanEvaluation], lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return a table with a column for each rule set, and a mark where they differ."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    first = evaluations[0]
    title = _TITLE.fill(lang, name=first.plan.head.name, count=len(evaluations), as_of=first.as_of)
    canvas.line(title, "bold")
    canvas.line()
    styles = [
        ["", *(each.results[row].verdict.status.color.terminal for each in evaluations), "", "bold yellow"]
        for row in rows
    ]
    sheet = _sheet(evaluations, lang, rows)
    to_table(sheet, canvas, wraps=range(len(evaluations) + 1), styles=styles)
    canvas.line()
    for each in evaluations:
        counts = [f"{status.label.get(lang)} {count}" for status, count in each.count().items() if count]
        told = {"counts": COMMA.get(lang).join(counts), "agree": each.agree, "compared": each.compared}
        canvas.line(_SUMMARY.fill(lang, rules=each.method.file.id, **told))
    total = len(first.results)
    differing = sum(_differ(evaluations, row) for row in range(total))
    canvas.line(_DIFFERENCES.fill(lang, count=differing, total=total))
    return canvas.text()


def render_csv(evaluations: Sequence[PlanEvaluation], lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the comparison as CSV."""
    del screen
    return to_csv(_sheet(evaluations, lang, rows))


def render_markdown(evaluations: Sequence[PlanEvaluation], lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the comparison as a Markdown table."""
    del screen
    return to_markdown(_sheet(evaluations, lang, rows))


def render_json(evaluations: Sequence[PlanEvaluation], lang: Lang, screen: Screen, rows: Sequence[int]) -> str:
    """Return the comparison as JSON: for each indicator the verdict of every rule set."""
    del screen
    first = evaluations[0]
    indicators = [
        {
            "id": first.results[row].indicator.id,
            "name": first.results[row].indicator.name.get(lang),
            "verdicts": [_verdict(each, each.results[row].verdict, lang) for each in evaluations],
            "published": first.results[row].indicator.published,
            "differ": _differ(evaluations, row),
        }
        for row in rows
    ]
    summaries = [
        {"rules": each.method.file.id, **each.count(), "compared": each.compared, "agree": each.agree}
        for each in evaluations
    ]
    return dumps(
        {
            "as_of": first.as_of.isoformat(),
            "rules": [each.method.file.id for each in evaluations],
            "summary": summaries,
            "indicators": indicators,
        }
    )


def _verdict(evaluation: PlanEvaluation, verdict: Verdict, lang: Lang) -> dict[str, object]:
    return {
        "rules": evaluation.method.file.id,
        "status": verdict.status,
        "verdict": verdict.verdict,
        "rule": verdict.rule,
        "because": verdict.because.get(lang),
    }


def _differ(evaluations: Sequence[PlanEvaluation], row: int) -> bool:
    return len({each.results[row].verdict.status for each in evaluations}) > 1


def _sheet(evaluations: Sequence[PlanEvaluation], lang: Lang, rows: Sequence[int]) -> Sheet:
    names = [each.method.file.id for each in evaluations]
    headings = [_INDICATOR.get(lang), *names, _PUBLISHED.get(lang), _DIFFER.get(lang)]
    return Sheet(headings, [_row(evaluations, lang, row) for row in rows])


def _row(evaluations: Sequence[PlanEvaluation], lang: Lang, row: int) -> list[str]:
    indicator = evaluations[0].results[row].indicator
    published = indicator.published.label.get(lang) if indicator.published else ""
    said = [_said(each.results[row].verdict, lang) for each in evaluations]
    return [indicator.name.get(lang), *said, published, "*" if _differ(evaluations, row) else ""]


def _said(verdict: Verdict, lang: Lang) -> str:
    """Return the status, and the rule set's own word where it says more."""
    status = verdict.status.label.get(lang)
    own = "" if verdict.name is None else verdict.name.get(lang)
    return status if not own or own.lower() == status.lower() else f"{status} ({own})"
