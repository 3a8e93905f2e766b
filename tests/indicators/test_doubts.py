"""What is possible in a plan and probably not meant: what `check` says of it, and of whatever is plausible nothing."""

import json
from pathlib import Path

import pytest

from tests.conftest import DATA, HEAD, ROOT, Cli

SLIPS = [
    ("Unemployment rate", "城镇登记失业率", "3.2", "4.5", "4.9", "≤4.5"),
    ("GDP growth", "地区生产总值增长率", "8.2", "6.5", "5.0", "≥6.5"),
    ("Consumer prices", "居民消费价格涨幅", "1.5", "3", "3.4", "≤3"),
    ("Accident deaths per unit of GDP", "亿元GDP生产安全事故死亡率", "0.08", "0.1", "0.12", "≤0.1"),
    ("Debt ratio", "政府负债率", "80", "100", "104", "≤100"),
    ("Infant mortality", "婴儿死亡率", "4", "5", "5.6", "≤5"),
    ("Farmland", "耕地保有量", "50", "48", "47", "≥48"),
]


def plan(folder: Path, *lines: str, name: str = "An indicator", head: str = HEAD) -> Path:
    """Write a plan of one indicator, as the lines say."""
    entry = [
        f"  - id: i\n    name: {name}\n    unit: units\n    nature: expected\n",
        *(f"    {line}\n" for line in lines),
    ]
    (folder / "indicators.yaml").write_text(head + "indicators:\n" + "".join(entry), encoding="utf-8")
    return folder


def findings(cli: Cli, data: Path, lang: str = "en") -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(cli("check", data, "--format", "json", "--lang", lang).out)["findings"]
    return found


def codes(cli: Cli, data: Path) -> list[str]:
    return [finding["code"] for finding in findings(cli, data)]


@pytest.mark.parametrize(("en", "zh", "baseline", "target", "value", "bound"), SLIPS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_bound_that_was_broken_is_not_met_in_silence(
    cli: Cli, tmp_path: Path, en: str, zh: str, baseline: str, target: str, value: str, bound: str, lang: str
) -> None:
    series = (f"baseline: {baseline}", f"target: {target}", f"observations: {{2018: {value}}}")
    data = plan(tmp_path, *series, name=f"{{en: {en}, zh: {zh}}}")
    (finding,) = findings(cli, data, lang)
    assert (finding["code"], finding["severity"]) == ("PE330", "warning")
    assert ("“已完成”" in finding["message"] and "“未达到预期”" in finding["message"]) or (
        "it is met; as a" in finding["message"] and "would be behind" in finding["message"]
    )
    assert f"`target: {bound}`" in finding["hint"]
    assert ("better: lower" if bound.startswith("≥") else "better: higher") in finding["hint"]
    table = cli("status", "--data", data, "--lang", lang).out
    assert f"`target: {bound}`" in table
    (shown,) = json.loads(cli("status", "--data", data, "--lang", lang, "--format", "json").out)["indicators"]
    assert shown["doubt"] in table.replace("\n", " ") or lang == "zh"
    assert bound in shown["doubt"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("baseline: 3.2", "target: 4.5", "better: higher", "observations: {2018: 4.9}"), "Unemployment"),
        (("baseline: 4.5", "target: 3.2", "observations: {2018: 4.9}"), "Unemployment"),
        (("baseline: 100", "target: 200", "observations: {2018: 150}"), "Places for the homeless"),
        (("baseline: -3", "target: -4", "observations: {2018: -3.5}"), "Reduction of emissions"),
        (("kind: cumulative", "target: 30", "better: higher", "observations: {2018: 20}"), "Emissions"),
        (("kind: cumulative", "target: 30", "observations: {2018: 20}"), "Reduction of emissions"),
    ],
)
def test_a_direction_that_is_given_or_fits_the_name_is_not_doubted(
    cli: Cli, tmp_path: Path, lines: tuple[str, ...], name: str
) -> None:
    data = plan(tmp_path, *lines, name=name)
    assert codes(cli, data) == []
    (shown,) = json.loads(cli("status", "--data", data, "--format", "json").out)["indicators"]
    assert shown["doubt"] is None


