"""What must hold between the values of a plan: each relation at its edge, on either side, and where it is told."""

from datetime import date
from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.indicators.consistency import same_days
from plan_eval.indicators.loading import LoadedPlan, load_plan

BEGIN, END, AS_OF = "2015-12-31", "2020-12-31", "2018-12-31"
LEVEL = "baseline: 100, target: 200, observations: {2018-12-31: 150}"
TOTAL = "kind: cumulative, target: 100"


def loaded(*entries: str, begin: str = BEGIN, end: str = END, as_of: str = AS_OF) -> LoadedPlan:
    """Load a plan of some indicators; one whose text has no id is called after its place."""
    text = f"plan: {{id: p, name: P, baseline_date: {begin}, target_date: {end}, as_of: {as_of}}}\nindicators:\n"
    for number, entry in enumerate(entries):
        name = "" if "id:" in entry else f"id: i{number}, "
        text += f"  - {{{name}name: N, unit: u, nature: expected, {entry}}}\n"
    return load_plan(parse_document("indicators.yaml", text, Path()))


def words(*entries: str) -> list[str]:
    """What loading tells of indicators, each finding in full."""
    return [f"{each.message()}; {each.hint()}" for each in loaded(*entries).findings()]


def told(*entries: str, begin: str = BEGIN, end: str = END, as_of: str = AS_OF) -> list[tuple[str, str]]:
    """The codes of what is told, each with the path inside the entry or the plan's head."""
    found = loaded(*entries, begin=begin, end=end, as_of=as_of).problems
    return [(each.code, ".".join(map(str, each.path[2 - (each.path[0] == "plan") :]))) for each in found]


@pytest.mark.parametrize(
    ("begin", "end", "as_of", "expected"),
    [
        (BEGIN, END, AS_OF, []),
        (BEGIN, "2016-01-01", BEGIN, []),
        (BEGIN, BEGIN, BEGIN, [("PE302", "target_date")]),
        (BEGIN, "2015-12-30", BEGIN, [("PE302", "target_date")]),
        (BEGIN, END, "2015-12-30", [("PE307", "as_of")]),
        (BEGIN, END, "2030-12-31", []),
        (BEGIN, BEGIN, "2015-12-30", [("PE302", "target_date"), ("PE307", "as_of")]),
    ],
)
def test_the_dates_of_a_plan(begin: str, end: str, as_of: str, expected: list[tuple[str, str]]) -> None:
    assert told("baseline: 1, target: 2", begin=begin, end=end, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("baseline_date: 2020-12-30", []),
        ("baseline_date: 2020-12-31", [("PE302", "baseline_date")]),
        ("baseline_date: 2021-01-01", [("PE302", "baseline_date")]),
        ("target_date: 2016-01-01", []),
        ("target_date: 2015-12-31", [("PE302", "target_date")]),
        ("baseline_date: 2019, target_date: 2019", [("PE302", "target_date")]),
        ("baseline_date: 2019, target_date: 2019-12-30", [("PE302", "target_date")]),
        ("baseline_date: 2019-12-30, target_date: 2019", []),
    ],
)
def test_the_own_dates_of_an_indicator(dates: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"baseline: 1, target: 2, {dates}") == expected


def test_the_dates_of_the_plan_are_not_told_again_with_each_indicator() -> None:
    assert told("baseline: 1, target: 2", "baseline: 1, target: 2", end=BEGIN) == [("PE302", "target_date")]


