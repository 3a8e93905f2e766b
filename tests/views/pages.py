"""Pages for tests: the shipped plan, and one that is nobody's, with everything that a page has to bear."""

from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import DATA, Cli, folder

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsanlagengenehmigung"

HEAD = """\
plan:
  id: arvelia
  name: {en: Programme of Arvelia & its <islands>, zh: 阿维利亚纲要}
  baseline_date: 2020-12-31
  target_date: 2030-12-31
  as_of: 2026-06-30
  source: {title: Yearbook, published: 2026-09-01, url: "https://example.org/yearbook"}
indicators:
"""
INDICATORS = """\
  - {id: jobless, name: Unemployment, unit: "%", nature: binding, baseline: 4.2, target: ≤4.5, observations: {2022: 4.4, 2024: 4.6, 2025: 4.3}}
  - {id: losses, name: Water losses, unit: "%", nature: binding, baseline: 50, target: 35~40, observations: {2022: 48, 2024: 44.5, 2025: 42}}
  - {id: land, name: Building land, unit: ha, nature: binding, kind: cumulative, target: ≤3256, observations: {2021: 300, 2023: 1100, 2025: 1800}}
  - {id: station, name: Second station, nature: binding, kind: task, target: done, observations: {2023: not_started, 2026-06-30: under_way}}
  - id: beds
    name: Beds
    unit: beds
    nature: expected
    group: Care
    responsible: {en: Elderly-care division, zh: 养老服务处}
    baseline: 100000
    target: 200000
    milestones: {2024: 130000, 2026: 150000}
    observations:
      2022: 109000
      2025: {value: 139000, provisional: true, note: from a quick survey, source: Bulletin 4/2025}
    published: met
    source: {section: 'Table 2 & "3"', quote: "beds <b>139,000</b>"}
    note: Hospices are counted too.
  - {id: output, name: Output, unit: million crowns, nature: expected, group: Care, baseline: 1234567890123.45, target: 9876543210123.99, observations: {2025: 2345678901234.56}}
  - {id: lead, name: Lead in water, unit: g/L, nature: expected, group: Care, baseline: 0.000045, target: 0.000010, observations: {2025: 0.0000301}}
  - {id: empty, name: No value, unit: km, nature: expected, baseline: 10, target: 20, observations: }
  - {id: balance, name: Balance, unit: million crowns, nature: expected, baseline: -4200000, target: 0, observations: {2022: -4500000, 2025: -4100000}}
  - {id: away, name: Moves away, unit: days, nature: expected, baseline: 30, target: 20, observations: {2025: 36}}
  - {id: over, name: Overachiever, unit: shops, nature: expected, baseline: 10, target: 20, observations: {2025: 136}}
  - {id: kept, name: Kept, unit: "%", nature: expected, better: higher, baseline: 100, target: 100, observations: {2025: 100}}
"""


def arvelia(path: Path) -> Path:
    """Make the folder of a plan of 60 indicators."""
    more = [
        f"  - {{id: more_{number}, name: Indicator {number} of the programme as agreed by the council of {LONG}, unit: {LONG},"
        f" nature: expected, group: Group {number % 3} of {LONG}, baseline: {number}, target: {number + 100},"
        f" observations: {{{', '.join(f'{year}: {number + year % 7 * 9}' for year in range(2021, 2026))}}}}}\n"
        for number in range(48)
    ]
    return folder(path, HEAD + INDICATORS + "".join(more))


def page_of(cli: Cli, path: Path, lang: str = "en", data: Path = DATA) -> Path:
    """Write the page of a plan, and return its file."""
    out = path / f"page {lang}.html"
    result = cli("report", out, "--data", data, "--lang", lang)
    assert result.code == 0, result.err
    return out


class Markup(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def having(self, name: str) -> list[str]:
        """Return the values of an attribute, as they come."""
        return [str(attributes[name]) for _, attributes in self.tags if name in attributes]
