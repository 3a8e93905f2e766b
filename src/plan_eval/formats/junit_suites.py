"""Tests as JUnit XML, the form that test reports of CI services read: a suite for each rule set or file, a case for each test."""

from xml.sax.saxutils import escape, quoteattr

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.model.trying import Suite, Tried
from plan_eval.views.suites import SuitesView, line_of_facts, outcome, place


def render(view: SuitesView, lang: Lang, _: Screen) -> str:
    """Return all tests; what failed has what was expected, what came and what decided it, what is accepted is skipped."""
    suites = "".join(_suite(suite, lang) for suite in view.suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plan-eval test">\n{suites}</testsuites>\n'


def _suite(suite: Suite, lang: Lang) -> str:
    name, counts = quoteattr(suite.name.get(lang)), (len(suite.tried), len(suite.failed), len(suite.accepted))
    head = '  <testsuite name={} tests="{}" failures="{}" errors="0" skipped="{}">\n'.format(name, *counts)
    return head + "".join(_case(suite, tried, lang) for tried in suite.tried) + "  </testsuite>\n"


def _case(suite: Suite, tried: Tried, lang: Lang) -> str:
    names = f"classname={quoteattr(suite.name.get(lang))} name={quoteattr(tried.name.get(lang))}"
    if tried.passed:
        return f"    <testcase {names}/>\n"
    facts = f"{place(suite, tried)}\n{line_of_facts(tried, lang)}"
    if outcome(tried) == "accepted":
        return f"    <testcase {names}>\n      <skipped message={quoteattr(facts)}/>\n    </testcase>\n"
    first = next(asked for asked in tried.asked if not asked.agrees)
    message = quoteattr(f"{first.expected.label.get(lang)} → {first.came.label.get(lang)}")
    return f"    <testcase {names}>\n      <failure message={message}>{escape(facts)}</failure>\n    </testcase>\n"
