"""Write the tests of the shipped rule sets: published cases as they stand, and below them those that are made anew.

    python -m scripts.write_rule_tests [NAME]...

A file of `methods/tests` begins with what people wrote, its published cases. For `open-sdg` these are the series of Statistics
Canada, and what sdg-build was seen to answer wherever the rule set says the same.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from plan_eval import load_rules
from plan_eval.editing.case_text import case_lines
from plan_eval.files.reading import parse_document
from plan_eval.indicators.case_reading import Place, read_cases
from plan_eval.indicators.cases import run_cases
from plan_eval.indicators.generating import generate
from plan_eval.methods import SHIPPED
from scripts.make_statcan import SERIES, number

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "src" / "plan_eval" / "methods" / "tests"
PEER = ROOT / "tests" / "published" / "peer_edge_cases.yml"
_MADE = "  # Made by `plan-eval test --generate {name}`: where each part of each rule decides, and where it alone does not.\n"
_BEGIN = "tests:\n"
_READ = "  # Made by `python -m scripts.write_rule_tests` from {file}.\n"
_LICENCE = "  # Contains information licensed under the Open Government Licence - Canada.\n"
_NOT_AVAILABLE = {"not_available", ""}


def series() -> Iterator[str]:
    """Yield a test for each series of Statistics Canada that has data."""
    with SERIES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["current_value"] and row["base_value"]:
                yield _series(row)


def _series(row: dict[str, str]) -> str:
    keys = {
        "better": "higher" if row["direction"] == "1" else "lower", "baseline": number(row["base_value"]),
        "target": row["target"] and number(row["target"]), "limit": row["limit"] and number(row["limit"]),
        "baseline_date": number(row["base_year"]), "target_date": number(row["target_year"]),
        "observations": f"{{{number(row['current_year'])}: {number(row['current_value'])}}}",
    }  # fmt: skip
    if row["target"] and (float(row["target"]) - float(row["base_value"])) * int(row["direction"]) < 0:
        keys["accept"] = "[{code: PE303, reason: the baseline was already beyond the target}]"
    written = ", ".join(f"{key}: {value}" for key, value in keys.items() if value)
    expected = "status: not_assessed" if row["status"] in _NOT_AVAILABLE else f"verdict: {row['status']}"
    name = f"{row['dataset']} {row['series']}".replace('"', "'")
    return f'  - name: "{name}"\n    indicator: {{{written}}}\n    {expected}\n    source: "Statistics Canada, {row["indicator"]}"\n'


def peers() -> Iterator[str]:
    """Yield a test for each case of sdg-build that can stand in a plan."""
    cases = yaml.safe_load(PEER.read_text(encoding="utf-8"))["cases"]
    for case in cases:
        config, values = case["config"], {year: value for year, value in case["series"].items() if value is not None}
        if "raises" in case or not all(str(year).isdigit() for year in values) or "direction" not in config:
            continue
        if len(values) < len(case["series"]) or str(config.get("target", "")) != f"{config.get('target', '')}":
            continue
        first, *later = sorted(values)
        keys = {
            "better": {"positive": "higher", "negative": "lower"}[config["direction"]], "baseline": values[first],
            "target": config.get("target"), "limit": config.get("limit"), "baseline_date": first,
            "target_date": config.get("target_year", 2030),
            "observations": "{" + ", ".join(f"{year}: {values[year]}" for year in later) + "}" if later else None,
        }  # fmt: skip
        written = ", ".join(f"{key}: {value}" for key, value in keys.items() if value is not None)
        name = case["case"].replace("_", " ")
        yield (
            f"  - name: {name}\n    indicator: {{{written}}}\n    verdict: {case['series_status']}\n"
            "    source: sdg-build 2.4.0, seen\n"
        )


def agreeing(name: str, texts: Iterator[str]) -> Iterator[str]:
    """Yield the tests that a rule set passes."""
    method = load_rules(name)
    for text in texts:
        cases = read_cases(Place(parse_document(name, _BEGIN + text), ("tests",)), method)
        if all(tried.passed for tried in run_cases(cases, method)) and cases.cases:
            yield text


def written(name: str) -> str:
    """Return the file of tests of a rule set: what people wrote, what was published, what is made."""
    file = TESTS / f"{name}.yaml"
    text = file.read_text(encoding="utf-8") if file.exists() else _BEGIN
    ends = [place for mark in (_READ, _MADE) if (place := text.find(mark.partition("{")[0])) >= 0]
    text = text[: min(ends, default=len(text))]
    if name == "open-sdg":
        text += _READ.format(file=SERIES.name) + _LICENCE + "".join(series())
        text += _READ.format(file=PEER.name) + "".join(agreeing(name, peers()))
    return text + _MADE.format(name=name) + case_lines(generate(load_rules(name)).made)


def main(names: list[str]) -> None:
    """Write the files."""
    for name in names:
        (TESTS / f"{name}.yaml").write_text(written(name), encoding="utf-8")
        print(f"src/plan_eval/methods/tests/{name}.yaml")


if __name__ == "__main__":
    main(sys.argv[1:] or [*SHIPPED])
