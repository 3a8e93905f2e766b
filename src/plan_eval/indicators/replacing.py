"""Conditions of rules with one part replaced by another."""

from plan_eval.formula.tree import Binary, Call, Node, Unary


def replaced(node: Node, old: Node, new: Node) -> Node:
    """Return a tree in which one part, that very one and none that looks like it, is another."""
    if node is old:
        return new
    if isinstance(node, Binary):
        return node._replace(left=replaced(node.left, old, new), right=replaced(node.right, old, new))
    if isinstance(node, Unary):
        return node._replace(operand=replaced(node.operand, old, new))
    if isinstance(node, Call):
        return node._replace(arguments=tuple(replaced(each, old, new) for each in node.arguments))
    return node
