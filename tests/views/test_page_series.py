"""The course of an indicator: what its chart shows, and what stands in the table beside it."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from plan_eval import evaluate
from plan_eval.session import Session
from plan_eval.views.page_series import chart_of, series_table
from plan_eval.views.plot import HEIGHT, WIDTH, Plot
from plan_eval.views.shapes import Table
from tests.conftest import HEAD, folder


class Told:
    """The chart and the table of one indicator, which begins in 2015, is due in 2020, and is looked at at the end of 2018."""

    def __init__(self, path: Path, lines: str) -> None:
        unit = "" if "kind: task" in lines else ", unit: beds"
        data = folder(path, f"{HEAD}indicators:\n  - {{id: beds, name: Beds, nature: expected{unit}, {lines}}}\n")
        result = evaluate(Session(data).plan).results[0]
        self.plot = chart_of(result, "en")
        self.table = series_table(result, "en")

    @property
    def chart(self) -> Plot:
        assert self.plot is not None
        return self.plot

    def line(self, kind: str) -> list[tuple[int, int]]:
        return [point for stroke in self.chart.strokes if stroke.kind == kind for point in stroke.points]

    def rows(self) -> list[list[str]]:
        assert isinstance(self.table, Table)
        return [
            [column.heading for column in self.table.columns],
            *([cell.text for cell in row] for row in self.table.rows),
        ]

    def labels(self, kind: str) -> list[str]:
        return [dot.label for dot in self.chart.dots if dot.kind == kind]

    def axis(self) -> list[str]:
        return [caption.text for caption in self.chart.captions if caption.kind == "axis"]


STEADY = "baseline: 100, target: 200, observations: {2016: 110, 2018: 130}"


def test_values_the_path_and_where_it_leads(tmp_path: Path) -> None:
    told = Told(tmp_path, STEADY)
    assert told.labels("measured") == ["2015: 100", "2016: 110", "2018: 130"]
    assert told.labels("path") == ["2015: 100", "2020: 200"]
    assert [kind for kind, _ in told.chart.keys] == ["measured", "path", "ahead"]
    assert told.line("ahead")[0] == told.line("measured")[-1]
    assert told.line("path")[-1][0] == told.line("ahead")[-1][0]


def test_the_axes_have_round_values_and_years(tmp_path: Path) -> None:
    assert Told(tmp_path, STEADY).axis() == [
        "100", "120", "140", "160", "180", "200", "2015", "2016", "2017", "2018", "2019", "2020",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "levels"),
    [
        ("baseline: 0.000045, target: 0.00001, observations: {2018: 0.00003}", ["0.00001", "0.00002", "0.00003", "0.00004", "0.00005"]),
        ("baseline: -40, target: 10, observations: {2018: -20}", ["-40", "-30", "-20", "-10", "0", "10"]),
        ("baseline: 1, target: 12345678901234567890, observations: {2018: 5}",
         ["0", "5,000,000,000,000,000,000", "10,000,000,000,000,000,000", "15,000,000,000,000,000,000"]),
    ],
)  # fmt: skip
def test_values_of_any_size_have_an_axis(tmp_path: Path, figures: str, levels: list[str]) -> None:
    told = Told(tmp_path, figures)
    assert told.axis()[: len(levels)] == levels
    assert all(
        0 <= left <= WIDTH and 0 <= top <= HEIGHT for stroke in told.chart.strokes for left, top in stroke.points
    )


def test_many_years_are_named_in_steps(tmp_path: Path) -> None:
    values = ", ".join(f"{year}: {year - 1900}" for year in range(1990, 2019))
    assert Told(tmp_path, f"baseline: 115, target: 200, observations: {{{values}}}").axis()[-8:] == [
        "1990", "1994", "1998", "2002", "2006", "2010", "2014", "2018",
    ]  # fmt: skip


def test_a_short_time_is_named_by_its_ends(tmp_path: Path) -> None:
    lines = "baseline_date: 2018-03-15, target_date: 2018-10-15, baseline: 1, target: 5, observations: {2018-06-30: 2}"
    assert Told(tmp_path, lines).axis()[-2:] == ["2018-03-15", "2018-10-15"]


def test_what_falls_falls_in_the_chart_too(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 50, target: 20, observations: {2018: 40}")
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(told.line("path")))


def test_the_path_goes_over_the_milestones(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 100, target: 200, milestones: {2017: 120, 2019: 180}, observations: {2018: 130}")
    assert told.labels("path") == ["2015: 100", "2017: 120", "2019: 180", "2020: 200"]
    assert told.rows() == [
        ["Day", "Measured", "Planned"], ["2015", "100", ""], ["2017", "", "120"], ["2018", "130", ""], ["2019", "", "180"],
    ]  # fmt: skip


def test_a_bound_to_hold_is_a_level_line(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 4, target: ≤4.5, observations: {2018: 4.2}")
    (_, start), (_, end) = told.line("path")
    assert start == end


def test_a_range_is_a_band_and_its_near_end_is_the_target(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 50, target: 35~40, observations: {2018: 45}")
    assert told.labels("path") == ["2015: 50", "2020: 40"]
    assert told.chart.band is not None
    assert told.chart.band[0] == told.line("path")[-1][1]


def test_inside_a_range_there_is_no_path(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 36, target: 35~40, observations: {2018: 38}")
    assert told.labels("path") == []
    assert told.chart.band is not None


def test_a_total_begins_with_nothing_whatever_the_period_before_had(tmp_path: Path) -> None:
    told = Told(tmp_path, "kind: cumulative, baseline: 900, target: 500, increments: {2016: 100, 2017: 150, 2018: 120}")
    assert told.labels("measured") == ["2015: 0", "2016: 100", "2017: 250", "2018: 370"]
    assert told.labels("path") == ["2015: 0", "2020: 500"]


def test_a_cap_has_the_path_on_which_it_is_used_up(tmp_path: Path) -> None:
    told = Told(tmp_path, "kind: cumulative, target: ≤500, observations: {2018: 400}")
    assert told.labels("path") == ["2015: 0", "2020: 500"]
    assert told.line("ahead")


@pytest.mark.parametrize(
    "lines",
    [
        "better: higher, baseline: 100, target: 100, observations: {2018: 100}",
        "better: higher, target: 100, observations: {2018: 90}",
        "baseline: 10, target: 20, observations: ",
        "better: higher, baseline: 10, observations: {2018: 20}",
        "kind: task, target: done, observations: {2018: under_way}",
        "baseline: 10, target: 20, discontinued: {reason: gone}, observations: {2016: 11, 2017: 12}",
    ],
    ids=["all one value", "one value", "no value", "no target", "a task", "discontinued"],
)
def test_a_chart_that_would_say_nothing_is_not_drawn(tmp_path: Path, lines: str) -> None:
    assert Told(tmp_path, lines).plot is None


def test_a_rate_that_leads_far_away_does_not_make_the_rest_small(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 100, target: 110, observations: {2015-12-31: 100, 2016-01-31: 60}")
    assert told.line("ahead") == []


def test_the_latest_value_stands_beside_its_point_inside_the_chart(tmp_path: Path) -> None:
    told = Told(tmp_path, STEADY)
    latest = told.chart.captions[-1]
    left, top = told.line("measured")[-1]
    assert (latest.text, latest.kind, latest.left) == ("130", "latest", left)
    assert latest.top > top, "below the point, as the path is above it"
    above = Told(tmp_path / "two", "baseline: 100, target: 200, observations: {2018: 190}")
    assert above.chart.captions[-1].top < above.line("measured")[-1][1]


def test_the_chart_says_what_it_shows(tmp_path: Path) -> None:
    assert Told(tmp_path, STEADY).chart.label == (
        "Beds, 2015 to 2020: measured 100 (2015), 110 (2016), 130 (2018); target 200"
    )


def test_the_table_has_the_states_of_a_task_and_remarks(tmp_path: Path) -> None:
    lines = "kind: task, target: done, observations: {2016: not_started, 2017: under_way, 2018: {value: under_way, note: roof on, source: a visit, provisional: true}}"
    assert Told(tmp_path, lines).rows() == [
        ["Day", "Measured", "Remark"], ["2016", "not started", ""], ["2017", "under way", ""],
        ["2018", "under way", "provisional; roof on; a visit"],
    ]  # fmt: skip


def test_what_the_row_shows_already_needs_no_table(tmp_path: Path) -> None:
    assert Told(tmp_path, "baseline: 100, target: 200, observations: {2018: 130}").table is None


def test_places_are_exact(tmp_path: Path) -> None:
    told = Told(tmp_path, "baseline: 0, target: 100, observations: {2018: 50}")
    (_, low), (_, high) = told.line("path")
    assert told.line("measured")[-1][1] == low + int(Fraction(high - low, 2))
