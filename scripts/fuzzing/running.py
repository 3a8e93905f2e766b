"""Cases run one after the other, counted, and kept where something is wrong with them."""

import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from scripts.fuzzing.kinds import KINDS, Kind, kind_of_case
from scripts.fuzzing.trial import MOST_SECONDS, Trial

_REPEATED = 8
"""One case of so many is run twice."""

_KEPT = 5
"""So many cases of one cause are kept; the others only counted."""

_FAILED = re.compile(r"\w+ in \w+\.py:\d+")


@dataclass
class Run:
    """Cases of one seed: how many of each kind have run, what was found, and which was the slowest.

    `most_seconds` is what a command may take, which only means something where nothing else keeps the machine busy.
    """

    seed: int
    keep: Path
    kinds: tuple[Kind, ...] = KINDS
    say: Callable[[str], object] = sys.stdout.write
    most_seconds: float = MOST_SECONDS
    cases: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")

    def case(self, number: int) -> None:
        """Run the case of a number, sometimes twice."""
        kind = kind_of_case(self.random(number), self.kinds)
        began = time.monotonic()
        with _room() as folder:
            trial = self.tried(kind, number, folder / "first")
            if kind.is_repeatable and number % _REPEATED == 0 and not trial.findings:
                again = self.tried(kind, number, folder / "second")
                if again.outputs != trial.outputs:
                    pairs = zip(trial.outputs, again.outputs, strict=False)
                    trial.find("differs", next((pair for pair in pairs if pair[0] != pair[1]), "more or fewer outputs"))
            if trial.findings:
                self.tell(kind, number, trial)
        self.cases[kind.name] += 1
        self.seconds[kind.name] += time.monotonic() - began  # type: ignore[assignment]  # a counter adds up seconds, too
        self.slowest = max(self.slowest, (trial.seconds, f"case {number} ({kind.name})"))

    def random(self, number: int) -> Random:
        """Return where all chances of a case come from."""
        return Random(f"{self.seed} {number}")  # noqa: S311  # cases must come again from their seed

    def tried(self, kind: Kind, number: int, folder: Path) -> Trial:
        """Return the case after it has run in a folder that is made when it needs one."""
        random = self.random(number)
        kind_of_case(random, self.kinds)
        trial = Trial(random, folder, self.most_seconds)
        with trial.watched():
            kind.run(trial)
        return trial

    def tell(self, kind: Kind, number: int, trial: Trial) -> None:
        """Say what was found in a case, and keep its files where that cause is rare so far."""
        only = f" --only {kind.name}" if len(self.kinds) == 1 else ""
        again = f"python -m scripts.fuzz --seed {self.seed} --first {number} --cases 1{only}"
        lines = [f"{finding.sort}: {finding.words}" for finding in trial.findings]
        rare = [self.is_rare(f"{kind.name}, {finding.sort}", finding.words) for finding in trial.findings]
        if any(rare):
            kept = self.keep / f"seed-{self.seed}-case-{number}"
            shutil.copytree(trial.folder, kept, symlinks=True, dirs_exist_ok=True)
            for name, text in trial.texts.items():
                (kept / name).write_bytes(text.encode(errors="surrogatepass"))
            done = "\n".join(["", *trial.done, ""])
            (kept / "case.txt").write_text(
                "\n".join([again, *lines]) + done, encoding="utf-8", errors="backslashreplace"
            )
            self.say("".join(f"case {number}, {kind.name}: {line[:600]!r}\n" for line in lines) + f"  kept in {kept}\n")

    def is_rare(self, sort: str, words: str) -> bool:
        """Count a finding; tell whether few had its cause, which is the line of the program that failed, if one did."""
        failed = _FAILED.search(words)
        cause = f"{sort}{f': {failed[0]}' if failed else ''}"
        self.found[cause] += 1
        return self.found[cause] <= _KEPT

    def summary(self) -> str:
        """Return the counts of cases and of findings, and the slowest case."""
        lines = [
            f"{kind.name}: {count} cases, {count / max(self.seconds[kind.name], 0.001):.0f} per second"
            for kind in self.kinds
            if (count := self.cases[kind.name])
        ]
        total, seconds = sum(self.cases.values()), sum(self.seconds.values())
        lines.append(
            f"{total} cases in {seconds:.0f} s, the slowest step: {self.slowest[0]:.2f} s in {self.slowest[1]}"
        )
        lines += [f"found: {cause}: {count}" for cause, count in sorted(self.found.items())] or ["found: nothing"]
        return "\n".join(lines) + "\n"


@contextmanager
def _room() -> Iterator[Path]:
    """Give a name for a folder that is made when it is used, and deleted then."""
    folder = Path(tempfile.gettempdir()) / f"plan-eval-fuzz-{os.getpid()}"
    try:
        yield folder
    finally:
        if folder.exists():
            shutil.rmtree(folder)
