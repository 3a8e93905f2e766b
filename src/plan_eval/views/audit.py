"""The audit of a report's claims."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.claims.audit import Audit, ClaimResult, Outcome
from plan_eval.views.explain_claim import claim_lines, figure, outcome_cell
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Block, Cell, Line, Table, View

_TITLE = Text("Audit of {count} claims", "审核 {count} 条论断")
_SUMMARY = Text(
    "{holds} hold, {fails} fail, {contradicts} contradict another place; {known} of those are known.",
    "成立 {holds} 条，不成立 {fails} 条，前后矛盾 {contradicts} 条；其中 {known} 条为已知。",
)
_ALL_HOLD = Text("Every claim holds.", "所有论断均成立。")
_DAY = Text("Amounts are as of {on}; there is no plan to give a day.", "各项金额按 {on} 计算；没有规划给出日期。")
_CLOSED = Text("A discrepancy is not known: the gate is closed.", "有未知的差异：未通过。")


@dataclass(frozen=True)
class AuditView(View):
    """All claims; for people those that do not hold, unless they ask for `everything`."""

    audit: Audit
    everything: bool = False

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a table of claims, the words of those that do not hold, and how many there are of each outcome."""
        results = self.audit.results
        discrepancies = [result for result in results if result.outcome is not Outcome.HOLDS]
        yield Line(_TITLE.fill(lang, count=len(results)), "strong")
        if self.audit.on is not None:
            yield Line(_DAY.fill(lang, on=self.audit.on))
        if shown := results if self.everything else discrepancies:
            yield Line()
            yield table_of(_FIELDS, shown, lang)
        for result in discrepancies:
            yield Line()
            yield Line(result.claim.id, "strong")
            yield from claim_lines(result, lang)
        yield Line()
        yield Line(self._summary(lang) if discrepancies else _ALL_HOLD.get(lang))
        if self.audit.is_closed:
            yield Line(_CLOSED.get(lang), "bad")

    def _summary(self, lang: Lang) -> str:
        counts = {outcome.value: self.audit.count(outcome) for outcome in Outcome}
        return _SUMMARY.fill(lang, **counts, known=self.audit.known)

    def table(self, lang: Lang) -> Table:
        """Return all claims."""
        return table_of(_FIELDS, self.audit.results, lang)

    def data(self, lang: Lang) -> object:
        """Return all claims, and how many there are of each outcome."""
        counts = {outcome.value: self.audit.count(outcome) for outcome in Outcome}
        return {
            "summary": {**counts, "known": self.audit.known},
            "claims": [_data(result, lang) for result in self.audit.results],
        }


def _difference(result: ClaimResult, _: Lang) -> Cell:
    return Cell("" if result.outcome is Outcome.HOLDS else figure(result.claim, result.difference))


_FIELDS: tuple[Field[ClaimResult], ...] = (
    Field(Text("Claim", "论断"), lambda result, _: Cell(result.claim.id), wraps=True),
    Field(Text("Section", "章节"), lambda result, _: Cell(result.claim.section)),
    Field(Text("Claimed", "所称"), lambda result, _: Cell(result.claim.claimed.text), right=True),
    Field(Text("Recomputed", "重算"), lambda result, _: Cell(figure(result.claim, result.recomputed)), right=True),
    Field(Text("Difference", "差异"), _difference, right=True),
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
