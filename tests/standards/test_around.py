"""The sweep around what is in force."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import load_standards
from plan_eval.standards.around import sweep_around
from tests.conftest import STANDARDS, folder

OTHER = """\
parameters:
  basket:
    name: Basket
    unit: CNY/person/month
    values:
      - {from: 2019-01-01, value: 10, source: a notice}
"""


def test_it_goes_from_four_fifths_to_thirteen_tenths(tmp_path: Path) -> None:
    sweep = sweep_around(load_standards(folder(tmp_path, standards=STANDARDS)), date(2018, 1, 1))
    assert sweep is not None
    assert (sweep.parameter, len(sweep)) == ("min_wage", 51)
    assert (sweep.values.at(0), sweep.values.at(50)) == (Fraction(1360), Fraction(2210))
    assert sweep.amounts["living"].at(20) == Fraction(720)


@pytest.mark.parametrize(("on", "parameter"), [("2018-01-01", "min_wage"), ("2019-01-01", "basket")])
def test_it_takes_the_first_parameter_in_force(tmp_path: Path, on: str, parameter: str) -> None:
    standards = STANDARDS.replace("parameters:\n", OTHER)
    sweep = sweep_around(load_standards(folder(tmp_path, standards=standards)), date.fromisoformat(on))
    assert sweep is not None
    assert sweep.parameter == parameter


@pytest.mark.parametrize(("on", "value"), [("2016-01-01", "1700"), ("2018-01-01", "0")])
def test_without_a_value_above_zero_there_is_none(tmp_path: Path, on: str, value: str) -> None:
    standards = STANDARDS.replace("value: 1700", f"value: {value}")
    assert sweep_around(load_standards(folder(tmp_path, standards=standards)), date.fromisoformat(on)) is None
