"""Tables at random such as reports have, written as CSV, HTML and plain text."""

import csv
import html
import io
from random import Random

from plan_eval.editing.words import spellings, words
from scripts.fuzzing.words import FIGURES, HIDDEN, TARGETS, spoilt, word

Rows = list[list[str]]

HEADINGS = tuple(spellings("heads"))
"""Every heading that `import` knows."""

_DAYS = (
    "2015年", "2020年", "2018年11月", "2018", "2018年上半年", "2019年1-6月", "“十三五”", "2016-2020", "FY2019", "2016/17", "2035", "2020年末",
    "截至2018年底", "2022年比2016年", "Q3 2019", "(Year)", "（%）", "[累计]", "",
)  # fmt: skip
_FORMS = (
    "{word}",
    "{word}",
    "{day}{word}",
    "{word} ({day})",
    "{day}",
    "{word}（{day}）",
    "{word} {day}",
    "{word}s",
    "",
)
_USUAL = ("指标名称", "单位", "2015年", "2020年目标", "2018年11月", "属性")
_SAID = tuple(
    word
    for name in ("verdicts", "states", "natures", "kinds", "betters", "before", "behind", "growth")
    for word in spellings(name)
)
"""Words of cells, as the vocabulary of `import` has them."""

_LISTED = tuple(
    word
    for name in ("units", "sums", "parts", "notes", "titles", "may_add_up", "adds_up", "unitless", "empty")
    for word in words(name)
)
_CELLS = (
    "养老床位数", "Beds", "Accidents per 10,000", "1,234.5", "1 234", "9759", "20000", "≥98.5", "[5]", "(44)", "[<3256]", "约100", "95以上", "1.5万", "3.2亿",
    "12%", "12‰", "1/3", "11953①", "11953*", "2018-11-30", "2020年", "35.4 (2018-19)", "17,54,957", "12,5", "年均增长8%", "比2015年下降18%",
    "新增建设用地规模", "Total SO2 emissions", "一、养老", "其中：城市", "　　农村", "null", "- a", "#x",
)  # fmt: skip


def rows(random: Random) -> Rows:
    """Return a table: a row of headings, more or less, and rows with names and figures."""
    heads = [*_USUAL] if random.randrange(2) else [heading(random) for _ in range(random.randint(1, 8))]
    table = [[cell(random) for _ in heads] for _ in range(random.choice((1, 2, 3, 3, 8, 40)))]
    for number, row in enumerate(table):
        row[0] = random.choice((f"指标{number}", f"Indicator {number}", row[0]))
        if random.randrange(10) == 0:
            del row[random.randrange(len(row)) :]
    titles = [[random.choice(("附表", "Table 1", "单位：个"))]] if random.randrange(4) == 0 else []
    return [*titles, heads, *table]


def heading(random: Random) -> str:
    """Return a heading of any kind of column, with a day or without."""
    return random.choice(_FORMS).format(word=random.choice(HEADINGS), day=random.choice(_DAYS))


def cell(random: Random) -> str:
    """Return the text of a cell."""
    chance = random.randrange(20)
    if chance == 0:
        return word(random)
    if chance == 1:
        return random.choice(_CELLS) + random.choice(HIDDEN)
    if chance == 2:  # noqa: PLR2004  # as often as the others
        return random.choice(_SAID)
    if chance == 3:  # noqa: PLR2004  # the same
        return random.choice(_LISTED) + random.choice(("", "", "12", ": 3"))
    figures = str(random.randrange(20000)), random.choice(FIGURES), random.choice(TARGETS)
    return random.choice((random.choice(_CELLS), *figures, "", f"{random.random() * 100:.2f}"))


def encoded(random: Random, text: str) -> bytes:
    """Return a text as bytes of one of the encodings that tables come in."""
    encoding = random.choice(("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16"))
    data = text.encode(encoding, errors="replace")
    if random.randrange(30) == 0:
        at = random.randrange(len(data) + 1)
        return data[:at] + random.randbytes(3) + data[at:]
    return data


def as_csv(random: Random, table: Rows) -> bytes:
    """Return a table as CSV with one of the delimiters and line ends, sometimes spoilt."""
    stream = io.StringIO(newline="")
    ends = random.choice(("\n", "\r\n", "\r\n", "\r"))
    csv.writer(stream, delimiter=random.choice(",,;\t"), lineterminator=ends).writerows(table)
    return encoded(random, _perhaps(random, stream.getvalue()))


def as_text(random: Random, table: Rows) -> bytes:
    """Return a table as lines, its cells apart by spaces or tabs."""
    apart = random.choice((" ", "  ", "\t"))
    return encoded(random, _perhaps(random, "\n".join(apart.join(row) for row in table)))


def as_html(random: Random, table: Rows) -> bytes:
    """Return a table as HTML with the marks that pages have, sometimes spoilt."""
    lines = [f"<tr>{''.join(_html_cell(random, text) for text in row)}</tr>" for row in table]
    page = f"<html><body><table>{''.join(lines)}</table>{random.choice(('', '<table></table>', '<p>x'))}</body></html>"
    return encoded(random, _perhaps(random, page))


def _html_cell(random: Random, text: str) -> str:
    tag = random.choice(("td", "td", "td", "th"))
    mark = random.choice(
        ("",) * 12 + (" rowspan=2", " colspan=3", " colspan=x", " rowspan=0", ' style="display:none"', " hidden")
    )
    forms = ("{}",) * 9 + (
        "<p>{}</p>", "{}<br>x", "<b>{}", "{}<sup>1</sup>", "<script>9</script>{}", "<table><tr><td>{}</td></tr></table>",
        "<!-- 9 -->{}", "<del>{}</del><ins>5</ins>", "{}<![CDATA[x]]>", "&#{};",
    )  # fmt: skip
    return f"<{tag}{mark}>{random.choice(forms).format(html.escape(text))}{random.choice(('', f'</{tag}>'))}"


def _perhaps(random: Random, text: str) -> str:
    return spoilt(random, text) if random.randrange(5) == 0 else text
