"""The language of a run: `--lang` in any place, else the locale, for results, help and errors alike."""

import pytest

from plan_eval.cli.help_text import OPTIONS, option_text
from plan_eval.cli.language import look_at
from plan_eval.cli.program import build
from tests.conftest import Cli

ENGLISH, CHINESE = "Usage: plan-eval", "用法： plan-eval"


@pytest.mark.parametrize("locale", ["C.UTF-8", "zh_CN.UTF-8"])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "line",
    [
        "--lang {} status", "--lang={} status", "status --lang {}", "status --lang={}", "status --format table --lang {}",
    ],
)  # fmt: skip
def test_the_language_is_given_before_the_command_or_after_it(
    shipped: Cli, monkeypatch: pytest.MonkeyPatch, line: str, lang: str, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    result = shipped(*line.format(lang).split())
    assert result.code == 0, result.err
    assert ("27 项指标" if lang == "zh" else "27 indicators") in result.out


@pytest.mark.parametrize("locale", ["C.UTF-8", "zh_CN.UTF-8"])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "line",
    [
        "--lang {} --help", "--help --lang={}", "--lang {} -h", "--lang {}",
        "--lang {} status --help", "status --help --lang {}", "status --lang {} --help", "status -h --lang={}",
    ],
)  # fmt: skip
def test_help_is_in_the_language_that_is_asked_for(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, line: str, lang: str, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    result = cli(*line.format(lang).split())
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(CHINESE if lang == "zh" else ENGLISH)
    assert ("选项：" if lang == "zh" else "Options:") in result.out


def test_help_without_a_command(cli: Cli) -> None:
    assert cli() == cli("--help")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "line",
    ["--lang {} statu", "statu --lang {}", "status --frmat json --lang {}", "--lang {} status --frmat", "-x --lang {}"],
)
def test_errors_are_in_the_language_that_is_asked_for(cli: Cli, line: str, lang: str) -> None:
    result = cli(*line.format(lang).split())
    assert result.code == 2
    assert result.err.startswith("错误：没有" if lang == "zh" else "error: no ")


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("--lang zh", "zh"),
        ("status --lang=zh", "zh"),
        ("status --output --lang zh", None),  # the value of another option
        ("status -o --lang --lang zh", "zh"),
        ("check -- --lang zh", None),
        ("status --", None),
        ("-- status --lang zh", "zh"),
        ("status --lang", None),
        ("--frmat status --lang zh", "zh"),
        ("status --language zh", None),
        ("--lang fr status", "fr"),
        ("", None),
    ],
)
def test_the_language_is_found_as_the_program_itself_reads_its_arguments(line: str, lang: str | None) -> None:
    assert look_at(build(), line.split()).lang == lang


def test_an_unknown_language(cli: Cli) -> None:
    for line in (["--lang", "fr", "status"], ["status", "--lang", "fr"]):
        assert cli(*line) == (2, "", "error: --lang: “fr” is not a valid value; valid values: en, zh\n")


def test_every_option_has_its_text_in_both_languages() -> None:
    program = build()
    program.speak("zh")
    used = [OPTIONS["help"]]
    for command in (program, *program.commands.values()):
        for parameter in command.params:
            text = option_text(str(command.name), parameter.name)
            used.append(text)
            assert parameter.help == text.zh  # type: ignore[attr-defined]  # of arguments and options alike
    assert [name for name, text in OPTIONS.items() if text not in used] == []


def test_help_is_all_chinese(cli: Cli) -> None:
    for command in build().commands:
        page = cli(command, "--help", "--lang", "zh").out
        for english in ("Usage", "Options:", "Arguments", "Examples", "env var", "default:", "required", "Show this"):
            assert english not in page
