"""Measure the budgets: CPU seconds of whole processes, each as a ratio to another command in the same run.

The two of a pair run in turns and their medians are compared, so that a busy machine slows both. Most are held against
`plain.py`, the same job as anyone would write it with the same libraries.
"""

import compileall
import gc
import os
import resource
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
from plan_eval.model.kinds import KINDS

ROOT = Path(__file__).parents[1]
DATA = str(ROOT / "data")
ROUNDS = 11
PYTHON = sys.executable
PROGRAM = [PYTHON, "-m", "plan_eval"]
PLAIN = [PYTHON, str(ROOT / "benchmarks" / "plain.py")]
JSON = ("--format", "json")


class Row(NamedTuple):
    """One budget: what is measured, against what, the ratio found and the ratio allowed."""

    what: str
    against: str
    ratio: float
    budget: str


def seconds(action: Callable[[], object]) -> float:
    """Return the CPU seconds, of this process and of those that it starts, that an action takes."""
    start = cpu()
    action()
    return cpu() - start


def cpu() -> float:
    """Return the CPU seconds used up so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def ratio(first: Callable[[], object], second: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return how many times as long the first takes as the second."""
    pairs = [(seconds(first), seconds(second)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs) / median(pair[1] for pair in pairs)


def command(*arguments: str) -> Callable[[], object]:
    """Return an action that runs a command and drops what it prints; it stops everything where the command fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(arguments, stdout=subprocess.DEVNULL, env=environment, check=True)


def plan_of(count: int, folder: Path) -> Path:
    """Write a plan of many indicators and return its folder."""
    head, _, _ = (ROOT / "data" / "indicators.yaml").read_text(encoding="utf-8").partition("\nindicators:\n")
    head = "\n".join(line for line in head.splitlines() if "text: source/" not in line)  # which lies in no other folder
    entries = "".join(
        f"  - id: indicator_{number}\n    name: {{zh: 指标{number}, en: Indicator {number}}}\n    unit: units\n"
        f"    nature: expected\n    baseline: {number}\n    target: {2 * number + 10}\n"
        f"    observations: {{2018-11-30: {number}.5}}\n    published: behind\n"
        for number in range(count)
    )
    folder.mkdir(parents=True)
    (folder / "indicators.yaml").write_text(f"{head}\nindicators:\n{entries}", encoding="utf-8")
    return folder


def standards_of(count: int, parameters: int, years: int, folder: Path) -> Path:
    """Write many standards, of parameters with a value for each of many years, and return their folder."""
    values = "".join(
        f"  p{number}:\n    name: {{en: Parameter {number}, zh: 参数{number}}}\n    unit: EUR/person/month\n    values:\n"
        + "".join(
            f"      - {{from: {1985 + year}-01-01, value: {500 + number + 7 * year}.{number % 10}, source: notice {year}}}\n"
            for year in range(years)
        )
        for number in range(parameters)
    )
    entries = "".join(
        f"  - id: s{number}\n    name: {{en: Standard {number}, zh: 标准{number}}}\n    unit: EUR/person/month\n"
        f"    formula: {20 + number % 70}% * {f's{number - 1}' if number % 3 else f'p{number % parameters}'}\n"
        for number in range(count)
    )
    folder.mkdir(parents=True)
    text = f"parameters:\n{values}rounding: {{to: 0.05, mode: half_up}}\nstandards:\n{entries}"
    (folder / "standards.yaml").write_text(text, encoding="utf-8")
    return folder


def many_standards(folder: Path) -> list[Row]:
    """Measure a folder of many standards over many years against the shipped one."""
    many = str(standards_of(1_800, 300, 40, folder / "standards"))
    on = ["--on", "2024-06-01", "--data"]
    standards = against([*PROGRAM, "standards", *on, many], [*PROGRAM, "standards", *on, DATA], 3)
    check = against([*PROGRAM, "check", many], [*PROGRAM, "check", DATA], 3)
    what = "1,800 standards of 300 parameters over 40 years"
    return [
        Row(f"`standards`, {what}", "`standards` on the shipped data", standards, "4"),
        Row(f"`check`, {what}", "`check` on the shipped data", check, "4"),
    ]


def shipped() -> list[Row]:
    """Measure the commands on the shipped data."""
    rows = [Row("`--version`", "`python -c pass`", against([*PROGRAM, "--version"], [PYTHON, "-c", "pass"]), "1.6")]
    for name, arguments, budget in (
        ("status", ["status", "--data", DATA], "1.1"),
        ("standards", ["standards", "--data", DATA], "1.2"),
        ("check", ["check", DATA], "1.2"),
    ):
        rows.append(Row(f"`{name}`", f"plain `{name}`", against([*PROGRAM, *arguments], [*PLAIN, name, DATA]), budget))
    return rows


def against(one: list[str], other: list[str], rounds: int = ROUNDS) -> float:
    """Return how many times as long one command takes as another."""
    return ratio(command(*one), command(*other), rounds)


def large(folder: Path) -> list[Row]:
    """Measure large plans, and many of them."""
    rows = []
    for count in (1_000, 10_000):
        plan = str(plan_of(count, folder / str(count)))
        plain = [*PLAIN, "status", plan]
        what = f"`status`, {count:,} indicators"
        rows.append(Row(what, "plain `status`", against([*PROGRAM, "status", "--data", plan], plain, 3), "0.8"))
    as_json = [*PROGRAM, "status", *JSON, "--data", plan]
    rows.append(Row("`status --format json`, 10,000 indicators", "plain table", against(as_json, plain, 3), "0.25"))
    plans = [str(plan_of(27, folder / f"plan {number}")) for number in range(1_000)]
    one = [*PLAIN, "check", DATA]
    rows.append(
        Row("`check` on 1,000 plan folders", "plain `check` on one", against([*PROGRAM, "check", *plans], one, 3), "24")
    )
    text = (Path(plan) / "indicators.yaml").read_text(encoding="utf-8")
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    strict = ratio(lambda: parse_document("large", text), lambda: yaml.load(text, Loader=safe), 3)  # noqa: S506  # a safe loader
    return [*rows, Row("strict reading", "PyYAML's C loader on the same text", strict, "1.11")]


def rows(folder: Path) -> list[Row]:
    """Measure everything."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    points = command(*PROGRAM, "standards", "--sweep", "1000:100999:1", "--format", "csv", "--data", DATA)
    start = command(*PROGRAM, "standards", "--data", DATA)
    sweep = median(wall(points) for _ in range(3)) - median(wall(start) for _ in range(3))
    return [
        *shipped(),
        *large(folder),
        *many_standards(folder),
        Row("`--sweep` over 100,000 wages, beyond start-up", "one second", sweep, "2"),
        Row("`test` of 1,000 cases, beyond start-up", "one second", testing(folder), "1"),
        Row(
            "evaluating 100,000 indicators by `midterm`", "the same arithmetic in a Python function", evaluating(), "3"
        ),
    ]


def testing(folder: Path) -> float:
    """Return the CPU seconds that 1,000 tests of a rule set take beyond one."""
    taken = []
    for count in (1, 1_000):
        file, (rules, _, _) = folder / f"{count}-tests.yaml", KINDS["rules"].example.partition("tests:")
        cases = (
            f"  - name: test {number}\n    indicator: {{baseline: 0, target: 10, value: {number / 1000}, elapsed: 50%}}\n"
            "    verdict: bad\n"
            for number in range(count)
        )
        file.write_text(f"{rules}tests:\n{''.join(cases)}", encoding="utf-8")
        taken.append(median(seconds(command(*PROGRAM, "test", str(file))) for _ in range(ROUNDS)))
    return taken[1] - taken[0]


def wall(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes on the clock."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


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
    observed = {day: each.value for day, each in (indicator.observations or {}).items() if day <= as_of}
    goal = None if indicator.target is None else indicator.target.number
    if not observed or goal is None:
        return "not_assessed"
    latest = max(observed)
    value, target = Fraction(str(observed[latest])), Fraction(goal)
    higher = indicator.direction == "higher"
    if value >= target if higher else value <= target:
        return "met"
    start, end = plan.baseline_date(indicator), plan.target_date(indicator)
    elapsed = years_between(start, latest) / years_between(start, end)
    if indicator.kind == "cumulative":
        progress = value / target
    elif indicator.baseline is None or (indicator.baseline >= goal) == higher:
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
