"""What `status` shows: the bar of all, groups, what stands below a row, and what gives way on a narrow screen."""

import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from plan_eval import evaluate, load_plan
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Grouping, Order, Status
from plan_eval.formats import terminal
from plan_eval.formats.interface import Screen
from plan_eval.indicators.arranging import WORST_FIRST, arranged
from plan_eval.views.status import StatusView
from tests.conftest import DATA, HEAD, Cli, folder

LANGS: tuple[Lang, ...] = get_args(Lang)
CLOSING = "）〕】》」』、，。；：！？"

OFFICE = """\
plan:
  id: valdoria
  name: {en: Development strategy of the Republic of Valdoria for the years 2021 to 2026, zh: 瓦尔多里亚共和国二〇二一至二〇二六年发展战略}
  baseline_date: 2020-12-31
  target_date: 2026-12-31
  as_of: 2024-06-30
  rules: straight-line
indicators:
  - id: unemployment
    name: {en: Registered unemployment among people of working age, zh: 城镇登记失业率}
    unit: "%"
    nature: binding
    group: {en: Work, zh: 就业}
    responsible: {en: Ministry of Labour, zh: 劳动部}
    baseline: 3.2
    target: ≤4.5
    observations: {2022-12-31: 3.9, 2024-06-30: 4.9}
  - id: land
    name: {en: Farmland turned into building land, zh: 新增建设用地规模}
    unit: {en: ha, zh: 公顷}
    nature: binding
    kind: cumulative
    target: ≤3256
    observations: {2024-06-30: {value: 1200, provisional: true}}
  - id: gdp
    name: {en: Gross domestic product, zh: 地区生产总值}
    unit: {en: VAL, zh: 元}
    nature: expected
    group: {en: Work, zh: 就业}
    baseline: 123456789012345.678
    target: 223456789012345.678
    observations: {2024-06-30: 133456789012345.678}
  - id: station
    name: {en: Second pumping station, zh: 第二泵站}
    unit: {en: task, zh: 项}
    nature: expected
    kind: task
    target: done
    observations: {2024-06-30: under_way}
  - id: share
    name: {en: Share, zh: 占比}
    unit: "%"
    nature: expected
    baseline: 35
    target: 35~40
    published: behind
    observations: {2024-06-30: 37}
  - id: speed
    name: {en: Speed, zh: 速度}
    unit: Mbit/s
    nature: expected
    baseline: 10
    target: 11
    observations: {2024-06-30: 2000}
"""


def shown(data: Path, width: int, lang: Lang, by: Grouping = Grouping.STATUS, *, color: bool = False) -> str:
    evaluation = evaluate(load_plan(data))
    view = StatusView(evaluation, arranged(evaluation.results, by), by)
    return terminal.render(view, lang, Screen(width, color=color, blocks=True))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return folder(tmp_path / "data", OFFICE)


@pytest.mark.parametrize(("lang", "said"), [("en", "There is no such indicator."), ("zh", "没有这样的指标。")])
@pytest.mark.parametrize("more", [[], ["--margins"], ["--rules", "midterm", "--rules", "open-sdg"]])
def test_no_heads_stand_over_nothing(shipped: Cli, more: list[str], lang: str, said: str) -> None:
    lines = shipped("status", "--only", "not_assessed", *more, "--lang", lang).out.splitlines()
    assert said in lines
    assert not any(set(line) == {"-"} or line.strip().startswith(("Indicator ", "指标 ")) for line in lines)


@pytest.mark.parametrize(("width", "most"), [(80, 60), (120, 48)])
@pytest.mark.parametrize("lang", LANGS)
def test_the_shipped_plan_is_read_at_a_glance(width: int, most: int, lang: Lang) -> None:
    assert len(shown(DATA, width, lang).splitlines()) <= most


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("by", Grouping)
def test_no_line_is_wider_than_its_screen_or_begins_with_what_closes(
    office: Path, width: int, lang: Lang, by: Grouping
) -> None:
    for data in (office, DATA):
        for line in shown(data, width, lang, by).splitlines():
            assert cell_len(line) <= width, line
            assert not line.strip().startswith(tuple(CLOSING)), line


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_figure_is_broken(office: Path, width: int) -> None:
    text = shown(office, width, "zh")
    for figure in ("123,456,789,012,345.678", "133,456,789,012,345.678", "223,456,789,012,345.678", "1,200*", "≤3256"):
        assert figure in text or figure.startswith("123")  # a baseline gives way


def test_the_bar_shares_its_cells_by_the_counts(shipped: Cli) -> None:
    name, when, bar, key = shipped("status").out.splitlines()[:4]
    assert name == "Xiamen 13th Five-Year Plan for Civil Affairs"
    assert when == "27 indicators on 30 November 2018, 58% of the time gone, rule set: midterm"
    assert {mark: bar.count(mark) for mark in "!=#."} == {"!": 6, "=": 22, "#": 45, ".": 3}
    assert key.split("   ") == ["  ! 2 behind", "= 8 on track", "# 16 met", ". 1 discontinued"]


def test_in_colours_bars_are_grounds() -> None:
    lines = shown(DATA, 80, "en", color=True).splitlines()
    assert lines[2].strip().startswith("\x1b[1;38;5;231;48;5;167m      \x1b[0m")
    row = next(line for line in lines if "Rural five-guarantee residents " in line)
    assert "\x1b[1;38;5;231;48;5;32m   \x1b[0m\x1b[38;5;32;48;5;238m\u258f\x1b[0m" in row  # 3 of 8 cells and an eighth
    points = next(line for line in lines if "Community service points" in line)
    assert (
        "\x1b[1;38;5;231;48;5;32m    \x1b[0m\x1b[1;38;5;231;48;5;238m|   \x1b[0m" in points
    )  # no block covers the mark
    stations = next(line for line in lines if "Community work stations" in line)
    assert "\x1b[38;5;32;48;5;238m\u258f\x1b[0m" in stations  # 90% of 8 cells: 7 and an eighth


