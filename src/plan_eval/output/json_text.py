"""JSON with exact numbers: a Decimal or Fraction is written digit by digit, never through a binary float."""

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from plan_eval.figures import exact

Json = None | bool | int | str | Decimal | Fraction | list["Json"] | tuple["Json", ...] | dict[str, "Json"]


def dumps(value: object) -> str:
    """Return a value as JSON text, indented, with a line end."""
    return "".join(_parts(value, "\n")) + "\n"


def _parts(value: object, newline: str) -> Iterator[str]:
    if isinstance(value, Fraction | Decimal):
        yield exact(value)
    elif isinstance(value, dict) and value:
        inner, before = newline + "  ", "{"
        for key, item in value.items():
            yield f"{before}{inner}{json.dumps(str(key), ensure_ascii=False)}: "
            yield from _parts(item, inner)
            before = ","
        yield newline + "}"
    elif isinstance(value, list | tuple) and value:
        inner, before = newline + "  ", "["
        for item in value:
            yield before + inner
            yield from _parts(item, inner)
            before = ","
        yield newline + "]"
    else:
        yield json.dumps(value, ensure_ascii=False)
