"""How close verdicts are, as people read it: what a planner can do about it, and no threshold that asks for nothing."""

import json
from pathlib import Path

import pytest

from tests.conftest import PLAN, Cli, folder

MIDTERM = PLAN.replace("as_of: 2018-12-31\n", "as_of: 2018-12-31\n  rules: midterm\n")
DELIVERY = "    delivery: {{state: {state}, evidence: a crane, source: 1}}\n"
TASK = """\
  - id: station
    name: Station
    nature: expected
    kind: task
    target: done
    observations: {{2018-12-31: {state}}}
"""


def site(state: str, value: int = 100) -> str:
    return MIDTERM.replace("160}", f"{value}}}") + DELIVERY.format(state=state)


@pytest.mark.parametrize(
    ("plan", "en", "zh"),
    [
        (site("stalled"), "If work resumes: on track.", "若恢复推进：达到预期。"),
        (site("under_way"), "If work stalls: behind.", "若搁置：未达到预期。"),
        (MIDTERM + TASK.format(state="not_started"), "If work begins: on track.", "若启动：达到预期。"),
        (MIDTERM + TASK.format(state="stalled"), "Once it is done: met.", "完成后：已完成。"),
        (MIDTERM + TASK.format(state="under_way"), "If work stalls: behind.", "若搁置：未达到预期。"),
    ],
    ids=["stalled", "under-way", "not-started", "stalled-task", "task-under-way"],
)
def test_what_work_in_hand_would_change_is_said(cli: Cli, tmp_path: Path, plan: str, en: str, zh: str) -> None:
    data = folder(tmp_path / "data", plan)
    assert en in cli("status", "--margins", "--data", data).out
    assert zh in cli("status", "--margins", "--data", data, "--lang", "zh").out


def test_work_that_decides_nothing_is_not_told(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", site("stalled", 195))
    assert "If work" not in cli("status", "--margins", "--data", data).out


@pytest.mark.parametrize("value", [100, 90])
def test_a_threshold_that_would_ask_for_nothing_is_for_machines_only(cli: Cli, tmp_path: Path, value: int) -> None:
    data = folder(tmp_path / "data", MIDTERM.replace("160}", f"{value}}}"))
    assert "→" not in cli("status", "--margins", "--data", data).out.partition("needed)")[2]
    assert "threshold" not in cli("explain", "beds", "--data", data).out
    (found,) = json.loads(cli("status", "--margins", "--data", data, "--format", "json").out)["indicators"]
    assert found["threshold"]["number"] == 0.5


def test_a_threshold_is_told_by_its_name(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MIDTERM.replace("160}", "120}"))
    assert "pace 0.50 → 0.33" in cli("status", "--margins", "--data", data).out
    assert "进度比 0.50 → 0.33" in cli("status", "--margins", "--data", data, "--lang", "zh").out
    assert "pace 0.50 -> 0.33" in cli("status", "--margins", "--data", data, "--format", "csv").out
