"""How the program is put together: which room imports which, and what a command loads."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from scripts.write_architecture import ROOMS

from tests.conftest import DATA
from tests.project.source import SOURCE, TEXTS, TREES

LIBRARIES = {
    "typer": {"cli"},
    "rich": {"formats", "cli"},
    "jinja2": {"formats"},
    "docx": {"formats"},
    "xlsxwriter": {"formats"},
    "yaml": {"files"},
    "pydantic": {"model", "indicators", "standards", "claims"},
    "pydantic_core": set(),
}
"""The rooms that may import a library."""

OUTSIDE = {"cli", "files", "editing"}
"""The rooms that may touch what is outside of the program."""


class Module(NamedTuple):
    """A file of the program: its room, what it imports, and all its nodes."""

    name: str
    room: str
    imports: frozenset[str]
    nodes: tuple[ast.AST, ...]


def module(name: str) -> Module:
    nodes = tuple(ast.walk(TREES[name]))
    found = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    found |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return Module(name, name.partition("/")[0].removesuffix(".py"), frozenset(found), nodes)


MODULES = [module(name) for name in TREES if not name.startswith("__")]
"""Every file of the program but the door."""


def test_every_room_has_its_level() -> None:
    assert {each.room for each in MODULES} == set(ROOMS)


def test_no_module_stands_loose() -> None:
    assert {path.name for path in SOURCE.glob("*.py")} == {"__init__.py", "__main__.py", "session.py"}


def test_imports_point_up_only() -> None:
    wrong = [
        f"{each.name} imports {name}"
        for each in MODULES
        for name in each.imports
        if name.startswith("plan_eval.") and ROOMS.index(name.split(".")[1]) > ROOMS.index(each.room)
    ]
    assert wrong == []


def test_libraries_stay_in_their_rooms() -> None:
    wrong = [
        f"{each.name} imports {name}"
        for each in MODULES
        for name in each.imports
        if each.room not in LIBRARIES.get(name.partition(".")[0], {each.room})
    ]
    assert wrong == []


def test_what_computes_touches_nothing_outside() -> None:
    forbidden = {"print", "open", "input", "exit", "eval", "exec"}
    wrong = [
        f"{each.name}:{node.lineno} calls {node.func.id}"
        for each in MODULES
        if each.room not in OUTSIDE
        for node in each.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in forbidden
    ]
    assert wrong == []


def test_money_and_ratios_are_never_binary_floats() -> None:
    wrong = [
        f"{each.name}:{node.lineno}"
        for each in MODULES
        for node in each.nodes
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert wrong == []


def test_nothing_in_the_program_knows_the_first_plan() -> None:
    for path in SOURCE.rglob("*"):
        if path.suffix in {".py", ".yaml"}:
            text = path.read_text(encoding="utf-8")
            assert re.search("xiamen", text, re.IGNORECASE) is None or path.name == "help_text.py", (
                path
            )  # the help names the example that is shipped
            assert "厦门" not in text, path


def loaded_by(*arguments: str, cwd: Path | None = None) -> set[str]:
    code = (
        "import sys; from plan_eval.cli import run\n"
        f"code = run({list(arguments)!r})\n"
        "sys.stderr.write(','.join(sys.modules)); sys.exit(code)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8", cwd=cwd)
    return set(done.stderr.rpartition("\n")[2].split(","))


def test_the_version_loads_nothing() -> None:
    loaded = loaded_by("--version")
    assert not loaded & {"typer", "pydantic", "yaml", "rich", "importlib.metadata"}


@pytest.mark.parametrize("line", ["", "--help", "--lang zh", "status --help", "--lang zh report --help"])
def test_help_loads_neither_models_nor_data(tmp_path: Path, line: str) -> None:
    loaded = loaded_by(*line.split(), cwd=tmp_path)
    assert not loaded & {"pydantic", "yaml", "rich.console", "rich.table", "plan_eval.model", "plan_eval.session"}


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (
            ["status", "--format", "json"],
            {
                "rich.console",
                "plan_eval.formats.terminal",
                "plan_eval.standards.model",
            },
        ),
        (
            ["standards", "--format", "csv"],
            {"rich.console", "plan_eval.formats.terminal", "plan_eval.views.status"},
        ),
        (["check"], {"rich.console", "rich.table"}),
    ],
)
def test_a_command_loads_what_it_uses(arguments: list[str], without: set[str]) -> None:
    loaded = loaded_by(*arguments, "--data", str(DATA))
    assert "plan_eval.session" in loaded
    assert not loaded & without


def test_no_module_is_long() -> None:
    long = {name: lines for name, text in TEXTS.items() if (lines := len(text.splitlines())) > 300}
    assert long == {}
