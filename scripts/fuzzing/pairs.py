"""Two processes at once on one folder: nothing is lost, and nothing is read that is half written."""

import json
import resource
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.fuzzing.bases import PLANS
from scripts.fuzzing.judging import judge
from scripts.fuzzing.program import environment
from scripts.fuzzing.trial import Trial

_SOUND = (0, 1)
_DAYS = ("2016-03-31", "2016-06-30", "2016-09-30", "2017-03-31", "2017-06-30")


def run(trial: Trial) -> None:
    """Run two commands at once, or three."""
    data = trial.folder / "data"
    data.mkdir()
    for path in PLANS.iterdir():
        (data / path.name).write_bytes(path.read_bytes())
    trial.random.choice(_PAIRS)(trial, data)
    left = [path.name for path in data.iterdir() if path.name.startswith(".")]
    if left:
        trial.find("left", left)


def _two_records(trial: Trial, data: Path) -> None:
    """Record several values at once: all of them are in the file."""
    days = trial.random.sample(_DAYS, trial.random.choice((2, 3)))
    values = {day: str(trial.random.randrange(9800, 11000)) for day in days}
    _at_once(trial, [["record", "beds", value, "--on", day, "--data", "data"] for day, value in values.items()], (0,))
    text = (data / "indicators.yaml").read_text(encoding="utf-8")
    for day, value in values.items():
        if f"{day}: {value}" not in text:
            trial.find("lost", f"{day}: {value}")


def _record_beside_reading(trial: Trial, data: Path) -> None:
    """Record a value while others read: they see the plan before or after it, never half of it."""
    value = str(trial.random.randrange(9800, 11000))
    form = trial.random.choice(("json", "junit", "sarif"))
    readers = [["check", "data", "--format", form], ["status", "--data", "data", "--format", "json"]]
    reader = trial.random.choice(readers)
    writer = ["record", "beds", value, "--on", "2016-06-30", "--data", "data"]
    commands = trial.random.sample([writer, reader], 2)
    outs = _at_once(trial, commands, (0,))
    judge(trial, reader[-1], outs[commands.index(reader)])
    if f"2016-06-30: {value}" not in (data / "indicators.yaml").read_text(encoding="utf-8"):
        trial.find("lost", value)


def _into_one_file(trial: Trial, data: Path) -> None:
    """Write two results into one file: one of them is in it, whole."""
    del data
    first = ["status", "--data", "data", "--format", "json", "-o", "out.json"]
    second = ["standards", "--data", "data", "--format", "json", "-o", "out.json", "--on", "2018-12-31"]
    _at_once(trial, [first, second], (0,))
    written = (trial.folder / "out.json").read_bytes()
    judge(trial, "json", written)
    if not {"indicators", "standards"} & json.loads(written).keys():
        trial.find("lost", "neither result is in the file")


def _two_inits(trial: Trial, data: Path) -> None:
    """Make a plan twice at once: one makes it, the other says that it is there."""
    del data
    _at_once(trial, [["init", "new"], ["init", "new"]], (0, 2))
    _at_once(trial, [["check", "new"]], _SOUND)


def _at_once(trial: Trial, commands: list[list[str]], codes: tuple[int, ...]) -> list[bytes]:
    """Run commands at once and return what they wrote; each must end with one of some exit codes."""
    trial.done += [shlex.join(["plan-eval", *command]) for command in commands]
    with trial.watched(resource.RUSAGE_CHILDREN, len(commands)):
        running = [
            subprocess.Popen(  # noqa: S603  # the program itself
                [sys.executable, "-m", "plan_eval", *command],
                cwd=trial.folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
            for command in commands
        ]  # fmt: skip
        ended = [(*each.communicate(), each.returncode) for each in running]
    for command, (out, err, code) in zip(commands, ended, strict=True):
        judge(trial, "text", out)
        judge(trial, "text", err)
        if code not in codes:
            trial.find("bug", f"{command} ended with {code}: {err.decode(errors='replace')}")
    return [out for out, _, _ in ended]


_PAIRS: tuple[Callable[[Trial, Path], None], ...] = (
    _two_records,
    _two_records,
    _record_beside_reading,
    _record_beside_reading,
    _into_one_file,
    _two_inits,
)
