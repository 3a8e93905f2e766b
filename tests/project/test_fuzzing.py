"""Cases at random: a small seeded run of each kind, and that findings are found, told and kept."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("resource")  # cases are measured as Unix does

from scripts.fuzz import main
from scripts.fuzzing.bases import values_by_key
from scripts.fuzzing.judging import judge
from scripts.fuzzing.kinds import KINDS, WHOLE, Kind
from scripts.fuzzing.running import Run
from scripts.fuzzing.trial import Trial

from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS as FILES
from tests.conftest import ROOT

ANY_TIME = float("inf")
"""Tests run beside others and under coverage: how long a command takes says nothing here."""

CASES = {"files": 150, "formulas": 150, "commands": 40, "imports": 20, "oracle": 10, "pairs": 2}


def kinds(name: str) -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if kind.name == name)


@pytest.mark.parametrize("name", ["files", "formulas"])
def test_a_small_seeded_run_finds_nothing(tmp_path: Path, name: str) -> None:
    said: list[str] = []
    assert main(Run(7, tmp_path, kinds(name), said.append, ANY_TIME), range(CASES[name])) == 0, said
    assert said[-1].startswith(f"{name}: {CASES[name]} cases")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(CASES))
def test_a_larger_seeded_run_finds_nothing(tmp_path: Path, name: str) -> None:
    said: list[str] = []
    assert main(Run(8, tmp_path, kinds(name), said.append, ANY_TIME), range(CASES[name] * 4)) == 0, said


def test_there_is_a_share_for_each_kind() -> None:
    assert [kind.name for kind in KINDS] == [*CASES]
    assert sum(kind.share for kind in KINDS) == WHOLE


def test_cases_begin_with_every_key_of_the_models() -> None:
    schemas: list[Any] = [schema_of(kind) for kind in FILES]
    parts = [part for schema in schemas for part in (schema, *schema.get("$defs", {}).values())]
    keys = {key for part in parts for key in part.get("properties", {})}
    assert "provisional" in keys
    assert keys - values_by_key().keys() == set()


def broken(trial: Trial) -> None:
    trial.done.append("divide")
    (trial.folder / "a file").write_text("kept", encoding="utf-8")
    with trial.watched():
        assert 1 / trial.random.choice([0]) == 0


def test_what_is_wrong_is_told_and_kept(tmp_path: Path) -> None:
    said: list[str] = []
    run = Run(3, tmp_path, (Kind("divisions", WHOLE, broken),), said.append)
    assert main(run, range(11, 18)) == 1
    assert "case 11, divisions: 'traceback: divide: ZeroDivisionError in test_fuzzing.py" in said[0]
    kept = tmp_path / "seed-3-case-11"
    assert (kept / "a file").read_text(encoding="utf-8") == "kept"
    assert (
        (kept / "case.txt")
        .read_text(encoding="utf-8")
        .startswith("python -m scripts.fuzz --seed 3 --first 11 --cases 1")
    )
    assert re.search(r"found: divisions, traceback: ZeroDivisionError in test_fuzzing.py:\d+: 7\n$", said[-1])
    assert len([*tmp_path.iterdir()]) == 5


def test_what_takes_too_long_is_found(tmp_path: Path) -> None:
    def idle(trial: Trial) -> None:
        trial.outputs.append(str(trial.random.random()))

    said: list[str] = []
    kind = Kind("idle", WHOLE, idle)
    for most, code in ((0.0, 1), (ANY_TIME, 0)):
        assert main(Run(3, tmp_path, (kind,), said.append, most), range(1, 2)) == code
    assert said[0].startswith("case 1, idle: 'slow: ")


def test_two_runs_that_differ_are_found(tmp_path: Path) -> None:
    told = iter(range(100))
    said: list[str] = []
    kind = Kind("changing", WHOLE, lambda trial: trial.outputs.append(str(next(told))))
    assert main(Run(3, tmp_path, (kind,), said.append), range(8)) == 1
    assert "case 0, changing: \"differs: : ('0', '1')" in said[0]


@pytest.mark.parametrize(
    ("form", "content", "sort"),
    [
        ("json", '{"a": ', "unreadable"), ("sarif", '{"version": "2.1.0", "runs": [{"results": 0}]}', "unreadable"),
        ("junit", "<a>\x01</a>", "unreadable"), ("csv", "a,b\n1\n", "unreadable"), ("html", "<p><b></p>", "unreadable"),
        ("html", "<p>", "unreadable"), ("docx", b"PK", "unreadable"), ("xlsx", b"", "unreadable"),
        ("text", "a\u202eb", "unseen"), ("junit", "<a b='&#x200d;'/>", "unseen"), ("text", b"\xff", "unreadable"),
    ],
)  # fmt: skip
def test_outputs_that_nobody_can_read_are_found(trial: Trial, form: str, content: str | bytes, sort: str) -> None:
    judge(trial, form, content)
    assert [finding.sort for finding in trial.findings] == [sort]


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("json", "{}"),
        ("csv", "a,b\r\n1,2\r\n"),
        ("html", "<p><br>a<b>b</b></p>"),
        ("text", "中\u3000文\n"),
        ("junit", "<a/>"),
    ],
)
def test_others_are_not(trial: Trial, form: str, content: str) -> None:
    judge(trial, form, content)
    assert trial.findings == []


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(Run(1, tmp_path).random(1), tmp_path)


@pytest.mark.slow
def test_a_case_comes_again_from_the_command_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scripts.fuzz", "--seed", "5", "--first", "3", "--cases", "2", "--only", "files"]
    done = subprocess.run([*command, "--keep", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("files: 2 cases")
