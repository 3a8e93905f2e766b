"""Standards as people read them: figures that say whether they are exact, and sentences that are whole."""

from pathlib import Path

from tests.conftest import STANDARDS, Cli, folder


def test_decimals_that_never_end_have_a_mark(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, STANDARDS.replace("42% * min_wage", "min_wage / 3"))
    lines = cli("standards", "--on", "2018", "--data", data).out.splitlines()
    assert lines[0] == "Standards on 31 December 2018: Minimum wage 1,700 CNY/person/month"
    assert lines[-1].split()[-2:] == ["~566.6667", "570"]


def test_a_mismatch_names_the_formula_in_words(shipped: Cli) -> None:
    out = shipped("standards").out
    assert ": 540 was published for 30 November 2018; 30% × Minimum wage gives 510.\n" in out
    assert "10 of 11 published amounts follow from their formulas.\n" in out
    chinese = shipped("standards", "--lang", "zh").out
    assert (
        "2018年11月30日公布为 540，按公式（最低工资标准×30%）为 510。\n公布的 11 项金额中，10 项与公式相符。\n"
        in chinese
    )


def test_several_scenarios_are_one_title(shipped: Cli) -> None:
    out = shipped("standards", "--min-wage", "1700", "--min-wage", "1800").out
    assert out.startswith("Standards on 30 November 2018: Minimum wage 1,700 → 1,800 CNY/person/month\n")
    assert "\nYearly cost in CNY\n\nStandard " in out
    assert out.endswith("\n13 standards have no recipient count and are not in this total.\n")


def test_one_amount_is_one(cli: Cli, tmp_path: Path) -> None:
    published = STANDARDS + "    published: [{on: 2018-11-30, amount: 720}]\n"
    said = "1 of 1 published amount follows from its formula.\n"
    assert said in cli("standards", "--on", "2018", "--data", folder(tmp_path / "data", None, published)).out
