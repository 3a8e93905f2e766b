"""Mutants are made where something is computed, and one that no test notices is found."""

import subprocess
import sys

import pytest
from scripts.mutants import mutants_of
from scripts.mutate import COMPUTING, SOURCE, sample

from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = a < b", {"x = (a <= b)", "x = (a >= b)"}),
        ("x = a is not None", {"x = (a is None)"}),
        ("x = a + 1", {"x = (a - 1)", "x = a + 2", "x = a + 0"}),
        ("x = not a", {"x = a"}),
        ("x = a and b", {"x = (a or b)", "x = a", "x = b"}),
        ("x = min(a)", {"x = max(a)"}),
        ("x = True", {"x = False"}),
        ("x += a", {"x -= a"}),
        ("if a: raise b", {"if False: raise b"}),
        ("x: Literal[1] = a", set()),
        ("'''Says 1 + 1.'''", set()),
        ("x = zip(a, strict=True)", set()),
        ("x = f'{a + 1}'", set()),
    ],
)
def test_mutants_are_small_mistakes(line: str, expected: set[str]) -> None:
    assert {mutant.after.replace("((", "(").replace("))", ")") for mutant in mutants_of("a.py", line)} == expected


def test_statements_are_mutated_too() -> None:
    text = "def f(a):\n    for x in a:\n        if x:\n            continue\n        return x\n"
    assert [(mutant.line, mutant.what) for mutant in mutants_of("a.py", text)] == [
        (3, "guard dropped"),
        (4, "continue to break"),
        (5, "None returned"),
    ]


def test_a_seed_makes_the_same_mutants_again() -> None:
    assert sample("formula/*", 20, 1) == sample("formula/*", 20, 1)
    assert sample("formula/*", 20, 1) != sample("formula/*", 20, 2)
    assert {mutant.file for mutant in sample("base/*", 10**6, 1)} == {
        "base/figures.py",
        "base/dates.py",
        "base/growth.py",
        "base/powers.py",
    }


def test_every_pattern_has_files() -> None:
    assert [pattern for pattern in COMPUTING if not [*SOURCE.glob(pattern)]] == []


TRY = """
from scripts.mutant_tests import Tests
from scripts.mutants import mutants_of
from scripts.mutate import SOURCE, tried

TEST = "tests/base/test_growth.py::test_growth_is_a_root_to_many_digits_elsewhere"
if __name__ == "__main__":
    text = (SOURCE / "base" / "powers.py").read_text(encoding="utf-8")
    mutants = [each for each in mutants_of("base/powers.py", text) if "degree == 1" in each.before]
    lines = {mutants[0].line: frozenset({TEST})}
    alike = mutants[0]._replace(text=text)
    for mutant, dead in tried([*mutants, alike], Tests({TEST: 0.1}, {"base/powers.py": lines})):
        print(mutant.after, dead)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="mutants are tried in forked processes")
def test_a_mutant_that_no_test_notices_is_found() -> None:
    done = subprocess.run([sys.executable, "-c", TRY], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "if False: False",
        "if (degree != 1): True",
        "if degree == 2: True",
        "if degree == 0: False",
        "if False: False",
    ]
