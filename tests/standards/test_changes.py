"""What amounts were before: published, or computed where the data say that the rules were in force."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards.changes import Change, changes
from tests.conftest import PLAN, folder

BASE, NOW = date(2015, 12, 31), date(2018, 12, 31)
PARAMETERS = """\
parameters:
  wage:
    name: Wage
    unit: CNY/person/month
    values:
      - {from: 2010-01-01, value: 1000, source: a notice}
      - {from: 2017-07-01, value: 1500, source: a notice}
rounding: {to: 10, mode: up, source: a rule}
standards:
"""


def standard(name: str, formula: str, more: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in more.splitlines())
    return f"  - id: {name}\n    name: {name}\n    unit: CNY/person/month\n    formula: {formula}\n{lines}    source: a rule\n"


def found(tmp_path: Path, *standards: str, on: date = NOW) -> dict[str, Change]:
    loaded = load_standards(folder(tmp_path / "data", PLAN, PARAMETERS + "".join(standards)))
    return dict(changes(compute(loaded, on), BASE))


def test_the_amount_published_before_the_latest_one_is_what_it_was(tmp_path: Path) -> None:
    published = (
        "published: [{on: 2013-01-01, amount: 90}, {on: 2016-01-01, amount: 100}, {on: 2018-01-01, amount: 160}]"
    )
    change = found(tmp_path, standard("a", "10% * wage", published))["a"]
    assert change == Change(Fraction(100), date(2016, 1, 1), published=True, now=Fraction(160))
    assert (change.difference, change.share) == (Fraction(60), Fraction(3, 5))


def test_where_nothing_was_published_it_is_computed_for_the_baseline_date(tmp_path: Path) -> None:
    change = found(tmp_path, standard("a", "10% * wage", "from: 2012-01-01"))["a"]
    assert change == Change(Fraction(100), BASE, published=False, now=Fraction(150))


@pytest.mark.parametrize(
    "more",
    ["", "from: 2017-01-01", "until: 2030-01-01"],
    ids=["nobody says since when", "later than the baseline", "only until when"],
)
def test_a_rule_that_may_be_younger_gives_no_amount_before(tmp_path: Path, more: str) -> None:
    assert found(tmp_path, standard("a", "10% * wage", more)) == {}


def test_all_that_an_amount_uses_must_have_been_in_force(tmp_path: Path) -> None:
    user = standard("b", "2 * a", "from: 2012-01-01")
    assert found(tmp_path, standard("a", "10% * wage", "from: 2017-01-01"), user) == {}
    assert set(found(tmp_path, standard("a", "10% * wage", "from: 2011-01-01"), user)) == {"a", "b"}


def test_there_is_no_before_on_the_baseline_date_itself(tmp_path: Path) -> None:
    assert found(tmp_path, standard("a", "10% * wage", "from: 2012-01-01"), on=BASE) == {}


def test_what_cannot_be_computed_for_the_baseline_date_is_not_known(tmp_path: Path) -> None:
    assert found(tmp_path, standard("a", "10 / (wage - 1000)", "from: 2012-01-01")) == {}


def test_a_change_from_nothing_has_no_share() -> None:
    assert Change(Fraction(0), BASE, published=True, now=Fraction(5)).share is None
