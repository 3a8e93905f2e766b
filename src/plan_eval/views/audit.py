"""The audit of a report's claims."""

from fractions import Fraction

from plan_eval.base.figures import fixed, grouped, is_terminating
from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.claims.model import Claim
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.formula.rendering import write_out

_OUTCOMES = {
    Outcome.HOLDS: Text("holds", "成立"),
    Outcome.FAILS: Text("fails", "不成立"),
    Outcome.CONTRADICTS: Text("contradicts", "前后矛盾"),
}
_KNOWN = Text("{outcome} (known)", "{outcome}（已知）")
_HEADINGS = (
    Text("Claim", "论断"),
    Text("Section", "章节"),
    Text("Claimed", "所称"),
    Text("Recomputed", "重算"),
    Text("Difference", "差异"),
    Text("Result", "结果"),
)
_FIGURES = frozenset({2, 3, 4})
_TITLE = Text("Audit of {count} claims", "审核 {count} 条论断")
_SUMMARY = Text(
    "{holds} hold, {fails} fail, {contradicts} contradict another place; {known} of those are known.",
    "成立 {holds} 条，不成立 {fails} 条，前后矛盾 {contradicts} 条；其中 {known} 条为已知。",
)
_ALL_HOLD = Text("Every claim holds.", "所有论断均成立。")
_CLOSED = Text("A discrepancy is not known: the gate is closed.", "有未知的差异：未通过。")
_WHERE = Text("{section} “{quote}”", "{section} “{quote}”")
_AGAINST = Text("against {section} “{quote}”", "对照 {section} “{quote}”")
_REASON = Text("known: {reason}", "已知：{reason}")
_NOTE = Text("note: {note}", "说明：{note}")
_ALLOWED = Text("{claimed} as printed allows {low} up to {high}", "印出的 {claimed} 允许 {low} 至 {high}")
_STYLES = {Outcome.HOLDS: "green", Outcome.FAILS: "bold red", Outcome.CONTRADICTS: "yellow"}


def render(found: Audit, lang: Lang, screen: Screen, *, everything: bool) -> str:
    """Return a table of the claims that do not hold, or of all, with the words of each below it."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    canvas.line(_TITLE.fill(lang, count=len(found.results)), "bold")
    shown = [result for result in found.results if everything or result.outcome is not Outcome.HOLDS]
    if shown:
        canvas.line()
        styles = [[""] * 5 + [_STYLES[result.outcome]] for result in shown]
        to_table(_sheet(shown, lang), canvas, wraps=(0,), styles=styles)
    for result in shown:
        if result.outcome is not Outcome.HOLDS:
            canvas.line()
            canvas.line(result.claim.id, "bold")
            for line in _words(result, lang):
                canvas.line(line, indent=2)
    canvas.line()
    counts = {outcome.value: found.count(outcome) for outcome in Outcome}
    canvas.line(
        _SUMMARY.fill(lang, **counts, known=found.known)
        if counts["holds"] < len(found.results)
        else _ALL_HOLD.get(lang)
    )
    if found.is_closed:
        canvas.line(_CLOSED.get(lang), "bold red")
    return canvas.text()


def _words(result: ClaimResult, lang: Lang) -> list[str]:
    claim = result.claim
    lines = [_WHERE.fill(lang, section=claim.section, quote=claim.quote), arithmetic(result)]
    if claim.other is not None:
        lines.append(_AGAINST.fill(lang, section=claim.other.section, quote=claim.other.quote))
    if claim.known is not None:
        lines.append(_REASON.fill(lang, reason=claim.known))
    return lines


def arithmetic(result: ClaimResult) -> str:
    """Return the formula, with its numbers where it has names, and what it comes to."""
    tree = result.compiled.formula.tree
    steps = [write_out(tree, str)]
    if result.values:
        steps.append(write_out(tree, lambda name: _value(result.values[name])))
    return " = ".join(dict.fromkeys([*steps, _figure(result.claim, result.recomputed)]))


def explain(result: ClaimResult, lang: Lang, screen: Screen) -> str:
    """Return one claim with its words, its arithmetic and what its precision allows."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    claim = result.claim
    canvas.line(f"{claim.id}: {_outcome(result, lang)}", "bold")
    for line in _words(result, lang):
        canvas.line(line, indent=2)
    value, half = Fraction(claim.claimed.value), Fraction(claim.claimed.unit) / 2
    low, high = _figure(claim, value - half, 1), _figure(claim, value + half, 1)
    canvas.line(_ALLOWED.fill(lang, claimed=claim.claimed.text, low=low, high=high), indent=2)
    if claim.note is not None:
        canvas.line(_NOTE.fill(lang, note=claim.note), indent=2)
    return canvas.text()


def render_csv(found: Audit, lang: Lang, screen: Screen, *, everything: bool) -> str:
    """Return all claims as CSV."""
    del screen, everything
    return to_csv(_sheet(list(found.results), lang))


def render_markdown(found: Audit, lang: Lang, screen: Screen, *, everything: bool) -> str:
    """Return all claims as a Markdown table."""
    del screen, everything
    return to_markdown(_sheet(list(found.results), lang))


def render_json(found: Audit, lang: Lang, screen: Screen, *, everything: bool) -> str:
    """Return the documented JSON object, with all claims."""
    del screen, everything
    claims = [
        {
            "id": result.claim.id,
            "quote": result.claim.quote,
            "section": result.claim.section,
            "claimed": result.claim.claimed.value,
            "recomputed": result.recomputed,
            "difference": result.difference,
            "result": result.outcome.value,
            "known": None if result.claim.known is None else result.claim.known.get(lang),
        }
        for result in found.results
    ]
    summary = {outcome.value: found.count(outcome) for outcome in Outcome} | {"known": found.known}
    return dumps({"summary": summary, "claims": claims})


def _outcome(result: ClaimResult, lang: Lang) -> str:
    said = _OUTCOMES[result.outcome].get(lang)
    return _KNOWN.fill(lang, outcome=said) if result.is_known else said


def _sheet(results: list[ClaimResult], lang: Lang) -> Sheet:
    rows = [
        [
            result.claim.id,
            result.claim.section,
            result.claim.claimed.text,
            _figure(result.claim, result.recomputed),
            "" if result.outcome is Outcome.HOLDS else _figure(result.claim, result.difference),
            _outcome(result, lang),
        ]
        for result in results
    ]
    return Sheet([heading.get(lang) for heading in _HEADINGS], rows, _FIGURES)


def _figure(claim: Claim, value: Fraction | None, more: int = 0) -> str:
    """Return a value in the form of the claim, with a decimal more where it is not exact."""
    if value is None:
        return "-"
    percent = claim.claimed.text.endswith("%")
    shown = value * 100 if percent else value
    places = max(0, -int(claim.claimed.unit.as_tuple().exponent) - (2 if percent else 0))
    exact = is_terminating(shown) and (shown * 10**places).denominator == 1
    return fixed(shown, places + (more or (0 if exact else 2))) + ("%" if percent else "")


def _value(value: object) -> str:
    return grouped(value) if isinstance(value, Fraction) else "?"
