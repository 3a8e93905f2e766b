"""What the program computes, held against two independent evaluations: a random plan and a random chain of standards."""

from tests.oracle.comparing import compare_chain, compare_plan
from tests.oracle.random_plans import random_plan
from tests.oracle.random_standards import random_chain

from scripts.fuzzing.trial import Trial


def run(trial: Trial) -> None:
    """Compare one plan and one chain."""
    trial.done.append("oracle")
    plan, asked = random_plan(trial.random), random_chain(trial.random)
    with trial.watched():
        differences = [*compare_plan(plan, trial.random, trial.folder), *compare_chain(asked, trial.folder)]
    for difference in differences:
        trial.find("oracle", difference)
    trial.outputs += [path.read_bytes() for path in sorted(trial.folder.iterdir())]
