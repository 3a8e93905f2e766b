"""The days of values and formulas: which follow one another, which overlap, and which leave days out."""

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.loading import load_standards
from plan_eval.standards.parameter_model import Parameter
from plan_eval.standards.periods import missing_sources

TEXT = """\
parameters:
  wage: {{name: Wage, unit: x, values: [{values}]}}
rounding: {{mode: none}}
standards:
  - {{id: pay, name: Pay, unit: x, source: s, {formulas}}}
"""
ONE = "from: 2017-01-01, value: 1, source: s"


def told(values: str = f"{{{ONE}}}", formulas: str = "formula: wage") -> list[str]:
    """What loading tells, each with its code, where it is inside the entry, and the days of which it speaks."""
    document = parse_document("standards.yaml", TEXT.format(values=values, formulas=formulas), Path())
    return [
        " ".join((each.code, ".".join(map(str, each.path[2:])), *(str(day) for day in each.values.values())))
        for each in load_standards(document).problems
    ]


def dated(*periods: str) -> str:
    """Values of a parameter: `2017-01-01..2018-01-01` each, without a last day where none stands behind."""
    entries = []
    for period in periods:
        since, _, until = period.partition("..")
        entries.append(f"{{from: {since}, {f'until: {until}, ' if until else ''}value: 1, source: s}}")
    return ", ".join(entries)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2017-01-01", "2018-01-01", "2019-01-01"], []),
        (["2017-01-01", "2017-01-01"], ["PE502 values.1.from 2017-01-01 2017-01-01"]),
        (["2017-01-02", "2017-01-01"], ["PE502 values.1.from 2017-01-01 2017-01-02"]),
        (["2017-01-01", "2018-01-01", "2017-06-01"], ["PE502 values.2.from 2017-06-01 2018-01-01"]),
        (["2017-01-01..2017-12-31", "2018-01-01"], []),
        (["2017-01-01..2018-01-01", "2018-01-01"], ["PE508 values.0.until 2018-01-01 2018-01-01"]),
        (["2017-01-01..2018-01-02", "2018-01-01"], ["PE508 values.0.until 2018-01-02 2018-01-01"]),
        (["2017-01-01..2017-12-30", "2018-01-01"], ["PE507 values.1.from 2017-12-30 2018-01-01"]),
        (["2017-01-01", "2018-01-01..2018-12-30", "2019-01-01"], ["PE507 values.2.from 2018-12-30 2019-01-01"]),
        (["2017-01-01", "2018-01-01..2019-01-01", "2019-01-01"], ["PE508 values.1.until 2019-01-01 2019-01-01"]),
    ],
)
def test_values_follow_one_another_day_by_day(periods: list[str], expected: list[str]) -> None:
    assert told(values=dated(*periods)) == expected


def formulas(*periods: str) -> str:
    """Formulas of a standard: `2017-01-01..2018-01-01` each, either day left out where nothing stands."""
    entries = []
    for period in periods:
        since, _, until = period.partition("..")
        entries.append(f"{{{f'from: {since}, ' if since else ''}{f'until: {until}, ' if until else ''}formula: wage}}")
    return f"formulas: [{', '.join(entries)}]"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("formula: wage", []),
        ("formula: wage, from: 2018-01-01, until: 2018-01-01", []),
        ("formula: wage, from: 2018-01-02, until: 2018-01-01", ["PE511 until 2018-01-01 2018-01-02"]),
        ("note: n", ["PE201  a standard formula"]),
        (f"formula: wage, {formulas('..')}", ["PE510 formulas"]),
        (formulas("..2017-12-31", "2018-01-01.."), []),
        (
            formulas("..2017-12-31", "2018-01-05..2018-01-05", "2018-01-06.."),
            ["PE527 formulas.1.from 2017-12-31 2018-01-05"],
        ),
        (formulas("..2018-01-01", "2018-01-01.."), ["PE511 formulas.1 2018-01-01 2018-01-01"]),
        (formulas("2017-01-01..", "2018-01-01.."), ["PE511 formulas.1 - 2018-01-01"]),
        (formulas("..2017-12-31", ".."), ["PE511 formulas.1 2017-12-31 -"]),
        (formulas("..2016-12-31", "2017-01-01..2018-01-01", "2018-01-01.."), ["PE511 formulas.2 2018-01-01 2018-01-01"]),
        (formulas("2018-01-02..2018-01-01"), ["PE511 formulas.0.until 2018-01-01 2018-01-02"]),
        (
            formulas("..2016-12-31", "2018-01-02..2018-01-01"),
            ["PE527 formulas.1.from 2016-12-31 2018-01-02", "PE511 formulas.1.until 2018-01-01 2018-01-02"],
        ),
    ],
)  # fmt: skip
def test_formulas_do_not_overlap(given: str, expected: list[str]) -> None:
    found = [each.replace("Text(en='a standard', zh='标准')", "a standard") for each in told(formulas=given)]
    assert found == expected