@pytest.mark.parametrize(
    ("value", "target_date", "held"),
    [("550", "2020", "behind"), ("400", "2020", "behind"), ("290", "2020", "on track"), ("480", "2018", "met")],
)
def test_a_total_of_what_should_be_less_may_be_a_cap(
    cli: Cli, tmp_path: Path, value: str, target_date: str, held: str
) -> None:
    series = ("kind: cumulative", "target: 500", f"target_date: {target_date}", f"observations: {{2018: {value}}}")
    (finding,) = findings(cli, plan(tmp_path, *series, name="Deaths in accidents"))
    assert finding["code"] == "PE330"
    assert f"as a ceiling not to be passed (`target: ≤500`) it would be {held}" in finding["message"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("kind: cumulative", "target: 500"), ("Deaths in accidents", "ceiling not to be passed (`target: ≤500`)")),
        (("baseline: 4", "target: 5"), ("Infant mortality", "ceiling to be kept (`target: ≤5`)")),
    ],
)
def test_without_a_value_neither_reading_is_assessed(
    cli: Cli, tmp_path: Path, lines: tuple[str, ...], expected: tuple[str, str]
) -> None:
    name, bound = expected
    (finding,) = [each for each in findings(cli, plan(tmp_path, *lines, name=name)) if each["code"] == "PE330"]
    assert f"{bound} it would be not assessed" in finding["message"]


def test_a_doubt_that_is_accepted_is_silent_in_the_table_too(cli: Cli, tmp_path: Path) -> None:
    series = ("baseline: 3.2", "target: 4.5", "observations: {2018: 4.9}", "accept: [{code: PE330, reason: so it is}]")
    data = plan(tmp_path, *series, name="Unemployment")
    assert codes(cli, data) == []
    assert "target: ≤" not in cli("status", "--data", data).out


@pytest.mark.parametrize(
    ("better", "baseline", "target", "hint"),
    [
        (
            "lower",
            "3.2",
            "4.5",
            "if the target is a ceiling, write `target: ≤4.5`; otherwise correct the baseline or the target",
        ),
        (
            "higher",
            "50",
            "48",
            "if the target is a floor, write `target: ≥48`; otherwise correct the baseline or the target",
        ),
    ],
)
def test_a_direction_against_the_figures_is_told_to_be_a_bound(
    cli: Cli, tmp_path: Path, better: str, baseline: str, target: str, hint: str
) -> None:
    data = plan(
        tmp_path, f"better: {better}", f"baseline: {baseline}", f"target: {target}", f"observations: {{2018: {target}}}"
    )
    (finding,) = findings(cli, data)
    assert (finding["code"], finding["hint"]) == ("PE303", hint)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("baseline: 1", "target: 12.5", "observations: {2018: 3}"), False),
        (("baseline: 1", "target: 12.5", "observations: {2018: 5}"), False),
        (("baseline: 12.5", "target: 1", "observations: {2018: 5}"), False),
        (("baseline: 100", "target: 1000", "observations: {2018: 100}"), False),
        (("baseline: 9759", "target: 200000", "observations: {2018: 11953}"), True),
        (("baseline: 975.9", "target: 20000", "observations: {2018: 11953}"), True),
        (("baseline: 9759", "target: 20000", "observations: {2018: 119530}"), True),
        (("better: higher", "target: 40", "observations: {2017: 3, 2018: 4}"), True),
    ],
)
def test_a_target_that_asks_for_growth_is_not_out_of_proportion(
    cli: Cli,
    tmp_path: Path,
    lines: tuple[str, ...],
    found: bool,  # noqa: FBT001  # a case
) -> None:
    assert codes(cli, plan(tmp_path, *lines)) == (["PE310"] if found else [])


@pytest.mark.parametrize(
    ("observations", "found"),
    [
        ("{2016: 118, 2017: 122, 2018: 105}", ["PE331"]),
        ("{2016: 118, 2017: 240, 2018: 239.9}", ["PE331"]),
        ("{2016: 118, 2017: 240, 2018: 240}", []),
        ("{2016: 118, 2017: 122, 2018-06-30: 61}", ["PE332"]),
        ("{2016: 118, 2017: 240, 2018-06-30: 61}", ["PE332"]),
        ("{2016: 118, 2017: 240, 2018-06-30: 300}", []),
        ("{2016: 118, 2017: 240, 2018-06-30: 20}", ["PE331"]),
        ("{2018-06-30: 61}", []),
    ],
)
def test_a_total_that_falls_is_told_of(cli: Cli, tmp_path: Path, observations: str, found: list[str]) -> None:
    data = plan(tmp_path, "kind: cumulative", "target: 600", f"observations: {observations}")
    told = findings(cli, data)
    assert [finding["code"] for finding in told] == found
    assert all("`increments:`" in finding["hint"] for finding in told)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("baseline: 118", "target: 150", "observations: {2016: 122, 2017: 125, 2018-06-30: 64}"), True),
        (("baseline: 118", "target: 150", "observations: {2017: 125, 2018-06-30: 60}"), True),
        (("baseline: 118", "target: 150", "observations: {2017: 125, 2018-06-30: 128}"), False),
        (("baseline: 118", "target: 150", "observations: {2017: 125, 2018-06-30: 90}"), False),
        (("baseline: 118", "target: 50", "observations: {2018-06-30: 60}"), False),
        (("baseline: 118", "target: 40", "observations: {2016: 100, 2017: 80, 2018-06-30: 45}"), False),
        (("baseline: 118", "target: 150", "observations: {2016-06-30: 122, 2017: 125, 2018-06-30: 64}"), False),
        (("baseline: 118", "target: 150", "observations: {2016: 122, 2017: 125, 2018: 64}"), False),
        (("baseline: 0", "target: 10", "observations: {2016: 0, 2017: 0, 2018-06-30: 0}"), False),
    ],
)
def test_half_a_year_among_whole_years_is_told_of(
    cli: Cli,
    tmp_path: Path,
    lines: tuple[str, ...],
    found: bool,  # noqa: FBT001  # a case
) -> None:
    assert codes(cli, plan(tmp_path, *lines)) == (["PE332"] if found else [])


