"""From a code to the function that finds it, and back: none is missing, none is unknown, each really does."""

import sys
from pathlib import Path
from types import FrameType

import pytest
from scripts.finders import SOURCE, Finder, finders

from plan_eval.findings.catalogue import CHECKS
from plan_eval.session import check_files
from tests.conftest import spoilt

FINDERS = finders()


def called_by_checking(file: Path) -> tuple[list[str], set[Finder]]:
    """Return the codes that checking a file finds, and the functions of the program that it goes through."""
    called = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.is_relative_to(SOURCE):
            called.add(Finder(path.relative_to(SOURCE).as_posix(), frame.f_code.co_qualname))

    sys.setprofile(note)
    try:
        findings = check_files([file]).findings
    finally:
        sys.setprofile(None)
    return [finding.code for finding in findings], called


def test_every_check_is_found_by_a_function_and_every_code_is_a_check() -> None:
    assert sorted(FINDERS) == list(CHECKS)


@pytest.mark.parametrize("code", [code for code, check in CHECKS.items() if check.example is not None])
def test_what_finds_the_example_is_what_the_source_says(tmp_path: Path, code: str) -> None:
    (tmp_path / "report.txt").write_text("There were 11953 beds in all.", encoding="utf-8")
    file = tmp_path / f"{CHECKS[code].example.kind}.yaml"  # type: ignore[union-attr]  # those that have one
    file.write_text(spoilt(code), encoding="utf-8")
    codes, called = called_by_checking(file)
    assert codes == [code]
    assert called & set(FINDERS[code])
