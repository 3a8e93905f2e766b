"""Run many cases at random: files, formulas, commands, imports, two processes at once, and two other evaluations.

    python -m scripts.fuzz --cases 200000 --seed 1
    python -m scripts.fuzz --seed 1 --first 4711 --cases 1

Every case must end in findings or results, never in a bug of the program: see `scripts/fuzzing/`. A case with a finding is
kept in a folder, and comes again with the second line above. The exit code is then 1.
"""

import argparse
import sys
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path

from scripts.fuzzing.kinds import KINDS
from scripts.fuzzing.running import Run

KEEP = Path(tempfile.gettempdir()) / "plan-eval-fuzz"


def main(run: Run, numbers: range) -> int:
    """Run the cases of some numbers until they end or are interrupted, say what they come to, and return the exit code."""
    with suppress(KeyboardInterrupt):
        for number in numbers:
            run.case(number)
    run.say(run.summary())
    return 1 if run.found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--only", choices=[kind.name for kind in KINDS], help="cases of this kind only")
    parser.add_argument("--keep", type=Path, default=KEEP, help="the folder for cases with findings")
    given = parser.parse_args()
    kinds = tuple(kind for kind in KINDS if given.only in {None, kind.name})
    say = partial(print, end="", flush=True)  # into a file, too, as soon as it is found
    sys.exit(main(Run(given.seed, given.keep, kinds, say), range(given.first, given.first + given.cases)))
