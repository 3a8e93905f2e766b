"""Mutants: copies of a module with one small mistake put in, as a person might make it.

What is mutated is what is computed with. Docstrings and other texts, annotations, decorators, patterns of `match`, `__repr__`
and the `strict` of `zip` stay as they are: a mistake there is no wrong figure.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult,
}  # fmt: skip
_LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_SWAPPED = {"min": "max", "max": "min"}


class Mutant(NamedTuple):
    """A mistake in a file: where, what was changed, the line before and after, the lines that run it, the text with it."""

    file: str
    line: int
    what: str
    before: str
    after: str
    lines: tuple[int, ...]
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}\n    {self.before}\n  → {self.after}"


def mutants_of(file: str, text: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of its text."""
    source, begins = text.encode(), [0]
    for line in source.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))
    found = []
    tree = ast.parse(text)
    used = _used(tree)
    for node, new, what in _changes(tree):
        start, end = begins[node.lineno - 1] + node.col_offset, begins[_end(node) - 1] + (node.end_col_offset or 0)
        written = ast.unparse(new)
        if not isinstance(new, ast.stmt | ast.Name | ast.Constant):
            written = f"({written})"
        changed = (source[:start] + written.encode() + source[end:]).decode()
        before, after = (each.splitlines()[node.lineno - 1].strip() for each in (text, changed))
        lines = {*range(node.lineno, _end(node) + 1), *used.get(node.lineno, ())}
        found.append(Mutant(file, node.lineno, what, before, after, tuple(sorted(lines)), changed))
    return found


_Place = ast.expr | ast.stmt
_Change = tuple[_Place, ast.AST, str]
"""What is replaced, what by, and in words."""


def _used(tree: ast.Module) -> dict[int, set[int]]:
    """Return for the lines of the constants of a module the lines that use them: they run when the module is loaded."""
    used: dict[int, set[int]] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            names = {
                each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
            }
            lines = {each.lineno for each in ast.walk(tree) if isinstance(each, ast.Name) and each.id in names}
            used |= dict.fromkeys(range(node.lineno, _end(node) + 1), lines)
    return used


def _end(node: _Place) -> int:
    return node.end_lineno or node.lineno


def _changes(node: ast.AST) -> Iterator[_Change]:
    """Yield the changes in a tree, those of a part before those of its parts."""
    if isinstance(node, ast.stmt):
        yield from _of_statement(node)
    if isinstance(node, ast.expr):
        for changed, what in (*_of_operation(node), *_of_atom(node)):
            yield node, changed, what
    for child in _children(node):
        yield from _changes(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a part that are computed with."""
    match node:
        case ast.JoinedStr() | ast.FunctionDef(name="__repr__") | ast.pattern() | ast.arg():
            return
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Call(func=ast.Name(id="Text" | "TypeVar")):
            return
        case ast.AnnAssign():
            left_out = [node.annotation]
        case ast.FunctionDef():
            left_out = [*node.decorator_list, *([] if node.returns is None else [node.returns])]
        case ast.ClassDef():
            left_out = node.decorator_list
        case ast.Call():
            yield from (node.func, *node.args, *(each.value for each in node.keywords if each.arg != "strict"))
            return
        case _:
            left_out = []
    yield from (child for child in ast.iter_child_nodes(node) if child not in left_out)


def _of_statement(node: ast.stmt) -> Iterator[_Change]:
    match node:
        case ast.Continue():
            yield node, ast.Break(), "continue to break"
        case ast.Break():
            yield node, ast.Continue(), "break to continue"
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield value, ast.Constant(None), "None returned"
        case ast.If(body=[*_, last], orelse=[]) if isinstance(last, _LEAVING):
            yield node.test, ast.Constant(value=False), "guard dropped"
        case ast.AugAssign() if (other := _COMPUTED.get(type(node.op))) is not None:
            yield node, ast.AugAssign(node.target, other(), node.value), "arithmetic"


def _of_operation(node: ast.expr) -> Iterator[tuple[ast.AST, str]]:
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                for other in _COMPARED[type(operator)]:
                    yield (
                        ast.Compare(node.left, [*node.ops[:at], other(), *node.ops[at + 1 :]], node.comparators),
                        "comparison",
                    )
        case ast.BinOp() if (computed := _COMPUTED.get(type(node.op))) is not None:
            yield ast.BinOp(node.left, computed(), node.right), "arithmetic"
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values), "and, or"
            for at in range(len(node.values)):
                rest = [*node.values[:at], *node.values[at + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest), "part dropped"
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand, "not dropped" if isinstance(node.op, ast.Not) else "sign dropped"


def _of_atom(node: ast.expr) -> Iterator[tuple[ast.AST, str]]:
    match node:
        case ast.Constant(value=bool(truth)):
            yield ast.Constant(value=not truth), "truth"
        case ast.Constant(value=int(number)):
            yield from ((ast.Constant(number + more), "constant") for more in (1, -1))
        case ast.Name(id="min" | "max"):
            yield ast.Name(_SWAPPED[node.id]), "min, max"
