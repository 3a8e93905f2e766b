"""The table of formats: one more row is one more format of every kind of result."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from plan_eval.base.text import Lang
from plan_eval.formats import table
from plan_eval.formats.interface import Screen
from plan_eval.views.findings import FindingsView
from plan_eval.views.shapes import View
from tests.conftest import Cli

RESULTS = (
    ["status"],
    ["status", "--margins"],
    ["status", "--rules", "midterm", "--rules", "straight-line"],
    ["standards"],
    ["standards", "--sweep", "1700:1720:10"],
    ["infer", "min_wage"],
    ["audit"],
)


def shout(view: View, lang: Lang, _: Screen) -> str:
    """Return the headings of a view's table in capitals."""
    return " ".join(column.heading for column in view.table(lang).columns).upper()


def count(view: FindingsView, _: Lang, __: Screen) -> bytes:
    """Return how much was found."""
    return b"%d" % len(view.result.findings)


@pytest.fixture
def more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two formats more, each a row."""
    monkeypatch.setitem(table.RESULTS, "shout", lambda: SimpleNamespace(render=shout))
    monkeypatch.setitem(table.FINDINGS, "count", lambda: SimpleNamespace(render=count))


@pytest.mark.usefixtures("more")
@pytest.mark.parametrize("arguments", RESULTS, ids=" ".join)
def test_a_format_added_is_one_of_every_result(shipped: Cli, arguments: list[str]) -> None:
    result = shipped(*arguments, "--format", "shout")
    headings = shipped(*arguments, "--format", "csv").out.partition("\r\n")[0]
    assert result.err == ""
    assert result.out.split() == headings.replace(",", " ").upper().split()


@pytest.mark.usefixtures("more")
def test_a_format_added_is_one_of_the_rule_sets(cli: Cli) -> None:
    assert cli("rules", "--format", "shout").out == "RULE SET NAME VERDICTS SOURCE"


@pytest.mark.usefixtures("more")
def test_a_format_may_be_bytes(shipped: Cli, tmp_path: Path) -> None:
    assert shipped("check", "--format", "count").out == "1"
    shipped("check", "--format", "count", "--output", tmp_path / "count.bin")
    assert (tmp_path / "count.bin").read_bytes() == b"1"


@pytest.mark.usefixtures("more")
def test_a_format_added_is_told_where_another_is_misspelt(shipped: Cli) -> None:
    result = shipped("status", "--format", "shoud")
    assert result.code == 2
    assert "did you mean “shout”?" in result.err


@pytest.mark.parametrize(
    "row",
    [*table.RESULTS.values(), *table.EXPLANATIONS.values(), *table.FINDINGS.values()],
    ids=lambda row: row.__name__.strip("_"),
)
def test_a_format_knows_no_plan(row: Callable[[], object]) -> None:
    source = Path(inspect.getfile(row().render))  # type: ignore[attr-defined]  # every row has a format
    imported = {
        node.module or "" for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
    }
    rooms = {name.split(".")[1] for name in imported if name.startswith("plan_eval.")}
    assert rooms <= {"base", "findings", "views", "formats"}


def test_every_family_has_its_names() -> None:
    assert table.names("results") == ("table", "json", "csv", "markdown")
    assert table.names("findings") == ("text", "json", "github", "gitlab", "sarif", "junit", "rdjson")
