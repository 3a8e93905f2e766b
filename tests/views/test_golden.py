"""What is printed, compared with files that people have looked at; `make golden` writes them anew."""

from unicodedata import east_asian_width

import pytest
from rich.cells import cell_len
from scripts.write_golden import GOLDEN, printed

TEXTS = printed()
CLOSING = tuple("）〕】》〉」』、，。；：！？”’％")
FITTING = [name for name in TEXTS if name.split("-")[-2].isdigit()]
"""What is set for a width."""


@pytest.mark.parametrize("name", TEXTS)
def test_it_prints_what_was_looked_at(name: str) -> None:
    assert (GOLDEN / name).read_text(encoding="utf-8") == TEXTS[name]


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(TEXTS)


@pytest.mark.parametrize("name", FITTING)
def test_no_line_is_wider_than_the_screen(name: str) -> None:
    width = int(name.split("-")[-2])
    for line in TEXTS[name].splitlines():
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("name", FITTING)
def test_no_line_begins_with_what_closes(name: str) -> None:
    for line in TEXTS[name].splitlines():
        assert not line.lstrip().startswith(CLOSING), line


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith(("status", "standards"))])
def test_tables_avoid_characters_of_uncertain_width(name: str) -> None:
    text = TEXTS[name]
    table = text[: text.rindex("\n\n")] if name.startswith("standards") else text
    uncertain = {char for char in table if east_asian_width(char) == "A"} - set("“”‰×÷→")
    assert uncertain == set()
