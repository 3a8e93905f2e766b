"""The formats by family: one row for each. A format is loaded when it is asked for, so that JSON loads nothing that draws.

To add a format is to write its file and its row here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:  # the command line asks for names before it loads anything
    from collections.abc import Callable, Mapping

    from plan_eval.base.text import Lang
    from plan_eval.formats.interface import Format, Screen
    from plan_eval.views.findings import FindingsView
    from plan_eval.views.shapes import View

Family = Literal["results", "explanations", "findings"]


def _terminal() -> Format[View]:
    from plan_eval.formats import terminal  # noqa: PLC0415  # loaded when it is asked for

    return terminal


def _json() -> Format[View]:
    from plan_eval.formats import json  # noqa: PLC0415  # loaded when it is asked for

    return json


def _csv() -> Format[View]:
    from plan_eval.formats import csv  # noqa: PLC0415  # loaded when it is asked for

    return csv


def _markdown() -> Format[View]:
    from plan_eval.formats import markdown  # noqa: PLC0415  # loaded when it is asked for

    return markdown


def _text() -> Format[FindingsView]:
    from plan_eval.formats import text  # noqa: PLC0415  # loaded when it is asked for

    return text


def _github() -> Format[FindingsView]:
    from plan_eval.formats import github  # noqa: PLC0415  # loaded when it is asked for

    return github


def _sarif() -> Format[FindingsView]:
    from plan_eval.formats import sarif  # noqa: PLC0415  # loaded when it is asked for

    return sarif


def _junit() -> Format[FindingsView]:
    from plan_eval.formats import junit  # noqa: PLC0415  # loaded when it is asked for

    return junit


def _gitlab() -> Format[FindingsView]:
    from plan_eval.formats import gitlab  # noqa: PLC0415  # loaded when it is asked for

    return gitlab


def _rdjson() -> Format[FindingsView]:
    from plan_eval.formats import rdjson  # noqa: PLC0415  # loaded when it is asked for

    return rdjson


RESULTS: dict[str, Callable[[], Format[View]]] = {
    "table": _terminal,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
}
EXPLANATIONS: dict[str, Callable[[], Format[View]]] = {"text": _terminal}
FINDINGS: dict[str, Callable[[], Format[FindingsView]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
    "junit": _junit,
    "rdjson": _rdjson,
}
_FAMILIES: Mapping[str, Mapping[str, Callable[[], Format[Any]]]] = {
    "results": RESULTS,
    "explanations": EXPLANATIONS,
    "findings": FINDINGS,
}


def names(family: Family) -> tuple[str, ...]:
    """Return the formats of a family by name."""
    return tuple(_FAMILIES[family])


@overload
def render(
    family: Literal["results", "explanations"], name: str, view: View, lang: Lang, screen: Screen
) -> str | bytes: ...
@overload
def render(family: Literal["findings"], name: str, view: FindingsView, lang: Lang, screen: Screen) -> str | bytes: ...
def render(family: Family, name: str, view: View, lang: Lang, screen: Screen) -> str | bytes:
    """Return a view in a format of its family."""
    return _FAMILIES[family][name]().render(view, lang, screen)
