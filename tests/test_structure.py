"""How the program is put together: which room imports which, and what a command loads."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT

SOURCE = ROOT / "src" / "plan_eval"

ROOMS = [
    {"errors", "language"},
    {"nearest"},
    {"findings"},
    {"catalogue", "figures", "calendar", "growth"},
    {"formula"},
    {"source"},
    {"model", "rulesets"},
    {"measures", "reachability", "units"},
    {"rules", "standards"},
    {"evaluation", "folder"},
    {"audit"},
    {"importing"},
    {"checking", "recording", "margins", "sweeping", "inference"},
    {"interface"},
    {"output"},
    {"report"},
    {"cli"},
]
"""From the ground up: a room imports from itself and from rooms above it in this list."""

LEVEL = {room: number for number, rooms in enumerate(ROOMS) for room in rooms}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or not path.name.startswith("__"))


def test_every_room_has_its_level() -> None:
    rooms = {path.relative_to(SOURCE).parts[0].removesuffix(".py") for path in MODULES}
    assert rooms == set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_up_only(path: Path) -> None:
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    for module in imports(path):
        if module.startswith("plan_eval."):
            other = module.split(".")[1]
            assert other == room or LEVEL[other] < LEVEL[room], f"{room} imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    homes = {
        "typer": {"cli"}, "rich": {"output", "cli"}, "yaml": {"source"}, "pydantic": {"model"}, "pydantic_core": {"model", "cli"},
    }  # fmt: skip
    for module in imports(path):
        library = module.partition(".")[0]
        assert room in homes.get(library, {room}), f"{room} imports {library}"
    if room not in {"cli", "source", "folder", "importing"}:
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "open", "input", "exit", "eval", "exec"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_money_and_ratios_are_never_binary_floats(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"line {node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id == "float"), f"line {getattr(node, 'lineno', 0)}"


def test_nothing_in_the_program_knows_the_first_plan() -> None:
    for path in SOURCE.rglob("*"):
        if path.suffix in {".py", ".yaml"}:
            text = path.read_text(encoding="utf-8")
            assert "iamen" not in text or path.name == "help_text.py", (
                path
            )  # the help names the example that is shipped
            assert "厦门" not in text, path


def loaded_by(*arguments: str) -> set[str]:
    code = (
        "import sys; from plan_eval.cli import run\n"
        f"code = run({list(arguments)!r})\n"
        "sys.stderr.write(','.join(sys.modules)); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(done.stderr.rpartition("\n")[2].split(","))


def test_the_version_loads_nothing() -> None:
    loaded = loaded_by("--version")
    assert not loaded & {"typer", "pydantic", "yaml", "rich", "importlib.metadata"}


def test_help_loads_neither_models_nor_data() -> None:
    loaded = loaded_by("--help")
    assert not loaded & {"pydantic", "yaml", "rich.console", "rich.table", "plan_eval.model", "plan_eval.interface"}


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (
            ["status", "--format", "json"],
            {
                "rich.console",
                "plan_eval.output.status_table",
                "plan_eval.interface.amounts",
                "plan_eval.checking.standards",
            },
        ),
        (
            ["standards", "--format", "csv"],
            {"rich.console", "plan_eval.output.standards_table", "plan_eval.output.status_table"},
        ),
        (["check"], {"rich.console", "rich.table"}),
    ],
)
def test_a_command_loads_what_it_uses(arguments: list[str], without: set[str]) -> None:
    loaded = loaded_by(*arguments, "--data", str(DATA))
    assert loaded & {"plan_eval.interface.plans", "plan_eval.interface.amounts", "plan_eval.checking.documents"}
    assert not loaded & without


def test_no_module_is_long() -> None:
    long = {path.name: lines for path in MODULES if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    assert long == {}
