"""Tables as plans of many places print them: what they say is read, what they leave open is asked, and nothing is wrong without a word."""

from pathlib import Path

import pytest

from tests.editing.tables.forms import FORMS
from tests.editing.tables.measure import Score, measured
from tests.editing.tables.model import Made
from tests.editing.tables.published import published

TABLES = {made.name: made for made in published()}


def hold(score: Score) -> None:
    assert score.wrong == []
    assert score.lost == []
    assert score.needless == []


@pytest.mark.parametrize("name", TABLES)
def test_a_published_table_is_read(tmp_path: Path, name: str) -> None:
    forms = [*FORMS]
    hold(measured([(TABLES[name], forms[len(name) % len(forms)])], tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_all_of_them_in_each_form(tmp_path: Path, form: str) -> None:
    score = measured([(made, form) for made in published()], tmp_path)
    hold(score)
    told = sum(_sure(made) for made in TABLES.values())
    assert score.right >= 0.95 * told


def _sure(made: Made) -> int:
    """Return how many figures a table prints without leaving anything open, the columns of tables that do so left out."""
    return 0 if made.name in ASKED else sum(truth.figures for truth in made.truth if not truth.may_be_asked)


ASKED = {
    "bangladesh_fyp",
    "eurostat",
    "germany_nhs",
    "india_niti",
    "indonesia_rpjmn",
    "scotland_npf",
    "sdg_years",
    "uganda_ndp",
}
"""Tables in which nobody can tell which column holds the baseline, or what their commas are: one question is about all figures."""
