"""One case while it runs: what was done, what came of it, and what is wrong with that."""

import resource
import signal
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

MOST_SECONDS = 2.0
"""Of computing, for each of the commands that a step runs."""

MOST_BYTES = 500 * 1024 * 1024
_ENDLESS_SECONDS = 60
"""After so long a case is stopped, so that the others can run."""


class Finding(NamedTuple):
    """Something wrong: of which sort it is, and what it is in words."""

    sort: str
    words: str


class Endless(BaseException):
    """A case that does not end; no exception that the program would take for its own."""


@dataclass
class Trial:
    """One case: where its chances come from, where its folder is when it needs one, and what it gave so far.

    `texts` are files that it reads without a folder, to be written where the case is kept. `most_seconds` is what one command may take. `done` says in words what was run, `outputs` holds all that came of it: a second run must give the same.
    """

    random: Random
    place: Path
    most_seconds: float = MOST_SECONDS
    texts: dict[str, str] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    outputs: list[str | bytes] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def folder(self) -> Path:
        """The folder of the case, empty at first; making and deleting one takes longer than many a case."""
        self.place.mkdir(parents=True, exist_ok=True)
        return self.place

    def find(self, sort: str, words: object) -> None:
        """Note a finding."""
        self.findings.append(Finding(sort, f"{self.done[-1] if self.done else ''}: {words}"))

    @contextmanager
    def watched(self, who: int = resource.RUSAGE_SELF, commands: int = 1) -> Iterator[None]:
        """Look at what a step of some commands costs, this process or its children, and take every exception for a finding."""
        before, peak = _cost(who)
        try:
            with _stopped():
                yield
        except Endless:
            self.find("slow", f"stopped after {_ENDLESS_SECONDS} s")
        except Exception as error:  # noqa: BLE001  # whatever it is, it is a bug
            last = traceback.extract_tb(error.__traceback__)[-1]
            self.find("traceback", f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {error}")
        after, new_peak = _cost(who)
        seconds = (after - before) / commands
        self.seconds = max(self.seconds, seconds)
        if seconds > self.most_seconds and not any(finding.sort == "slow" for finding in self.findings):
            self.find("slow", f"{seconds:.1f} s")
        if new_peak > MOST_BYTES and new_peak > peak:  # the peak never falls, so only who raises it is known
            self.find("memory", f"{new_peak // 2**20} MiB")


def _cost(who: int) -> tuple[float, int]:
    """Return the seconds of computing and the largest memory so far, in bytes."""
    used = resource.getrusage(who)
    seconds = time.process_time() if who == resource.RUSAGE_SELF else used.ru_utime + used.ru_stime
    return seconds, used.ru_maxrss * 1024


@contextmanager
def _stopped() -> Iterator[None]:
    """Stop what does not end."""

    def stop(_: int, __: FrameType | None) -> None:
        raise Endless

    previous = signal.signal(signal.SIGALRM, stop)
    signal.alarm(_ENDLESS_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
