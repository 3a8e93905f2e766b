"""One claim of a report: what it says, what it comes to, and what its precision allows."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.figures import fixed, grouped, is_terminating
from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import ClaimResult, Outcome, allowed
from plan_eval.claims.model import Claim
from plan_eval.formula.rendering import write_out
from plan_eval.views.shapes import Block, Cell, Line, View


class OutcomeWords(NamedTuple):
    """What an outcome is called, and its style where there are colours."""

    label: Text
    style: str


_OUTCOMES = {
    Outcome.HOLDS: OutcomeWords(Text("holds", "成立"), "good"),
    Outcome.FAILS: OutcomeWords(Text("fails", "不成立"), "bad"),
    Outcome.CONTRADICTS: OutcomeWords(Text("contradicts", "前后矛盾"), "doubtful"),
}
_KNOWN = Text("{outcome} (known)", "{outcome}（已知）")
_TITLE = Text("{id}: {outcome}", "{id}: {outcome}")
_WHERE = Text("{section} “{quote}”", "{section} “{quote}”")
_AGAINST = Text("against {section} “{quote}”", "对照 {section} “{quote}”")
_REASON = Text("known: {reason}", "已知：{reason}")
_NOTE = Text("note: {note}", "说明：{note}")
_ALLOWED = Text("{claimed} as printed allows {low} up to {high}", "印出的 {claimed} 允许 {low} 至 {high}")


@dataclass(frozen=True)
class ClaimView(View):
    """One claim with its words, its arithmetic and what its precision allows."""

    result: ClaimResult

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the explanation."""
        claim = self.result.claim
        yield Line(_TITLE.fill(lang, id=claim.id, outcome=outcome_cell(self.result, lang).text), "strong")
        yield from claim_lines(self.result, lang)
        low, high = (figure(claim, end, 1) for end in allowed(claim))
        yield Line(_ALLOWED.fill(lang, claimed=claim.claimed.text, low=low, high=high), indent=2)
        if claim.note is not None:
            yield Line(_NOTE.fill(lang, note=claim.note), indent=2)


def claim_lines(result: ClaimResult, lang: Lang) -> Iterator[Line]:
    """Yield where a claim stands, its arithmetic, what it is held against, and why it is known."""
    claim = result.claim
    yield Line(_WHERE.fill(lang, section=claim.section, quote=claim.quote), indent=2)
    yield Line(_arithmetic(result), indent=2)
    if claim.other is not None:
        yield Line(_AGAINST.fill(lang, section=claim.other.section, quote=claim.other.quote), indent=2)
    if claim.known is not None:
        yield Line(_REASON.fill(lang, reason=claim.known), indent=2)


def outcome_cell(result: ClaimResult, lang: Lang) -> Cell:
    """Return what becomes of a claim, and whether that is known."""
    words = _OUTCOMES[result.outcome]
    return Cell(_KNOWN.fill(lang, outcome=words.label) if result.is_known else words.label.get(lang), words.style)


def figure(claim: Claim, value: Fraction | None, more: int = 0) -> str:
    """Return a value in the form of the claim, with two decimals more where it is not exact, or `more` as asked."""
    if value is None:
        return "-"
    percent = claim.claimed.text.endswith("%")
    shown = value * 100 if percent else value
    places = max(0, -int(claim.claimed.unit.as_tuple().exponent) - (2 if percent else 0))
    exact = is_terminating(shown) and (shown * 10**places).denominator == 1
    return fixed(shown, places + (more or (0 if exact else 2))) + ("%" if percent else "")


def _arithmetic(result: ClaimResult) -> str:
    """Return the formula, with its numbers where it has names, and what it comes to."""
    tree = result.compiled.formula.tree
    steps = [write_out(tree, str)]
    if result.values:
        steps.append(write_out(tree, lambda name: _value(result.values[name])))
    return " = ".join(dict.fromkeys([*steps, figure(result.claim, result.recomputed)]))


def _value(value: object) -> str:
    return grouped(value) if isinstance(value, Fraction) else "?"
