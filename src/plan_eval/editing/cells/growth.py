"""Growth that a cell asks for: 年均增长8.5%左右, growth of at least 3% a year, 比2020年下降18%."""

import re
from functools import cache

from plan_eval.editing.cells.bounds import bound_of
from plan_eval.editing.cells.saying import BETWEEN, Kind, Said
from plan_eval.editing.words import spellings

_PERCENT = ("%", "per cent", "percent")


def growth_of(text: str) -> Said | None:
    """Return the growth that a text asks for; None for a text that speaks of none, and for a range."""
    match = _pattern().match(text)
    if match is None or not any(match[name] for name in ("yearly", "up", "down", "behind", "against")):
        return None
    rate = bound_of(re.sub(r"^以", "", match["rate"]), "%")
    yearly = bool(match["yearly"] or match["behind"])
    if rate is None or rate.sign == BETWEEN or rate.unit not in (*_PERCENT, ""):
        return None
    if rate.unit == "" and not yearly:
        return None
    return rate._replace(kind=Kind.GROWTH, yearly=yearly, falls=bool(match["down"]))


@cache
def _pattern() -> re.Pattern[str]:
    lists: dict[str, list[str]] = {}
    for word, name in spellings("growth").items():
        lists.setdefault(name, []).append(re.escape(word))
    against, yearly, up, down = ("|".join(lists[name]) for name in ("against", "yearly", "up", "down"))
    return re.compile(
        rf"^(?P<against>(?:{against})[^0-9]*(?:[0-9]{{4}}年?[底末]?)?[^0-9]*?)?"
        rf"(?P<yearly>{yearly})?\s*(?:(?P<up>{up})|(?P<down>{down}))?\s*"
        rf"(?:率|速度|为|达到|达|在|of|by|:)*\s*(?P<rate>.*?[0-9].*?)\s*(?P<behind>{yearly})?$",
        re.IGNORECASE,
    )
