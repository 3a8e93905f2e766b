"""A run reads each file once."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plan_eval.findings import catalogue  # noqa: F401  # what is imported beforehand is not counted
from plan_eval.indicators.loading import load_shipped
from plan_eval.methods import shipped_method
from tests.conftest import DATA, PLAN, Cli, folder

_DATA_FILES = {".yaml", ".txt"}
_counts: list[Counter[str]] = []


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _counts and event == "open" and isinstance(arguments[0], str | Path):
        path = Path(arguments[0])
        if path.suffix in _DATA_FILES:
            _counts[0][str(path.resolve())] += 1


sys.addaudithook(_note)


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Count how often each data file is opened, whoever opens it."""
    for cached in (shipped_method, load_shipped):
        cached.cache_clear()
    _counts.append(Counter())
    try:
        yield _counts[0]
    finally:
        _counts.clear()


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("status", {"indicators.yaml", "midterm.yaml"}),
        ("status --as-of 2017 --format json", {"indicators.yaml", "midterm.yaml"}),
        ("status --rules midterm --rules open-sdg", {"indicators.yaml", "midterm.yaml", "open-sdg.yaml"}),
        ("status --margins", {"indicators.yaml", "midterm.yaml"}),
        ("standards", {"indicators.yaml", "standards.yaml", "midterm.yaml"}),
        ("standards --on 2018", {"standards.yaml"}),
        ("standards --sweep 1700:1800:10", {"indicators.yaml", "standards.yaml", "midterm.yaml"}),
        ("explain elderly_care_beds", {"indicators.yaml", "midterm.yaml"}),
        ("explain orphan", {"indicators.yaml", "standards.yaml", "midterm.yaml"}),
        ("explain min_wage", {"indicators.yaml", "standards.yaml", "midterm.yaml"}),
        ("explain nursing_bed_share", {"indicators.yaml", "standards.yaml", "claims.yaml", "midterm.yaml"}),
        ("explain open-sdg", {"open-sdg.yaml"}),
        ("explain PE203", set()),
        ("explain nothing", {"indicators.yaml", "standards.yaml", "claims.yaml", "midterm.yaml"}),
        ("infer min_wage", {"standards.yaml"}),
        ("audit", {"indicators.yaml", "standards.yaml", "claims.yaml", "midterm.yaml"}),
    ],
)  # fmt: skip
def test_a_command_reads_each_file_that_it_needs_once(shipped: Cli, line: str, files: set[str]) -> None:
    with counted() as counts:
        assert shipped(*line.split()).code == (2 if "nothing" in line else 0)
    assert {Path(path).name for path in counts} == files
    assert set(counts.values()) <= {1}


def test_a_report_reads_each_file_once(shipped: Cli, tmp_path: Path) -> None:
    with counted() as counts:
        assert shipped("report", tmp_path / "chapter.md").code == 0
    assert {"indicators.yaml", "standards.yaml", "claims.yaml"} <= {Path(path).name for path in counts}
    assert set(counts.values()) == {1}


def test_a_check_reads_each_file_once(cli: Cli) -> None:
    with counted() as counts:
        assert cli("check", DATA).code == 0
    assert len(counts) == 5
    assert set(counts.values()) == {1}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_record_reads_its_file_once_compares_it_once_and_leaves_its_mark(cli: Cli, tmp_path: Path, mark: bytes) -> None:
    data = folder(tmp_path / "data", mark + PLAN.encode())
    with counted() as counts:
        assert cli("record", "beds", "150", "--on", "2017", "--data", data).code == 0
    assert counts[str((data / "indicators.yaml").resolve())] == 2
    written = (data / "indicators.yaml").read_bytes()
    assert written.startswith(mark + b"plan:")
    assert b"2017-12-31: 150" in written
