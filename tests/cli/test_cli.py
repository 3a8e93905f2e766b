"""The command line as a user meets it: exit codes, files, encodings, languages, help."""

import csv
import gc
import io
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plan_eval import __version__
from tests.conftest import DATA, PLAN, ROOT, SETTINGS, STANDARDS, Cli, folder, process


def test_the_version(cli: Cli) -> None:
    assert cli("--version") == (0, f"plan-eval {__version__}\n", "")


@pytest.mark.parametrize("command", ["", "status", "standards", "check", "explain"])
@pytest.mark.parametrize(("lang", "heading"), [("en", "Examples:"), ("zh", "示例：")])
def test_help_has_examples_in_both_languages(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, command: str, lang: str, heading: str
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8" if lang == "zh" else "C.UTF-8")
    result = cli(*filter(None, [command]), "--help")
    assert result.code == 0
    assert heading in result.out
    assert f"plan-eval {command}" in result.out
    if lang == "zh":
        assert "Show this message" not in result.out
        assert "Options:" not in result.out


def test_the_shipped_plan_is_used_where_there_is_no_other_and_says_so(cli: Cli) -> None:
    result = cli("status")
    assert result.code == 0
    assert "27 of 27 verdicts match" in result.out
    assert "showing the built-in example" in result.err


def test_the_nearest_data_folder_upward_is_used(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder(tmp_path / "data", PLAN)
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    result = cli("status")
    assert "Small plan" in result.out
    assert result.err == ""


def test_the_data_folder_from_the_environment(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLAN_EVAL_DATA", str(folder(tmp_path / "规划 甲", PLAN)))
    assert "Small plan" in cli("status").out


def test_a_run_inside_a_process_leaves_its_garbage_collection_as_it_is(shipped: Cli) -> None:
    shipped("status")
    assert gc.isenabled()


def test_gates(shipped: Cli) -> None:
    assert shipped("status", "--fail-on", "behind").code == 1
    assert shipped("status", "--fail-on", "not_assessed").code == 0
    assert "27 indicators" in shipped("status", "--fail-on", "behind").out


def test_only_narrows_the_rows_and_not_the_summary(shipped: Cli) -> None:
    result = shipped("status", "--only", "behind", "--only", "discontinued", "--format", "csv")
    assert len(result.out.splitlines()) == 4
    assert "16 met" in shipped("status", "--only", "behind").out


def test_as_of_takes_the_observations_up_to_that_day(cli: Cli, tmp_path: Path) -> None:
    plan = PLAN.replace("{2018-12-31: 160}", "{2016: 105, 2018-12-31: 160}")
    data = folder(tmp_path / "data", plan)
    row = next(line for line in cli("status", "--data", data, "--as-of", "2017").out.splitlines() if "Beds" in line)
    assert "105" in row
    assert "5%" in row
    assert "0.25" in row


@pytest.mark.parametrize("format_", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("command", ["status", "standards"])
def test_output_files_are_whole_and_the_same_as_the_screen(
    shipped: Cli, tmp_path: Path, command: str, format_: str
) -> None:
    file = tmp_path / "结果 out.txt"
    assert shipped(command, "--format", format_, "--output", file) == (0, "", "")
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") is (format_ == "csv")
    assert written.decode("utf-8-sig") == shipped(command, "--format", format_).out
    assert stat.S_IMODE(file.stat().st_mode) == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_failed_write_leaves_the_old_file(shipped: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "out.json"
    file.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    result = shipped("status", "--output", file)
    assert result.code == 2
    assert "No space left" in result.err
    assert file.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.json"]


def test_a_pipe_is_written_into_and_not_replaced(shipped: Cli, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert shipped("status", "--output", pipe) == (0, "", "")
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert os.read(read, 1_000_000).decode() == shipped("status").out
    finally:
        os.close(read)


def test_words_that_have_no_place_are_named_in_the_language_of_the_command(cli: Cli) -> None:
    assert "“some more” is one argument too many" in cli("status", "some", "more").err
    assert "多出参数“some more”" in cli("status", "some", "more", "--lang", "zh").err


def test_csv_reads_back_with_its_chinese(shipped: Cli, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    shipped("status", "--format", "csv", "--lang", "zh", "--output", file)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 28
    assert any("双拥模范城（区）数" in cell for row in rows for cell in row)


def test_spreadsheet_cells_cannot_become_formulas(cli: Cli, tmp_path: Path) -> None:
    plan = PLAN.replace("name: Beds", "name: '=HYPERLINK(\"http://x\")'").replace("unit: beds", "unit: '@SUM'")
    result = cli("status", "--data", folder(tmp_path / "data", plan), "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(result.out)) for cell in row]
    assert '\'=HYPERLINK("http://x")' in cells
    assert not any(cell.startswith(("=", "@")) for cell in cells)


@pytest.mark.parametrize(
    "command", [["status"], ["standards"], ["check"], ["explain", "orphan"], ["--help"], ["stats"]]
)
@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8", "cp1252"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_any_console_encoding_gets_readable_text(command: list[str], encoding: str, lang: str) -> None:
    options = [] if command == ["--help"] else ["--lang", lang, "--data", DATA]
    result = process(*command, *options, PYTHONIOENCODING=encoding, LANG="C")
    assert b"Traceback" not in result.out + result.err
    assert result.code == (2 if command == ["stats"] else 0)
    text = (result.out + result.err).decode(encoding)
    if lang == "zh" and encoding == "gbk" and command == ["status"]:
        assert "老年福利机构床位数" in text
    if encoding == "ascii" and command == ["status"]:
        assert "Beds in elderly-care institutions" in text
        assert "per mille" in text


def test_the_posix_locale_gets_readable_text() -> None:
    result = process("status", "--data", DATA, LANG="C", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert result.code == 0
    assert b"Traceback" not in result.err


def test_the_language_follows_the_locale() -> None:
    assert "27 项指标".encode() in process("status", "--data", DATA, LANG="zh_CN.UTF-8").out
    assert b"27 indicators" in process("status", "--data", DATA, LANG="de_DE.UTF-8").out


def test_off_a_terminal_there_are_no_colours_and_no_wrapping() -> None:
    text = process("status", "--data", DATA, "--lang", "zh").out.decode()
    assert "\x1b" not in text
    rows = [line for line in text.splitlines() if "每千名老人拥有养老床位占有率" in line]
    assert len(rows) == 1


def test_crlf_files_and_paths_with_spaces_and_chinese(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "民政 规划", PLAN.replace("\n", "\r\n"), STANDARDS.replace("\n", "\r\n"))
    assert cli("check", data).code == 0
    assert cli("status", "--data", data).code == 0


def test_a_closed_pipe_is_no_traceback() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "plan_eval", "status", "--data", str(DATA)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""


def test_a_bug_is_a_sentence_and_exit_code_3(shipped: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("out of cheese")  # noqa: TRY003

    monkeypatch.setattr("plan_eval.views.status.StatusView.blocks", broken)
    result = shipped("status")
    assert result.code == 3
    assert "bug in plan-eval" in result.err
    assert "out of cheese" in result.err
    assert "Traceback" not in result.err


def test_an_interruption_is_exit_code_130(shipped: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("plan_eval.views.status.StatusView.blocks", interrupted)
    assert shipped("status").code == 130


def test_shell_completion_is_offered() -> None:
    result = process(_PLAN_EVAL_COMPLETE="complete_bash", COMP_WORDS="plan-eval sta", COMP_CWORD="1")
    assert b"status" in result.out
    assert b"standards" in result.out


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_colours_its_width_and_a_progress_bar(tmp_path: Path) -> None:
    folders = [str(folder(tmp_path / str(number), PLAN)) for number in range(60)]
    for arguments, expected in (
        (["status", "--data", str(DATA)], "\x1b[1;38;5;167mbehind"),
        (["check", *folders], "plan-eval check"),
    ):
        shown = on_a_terminal(arguments, {"TERM": "xterm"})
        assert expected in shown
        assert "60 files checked" in shown or "status" in arguments


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "colors"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, True),
    ],
)
def test_colours_on_a_terminal(environment: dict[str, str], *, colors: bool) -> None:
    shown = on_a_terminal(["status", "--data", str(DATA)], {"TERM": "xterm", **environment})
    assert ("\x1b[1;38;5;167mbehind" in shown) is colors
    assert max(len(line) for line in shown.splitlines() if "\x1b" not in line) <= 100


@pytest.mark.parametrize(
    ("environment", "colors"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "true", "TERM": "dumb"}, True),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colours_off_a_terminal_are_asked_for(
    shipped: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], *, colors: bool
) -> None:
    plain = shipped("status").out
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    colored = shipped("status").out
    assert ("\x1b[1;38;5;167mbehind" in colored) is colors
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    words = [line for line in plain.splitlines() if line and not re.search(r"[#.!=]{3}|! |\|", line)]
    assert [line for line in map(str.rstrip, bare.splitlines()) if line in words] == words
    assert ("\x1b" in shipped("check", folder(tmp_path / "bad", "plan: 1\n")).out) is colors
    for format_ in ("json", "csv", "markdown"):
        assert "\x1b" not in shipped("status", "--format", format_).out
    shipped("status", "--output", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == plain


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    import pty  # noqa: PLC0415  # not on Windows

    reader, writer = pty.openpty()
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    with subprocess.Popen(
        [sys.executable, "-m", "plan_eval", *arguments],
        stdout=writer, stderr=writer, env={**inherited, "LANG": "C.UTF-8", "COLUMNS": "100", **environment},
    ):  # fmt: skip
        os.close(writer)
        shown = b""
        while True:
            try:
                part = os.read(reader, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(reader)
    return shown.decode()


def test_scenarios_compare_with_the_first(shipped: Cli) -> None:
    result = shipped("standards", "--min-wage", "1700", "--min-wage", "1800")
    row = next(line for line in result.out.splitlines() if line.startswith("Orphan"))
    assert row.split()[-6:-2] == ["1,800", "1,900", "+100", "+5.6%"]


def test_dates_and_set_values(shipped: Cli) -> None:
    assert "Minimum wage 1,500" in shipped("standards", "--on", "2016-06").out
    given = shipped("standards", "--set", "minimum_living=800", "--format", "csv").out
    assert "2000" in next(line for line in given.splitlines() if "orphan" in line)


def test_published_amounts_are_compared_only_under_their_own_parameters(shipped: Cli) -> None:
    assert "10 of 11 published amounts follow" in shipped("standards").out
    assert "agree" not in shipped("standards", "--min-wage", "1800").out


def test_the_module_runs_too() -> None:
    done = subprocess.run([sys.executable, "-m", "plan_eval", "--version"], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0
