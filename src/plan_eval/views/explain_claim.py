"""One claim of a report: what it says, what it comes to, and what counts as a match of what is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.figures import fixed, grouped, is_terminating
from plan_eval.base.text import Lang, Text, Words, same
from plan_eval.claims.audit import ClaimResult, Outcome, allowed
from plan_eval.claims.model import Claim
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Number
from plan_eval.views.formulas import in_words
from plan_eval.views.shapes import Block, Cell, Line, Rows, View


class OutcomeWords(NamedTuple):
    """What an outcome is called, and its style where there are colours."""

    label: Text
    style: str


OUTCOMES = {
    Outcome.HOLDS: OutcomeWords(Text("confirmed", "相符"), "good"),
    Outcome.FAILS: OutcomeWords(Text("wrong", "不符"), "bad"),
    Outcome.CONTRADICTS: OutcomeWords(Text("contradicts", "前后矛盾"), "doubtful"),
}
_KNOWN = Text("{outcome} (documented)", "{outcome}（已说明）")
_TITLE = Text("“{quote}”", "“{quote}”")
_WHERE = Text("{section} “{quote}”", "{section} “{quote}”")
_AGAINST = Text("against {section} “{quote}”", "对照 {section} “{quote}”")
_REASON = Text("documented: {reason}", "已说明：{reason}")
_ALLOWED = Text(
    "printed as {claimed}, so anything from {low} to {high} counts as a match",
    "原文载 {claimed}，按四舍五入对应 {low} 至 {high}",
)
_PLACE = Text("{section}: “{quote}”", "{section}：“{quote}”")
_STEPS = "{steps} = {value}"

_LABELS = {
    "result": Text("result", "核验结果"),
    "claimed": Text("claimed", "原文数"),
    "recomputed": Text("recomputed", "复算数"),
    "formula": Text("formula", "公式"),
    "section": Text("section", "章节"),
    "other": Text("against", "对照"),
    "known": Text("documented", "已作说明"),
    "note": Text("note", "说明"),
    "id": Text("id", "代码"),
}


@dataclass(frozen=True)
class ClaimView(View):
    """One claim with its words, its arithmetic and what its precision allows.

    `names` are what its formula speaks of, by their ids; `file` is the data file that it stands in.
    """

    result: ClaimResult
    names: Mapping[str, Words] = field(default_factory=dict)
    file: str = ""

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the explanation."""
        yield Line(_TITLE.fill(lang, quote=self.result.claim.quote), "strong")
        yield Rows([[Cell(_LABELS[label].get(lang), "faint"), cell] for label, cell in self._rows(lang)])

    def _rows(self, lang: Lang) -> Iterator[tuple[str, Cell]]:
        result, claim, tree = self.result, self.result.claim, self.result.compiled.formula.tree
        low, high = (figure(claim, end, 1) for end in allowed(claim))
        figures = write_out(tree, lambda name: _value(result.values[name]))
        recomputed = figure(claim, result.recomputed)
        if figures != recomputed:
            recomputed = _STEPS.format(steps=figures, value=recomputed)
        yield "result", outcome_cell(result, lang)
        yield "claimed", Cell(_ALLOWED.fill(lang, claimed=claim.claimed.text, low=low, high=high))
        if result.values:
            yield "formula", Cell(in_words(tree, lambda name: self.names.get(name, same(name)), lang))
        yield "recomputed", Cell(recomputed)
        yield "section", Cell(claim.section, "faint", link=self.file)
        if claim.other is not None:
            words = {"section": claim.other.section, "quote": claim.other.quote}
            yield "other", Cell(_PLACE.fill(lang, **words), "faint", link=self.file)
        if claim.known is not None:
            yield "known", Cell(claim.known.get(lang))
        if claim.note is not None:
            yield "note", Cell(claim.note.get(lang))
        yield "id", Cell(claim.id)


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
    words = OUTCOMES[result.outcome]
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
    steps = [] if isinstance(tree, Number) else [write_out(tree, str)]
    if result.values:
        steps.append(write_out(tree, lambda name: _value(result.values[name])))
    return " = ".join(dict.fromkeys([*steps, figure(result.claim, result.recomputed)]))


def _value(value: object) -> str:
    return grouped(value) if isinstance(value, Fraction) else "?"
