"""What is drawn for: colours as they are asked for, the width of a pager, and links where a terminal has them."""

import io
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from plan_eval.cli import screens
from plan_eval.formats.interface import Screen
from plan_eval.formats.links import linked, unlinked
from tests.cli.test_cli import on_a_terminal
from tests.conftest import DATA, SETTINGS, Cli, folder

LINK = re.compile("\x1b]8;;(.*?)\x1b\\\\(.*?)\x1b]8;;\x1b\\\\")


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    screens.choose_colors(None)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("line", ["--color always status", "status --color always", "status --color=always -f table"])
@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_are_asked_for_before_the_command_or_after_it(
    shipped: Cli, monkeypatch: pytest.MonkeyPatch, line: str, lang: str, environment: dict[str, str]
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert "\x1b[" in shipped(*line.split(), "--lang", lang).out
    assert "\x1b" not in shipped("status", "--lang", lang).out, "what one run asked for is not that of the next"


@pytest.mark.parametrize("line", ["--color never status", "status --color never"])
@pytest.mark.parametrize("name", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_no_colours_are_asked_for(shipped: Cli, monkeypatch: pytest.MonkeyPatch, line: str, name: str) -> None:
    monkeypatch.setenv(name, "1")
    assert "\x1b" not in shipped(*line.split()).out
    assert "\x1b" in shipped("status").out
    assert "\x1b" in shipped("status", "--color", "auto").out, "auto leaves it to the environment"


def test_colours_of_errors_are_those_that_are_asked_for(cli: Cli) -> None:
    bad = folder(Path("bad"), "plan: 1\n")
    assert "\x1b[" in cli("status", "--data", bad, "--color", "always").err
    assert "\x1b[" not in cli("status", "--data", bad).err


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("--color blue status", "“blue”"),
        ("status --color alway", "“always”"),
        ("--color never status --color never", "--color"),
    ],
)
def test_what_is_wrong_with_it_is_said(cli: Cli, line: str, lang: str, word: str) -> None:
    result = cli(*line.split(), "--lang", lang)
    assert (result.code, result.out) == (2, "")
    assert "--color" in result.err
    assert word in result.err


@pytest.mark.parametrize("line", ["--color never --help", "status --help --color always", "--color auto"])
def test_help_takes_it_too(cli: Cli, line: str) -> None:
    result = cli(*line.split())
    assert (result.code, result.err) == (0, "")
    assert "--color auto|always|never" in result.out


@pytest.mark.parametrize(
    ("columns", "width"),
    [("100", 100), ("7", 7), ("", None), ("0", None), ("-3", None), ("wide", None), ("٣", None), ("9" * 5000, None)],
)
def test_what_is_piped_is_as_wide_as_columns_say(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int | None
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screens.screen_of(io.StringIO()).width == width


def test_a_pager_may_be_drawn_for(shipped: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wide = shipped("explain", "elderly_care_beds").out
    monkeypatch.setenv("COLUMNS", "50")
    narrow = shipped("explain", "elderly_care_beds").out
    assert max(map(len, narrow.splitlines())) <= 50 < max(map(len, wide.splitlines()))
    shipped("explain", "elderly_care_beds", "--output", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == wide, "a file has no width"


@pytest.mark.parametrize(
    ("environment", "links"),
    [
        ({}, False),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "6003"}, True),
        ({"VTE_VERSION": "4205"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"WT_SESSION": "a-b"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "screen-256color", "VTE_VERSION": "6003"}, False),
        ({"TERM": "dumb", "VTE_VERSION": "6003"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"}, False),
    ],
)
def test_links_are_for_terminals_that_have_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, links: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert screens.screen_of(Terminal()).links is links
    assert screens.screen_of(io.StringIO()).links is False, "what is piped never has any"
    screens.choose_colors("never")
    assert screens.screen_of(Terminal()).links is False


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_findings_and_sources_are_links_on_a_terminal(tmp_path: Path) -> None:
    bad = folder(tmp_path / "数据; %41", "plan: 1\n")
    forced = {"TERM": "xterm", "FORCE_HYPERLINK": "1"}
    for arguments in (["check", str(bad)], ["status", "--data", str(bad)]):
        links = LINK.findall(on_a_terminal(arguments, forced))
        assert links
        assert {address for address, _ in links} == {(bad / "indicators.yaml").as_uri()}
        assert links[0][0].isascii()
    shown = on_a_terminal(["explain", "elderly_care_beds", "--data", str(DATA)], forced)
    assert {address for address, _ in LINK.findall(shown)} == {(DATA / "indicators.yaml").as_uri()}
    plain = on_a_terminal(["explain", "elderly_care_beds", "--data", str(DATA)], {"TERM": "xterm"})
    assert LINK.sub(r"\2", shown) == plain
    assert "\x1b]" not in plain


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_no_name_breaks_out_of_a_link(tmp_path: Path) -> None:
    bad = folder(tmp_path / "a\x1b]8;;evil:\x1b\\b", "plan: 1\n")
    shown = on_a_terminal(["check", str(bad), "--color", "auto"], {"TERM": "xterm", "FORCE_HYPERLINK": "1"})
    assert "PE" in shown
    assert "\x1b]8;;evil" not in shown
    assert "\x1b]" not in LINK.sub("", shown)
    screen = Screen(links=True)
    for name in ("a\x1b\\b", "a\x07b", "a b;c", "中"):
        (tmp_path / name).touch()
        address, text = LINK.findall(linked("x", str(tmp_path / name), screen))[0]
        assert Path(unquote(address.removeprefix("file://"))) == tmp_path / name
        assert address.isascii()
        assert address.isprintable()
        assert text == "x"
    assert linked("x", str(tmp_path / "nothing"), screen) == "x"
    assert linked("", str(tmp_path / "中"), screen) == ""
    assert unlinked("a " + linked("\x1b[1mb\x1b[0m", str(tmp_path), screen) + " c") == "a \x1b[1mb\x1b[0m c"
    assert linked("x", str(tmp_path / "中"), Screen()) == "x"
