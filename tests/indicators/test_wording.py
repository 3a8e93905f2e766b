"""Reasons in words: what was done or undone, figures with their units, in both languages."""

from pathlib import Path

import pytest

from plan_eval import evaluate, load_plan

PLAN = """\
plan: {id: p, name: P, baseline_date: 2015-12-31, target_date: 2020-12-31, as_of: 2018-12-31, rules: RULES}
indicators:
  - {id: i, name: I, unit: UNIT, nature: expected, BODY}
"""


def because(folder: Path, body: str, unit: str = '"%"', rules: str = "midterm") -> tuple[str, str]:
    """Return the reason of the verdict on one indicator, in English and in Chinese."""
    text = PLAN.replace("RULES", rules).replace("UNIT", unit).replace("BODY", body)
    (folder / "indicators.yaml").write_text(text, encoding="utf-8")
    (result,) = evaluate(load_plan(folder)).results
    return result.verdict.because.en, result.verdict.because.zh


HOMES = "{en: homes, zh: 套}"


@pytest.mark.parametrize(
    ("body", "unit", "en", "zh"),
    [
        ("baseline: 80, target: 90, observations: {2018: 76}", '"%"',
         "moved away from the target by 40% of the planned change after 60% of the time (pace -0.67, below the 0.50 required)",
         "时间进度 60%，较基期反向变动，幅度相当于目标变化量的 40%，进度比 -0.67，低于 0.50"),
        ("baseline: 80, target: 90, observations: {2018: 82}", '"%"',
         "20% of the planned change after 60% of the time (pace 0.33, below the 0.50 required)",
         "时间进度 60%，完成进度 20%，进度比 0.33，低于 0.50"),
        ("kind: cumulative, target: 1000, observations: {2018: 500}", HOMES,
         "50% of the target after 60% of the time (pace 0.83, at least the 0.50 required)",
         "时间进度 60%，完成进度 50%，进度比 0.83，不低于 0.50"),
        ("kind: cumulative, target: 1000, observations: {2018: -100}", HOMES,
         "below zero by 10% of the target after 60% of the time (pace -0.17, below the 0.50 required)",
         "时间进度 60%，累计数为负，相当于目标值的 10%，进度比 -0.17，低于 0.50"),
        ("baseline: 4, target: ≤4.5, observations: {2018: 5.1}", '"%"',
         "the target of ≤4.5% is not met (now 5.1%)", "未达到目标值 ≤4.5%，现为 5.1%"),
        ("baseline: 30, target: 35~40, observations: {2018: 38}", "‰",
         "the target of 35~40‰ is met (now 38‰)", "已达到目标值 35~40‰，现为 38‰"),
        ("baseline: 100, target: 1200, observations: {2018: 1300}", HOMES,
         "the target of 1,200 is met (now 1,300)", "已达到目标值 1,200 套，现为 1,300 套"),
        ("kind: task, target: done, observations: {2018: under_way}, target_date: 2018-12-31", HOMES,
         "the target date has come, but the target of completion is not met (now under way)",
         "目标日期已到，尚未达到目标（完成），现为推进中"),
    ],
)  # fmt: skip
def test_a_reason_says_what_was_done(tmp_path: Path, body: str, unit: str, en: str, zh: str) -> None:
    assert because(tmp_path, body, unit) == (en, zh)


@pytest.mark.parametrize(
    ("values", "unit", "en", "zh"),
    [
        ("2016: 80, 2017: 79.3, 2018: 78", '"%"',
         "the trend is moving away from the target (-0.67 percentage points a year)", "趋势在远离目标（每年 -0.67 个百分点）"),
        ("2016: 79, 2017: 78, 2018: 77", '"%"',
         "the trend is moving away from the target (-1 percentage points a year)", "趋势在远离目标（每年 -1 个百分点）"),
        ("2016: 79, 2017: 78, 2018: 77", HOMES,
         "the trend is moving away from the target (-1 a year)", "趋势在远离目标（每年 -1 套）"),
        ("2016: 82, 2017: 85, 2018: 87", HOMES,
         "a trend of 2.3 a year leads to the target of 90",
         "按每年 2.3 套的趋势推算，将达到目标值 90 套"),
        ("2016: 80, 2017: 81, 2018: 82", HOMES,
         "a trend of 0.67 a year would miss the target by 83% of what is left to do",
         "按每年 0.67 套的趋势推算，与目标的差距为剩余任务的 83%"),
    ],
)  # fmt: skip
def test_a_difference_is_rounded_and_of_shares_told_in_points(
    tmp_path: Path, values: str, unit: str, en: str, zh: str
) -> None:
    body = f"baseline: 80, target: 90, observations: {{{values}}}"
    assert because(tmp_path, body, unit, "german-weather") == (en, zh)
