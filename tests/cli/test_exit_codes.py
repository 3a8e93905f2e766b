"""Whatever stands in the way has its own sentence and its own code; none is taken for a bug, none leaves a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, PLAN, STANDARDS, Cli, folder

PROGRAM = f"{sys.executable} -m plan_eval"
LONG = "名" * 100


def shell(line: str, cwd: Path | None = None) -> tuple[int, str, str]:
    """Run a line of a shell, which can close and redirect what a process is started with."""
    environment = {**os.environ, "LANG": "C.UTF-8"}
    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert "Traceback" not in done.stderr
    assert "bug of plan-eval" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_a_misspelt_verdict_in_a_rule_set_of_a_plan_is_a_finding(cli: Cli, tmp_path: Path) -> None:
    rules = "{id: own, name: Own, source: me, verdicts: {good: {name: G, status: met}}, rules: [{verdict: goood, when: pace > 1}, {verdict: good}]}"
    data = folder(tmp_path / "data", PLAN.replace("as_of:", f"rules: {rules}\n  as_of:"))
    result = cli("check", data)
    assert result.code == 1
    assert "PE601" in result.out
    assert "did you mean “good”?" in result.out


def test_a_standard_may_be_swept(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", standards=STANDARDS)
    for lang, title in (("en", "Living from 1 to 3 "), ("zh", "Living自 1 至 3 ")):
        result = cli("standards", "--sweep", "living=1:3:1", "--on", "2018", "--data", data, "--lang", lang)
        assert result.code == 0
        assert title in result.out.splitlines()[0]


@pytest.mark.parametrize("sweep", [f"1:{10**22}:1", f"0.{'0' * 30}1:{10**8}:0.{'0' * 30}1"])
@pytest.mark.parametrize(("lang", "said"), [("en", "1,000,000"), ("zh", "1,000,000")])
def test_a_sweep_of_too_many_steps_is_refused(cli: Cli, tmp_path: Path, sweep: str, lang: str, said: str) -> None:
    data = folder(tmp_path / "data", standards=STANDARDS)
    result = cli("standards", "--sweep", sweep, "--on", "2018", "--data", data, "--lang", lang)
    assert result.code == 2
    assert said.replace(",", "") in result.err.replace(",", "")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "command",
    [
        ("status", "--rules", LONG), ("status", "--data", LONG), ("check", LONG), ("status", "-o", LONG), ("init", LONG),
        ("report", f"{LONG}.md"), ("import", f"{LONG}.csv", "-o", "x"), ("import", "t.csv", "-o", LONG),
        ("record", LONG, "1", "--on", "2017"), ("explain", LONG),
    ],
)  # fmt: skip
def test_names_that_are_too_long_are_named(cli: Cli, tmp_path: Path, command: tuple[str, ...], lang: str) -> None:
    data = folder(tmp_path / "data", PLAN)
    Path("t.csv").write_text("indicator,unit,2015,2020\nBeds,beds,1,2\n")
    where = (
        ("--data", data) if command[0] in {"status", "report", "record", "explain"} and "--data" not in command else ()
    )
    result = cli(*command, *where, "--lang", lang)
    assert (result.code, result.out) == (2, "")
    assert LONG in result.err


@pytest.mark.parametrize(
    "command",
    [
        "status -o LOOP --data DATA", "status --data LOOP", "status --rules LOOP --data DATA", "init LOOP",
        "import t.csv -o LOOP", "report LOOP.md --data DATA", "check LOOP/indicators.yaml",
    ],
)  # fmt: skip
def test_links_in_a_circle_are_named(cli: Cli, tmp_path: Path, command: str) -> None:
    data, loop = folder(tmp_path / "data", PLAN), tmp_path / "loop"
    Path("t.csv").write_text("indicator,unit,2015,2020\nBeds,beds,1,2\n")
    for link in (loop, tmp_path / "loop.md"):
        link.symlink_to(link)
    result = cli(*command.replace("LOOP", str(loop)).replace("DATA", str(data)).split())
    assert (result.code, result.out) == (2, "")
    assert "loop" in result.err


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        (f"status --data {DATA}", 0, ""), (f"standards --data {DATA}", 0, ""), (f"check {DATA}", 0, ""), ("rules", 0, ""),
        ("status", 2, "the current folder no longer exists"), ("check", 2, "no longer exists"),
        ("record beds 1 --on 2017", 2, "no longer exists"), ("report x.md", 2, "no longer exists"),
        ("init here", 2, "cannot create here"), ("check data", 2, "no file or folder data"), ("--help", 0, ""),
        ("status --lang zh", 2, "当前文件夹已不存在"),
    ],
)  # fmt: skip
def test_a_folder_that_was_deleted_under_ones_feet(tmp_path: Path, command: str, code: int, said: str) -> None:
    found, out, err = shell(f"mkdir gone && cd gone && rmdir ../gone && {PROGRAM} {command}", tmp_path)
    assert (found, said in err) == (code, True)
    assert bool(out) is (code == 0)


@pytest.mark.parametrize(
    "command", [f"status --data {DATA}", "--version", "--help", "rules", f"check {DATA}", "status --help"]
)
@pytest.mark.parametrize(
    ("where", "reason"), [(">&-", "Bad file descriptor"), (">/dev/full", "No space left on device")]
)
def test_output_that_cannot_be_written_is_said(command: str, where: str, reason: str) -> None:
    assert shell(f"{PROGRAM} {command} {where}") == (2, "", f"error: standard output cannot be written: {reason}\n")


def test_a_file_is_written_without_standard_output(tmp_path: Path) -> None:
    assert shell(f"{PROGRAM} status --data {DATA} -o out.txt >&-", tmp_path) == (0, "", "")
    assert "Funeral homes" in (tmp_path / "out.txt").read_text()


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("statuss", 2),
        ("status --data nowhere", 2),
        ("status --data broken", 1),
        (f"status --data {DATA}", 0),
        ("--version", 0),
    ],
)
def test_codes_do_not_depend_on_standard_error(tmp_path: Path, command: str, code: int, where: str) -> None:
    folder(tmp_path / "broken", PLAN.replace("expected", "expectd"))
    assert shell(f"{PROGRAM} {command} {where}", tmp_path)[0] == code


def test_nothing_can_be_written_at_all() -> None:
    assert shell(f"{PROGRAM} status --data {DATA} >&- 2>&-")[0] == 2


def test_a_reader_that_leaves_is_no_error() -> None:
    assert shell(f"({PROGRAM} standards --data {DATA} --sweep 1000:90000:1; echo $? >&2) | head -1")[2] == "0\n"


def test_ctrl_c_at_any_moment_is_130() -> None:
    program = "import sys\nfrom plan_eval import cli\n"
    raising = "def stopped(_):\n    raise KeyboardInterrupt\ncli.run = stopped\n"
    done = subprocess.run([sys.executable, "-c", f"{program}{raising}cli.main()"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


def test_ctrl_c_while_a_command_runs_is_130(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{id: i{row}, name: N{row}, unit: x, nature: expected, baseline: 1, target: 2}}\n"
        for row in range(20_000)
    )
    data = folder(tmp_path / "data", PLAN.partition("indicators:\n")[0] + "indicators:\n" + rows)
    command = [sys.executable, "-X", "importtime", "-m", "plan_eval", "status", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        assert any("plan_eval.session" in line for line in running.stderr)
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
        assert "Traceback" not in rest
        assert running.wait() == 130
