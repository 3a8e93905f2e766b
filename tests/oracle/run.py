"""Hold the program against both evaluations many times: `python -m tests.oracle.run --cases 20000`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.oracle.comparing import compare_chain, compare_plan
from tests.oracle.random_plans import random_plan
from tests.oracle.random_standards import random_chain


def differences(seed: int, folder: Path) -> Iterator[str]:
    """Yield what differs on the plan and on the chain of standards that a seed makes."""
    random = Random(seed)  # noqa: S311  # cases, not secrets
    yield from compare_plan(random_plan(random), random, folder)
    yield from compare_chain(random_chain(random), folder)


def main() -> int:
    """Print every difference; return 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000, help="plans, and as many chains of standards")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    arguments = parser.parse_args()
    count = 0
    with TemporaryDirectory() as folder:
        for seed in range(arguments.first, arguments.first + arguments.cases):
            for difference in differences(seed, Path(folder)):
                count += 1
                sys.stdout.write(f"seed {seed}: {difference}\n")
    sys.stdout.write(f"{arguments.cases} plans and {arguments.cases} chains of standards: {count} differences\n")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