def test_an_id_that_comes_again_is_told_with_the_line_of_the_first() -> None:
    entry = "id: a, baseline: 1, target: 2"
    found = loaded("id: b, baseline: 1, target: 2", entry, entry, entry).problems
    assert [(each.code, each.path, each.values) for each in found] == [
        ("PE301", ("indicators", 2, "id"), {"found": "a", "first": 4}),
        ("PE301", ("indicators", 3, "id"), {"found": "a", "first": 4}),
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("baseline: 3.2, target: ≤4.5, better: lower", None),
        ("baseline: 3.2, target: ≤4.5", None),
        ("baseline: 5, target: ≤4.5, better: lower", None),
        ("baseline: 75, target: ≥70, better: higher", None),
        ("baseline: 75, target: ≥70, better: lower", ("a bound in the other direction", "higher")),
        ("baseline: 3.2, target: ≤4.5, better: higher", ("a bound in the other direction", "lower")),
        ("kind: cumulative, target: ≤100, better: higher", ("a bound in the other direction", "lower")),
        ("baseline: 1, target: 2, better: higher", None),
        ("baseline: 2, target: 1, better: lower", None),
        ("baseline: 1, target: 1, better: lower", None),
        ("baseline: 1, target: 1, better: higher", None),
        ("baseline: 1, target: 2, better: lower", ("higher than the baseline", "a ceiling")),
        ("baseline: 2, target: 1, better: higher", ("lower than the baseline", "a floor")),
        ("target: 1, better: lower", None),
        ("baseline: 1, better: lower", None),
        ("kind: cumulative, baseline: 1, target: 2, better: lower", None),
        ("baseline: 30, target: 35~40, better: higher", None),
        ("baseline: 45, target: 35~40, better: lower", None),
        ("baseline: 30, target: 35~40, better: lower", ("higher than the baseline", "`better: higher`")),
        ("baseline: 45, target: 35~40, better: higher", ("lower than the baseline", "`better: lower`")),
        ("baseline: 35, target: 35~40, better: lower", None),
        ("baseline: 40, target: 35~40, better: higher", None),
        ("kind: task, target: done", None),
    ],
)
def test_a_direction_against_what_the_target_says(figures: str, expected: tuple[str, str] | None) -> None:
    found = loaded(figures).problems
    assert [(each.code, each.path[2:]) for each in found] == ([] if expected is None else [("PE303", ("better",))])
    assert all(part in sentence for part in expected or () for sentence in words(figures))


