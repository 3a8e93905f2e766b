"""Which tests are tried on a mutant, and in what order: measured once, by running them all on the code as it is."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, NoReturn
from xml.etree import ElementTree as ET

import pytest
from coverage import CoverageData
from hypothesis import Phase, settings

from scripts.mutants import Mutant

ROOT = Path(__file__).resolve().parents[1]
_MEMORY = 4 << 30
_LONGEST, _LONGEST_ELSEWHERE = 20, 6
"""Seconds that tests of the same room and of other rooms take at most, together."""

_PATIENCE, _SLOWER = 20, 2
"""Seconds of computing that tests may take in any case, and how many times as long as on the code as it is."""

_WAITING = 5
"""How many times as long they may take by the clock: they may wait, and other work may keep the machine busy."""

_OPTIONS = (
    "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--tb=no",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",  # hypothesis is loaded already
)  # fmt: skip


class Tests(NamedTuple):
    """The fast tests: how long each takes in seconds, and by which the lines of each file are run."""

    seconds: dict[str, float]
    runs: dict[str, dict[int, frozenset[str]]]

    def stages(self, mutant: Mutant) -> list[list[str]]:
        """Return the tests to be tried on a mutant, in groups to be tried one after the other, the quickest first.

        They are those that run its lines, those of the room of its file first. What a module computes when it is loaded
        is run by no test: then all are tried that run another part of it, or the room. Of each group the quickest are tried.
        """
        lines = self.runs.get(mutant.file, {})
        near = frozenset[str]().union(*(lines.get(line, ()) for line in mutant.lines))
        room = f"tests/{mutant.file.partition('/')[0]}/"
        all_at_home = frozenset(test for test in self.seconds if test.startswith(room))
        near = near or frozenset[str]().union(*lines.values()) or all_at_home
        at_home = near & all_at_home
        groups = (at_home, _LONGEST), (near - at_home, _LONGEST_ELSEWHERE)
        return [self._quickest(group, longest) for group, longest in groups if group]

    def _quickest(self, group: Iterable[str], longest: float) -> list[str]:
        ordered = sorted(group, key=lambda test: (self.seconds[test], test))
        passed = accumulate(self.seconds[test] for test in ordered)
        return [test for test, time in zip(ordered, passed, strict=True) if time <= longest]


def measured() -> Tests:
    """Run the fast tests once, and return which of them run which lines.

    Raises:
        RuntimeError: where one fails without any mutant.
    """
    with tempfile.TemporaryDirectory() as folder:
        settings_file, times, lines = (Path(folder) / name for name in ("coveragerc", "times.xml", "lines"))
        settings_file.write_text(f"[run]\nsource = plan_eval\ndata_file = {lines}\n", encoding="utf-8")
        command = [
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not slow", "--hypothesis-seed=0",
            "--cov", f"--cov-config={settings_file}", "--cov-context=test", "--cov-report=", f"--junitxml={times}",
        ]  # fmt: skip
        if subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False).returncode:  # noqa: S603  # a fixed command
            message = "a test fails as it is"
            raise RuntimeError(message)
        return read(lines, times)


def read(lines: Path, times: Path) -> Tests:
    """Return the tests from what pytest-cov and pytest have written."""
    seconds = {
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}": float(case.get("time", 0))
        for case in ET.parse(times).iter("testcase")  # noqa: S314  # written by pytest
    }
    data = CoverageData(str(lines))
    data.read()
    runs: dict[str, dict[int, frozenset[str]]] = {}
    for file in data.measured_files():
        found = data.contexts_by_lineno(file)
        named = {
            line: frozenset(each.partition("|")[0] for each in tests) & seconds.keys() for line, tests in found.items()
        }
        runs[file.rpartition("/plan_eval/")[2]] = named
    return Tests(seconds, runs)


class _Chosen:
    """A plugin of pytest that runs some tests in their order, without looking for smaller cases of those that fail."""

    def __init__(self, chosen: Sequence[str]) -> None:
        self.places = {test: place for place, test in enumerate(chosen)}

    @staticmethod
    def pytest_collection() -> None:
        """Begin after `tests/conftest.py` has set what holds otherwise."""
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("unshrunk", settings.get_profile("patient"), phases=phases, database=None)
        settings.load_profile("unshrunk")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the other tests of the same files out."""
        items[:] = sorted(
            (item for item in items if item.nodeid in self.places), key=lambda item: self.places[item.nodeid]
        )


def passes(chosen: Sequence[str], tests: Tests) -> bool:
    """Tell whether tests pass, in a process forked from this one, which has loaded all but the program."""
    seconds = int(_PATIENCE + _SLOWER * sum(tests.seconds[test] for test in chosen))
    child = os.fork()
    if not child:
        _run(chosen, seconds)
    limit = time.monotonic() + _WAITING * seconds
    while time.monotonic() < limit:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _run(chosen: Sequence[str], seconds: int) -> NoReturn:
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    for name in [each for each in sys.modules if each.partition(".")[0] == "scripts"]:
        del sys.modules[name]  # tests use those of the copy
    code = 1
    try:
        code = pytest.main([*_OPTIONS, *dict.fromkeys(test.partition("::")[0] for test in chosen)], [_Chosen(chosen)])
    finally:
        os._exit(code)
