"""What one cell says: a number, a bound, a range, growth by the year, how far a task is, nothing, or words."""

import re
from datetime import date
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from plan_eval.editing.cells.days import day_in
from plan_eval.editing.cells.numbers import GROUPED, digits, is_spaced
from plan_eval.editing.cells.plain import tidy, unmarked
from plan_eval.editing.cells.units import is_unit
from plan_eval.editing.words import spellings, words

HOLD, ABOUT, BETWEEN = "=", "~", "~~"
_LONGEST = 80
"""Characters of a cell that can be a figure."""


class Kind(Enum):
    """What a cell is."""

    EMPTY = auto()
    FIGURE = auto()
    GROWTH = auto()
    STATE = auto()
    WORDS = auto()


class Said(NamedTuple):
    """What a cell says, with its text as printed.

    `sign` is one of ≥ ≤ > <, empty for a number, `=` for one to be held, `~~` for a range from `low` to `high`. A bound has
    its figure in `low`. `total` tells that it stands in brackets or is called a total; `on` is its own date. Growth has its
    rate in percent in `low`, `yearly` where it is one by the year, and `falls`. `aside` are words that stay as a note.
    """

    kind: Kind
    text: str
    low: str = ""
    high: str = ""
    sign: str = ""
    unit: str = ""
    total: bool = False
    on: date | None = None
    aside: str = ""
    mark: str = ""
    about: bool = False
    provisional: bool = False
    yearly: bool = False
    falls: bool = False
    spaced: bool = False
    state: str = ""

    @property
    def is_plain(self) -> bool:
        """Tell whether it is one number and no bound."""
        return self.kind is Kind.FIGURE and self.sign in ("", ABOUT)


_BRACKETS = re.compile(r"^(?P<before>[<>≥≤=~]*)\s*\[(?P<inside>[^\[\]]+)\]\s*(?P<behind>[^\[\]]*)$")
_ROUND = re.compile(r"^\((?P<inside>[^()]*[0-9][^()]*)\)$")
_ASIDE = re.compile(r"^(?P<rest>.*[0-9%].*?)\s*\((?P<aside>[^()]*)\)$")
_TOTAL_WORDS = re.compile(r"^(?:(?:五年|[0-9]+年)?(?:累计|合计|总计|共计)|cumulative(?:ly)?|total(?: of)?)\s*[::]?\s*", re.IGNORECASE)
_TOTAL_BEHIND = re.compile(r"\s*(?:[(\[]?(?:五年)?累计[)\]]?|cumulative|in total)$", re.IGNORECASE)
_BREAK = re.compile(r"[0-9%)\]]\s*[\r\n]+\s*[<>≥≤\[(-]*[0-9]")
_BETWEEN = re.compile(r"^(?:between\s+|在)?(?P<low>-?(?:{0})){1}\s*(?:[~\u2013\u2014-]+|至|到|\bto\b|\band\b)\s*(?P<high>-?(?:{2})){1}$".format(  # noqa: E501
    GROUPED.replace("?P<apart>", "?P<one>").replace("?P=apart", "?P=one"), r"(?P<unit>\s*[^\s\d<>≥≤~.,()\[\]]{0,12})",
    GROUPED.replace("?P<apart>", "?P<two>").replace("?P=apart", "?P=two"),
).replace("(?P<unit>", "(?P<unit_low>", 1).replace("(?P<unit>", "(?P<unit_high>", 1), re.IGNORECASE)  # fmt: skip
_ONE = re.compile(rf"^(?P<figure>[+-]?(?:{GROUPED}))\s*(?P<unit>.*)$")
_YEAR_ONLY = re.compile(r"(?:19|20)[0-9]{2}\s*(?:年[底末]?)?(?:[0-9]{1,2}月[底末]?)?|(?:19|20)[0-9]{2}[-/][0-9]{1,2}(?:[-/][0-9]{1,2})?")


def said_of(text: str, unit: str = "") -> Said:
    """Return what a cell says; `unit` is that of its row, where it is known, and may be any text."""
    shown = tidy(text)
    if _BREAK.search(text.strip()):
        return Said(Kind.WORDS, shown)
    plain, mark = unmarked(shown)
    if plain.startswith("*"):
        plain, mark = plain.lstrip("* "), "*" + mark
    if plain.lower() in words("empty"):
        return Said(Kind.EMPTY, shown, mark=mark)
    if len(plain) > _LONGEST:
        return Said(Kind.WORDS, shown)
    state = spellings("states").get(plain.lower())
    if state is not None:
        return Said(Kind.STATE, shown, mark=mark, state=state)
    found = _grown(plain) or _figure(plain, unit)
    return Said(Kind.WORDS, shown) if found is None else found._replace(text=shown, mark=mark + found.mark)


