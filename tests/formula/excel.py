"""The formulas that the program writes for Excel, computed with binary fractions as spreadsheets do."""

import math
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

_TOKEN = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)(?P<percent>%?)|(?P<name>\{[^{}]+\})|(?P<word>[A-Z]+)|(?P<sign><>|<=|>=|[-+*/()<>=,])|(?P<text>\"[^\"]*\")"
)
_SIGNS = {"=": "==", "<>": "!="}


def _round(value: float, places: float, mode: str = ROUND_HALF_UP) -> float:
    """Round the magnitude, as spreadsheets do."""
    size = Decimal(abs(value)).quantize(Decimal(1).scaleb(-int(places)), mode)
    return math.copysign(float(size), value)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "ROUND": _round,
    "ROUNDUP": lambda value, places: _round(value, places, ROUND_CEILING),
    "ROUNDDOWN": lambda value, places: _round(value, places, ROUND_FLOOR),
    "INT": math.floor,
    "MOD": lambda value, by: value - by * math.floor(value / by),
    "MIN": min,
    "MAX": max,
    "ABS": abs,
    "IF": lambda condition, then, otherwise: then if condition else otherwise,
    "AND": lambda *truths: all(truths),
    "OR": lambda *truths: any(truths),
    "NOT": lambda truth: not truth,
    "ISNUMBER": lambda value: isinstance(value, float),
}


def compute(formula: str, cells: Mapping[str, object]) -> Any:  # noqa: ANN401  # a number, a truth or a text
    """Return what a formula comes to; `cells` are those that stand in braces."""
    parts, at = [], 0
    names: dict[str, object] = dict(FUNCTIONS)
    names |= {"TRUE": True, "FALSE": False}
    while at < len(formula):
        match = _TOKEN.match(formula, at)
        assert match is not None, formula[at:]
        at = match.end()
        if match["number"]:
            parts.append(f"(float({match['number']}) / {100 if match['percent'] else 1})")
        elif match["name"]:
            key = f"cell_{len(names)}"
            names[key] = cells[match["name"][1:-1]]
            parts.append(key)
        else:
            parts.append(_SIGNS.get(match[0], match[0]))
    return eval("".join(parts), {"__builtins__": {"float": float}}, names)  # noqa: S307  # what the program itself wrote
