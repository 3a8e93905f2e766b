"""What tests share: the program run inside this process or as a process of its own, and folders of small plans."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from warnings import catch_warnings, simplefilter

import openpyxl
import pytest
from hypothesis import settings

from plan_eval.cli import run
from plan_eval.findings.catalogue import CHECKS
from plan_eval.model.kinds import KINDS

settings.register_profile("patient", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("patient")

if (
    os.name == "posix"
):  # a job in the background, or under nohup, ignores them, and so would every program that it starts
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
REPORT = DATA / "source" / "xiamen-13fyp-civil-affairs-midterm-2018.txt"

HEAD = """\
plan:
  id: small
  name: Small plan
  baseline_date: 2015-12-31
  target_date: 2020-12-31
  as_of: 2018-12-31
"""
BEDS = """\
  - id: beds
    name: Beds
    unit: beds
    nature: expected
    baseline: 100
    target: 200
    observations: {2018-12-31: 160}
"""
PLAN = f"{HEAD}indicators:\n{BEDS}"
STANDARDS = """\
parameters:
  min_wage:
    name: Minimum wage
    unit: CNY/person/month
    values:
      - {from: 2017-07-01, value: 1700, source: a notice}
rounding: {to: 10, mode: up, source: a rule}
standards:
  - id: living
    name: Living
    unit: CNY/person/month
    formula: 42% * min_wage
    source: a rule
"""


SETTINGS = (
    "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "PLAN_EVAL_DATA", "GITHUB_ACTIONS", "CI",
    "FORCE_HYPERLINK", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION",
)  # fmt: skip
"""Environment variables that change what the program prints."""


class Result(NamedTuple):
    """What a run of the program gave."""

    code: int
    out: str
    err: str


Cli = Callable[..., Result]


def spoilt(code: str) -> str:
    """Return an example file with the mistake in it that a check finds."""
    example = CHECKS[code].example
    assert example is not None
    return example.spoilt(KINDS[example.kind].example)


def mended(code: str) -> str:
    """Return the same file with the mistake put right."""
    example = CHECKS[code].example
    assert example is not None
    return example.mended(KINDS[example.kind].example)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run the program inside this process, in an empty folder, in English."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    empty = tmp_path / "empty folder"
    empty.mkdir()
    monkeypatch.chdir(empty)

    def start(*arguments: object) -> Result:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run([str(argument) for argument in arguments])
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return Result(code, *texts)

    return start


@pytest.fixture
def shipped(cli: Cli) -> Cli:
    """Run the program on the shipped data."""
    return lambda *arguments: cli(*arguments, "--data", DATA)


class Finished(NamedTuple):
    """What a process of its own gave, in bytes."""

    code: int
    out: bytes
    err: bytes


def process(*arguments: object, cwd: Path | None = None, **environment: str) -> Finished:
    """Run the program as a process of its own; an environment variable given as empty text is taken away."""
    unwanted = (*SETTINGS, "PYTHONUTF8", "PYTHONIOENCODING")
    inherited = {name: value for name, value in os.environ.items() if name not in unwanted}
    command = [sys.executable, "-m", "plan_eval", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, env={**inherited, "LANG": "C.UTF-8", **environment}, capture_output=True, check=False
    )
    return Finished(done.returncode, done.stdout, done.stderr)


def open_book(content: bytes, *, values: bool = False) -> Any:  # noqa: ANN401  # openpyxl brings no types
    """Open an Excel file; with `values` formulas are what they came to. openpyxl warns of what it leaves out, such as bars."""
    with catch_warnings():
        simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def half_width(text: str) -> str:
    """Return words with half-width brackets, as tables have them that import reads."""
    return text.translate(str.maketrans("（）", "()"))


def folder(path: Path, indicators: str | bytes | None = None, standards: str | bytes | None = None) -> Path:
    """Make a data folder."""
    path.mkdir(parents=True, exist_ok=True)
    for name, content in (("indicators.yaml", indicators), ("standards.yaml", standards)):
        if content is not None:
            (path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return path
