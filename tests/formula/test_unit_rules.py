"""What becomes of units: how they are read and said, which time a number leaves them, and which do not go together."""

import pickle
from fractions import Fraction

import pytest

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Lang, same
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import UNIT
from plan_eval.formula.parser import parse
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Number
from plan_eval.formula.unit_numbers import Number as Factor
from plan_eval.formula.unit_numbers import after_numbers
from plan_eval.formula.unit_rules import UNKNOWN, Followed, FollowedUnit, MixedUnitsError, multiplied, shared
from plan_eval.formula.unit_texts import Unit, read_unit
from plan_eval.formula.units import unit_of
from plan_eval.views.formulas import in_words


def amount(text: str) -> Followed:
    return Followed((read_unit(text),))


def times_after(text: str, number: str, power: int) -> set[str]:
    """Return the units in words that an amount may have after it was multiplied or divided by a number."""
    return {unit.said().en for unit in after_numbers(read_unit(text), [Factor(Fraction(number), power)])}


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("CNY/person/month", "CNY per person per month", "元/人/月"),
        ("元/人/月", "元 per person per month", "元/人/月"),
        ("GBP per person per week", "GBP per person per week", "GBP/人/周"),
        ("EUR a month", "EUR per month", "EUR/月"),
        ("KRW / households / months (before tax)", "KRW per household per month", "KRW/户/月"),
        ("hours/year", "hour per year", "小时/年"),
        ("hours*days", "day × hour", "日×小时"),
        ("children", "child", "儿童"),
        ("share", "a number without a unit", "没有单位的数"),
        ("%", "a number without a unit", "没有单位的数"),
        ("share/year", "1 per year", "1/年"),
        ("bananas/Month", "banana per month", "banana/月"),
    ],
)
def test_units_are_read_whatever_their_spelling_and_said_in_words(text: str, en: str, zh: str) -> None:
    said = read_unit(text).said()
    assert (said.en, said.zh) == (en, zh)


@pytest.mark.parametrize(
    ("one", "other"),
    [("month", "months"), ("child", "Children"), ("day", "天"), ("banana", "bananas"), ("year", "annum")],
)
def test_one_word_has_many_spellings(one: str, other: str) -> None:
    assert read_unit(f"CNY/{one}") == read_unit(f"CNY/{other}")


def test_an_unknown_word_is_a_unit_of_its_own() -> None:
    assert read_unit("CNY/pomelo") != read_unit("CNY/peach")
    assert read_unit("glass") != read_unit("glas")  # no plural


@pytest.mark.parametrize("word", ["share", "%", "index", "ratio", "1", "percent", "比例", "指数"])
def test_some_numbers_have_no_unit(word: str) -> None:
    assert read_unit(word) == Unit()


@pytest.mark.parametrize(
    ("units", "one", "two"),
    [(("a", "b"), "a", "b"), (("a", None, "a", "b"), "a", "b"), ((UNKNOWN, "b", "a", "c"), "b", "a")],
)
def test_two_units_that_differ_are_both_named(units: tuple[object, ...], one: str, two: str) -> None:
    with pytest.raises(MixedUnitsError) as caught:
        shared(*map(followed, units))
    assert (caught.value.one.en, caught.value.two.en) == (one, two)


def followed(unit: object) -> FollowedUnit:
    """Return an amount of a unit; a written number for None."""
    if unit is None:
        return unit_of(parse("5"), {})
    return amount(unit) if isinstance(unit, str) else UNKNOWN


@pytest.mark.parametrize(
    ("units", "unit"), [(("a", None), "a"), ((None, "a", "a"), "a"), (("a", UNKNOWN), None), ((UNKNOWN,), None)]
)
def test_plain_numbers_go_with_any_unit(units: tuple[object, ...], unit: str | None) -> None:
    assert shared(*map(followed, units)) == (UNKNOWN if unit is None else amount(unit))


@pytest.mark.parametrize("units", [(), (None,), (None, None)])
def test_plain_numbers_stay_plain(units: tuple[object, ...]) -> None:
    value = shared(*map(followed, units))
    assert isinstance(value, Followed)
    assert value.goes_with_any


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("month", "12", "year"),
        ("day", "360", "year"),
        ("day", "365", "year"),
        ("day", "365.25", "year"),
        ("day", "366", "year"),
    ]
    + [("week", "52", "year"), ("fortnight", "26", "year"), ("week", "4.345", "month"), ("day", "7", "week")]
    + [("day", days, "month") for days in ("28", "29", "30", "30.42", "31")],
)
def test_by_the_calendar_a_number_means_one_thing(before: str, number: str, after: str) -> None:
    longer, shorter = f"CNY per person per {after}", f"CNY per person per {before}"
    assert times_after(f"CNY/person/{after}", number, -1) - {"a number without a unit"} == {shorter}
    multiplied_by = times_after(f"CNY/person/{before}", number, 1)
    assert {longer, "CNY per person"} <= multiplied_by
    assert shorter not in multiplied_by


