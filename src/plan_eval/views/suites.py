"""What came of tests: of rule sets, of published verdicts and of published amounts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.cases import Decided
from plan_eval.indicators.verdict import Verdict
from plan_eval.model.trying import Suite, Tried
from plan_eval.views.conditions import condition_of
from plan_eval.views.margins_data import margin_data
from plan_eval.views.margins_words import sentences
from plan_eval.views.shapes import Block, Cell, Line, Rows, View
from plan_eval.views.words import COLON, SPACE

_NONE = Text("{name}: no tests", "{name}：没有测试")
_PASSED = Text("{name}: {count} {count:test|tests}, all passed", "{name}：{count} 个测试，全部通过")
_FAILED = Text("{name}: {failed} of {count} tests failed", "{name}：{count} 个测试，{failed} 个未通过")
_ACCEPTED = Text(
    "{name}: {count} {count:test|tests}, {accepted} accepted as different",
    "{name}：{count} 个测试，{accepted} 个差异已说明",
)
_ALL = Text("{count} {count:test|tests}, all passed.", "共 {count} 个测试，全部通过。")
_SOME = Text(
    "{count} {count:test|tests}: {passed} passed, {failed} failed.",
    "共 {count} 个测试：通过 {passed} 个，未通过 {failed} 个。",
)
_SOME_ACCEPTED = Text(
    "{count} {count:test|tests}: {passed} passed, {failed} failed, {accepted} accepted as different.",
    "共 {count} 个测试：通过 {passed} 个，未通过 {failed} 个，差异已说明 {accepted} 个。",
)
_OUTCOMES = {
    "passed": Text("passed", "通过"),
    "failed": Text("FAILED", "未通过"),
    "accepted": Text("accepted", "已说明"),
}
_STYLES = {"passed": "good", "failed": "bad", "accepted": "doubtful"}
_HEAD = Text("{outcome}  {name} ({place})", "{outcome}  {name}（{place}）")
_EXPECTED = Text("{what}, expected", "应得{what}")
_CAME = Text("{what}, came", "实得{what}")
_DECIDED, _RULE = Text("decided by", "判定依据"), Text("rule {number}: {condition}", "第 {number} 条规则：{condition}")
_WHY, _MARGIN = Text("because", "理由"), Text("margin", "临界值")


def outcome(tried: Tried) -> str:
    """Return what came of a test: passed, failed, or accepted."""
    if tried.passed:
        return "passed"
    return "failed" if tried.failed else "accepted"


def place(suite: Suite, tried: Tried) -> str:
    """Return the file and the line of a test."""
    return f"{suite.document.file}:{suite.document.line(tried.path)}"


@dataclass(frozen=True)
class SuitesView(View):
    """Tests that were run; for people those that failed, unless they ask for `everything`."""

    suites: Sequence[Suite]
    everything: bool = False

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a line for each suite, below it each test that is shown with what decided it, and how many there were."""
        for suite in self.suites:
            yield _title(suite, lang)
            for tried in suite.tried if self.everything else suite.failed:
                yield Line()
                head = _HEAD.fill(lang, outcome=_OUTCOMES[outcome(tried)], name=tried.name, place=place(suite, tried))
                yield Line(head, _STYLES[outcome(tried)], indent=2)
                yield Rows([[Cell("    " + label, "faint"), Cell(text)] for label, text in facts(tried, lang)])
            if self.everything or suite.failed:
                yield Line()
        yield Line(self.summary(lang), "bad" if any(suite.failed for suite in self.suites) else "good")

    def summary(self, lang: Lang) -> str:
        """Say how many tests there were, and how many of them failed."""
        counts = _counts(self.suites)
        words = _SOME_ACCEPTED if counts["accepted"] else _SOME if counts["failed"] else _ALL
        return words.fill(lang, count=counts["tests"], **counts)

    def data(self, lang: Lang) -> object:
        """Return how many tests there were, and every test; margins are those of tests that are shown to people."""
        tests = [
            _data(suite, tried, lang, firm=self.everything or tried.failed)
            for suite in self.suites
            for tried in suite.tried
        ]
        return {"summary": _counts(self.suites), "tests": tests}


def _title(suite: Suite, lang: Lang) -> Line:
    count, failed, accepted = len(suite.tried), len(suite.failed), len(suite.accepted)
    words = _FAILED if failed else _ACCEPTED if accepted else _PASSED if count else _NONE
    return Line(words.fill(lang, name=suite.name, count=count, failed=failed, accepted=accepted), "strong")


def _counts(suites: Sequence[Suite]) -> dict[str, int]:
    tests, failed = sum(len(suite.tried) for suite in suites), sum(len(suite.failed) for suite in suites)
    accepted = sum(len(suite.accepted) for suite in suites)
    return {"tests": tests, "passed": tests - failed - accepted, "failed": failed, "accepted": accepted}


def facts(tried: Tried, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield what was expected of a test and what came, which rule decided, why, and how firmly."""
    for asked in tried.asked:
        yield _EXPECTED.fill(lang, what=asked.what), asked.expected.label.get(lang)
        if not asked.agrees:
            yield _CAME.fill(lang, what=asked.what), asked.came.label.get(lang)
    if not isinstance(tried.basis, Decided):
        return
    verdict = tried.basis.result.verdict
    if verdict.position is not None:
        yield _DECIDED.get(lang), _rule(tried.basis, verdict.position, lang)
    yield _WHY.get(lang), verdict.because.get(lang)
    if (margin := tried.basis.margin) is not None:
        yield _MARGIN.get(lang), SPACE.get(lang).join(sentences(margin, lang))


def _rule(decided: Decided, position: int, lang: Lang) -> str:
    method = decided.evaluation.method
    condition = condition_of(method, method.rules[position], lang)
    return _RULE.fill(lang, number=position + 1, condition=condition)


def line_of_facts(tried: Tried, lang: Lang) -> str:
    """Return the facts of a test as lines of text."""
    return "\n".join(f"{label}{COLON.get(lang)}{text}" for label, text in facts(tried, lang))


def _data(suite: Suite, tried: Tried, lang: Lang, *, firm: bool) -> dict[str, object]:
    asked = [
        {"of": each.key, "expected": each.expected.word, "came": each.came.word, "agrees": each.agrees}
        for each in tried.asked
    ]
    data: dict[str, object] = {
        "suite": suite.name.get(lang),
        "name": tried.name.get(lang),
        "file": suite.document.file,
        "line": suite.document.line(tried.path),
        "outcome": outcome(tried),
        "asked": asked,
    }
    if isinstance(tried.basis, Decided):
        data |= _decided(tried.basis, tried.basis.result.verdict, lang)
        margin = tried.basis.margin if firm else None
        data["margin"] = None if margin is None else margin_data(margin)
    return data


def _decided(decided: Decided, verdict: Verdict, lang: Lang) -> dict[str, object]:
    return {
        "rules": decided.evaluation.method.file.id,
        "status": verdict.status,
        "verdict": verdict.verdict,
        "rule": verdict.rule,
        "rule_number": None if verdict.position is None else verdict.position + 1,
        "because": verdict.because.get(lang),
    }
