"""Tables in the layouts that offices publish: nearly all figures are read, the rest is asked about, none is wrong without a word."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.editing.tables.forms import FORMS
from tests.editing.tables.layouts import LAYOUTS
from tests.editing.tables.measure import Score, measured
from tests.editing.tables.model import Made


def cases(count: int) -> Iterator[tuple[Made, str]]:
    """Yield tables, each layout in each form in turn, none like another."""
    for number in range(count):
        made = LAYOUTS[number % len(LAYOUTS)](Random(number))  # noqa: S311  # the same tables each time
        forms = [form for form in FORMS if not (made.not_text and form == "txt")]
        yield made, forms[number // len(LAYOUTS) % len(forms)]


def hold(score: Score) -> None:
    assert score.wrong == []
    assert score.right >= 0.95 * score.figures
    assert score.questions <= score.tables
    assert score.words_right == score.words, score.lost


def test_sixty_tables_are_read(tmp_path: Path) -> None:
    hold(measured(cases(60), tmp_path))


@pytest.mark.slow
def test_five_hundred_tables_are_read(tmp_path: Path) -> None:
    hold(measured(cases(500), tmp_path))
