"""The audit of a report's claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.views.days import in_words
from plan_eval.views.explain_claim import OUTCOMES, claim_lines, figure, outcome_cell
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Block, Cell, Layout, Line, Table, View
from plan_eval.views.words import COMMA, SPACE

_TITLE = Text("Audit of {count} {count:claim|claims}", "核验报告数据 {count} 处")
_ALL_HOLD = Text("Every claim is confirmed.", "报告数据全部相符。")
_SUMMARY = Text(
    "{holds} of {total} claims {holds:is|are} confirmed; {fails} {fails:is|are} wrong, "
    "{contradicts} {contradicts:contradicts|contradict} another passage.",
    "{total} 处中，相符 {holds} 处，不符 {fails} 处，前后矛盾 {contradicts} 处。",
)
_ALL_KNOWN = Text("All {known} are already documented.", "{known} 处差异均已说明。")
_ONE_KNOWN = Text("It is already documented.", "差异已说明。")
_KNOWN = Text("{known} of the {count} {known:is|are} documented.", "{count} 处差异中，{known} 处已说明。")
_CLOSED = Text("Undocumented, so the audit fails: {ids}.", "存在未作说明的差异，核验未通过：{ids}。")
_ASKED_DAY = Text("Amounts are those of {on}.", "各项金额按{on}计算。")
_DAY = Text(
    "Amounts are those of {on}, since there is no plan to give a day.", "没有规划给出日期，各项金额按{on}计算。"
)
_NEW = "! {outcome}"
_MORE = "+{difference}"
_POINTS = Text("{difference} pp", "{difference} 个百分点")


@dataclass(frozen=True)
class AuditView(View):
    """All claims; for people those that do not hold, unless they ask for `everything`."""

    audit: Audit
    everything: bool = False

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield how many claims there are of each outcome, a table of them, and the words of those that do not hold."""
        results = self.audit.results
        discrepancies = [result for result in results if result.outcome is not Outcome.HOLDS]
        yield Line(_TITLE.fill(lang, count=len(results)), "strong")
        if self.audit.on is not None:
            day = _ASKED_DAY if self.audit.is_asked else _DAY
            yield Line(day.fill(lang, on=in_words(self.audit.on)))
        yield from self._summary(discrepancies, lang)
        if shown := results if self.everything else discrepancies:
            yield Line()
            yield table_of(_FIELDS, shown, lang, _LAYOUTS)
        for result in discrepancies:
            yield Line()
            yield Line(result.claim.id, "strong")
            yield from claim_lines(result, lang)

    def _summary(self, discrepancies: Sequence[ClaimResult], lang: Lang) -> Iterator[Line]:
        if not discrepancies:
            yield Line(_ALL_HOLD.get(lang), "good")
            return
        counts = {outcome.value: self.audit.count(outcome) for outcome in Outcome}
        known, count = self.audit.known, len(discrepancies)
        sentences = [_SUMMARY.fill(lang, total=len(self.audit.results), **counts)]
        if known:
            words = _KNOWN if known < count else _ALL_KNOWN if known > 1 else _ONE_KNOWN
            sentences.append(words.fill(lang, known=known, count=count))
        yield Line(SPACE.get(lang).join(sentences))
        if self.audit.is_closed:
            ids = COMMA.get(lang).join(result.claim.id for result in discrepancies if not result.is_known)
            yield Line(_CLOSED.fill(lang, ids=ids), "bad")

    def table(self, lang: Lang) -> Table:
        """Return all claims."""
        return table_of(_EXACT_FIELDS, self.audit.results, lang)

    def data(self, lang: Lang) -> object:
        """Return all claims, and how many there are of each outcome."""
        counts = {outcome.value: self.audit.count(outcome) for outcome in Outcome}
        return {
            "summary": {**counts, "known": self.audit.known},
            "claims": [_data(result, lang) for result in self.audit.results],
        }


def _printed(result: ClaimResult, _: Lang) -> Cell:
    return Cell(figure(result.claim, Fraction(result.claim.claimed.value)))


def _difference(result: ClaimResult, lang: Lang) -> Cell:
    """Return how much the claim is above what was recomputed, with its sign; of per cents in points."""
    if result.outcome is Outcome.HOLDS or result.difference is None:
        return Cell("")
    words = figure(result.claim, result.difference)
    words = _MORE.format(difference=words) if result.difference > 0 else words
    return Cell(_POINTS.fill(lang, difference=words[:-1]) if words.endswith("%") else words)


def _outcome(result: ClaimResult, lang: Lang) -> Cell:
    """Return what becomes of a claim; one that nobody knows to be wrong has a mark."""
    words = OUTCOMES[result.outcome]
    outcome = words.label.get(lang)
    if result.outcome is Outcome.HOLDS:
        return Cell(outcome, words.style)
    return Cell(outcome, "doubtful") if result.is_known else Cell(_NEW.format(outcome=outcome), "bad")


def _exact_difference(result: ClaimResult, _: Lang) -> Cell:
    return Cell("" if result.outcome is Outcome.HOLDS else figure(result.claim, result.difference))


_CLAIM: Field[ClaimResult] = Field(Text("Claim", "数据表述"), lambda result, _: Cell(result.claim.id), wraps=True)
_FIELDS: tuple[Field[ClaimResult], ...] = (
    _CLAIM,
    Field(Text("Section", "章节"), lambda result, _: Cell(result.claim.section)),
    Field(Text("Printed", "原文数"), _printed, right=True),
    Field(Text("Recomputed", "复算数"), lambda result, _: Cell(figure(result.claim, result.recomputed)), right=True),
    Field(Text("Difference", "差异"), _difference, right=True),
    Field(Text("Result", "核验结果"), _outcome),
)
_LAYOUTS = (Layout(range(6), room=36), Layout((0, 2, 3, 4, 5), room=30), Layout((0, 2, 3, 5)))
"""A narrow screen has neither sections, which stand below, nor differences."""
_EXACT_FIELDS: tuple[Field[ClaimResult], ...] = (
    Field(Text("Claim", "论断"), _CLAIM.cell),
    Field(Text("Section", "章节"), lambda result, _: Cell(result.claim.section)),
    Field(Text("Claimed", "所称"), lambda result, _: Cell(result.claim.claimed.text), right=True),
    Field(Text("Recomputed", "重算"), lambda result, _: Cell(figure(result.claim, result.recomputed)), right=True),
    Field(Text("Difference", "差异"), _exact_difference, right=True),
    Field(Text("Result", "结果"), outcome_cell),
)


def _data(result: ClaimResult, lang: Lang) -> dict[str, object]:
    claim = result.claim
    return {
        "id": claim.id,
        "quote": claim.quote,
        "section": claim.section,
        "claimed": claim.claimed.value,
        "recomputed": result.recomputed,
        "difference": result.difference,
        "result": result.outcome.value,
        "known": None if claim.known is None else claim.known.get(lang),
    }