@pytest.mark.parametrize(
    ("figures", "place"),
    [
        ("kind: task, target: 5", "target"),
        ("kind: task", "target"),
        ("target: done", "target"),
        ("baseline: 5, target: done", "target"),
        ("kind: task, target: done, baseline: 5", "baseline"),
        ("kind: task, target: done, better: lower", "better"),
        ("target: ≥5, observations: {2018-12-31: done}", "observations.2018-12-31"),
        ("kind: task, target: done, observations: {2018-12-31: 3}", "observations.2018-12-31"),
        (f"{TOTAL}, increments: {{2018: 1}}, observations: {{2018: 1}}", "increments"),
        ("target: ≥5, increments: {2018: 1}", "increments"),
    ],
)
def test_what_does_not_fit_how_an_indicator_counts_is_told_once(figures: str, place: str) -> None:
    assert told(figures) == [("PE340", place)]


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ("baseline: 1, target: 1", "baseline and target are equal"),
        ("baseline: 1, target: 1.0", "baseline and target are equal"),
        ("target: 1", "there is no baseline"),
        ("baseline: 1", "there is no target"),
        ("limit: 5", "there is no baseline"),
        ("baseline: 1, target: 2", None),
        ("target: 35~40", None),
        ("baseline: 37, target: 35~40", None),
        ("target: ≥1", None),
        ("kind: cumulative, target: 1", None),
        ("kind: cumulative", None),
        ("kind: task, target: done", None),
        ("target: 1, better: higher", None),
        ("baseline: 1, target: 1, discontinued: {reason: r}", None),
        ("baseline: 1, discontinued: {reason: r}", None),
        ("discontinued: {reason: r}", None),
    ],
)
def test_a_direction_that_nothing_tells(figures: str, reason: str | None) -> None:
    found = loaded(figures).problems
    assert [(each.code, each.path) for each in found] == ([] if reason is None else [("PE304", ("indicators", 0))])
    assert all(reason is not None and reason in sentence for sentence in words(figures))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("baseline: 1, target: 2, observations: {2018-12-31: 1}", []),
        ("baseline: 1, target: 2, observations: {2019-01-01: 1}", ["PE306 observations.2019-01-01"]),
        ("baseline: 1, target: 2, observations: {2010: 1}", []),
        (f"{TOTAL}, increments: {{2018-12-31: 1}}", []),
        (f"{TOTAL}, increments: {{2019-01-01: 1}}", ["PE306 increments.2019-01-01"]),
        (f"{TOTAL}, increments: {{2016-01-01: 1}}", []),
        (f"{TOTAL}, increments: {{2015-12-31: 1}}", ["PE305 increments.2015-12-31"]),
        (f"{TOTAL}, increments: {{2015-12-30: 1, 2017: 1}}", ["PE305 increments.2015-12-30"]),
        (f"{TOTAL}, baseline_date: 2016-12-31, increments: {{2016-12-31: 1}}", ["PE305 increments.2016-12-31"]),
        (f"{TOTAL}, baseline_date: 2016-12-30, increments: {{2016-12-31: 1}}", []),
        ("baseline: 1, target: 9, milestones: {2016-01-01: 2}", []),
        ("baseline: 1, target: 9, milestones: {2015-12-31: 2}", ["PE305 milestones.2015-12-31"]),
        ("baseline: 1, target: 9, milestones: {2020-12-30: 2}", []),
        ("baseline: 1, target: 9, milestones: {2020-12-31: 9}", []),
        ("baseline: 1, target: 9, milestones: {2020-12-31: 9.0}", []),
        ("baseline: 1, target: 9, milestones: {2020-12-31: 8}", ["PE340 milestones.2020-12-31"]),
        ("baseline: 1, target: ≥9, milestones: {2020-12-31: 8}", ["PE340 milestones.2020-12-31"]),
        ("baseline: 1, target: 9~11, milestones: {2020-12-31: 10}", ["PE340 milestones.2020-12-31"]),
        ("baseline: 1, better: higher, milestones: {2020-12-31: 8}", []),
        ("baseline: 1, target: 9, milestones: {2021-01-01: 9}", ["PE341 milestones.2021-01-01"]),
        ("baseline: 1, target: 9, target_date: 2019-12-31, milestones: {2020-01-01: 9}", ["PE341 milestones.2020-01-01"]),
        ("baseline: 1, target: 9, target_date: 2022-12-31, milestones: {2021-01-01: 8}", []),
    ],
)  # fmt: skip
def test_days_before_and_after_what_they_may(figures: str, expected: list[str]) -> None:
    assert [f"{code} {place}" for code, place in told(figures)] == expected


@pytest.mark.parametrize(
    ("figures", "at"),
    [
        ("baseline: 1, target: 2, observations: {2019: 1}", "2019"),
        (f"{TOTAL}, increments: {{2015: 1}}", "2015"),
        ("baseline: 1, target: 9, milestones: {2021: 9}", "2021"),
        ("baseline: 1, target: 2, observations: {2018: 1, 2018-12-31: 1}", "2018-12-31"),
        ("baseline: 1, target: 9, milestones: {2020: 8}", "8"),
    ],
)
def test_what_is_wrong_with_a_day_is_told_at_the_day(figures: str, at: str) -> None:
    text = f"plan: {{id: p, name: P, baseline_date: {BEGIN}, target_date: {END}, as_of: {AS_OF}}}\nindicators:\n"
    line = f"  - {{id: i, name: N, unit: u, nature: expected, {figures}}}"
    (found,) = load_plan(parse_document("indicators.yaml", f"{text}{line}\n", Path())).findings()
    place = found.location
    assert (place.line, line[(place.column or 0) - 1 : (place.end_column or 0) - 1]) == (3, at)


def test_keys_for_one_day_are_told_with_the_line_of_the_first() -> None:
    lines = {"2018": 5, "2018-12": 6, "2018-12-31": 7, "2017": 8}
    found = [*same_days(dict.fromkeys(lines, 1), lines, ("indicators", 0, "observations"))]
    values = {"found": date(2018, 12, 31), "first": 5}
    assert [(each.path[-1], each.values, each.on_key) for each in found] == [
        ("2018-12", values, True),
        ("2018-12-31", values, True),
    ]
