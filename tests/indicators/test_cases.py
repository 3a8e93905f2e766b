"""The tests that a rule set carries: how they are read, what is refused, what comes of them."""

from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import DataError, load_rules, run_tests
from plan_eval.files.values import Plain
from plan_eval.indicators.case_model import expectation, share
from plan_eval.model.kinds import KINDS
from plan_eval.model.readers import RefusedError
from plan_eval.session import check_files

RULES = KINDS["rules"].example.partition("tests:")[0]


def rules(folder: Path, tests: str) -> Path:
    file = folder / "rules.yaml"
    file.write_text(f"{RULES}{tests}", encoding="utf-8")
    return file


def one(indicator: str, expected: str = "verdict: good") -> str:
    return f"tests:\n  - {{name: one, indicator: {{{indicator}}}, {expected}}}\n"


def codes(file: Path) -> list[str]:
    return [finding.code for finding in check_files([file]).findings]


@pytest.mark.parametrize(
    ("written", "found"),
    [("50%", Fraction(1, 2)), ("0.125", Fraction(1, 8)), ("1/3", Fraction(1, 3)), ("0", 0), ("120%", Fraction(6, 5))],
)
def test_a_share_of_the_time_is_exact(written: str, found: Fraction) -> None:
    assert share(Plain(written)) == found


@pytest.mark.parametrize("written", ["-1%", "1/0", "half", "1/2/3", "%", "1e3"])
def test_what_is_no_share_is_refused(written: str) -> None:
    with pytest.raises(RefusedError):
        share(Plain(written))


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("baseline: 0, target: 10, value: 2.5, elapsed: 50%", "verdict: good"),
        ("baseline: 0, target: 10, value: 2.4999, elapsed: 50%", "verdict: bad"),
        ("baseline: 0, target: 3, value: 0.5, elapsed: 1/3", "verdict: good, measures: {elapsed: 33.3%, pace: 0.5}"),
        ("baseline: 0, target: 10, value: 13, elapsed: 130%", "measures: {ended: true, years_left: -3, planned: 1}"),
        ("baseline: 0, target: 10, elapsed: 0%", "status: not_assessed"),
        ("kind: task, target: done, value: under_way, elapsed: 1/2", "status: behind, measures: {task: under_way}"),
        ("kind: cumulative, target: 10, baseline_date: 2015, target_date: 2020, increments: {2016: 1, 2017: 2}", "measures: {value: 3, elapsed: 0.4}"),
        ("baseline: 0, target: 10, value: 4, as_of: 2018, baseline_date: 2015, target_date: 2020", "measures: {years_so_far: 3}"),
        ("baseline: 0, target: 10, value: 1, elapsed: 1/2, delivery: under_way", "measures: {delivery: under_way}"),
    ],
)  # fmt: skip
def test_an_indicator_stands_on_its_days(tmp_path: Path, indicator: str, expected: str) -> None:
    (tried,) = run_tests(rules(tmp_path, one(indicator, expected))).tried
    assert tried.passed, [(asked.key, asked.came.word) for asked in tried.asked]


def test_a_figure_is_held_to_the_places_that_are_written() -> None:
    for written, agrees in (("0.33", True), ("33.3%", True), ("0.34", False), ("0.333333", True), ("undefined", False)):
        expected = expectation(Plain(written))
        assert expected.agrees(Fraction(1, 3)) is agrees
    assert expectation(Plain("undefined")).agrees(None)
    assert not expectation(Plain("0")).agrees(None)