def _figure(plain: str, unit: str) -> Said | None:
    """Return the number, bound or range that a text is, with what stands in parentheses and brackets taken off."""
    rest, on, aside, provisional = plain, None, "", False
    given = ""
    if match := _ASIDE.match(plain):
        inside = match["aside"].strip()
        rest = match["rest"]
        if _YEAR_ONLY.fullmatch(inside):
            on = day_in(inside)
        elif inside.lower() in words("provisional"):
            provisional, aside = True, inside
        elif inside == unit or is_unit(inside):
            given = inside
        elif inside.lower() in spellings("behind") or "累计" in inside:
            rest += inside
        else:
            aside = inside
    total = False
    if match := _BRACKETS.match(rest):
        if _YEAR_ONLY.fullmatch(match["inside"].strip()) and match["before"] == "" and not match["behind"].strip():
            total = True  # a total of 2,010 looks like this, and so does nothing else
        rest, total = f"{match['before']}{match['inside']}{match['behind']}", True
    elif match := _ROUND.match(rest):
        return None  # what parentheses mean only a note could say
    shorter = _TOTAL_BEHIND.sub("", _TOTAL_WORDS.sub("", rest.strip()))
    total |= shorter != rest.strip()
    found = _bound(shorter, unit)
    if found is None:
        return None
    if given and found.unit not in ("", given):
        return None
    return found._replace(
        total=total, on=on, aside=aside or found.aside, provisional=provisional, unit=found.unit or given
    )


def _bound(text: str, unit: str) -> Said | None:
    """Return the bound, range or number that a text is, by the words and signs before and behind the figure."""
    rest, signs, about = text.strip(), list[str](), False
    mark = ""
    while True:
        word, sign = _begins(rest)
        if word is None:
            break
        about |= sign == ABOUT
        signs += [sign] if sign not in ("", ABOUT) else []
        rest = rest[len(word) :].strip()
    while True:
        word, sign = _ends(rest)
        if word is None:
            break
        about |= sign == ABOUT
        signs += [sign] if sign not in ("", ABOUT) else []
        rest = rest[: -len(word)].strip()
    plain, more = unmarked(rest)
    if more and plain:
        rest, mark = plain, more
    bounds = dict.fromkeys(signs)
    if len(bounds) > 1:
        bounds.pop(HOLD, None)
    if len(bounds) > 1:
        return None
    sign = next(iter(bounds), "")
    if match := _BETWEEN.match(rest):
        low, high = digits(match["low"]), digits(match["high"])
        unit_low, unit_high = match["unit_low"].strip(), match["unit_high"].strip()
        if sign not in ("", HOLD) or unit_low not in ("", unit_high) or not _can_be_unit(unit_high, unit):
            return None
        from decimal import Decimal  # noqa: PLC0415

        if Decimal(low) >= Decimal(high) or all(_YEAR_ONLY.fullmatch(each) for each in (low, high)):
            return None
        return Said(Kind.FIGURE, "", low, high, BETWEEN, unit_high, about=about, mark=mark)
    match = _ONE.match(rest)
    if match is None:
        return None
    behind = match["unit"].strip()
    if not _can_be_unit(behind, unit):
        return None
    if sign in ("≥", "≤") and about:
        return None  # neither a bound nor a number
    figure = match["figure"]
    return Said(Kind.FIGURE, "", digits(figure), "", sign, behind, about=about, mark=mark, spaced=is_spaced(figure))


def _can_be_unit(text: str, unit: str) -> bool:
    return text == "" or text == unit or is_unit(text)


def _begins(text: str) -> tuple[str | None, str]:
    lower = text.lower()
    for word, sign in spellings("before").items():
        if lower.startswith(word) and _is_apart(word, text[len(word) :]) and re.search(r"[0-9]", text):
            return word, sign
    return None, ""


def _ends(text: str) -> tuple[str | None, str]:
    lower = text.lower()
    for word, sign in spellings("behind").items():
        if lower.endswith(word) and re.search(r"[0-9]", text[: -len(word)]):
            if word.isascii() and word.isalpha() and text[-len(word) - 1 : -len(word)].isalpha():
                continue
            return word, sign
    return None, ""


def _is_apart(word: str, rest: str) -> bool:
    """Tell whether a word of Latin letters ends where another begins."""
    return not (word[-1:].isascii() and word[-1:].isalpha()) or not rest[:1].isalpha() or not rest[:1].isascii()


@cache
def _growth() -> re.Pattern[str]:
    lists = {name: "|".join(re.escape(word) for word in sorted(spelt, key=len, reverse=True)) for name, spelt in _growths().items()}
    return re.compile(
        rf"^(?P<against>(?:{lists['against']})[^0-9]*(?:[0-9]{{4}}年?[底末]?)?[^0-9]*?)?"
        rf"(?P<yearly>{lists['yearly']})?\s*(?:(?P<up>{lists['up']})|(?P<down>{lists['down']}))?\s*"
        rf"(?:率|速度|为|达到|达|在|of|by|:)*\s*(?P<rate>.*?[0-9].*?)\s*(?P<behind>{lists['yearly']})?$",
        re.IGNORECASE,
    )


@cache
def _growths() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, name in spellings("growth").items():
        found.setdefault(name, []).append(word)
    return found


def _grown(text: str) -> Said | None:
    """Return the growth that a text asks for: 年均增长8.5%左右, growth of at least 3% a year."""
    match = _growth().match(text)
    if match is None or not any(match[name] for name in ("yearly", "up", "down", "behind", "against")):
        return None
    rate = _bound(re.sub(r"^以", "", match["rate"]), "%")
    if rate is None or rate.kind is not Kind.FIGURE or rate.unit not in ("%", "", "per cent", "percent"):
        return None
    if rate.unit == "" and not match["yearly"] and not match["behind"]:
        return None
    if rate.sign == BETWEEN:
        return None
    yearly = bool(match["yearly"] or match["behind"])
    return rate._replace(kind=Kind.GROWTH, yearly=yearly, falls=bool(match["down"]))
