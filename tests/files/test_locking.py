"""One writer at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan_eval.base.errors import UsageError
from plan_eval.files import locking
from plan_eval.files.locking import LOCK, locked


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.05)


def refused(folder: Path) -> str:
    with pytest.raises(UsageError) as caught, locked(folder):
        pass
    return str(caught.value)


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [LOCK]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("impatient")
def test_who_holds_a_lock_is_named(tmp_path: Path) -> None:
    with locked(tmp_path):
        said = refused(tmp_path)
    assert f"process {os.getpid()} on " in said
    assert " UTC; nothing was written" in said
    with locked(tmp_path):
        pass


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("content", [b"", b"not json", b'{"process": "x"}', b"[1]"])
def test_a_lock_that_says_nothing_is_a_lock_all_the_same(tmp_path: Path, content: bytes) -> None:
    with locked(tmp_path):
        (tmp_path / LOCK).write_bytes(content)
        assert "another process" in refused(tmp_path)


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    program = f"""
import os, signal
from pathlib import Path
from plan_eval.files.locking import locked
with locked(Path({str(tmp_path)!r})):
    os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", program], check=False)
    assert (tmp_path / LOCK).exists()
    with locked(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_whoever_waits_is_let_in(tmp_path: Path) -> None:
    program = f"""
import sys, time
from pathlib import Path
from plan_eval.files.locking import locked
with locked(Path({str(tmp_path)!r})):
    print("in", flush=True)
    sys.stdin.read(1)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == b"in\n"
        other.stdin.write(b"x")
        other.stdin.close()
        with locked(tmp_path):
            assert (tmp_path / LOCK).read_bytes().startswith(f'{{"process": {os.getpid()},'.encode())


def test_a_prepared_lock_is_never_written_into(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    folder = tmp_path / "folder"
    folder.mkdir()
    for prepare in (lambda path: path.symlink_to(victim), lambda path: os.link(victim, path), os.mkfifo):
        prepare(folder / LOCK)
        assert "cannot lock" in refused(folder)
        (folder / LOCK).unlink()
    assert victim.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_written_into_is_said(tmp_path: Path) -> None:
    assert "No such file or directory" in refused(tmp_path / "nowhere")
