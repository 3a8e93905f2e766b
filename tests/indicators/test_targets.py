"""Targets as plans print them, from a file to a verdict: bounds, ranges, caps, tasks, milestones, and what is refused."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plan_eval import evaluate, load_plan
from plan_eval.indicators.margins import margin
from plan_eval.methods import SHIPPED
from tests.conftest import Cli, folder

HEAD = "plan: {{id: p, name: P, baseline_date: 2015, target_date: {end}, as_of: 2018-12-31, rules: {rules}}}\nindicators:\n"
LEVEL = "  - {{id: i, name: I, unit: u, nature: expected, {keys}}}\n"
TOTAL = "  - {{id: i, name: I, unit: u, nature: expected, kind: cumulative, {keys}}}\n"
TASK = "  - {{id: i, name: I, nature: expected, kind: task, target: done, {keys}}}\n"


def plan(entry: str, keys: str, rules: str = "midterm", end: str = "2020") -> str:
    return HEAD.format(rules=rules, end=end) + entry.format(keys=keys)


def row(cli: Cli, path: Path, text: str) -> Mapping[str, Any]:
    """The object that `status --format json` gives of the only indicator."""
    result = cli("status", "--data", folder(path / "data", text), "--format", "json")
    assert result.code == 0, result.err
    (only,) = json.loads(result.out, parse_float=Decimal)["indicators"]
    assert isinstance(only, dict)
    return only


def finding(cli: Cli, path: Path, text: str) -> tuple[str, str]:
    """The code of the only finding, and what it says."""
    found = json.loads(cli("check", folder(path / "data", text), "--format", "json").out)["findings"]
    (only,) = [each for each in found if each["code"] != "PE334"]  # a value may be out of date beside it
    return only["code"], f"{only['message']}; {only['hint']}"


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        # to hold: the baseline satisfied the bound already
        ("baseline: 3.2, target: ≤4.5, observations: {2018: 4.5}", "met"),
        ("baseline: 3.2, target: ≤4.5, observations: {2018: 4.51}", "behind"),
        ('baseline: 4, target: "<5", observations: {2018: 5}', "behind"),
        ('baseline: 4, target: "<5", observations: {2018: 4.99}', "met"),
        ('baseline: 75, target: ">=70", observations: {2018: 70}', "met"),
        ('baseline: 93, target: ">92.7", observations: {2018: 92.7}', "behind"),
        # to reach, then to hold
        ("baseline: 60, target: ≥70, observations: {2018: 70}", "met"),
        ("baseline: 60, target: ≥70, observations: {2018: 63}", "on_track"),
        ("baseline: 60, target: ≥70, observations: {2018: 62.9}", "behind"),
        ("baseline: 60, target: ＞７０, observations: {2018: 70}", "on_track"),  # as printed
        ("baseline: 60, target: ≥70, observations: {2018: 55}", "behind"),
        # a range
        ("baseline: 30, target: 35~40, observations: {2018: 35}", "met"),
        ("baseline: 30, target: 35–40, observations: {2018: 40}", "met"),  # as printed
        ("baseline: 30, target: 35-40, observations: {2018: 33}", "on_track"),
        ("baseline: 30, target: 35～40, observations: {2018: 31}", "behind"),  # as printed
        ("baseline: 30, target: 35~40, observations: {2018: 40.1}", "behind"),
        ("baseline: 50, target: 35~40, observations: {2018: 34}", "behind"),
        ("baseline: 37, target: 35~40, observations: {2018: 38}", "met"),
        ("baseline: 37, target: 35~40, observations: {2018: 41}", "behind"),
        # without a baseline the target alone decides
        ("target: ≤4.5, observations: {2018: 4.4}", "met"),
        ("target: 35~40, observations: {2018: 34}", "behind"),
        # an observation before the baseline date is none of the plan's
        ("baseline: 60, target: ≥70, observations: {2014: 80, 2018: 63}", "on_track"),
        ("baseline: 60, target: ≥70, observations: {2014: 80}", "not_assessed"),
    ],
)  # fmt: skip
def test_bounds_and_ranges(cli: Cli, tmp_path: Path, keys: str, status: str) -> None:
    assert row(cli, tmp_path, plan(LEVEL, keys))["status"] == status


def test_the_measures_of_a_bound_and_of_a_range(cli: Cli, tmp_path: Path) -> None:
    bound = row(cli, tmp_path, plan(LEVEL, "baseline: 60, target: ≥ 70, observations: {2018: 63}"))
    assert (bound["target"], bound["target_text"], bound["better"]) == (70, "≥ 70", "higher")
    assert (bound["progress"], bound["pace"], bound["required_per_year"]) == (
        Decimal("0.3"),
        Decimal("0.5"),
        Decimal("3.5"),
    )
    held = row(cli, tmp_path, plan(LEVEL, "baseline: 3.2, target: ≤4.5, observations: {2018: 4.9}"))
    assert (held["progress"], held["pace"], held["required_per_year"]) == (None, None, Decimal("-0.2"))
    within = row(cli, tmp_path, plan(LEVEL, "baseline: 50, target: 35~40, observations: {2018: 44}"))
    assert (within["target"], within["target_text"], within["better"]) == (None, "35~40", None)
    assert (within["progress"], within["required_per_year"]) == (Decimal("0.6"), -2)
    plain = row(cli, tmp_path, plan(LEVEL, "baseline: 50, target: 100, observations: {2018: 80}"))
    assert list(plain)[-10:-7] == ["target_text", "used", "planned"]
    assert (plain["target"], plain["target_text"], plain["used"], plain["planned"]) == (
        100,
        "100",
        None,
        Decimal("0.6"),
    )


@pytest.mark.parametrize(
    ("keys", "end", "status"),
    [
        ("target: ≤100, observations: {2018: 60}", "2020", "on_track"),  # just on the line
        ('target: "<100", observations: {2018: 60}', "2020", "behind"),  # projected to be exactly what it must not be
        ("target: ≤100, observations: {2018: 60.1}", "2020", "behind"),  # projected over
        ("target: ≤100, observations: {2018: 100}", "2020", "behind"),
        ("target: ≤100, observations: {2018: 101}", "2020", "behind"),
        ("target: ≤100, observations: {2015-12-31: 0}", "2020", "on_track"),
        ("target: ≤100, observations: {2018: 100}", "2018", "met"),
        ('target: "<100", observations: {2018: 100}', "2018", "behind"),
        ("target: ≤100, observations: {2018: 101}", "2018", "behind"),
        ("target: ≤100, baseline: 90, observations: {2018: 30}", "2020", "on_track"),
    ],
)
def test_caps(cli: Cli, tmp_path: Path, keys: str, end: str, status: str) -> None:
    for rules in ("midterm", "straight-line"):
        assert row(cli, tmp_path, plan(TOTAL, keys, rules, end))["status"] == status


@pytest.mark.parametrize(("value", "status"), [("10", "on_track"), ("40", "behind"), ("60", "behind")])
def test_a_total_of_which_less_is_better_is_a_cap(cli: Cli, tmp_path: Path, value: str, status: str) -> None:
    of_words = row(cli, tmp_path, plan(TOTAL, f"target: 50, better: lower, observations: {{2018: {value}}}"))
    as_bound = row(cli, tmp_path, plan(TOTAL, f"target: ≤50, observations: {{2018: {value}}}"))
    assert of_words["status"] == status
    assert {**of_words, "target_text": "≤50", "because": ""} == {**as_bound, "because": ""}


@pytest.mark.parametrize(
    ("value", "end", "status"),
    [
        ("37", "2020", "on_track"),
        ("20", "2020", "behind"),
        ("41", "2020", "behind"),
        ("37", "2018", "met"),
        ("41", "2018", "behind"),
    ],
)
def test_a_total_that_should_end_in_a_range_is_met_at_the_end(
    cli: Cli, tmp_path: Path, value: str, end: str, status: str
) -> None:
    text = plan(TOTAL, f"target: 35~40, observations: {{2018: {value}}}", "straight-line", end)
    assert row(cli, tmp_path, text)["status"] == status


@pytest.mark.parametrize("target", ["0~100", "-20~100"])
@pytest.mark.parametrize(
    ("value", "end", "status"),
    [
        ("60", "2020", "on_track"),  # just on the line to the upper end
        ("60.1", "2020", "behind"),
        ("101", "2020", "behind"),
        ("-13", "2020", "behind"),  # on the way out at the lower end
        ("100", "2018", "met"),
        ("101", "2018", "behind"),
    ],
)
def test_a_total_that_begins_inside_its_range_is_a_cap(
    cli: Cli, tmp_path: Path, target: str, value: str, end: str, status: str
) -> None:
    for rules in ("midterm", "straight-line"):
        total = row(cli, tmp_path, plan(TOTAL, f"target: {target}, observations: {{2018: {value}}}", rules, end))
        assert (total["status"], total["progress"]) == (status, None)
        assert total["used"] == Decimal(value) / 100


def test_nothing_is_required_of_a_total_that_is_inside_its_range(cli: Cli, tmp_path: Path) -> None:
    inside, below, beyond = (
        row(cli, tmp_path, plan(TOTAL, f"target: 35~40, observations: {{2018: {value}}}")) for value in (37, 30, 42)
    )
    assert [each["required_per_year"] for each in (inside, below, beyond)] == [0, Decimal("2.5"), -1]


@pytest.mark.parametrize(
    ("keys", "miss"),
    [
        ("baseline: 100, target: 200, observations: {2018: 160}", Fraction(0)),
        ("baseline: 100, target: 200, observations: {2018: 130}", Fraction(5, 7)),
        ("baseline: 100, target: 200, observations: {2018: 190}", Fraction(-5)),
        ("baseline: 100, target: 200, observations: {2018: 200}", None),
        ("baseline: 100, target: 200, observations: {2018: 260}", None),  # nothing is left that could be missed
        ("baseline: 100, target: ≤50, observations: {2018: 40}", None),
        ('baseline: 100, target: "<50", observations: {2018: 50}', None),
        ("baseline: 30, target: 35~40, better: higher, observations: {2018: 33}", Fraction(0)),
        ("baseline: 30, target: 35~40, better: higher, observations: {2018: 42}", None),  # left behind, not left to do
    ],
)
def test_a_miss_is_a_share_of_what_is_left(tmp_path: Path, keys: str, miss: Fraction | None) -> None:
    loaded = load_plan(folder(tmp_path / "data", plan(LEVEL, keys)))
    assert evaluate(loaded).results[0].measures["miss"] == miss


def test_a_cap_is_used_and_not_progressed_towards(cli: Cli, tmp_path: Path) -> None:
    cap = row(cli, tmp_path, plan(TOTAL, "target: ≤3256, observations: {2018: 814}"))
    assert (cap["used"], cap["projected"]) == (Decimal("0.25"), Decimal("1356.66666667"))
    assert [cap[name] for name in ("progress", "pace", "required_per_year")] == [None, None, None]
    assert cap["because"] == "25% of the cap (≤3256) has been used after 60% of the time"
    table = cli("status", "--data", tmp_path / "data", "--lang", "zh").out
    assert "已用 25%" in table
    assert "≤3256" in table


def test_a_total_with_a_lower_bound_is_met_as_soon_as_it_is_reached(cli: Cli, tmp_path: Path) -> None:
    assert row(cli, tmp_path, plan(TOTAL, "target: ≥100, observations: {2016: 100}"))["status"] == "met"
    half = row(cli, tmp_path, plan(TOTAL, "target: ≥100, baseline: 300, observations: {2018: 30}"))
    assert (half["progress"], half["status"]) == (Decimal("0.3"), "on_track")


def test_yearly_amounts_are_added_up(cli: Cli, tmp_path: Path) -> None:
    yearly = row(cli, tmp_path, plan(TOTAL, "target: 150, increments: {2017: 41.3, 2016: 39.6, 2018: 14.5}"))
    assert (yearly["value"], yearly["observed_on"]) == (Decimal("95.4"), "2018-12-31")
    assert yearly["progress"] == Decimal("0.636")
    assert (
        json.loads(cli("status", "--data", tmp_path / "data", "--as-of", "2017", "--format", "json").out)["indicators"][
            0
        ]["value"]
        == 80.9
    )


# done, under way, stalled, not started: before the target date and on it
OWN = {name: ["met", "on_track", "behind", "behind"] for name in ("midterm", "straight-line", "weighted-score")}
ASKING = {"sdsn-dashboard", "scotland-npf"}
"""Rule sets that ask numbers of each indicator, which these plans do not give."""

WITHOUT = [name for name in SHIPPED if name not in ASKING]
OTHERS = ["met", "not_assessed", "not_assessed", "not_assessed"]


@pytest.mark.parametrize("rules", ["midterm", "straight-line"])
@pytest.mark.parametrize(
    ("milestones", "value", "status", "planned"),
    [
        ("{2017: 20}", 46, "on_track", "46.67%"),
        ("{2017: 20}", 47, "behind", "46.67%"),
        ("{2017: 80}", 80, "on_track", "86.67%"),
        ("{2018: 30, 2019: 40}", 30, "on_track", "30.00%"),
        ("{2018: 30, 2019: 40}", 31, "behind", "30.00%"),
        ("{2018: 0}", 0, "on_track", "0.00%"),
        ("{2018: 0}", 1, "behind", "0.00%"),
        ("{2017: 90}", 101, "behind", "93.33%"),
    ],
)
def test_a_cap_with_milestones_is_used_no_faster_than_they_allow(
    cli: Cli, tmp_path: Path, milestones: str, value: int, status: str, planned: str, rules: str
) -> None:
    keys = f"target: ≤100, milestones: {milestones}, observations: {{2018: {value}}}"
    found = row(cli, tmp_path, plan(TOTAL, keys, rules))
    assert found["status"] == status
    assert found["because"].count(f"{Decimal(planned.rstrip('%')):.0f}% allowed by then") == 1
    assert f"{found['planned'] * 100:.2f}%" == planned


def test_a_cap_of_nothing_has_no_share_that_milestones_allow(cli: Cli, tmp_path: Path) -> None:
    found = row(cli, tmp_path, plan(TOTAL, "target: ≤0, milestones: {2017: 0}, observations: {2018: 0}"))
    assert (found["planned"], found["status"]) == (None, "on_track")


def test_nothing_is_behind_on_the_first_day(cli: Cli, tmp_path: Path) -> None:
    for rules, worse in (("midterm", "behind"), ("straight-line", "behind"), ("psa-statdev", "not_assessed")):
        text = plan(LEVEL, "baseline: 5, target: 10, observations: {2015: 5}", rules)
        assert row(cli, tmp_path, text)["status"] == "on_track"
        assert row(cli, tmp_path, text.replace("{2015: 5}", "{2015: 4}"))["status"] == worse


@pytest.mark.parametrize("rules", WITHOUT)
def test_tasks(cli: Cli, tmp_path: Path, rules: str) -> None:
    words = ["done", "under_way", "stalled", "not_started"]
    before = [row(cli, tmp_path, plan(TASK, f"observations: {{2018: {word}}}", rules)) for word in words]
    assert [each["status"] for each in before] == OWN.get(rules, OTHERS)
    assert [each["value"] for each in before] == words
    at_the_end = [row(cli, tmp_path, plan(TASK, f"observations: {{2018: {word}}}", rules, "2018")) for word in words]
    assert [each["status"] for each in at_the_end] == ["met", "behind", "behind", "behind"]
    assert row(cli, tmp_path, plan(TASK, "note: x", rules, "2018"))["status"] == "not_assessed"


@pytest.mark.parametrize("rules", WITHOUT)
@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ("target: 200, baseline: 100, observations: {2018: 199}", False),
        ("target: 200, baseline: 100, observations: {2016: 120, 2017: 150, 2018: 199.9}", False),
        ("target: 200, baseline: 100, observations: {2018: 200}", True),
        ("target: 200, better: higher, observations: {2018: 210}", True),
        ("target: 200, better: higher, observations: {2018: 190}", False),
        ("target: 35~40, baseline: 30, observations: {2018: 41}", False),
        ("target: 35~40, baseline: 30, observations: {2018: 39}", True),
        ("target: ≤4.5, baseline: 4, observations: {2018: 4.6}", False),
        ("kind: cumulative, target: 100, observations: {2018: 99}", False),
        ("kind: cumulative, target: ≤100, observations: {2018: 99}", True),
        ("kind: cumulative, target: ≤100, observations: {2018: 101}", False),
        ("target: -5, baseline: 5, observations: {2018: -4}", False),
    ],
)
def test_from_the_target_date_on_there_is_only_met_or_behind(
    cli: Cli,
    tmp_path: Path,
    rules: str,
    keys: str,
    reached: bool,  # noqa: FBT001  # a case
) -> None:
    assert row(cli, tmp_path, plan(LEVEL, keys, rules, "2018"))["status"] == ("met" if reached else "behind")
    late = cli(
        "status",
        "--as-of",
        "2019",
        "--format",
        "json",
        "--data",
        folder(tmp_path / "late", plan(LEVEL, keys, rules, "2019")),
    )
    assert json.loads(late.out)["indicators"][0]["status"] == ("met" if reached else "behind")


@pytest.mark.parametrize("rules", [name for name in WITHOUT if name not in OWN])
def test_other_methods_say_nothing_of_a_cap_before_its_date(cli: Cli, tmp_path: Path, rules: str) -> None:
    cap = row(cli, tmp_path, plan(TOTAL, "target: ≤100, observations: {2018: 60}", rules))
    assert (cap["status"], cap["verdict"]) == ("not_assessed", "not_assessed")
    assert "60 of ≤100" in cap["because"]


def test_milestones_bend_the_path(cli: Cli, tmp_path: Path) -> None:
    keys = "baseline: 0, target: 100, milestones: {{2016: 5, 2018: 20}}, observations: {{{}}}"
    on_path = row(cli, tmp_path, plan(LEVEL, keys.format("2018: 20"), "straight-line"))
    assert (on_path["planned"], on_path["pace"], on_path["status"]) == (Decimal("0.2"), 1, "on_track")
    assert on_path["because"] == "20% of the planned change after 60% of the time, with 20% planned by then"
    between = row(cli, tmp_path, plan(LEVEL, keys.format("2017: 12"), "straight-line"))
    assert (between["planned"], between["status"]) == (Decimal("0.125"), "behind")
    down = "baseline: 100, target: ≤0, milestones: {2018: 80}, observations: {2018: 85}"
    assert row(cli, tmp_path, plan(LEVEL, down))["pace"] == Decimal("0.75")
    total = "target: 100, milestones: {2018: 50}, observations: {2018: 30}"
    assert row(cli, tmp_path, plan(TOTAL, total))["pace"] == Decimal("0.6")
    nothing_due = "baseline: 5, target: 100, milestones: {2018: 5}, observations: {2018: 5}"
    for rules in ("midterm", "straight-line", "psa-statdev"):
        late = row(cli, tmp_path, plan(LEVEL, nothing_due, rules))
        assert (late["planned"], late["pace"], late["status"]) == (0, None, "on_track")


def test_observations_may_say_more(cli: Cli, tmp_path: Path) -> None:
    keys = "baseline: 100, target: 200, observations: {2017: 120, 2018: {value: 160, source: 三, note: N, provisional: true}}"
    loaded = load_plan(folder(tmp_path / "data", plan(LEVEL, keys)))
    (indicator,) = loaded.plan.indicators
    observation = list((indicator.observations or {}).values())[-1]
    assert (observation.provisional, str(observation.note and observation.note.en)) == (True, "N")
    assert row(cli, tmp_path, plan(LEVEL, keys))["value"] == 160


def test_a_task_that_is_done_is_never_out_of_date(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", plan(TASK, "observations: {2016: done}"))
    assert cli("check", data).out == "1 file checked: nothing to report\n"
    assert "older than" not in cli("status", "--data", data).out
    folder(data, plan(TASK, "observations: {2016: under_way}"))
    assert "PE334" in cli("check", data).out
    assert "No value since 31 December 2016: I" in cli("status", "--data", data).out


def test_what_is_said_of_the_latest_value_is_shown(cli: Cli, tmp_path: Path) -> None:
    latest = "{{value: 63, provisional: true, source: Labour survey, note: April only}}"
    text = plan(
        LEVEL,
        "baseline: 60, target: 70, observations: {2017: 61, 2018: "
        + latest.replace("{{", "{").replace("}}", "}")
        + "}",
    )
    assert row(cli, tmp_path, text)["provisional"] is True
    data = tmp_path / "data"
    table = cli("status", "--data", data).out
    assert " 63* " in table
    assert "*: provisional" in table
    said = cli("explain", "i", "--data", data).out
    for label, words in (
        ("latest value", "provisional: it may still be revised"),
        ("latest value", "Labour survey"),
        ("note", "April only"),
    ):
        assert re.search(f"^  {label} +{words}$", said, re.MULTILINE)
    assert cli("report", tmp_path / "out.md", "--data", data).code == 0
    chapter = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "| 63\\* |" in chapter
    assert "* provisional; may still be revised." in chapter.replace("\\", "")
    assert "*" not in cli("status", "--data", data, "--as-of", "2017").out


def test_a_milestone_on_the_straight_line_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    head = HEAD.replace("2018-12-31", "2016-12-31")
    entry = LEVEL.format(keys="baseline: 0, target: 1830, milestones: {2016-06-30: 182}, observations: {2016: 366}")
    one = row(cli, tmp_path, head.format(rules="straight-line", end="2020") + entry)
    # 182 of 1830 on the 182nd of 366 days of the first year of five
    assert (one["planned"], one["status"]) == (Decimal("0.2"), "on_track")


@pytest.mark.parametrize(
    ("entry", "keys", "status"),
    [
        (
            TOTAL,
            "target: ≤100, observations: {2017: 110}, delivery: {state: under_way, evidence: e, source: s}",
            "behind",
        ),
        (
            TOTAL,
            "target: ≤100, observations: {2017: 10}, delivery: {state: stalled, evidence: e, source: s}",
            "on_track",
        ),
        (
            LEVEL,
            "baseline: 90, target: ≥80, observations: {2017: 75}, delivery: {state: under_way, evidence: e, source: s}",
            "behind",
        ),
    ],
)
def test_works_do_not_decide_over_caps_and_over_what_was_to_be_kept(
    cli: Cli, tmp_path: Path, entry: str, keys: str, status: str
) -> None:
    assert row(cli, tmp_path, plan(entry, keys))["status"] == status


def test_carried_through(tmp_path: Path) -> None:
    keys = (
        "baseline: 1, target: 2, group: {zh: 养老, en: Care}, responsible: 民政局, weight: 2.5, observations: {2018: 1}"
    )
    (indicator,) = load_plan(folder(tmp_path / "data", plan(LEVEL, keys))).plan.indicators
    assert indicator.group is not None
    assert (indicator.group.en, indicator.weight) == ("Care", Decimal("2.5"))
    assert indicator.responsible is not None
    assert indicator.responsible.zh == "民政局"


def test_words_in_chinese_are_the_words(cli: Cli, tmp_path: Path) -> None:
    text = plan(
        "  - {{id: i, name: I, unit: u, nature: 约束性, kind: 累计, better: 越高越好, target: 100, published: 达到预期, {keys}}}\n"
        "  - {{id: t, name: T, nature: 预期性, kind: 任务, target: 建成, observations: {{2018: 在建}}}}\n",
        "observations: {2018: 50}",
    )
    data = folder(tmp_path / "data", text)
    assert cli("check", data, "--strict").code == 0
    total, task = json.loads(cli("status", "--data", data, "--format", "json").out)["indicators"]
    assert [total[key] for key in ("nature", "kind", "better", "published", "agrees")] == [
        "binding",
        "cumulative",
        "higher",
        "on_track",
        True,
    ]
    assert [task[key] for key in ("kind", "target", "target_text", "value", "status")] == [
        "task",
        None,
        "done",
        "under_way",
        "on_track",
    ]
    only = json.loads(cli("status", "--only", "达到预期", "--data", data, "--format", "json").out)["indicators"]
    assert len(only) == 2
    assert json.loads(cli("status", "--only", "未达到预期", "--data", data, "--format", "json").out)["indicators"] == []
    assert "推进中" in cli("status", "--data", data, "--lang", "zh").out
    explained = cli("explain", "t", "--data", data, "--lang", "zh")
    assert explained.out.startswith("T\n  结论  达到预期\n")
    assert "  类别  预期性指标，任务\n" in explained.out
    assert "undefined" not in cli("explain", "t", "--data", data).out.split("How the")[0]
    assert cli("report", tmp_path / "r.md", "--data", data).code == 0
    assert "T |" in (tmp_path / "r.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (plan(LEVEL, "baseline: 60, target: ≥ 7O, observations: {2018: 63}"), "PE210", "did you mean ≥70?"),
        (plan(LEVEL, "baseline: 60, target: ~40, observations: {2018: 63}"), "PE210", "a range such as 35~40"),
        (plan(LEVEL, "baseline: 60, target: 35~30, observations: {2018: 63}"), "PE210", "did you mean 30~35?"),
        (plan(LEVEL, "baseline: 60, target: ≤, observations: {2018: 63}"), "PE210", "a bound such as ≤4.5"),
        (plan(LEVEL, "baseline: 60, target: 70以上, observations: {2018: 63}"), "PE210", "did you mean ≥70?"),
        (plan(LEVEL, "baseline: 60, target: doen, observations: {2018: 63}"), "PE210", "did you mean “done”?"),
        (plan(LEVEL, "baseline: 60, target: done, observations: {2018: 63}"), "PE340", "write `kind: task`"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: done}"), "PE340", "write a number"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: under_wya}"), "PE205", "did you mean “under_way”?"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: {value: 6O}}"), "PE203", "did you mean 60?"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: {note: x}}"), "PE201", "add `value: ...`"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: {value: 6, nte: x}}"), "PE202", "did you mean “note”?"),
        (plan(LEVEL, "baseline: 60, target: 70, observations: {2018: {value: 6, provisional: yes}}"), "PE206", "write `true` or `false`"),
        (plan(LEVEL, "baseline: 60, target: 70, weight: -1, observations: {2018: 63}"), "PE209", "below 0"),
        (plan(LEVEL, "baseline: 60, target: 70, increments: {2018: 6}"), "PE340", "write `kind: cumulative`"),
        (plan(TOTAL, "target: 70, increments: {2018: 6}, observations: {2018: 6}"), "PE340", "keep one of the two"),
        (plan(TOTAL, "target: 70, increments: {2015: 6}"), "PE305", "not after the baseline date"),
        (plan(TOTAL, "target: 70, increments: {2019: 6}"), "PE306", "as_of"),
        (plan(TOTAL, "target: 70, increments: {2018: 6, 2018-12-31: 7}"), "PE308", "keep one of the two"),
        (plan(LEVEL, "baseline: 60, target: 70, milestones: {2021: 70}, observations: {2018: 63}"), "PE341", "after the target date 2020-12-31"),
        (plan(LEVEL, "baseline: 60, target: 70, milestones: {2020: 69}, observations: {2018: 63}"), "PE340", "differs from the target"),
        (plan(LEVEL, "baseline: 60, target: 70, milestones: {2015: 60}, observations: {2018: 63}"), "PE305", "not after the baseline date"),
        (plan(LEVEL, "baseline: 60, target: ≥70, better: lower, observations: {2018: 63}"), "PE303", "write `better: higher`"),
        (plan(LEVEL, "baseline: 30, target: 35~40, better: lower, observations: {2018: 33}"), "PE303", "write `better: higher`"),
        (plan(TASK.replace("target: done", "target: 5"), "observations: {2018: done}"), "PE340", "write `target: done`"),
        (plan(TASK, "observations: {2018: 5}"), "PE340", "write done, under_way"),
        (plan(TASK, "baseline: 5, observations: {2018: done}"), "PE340", "delete it"),
        (plan(LEVEL.replace("unit: u, ", ""), "baseline: 60, target: 70, observations: {2018: 63}"), "PE201", "add `unit: ...`"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_what_to_write(
    cli: Cli, tmp_path: Path, text: str, code: str, words: str
) -> None:
    found, said = finding(cli, tmp_path, text)
    assert found == code
    assert words in said
    assert cli("check", tmp_path / "data", "--lang", "zh").code == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'≤4,5'", "≤4.5"), ("'4,5~5,5'", "4.5~5.5"), ("'≤3,256'", "≤3256"), ("≤3，256", "≤3256"), ("'≤1.234,5'", "≤1234.5"),
        ("≤4.5%", "≤4.5"), ("35％～40％", "35~40"), ("≤200张", "≤200"), ("'4,50以下'", "≤4.50"), ("≤0.5万", None), ("'≤4,5678'", None),
    ],
)  # fmt: skip
def test_no_target_of_another_size_is_suggested(cli: Cli, tmp_path: Path, written: str, meant: str | None) -> None:
    code, said = finding(cli, tmp_path, plan(LEVEL, f"baseline: 60, target: {written}, observations: {{2018: 63}}"))
    assert code == "PE210"
    assert (f"did you mean {meant}?" in said) if meant else ("did you mean" not in said)


def test_a_sign_that_yaml_reads_as_a_block_is_told(cli: Cli, tmp_path: Path) -> None:
    text = plan(LEVEL, "X").replace(
        "{id: i, name: I, unit: u, nature: expected, X}",
        "id: i\n    target: >5\n    name: I\n    unit: u\n    nature: expected",
    )
    code, said = finding(cli, tmp_path, text)
    assert code == "PE104"
    assert 'put the value in quotes: ">5"' in said


@pytest.mark.parametrize(
    ("keys", "below", "above"),
    [
        ('baseline: 93, target: ">92.7", observations: {2018: 93}', "92.7", None),
        ("baseline: 93, target: ≥92.7, observations: {2018: 93}", "92.6", None),
        ("baseline: 37, target: 35~36, observations: {2018: 5}", None, "35"),
        ("baseline: 37, target: 35~36, observations: {2018: 90}", "36", None),
        ("baseline: 30, target: 35~40, observations: {2018: 38}", "34", "41"),
        ("kind: cumulative, target: ≤100, observations: {2018: 50}", None, "61"),
        ('kind: cumulative, target: "<100", observations: {2018: 50}', None, "60"),
    ],
)
def test_a_verdict_flips_at_the_bound_itself(tmp_path: Path, keys: str, below: str | None, above: str | None) -> None:
    evaluation = evaluate(load_plan(folder(tmp_path / "data", plan(LEVEL, keys))))
    found = margin(evaluation.plan, evaluation.method, evaluation.results[0])
    assert found is not None
    flips = [None if flip is None else f"{flip.value:f}" for flip in (found.below, found.above)]
    assert flips == [below, above]


def test_a_task_has_no_margin(tmp_path: Path) -> None:
    evaluation = evaluate(load_plan(folder(tmp_path / "data", plan(TASK, "observations: {2018: stalled}"))))
    assert margin(evaluation.plan, evaluation.method, evaluation.results[0]) is None


def test_a_plan_that_names_no_rule_set_is_judged_by_the_straight_line(cli: Cli, tmp_path: Path) -> None:
    text = plan(LEVEL, "baseline: 0, target: 100, observations: {2018: 59}").replace(", rules: midterm", "")
    found = row(cli, tmp_path, text)
    assert (found["status"], found["verdict"]) == ("behind", "behind_schedule")


def test_tables_show_the_target_as_written(cli: Cli, tmp_path: Path) -> None:
    text = plan(LEVEL, 'baseline: 9000, target: "<= 4500", observations: {2018: 5000}')
    data = folder(tmp_path / "data", text)
    assert "<= 4500" in cli("status", "--data", data).out
    assert "is a target to get down to" not in cli("status", "--data", data).out
    assert ",<= 4500," in cli("status", "--data", data, "--format", "csv").out
    explained = cli("explain", "i", "--data", data).out
    assert "2020-12-31  <= 4500\n" in explained
    assert "the target is <= 4500." in explained
    for name in ("r.md", "r.html", "r.xlsx", "r.docx"):
        assert cli("report", tmp_path / name, "--data", data).code == 0
    assert "<= 4500" in (tmp_path / "r.md").read_text(encoding="utf-8").replace("&lt;", "<").replace("\\", "")
