"""What lies ahead of an indicator: where it leads, what is left, and whether its things are counted one by one."""

from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan
from plan_eval.indicators.ahead import Ahead, ahead, counts_things
from tests.conftest import HEAD, folder


def result(tmp_path: Path, rest: str, as_of: str = "2018-12-31") -> Ahead | None:
    lines = "".join(f"    {line}\n" for line in rest.splitlines())
    head = HEAD.replace("as_of: 2018-12-31", f"as_of: {as_of}")
    data = folder(
        tmp_path / "data", f"{head}indicators:\n  - id: thing\n    name: Thing\n    nature: expected\n{lines}"
    )
    return ahead(evaluate(load_plan(data)).results[0].measures)


@pytest.mark.parametrize(
    ("rest", "projected", "left", "few"),
    [
        ("unit: homes\nbaseline: 1\ntarget: 3\nobservations: {2018-12-31: 2}", 2, 1, True),
        ("unit: homes\nbaseline: 9\ntarget: 2\nbetter: lower\nobservations: {2018-12-31: 8}", 8, -6, True),
        ("unit: homes\nbaseline: 1\ntarget: 30\nobservations: {2018-12-31: 2}", 2, 28, False),
        ("unit: km\nbaseline: 1.5\ntarget: 3\nobservations: {2018-12-31: 1.8}", 2, Fraction(6, 5), False),
        ('unit: "%"\nbaseline: 10\ntarget: 15\nobservations: {2018-12-31: 11}', Fraction(35, 3), 4, False),
        ('unit: "10,000 people"\nbaseline: 1\ntarget: 5\nobservations: {2018-12-31: 2}', Fraction(8, 3), 3, False),
    ],
)
def test_whole_things_are_told_from_what_is_measured(
    tmp_path: Path,
    rest: str,
    projected: Fraction,
    left: Fraction,
    few: bool,  # noqa: FBT001  # what is wanted
) -> None:
    way = result(tmp_path, rest)
    assert way is not None
    assert (way.projected, way.left, way.few) == (projected, left, few)


def test_what_has_reached_its_target_has_nothing_left(tmp_path: Path) -> None:
    way = result(tmp_path, "unit: homes\nbaseline: 1\ntarget: 3\nobservations: {2018-12-31: 3}")
    assert way is not None
    assert (way.left, way.few) == (None, False)
    assert way.required == 0


def test_nothing_lies_ahead_on_the_target_date(tmp_path: Path) -> None:
    rest = "unit: homes\nbaseline: 1\ntarget: 3\nobservations: {2018-12-31: 2}"
    assert result(tmp_path, rest, "2020-12-31") is None


def test_a_task_counts_no_things(tmp_path: Path) -> None:
    data = folder(
        tmp_path / "data",
        f"{HEAD}indicators:\n  - id: t\n    name: T\n    nature: expected\n    kind: task\n    target: done\n    observations:\n",
    )
    evaluation = evaluate(load_plan(data))
    assert not counts_things(evaluation.results[0].indicator)
