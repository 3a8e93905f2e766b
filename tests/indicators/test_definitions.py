"""The formulas of the measures: each is the definition of its measure, which is computed faster, and explains it."""

from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from plan_eval import evaluate, load_plan
from plan_eval.base.errors import DataError
from plan_eval.indicators.measures import MEASURES, definition
from plan_eval.indicators.measuring import Measures
from tests.conftest import BEDS, HEAD, folder
from tests.oracle.random_files import plan_text
from tests.oracle.random_plans import random_plan

DEFINED = [name for name, measure in MEASURES.items() if measure.formula]
SAID = {
    "elapsed", "change", "progress", "pace", "used", "projected", "achieved_per_year", "required_per_year", "growth",
    "growth_ratio", "limit_factor", "score", "trend", "miss",
}  # fmt: skip


def differing(measures: Measures) -> dict[str, object]:
    """Return the measures that are not what their formulas come to."""
    found: dict[str, object] = {}
    for name in DEFINED:
        formula = definition(name)
        assert formula is not None
        if formula.evaluate(measures) != measures[name]:
            found[name] = (formula.evaluate(measures), measures[name])
    return found


def test_derived_measures_are_said_in_the_language() -> None:
    assert set(DEFINED) == SAID


def test_formulas_and_fast_paths_agree_on_a_thousand_indicators(tmp_path: Path) -> None:
    seen: dict[str, int] = dict.fromkeys(DEFINED, 0)
    for seed in range(250):
        random = Random(seed)  # noqa: S311  # no secret
        data = folder(tmp_path / str(seed), plan_text(random, random_plan(random), "midterm"))
        for result in evaluate(load_plan(data)).results:
            assert differing(result.measures) == {}, seed
            for name in DEFINED:
                seen[name] += result.measures[name] is not None
    assert all(count >= 20 for count in seen.values()), seen


FIGURES = st.sampled_from(["0", "-5", "0.001", "10", "12.5", "50", "100", "140"])
TARGETS = st.sampled_from(["0", "10", "100", "-5", '"≥10"', '"≤10"', '"<100"', '">0"', "10~50", '"-5~0"', "0~100"])


@settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
    deadline=None,
)
@given(
    baseline=FIGURES | st.none(),
    target=TARGETS | st.none(),
    value=FIGURES,
    better=st.sampled_from(["higher", "lower", None]),
    kind=st.sampled_from(["level", "cumulative"]),
    limit=FIGURES | st.none(),
    year=st.sampled_from(["2015", "2016-06", "2018", "2018-11-30"]),
    earlier=st.sampled_from(["", "2013: 11, ", "2012: 3, 2014: 7, "]),
)
def test_formulas_and_fast_paths_agree_at_the_edges(
    tmp_path: Path,
    baseline: str | None,
    target: str | None,
    value: str,
    better: str | None,
    kind: str,
    limit: str | None,
    year: str,
    earlier: str,
) -> None:
    keys = {"kind": kind, "baseline": baseline, "target": target, "better": better, "limit": limit}
    lines = "".join(f"    {key}: {written}\n" for key, written in keys.items() if written is not None)
    text = f"{HEAD}indicators:\n  - id: x\n    name: x\n    unit: x\n    nature: expected\n{lines}"
    text += f"    observations: {{{earlier}{year}: {value}}}\n    accept: [{{code: PE303, reason: a test}}]\n"
    data = folder(tmp_path / "data", text)
    try:
        plan = load_plan(data)
    except DataError:  # what no plan may say is no case
        assume(condition=False)
        return
    for result in evaluate(plan).results:
        assert differing(result.measures) == {}


@pytest.mark.parametrize("name", DEFINED)
def test_a_formula_that_is_off_by_one_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measures = evaluate(load_plan(folder(tmp_path / "data", f"{HEAD}indicators:\n{BEDS}"))).results[0].measures
    row = MEASURES[name]
    monkeypatch.setitem(MEASURES, name, row._replace(formula=f"{row.formula} + 1"))
    definition.cache_clear()
    try:
        assert (name in differing(measures)) is (isinstance(measures[name], Fraction))
    finally:
        definition.cache_clear()
