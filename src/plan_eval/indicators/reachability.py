"""Rules that can never decide or never hold, and verdicts that no rule gives.

It is decided for what rule sets are made of: parts that must all hold, comparisons of a name with a number or a word among
them. A rule is unreachable where an earlier rule asks of it only what it asks itself, or less. Other parts are compared as
written.
"""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import Text, Words
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.tree import Binary, Call, Name, Node
from plan_eval.indicators.conditions import (
    Comparison,
    compared,
    comparison_of,
    conjuncts,
    denied,
    exclude_one_another,
    text_of,
)
from plan_eval.indicators.method_model import MethodFile

_ALWAYS = Text("rule {earlier} always holds", "第 {earlier} 条规则总是成立")
_FORESTALLED = Text("rule {earlier} holds whenever this one does", "它成立时第 {earlier} 条规则总是先成立")
_NO_VALUE = Text("no value of {name} satisfies all of its conditions", "{name} 取任何值都不能满足全部条件")
_DENIED = Text("{part} is both required and ruled out", "既要求又排除 {part}")
_UNDEFINED = Text("{name} must be undefined but is also compared", "要求 {name} 无定义，却又与其他值比较")


def unreachable(trees: list[Node | None], path: ValuePath) -> Iterator[Problem]:
    """Yield the rules that never hold or that an earlier rule always forestalls; a tree of None always holds."""
    for position, tree in enumerate(trees):
        at = (*path, "rules", position)
        if tree is not None and (contradiction := _contradiction(tree)) is not None:
            yield Problem("PE606", at, {"reason": contradiction})
            continue
        for earlier, before in enumerate(trees[:position]):
            if before is None:
                why = _ALWAYS
            elif tree is not None and _implies(tree, before):
                why = _FORESTALLED
            else:
                continue
            reason = why.message(earlier=earlier + 1)
            yield Problem("PE604", at, {"reason": reason})
            break


def unused_verdicts(file: MethodFile, path: ValuePath) -> Iterator[Problem]:
    """Yield the verdicts that no rule gives."""
    given = {rule.verdict for rule in file.rules}
    for name in file.verdicts:
        if name not in given:
            yield Problem("PE605", (*path, "verdicts", name), {"found": name}, on_key=True)


def _contradiction(tree: Node) -> Words | None:
    """Return why a condition never holds; None where it may."""
    parts = [*conjuncts(tree)]
    asked, texts = compared(parts), {text_of(part) for part in parts}
    for name, comparisons in asked.items():
        if exclude_one_another(comparisons):
            return _NO_VALUE.message(name=name)
    for part in parts:
        inner = denied(part)
        if inner is not None and text_of(inner) in texts:
            return _DENIED.message(part=text_of(inner))
        if inner is not None and _name_asked_for(inner) in asked:
            return _UNDEFINED.message(name=_name_asked_for(inner))
        if isinstance(part, Binary) and part.operator == "or":
            reason = _contradiction(part.left)
            if reason is not None and _contradiction(part.right) is not None:
                return reason
    return None


def _implies(tree: Node, other: Node) -> bool:
    """Tell whether a condition can only hold where the other one holds."""
    parts = [*conjuncts(tree)]
    asked, texts = compared(parts), {text_of(part) for part in parts}
    return all(text_of(wanted) in texts or _is_implied(wanted, asked) for wanted in conjuncts(other))


def _is_implied(wanted: Node, asked: Mapping[str, list[Comparison]]) -> bool:
    """Tell whether a part holds of names that are defined and of which so much is asked."""
    comparison, inner = comparison_of(wanted), denied(wanted)
    contrary = None if inner is None else comparison_of(inner)
    if comparison is not None:
        contrary = comparison.opposite()
    if contrary is not None:
        return contrary.name in asked and exclude_one_another([*asked[contrary.name], contrary])
    return _name_asked_for(wanted) in asked


def _name_asked_for(node: Node) -> str | None:
    """Return the name in `has(name)`; None for any other part."""
    if isinstance(node, Call) and node.function == "has":
        return next((argument.name for argument in node.arguments if isinstance(argument, Name)), None)
    return None
