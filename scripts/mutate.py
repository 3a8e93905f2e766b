"""Put small mistakes into the code that computes, one at a time, and tell which of them no test notices.

    python -m scripts.mutate --mutants 400 --seed 1 [--only 'formula/*']

The same seed makes the same mutants. A mutant is killed where a test fails, or where tests do not end in time. Only the
fast tests are tried, and of these the ones that run the mutated lines first.

Mutants and their running are our own, some 440 lines in three modules: cosmic-ray edits the very tree that it tests, and
mutmut mutates functions only, not the tables that much of this program is; either would need as much to fit it in here.
"""

import argparse
import compileall
import importlib
import importlib.util
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from scripts.mutant_tests import Tests, measured, passes
from scripts.mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "plan_eval"
COMPUTING = (
    *(f"indicators/{name}.py" for name in (
        "measures", "measuring", "computing", "method", "verdict", "conditions", "reachability", "margins", "evaluation",
        "readings", "series", "yearly", "significance", "answering", "consistency", "doubts",
    )),
    "model/targets.py", "standards/*.py", "claims/audit.py", "formula/*.py",
    "base/figures.py", "base/dates.py", "base/growth.py", "base/powers.py",
)  # fmt: skip

_LOADED = ("jsonschema", "openpyxl", "pydantic", "rich.console", "typer", "yaml")
"""What tests import anyway: loaded once, before the processes of the mutants are forked."""


def sample(only: str, number: int, seed: int) -> list[Mutant]:
    """Return some of all mutants of the computing code, so that the first of them are a sample too."""
    files = sorted({path for pattern in COMPUTING for path in SOURCE.glob(pattern)})
    names = {path: path.relative_to(SOURCE) for path in files}
    found = [
        mutant
        for path, name in names.items()
        if name.match(only)
        for mutant in mutants_of(name.as_posix(), path.read_text(encoding="utf-8"))
    ]
    chosen = random.Random(seed).sample(range(len(found)), min(number, len(found)))  # noqa: S311  # mutants must come again
    return [found[place] for place in chosen]


_LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", ".hypothesis", ".*_cache", ".coverage*")


@contextmanager
def copied() -> Iterator[Path]:
    """Give a copy of the tree that this process and all that it starts work in, and of it the program."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=_LEFT_OUT)
        source = copy / "src"
        compileall.compile_dir(source, quiet=1)
        os.environ["PYTHONPATH"] = os.pathsep.join((str(source), str(copy)))
        sys.path[:0] = [str(source), str(copy)]
        sys.dont_write_bytecode = True  # bytecode of a mutant would be taken for that of the next
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        os.chdir(copy)
        yield source / "plan_eval"


def is_killed(mutant: Mutant, copy: Path, tests: Tests) -> bool:
    """Tell whether a test fails with a mutant."""
    path = copy / mutant.file
    original = path.read_text(encoding="utf-8")
    Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)
    path.write_text(mutant.text, encoding="utf-8")
    try:
        return not all(passes(stage, tests) for stage in tests.stages(mutant))
    finally:
        path.write_text(original, encoding="utf-8")
        compileall.compile_file(path, quiet=1)


def tried(mutants: Sequence[Mutant], tests: Tests) -> list[tuple[Mutant, bool]]:
    """Return mutants, each with whether it was killed; say on the way which was not."""
    results: list[tuple[Mutant, bool]] = []
    for library in _LOADED:
        importlib.import_module(library)
    with copied() as copy:
        if not passes([*tests.seconds], tests):
            message = "tests fail without a mutant"
            raise RuntimeError(message)
        for mutant in mutants:
            results.append((mutant, is_killed(mutant, copy, tests)))
            if not results[-1][1]:
                sys.stderr.write(f"{mutant}\n")
    return results


def table(results: Iterable[tuple[Mutant, bool]]) -> str:
    """Return how many mutants of each file were made, killed and survived."""
    made: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    for mutant, dead in results:
        made[mutant.file] += 1
        killed[mutant.file] += int(dead)
    lines = ["| file | mutants | killed | survived |", "|---|---:|---:|---:|"]
    lines += [f"| {file} | {made[file]} | {killed[file]} | {made[file] - killed[file]} |" for file in made]
    whole, gone = made.total(), killed.total()
    return "\n".join((*lines, f"| all | {whole} | {gone} | {whole - gone} |\n"))


def main(number: int, seed: int, only: str, workers: int) -> None:
    """Make and try mutants, and print those that survive and a table by file."""
    mutants, tests = sample(only, number, seed), measured()
    shares = [mutants[first::workers] for first in range(workers)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        results = [result for share in pool.map(tried, shares, [tests] * workers) for result in share]
    results.sort()
    print("".join(f"{mutant}\n" for mutant, dead in results if not dead))
    print(table(results))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--mutants", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="*", help="a pattern of files, such as formula/*")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    given = parser.parse_args()
    main(given.mutants, given.seed, given.only, given.workers)
