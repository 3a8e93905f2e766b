"""A plan at one glance: the bar of all its indicators, and which commands tell more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text, Words
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.views.shapes import Block, Cell, Line, Rows, View
from plan_eval.views.status import summary

_NEXT = Text("Next", "接下来")
_STATUS = Text("every indicator, and why", "各项指标的完成情况及依据")
_WHY = Text("why “{name}” is behind", "“{name}”为何未达到预期")
_MARGINS = Text("how close each verdict is", "各项结论的临界值")
_REPORT = Text("the chapter of the review as a page", "生成评估报告网页")
_CHECK = Text("what is wrong, and how to put it right", "查看问题及改法")
_HELP = Text("`plan-eval --help` lists all commands.", "全部命令见 `plan-eval --help`。")
_BROKEN = Text(
    "{file} has {count} {count:error|errors}, so there is no verdict.", "{file} 中有 {count} 个错误，无法作出结论。"
)


@dataclass(frozen=True)
class OverviewView(View):
    """The state of a plan, and three commands."""

    evaluation: PlanEvaluation

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the bar of statuses and what to do next."""
        yield from summary(self.evaluation, lang)
        yield from _next(self._commands(), lang)

    def _commands(self) -> Iterator[tuple[str, Words]]:
        behind = [result for result in self.evaluation.results if result.verdict.status is Status.BEHIND]
        yield "plan-eval status", _STATUS
        if behind:
            indicator = behind[0].indicator
            yield f"plan-eval explain {indicator.id}", _WHY.message(name=indicator.name)
        else:
            yield "plan-eval status --margins", _MARGINS
        yield "plan-eval report report.html", _REPORT


@dataclass(frozen=True)
class BrokenView(View):
    """How many errors keep a plan from being judged."""

    file: str
    count: int

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the count and the command that shows them."""
        yield Line(_BROKEN.fill(lang, file=self.file, count=self.count), "bad")
        yield Line()
        yield from _next([("plan-eval check", _CHECK)], lang)


def _next(commands: Iterable[tuple[str, Words]], lang: Lang) -> Iterator[Block]:
    yield Line(_NEXT.get(lang), "strong")
    yield Rows([[Cell(command), Cell(words.get(lang), "faint")] for command, words in commands])
    yield Line()
    yield Line(_HELP.get(lang), "faint")
