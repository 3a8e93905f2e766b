"""What is set for a screen: no line is wider, none begins with what closes, no figure is broken, whoever's plan it is."""

import re
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len
from scripts.results import results

from plan_eval.base.text import Lang
from plan_eval.formats import terminal
from plan_eval.formats.interface import Screen
from plan_eval.views.shapes import View
from tests.conftest import DATA
from tests.views.made_up import write

CLOSING = tuple("）〕】》〉」』、，。；：！？”’％")
FIGURE = re.compile(r"(?<![A-Za-z0-9_.,])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?(?![A-Za-z_])")
"""A figure that is no part of an id."""

LANGUAGES = get_args(Lang)


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, View]:
    """The views of a plan that is nobody's, and of the shipped one."""
    made_up = results(write(tmp_path_factory.mktemp("plan") / "data"))
    return made_up | {f"shipped {name}": view for name, view in results(DATA).items()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_lines_fit_and_figures_are_whole(views: dict[str, View], lang: Lang, width: int) -> None:
    for name, view in views.items():
        figures = set(FIGURE.findall(terminal.render(view, lang, Screen())))
        for line in terminal.render(view, lang, Screen(width)).splitlines():
            assert cell_len(line) <= width, (name, line)
            assert not line.lstrip().startswith(CLOSING), (name, line)
            assert figures.issuperset(FIGURE.findall(line)), (name, line)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_colours_take_no_room(views: dict[str, View], lang: Lang) -> None:
    for view in views.values():
        colored = terminal.render(view, lang, Screen(80, color=True))
        assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == terminal.render(view, lang, Screen(80))


def test_the_made_up_plan_is_sound(tmp_path: Path) -> None:
    data = write(tmp_path / "data")
    assert len(results(data)) == 9
