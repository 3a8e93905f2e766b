"""Colours can be read: on light and on dark grounds, on the screen, on the page, and in a cell."""

import pytest
from rich.color import Color as TerminalColor

from plan_eval.base.vocabulary import Status
from plan_eval.formats.theme import COLORS, terminal

DARK_TERMINAL, DARK_PAGE, INK = "1e1e1e", "0d1117", "1b1f24"


def luminance(color: str) -> float:
    """Relative luminance, as WCAG 2.1 defines it."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", [name for name, color in COLORS.items() if color.terminal is not None])
@pytest.mark.parametrize("ground", ["ffffff", DARK_TERMINAL])
def test_colours_of_a_terminal_hold_on_light_and_on_dark_grounds(name: str, ground: str) -> None:
    number = COLORS[name].terminal
    assert number is not None
    assert contrast(TerminalColor.from_ansi(number).get_truecolor().hex.removeprefix("#"), ground) >= 3.5


@pytest.mark.parametrize("status", Status)
def test_colours_of_statuses_hold_on_pages_and_in_cells(status: Status) -> None:
    assert contrast(status.color.light, "ffffff") >= 4.5
    assert contrast(status.color.dark, DARK_PAGE) >= 4.5
    assert contrast(INK, status.color.ground) >= 4.5


def test_every_style_is_one_that_rich_reads() -> None:
    assert {name: terminal(name) for name in ("strong", "met", "behind", "ink")} == {
        "strong": "bold", "met": "color(28)", "behind": "bold color(167)", "ink": "",
    }  # fmt: skip
