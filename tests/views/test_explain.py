"""What `explain` says of an indicator: the verdict in its colour, marks at rules, the series, sources, and what is ahead."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from plan_eval.methods import SHIPPED
from tests.conftest import Cli, folder

HEAD = """\
plan:
  id: arvelia
  name: {en: Plan of Arvelia, zh: 阿国规划}
  baseline_date: 2020
  target_date: 2025
  as_of: 2023-06-30
  rules: midterm
  source: {title: Yearbook of Arvelia, published: 2023-09-01}
indicators:
"""
UNEMPLOYMENT = """\
  - id: a
    name: {en: Unemployment rate, zh: 失业率}
    unit: "%"
    nature: expected
    baseline: 7.2
    target: ≤5.5
    observations:
      2021: 6.9
      2022: {value: 6.4, source: Labour survey of 2022, note: revised}
      2023-06: {value: 6.1, provisional: true, source: {section: "3", quote: the rate fell to 6.1}}
"""
LAND = """\
  - {id: a, name: Land, unit: hectares, kind: cumulative, nature: binding, target: ≤3256,
     increments: {2021: 700, 2022: 800, 2023-06: 300}, milestones: {2022: 1200}}
"""
TASK = "  - {id: a, name: Station, kind: task, nature: binding, target: done, observations: {2022: not_started, 2023-06: stalled}}\n"
RANGE = (
    '  - {id: a, name: Share, unit: "%", nature: expected, baseline: 20, target: 35~40, observations: {2022: 25.5}}\n'
)
STALLED = """\
  - id: a
    name: {en: Stations, zh: 救助站}
    unit: {en: stations, zh: 所}
    nature: binding
    baseline: 1
    target: 2
    observations: {2023-06: 1}
    delivery: {state: stalled, evidence: the site is lost, source: {section: "4", quote: the site is lost}}
    source: {section: "2", quote: stations 1 2 1}
    published: behind
"""
GONE = """\
  - id: a
    name: Cases
    unit: cases
    nature: expected
    baseline: 5
    target: 7
    observations:
    discontinued: {reason: nobody counts them, source: {section: "9"}, replaced_by: {name: Visits, unit: visits, value: 622494}}