@pytest.mark.parametrize("number", ["0.5", "1", "1.05", "1.99"])
def test_a_rate_changes_no_time(number: str) -> None:
    for power in (1, -1):
        assert times_after("CNY/month", number, power) == {"CNY per month"}


@pytest.mark.parametrize(
    ("unit", "number", "power", "may", "may_not"),
    [
        ("CNY/month", "14", 1, {"CNY per year", "CNY per month", "CNY"}, {"CNY per day", "CNY per week"}),
        ("CNY/year", "14", -1, {"CNY per month", "CNY per year"}, {"CNY per day", "CNY"}),
        ("CNY/month", "22", -1, {"CNY per day", "CNY per month"}, {"CNY per year"}),
        ("CNY/hour", "40", 1, {"CNY per week"}, {"CNY per day"}),
        ("CNY", "139", -1, {"CNY per month", "CNY"}, {"CNY²"}),
        ("hours", "8", -1, {"day", "hour"}, {"week"}),
        ("years", "12", 1, {"month"}, {"year"}),
        ("share", "12", 1, {"a number without a unit"}, {"month"}),
    ],
)
def test_a_plain_number_leaves_the_time_open(
    unit: str, number: str, power: int, may: set[str], may_not: set[str]
) -> None:
    found = times_after(unit, number, power)
    assert may <= found
    assert not may_not & found


def test_numbers_are_tried_in_every_order() -> None:
    units = {"wage": "CNY/month"}
    for text in ("15 * wage / 30", "wage / 30 * 15", "wage * (15 / 30)"):
        found = unit_of(parse(text), units)
        assert isinstance(found, Followed)
        assert read_unit("CNY/month") in found.settled(), text
    many = unit_of(parse("2 * 3 * 4 * 5 * 6 * wage / 12"), units)
    assert isinstance(many, Followed)
    assert len(many.settled()) < 20


def test_a_product_and_a_quotient_of_units_are_followed() -> None:
    product, quotient = (
        multiplied(amount("CNY/hour"), amount("hours/week")),
        multiplied(amount("CNY/month"), amount("CNY/day"), -1),
    )
    assert isinstance(product, Followed)
    assert [unit.said().en for unit in product.settled()] == ["CNY per week"]
    assert isinstance(quotient, Followed)
    assert [unit.said().en for unit in quotient.settled()] == ["day per month"]
    assert multiplied(UNKNOWN, amount("CNY")) is UNKNOWN


@pytest.mark.parametrize(
    ("text", "value", "unit", "end"),
    [
        ("48 months", 48, "months", 9),
        ("1820 hours/year * x", 1820, "hours/year", 15),
        ("2 persons / x", 2, "persons", 9),
        ("2.5% years", Fraction(1, 40), "years", 10),
        ("3 个月", 3, "个月", 4),
        ("48  months", 48, "months", 10),
    ],
)
def test_a_number_may_count_something(text: str, value: Fraction, unit: str, end: int) -> None:
    tree = parse(text)
    while not isinstance(tree, Number):
        tree = tree.left  # type: ignore[union-attr]  # only products here
    assert (tree.value, tree.unit, tree.start, tree.end) == (value, unit, 0, end)
    scope = dict.fromkeys(["x"], NUMBER)
    assert Formula(text, scope).evaluate({"x": Fraction(1)}) == value


@pytest.mark.parametrize(
    "text", ["2 x", "2 bananas", "2 months/x * x", "48 months months", "2 not", "2 max(x)", "2 months(3)"]
)
def test_what_is_no_unit_behind_a_number_is_refused(text: str) -> None:
    with pytest.raises(FormulaError, match="PE401"):
        Formula(text, {"x": NUMBER})


def test_a_unit_is_no_name() -> None:
    scope = {"x": NUMBER, "point": UNIT}
    assert Formula("2 points * x", scope).evaluate({"x": Fraction(3)}) == 6
    with pytest.raises(FormulaError, match="PE406") as caught:
        Formula("point * x", scope)
    assert "point" not in str(caught.value.values["known"])


def test_a_formula_with_a_unit_can_be_pickled_and_compared() -> None:
    formula = Formula("2 points * x", {"x": NUMBER, "point": UNIT})
    assert pickle.loads(pickle.dumps(formula)) == formula  # noqa: S301  # our own bytes


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "48 months × base + 1820 hours/year × base"), ("zh", "base×48 个月+base×1820 小时/年")]
)
def test_units_stand_in_the_words_of_formulas(lang: Lang, said: str) -> None:
    tree = parse("48 months * base + 1820 hours/year * base")
    assert in_words(tree, same, lang) == said
    assert write_out(tree, str) == "48 months × base + 1820 hours/year × base"
