"""Functions: a row of the table is all that the program knows of a function, so every test here walks the table."""

import ast
import csv
import io
import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripts.pages.formulas import formulas

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.column_evaluation import evaluate_columns
from plan_eval.formula.columns import Column
from plan_eval.formula.courses import Course, negated
from plan_eval.formula.functions import FORMS, FUNCTIONS, is_reserved
from plan_eval.formula.parser import parse
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.rows import Function
from plan_eval.formula.unit_rules import UNKNOWN, Followed, shared
from plan_eval.formula.unit_texts import read_unit
from plan_eval.formula.units import unit_of
from tests.conftest import ROOT, STANDARDS, Cli, folder

NUMBERS = st.fractions(-1000, 1000, max_denominator=100)
STEPS = st.fractions(Fraction(1, 100), 100, max_denominator=100)


def arguments_of(function: Function) -> st.SearchStrategy[list[Fraction]]:
    """Return arguments of a function, as many as it takes; the step is above zero."""
    if not function.steps:
        return st.lists(NUMBERS, min_size=function.least, max_size=min(function.most, 4))
    values = st.lists(NUMBERS, min_size=function.most - 1, max_size=function.most - 1)
    return st.tuples(values, STEPS).map(lambda parts: [*parts[0], parts[1]])


OF_THREES = {"pow": 27, "cagr": 0, "reaches": 1, "exceeds": 0} | {
    name: Fraction(digits)
    for name, digits in {
        "ln": "1.098612288668109691395245236922526",
        "exp": "20.08553692318766774092852965458172",
        "sqrt": "1.732050807568877293527446341505872",
    }.items()
}
"""What functions make of threes that do not make a three of them; to 34 digits as bc computes them."""


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_computed_from_as_few_arguments_as_it_takes(name: str) -> None:
    arguments = ", ".join(["3"] * FUNCTIONS[name].least)
    assert Formula(f"{name}({arguments})", {}).evaluate({}) == OF_THREES.get(name, 3)


@pytest.mark.parametrize("name", [*FUNCTIONS, *FORMS])
def test_every_form_is_refused_too_few_and_too_many_arguments(name: str) -> None:
    form = FUNCTIONS.get(name) or FORMS[name]
    for count in (form.least - 1, form.most + 1):
        with pytest.raises(FormulaError, match="PE408"):
            Formula(f"{name}({', '.join(['3'] * count)})", {})


@pytest.mark.parametrize("name", [*FUNCTIONS, *FORMS])
def test_every_form_says_how_it_is_written_and_what_it_gives(name: str) -> None:
    form = FUNCTIONS.get(name) or FORMS[name]
    assert form.usage.startswith(f"{name}(")
    assert f"| `{form.usage}` | {form.gives.en} |" in formulas("en")


@pytest.mark.parametrize("name", [name for name, function in FUNCTIONS.items() if function.columns is not None])
@settings(max_examples=30)
@given(data=st.data())
def test_a_column_is_computed_like_its_values(name: str, data: st.DataObject) -> None:
    function = FUNCTIONS[name]
    rows = [data.draw(arguments_of(function)) for _ in range(3)]
    least = min(len(row) for row in rows)
    step = rows[0][-1:] if function.steps else []
    width = least - len(step)
    columns = {
        f"x{place}": Column([int(row[place] * 2520) for row in rows], 2520 + place) for place in range(width)
    } | {f"s{place}": Column((value.numerator,), value.denominator) for place, value in enumerate(step)}
    formula = Formula(f"{name}({', '.join(columns)})", dict.fromkeys(columns, NUMBER))
    column = evaluate_columns(formula.tree, columns)
    for row in range(3):
        assert column.at(row) == formula.evaluate({each: columns[each].at(row) for each in columns})


@pytest.mark.parametrize("mode", RoundingMode)
@settings(max_examples=30)
@given(numerators=st.lists(st.integers(-5000, 5000), min_size=1, max_size=5), step=STEPS)
def test_a_column_is_rounded_like_its_values(mode: RoundingMode, numerators: list[int], step: Fraction) -> None:
    column = Column(numerators, 20)
    rounded = ROUNDINGS[mode].column(column, step)
    for row in range(len(numerators)):
        assert rounded.at(row) == ROUNDINGS[mode].value(column.at(row), step)


AMOUNT = Followed((read_unit("CNY/month"),))


@pytest.mark.parametrize("name", [name for name, function in FUNCTIONS.items() if function.unit(AMOUNT) == AMOUNT])
@settings(max_examples=30)
@given(data=st.data(), factor=STEPS)
def test_what_has_the_unit_of_its_arguments_does_not_depend_on_how_they_are_counted(
    name: str, data: st.DataObject, factor: Fraction
) -> None:
    function = FUNCTIONS[name]
    values = data.draw(arguments_of(function))
    computed = function.compute(*values)
    assert computed is not None
    assert function.compute(*(value * factor for value in values)) == computed * factor


def test_the_words_of_the_language_are_no_names_of_entries(cli: Cli, tmp_path: Path) -> None:
    def codes(name: str) -> list[str]:
        data = folder(tmp_path / name, None, STANDARDS.replace("id: living", f"id: {name}"))
        return [each["code"] for each in json.loads(cli("check", data, "--format", "json").out)["findings"]]

    for word in (*FUNCTIONS, *FORMS, "and", "or", "not"):
        assert is_reserved(word)
        assert codes(word) == ["PE208"]
    assert codes("round_trip") == []