"""
FALLEN = "  - {id: a, name: Held, unit: '%', nature: binding, better: higher, baseline: 100, target: 100, observations: {2022: 99.5}}\n"


def explained(cli: Cli, tmp_path: Path, entry: str, *more: str) -> str:
    result = cli("explain", "a", "--data", folder(tmp_path / "data", HEAD + entry), *more)
    assert result.code == 0, result.err
    return result.out


def section(text: str, title: str) -> list[str]:
    """Return the lines below a heading."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(title))
    rest = lines[start + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


@pytest.mark.parametrize(
    ("entry", "words", "escape"),
    [(STALLED, "behind", "1;38;5;167"), (UNEMPLOYMENT, "on track", "38;5;32"), (GONE, "discontinued", "38;5;244")],
)
def test_the_verdict_comes_first_in_its_colour(cli: Cli, tmp_path: Path, entry: str, words: str, escape: str) -> None:
    lines = explained(cli, tmp_path, entry, "--color", "always").splitlines()
    assert lines[1].endswith(f"\x1b[{escape}m{words}\x1b[0m")


def test_labels_and_values_stand_in_columns(cli: Cli, tmp_path: Path) -> None:
    for lang in ("en", "zh"):
        head = explained(cli, tmp_path, STALLED, "--lang", lang).partition("\n\n")[0].splitlines()[1:]
        starts = {cell_len(re.match(r"  \S+ +", line)[0]) for line in head}  # type: ignore[index]  # every line has one
        assert len(starts) == 1
    assert "  published  behind (agrees)" in explained(cli, tmp_path, STALLED).splitlines()


def test_every_observation_has_its_bar_with_a_mark_at_the_path(cli: Cli, tmp_path: Path) -> None:
    assert section(explained(cli, tmp_path, UNEMPLOYMENT), "Figures (%)")[:5] == [
        "  baseline      2020-12-31   7.2",
        "  observed      2021-12-31   6.9  ###.|...............  18% in 20% of the time",
        "  observed      2022-12-31   6.4  ########|...........  47% in 40% of the time",
        "  latest value  2023-06-30   6.1  #########|##........  65% in 50% of the time",
        "  target        2025-12-31  ≤5.5",
    ]


def test_a_cap_says_what_is_used_and_milestones_stand_among_the_values(cli: Cli, tmp_path: Path) -> None:
    lines = section(explained(cli, tmp_path, LAND), "Figures (hectares)")
    assert [line.split()[0] for line in lines] == [
        "observed",
        "milestone",
        "observed",
        "latest",
        "target",
        "report",
    ]
    assert lines[3].endswith("55% used, 47% allowed")
    assert "1,800" in lines[3]


def test_of_many_values_the_latest_are_shown_and_the_others_counted(cli: Cli, tmp_path: Path) -> None:
    months = ", ".join(f"{year}-{month:02}: {year - 1900 + month}" for year in (2021, 2022) for month in range(1, 13))
    entry = (
        f"  - {{id: a, name: A, unit: b, nature: expected, baseline: 100, target: 300, observations: {{{months}}}}}\n"
    )
    lines = section(explained(cli, tmp_path, entry), "Figures")
    assert sum(line.startswith(("  observed", "  latest")) for line in lines) == 12
    assert "12 earlier values, from 2021-01-31 on" in lines[1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sources_are_quoted(cli: Cli, tmp_path: Path, lang: str) -> None:
    mark = "：" if lang == "zh" else ": "
    told = explained(cli, tmp_path, UNEMPLOYMENT, "--lang", lang)
    assert f"3{mark}“the rate fell to 6.1”" in told
    assert "Yearbook of Arvelia" in told
    told = explained(cli, tmp_path, STALLED, "--lang", lang)
    assert f"2{mark}“stations 1 2 1”" in told
    assert f"4{mark}“the site is lost”" in told
    assert "9" in section(explained(cli, tmp_path, GONE, "--lang", lang), "数据" if lang == "zh" else "Figures")[3]


def test_a_provisional_value_says_so(cli: Cli, tmp_path: Path) -> None:
    assert "provisional: it may still be revised" in explained(cli, tmp_path, UNEMPLOYMENT)
    assert "初步数，可能修订" in explained(cli, tmp_path, UNEMPLOYMENT, "--lang", "zh")


def test_each_rule_has_its_mark_and_the_one_that_decides_is_last(cli: Cli, tmp_path: Path) -> None:
    lines = section(explained(cli, tmp_path, STALLED), "How the midterm rules decided")
    marks = [line.split()[1] for line in lines]
    assert marks == ["no"] * (len(lines) - 1) + ["yes"]
    assert lines[-1] == "  12  yes  delivery is stalled → behind"
    assert "   6  no   pace is at least 0.5 (pace: 0.00)" in lines
    chinese = section(explained(cli, tmp_path, STALLED, "--lang", "zh"), "规则集“中期评估”的判断过程")
    assert chinese[-1] == "  12  是  推进情况为搁置 → 未达到预期"
    assert "   1  否  已达到目标，且基期已达到目标（达到目标：否；基期已达目标：否）" in chinese
    assert not any(re.search("[a-z_]", line) for line in chinese)


def test_where_no_rule_was_tried_none_is_shown(cli: Cli, tmp_path: Path) -> None:
    entry = "  - {id: a, name: A, unit: b, nature: expected, better: higher, baseline: 1, observations: {2022: 2}}\n"
    told = explained(cli, tmp_path, entry)
    assert "there is no target" in told
    assert "rules decided" not in told
    assert "rules decided" not in explained(cli, tmp_path, GONE)


def test_a_rule_that_cannot_be_computed_is_marked(cli: Cli, tmp_path: Path) -> None:
    rules = (
        "  rules: {id: r, name: R, source: s, verdicts: {good: {name: Good, status: met}},"
        " rules: [{verdict: good, when: value / (value - value) > 1}]}\n"
    )
    data = folder(tmp_path / "data", HEAD.replace("  rules: midterm\n", rules) + UNEMPLOYMENT)
    lines = section(cli("explain", "a", "--data", data).out, "How the r rules decided")
    assert [line.split()[:2] for line in lines] == [["1", "error"]]


@pytest.mark.parametrize(
    ("entry", "en", "zh"),
    [
        (
            STALLED,
            ["If work resumes: on track.", "From 2 upwards it would be met."],
            ["若恢复推进：达到预期。", "达到 2 即为“已完成”。"],
        ),
        (TASK, ["If work resumes: on track.", "Once it is done: met."], ["若恢复推进：达到预期。", "完成后：已完成。"]),
        (UNEMPLOYMENT, ["At 5.5 or less it would be met."], ["降至 5.5 即为“已完成”。"]),
    ],
    ids=["stalled", "task", "falling"],
)
def test_what_would_change_the_verdict_is_said_as_a_planner_says_it(
    cli: Cli, tmp_path: Path, entry: str, en: list[str], zh: list[str]
) -> None:
    lines = section(explained(cli, tmp_path, entry), "How close the call is")
    assert [line.strip() for line in lines][: len(en)] == en
    lines = section(explained(cli, tmp_path, entry, "--lang", "zh"), "结论的临界情况")
    assert [line.strip() for line in lines][: len(zh)] == zh


@pytest.mark.parametrize(
    ("entry", "en", "zh"),
    [
        (
            UNEMPLOYMENT,
            "It has to fall by about 0.24 percentage points a year from now on; so far it has fallen by about 0.44 percentage points a year.",
            "今后年均需下降约 0.24 个百分点，规划实施以来年均下降约 0.44 个百分点。",
        ),
        (
            UNEMPLOYMENT.replace("6.1,", "8.2,"),
            "It has to fall by about 1.1 percentage points a year from now on; so far it has risen by about 0.40 percentage points a year.",
            "今后年均需下降约 1.1 个百分点，规划实施以来年均上升约 0.40 个百分点。",
        ),
        (
            STALLED,
            "It needs about 0.40 a year from now on; so far it has gained 0 a year.",
            "今后年均需完成约 0.40 所，规划实施以来年均完成 0 所。",
        ),
        (
            FALLEN,
            "It needs about 0.17 percentage points a year from now on; so far it has lost about 0.25 percentage points a year.",
            "今后年均需完成约 0.17 个百分点，规划实施以来年均减少约 0.25 个百分点。",
        ),
        (
            RANGE,
            "It needs about 3.2 percentage points a year from now on; so far it has gained about 2.8 percentage points a year.",
            "今后年均需完成约 3.2 个百分点，规划实施以来年均完成约 2.8 个百分点。",
        ),
        (
            LAND,
            "At this rate about 3,606 would be used by 31 December 2025; the cap is ≤3256.",
            "按现有进度推算，到2025年底约使用 3,606 hectares（上限 ≤3256 hectares）。",
        ),
    ],
    ids=["falls", "rises-instead", "stands-still", "was-held", "into-a-range", "a-cap"],
)
def test_what_is_ahead_goes_the_way_that_the_indicator_goes(
    cli: Cli, tmp_path: Path, entry: str, en: str, zh: str
) -> None:
    assert section(explained(cli, tmp_path, entry), "From here to the target")[-1].strip() == en
    assert section(explained(cli, tmp_path, entry, "--lang", "zh"), "距离目标")[-1].strip() == zh


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_screen_and_no_figure_is_broken(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    large = (
        UNEMPLOYMENT.replace("7.2", "12345678901.25").replace("≤5.5", "22345678901.25").replace("6.1", "14345678901.25")
    )
    for entry in (UNEMPLOYMENT, LAND, TASK, RANGE, STALLED, GONE, large):
        told = explained(cli, tmp_path, entry, "--lang", lang)
        assert all(cell_len(line) <= width for line in told.splitlines())
        assert not any(line.lstrip().startswith(tuple("，。；：、）”")) for line in told.splitlines())
    assert "14,345,678,901.25" in told
    assert "12,345,678,901.25" in told


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", SHIPPED)
def test_rule_sets_are_told_in_words(cli: Cli, name: str, lang: str) -> None:
    told = cli("explain", name, "--lang", lang).out
    table = re.sub("“[a-z_]+”", "", told.split("\n\n")[1])  # a tag is quoted as plans write it
    assert "_" not in table
    assert "has(" not in table
    if lang == "zh":
        assert not re.search("[a-z]{3}", table)
