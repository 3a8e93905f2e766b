"""The page in a browser: nothing is cut, rows filter and open, all of it prints, and everyone can read it."""

import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import DATA, Cli
from tests.views.pages import arvelia, page_of

pytestmark = pytest.mark.slow

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
WIDTHS = (1280, 760, 390)
A4_WIDTH = 680
"""What is left of A4 between the margins of the page, in CSS pixels."""

OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const box = each.getBoundingClientRect(), hidden = each.closest("thead") && getComputedStyle(each.closest("thead")).clipPath !== "none";
  const cut = getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth && !(each instanceof SVGElement);
  return box.width && !hidden && (box.left < 0 || box.right > document.documentElement.clientWidth + 0.5 || cut);
}).map((each) => each.outerHTML.slice(0, 100))"""
FIGURES = "td.figure:not(.long) > span, td.short > span, td.bar > span, .series td:not(.words)"
BROKEN = """(figures) => [...document.querySelectorAll(figures)].filter((each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
}).map((each) => each.textContent)"""
OPEN_ALL = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


class Opener:
    """Opens the page of a plan in a window of its own."""

    def __init__(self, browser: Browser, cli: Cli, folder: Path) -> None:
        self.browser = browser
        self.cli = cli
        self.folder = folder
        self.said: list[str] = []

    def __call__(self, plan: str = "shipped", lang: str = "en", width: int = 1280, **settings: Any) -> Page:  # noqa: ANN401  # the browser's own
        data = DATA if plan == "shipped" else arvelia(self.folder / "data")
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **settings)
        page = context.new_page()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else self.said.append(request.url))
        page.goto(page_of(self.cli, self.folder, lang, data).as_uri())
        return page


@pytest.fixture
def opened(browser: Browser, cli: Cli, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(browser, cli, tmp_path)
    yield opener
    for context in browser.contexts:
        context.close()
    assert opener.said == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("plan", "lang"), [("shipped", "en"), ("shipped", "zh"), ("arvelia", "en"), ("arvelia", "zh")])
def test_nothing_lies_outside_the_page(opened: Opener, plan: str, lang: str, width: int) -> None:
    page = opened(plan, lang, width)
    assert page.evaluate(OUTSIDE) == []
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(BROKEN, FIGURES) == []


def shown(page: Page) -> int:
    return page.locator("#indicators tbody.row").filter(visible=True).count()


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_tile_filters_by_the_keyboard_and_without_a_script(opened: Opener, width: int, *, script: bool) -> None:
    page = opened(width=width, java_script_enabled=script)
    assert shown(page) == 27
    page.locator("#show-all").focus()
    for count in (16, 8, 2):
        page.keyboard.press("ArrowRight")
        assert shown(page) == count
    page.locator(".discontinued-tile").click()
    assert shown(page) == 1


def test_headings_of_groups_go_with_their_rows(opened: Opener) -> None:
    page = opened("arvelia")
    groups = page.locator("tbody.group").filter(visible=True)
    assert groups.count() == 5
    page.locator(".not_assessed-tile").click()
    assert (shown(page), groups.all_text_contents()) == (1, ["without a group"])


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_row_opens_by_the_keyboard_and_without_a_script(opened: Opener, width: int, *, script: bool) -> None:
    page = opened(width=width, java_script_enabled=script)
    row = page.locator("#indicator-elderly_care_beds")
    more = row.locator(".more")
    assert not more.is_visible()
    row.locator("summary").press("Enter")
    assert more.is_visible()
    assert more.locator("svg").is_visible()
    assert "At this rate it would reach about 13,522" in more.inner_text()
    row.locator("summary").click()
    assert not more.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_difference_leads_to_its_row_and_opens_it(opened: Opener, *, script: bool) -> None:
    page = opened(java_script_enabled=script)
    page.locator("#differences a").first.click()
    row = page.locator("tbody:target")
    assert row.locator(".more").is_visible()
    assert "Mismatch: 540 was published" in row.inner_text()


def first(page: Page) -> str:
    return page.locator("#indicators tbody.row th").filter(visible=True).first.inner_text().partition("\n")[0]


def test_columns_sort_and_go_back(opened: Opener) -> None:
    page = opened("arvelia")
    heading = page.locator("#indicators thead th").nth(2)
    before, order = first(page), []
    for _ in range(3):
        heading.locator("button").click()
        order.append((heading.get_attribute("aria-sort"), first(page)))
    assert order == [("ascending", "Balance"), ("descending", "Output"), (None, before)]
    assert before == "Beds"


def test_words_filter_and_all_rows_open(opened: Opener) -> None:
    page = opened()
    page.locator("#indicators input[type=search]").fill("elderly")
    assert 0 < shown(page) < 10
    page.locator("#indicators .tools button").first.click()
    assert page.locator("#indicators .more").filter(visible=True).count() == shown(page)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("plan", "lang"), [("shipped", "zh"), ("arvelia", "en")])
def test_it_prints_on_a4_without_loss(opened: Opener, plan: str, lang: str, *, script: bool) -> None:
    page = opened(plan, lang, A4_WIDTH, java_script_enabled=script, color_scheme="dark")
    page.locator(".behind-tile").click()
    if script:
        page.locator("input[type=search]").first.fill("nothing has this")
    page.emulate_media(media="print")
    rows, details = page.locator("tbody.row"), page.locator("tbody.row > .more")
    assert rows.filter(visible=True).count() == rows.count()
    assert details.filter(visible=True).count() == details.count()
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(BROKEN, FIGURES) == []
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    printed = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", printed)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert len(boxes) > 5


@pytest.mark.parametrize(
    ("plan", "lang", "width", "scheme"),
    [
        ("shipped", "en", 1280, "light"),
        ("shipped", "zh", 390, "dark"),
        ("arvelia", "zh", 760, "light"),
    ],
)
def test_axe_has_nothing_to_say(opened: Opener, plan: str, lang: str, width: int, scheme: str) -> None:
    page = opened(plan, lang, width, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run({resultTypes: ['violations']})")
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]] == []
