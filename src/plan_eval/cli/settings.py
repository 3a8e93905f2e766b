"""What a project has settled for `check`: `plan-eval.toml`, or `[tool.plan-eval]` in `pyproject.toml`, in the nearest folder upward."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import NOTHING, Lang, Text

OWN, SHARED = "plan-eval.toml", "pyproject.toml"
_AT = re.compile(r"at line (\d+), column (\d+)")
_MOST_BYTES = 1024 * 1024

_BROKEN = Text("{file} is not valid TOML{place}", "{file} 不是合法的 TOML{place}")
_PLACE = Text(": line {line}, column {column}", "：第 {line} 行第 {column} 列")
_LARGE = Text("{file} has more than 1 MiB", "{file} 超过 1 MiB")
_UNKNOWN = Text(
    "{file}: “{key}” is not a setting; {near}settings: {known}", "{file}：“{key}”不是设置项；{near}可用：{known}"
)
_WRONG = Text("{file}: {key} must be {expected}", "{file}：{key} 应为：{expected}")

_LIST = Text('a list of texts, such as ["PE5"]', '文字列表，如 ["PE5"]')
_TABLE = Text('a table of lists, such as "old/*" = ["PE5"]', '由列表组成的表，如 "old/*" = ["PE5"]')
_TRUTH = Text("true or false", "true 或 false")
_LANGUAGE = Text('"en" or "zh"', '"en" 或 "zh"')
_SETTINGS = Text("a table of settings", "设置项的表")

Settled = Literal["select", "ignore", "per-file-ignores", "exclude", "strict", "lang"]


class Settings(NamedTuple):
    """What was settled, and in which file; all of it left out where there is none."""

    file: Path | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    in_files: Mapping[str, Sequence[str]] = {}
    exclude: Sequence[str] = ()
    strict: bool = False
    lang: Lang | None = None


def settings(start: Path) -> Settings:
    """Return what the nearest folder upward has settled that has settled anything; nothing above the root of a repository.

    Raises:
        UsageError: for a file that is not TOML, and for what is no setting or not one's value.
    """
    try:
        folder = start.absolute()
    except OSError:  # the folder that one stands in was deleted
        return Settings()
    for each in (folder, *folder.parents):
        own, shared = each / OWN, each / SHARED
        if own.is_file():
            return _settings(own, _read(own))
        if shared.is_file() and (table := _tool(shared)) is not None:
            return _settings(shared, table)
        if (each / ".git").exists():
            break
    return Settings()


def _tool(file: Path) -> object | None:
    """Return `[tool.plan-eval]`; None where there is none."""
    tool = _read(file).get("tool")
    return tool.get("plan-eval") if isinstance(tool, dict) else None


def _read(file: Path) -> dict[str, Any]:
    import tomllib

    with file.open("rb") as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise UsageError(_LARGE.message(file=file))
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        place = _PLACE.message(line=at[1], column=at[2]) if at else NOTHING
        raise UsageError(_BROKEN.message(file=file, place=place)) from None


def _settings(file: Path, table: object) -> Settings:
    if not isinstance(table, dict):
        raise UsageError(_WRONG.message(file=file, key="tool.plan-eval", expected=_SETTINGS))
    for key, value in table.items():
        if key not in _KNOWN:
            near, known = suggest(key, _KNOWN), listing(_KNOWN)
            raise UsageError(_UNKNOWN.message(file=file, key=key, near=near, known=known))
        fits, expected = _KNOWN[cast("Settled", key)]
        if not fits(value):
            raise UsageError(_WRONG.message(file=file, key=key, expected=expected))
    return Settings(
        file,
        table.get("select", ()),
        table.get("ignore", ()),
        table.get("per-file-ignores", {}),
        table.get("exclude", ()),
        table.get("strict", False),
        table.get("lang"),
    )


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_list, value.values()))


_KNOWN = {
    "select": (_is_list, _LIST),
    "ignore": (_is_list, _LIST),
    "per-file-ignores": (_is_table, _TABLE),
    "exclude": (_is_list, _LIST),
    "strict": (lambda value: isinstance(value, bool), _TRUTH),
    "lang": (lambda value: value in ("en", "zh"), _LANGUAGE),
}
"""Each setting, what its value must be, and how that is said."""
