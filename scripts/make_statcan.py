"""Make the plan folder `tests/statcan` from the published series of Statistics Canada.

python -m scripts.make_statcan
"""

import csv
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"
SERIES = TESTS / "published" / "statcan_series.csv"
PLAN = TESTS / "statcan" / "indicators.yaml"

_HEAD = """\
# Made by `python -m scripts.make_statcan` from tests/published/statcan_series.csv; contains information licensed under
# the Open Government Licence - Canada.
plan:
  id: statcan-sdg
  name: Series of Statistics Canada for the Sustainable Development Goals
  baseline_date: 2000
  target_date: 2030
  as_of: 2026-12-31
  source: {title: Progress of the Sustainable Development Goals in Canada}
  rules: open-sdg
  stale_after: 360
indicators:
"""


def number(text: str) -> str:
    """Return a figure of the table as the data files write it."""
    whole, _, decimals = text.partition(".")
    return whole if decimals in ("", "0") else text


def entry(position: int, row: dict[str, str]) -> str:
    """Return the YAML of one series."""
    name = f"{row['dataset']} {row['series']}".replace('"', "'")
    lines = [
        f"  - id: series_{position}",
        f'    name: "{name}"',
        "    unit: as in the series",
        "    nature: expected",
        f"    better: {'higher' if row['direction'] == '1' else 'lower'}",
        f"    baseline_date: {number(row['base_year'])}",
        f"    target_date: {number(row['target_year'])}",
        f"    baseline: {number(row['base_value'])}".rstrip(),
    ]
    if row["target"]:
        lines.append(f"    target: {number(row['target'])}")
    if row["limit"]:
        lines.append(f"    limit: {number(row['limit'])}")
    if row["current_value"]:
        lines.append(f"    observations: {{{number(row['current_year'])}: {number(row['current_value'])}}}")
    if row["target"] and row["base_value"]:
        beyond = (float(row["target"]) - float(row["base_value"])) * int(row["direction"]) < 0
        if beyond:
            lines.append("    accept: [{code: PE303, reason: the baseline was already beyond the target}]")
    return "\n".join(lines) + "\n"


def plan() -> str:
    """Return the whole file."""
    with SERIES.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return _HEAD + "".join(entry(position, row) for position, row in enumerate(rows, 1))


if __name__ == "__main__":
    PLAN.parent.mkdir(exist_ok=True)
    PLAN.write_text(plan(), encoding="utf-8")
