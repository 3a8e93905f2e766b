"""Rules that are proposed for published amounts: each explains as many as it says, whatever way it rounds."""

from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval.base.vocabulary import RoundingMode
from plan_eval.files.reading import parse_document
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.loading import load_standards
from plan_eval.standards.rule_search import RuleSearch, search_rules

TEXT = """\
parameters:
  wage: {{name: Wage, unit: x, values: [{wages}]}}
  {more}
rounding: {{{rounding}}}
standards:
  - {{id: pay, name: Pay, unit: x, source: s, formula: wage, published: [{published}]}}
"""


def standards(
    wages: list[Fraction], amounts: list[Fraction], rounding: str = "mode: none", more: str = ""
) -> CompiledStandards:
    """One published amount for each year, in which the wage is another."""
    text = TEXT.format(
        wages=", ".join(f"{{from: {2011 + n}-01-01, value: {float(wage)}, source: s}}" for n, wage in enumerate(wages)),
        published=", ".join(f"{{on: {2011 + n}-06-30, amount: {float(amount)}}}" for n, amount in enumerate(amounts)),
        rounding=rounding,
        more=more,
    )
    return load_standards(parse_document("standards.yaml", text, Path())).sound()


def explained(
    found: RuleSearch, wages: list[Fraction], amounts: list[Fraction]
) -> list[tuple[RoundingMode, Fraction, Fraction]]:
    """Check that each rule explains as many amounts as it says, and return how they round."""
    assert found.published == len(amounts)
    for rule in found.rules:
        paid = [ROUNDINGS[rule.mode].value(rule.share * wage, rule.step) for wage in wages]
        assert sum(each == amount for each, amount in zip(paid, amounts, strict=True)) == rule.explained
    return [(rule.mode, rule.step, rule.share) for rule in found.rules]


@pytest.mark.parametrize("mode", RoundingMode)
@pytest.mark.parametrize("step", ["100", "10", "5", "1", "0.5", "0.05"])
@pytest.mark.parametrize("share", ["50%", "42%", "30%", "12.5%"])
def test_the_rule_that_amounts_were_made_by_is_among_those_that_explain_all(
    mode: RoundingMode, step: str, share: str
) -> None:
    """Some of the wages fall on a half, where up, down, half up and half even part."""
    size, part = Fraction(step), Fraction(share.rstrip("%")) / 100
    wages = [size * each / part for each in map(Fraction, ("20.5", "21.5", "22", "23.2", "24.7"))]
    wages = [wage if wage * 1000 % 1 == 0 else Fraction(round(wage)) for wage in wages]
    amounts = [ROUNDINGS[mode].value(part * wage, size) for wage in wages]
    if any(amount * 1000 % 1 for amount in amounts):
        pytest.skip("amounts without an end")
    rules = explained(
        search_rules(standards(wages, amounts, f"mode: {mode}, to: {size if size >= 1 else float(size)}"), "pay"),
        wages,
        amounts,
    )
    assert any(found == mode and (mode is RoundingMode.NONE or by == size) for found, by, _ in rules)
    assert all(rule.explained == 5 for rule in search_rules(standards(wages, amounts), "pay").rules)


@pytest.mark.parametrize(
    ("mode", "wages", "amounts", "is_explained"),
    [
        ("up", "1400 1401", "700 710", True),
        ("up", "1400 1401", "700 700", False),
        ("down", "1400 1419", "700 700", True),
        ("down", "1400 1420", "700 700", False),
        ("half_up", "1409 1410", "700 710", True),
        ("half_up", "1409 1410", "700 700", False),
        ("half_even", "1410 1430", "700 720", True),
        ("half_even", "1410 1430", "710 720", False),
        ("half_even", "1410 1430", "700 710", False),
        ("none", "1400 1410", "700 705", True),
        ("none", "1400 1410", "700 710", False),
    ],
)
def test_half_of_the_wage_is_rounded_to_tens(mode: str, wages: str, amounts: str, *, is_explained: bool) -> None:
    bases, paid = ([Fraction(each) for each in row.split()] for row in (wages, amounts))
    found = explained(search_rules(standards(bases, paid), "pay"), bases, paid)
    step = Fraction(1 if mode == "none" else 10)
    assert ((RoundingMode(mode), step, Fraction(1, 2)) in found) is is_explained


def test_the_rounding_of_the_file_comes_first_then_the_roundest_share() -> None:
    wages, amounts = [Fraction(1000), Fraction(1200)], [Fraction(420), Fraction(510)]
    for rounding, mode, step in (
        ("mode: up, to: 10", "up", 10),
        ("mode: half_up, to: 10", "half_up", 10),
        ("mode: half_even, to: 10", "half_even", 10),
    ):
        first = search_rules(standards(wages, amounts, rounding), "pay").rules[0]
        assert (str(first.mode), first.step) == (mode, Fraction(step))
    exact = search_rules(
        standards([Fraction(1000), Fraction(1200)], [Fraction(420), Fraction(504)], "mode: none"), "pay"
    )
    assert tuple(exact.rules[0]) == ("wage", Fraction(42, 100), RoundingMode.NONE, 1, 2)
    assert len(exact.rules) <= 10


def test_only_what_has_a_value_for_every_amount_explains_them() -> None:
    wages, amounts = [Fraction(1000), Fraction(1200)], [Fraction(420), Fraction(504)]
    late = "late: {name: Late, unit: x, values: [{from: 2012-01-01, value: 1008, source: s}]}"
    nothing = "late: {name: Late, unit: x, values: [{from: 2010-01-01, value: 0, source: s}]}"
    for more in (late, nothing):
        found = search_rules(standards(wages, amounts, more=more), "pay")
        assert {rule.base for rule in found.rules} == {"wage"}
    assert search_rules(standards(wages, []), "pay") == ("pay", 0, ())
    assert search_rules(standards(wages, [Fraction(0), Fraction(504)]), "pay").rules[0].explained == 1