def test_statuses_come_the_worst_first_and_reasons_below_their_row(shipped: Cli) -> None:
    lines = shipped("status").out.splitlines()
    heads = [line for line in lines if line.split(" ")[0] in {"behind", "on", "met", "discontinued"}]
    assert heads == ["behind 2", "on track 8", "met 16", "discontinued 1"]
    row = next(number for number, line in enumerate(lines) if line.startswith("  Beds in elderly-care institutions"))
    assert lines[row + 1].startswith("      21% of the planned change after 58% of the time")
    gone = next(number for number, line in enumerate(lines) if line.startswith("  Recipients of medical aid"))
    assert lines[gone + 1] == "      reported instead: Cases of medical aid in town and country, 622,494"


def test_what_differs_from_what_was_published_stands_below_its_row(cli: Cli, office: Path) -> None:
    lines = cli("status", "--data", office).out.splitlines()
    row = next(number for number, line in enumerate(lines) if line.startswith("  Share"))
    assert lines[row + 1] == "      published as behind, computed as met"
    assert "0 of 1 verdict matches what was published." in lines[-1]


def test_figures_are_for_reading(cli: Cli, office: Path) -> None:
    out = cli("status", "--data", office).out
    assert ">200%" in next(line for line in out.splitlines() if "Speed" in line)
    exact = cli("status", "--data", office, "--format", "csv").out
    assert "199000.0%" in exact
    assert not [line for line in cli("status").out.splitlines() if line.startswith("  Qualified") and "2.40" in line]


def test_by_groups_and_by_who_is_responsible(cli: Cli, office: Path) -> None:
    def heads(by: str, lang: str) -> list[str]:
        lines = cli("status", "--data", office, "--by", by, "--lang", lang).out.splitlines()
        table = lines[lines.index("") + 2 :]
        return [line for line in table[: next(i for i, line in enumerate(table) if "|" in line[:1] or "：目前" in line)]
                if not line.startswith(" ")]  # fmt: skip

    assert heads("group", "en") == ["Work 2: 2 behind", "without a group 4: 2 on track, 2 met"]
    assert heads("responsible", "zh") == [
        "劳动部 1 项：未达到预期 1 项",
        "未明确责任单位 5 项：未达到预期 1 项、达到预期 2 项、已完成 2 项",
    ]
    assert heads("nature", "en")[0] == "binding 2: 1 behind, 1 on track"
    assert "Status" in cli("status", "--data", office, "--by", "none").out.split("\n-----")[0]


def test_json_keeps_the_order_of_the_plan_unless_asked(cli: Cli, office: Path) -> None:
    def ids(*more: str) -> list[str]:
        rows = cli("status", "--data", office, "--format", "csv", *more).out.splitlines()[1:]
        return [row.partition(",")[0].lstrip("\ufeff") for row in rows]

    assert ids() == ["unemployment", "land", "gdp", "station", "share", "speed"]
    assert ids("--by", "status")[0] == "unemployment"
    assert ids("--by", "status")[-2:] == ["share", "speed"]
    assert ids("--sort", "progress")[:2] == ["gdp", "speed"]
    assert ids("--sort", "status", "--limit", "1") == ["unemployment"]


def test_a_limit_says_what_it_leaves_out(cli: Cli, office: Path) -> None:
    out = cli("status", "--data", office, "--limit", "2").out
    assert "... and 4 more; leave --limit out to see them." in out
    assert "Speed" not in out
    assert cli("status", "--data", office, "--limit", "0").code == 2


def test_orders_are_those_that_are_told() -> None:
    results = evaluate(load_plan(DATA)).results
    assert [group.status for group in arranged(results)] == [
        status for status in WORST_FIRST if status is not Status.NOT_ASSESSED
    ]
    (whole,) = arranged(results, Grouping.NONE, Order.PACE)
    paces = [result.measures.number("pace") for result in whole.results]
    known = [pace for pace in paces if pace is not None]
    assert known == sorted(known)
    assert paces[: len(known)] == known
    assert {result.indicator.id for result in whole.results} == {result.indicator.id for result in results}
    assert arranged([], Grouping.NONE) == arranged([], Grouping.GROUP) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("rows", "paged"), [(300, True), (20, False)])
def test_what_is_long_is_turned_page_by_page(tmp_path: Path, rows: int, *, paged: bool) -> None:
    import pty  # noqa: PLC0415  # not on Windows

    entries = "".join(
        f"  - {{id: i{row}, name: N{row}, unit: x, nature: expected, baseline: 1, target: 2}}\n" for row in range(rows)
    )
    data = folder(tmp_path / "data", f"{HEAD}indicators:\n{entries}")
    reader, writer = pty.openpty()
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho paged; cat > /dev/null\n", encoding="utf-8")
    pager.chmod(0o755)
    environment = {
        **os.environ,
        "PAGER": str(pager),
        "TERM": "xterm",
        "COLUMNS": "100",
        "LINES": "24",
        "LANG": "C.UTF-8",
    }
    command = [sys.executable, "-m", "plan_eval", "status", "--data", str(data)]
    with subprocess.Popen(command, stdin=writer, stdout=writer, stderr=writer, env=environment):
        os.close(writer)
        text = b""
        try:
            while part := os.read(reader, 65536):
                text += part
        except OSError:  # the end of a pseudo-terminal
            pass
    os.close(reader)
    assert text.startswith(b"paged") is paged
    assert (b"N7" in text) is not paged