KNOWING = ("functions.py", "power_functions.py", "threshold_functions.py", "schedules.py", "group_formulas.py")
"""The tables of functions, what writes schedules out as formulas, and the functions over a group, of the same names."""


def test_no_other_module_knows_a_function_by_its_name() -> None:
    wrong = [
        f"{path.name}:{node.lineno} says {node.value!r}"
        for path in (ROOT / "src" / "plan_eval").rglob("*.py")
        if path.name not in KNOWING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and (node.value in FUNCTIONS or node.value in ("round", "round_"))
    ]
    assert wrong == []


def mean(*values: Fraction) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


MEAN = Function(usage="mean(a, b, ...)", gives=Text("the mean", "平均值"), least=1, most=20, compute=mean)
BELOW = Function(
    usage="below(v)",
    gives=Text("how far it is below 10,000", "距一万的差额"),
    least=1,
    most=1,
    compute=lambda value: 10_000 - value,
    course=lambda value: Course(negated(value).way, None),
    unit=shared,
)


@pytest.fixture
def two_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a function of which only the value is known, and one with course and unit, to the table."""
    monkeypatch.setitem(FUNCTIONS, "mean", MEAN)
    monkeypatch.setitem(FUNCTIONS, "below", BELOW)


def written(tmp_path: Path, formula: str, unit: str = "month", amount: int | None = None) -> str:
    text = STANDARDS.replace(
        "unit: CNY/person/month\n    formula: 42% * min_wage", f"unit: CNY/person/{unit}\n    formula: {formula}"
    )
    if amount is not None:
        text += f"    published: [{{on: 2018, amount: {amount}}}]\n"
    return folder(tmp_path / "data", None, text).as_posix()


@pytest.mark.usefixtures("two_more")
@pytest.mark.parametrize(
    ("formula", "amounts"),
    [
        ("mean(min_wage, 1000)", ["1350", "1360"]),
        ("mean(min_wage, 1000, 300)", ["1000", "1010"]),
        ("below(min_wage)", ["8300", "8280"]),
        ("max(below(min_wage), 2 * mean(min_wage, 0))", ["8300", "8280"]),
    ],
)
def test_a_function_that_is_added_is_computed_alike_everywhere(
    cli: Cli, tmp_path: Path, formula: str, amounts: list[str]
) -> None:
    data = written(tmp_path, formula)
    swept = cli("standards", "--sweep", "1700:1720:20", "--data", data, "--on", "2018", "--format", "csv").out
    assert [row["living"] for row in csv.DictReader(io.StringIO(swept))] == amounts
    wages = ["--min-wage", "1700", "--min-wage", "1720"]
    computed = json.loads(cli("standards", *wages, "--data", data, "--on", "2018", "--format", "json").out)
    assert [str(each["amount"]) for each in computed["standards"][0]["amounts"]] == amounts


@pytest.mark.usefixtures("two_more")
@pytest.mark.parametrize(
    ("formula", "amount", "words"),
    [
        ("below(min_wage)", 8300, "from 1,700, below 1,710"),
        ("below(below(min_wage))", 1700, "above 1,690, up to 1,700"),
        ("mean(min_wage, 1000)", 1350, "does not always go one way"),
        ("mean(1700, 1000)", 1350, "Living does not depend on it"),
    ],
)
def test_a_function_that_is_added_is_inverted_where_its_course_is_known(
    cli: Cli, tmp_path: Path, formula: str, amount: int, words: str
) -> None:
    assert words in cli("infer", "min_wage", "--data", written(tmp_path, formula, amount=amount)).out


@pytest.mark.usefixtures("two_more")
@pytest.mark.parametrize(
    ("formula", "unit", "code"),
    [
        ("below(min_wage)", "day", "PE509"),
        ("below(min_wage) / 30", "day", None),
        ("mean(min_wage, 12 * min_wage)", "day", None),
        ("mean(min_wage) + min_wage", "day", None),
        ("min_wage - mean(min_wage)", "day", None),
        ("min_wage * mean(1, 2)", "day", None),
        ("12 * mean(min_wage) / 30", "day", None),
        ("min_wage / mean(30, 31)", "day", None),
        ("max(mean(min_wage), min_wage, 12 * min_wage)", "day", "PE512"),
        ("mean(min_wage + 12 * min_wage)", "day", "PE512"),
        ("if(mean(min_wage) > 12 * min_wage, 1, 2)", "day", None),
    ],
)
def test_a_function_that_is_added_has_no_wrong_unit(
    cli: Cli, tmp_path: Path, formula: str, unit: str, code: str | None
) -> None:
    found = json.loads(cli("check", written(tmp_path, formula, unit), "--format", "json").out)["findings"]
    assert [each["code"] for each in found] == ([code] if code else [])


@pytest.mark.usefixtures("two_more")
def test_a_function_that_is_added_is_written_about_and_reserved() -> None:
    assert "| `mean(a, b, ...)` | 平均值 |" in formulas("zh")
    assert is_reserved("mean")
    assert MEAN.unit(AMOUNT) is UNKNOWN
    assert unit_of(parse("mean(x)"), {"x": "CNY/month"}) is UNKNOWN
