"""Rules that can never decide, and verdicts that no rule gives.

Reachability is decided for what rule sets are made of: conjunctions of comparisons of a name with a number. A rule is
unreachable where an earlier rule asks of it only what it asks itself, or less. Other formulas are compared as written.
"""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Binary, Name, Node, Number, Unary
from plan_eval.indicators.method_model import MethodFile

_ALWAYS = Text("rule {earlier} always holds", "第 {earlier} 条规则总是成立")
_FORESTALLED = Text("rule {earlier} holds whenever it does", "它成立时第 {earlier} 条规则总是先成立")
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def unreachable(trees: list[Node | None], path: ValuePath) -> Iterator[Problem]:
    """Yield the rules that an earlier rule always forestalls; a tree of None always holds."""
    for position, tree in enumerate(trees):
        for earlier, before in enumerate(trees[:position]):
            if before is None:
                why = _ALWAYS
            elif tree is not None and _implies(tree, before):
                why = _FORESTALLED
            else:
                continue
            reason = why.message(earlier=earlier + 1)
            yield Problem("PE604", (*path, "rules", position), {"reason": reason})
            break


def unused_verdicts(file: MethodFile, path: ValuePath) -> Iterator[Problem]:
    """Yield the verdicts that no rule gives."""
    given = {rule.verdict for rule in file.rules}
    for name in file.verdicts:
        if name not in given:
            yield Problem("PE605", (*path, "verdicts", name), {"found": name}, on_key=True)


def _implies(tree: Node, other: Node) -> bool:
    """Tell whether a condition can only hold where the other one holds."""
    parts = list(_conjuncts(tree))
    return all(any(_asks_at_least(part, wanted) for part in parts) for wanted in _conjuncts(other))


def _conjuncts(tree: Node) -> Iterator[Node]:
    if isinstance(tree, Binary) and tree.operator == "and":
        yield from _conjuncts(tree.left)
        yield from _conjuncts(tree.right)
    else:
        yield tree


def _asks_at_least(part: Node, wanted: Node) -> bool:
    if write_out(part, str) == write_out(wanted, str):
        return True
    one, two = _bound(part), _bound(wanted)
    if one is None or two is None or one[0] != two[0] or one[1][0] != two[1][0]:
        return False
    (_, sign, limit), (_, wanted_sign, wanted_limit) = one, two
    if limit == wanted_limit:
        return wanted_sign.endswith("=") or not sign.endswith("=")
    return limit > wanted_limit if sign.startswith(">") else limit < wanted_limit


def _bound(node: Node) -> tuple[str, str, Fraction] | None:
    """Return name, sign and number of a comparison such as `pace >= 0.5`, or `0.5 <= pace`."""
    if isinstance(node, Binary) and node.operator in _TURNED:
        left, right = _number(node.left), _number(node.right)
        if isinstance(node.left, Name) and right is not None:
            return node.left.name, node.operator, right
        if isinstance(node.right, Name) and left is not None:
            return node.right.name, _TURNED[node.operator], left
    return None


def _number(node: Node) -> Fraction | None:
    if isinstance(node, Unary) and isinstance(node.operand, Number):
        return -node.operand.value
    return node.value if isinstance(node, Number) else None