@pytest.mark.parametrize(
    ("lines", "name", "found"),
    [
        (("baseline: 115", "target: 600", "observations: {2016: 118, 2017: 122, 2018: 119}"), "Homes renewed", True),
        (("baseline: 560", "target: 600", "observations: {2016: 118, 2017: 122, 2018: 119}"), "Homes renewed", True),
        (("baseline: 560", "target: 600", "observations: {2017: 122, 2018: 124}"), "{zh: 新增住房, en: Homes}", True),
        (("baseline: 115", "target: 600", "observations: {2017: 122, 2018: 124}"), "New homes", True),
        (("baseline: 115", "target: 600", "observations: {2017: 122, 2018: 124}"), "Newspapers", False),
        (("baseline: 115", "target: 600", "observations: {2016: 118, 2017: 122, 2018: 124}"), "Stations", False),
        (("baseline: 115", "target: 300", "observations: {2016: 118, 2017: 122, 2018: 119}"), "Stations", False),
        (("baseline: 115", "target: 130", "observations: {2016: 118, 2017: 122, 2018: 119}"), "Stations", False),
        (("baseline: 115", "target: 600", "observations: {2016: 118, 2017: 222, 2018: 219}"), "Stations", False),
        (("baseline: 700", "target: 600", "observations: {2016: 118, 2017: 122, 2018: 119}"), "Stations", False),
    ],
)
def test_yearly_amounts_held_against_a_total_are_told_of(
    cli: Cli,
    tmp_path: Path,
    lines: tuple[str, ...],
    name: str,
    found: bool,  # noqa: FBT001  # a case
) -> None:
    told = findings(cli, plan(tmp_path, *lines, name=name))
    assert [finding["code"] for finding in told] == (["PE333"] if found else [])
    assert all("`kind: cumulative`" in finding["hint"] for finding in told)


@pytest.mark.parametrize(
    ("head", "lines", "message"),
    [
        ("", ("observations: {2017: 120}",), None),
        (
            "",
            ("observations: {2016: 115, 2017-12-30: 120}",),
            "from 2017-12-30, over 12 months before the evaluation date",
        ),
        ("", ("observations: {2016: 120}",), "from 2016-12-31, 24 months before"),
        ("", ("observations:",), "there is no value"),
        ("", (), "there is no value"),
        ("", ("observations:", "discontinued: {reason: so}"), None),
        ("  stale_after: 24\n", ("observations: {2016: 120}",), None),
        ("  stale_after: 6\n", ("observations: {2018-06: 120}",), None),
        ("  stale_after: 6\n", ("observations: {2018-06-29: 120}",), "over 6 months before"),
        ("", ("target_date: 2016", "observations: {2016: 200}"), None),
        ("", ("target_date: 2017", "observations: {2016: 200}"), "24 months before"),
        ("", ("observations: {2016: 120}", "accept: [{code: PE334, reason: counted every five years}]"), None),
        ("", ("accept: [{code: PE334, reason: not counted yet}]",), None),
    ],
)
def test_a_value_that_is_out_of_date_is_told_with_its_age(
    cli: Cli, tmp_path: Path, head: str, lines: tuple[str, ...], message: str | None
) -> None:
    told = findings(cli, plan(tmp_path, "baseline: 100", "target: 200", *lines, head=HEAD + head))
    assert [finding["code"] for finding in told] == ([] if message is None else ["PE334"])
    assert all(message is not None and message in finding["message"] for finding in told)


def test_the_template_and_the_series_of_a_whole_country_are_not_doubted(cli: Cli, tmp_path: Path) -> None:
    assert cli("init", tmp_path / "new").code == 0
    assert codes(cli, tmp_path / "new") == []
    doubted = {code for code in codes(cli, ROOT / "tests" / "statcan") if code >= "PE330"}
    assert doubted <= {"PE334"}  # some have no value at all
    assert not set(codes(cli, DATA / "indicators.yaml"))