@pytest.mark.parametrize(
    ("tests", "code"),
    [
        (one("baseline: 0, target: 10, value: 1"), "PE621"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/9001"), "PE621"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2, target_date: 2020"), "PE621"),
        (one("baseline: 0, target: 10, baseline_date: 2015, target_date: 2020"), "PE621"),
        (one("baseline: 0, target: 10, baseline_date: 2015, target_date: 2020, as_of: 2014"), "PE621"),
        (one("baseline: 0, target: 10, value: 1, observations: {2018: 2}, baseline_date: 2015, target_date: 2020"), "PE621"),
        (one("baseline: 0, target: 10, value: 1, elapsed: half"), "PE206"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2", "source: a paper"), "PE622"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2", "verdict: goood"), "PE623"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2", "measures: {pce: 1}"), "PE624"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2", "measures: {nature: good}"), "PE625"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2", "measures: {ended: 1}"), "PE625"),
        (one("baseline: 0, target: 10, value: 1, elapsed: 1/2, published: met"), "PE202"),
        (one("baseline: 0, target: 10, valeu: 1, elapsed: 1/2"), "PE202"),
        (one("baseline: 0, target: 1o, value: 1, elapsed: 1/2"), "PE203"),
        (one("target: 10, value: 1, elapsed: 1/2"), "PE304"),
        (one("baseline: 0, target: done, value: 1, elapsed: 1/2"), "PE340"),
        (one("baseline: 0, target: 10, baseline_date: 2015, target_date: 2015-12, as_of: 2016"), "PE302"),
        (one("baseline: 0, target: 10, baseline_date: 2015, target_date: 2020, observations: {2018: 1, 2018-12: 2}"), "PE308"),
        (one("baseline: 0, target: 10, value: 6, elapsed: 1/2", "verdict: bad"), "PE626"),
        ("", "PE627"),
        ("tests: nowhere.yaml\n", "PE628"),
        ("tests: ../outside.yaml\n", "PE628"),
        ("tests: {name: one}\n", "PE206"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_test_is_found(tmp_path: Path, tests: str, code: str) -> None:
    file = rules(tmp_path, tests)
    (tmp_path.parent / "outside.yaml").write_text("tests: []\n", encoding="utf-8")
    assert codes(file) == [code]
    if code not in {"PE626", "PE627"}:
        with pytest.raises(DataError):
            run_tests(file)


def test_a_finding_points_into_the_test(tmp_path: Path) -> None:
    file = rules(tmp_path, one("baseline: 0, target: 1o, value: 1, elapsed: 1/2"))
    (finding,) = check_files([file]).findings
    assert (finding.location.line, finding.location.column) == (11, 50)


def test_tests_may_lie_in_a_file_of_their_own(tmp_path: Path) -> None:
    file, apart = rules(tmp_path, "tests: more.yaml\n"), tmp_path / "more.yaml"
    apart.write_text(one("baseline: 0, target: 10, value: 6, elapsed: 1/2"), encoding="utf-8")
    suite = run_tests(file)
    assert (suite.document.file, len(suite.tried), suite.failed) == (str(apart), 1, [])
    assert codes(file) == codes(apart) == []
    apart.write_text(one("baseline: 0, target: 10, value: 1, elapsed: 1/2"), encoding="utf-8")
    assert codes(file) == ["PE626"]
    apart.write_text("more: 1\n" + one("baseline: 0, target: 10, value: 1, elapsed: 1/2"), encoding="utf-8")
    assert codes(apart) == ["PE202"]
    with pytest.raises(DataError):
        run_tests(file)


def test_verdicts_need_no_tests(tmp_path: Path) -> None:
    assert load_rules(rules(tmp_path, "tests: nowhere.yaml\n")).file.id == "example"


def test_what_decided_and_how_firmly_is_known(tmp_path: Path) -> None:
    (tried,) = run_tests(rules(tmp_path, one("baseline: 0, target: 10, value: 6, elapsed: 1/2", "verdict: bad"))).failed
    (asked,) = tried.asked
    assert (asked.key, asked.expected.word, asked.came.word) == ("verdict", "bad", "good")
    margin = tried.basis.margin  # type: ignore[attr-defined]  # a rule set decided
    assert (margin.below.value, margin.below.verdict.verdict) == (2, "bad")
