"""Which way a formula goes when one of its names grows: what inference needs to know before it inverts the formula."""

from collections.abc import Mapping
from fractions import Fraction

from plan_eval.formula.courses import UNKNOWN, Course, negated, product, quotient, rising
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.parser import names_in
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary


def course_of(tree: Node, courses: Mapping[str, Course]) -> Course:
    """Return the course of a formula from those of its names; truths have none."""
    match tree:
        case Number():
            return constant_course(tree.value)
        case Name():
            return courses[tree.name]
        case Unary():
            return UNKNOWN if tree.operator == "not" else negated(course_of(tree.operand, courses))
        case Binary():
            return _binary(tree, courses)
        case Call():
            return _call(tree, courses)


def constant_course(value: Fraction) -> Course:
    """Return the course of a number that stays what it is."""
    return Course(0, (value > 0) - (value < 0))


def _binary(tree: Binary, courses: Mapping[str, Course]) -> Course:
    if tree.operator not in ("+", "-", "*", "/"):
        return UNKNOWN
    left, right = course_of(tree.left, courses), course_of(tree.right, courses)
    match tree.operator:
        case "+":
            return rising(left, right)
        case "-":
            return rising(left, negated(right))
        case "*":
            return product(left, right)
        case _:
            return quotient(left, right)


def _call(tree: Call, courses: Mapping[str, Course]) -> Course:
    if tree.function == "if":
        return _choice(tree, courses)
    if tree.function == "has":
        return UNKNOWN
    arguments = [course_of(argument, courses) for argument in tree.arguments]
    course = FUNCTIONS[tree.function].course(*arguments)
    stays = all(argument.way == 0 for argument in arguments)
    return Course(0, course.sign) if stays else course


def _choice(tree: Call, courses: Mapping[str, Course]) -> Course:
    """Return the course of an `if`: known where the condition stays what it is and both branches go one way."""
    condition, *branches = tree.arguments
    one, two = (course_of(branch, courses) for branch in branches)
    stays = all(courses[name.name].way == 0 for name in names_in(condition) if name.name in courses)
    return Course(one.way if stays and one.way == two.way else None, rising(one, two).sign)
