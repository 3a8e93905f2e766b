"""The plain program that the budgets are held against: the same jobs as anyone would write them in an afternoon.

typer commands, pydantic models, PyYAML's C loader, binary floats and a rich table; no places, no exact figures, no second
language, no explanation. It imports nothing that it does not need.
"""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import typer
import yaml
from pydantic import BaseModel, ConfigDict, Field
from rich.console import Console
from rich.table import Table

HALF = 0.5
app = typer.Typer()


class Strict(BaseModel):
    """A part of a data file, without unknown keys."""

    model_config = ConfigDict(extra="forbid")


class Head(Strict):
    """What holds for the whole plan."""

    id: str
    name: dict[str, str] | str
    baseline_date: dt.date
    target_date: dt.date
    as_of: dt.date
    source: Any = None
    rules: Any = None
    accept: list[Any] = []


class Indicator(Strict):
    """One indicator."""

    id: str
    name: dict[str, str] | str
    unit: dict[str, str] | str
    nature: str
    kind: str = "level"
    better: str | None = None
    baseline: float | None = None
    target: float | None = None
    limit: float | None = None
    baseline_date: dt.date | None = None
    target_date: dt.date | None = None
    observations: dict[dt.date, float] | None = None
    published: str | None = None
    delivery: dict[str, Any] | None = None
    discontinued: dict[str, Any] | None = None
    source: Any = None
    note: Any = None
    open: list[Any] = []
    accept: list[Any] = []


class Plan(Strict):
    """A whole plan."""

    plan: Head
    indicators: list[Indicator]


class Standard(Strict):
    """One benefit standard."""

    id: str
    name: dict[str, str] | str
    unit: str
    formula: str
    since: dt.date | None = Field(default=None, alias="from")
    until: dt.date | None = None
    rounding: dict[str, Any] | None = None
    published: list[dict[Any, Any]] = []
    recipients: Any = None
    source: Any = None
    note: Any = None
    accept: list[Any] = []


class Standards(Strict):
    """All standards and what they are derived from."""

    source: Any = None
    parameters: dict[str, dict[str, Any]]
    rounding: dict[str, Any]
    standards: list[Standard]


class Claims(Strict):
    """What a report claims."""

    source: Any = None
    claims: list[dict[str, Any]]


def read(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    """Return what a YAML file holds."""
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # a safe loader


def called(name: dict[str, str] | str) -> str:
    """Return a name in English."""
    return name if isinstance(name, str) else name.get("en", "")


def verdict(indicator: Indicator, head: Head) -> tuple[float | None, float | None, str]:
    """Return the latest value, the pace and the status of an indicator."""
    if indicator.discontinued:
        return None, None, "discontinued"
    dates = [day for day in indicator.observations or {} if day <= head.as_of]
    if not dates or indicator.target is None:
        return None, None, "not assessed"
    latest = max(dates)
    value = (indicator.observations or {})[latest]
    start, end = indicator.baseline_date or head.baseline_date, indicator.target_date or head.target_date
    higher = indicator.better != "lower" and (indicator.baseline is None or indicator.target >= indicator.baseline)
    if value >= indicator.target if higher else value <= indicator.target:
        return value, None, "met"
    elapsed = (latest - start).days / (end - start).days
    if indicator.kind == "cumulative":
        progress = value / indicator.target
    elif indicator.baseline is None or indicator.baseline == indicator.target:
        return value, None, "behind"
    else:
        progress = (value - indicator.baseline) / (indicator.target - indicator.baseline)
    pace = progress / elapsed
    works = (indicator.delivery or {}).get("state") == "under_way"
    return value, pace, "on track" if pace >= HALF or works else "behind"


@app.command()
def status(folder: Path) -> None:
    """Print the status of every indicator."""
    plan = Plan.model_validate(read(folder / "indicators.yaml"))
    table = Table("Indicator", "Baseline", "Target", "Latest", "Pace", "Status")
    for indicator in plan.indicators:
        value, pace, word = verdict(indicator, plan.plan)
        figures = [
            "-" if each is None else f"{each:,.2f}" for each in (indicator.baseline, indicator.target, value, pace)
        ]
        table.add_row(called(indicator.name), *figures, word)
    Console().print(table)


def amounts(data: Standards, on: dt.date) -> dict[str, float]:
    """Return the amount of every standard on a day."""
    values: dict[str, float] = {}
    for name, parameter in data.parameters.items():
        for entry in parameter["values"]:
            if entry["from"] <= on:
                values[name] = entry["value"]
    waiting = {standard.id: standard for standard in data.standards}
    while waiting:
        for standard in list(waiting.values()):
            formula = re.sub(r"([0-9.]+)%", r"(\1/100)", standard.formula)
            names = set(re.findall(r"[a-z_]+", formula))
            if names & waiting.keys():
                continue
            exact = eval(formula, {"__builtins__": {}}, dict(values))  # noqa: S307  # what such a program would do
            rounding = standard.rounding or data.rounding
            step = rounding.get("to", 1)
            values[standard.id] = -(-exact // step) * step if rounding["mode"] == "up" else exact
            del waiting[standard.id]
    return values


@app.command()
def standards(folder: Path) -> None:
    """Print the amount of every standard."""
    data = Standards.model_validate(read(folder / "standards.yaml"))
    on = Plan.model_validate(read(folder / "indicators.yaml")).plan.as_of
    computed = amounts(data, on)
    table = Table("Standard", "Formula", "Amount", "Published")
    for standard in data.standards:
        published = [entry["amount"] for entry in standard.published if entry[True] <= on]  # PyYAML reads `on` so
        table.add_row(called(standard.name), standard.formula, f"{computed[standard.id]:,.2f}", str(*published[-1:]))
    Console().print(table)


@app.command()
def check(folders: list[Path]) -> None:
    """Validate the data files of folders."""
    models: dict[str, type[BaseModel]] = {"indicators": Plan, "standards": Standards, "claims": Claims}
    for folder in folders:
        for name, model in models.items():
            path = folder / f"{name}.yaml"
            if path.exists():
                model.model_validate(read(path))
    typer.echo(f"{len(folders)} folders are valid")


if __name__ == "__main__":
    app()
