"""Errors are handed to other processes as they are."""

import copy
import pickle
from pathlib import Path

import pytest

from plan_eval import load_plan, load_rules
from plan_eval.base.errors import DataError, FormulaError, PlanEvalError, UsageError
from plan_eval.base.text import Text
from plan_eval.formula import NUMBER, Formula
from tests.conftest import PLAN, folder


def formula_error() -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        Formula("42% * min_wag", {"min_wage": NUMBER})
    caught.value.owner = "living"
    return caught.value


def usage_error() -> UsageError:
    with pytest.raises(UsageError) as caught:
        load_rules("no-such-rules")
    return caught.value


def data_error(tmp_path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load_plan(folder(tmp_path, PLAN.replace("160", "16O"), None))
    return caught.value


def test_errors_can_be_pickled(tmp_path: Path) -> None:
    errors = [formula_error(), usage_error(), data_error(tmp_path), UsageError(Text("no", "否")), UsageError("no")]
    for error in errors:
        for same in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301  # made by this test
            assert type(same) is type(error)
            assert isinstance(same, PlanEvalError)
            assert vars(same) == vars(error)
            assert str(same) == str(error) != ""


def test_a_formula_error_says_where_and_what() -> None:
    assert str(formula_error()).startswith("PE406 at column 7: found='min_wag'")
