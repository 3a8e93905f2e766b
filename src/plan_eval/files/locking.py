"""One writer at a time: a lock in the folder of a data file, which says who holds it and ends with its process."""

import json
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from platform import node

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

LOCK = ".plan-eval.lock"
"""The file in a folder that is locked while one of its data files is changed; it is gone when nobody changes any."""

WAIT_SECONDS = 30
"""How long a writer waits for another."""

_POLLS_PER_SECOND = 50
_MOST_BYTES = 1_000
"""Bytes of a lock that are read: it says little, and may be anybody's file."""

_HELD = Text(
    "{folder} has been locked by {who} since {since}; nothing was written. Try again when that has ended",
    "{folder} 自 {since} 起被 {who} 锁定，未写入；请待其结束后重试",
)
_WHO = Text("process {process} on {host}", "{host} 上的进程 {process}")
_SOMEONE, _SOME_TIME = Text("another process", "另一进程"), Text("a moment ago", "片刻之前")
_NO_LOCK = Text("cannot lock {folder}: {reason}", "无法锁定 {folder}：{reason}")
_NOT_ORDINARY = "is not an ordinary file"

if sys.platform == "win32":
    import msvcrt

    def hold(descriptor: int) -> bool:
        """Lock an open file until it is closed; tell whether it could be locked, without waiting."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def hold(descriptor: int) -> bool:
        """Lock an open file until it is closed; tell whether it could be locked, without waiting."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other writer out of a folder until the block ends.

    Raises:
        UsageError: where another writer has not ended after a while, in a sentence that names it, and where there can be no
            lock.
    """
    path, until = folder / LOCK, time.monotonic() + WAIT_SECONDS
    try:
        while (descriptor := _taken(path)) is None:
            if time.monotonic() >= until:
                raise UsageError(_holder(path, folder))
            time.sleep(1 / _POLLS_PER_SECOND)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_NO_LOCK.message(folder=folder, reason=reason)) from None
    try:
        yield
    finally:
        with suppress(
            OSError
        ):  # another system may not let go of an open file: what is left there is free again all the same
            path.unlink()
        os.close(descriptor)


def _taken(path: Path) -> int | None:
    """Return the lock, open and held; None where another process holds it, or has just let go of it."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:  # a stranger's folder may have prepared anything
            raise OSError(0, _NOT_ORDINARY)
        if hold(descriptor) and _is_there(path, found):
            holder = {"process": os.getpid(), "host": node(), "since": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"}
            os.ftruncate(descriptor, 0)
            os.write(descriptor, json.dumps(holder).encode())
            kept, descriptor = descriptor, -1
            return kept
        return None
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def _is_there(path: Path, found: os.stat_result) -> bool:
    """Tell whether a file is still the one of its name: whoever held it took its name away when it ended."""
    try:
        return os.path.samestat(path.lstat(), found)
    except FileNotFoundError:
        return False


def _holder(path: Path, folder: Path) -> object:
    """Return the sentence that says who holds a lock."""
    who, since = _SOMEONE, _SOME_TIME
    with suppress(OSError, ValueError, KeyError, TypeError):
        with path.open("rb") as stream:
            held = json.loads(stream.read(_MOST_BYTES))
        return _HELD.message(
            folder=folder,
            who=_WHO.message(process=int(held["process"]), host=str(held["host"])),
            since=str(held["since"]),
        )
    return _HELD.message(folder=folder, who=who, since=since)
