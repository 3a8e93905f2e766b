"""Bars on their grid: which way they run, and that nothing leaves it."""

from fractions import Fraction

import pytest

from plan_eval.base.vocabulary import Status
from plan_eval.views.drawing import HEIGHT, WIDTH, progress_bar


@pytest.mark.parametrize("share", [-9, -1, Fraction(-1, 3), 0, Fraction(1, 3), 1, 9])
@pytest.mark.parametrize("due", [0, Fraction(1, 2), 1, 2])
def test_a_bar_stays_on_its_grid(share: Fraction, due: Fraction) -> None:
    for box in progress_bar(Fraction(share), Fraction(due), Status.MET, "x").boxes:
        assert 0 <= box.left < box.left + box.width <= WIDTH
        assert 0 <= box.top < box.top + box.height <= HEIGHT


def test_the_whole_way_fills_the_bar() -> None:
    track, done, *_ = progress_bar(Fraction(1), Fraction(1, 2), Status.MET, "x").boxes
    assert (done.left, done.width) == (track.left, track.width)
