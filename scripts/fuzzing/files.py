"""Data files of all kinds: valid trees with parts changed, and their texts with characters changed."""

from random import Random

from plan_eval.model.kinds import KINDS
from scripts.fuzzing.bases import Base, bases
from scripts.fuzzing.examining import examine
from scripts.fuzzing.trees import changed
from scripts.fuzzing.trial import Trial
from scripts.fuzzing.words import spoilt
from scripts.fuzzing.writing import written


def run(trial: Trial) -> None:
    """Examine one file."""
    kind = trial.random.choice([*KINDS])
    examine(trial, f"{kind}.yaml", text(trial.random, kind))


def base(random: Random, kind: str) -> Base:
    """Return a valid file of a kind: mostly a small one, which is quick, seldom one that is shipped."""
    example, full, *shipped = bases(kind)
    return random.choice(shipped) if shipped and random.randrange(30) == 0 else random.choice((example, full, full))


def text(random: Random, kind: str) -> str:
    """Return a file of a kind that may have anything wrong with it."""
    start = base(random, kind)
    if random.randrange(3) == 0:
        return spoilt(random, start.text)
    made = written(random, changed(random, start.tree)) + "\n"
    return spoilt(random, made) if random.randrange(20) == 0 else made
