"""Standards: loading them, computing amounts, sweeping a parameter."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from plan_eval.checking.standards import check_standards
from plan_eval.errors import UsageError
from plan_eval.evaluation import StandardsEvaluation, evaluate_standards
from plan_eval.folder import STANDARDS
from plan_eval.interface.files import StrPath, sound
from plan_eval.language import Text
from plan_eval.nearest import listing, suggest
from plan_eval.source import read_document
from plan_eval.standards import CompiledStandards
from plan_eval.sweeping import Range, Sweep, sweep


def load_standards(folder: StrPath) -> CompiledStandards:
    """Read the standards in a folder's `standards.yaml`.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return sound(check_standards(read_document(Path(folder) / STANDARDS)))


def compute(
    standards: CompiledStandards, on: date, scenarios: Sequence[Mapping[str, Decimal | int | str]] = ({},)
) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or standards by name, as exact decimals, whole numbers or decimal text;
    what it does not name has its value in force on the day.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    for name in (name for scenario in scenarios for name in scenario):
        _require(standards, name)
    exact = [{name: Decimal(value) for name, value in scenario.items()} for scenario in scenarios]
    return evaluate_standards(standards, on, exact)


def sweep_of(
    standards: CompiledStandards, on: date, parameter: str, values: Range, given: Mapping[str, Decimal] | None = None
) -> Sweep:
    """Return every standard on a day at each value of a parameter; `given` sets other parameters or standards.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    for name in (parameter, *(given or ())):
        _require(standards, name)
    return sweep(standards, on, parameter, values, given)


def _require(standards: CompiledStandards, name: str) -> None:
    known = [*standards.source.parameters, *standards.by_id]
    if name not in known:
        near = suggest(name, known)
        raise UsageError(
            Text(
                f"there is no parameter or standard “{name}”; {near.en}known: {listing(known)}",
                f"没有名为“{name}”的参数或标准；{near.zh}可用：{listing(known)}",
            )
        )