def test_every_value_has_a_source() -> None:
    values = "{from: 2016-01-01, value: 1}, {from: 2017-01-01, value: 1, source: s}, {from: 2018-01-01, value: 1}"
    document = parse_document("standards.yaml", TEXT.format(values=values, formulas="formula: wage"), Path())
    parameter = cast("Parameter", load_standards(document).sound().source.parameters["wage"])  # one without dimensions
    found = [(each.code, each.path, each.values) for each in missing_sources(parameter, ("parameters", "wage"))]
    assert found == [
        ("PE506", ("parameters", "wage", "values", 0), {"since": date(2016, 1, 1)}),
        ("PE506", ("parameters", "wage", "values", 2), {"since": date(2018, 1, 1)}),
    ]


def pay(given: str) -> CompiledStandard:
    text = TEXT.format(values=f"{{{ONE}}}", formulas=given)
    return load_standards(parse_document("standards.yaml", text, Path())).sound().by_id["pay"]


@pytest.mark.parametrize(
    ("day", "number", "in_force", "last"),
    [
        ("2016-12-31", 0, False, None),
        ("2017-01-01", 0, True, "2017-01-01"),
        ("2017-12-31", 0, True, "2017-12-31"),
        ("2018-01-01", 0, False, "2017-12-31"),
        ("2018-06-30", 0, False, "2017-12-31"),
        ("2018-07-01", 1, True, "2018-07-01"),
        ("2018-12-31", 1, True, "2018-12-31"),
        ("2019-01-01", 1, False, "2018-12-31"),
    ],
)
def test_the_formula_of_a_day(day: str, number: int, last: str | None, *, in_force: bool) -> None:
    on = date.fromisoformat(day)
    standard = pay(formulas("2017-01-01..2017-12-31", "2018-07-01..2018-12-31")).on(on)
    assert (standard.period.number, standard.in_force) == (number, in_force)
    assert standard.last_day(on) == (None if last is None else date.fromisoformat(last))


def test_one_period_ends_before_another() -> None:
    first, second = pay(formulas("2017-01-01..2017-12-31", "2018-01-01..")).periods
    assert first.ended_before(second)
    assert not second.ended_before(first)
    assert not first.ended_before(first._replace(since=date(2017, 12, 31)))
    assert not first.ended_before(second._replace(since=None))
    assert second.ended_before(second) is False


@pytest.mark.parametrize(("step", "is_told"), [("0", True), ("-5", True), ("0.01", False)])
def test_a_step_of_rounding_is_above_nothing(step: str, *, is_told: bool) -> None:
    text = TEXT.format(values=f"{{{ONE}}}", formulas=f"formula: wage, rounding: {{mode: up, to: {step}}}")
    text = text.replace("rounding: {mode: none}", f"rounding: {{mode: up, to: {step}}}")
    found = load_standards(parse_document("standards.yaml", text, Path())).problems
    places = [("rounding", "to"), ("standards", 0, "rounding", "to")] if is_told else []
    assert sorted((each.path for each in found), key=len) == places
    assert {each.code for each in found} == ({"PE411"} if is_told else set())
