"""A file replaced whole: what is new is written beside it and then takes its name, so that on any failure the old one is there.

The new file has the owner, the mode and the other attributes of the old one. What was begun and never ended, since a process
was killed, is swept away by the next one that writes into the folder.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words, same
from plan_eval.files.locking import hold

PREFIX, SUFFIX = ".plan-eval-", ".tmp"
"""How the name of a file begins and ends that is being written; no data file and no text of a source is called so."""

_FAILED = Text("cannot write {path}: {reason}", "无法写入 {path}：{reason}")
_A_FOLDER = Text("it is a folder", "它是文件夹")
_PROTECTED = Text("it is write-protected", "它被设为不可写")
_DANGLING = Text("it is a link to something that does not exist", "它是链接，而链接的目标不存在")
_LINKED = Text(
    "it has {count} names (hard links), which writing would separate; copy it to a file of its own first",
    "它有 {count} 个名称（硬链接），写入会使它们分离；请先复制为单独的文件",
)
_CHANGED = Text(
    "another program changed it in the meantime; nothing was written. Try again",
    "其间被其他程序改动，未写入；请重试",
)


class _RefusedError(Exception):
    """Raised where a file may not be replaced; `reason` says why."""

    def __init__(self, reason: Words) -> None:
        self.reason = reason
        super().__init__(reason)


def replace_whole(path: Path, data: bytes, before: bytes | None = None) -> None:
    """Replace a file in one step, or make it; what is no ordinary file, such as `/dev/null` or a pipe, is written into.

    A link is followed. `before` is what the file held when it was read: where it holds anything else by now it stays.

    Raises:
        UsageError: where it cannot be written; the old file is as it was.
    """
    try:
        target = _target(path)
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:  # replaced, it would be gone from the machine
                stream.write(data)
            return
        _sweep(target.parent)
        with _beside(target) as (stream, temporary):
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            _made_alike(temporary, target)
            _require_unchanged(target, before)
            if os.name != "posix":
                stream.close()  # elsewhere an open file keeps its name
            temporary.replace(target)
    except _RefusedError as refusal:
        raise UsageError(_FAILED.message(path=path, reason=refusal.reason)) from None
    except (OSError, RuntimeError) as error:  # links in a circle are a RuntimeError of Path.resolve
        reason = same(getattr(error, "strerror", None) or str(error) or type(error).__name__)
        raise UsageError(_FAILED.message(path=path, reason=reason)) from None


def _target(path: Path) -> Path:
    """Return the file that is to be replaced, behind any links."""
    target = path.resolve() if path.is_symlink() else path
    if path.is_symlink() and not target.exists():
        raise _RefusedError(_DANGLING)
    if target.is_dir():
        raise _RefusedError(_A_FOLDER)
    if target.is_file():
        found = target.stat()
        if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
            raise _RefusedError(_PROTECTED)
        if found.st_nlink > 1:
            raise _RefusedError(_LINKED.message(count=found.st_nlink))
    return target


@contextmanager
def _beside(target: Path) -> Iterator[tuple[IO[bytes], Path]]:
    """Open a new file in the folder of another, locked as long as it is written; it is gone when it was not renamed."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=PREFIX, suffix=SUFFIX)
    temporary = Path(name)
    try:
        hold(descriptor)
        with os.fdopen(descriptor, "wb") as stream:
            yield stream, temporary
    finally:
        with suppress(OSError):
            temporary.unlink()


def _made_alike(temporary: Path, target: Path) -> None:
    """Give a new file the mode, the owner and all else of the one that it replaces, else the mode of any new file."""
    try:
        found = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        return
    shutil.copystat(target, temporary)
    os.utime(temporary)
    if hasattr(os, "chown"):
        for owner, group in ((found.st_uid, -1), (-1, found.st_gid)):
            with suppress(PermissionError):  # only the owner and root may give: then it belongs to who wrote it
                os.chown(temporary, owner, group)


def _require_unchanged(target: Path, before: bytes | None) -> None:
    if before is not None and target.read_bytes() != before:
        raise _RefusedError(_CHANGED)


def _sweep(folder: Path) -> None:
    """Take away what a killed process left behind in a folder: what no process holds."""
    for path in folder.glob(f"{PREFIX}*{SUFFIX}"):
        flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with suppress(OSError):
            descriptor = os.open(path, flags)
            try:
                if hold(descriptor):
                    path.unlink()
            finally:
                os.close(descriptor)
