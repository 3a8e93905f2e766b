"""The program run inside this process, as the tests run it, its output judged."""

import io
import os
import re
import shlex
import sys
import warnings
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from typing import NamedTuple
from unittest.mock import patch

from tests.conftest import SETTINGS

from plan_eval.cli import INTERRUPTED, run
from scripts.fuzzing.judging import judge
from scripts.fuzzing.trial import Trial

_BUG = 3
_ORDER = re.compile(r"(?:^|[\n\r])[^\S\n\r]*::(?!(?:error|warning|notice) file=)[^\n\r]*|[^\n\r]*##\[[^\n\r]*")
"""A line that GitHub takes for an order, and that is none of the program's own annotations."""


class Result(NamedTuple):
    """What a run of the program gave."""

    code: int
    out: str
    err: str


def program(trial: Trial, arguments: list[str], form: str = "text") -> Result:
    """Run the program in the folder of a case; `form` is the format of its standard output."""
    trial.done.append(shlex.join(["plan-eval", *arguments]))
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    code = 0
    in_log = trial.random.randrange(6) == 0
    with chdir(trial.folder), _surroundings(out, err, {"GITHUB_ACTIONS": "true"} if in_log else {}), trial.watched():
        code = run(list(arguments))
    if code == INTERRUPTED:  # which the program ends with where it was this run that was to end
        raise KeyboardInterrupt
    result = Result(code, _written(out), _written(err))
    trial.outputs.append(str(code))
    judge(trial, form if result.out else "text", result.out)
    judge(trial, "text", result.err)
    for text in (result.out, result.err) if in_log else ():
        if (line := _ORDER.search(text)) is not None:
            trial.find("order", f"{line[0]!r} in a log of GitHub")
    if code == _BUG or "Traceback" in result.err:
        trial.find("bug", result.err.strip())
    return result


def judge_file(trial: Trial, name: str) -> None:
    """Judge a file that the program was to write, by its ending; there may be none."""
    path = trial.folder / name
    if path.is_file():
        judge(trial, path.suffix[1:], path.read_bytes())


def environment() -> dict[str, str]:
    """Return the environment variables without those that change what the program prints."""
    return {name: value for name, value in os.environ.items() if name not in SETTINGS} | {"LANG": "C.UTF-8"}


@contextmanager
def _surroundings(out: io.TextIOWrapper, err: io.TextIOWrapper, more: dict[str, str]) -> Iterator[None]:
    """Put two streams in place of standard output and error, each warning of a library on the second, every time."""
    with (
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        patch.dict(os.environ, environment() | more, clear=True),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("always")
        yield


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)  # noqa: S101  # it was made just now
    return buffer.getvalue().decode()
