"""A file is replaced whole or stays as it was, and nothing is left behind."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plan_eval.base.errors import UsageError
from plan_eval.files.locking import hold
from plan_eval.files.replacing import PREFIX, SUFFIX, replace_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(path: Path, data: bytes = b"new", before: bytes | None = None) -> str:
    with pytest.raises(UsageError) as caught:
        replace_whole(path, data, before)
    assert "None" not in str(caught.value)
    return str(caught.value)


def test_the_mode_and_the_owner_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    given: list[tuple[int, int]] = []
    monkeypatch.setattr("os.chown", lambda _, owner, group: given.append((owner, group)))
    replace_whole(file, b"new")
    found = file.stat()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(found.st_mode) == 0o640
    assert given == [(found.st_uid, -1), (-1, found.st_gid)]
    assert names(tmp_path) == ["plan.yaml"]


def test_a_file_that_belongs_to_somebody_else_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")
    monkeypatch.setattr("os.chown", forbidden)
    replace_whole(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_replaced_file_is_as_young_as_its_content(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")
    os.utime(file, (0, 0))
    replace_whole(file, b"new")
    assert file.stat().st_mtime > 0


def test_a_protected_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    assert "protected" in refused(file)
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["plan.yaml"]


def test_a_file_with_several_names_is_refused(tmp_path: Path) -> None:
    file, other = tmp_path / "plan.yaml", tmp_path / "other.yaml"
    file.write_bytes(b"old")
    os.link(file, other)
    assert "2 names" in refused(file)
    assert file.stat().st_ino == other.stat().st_ino
    assert file.read_bytes() == b"old"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    file, link = tmp_path / "real" / "plan.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"old")
    link.symlink_to(file)
    replace_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("target", ["nowhere.yaml", "link.yaml"])
def test_a_link_to_nothing_is_refused(tmp_path: Path, target: str) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / target)
    assert "link" in refused(link)
    assert names(tmp_path) == ["link.yaml"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "too long" in refused(tmp_path / ("长" * 100))


def test_a_name_as_long_as_can_be_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 255)
    replace_whole(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_file_that_was_changed_in_the_meantime_is_left(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"by an editor")
    assert "in the meantime" in refused(file, before=b"old")
    assert file.read_bytes() == b"by an editor"
    assert names(tmp_path) == ["plan.yaml"]
    replace_whole(file, b"new", b"by an editor")
    assert file.read_bytes() == b"new"


def test_what_a_killed_process_left_is_swept_away(tmp_path: Path) -> None:
    left, other = tmp_path / f"{PREFIX}abcd{SUFFIX}", tmp_path / ".plan.yaml.swp"
    left.write_bytes(b"half of it")
    other.write_bytes(b"an editor's")
    replace_whole(tmp_path / "out.txt", b"new")
    assert names(tmp_path) == [".plan.yaml.swp", "out.txt"]


def test_what_another_process_is_writing_is_not_swept_away(tmp_path: Path) -> None:
    held = tmp_path / f"{PREFIX}abcd{SUFFIX}"
    with held.open("wb") as stream:
        assert hold(stream.fileno())
        replace_whole(tmp_path / "out.txt", b"new")
        assert held.exists()
    replace_whole(tmp_path / "out.txt", b"new")
    assert not held.exists()


def test_a_link_called_like_a_leftover_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    (tmp_path / f"{PREFIX}abcd{SUFFIX}").symlink_to(victim)
    replace_whole(tmp_path / "out.txt", b"new")
    assert victim.read_bytes() == b"mine"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_while_writing_leaves_the_old_file_alone(tmp_path: Path, number: signal.Signals, code: int) -> None:
    file = tmp_path / "out.txt"
    file.write_bytes(b"old")
    program = f"""
import os, sys
os.fsync = lambda _: os.kill(os.getpid(), {int(number)})
sys.argv = ["plan-eval", "rules", "-o", {str(file)!r}]
from plan_eval.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["out.txt"]
