"""Rules that explain published amounts, and inference from all days together."""

import json
from fractions import Fraction
from pathlib import Path

from plan_eval import load_standards
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.standards.inference_over_time import infer_all
from plan_eval.standards.rule_search import Rule, search_rules
from tests.conftest import DATA, Cli, folder
from tests.standards.test_systems import SYSTEMS

PAID = """\
parameters:
  wage:
    name: Wage
    unit: CNY/person/month
    values:
      - {from: 2015-07-01, value: 1500, source: a notice}
      - {from: 2017-07-01, value: 1700, source: a notice}
rounding: {to: 10, mode: up}
standards:
  - id: living
    name: Living
    unit: CNY/person/month
    formula: 42.5% * wage
    published:
      - {on: 2016-01-01, amount: 640}
      - {on: 2018-01-01, amount: 730}
      - {on: 2018-06-01, amount: 730}
  - id: care
    name: Care
    unit: CNY/person/month
    formula: 30% * wage
    published:
      - {on: 2018-06-01, amount: 510}
"""


def test_the_rule_of_the_shipped_standard_comes_first() -> None:
    first = search_rules(load_standards(DATA), "minimum_living").rules[0]
    assert first[:4] == ("min_wage", Fraction(42, 100), RoundingMode.UP, Fraction(10))


def test_a_half_percentage_is_found_where_no_whole_one_explains_all(tmp_path: Path) -> None:
    found = search_rules(load_standards(folder(tmp_path, None, PAID)), "living")
    assert found.published == 3
    assert found.rules[0] == Rule("wage", Fraction(425, 1000), RoundingMode.UP, Fraction(10), 3)


def test_each_rule_explains_what_it_says(tmp_path: Path) -> None:
    text = (SYSTEMS / "korea.yaml").read_text(encoding="utf-8")
    found = search_rules(load_standards(folder(tmp_path, None, text)), "line[education, 4]")
    assert (found.rules[0].base, found.rules[0].share, found.rules[0].explained) == ("median", Fraction(1, 2), 3)


def test_amounts_under_one_value_are_looked_at_together(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, PAID)
    earlier, later = infer_all(load_standards(data), "wage")
    assert earlier.interval is not None
    assert later.interval is not None
    assert [earlier.interval.low, earlier.interval.high] == [Fraction(630000, 425), Fraction(640000, 425)]
    assert [later.interval.low, later.interval.high] == [Fraction(720000, 425), 1700]
    assert len(later.consistent) == 3
    out = cli("infer", "wage", "--all", "--data", data).out
    assert "Living, 2018-01-01" in out
    told = json.loads(cli("infer", "wage", "--all", "--data", data, "--format", "json").out)
    assert [each["on"] for each in told["values"]] == ["2016-01-01", "2018-06-01"]


def test_one_question_at_a_time(cli: Cli) -> None:
    for arguments in (
        ["infer"],
        ["infer", "min_wage", "--rule", "orphan"],
        ["infer", "min_wage", "--all", "--on", "2018"],
    ):
        assert cli(*arguments, "--data", DATA).code == 2
    assert "42% of Minimum wage" in cli("infer", "--rule", "minimum_living", "--data", DATA).out
    assert cli("infer", "--rule", "minimum_livin", "--data", DATA).code == 2
