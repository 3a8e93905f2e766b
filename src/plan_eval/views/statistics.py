"""How often each check found something."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Severity
from plan_eval.views.findings import FindingsView
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View
from plan_eval.views.words import SEVERITIES

_HEADS = (Text("Code", "代码"), Text("Found", "次数"), Text("Severity", "级别"), Text("Check", "检查内容"))


@dataclass(frozen=True)
class StatisticsView(View):
    """How often each check found something, the most frequent first, and what was checked."""

    found: FindingsView

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a table, unless nothing was found, and the line that counts."""
        if self.found.result.findings:
            yield self.table(lang)
            yield Line()
        yield Line(self.found.summary(lang))

    def table(self, lang: Lang) -> Table:
        """Return a row for each check."""
        columns = [Column(head.get(lang), right=number == 1, wraps=number == 3) for number, head in enumerate(_HEADS)]  # noqa: PLR2004  # the last
        rows = [
            [
                Cell(code),
                Cell(str(count)),
                Cell(SEVERITIES[severity].label.get(lang)),
                Cell(check_of(code).title.get(lang)),
            ]
            for (code, severity), count in self._counts()
        ]
        return Table(columns, rows)

    def data(self, lang: Lang) -> object:
        """Return the documented object."""
        counts = [
            {"code": code, "severity": severity.value, "count": count, "title": check_of(code).title.get(lang)}
            for (code, severity), count in self._counts()
        ]
        return {"files": len(self.found.result.documents), "statistics": counts}

    def _counts(self) -> list[tuple[tuple[str, Severity], int]]:
        counts = Counter((finding.code, finding.severity) for finding in self.found.result.findings)
        return sorted(counts.items(), key=lambda each: (-each[1], each[0]))
