"""Which way a formula goes when one of its names grows: what inference needs to know before it inverts the formula."""

from collections.abc import Mapping
from dataclasses import dataclass

from plan_eval.formula.parser import names_in
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a value: `way` is 1 where it never falls, -1 where it never rises, 0 where it stays; `sign` too.

    None stands for unknown: it may go either way, or take either sign.
    """

    way: int | None
    sign: int | None


def course_of(tree: Node, courses: Mapping[str, Course]) -> Course:
    """Return the course of a formula from those of its names; truths have none."""
    match tree:
        case Number():
            return Course(0, _sign(tree.value))
        case Name():
            return courses[tree.name]
        case Unary():
            operand = course_of(tree.operand, courses)
            return Course(_negated(operand.way), _negated(operand.sign))
        case Binary():
            return _binary(tree, courses)
        case Call():
            return _call(tree, courses)


def _sign(value: object) -> int:
    return (value > 0) - (value < 0)  # type: ignore[operator]  # a number


def _negated(way: int | None) -> int | None:
    return None if way is None else -way


def _joined(one: int | None, two: int | None) -> int | None:
    """Return the way of a sum: known where both go one way."""
    if one is None or two is None or one * two < 0:
        return None
    return one or two


def _product(one: int | None, two: int | None) -> int | None:
    return None if one is None or two is None else one * two


def _binary(tree: Binary, courses: Mapping[str, Course]) -> Course:
    if tree.operator not in ("+", "-", "*", "/"):
        return Course(None, None)
    left, right = course_of(tree.left, courses), course_of(tree.right, courses)
    if tree.operator == "-":
        right = Course(_negated(right.way), _negated(right.sign))
    if tree.operator in ("+", "-"):
        return Course(_joined(left.way, right.way), _joined(left.sign, right.sign))
    if tree.operator == "/":
        right = Course(_negated(right.way), right.sign)
    # (xy)' = x'y + xy'; dividing by y is multiplying by 1/y, which goes the other way and keeps the sign.
    one = 0 if left.way == 0 else _product(left.way, right.sign)
    two = 0 if right.way == 0 else _product(right.way, left.sign)
    return Course(_joined(one, two), _product(left.sign, right.sign))


def _call(tree: Call, courses: Mapping[str, Course]) -> Course:
    if tree.function in ("if", "has"):
        inside = [course_of(argument, courses) for argument in tree.arguments if _is_number(argument)]
        fixed = all(
            courses[name].way == 0 for name in (each.name for each in names_in(tree.arguments[0])) if name in courses
        )
        ways = {each.way for each in inside}
        return Course(ways.pop() if fixed and len(ways) == 1 else None, None)
    found = [course_of(argument, courses) for argument in tree.arguments]
    if tree.function == "abs":
        (only,) = found
        return Course(_product(only.way, only.sign) if only.way else only.way, 1)
    if tree.function.startswith("round"):
        return Course(found[0].way if all(each.way == 0 for each in found[1:]) else None, found[0].sign)
    course = found[0]
    for other in found[1:]:
        course = Course(_joined(course.way, other.way), _joined(course.sign, other.sign))
    return course


def _is_number(tree: Node) -> bool:
    return not (isinstance(tree, Binary) and tree.operator not in ("+", "-", "*", "/")) and not (
        isinstance(tree, Unary) and tree.operator == "not"
    )
