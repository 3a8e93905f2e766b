"""Measure the budgets: each figure as a ratio to another command or reader in the same run.

The two of a pair are run in turns and their medians are compared, so that a busy machine slows both.
"""

import compileall
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml

from plan_eval import load_plan
from plan_eval.base.dates import years_between
from plan_eval.files.reading import parse_document
from plan_eval.indicators.evaluation import evaluate_plan
from plan_eval.indicators.model import Indicator, Plan

ROOT = Path(__file__).parents[1]
ROUNDS = 15
PYTHON = sys.executable
PROGRAM = [PYTHON, "-m", "plan_eval"]
LIBRARIES = [PYTHON, "-c", "import typer, pydantic, yaml, rich.table"]


class Row(NamedTuple):
    """One budget: what is measured, against what, the ratio found and the ratio allowed."""

    what: str
    against: str
    ratio: float
    budget: str


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def ratio(first: Callable[[], object], second: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return how many times as long the first takes as the second."""
    pairs = [(timed(first), timed(second)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs) / median(pair[1] for pair in pairs)


def command(*arguments: str) -> Callable[[], object]:
    """Return an action that runs a command and drops what it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=False
    )


def plan_of(count: int, folder: Path) -> Path:
    """Write a plan of many indicators and return its folder."""
    head, _, _ = (ROOT / "data" / "indicators.yaml").read_text(encoding="utf-8").partition("\nindicators:\n")
    entries = "".join(
        f"  - id: indicator_{number}\n    name: {{zh: 指标{number}, en: Indicator {number}}}\n    unit: units\n"
        f"    nature: expected\n    baseline: {number}\n    target: {2 * number + 10}\n"
        f"    observations: {{2018-11-30: {number}.5}}\n    published: behind\n"
        for number in range(count)
    )
    folder.mkdir(parents=True)
    (folder / "indicators.yaml").write_text(f"{head}\nindicators:\n{entries}", encoding="utf-8")
    return folder


def rows(folder: Path) -> list[Row]:
    """Measure everything."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    data = str(ROOT / "data")
    found = [
        Row(
            "`plan-eval --version`",
            "`python -c pass`",
            ratio(command(*PROGRAM, "--version"), command(PYTHON, "-c", "pass")),
            "1.6",
        ),
        *(
            Row(
                f"`plan-eval {name}`",
                "importing typer, pydantic, yaml, rich.table",
                ratio(command(*PROGRAM, *arguments), command(*LIBRARIES)),
                "1.25",
            )
            for name, arguments in (
                ("status", ("status", "--data", data)),
                ("standards", ("standards", "--data", data)),
                ("check", ("check", data)),
            )
        ),
    ]
    json = ("--format", "json")
    shipped = command(*PROGRAM, "status", *json, "--data", data)
    large, larger = (plan_of(count, folder / str(count)) for count in (10_000, 20_000))
    status_large = command(*PROGRAM, "status", *json, "--data", str(large))
    status_larger = command(*PROGRAM, "status", *json, "--data", str(larger))
    found += [
        Row("`status --format json`, 10,000 indicators", "27 indicators", ratio(status_large, shipped, 3), "12"),
        Row("the same, 20,000 indicators", "10,000 indicators", ratio(status_larger, status_large, 3), "2 (linear)"),
    ]
    plans = [str(plan_of(27, folder / f"plan {number}")) for number in range(1_000)]
    many, few = (command(*PROGRAM, "check", *plans[:count]) for count in (1_000, 100))
    found.append(Row("`check` on 1,000 plan folders", "100 plan folders", ratio(many, few, 3), "10"))
    points = command(*PROGRAM, "standards", "--sweep", "1000:100999:1", "--format", "csv", "--data", data)
    start = command(*PROGRAM, "standards", "--data", data)
    seconds = median(timed(points) for _ in range(3)) - median(timed(start) for _ in range(3))
    found.append(Row("`--sweep` over 100,000 wages, beyond start-up", "one second", seconds, "2"))
    by_rule = "evaluating 100,000 indicators by `midterm`"
    found.append(Row(by_rule, "the same arithmetic in a Python function", evaluating(), "3"))
    text = (large / "indicators.yaml").read_text(encoding="utf-8")
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded = ratio(lambda: parse_document("large", text), lambda: yaml.load(text, Loader=safe), 3)  # noqa: S506  # a safe loader
    return [*found, Row("strict reading", "PyYAML's C loader on the same text", loaded, "1")]


def evaluating() -> float:
    """Return how long evaluating takes against the arithmetic of one rule set written by hand."""
    plan = load_plan(ROOT / "data")
    indicators = [each for each in plan.plan.indicators if each.observations and not each.discontinued]
    many = Plan(plan.plan.head, tuple(indicators * (100_000 // len(indicators) + 1))[:100_000])
    gc.disable()
    found = ratio(
        lambda: evaluate_plan(many, plan.method, many.head.as_of),
        lambda: [by_hand(each, many, many.head.as_of) for each in many.indicators],
        3,
    )
    gc.enable()
    return found


def by_hand(indicator: Indicator, plan: Plan, as_of: date) -> str:
    """Return the status of an indicator by the rules of `midterm`, in plain Python with exact fractions."""
    latest = indicator.latest(as_of)
    if latest is None or indicator.target is None:
        return "not_assessed"
    value, target = Fraction(latest[1]), Fraction(indicator.target)
    higher = indicator.direction == "higher"
    if value >= target if higher else value <= target:
        return "met"
    start, end = plan.baseline_date(indicator), plan.target_date(indicator)
    elapsed = years_between(start, latest[0]) / years_between(start, end)
    if indicator.kind == "cumulative":
        progress = value / target
    elif indicator.baseline is None or (indicator.baseline >= indicator.target) == higher:
        return "behind"
    else:
        baseline = Fraction(indicator.baseline)
        progress = (value - baseline) / (target - baseline)
    if progress / elapsed >= Fraction(1, 2):
        return "on_track"
    if indicator.delivery is not None and indicator.delivery.state == "under_way":
        return "on_track"
    return "behind"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        measured = rows(Path(folder))
    print("| what | against | ratio | budget |\n|---|---|---:|---:|")
    for row in measured:
        print(f"| {row.what} | {row.against} | {row.ratio:.2f} | {row.budget} |")


if __name__ == "__main__":
    main()
