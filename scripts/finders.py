"""Which function finds what: every place of the program that says a code of the catalogue, read from its source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).parents[1] / "src" / "plan_eval"
_CODE = re.compile(r"PE[0-9]{3}")


class Finder(NamedTuple):
    """A function that finds something: its file inside the program, and its name inside the file."""

    file: str
    function: str

    def __str__(self) -> str:
        return f"{self.file}: {self.function}"


def finders() -> dict[str, list[Finder]]:
    """Return for each code the functions that hand it on as the first argument of a call, in the order of their files."""
    registry: dict[str, list[Finder]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(SOURCE).as_posix()
        if file.startswith("findings/"):  # the catalogue itself
            continue
        for code, function in dict.fromkeys(_codes(ast.parse(path.read_text(encoding="utf-8")), "")):
            registry.setdefault(code, []).append(Finder(file, function))
    return registry


def _codes(node: ast.AST, function: str) -> Iterator[tuple[str, str]]:
    """Yield the codes in a tree with the function around each, named as Python names it."""
    match node:
        case ast.Call(args=[ast.Constant(value=str(code)), *_]) if _CODE.fullmatch(code):
            yield code, function
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _codes(child, f"{function}{child.name}.")
        elif isinstance(child, ast.FunctionDef):
            inside = f"{function}.<locals>." if function and not function.endswith(".") else function
            yield from _codes(child, inside + child.name)
        else:
            yield from _codes(child, function)
