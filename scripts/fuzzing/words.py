"""Words, figures and days that trip programs up, and texts with pieces put in, cut out, doubled or swapped."""

import re
from random import Random

PIECES = (
    "&a ", "*a", "<<: ", "!!int ", "- ", "? ", ": ", "[", "]", "{", "}", "'", '"', "|", ">", "#", "%", "@", "`",
    "\n", "\r\n", "\t", "\x00", "\ufeff", "\u202e", "\ud7ff", "０", "１", "²", "1e999", ".inf", ".nan", "-0", "0x1F",
    "1_000", "9" * 45, "…", "[" * 30, "2018-02-30", "10000-01-01", "0000-00-00", "0001", "9999", "yes", "null", "~", "true",
    "中文", "\u3000", "met", "binding", "cumulative", "lower", "under_way", "accept: [{code: PE310, reason: x}]",
    "from: 2018", "to: 0", r'"\e[31m"', r'"\u202e"',
)  # fmt: skip
FIGURES = (
    "0", "1", "-1", "100", "0.5", "1e3", "-0", "00", "+5", "1,000", "5.", ".5", "0.000000000000000000001", "9" * 28, "9" * 42,
    "9" * 45, "133.3333333333333333", "1/3", "42%", "100%", "NaN", "inf", "１２", "²", "1_0", "0x10", "-5.25", "99999999999999",
)  # fmt: skip
TARGETS = (
    "≥98.5", "<=5", "＜３０", ">0", "35~40", "40~35", "35–40", "-5~-3", "~", "≥", "5~", "35~40~45", "≥1~2", "done", "完成", "0~0",
    "≤-1", "- 5", "100以上", "不低于90",
)  # fmt: skip
DAYS = (
    "2015", "2018-12", "2018-12-31", "2016-02-29", "2018-02-29", "0001-01-01", "0001", "9999-12-31", "9999", "2018-13", "10000",
    "2015-12-31", "2015-12-30", "2020-12-31", "2021-01-01", "18-12-31", "2018/12/31", "２０１８", "2018-6-30", "1900-02-29",
)  # fmt: skip
TEXTS = (
    "", " ", "null", "~", "yes", "是", "a\nb", "a: b", "a #b", "- a", "{a}", "{pace}", "{", "}", "{pace", "{0}", "{pace.x}", "%s",
    "=1+1", "@x", "+1", "::error::x", "\n::stop-commands::x", "\x1b[31m", "\u202e", "\x00", "\u200d", "\ufeff", "\x85",
    "\u2028", "|", "||", "`", "<b>", "</script>", "&amp;", "]]>", "[x](y)", "*x*", "\\", "'", '"', "x" * 400, "名" * 200, "👩‍👩‍👧",
    "\U000e0041", "e\u0301", "ﷺ", "../x", "report.txt", "/etc/hostname", ".", "PE310", "PE999", "met", "behind", "binding",
    "binding, expected", "level", "cumulative", "task", "lower", "higher", "under_way", "stalled", "done", "half_even", "none",
    "read", "midterm", "open-sdg", "true", "https://x", "javascript:x", "\tx", "a\tb", "\r", "x ", "min_wage", "living", "beds",
)  # fmt: skip
USUAL_FIGURES = (
    "0",
    "1",
    "0.5",
    "12.25",
    "100",
    "101",
    "9759",
    "20000",
    "-3",
    "98.5",
    "1700",
    "720",
    "0.001",
    "133.3333333333",
)
USUAL_TARGETS = ("≥98.5", "<=5", "＜３０", ">0", "35~40", "35–40", "1~1", "-5~-3", "done", "100", "0", "20000", "≤-1")
USUAL_DAYS = (
    "2015",
    "2016-12-31",
    "2017-06",
    "2018-11-30",
    "2018-12-31",
    "2018",
    "2019-02-28",
    "2016-02-29",
    "2020-12-31",
    "2021",
)
HIDDEN = ("\x1b[31m", "\u202e", "\x07", "\x85", "\u200d", "\ufeff", "\u2066", "\x7f")
_ALIKE = (
    (re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}"), USUAL_DAYS),
    (re.compile(r"-?[0-9.]+"), USUAL_FIGURES + USUAL_TARGETS),
    (re.compile(r"[^a-z]*[0-9][^a-z]*|done"), USUAL_TARGETS),
)
"""What a scalar looks like, and what may stand in its place."""


def usual(random: Random, text: str) -> str:
    """Return another scalar of the kind of one: a figure, a target or a day; a text as it is."""
    for like, words in _ALIKE:
        if like.fullmatch(text):
            return random.choice(words)
    return text


def day(random: Random) -> str:
    """Return a day, mostly one that a plan has."""
    return random.choice(USUAL_DAYS if random.randrange(5) else DAYS)


def figure(random: Random) -> str:
    """Return a figure, mostly one that can be read."""
    usual_ones = (random.choice(USUAL_FIGURES), str(random.randrange(3000)), f"{random.random() * 3000:.3f}")
    return random.choice(usual_ones if random.randrange(6) else FIGURES)


def word(random: Random) -> str:
    """Return a scalar such as might stand anywhere, or one that should stand nowhere."""
    choice = random.choice((FIGURES, TARGETS, DAYS, TEXTS, TEXTS))
    text = random.choice(choice)
    if random.randrange(30) == 0:
        return text + random.choice(HIDDEN)
    return f"{random.randrange(10**5)}e-{random.randrange(9)}" if random.randrange(30) == 0 else text


def spoilt(random: Random, text: str) -> str:
    """Return a text with a few pieces put in, cut out, doubled or swapped."""
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        at, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
        end = min(end, at + random.choice((0, 1, 1, 3, 12, 200)))
        piece = random.choice((random.choice(PIECES), text[at:end] * 2, "", text[end : end + 20]))
        text = text[:at] + piece + text[end:]
    return text
