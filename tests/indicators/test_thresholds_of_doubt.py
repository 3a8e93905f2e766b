"""Where doubt begins: figures at each threshold, and just beside it."""

from pathlib import Path

import pytest

from tests.conftest import HEAD, Cli
from tests.indicators.test_doubts import codes, findings, plan


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("399", None),
        ("400", "40"),
        ("3199", "319.9"),
        ("3200", "32"),
        ("31599", "315.99"),
        ("31600", "31.6"),
        ("316299", "316.299"),
        ("316300", "31.63"),
        ("26", None),
        ("25", "250"),
    ],
)
def test_a_figure_out_of_proportion_and_what_is_meant(cli: Cli, tmp_path: Path, value: str, meant: str | None) -> None:
    lines = "better: higher", "baseline: 100", "target: 100", f"observations: {{2018: {value}}}"
    told = [each for each in findings(cli, plan(tmp_path, *lines)) if each["code"] == "PE310"]
    assert len(told) == (meant is not None)
    assert all(f"{meant}" in f"{each['message']} {each['hint']}".replace(",", "") for each in told)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("unit: '%'", "baseline: 0", "target: 100", "observations: {2018: 50}"), False),
        (("unit: '%'", "baseline: 10", "target: 100.1", "observations: {2018: 50}"), True),
        (("unit: '%'", "baseline: -0.1", "target: 30", "observations: {2018: 20}"), True),
        (("unit: ‰", "baseline: 400", "target: 1000", "observations: {2018: 700}"), False),
        (("unit: ‰", "baseline: 400", "target: 1000.1", "observations: {2018: 700}"), True),
    ],
)
def test_shares_beyond_the_whole(cli: Cli, tmp_path: Path, lines: tuple[str, ...], *, found: bool) -> None:
    data = plan(tmp_path, *lines[1:])
    file = data / "indicators.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("unit: units", lines[0]), encoding="utf-8")
    assert ("PE311" in codes(cli, data)) is found


@pytest.mark.parametrize(
    ("value", "target", "found"),
    [("39.9", "150", False), ("40", "150", True), ("60", "150", True), ("60.1", "150", False)],
)
def test_about_half_of_whole_years(cli: Cli, tmp_path: Path, value: str, target: str, *, found: bool) -> None:
    lines = "baseline: 100", f"target: {target}", f"observations: {{2016: 100, 2017: 100, 2018-06-30: {value}}}"
    assert ("PE332" in codes(cli, plan(tmp_path, *lines))) is found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("target: 600", "observations: {2016: 125, 2017: 100, 2018: 100}"), True),
        (("target: 600", "observations: {2016: 125.1, 2017: 100, 2018: 100}"), False),
        (("target: 400", "observations: {2016: 101, 2017: 99, 2018: 100}"), True),
        (("target: 399", "observations: {2016: 101, 2017: 99, 2018: 100}"), False),
        (("target: 625", "observations: {2016: 101, 2017: 99, 2018: 100}"), True),
        (("target: 626", "observations: {2016: 101, 2017: 99, 2018: 100}"), False),
        (("target: 500", "observations: {2017: 101, 2018: 99}"), False),
        (("target: 500", "observations: {2018-06-30: 101, 2017: 99, 2018: 100}"), False),
        (("target: 300", "target_date: 2018", "observations: {2016: 101, 2017: 99, 2018: 100}"), True),
        (("target: 299", "target_date: 2018-12-30", "observations: {2016: 101, 2017: 99, 2018-12-30: 100}"), False),
        (("better: higher", "target: 0", "observations: {2016: 101, 2017: 99, 2018: 100}"), False),
    ],
)
def test_yearly_amounts_that_make_the_target(cli: Cli, tmp_path: Path, lines: tuple[str, ...], *, found: bool) -> None:
    baseline = "baseline: -5" if "better: higher" in lines else "baseline: 95"
    assert ("PE333" in codes(cli, plan(tmp_path, baseline, *lines))) is found


@pytest.mark.parametrize(
    ("observations", "found"),
    [
        ("{2016: 100, 2017: 100, 2018-06-30: 50}", ["PE332"]),
        ("{2016: 100, 2017: 300, 2018-06-30: 100}", ["PE332"]),
        ("{2016: -100, 2017: 50, 2018-06-30: 60}", []),
        ("{2017: 100, 2018-06-30: 50}", ["PE331"]),
    ],
)
def test_half_of_a_total(cli: Cli, tmp_path: Path, observations: str, found: list[str]) -> None:
    assert codes(cli, plan(tmp_path, "kind: cumulative", "target: 900", f"observations: {observations}")) == found


@pytest.mark.parametrize(("target", "found"), [("99", True), ("100", True), ("101", False)])
def test_a_total_that_the_period_before_had_reached(cli: Cli, tmp_path: Path, target: str, *, found: bool) -> None:
    lines = "kind: cumulative", "baseline: 100", f"target: {target}", "observations: {2018: 50}"
    assert ("PE312" in codes(cli, plan(tmp_path, *lines, head=HEAD))) is found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("baseline: 1", "target: 1.5", "observations: {2016: 1, 2017: 1, 2018-06-30: 0.5}"), ["PE332"]),
        (("baseline: 0", "target: 5", "observations: {2016: 0, 2017: 0, 2018-06-30: 0}"), []),
        (
            (
                "baseline: 1",
                "target: 1.5",
                "discontinued: {reason: r}",
                "observations: {2016: 1, 2017: 1, 2018-06-30: 0.5}",
            ),
            [],
        ),
        (("kind: cumulative", "target: 900", "observations: {2016: 0.4, 2017: 1.4, 2018-06-30: 0.5}"), ["PE332"]),
    ],
)
def test_half_of_the_smallest_whole_years(cli: Cli, tmp_path: Path, lines: tuple[str, ...], found: list[str]) -> None:
    assert codes(cli, plan(tmp_path, *lines)) == found
