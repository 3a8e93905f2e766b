"""The page of a review: what stands on it, and that it is one safe file."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from plan_eval import evaluate
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.formats.theme import COLORS
from plan_eval.session import Session
from plan_eval.views.page import ReviewPage
from plan_eval.views.page_shapes import Detail, Page, Part, Row
from tests.conftest import DATA, HEAD, PLAN, STANDARDS, Cli, folder
from tests.views.pages import Markup, arvelia, page_of


def review(data: Path, lang: Lang = "en") -> Page:
    session = Session(data)
    plan = evaluate(session.plan)
    standards = session.compute(plan.as_of) if session.has("standards") else None
    return ReviewPage(plan, standards, session.audit() if session.has("claims") else None).page(lang)


def part(page: Page, key: str) -> Part:
    return next(part for part in page.parts if part.key == key)


def row(page: Page, key: str) -> Row:
    return next(row for part in page.parts if part.table for row in part.table.rows if row.key == key)


def detail(page: Page, key: str) -> Detail:
    opened = row(page, key).detail
    assert opened is not None
    return opened


def said(page: Page, key: str) -> list[str]:
    opened = detail(page, key)
    return [line.text for line in (*opened.lines, *opened.after)]


@pytest.fixture
def foreign(tmp_path: Path) -> Page:
    return review(arvelia(tmp_path / "data"))


def test_the_head_says_when_by_what_and_from_where() -> None:
    page = review(DATA)
    assert page.title == "Xiamen 13th Five-Year Plan for Civil Affairs"
    assert page.subtitle[0].startswith("Status on 30 November 2018, 58% of the plan's time gone. Rule set: ")
    assert page.subtitle[1].endswith("published on 26 February 2019.")
    assert review(DATA, "zh").subtitle[0].startswith("截至2018年11月30日，时间进度 58%。规则集：")


def test_a_plan_that_is_over_and_one_without_a_source_say_so(tmp_path: Path) -> None:
    page = review(folder(tmp_path / "data", PLAN.replace("as_of: 2018-12-31", "as_of: 2020-12-31")))
    assert page.subtitle == ["Status on 31 December 2020, when the plan's time was over. Rule set: Straight line."]


def test_each_status_that_occurs_has_a_tile() -> None:
    assert [tuple(tile) for tile in review(DATA).tiles] == [
        ("", "27", "indicators"), ("met", "16", "met"), ("on_track", "8", "on track"), ("behind", "2", "behind"),
        ("discontinued", "1", "discontinued"),
    ]  # fmt: skip


def test_the_summary_counts_natures_and_agreement() -> None:
    lines = [line.text for line in review(DATA).summary]
    assert lines[0].startswith("8 binding: 6 met")
    assert lines[-1] == "All 27 verdicts match the published report."


def test_an_opened_row_tells_why_and_what_is_needed() -> None:
    lines = said(review(DATA), "indicator-elderly_care_beds")
    assert lines[0].startswith("behind: ")
    assert "At this rate it would reach about 13,522 by 31 December 2020; the target is 20,000." in lines
    assert "It needs about 3,860 a year from now on; so far it has gained about 753 a year." in lines
    assert "The report says the same: behind." in lines
    citation = detail(review(DATA), "indicator-elderly_care_beds").citations[0]
    assert citation == ("一", "老年福利机构床位数(张) 9759 20000 11953 预期性")
    chinese = said(review(DATA, "zh"), "indicator-elderly_care_beds")
    assert "按现有进度推算，到2020年底约为 13,522 张（目标 20,000 张）。" in chinese


def test_the_change_of_a_percentage_is_in_points(foreign: Page) -> None:
    assert (
        "It has to fall by about 0.4 percentage points a year from now on; so far it has fallen by about "
        "1.6 percentage points a year." in said(foreign, "indicator-losses")
    )


def test_work_in_hand_and_what_is_counted_instead_are_told() -> None:
    page = review(DATA)
    assert any(line.startswith("Delivery: stalled – ") for line in said(page, "indicator-relief_stations"))
    assert "Reported instead: Cases of medical aid in town and country, 622,494 cases" in said(
        page, "indicator-medical_aid_recipients"
    )


def progress(page: Page, name: str) -> str:
    return row(page, f"indicator-{name}").cells[5].text


def test_progress_is_a_bar_or_a_word(foreign: Page) -> None:
    shown = {name: progress(foreign, name) for name in ("kept", "over", "away", "balance", "land", "empty", "station")}
    assert shown == {
        "kept": "kept", "over": ">200%", "away": "-60%", "balance": "2%", "land": "55% used", "empty": "no value", "station": "",
    }  # fmt: skip
    assert row(foreign, "indicator-kept").cells[5].drawing is None
    assert progress(review(DATA), "social_organizations_per_10000") == "no baseline"


def test_a_bar_runs_from_left_to_right_also_where_the_value_falls(foreign: Page) -> None:
    rises, falls = (row(foreign, f"indicator-{name}").cells[5].drawing for name in ("beds", "losses"))
    assert rises is not None
    assert falls is not None
    (_, rising, *_), (_, falling, *_) = rises.boxes, falls.boxes
    assert rising.left == falling.left
    assert (rising.color, falling.color) == (Status.BEHIND, Status.ON_TRACK)
    assert falling.width > rising.width


def test_what_leads_away_is_a_stub_to_the_left(foreign: Page) -> None:
    drawing = row(foreign, "indicator-away").cells[5].drawing
    assert drawing is not None
    assert drawing.boxes[1].left == 0
    assert drawing.label == "-60% done, 50% due"


def test_figures_of_other_days_and_provisional_ones_say_so(foreign: Page) -> None:
    assert row(foreign, "indicator-beds").cells[3].note == "2025; provisional"
    assert row(foreign, "indicator-station").cells[3].note == ""
    assert part(foreign, "indicators").table.columns[3].heading == "Latest value"  # type: ignore[union-attr]


def test_a_baseline_of_the_period_before_says_so() -> None:
    cells = row(review(DATA), "indicator-welfare_lottery_sales").cells
    assert (cells[1].text, cells[1].note) == ("39.6", "period before")


def test_groups_are_kept_together_those_without_one_last(foreign: Page) -> None:
    table = part(foreign, "indicators").table
    assert table is not None
    groups = [row.group for row in table.rows]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)
    assert groups[-1] == "without a group"
    assert len(set(groups)) == 5


def test_what_is_missing_is_listed(foreign: Page) -> None:
    lines = [line.text for line in part(foreign, "lacking").lines]
    assert "No value at all: No value" in lines
    assert "lacking" not in [part.key for part in review(DATA).parts]


def test_a_standard_opens_to_every_step() -> None:
    page = review(DATA)
    cells, opened = row(page, "standard-orphan").cells, detail(page, "standard-orphan")
    assert [cell.text for cell in cells[1:]] == ["2.5 × Minimum-living standard, town and country", "1,800", "1,800"]
    assert [step.figures for step in opened.steps] == [
        "= 42% × 1,700 = 714; rounded up to the next 10 → 720",
        "= 2.5 × 720 = 1,800; already a multiple of 10",
    ]
    assert opened.steps[0].citations[0].quote == "低保标准按我市当年最低工资标准的42%确定"
    assert opened.lines[0].text == "Matches the amount published for 30 November 2018: 1,800."
    lines = [line.text for line in part(page, "standards").lines]
    assert lines[0] == "Amounts on 30 November 2018, computed from:"
    assert lines[1] == ("Minimum wage: 1,700 CNY/person/month since 1 July 2017 (derived; not stated in the source)")


@pytest.mark.parametrize(
    ("rounding", "figures"),
    [
        ("{to: 10, mode: up}", "= 42% × 1,700 = 714; rounded up to the next 10 → 720"),
        ("{to: 10, mode: down}", "= 42% × 1,700 = 714; rounded down to a multiple of 10 → 710"),
        ("{to: 4, mode: half_up}", "= 42% × 1,700 = 714; rounded to the nearest 4 → 716"),
        ("{to: 4, mode: half_even}", "= 42% × 1,700 = 714; rounded to the nearest 4, halves to an even multiple → 712"),
        ("{mode: up}", "= 42% × 1,700 = 714; already a whole number"),
        ("{mode: none}", "= 42% × 1,700 = 714; not rounded"),
    ],
)
def test_each_way_of_rounding_is_told(tmp_path: Path, rounding: str, figures: str) -> None:
    standards = STANDARDS.replace("{to: 10, mode: up, source: a rule}", rounding)
    page = review(folder(tmp_path / "data", PLAN, standards))
    assert [step.figures for step in detail(page, "standard-living").steps] == [figures]


def test_standards_without_a_value_have_no_amount(tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN, STANDARDS.replace("from: 2017-07-01", "from: 2019-07-01"))
    page = review(data)
    assert row(page, "standard-living").cells[2].text == "–"
    assert "Minimum wage: no value on 31 December 2018" in [line.text for line in part(page, "standards").lines]


def test_differences_lead_to_their_rows_and_tell_both_figures() -> None:
    page = review(DATA)
    differences = part(page, "differences")
    assert [line.text for line in differences.lines] == [
        "92 of 105 claims confirmed; 6 wrong, 7 in contradiction to another passage.", "All of these are documented.",
    ]  # fmt: skip
    assert differences.table is not None
    rows = differences.table.rows
    assert len(rows) == 1 + 13
    assert [cell.text for cell in rows[0].cells[1:]] == ["540", "510", "30% × Minimum wage"]
    assert row(page, rows[0].cells[0].link).cells[3].style == "bad"
    assert (rows[1].cells[0].note, rows[1].cells[1].text, rows[1].cells[2].text) == ("二（一）1（1）④", "1172", "1,176")


def test_a_verdict_that_differs_is_named_on_both_ends(foreign: Page) -> None:
    table = part(foreign, "differences").table
    assert table is not None
    assert [cell.text for cell in table.rows[0].cells[:3]] == ["Beds", "met", "behind"]
    assert "The report says otherwise: met." in said(foreign, "indicator-beds")


def test_nothing_that_differs_is_said_too(tmp_path: Path) -> None:
    assert [line.text for line in part(review(folder(tmp_path / "data", PLAN)), "differences").lines] == ["None."]


def test_methods_have_rules_and_measures() -> None:
    methods = part(review(DATA), "methods")
    assert methods.lines[0].text.startswith("Verdicts follow the rule set “")
    assert methods.table is not None
    assert methods.table.rows[0].cells[1].note == "target_reached and baseline_met"
    assert [cell.text for cell in methods.table.rows[0].cells] == [
        "met",
        "the target is reached and the baseline already met it",
    ]
    assert any(cell.text == "pace" for row in methods.more[0].rows for cell in row.cells)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_is_one_file_that_loads_nothing(cli: Cli, tmp_path: Path, lang: str) -> None:
    file = page_of(cli, tmp_path, lang)
    text = file.read_text(encoding="utf-8")
    markup = Markup(text)
    assert not {*markup.having("src"), *markup.having("srcset"), *markup.having("action"), *markup.having("style")}
    keys = markup.having("id")
    assert len(keys) == len(set(keys))
    assert {address[1:] for address in markup.having("href")} <= set(keys)
    assert all(address.startswith("#") for address in markup.having("href"))
    assert "url(" not in text
    assert "@import" not in text
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in text
    assert file.stat().st_size < 400_000


def test_no_script_runs_but_the_page_s_own(cli: Cli, tmp_path: Path) -> None:
    text = page_of(cli, tmp_path).read_text(encoding="utf-8")
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL)
    assert len(scripts) == 1
    digest = b64encode(sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text


def test_everything_is_escaped(cli: Cli, tmp_path: Path) -> None:
    evil = "'<script>alert(1)</script>\"><img src=x onerror=alert(1)>'"
    plan = HEAD.replace("name: Small plan", f"name: {evil}\n  source: {{title: {evil}, url: 'javascript:alert(1)'}}")
    beds = PLAN.partition("indicators:\n")[2].replace("name: Beds", f"name: {evil}\n    group: {evil}")
    beds = beds.replace("unit: beds", f"unit: {evil}\n    note: {evil}\n    source: {{section: {evil}, quote: {evil}}}")
    standards = STANDARDS.replace("name: Living", f"name: {evil}").replace("source: a rule\n", f"source: {evil}\n")
    data = folder(tmp_path / "data", f"{plan}indicators:\n{beds}", standards)
    for lang in ("en", "zh"):
        text = page_of(cli, tmp_path, lang, data).read_text(encoding="utf-8")
        tags = [tag for tag, _ in Markup(text).tags]
        assert (tags.count("script"), tags.count("img")) == (1, 0)
        assert "javascript:" not in text
        assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 8


def test_colours_come_from_the_theme(cli: Cli, tmp_path: Path) -> None:
    text = page_of(cli, tmp_path).read_text(encoding="utf-8")
    for name, color in COLORS.items():
        assert f"--{name}: #{color.light};" in text
        assert f"--{name}: #{color.dark};" in text


def test_columns_of_figures_sort_by_their_numbers(cli: Cli, tmp_path: Path) -> None:
    orders = Markup(page_of(cli, tmp_path, data=arvelia(tmp_path / "data")).read_text(encoding="utf-8")).having(
        "data-order"
    )
    assert "1234567890123.45" in orders
    assert "0.000045" in orders


def test_the_address_of_the_source_is_a_link(cli: Cli, tmp_path: Path) -> None:
    addresses = Markup(page_of(cli, tmp_path, data=arvelia(tmp_path / "d")).read_text(encoding="utf-8")).having("href")
    assert [address for address in addresses if not address.startswith("#")] == ["https://example.org/yearbook"]
