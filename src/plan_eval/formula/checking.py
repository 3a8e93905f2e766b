"""What every part of a formula is, found before anything is computed: number, truth or word."""

from collections.abc import Iterable, Mapping

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text, same
from plan_eval.formula.asked import ASKED, EXPECTED, Asked, Taken, fits, name_in_scope
from plan_eval.formula.functions import FORMS, FUNCTIONS
from plan_eval.formula.kinds import NUMBER, TRUTH, UNIT, Kind, Scope
from plan_eval.formula.rendering import write_out
from plan_eval.formula.rows import Form
from plan_eval.formula.times import TIMES
from plan_eval.formula.tree import PRECEDENCE, Binary, Call, Name, Node, Number, Unary
from plan_eval.formula.unit_words import is_word, singular

_LOGICAL = PRECEDENCE["and"]
_EQUALITY = ("=", "!=")
_AN_EXPRESSION = Text("an expression", "表达式")
_A_NAME = Text("a name", "名称")
_OPERATOR = Text("an operator or the end", "运算符或公式结尾")
_OPERATOR_OR_UNIT = Text(
    "an operator, the end, or a known unit such as months", "运算符、公式结尾，或 months（月）等已知的单位"
)


def kind_of(node: Node, scope: Scope) -> Kind:
    """Return what a formula gives.

    Raises:
        FormulaError: PE406 for an unknown name, PE407 for a part of the wrong kind, PE408 for a wrong number of
            arguments.
    """
    match node:
        case Number():
            return _kind_of_number(node, scope) if node.unit else NUMBER
        case Name():
            return _kind_of_name(node, scope)
        case Unary():
            wanted = TRUTH if node.operator == "not" else NUMBER
            return _require(node.operand, wanted, scope)
        case Binary():
            return _kind_of_binary(node, scope)
        case Call():
            return _kind_of_call(node, scope)


def _kind_of_number(node: Number, scope: Scope) -> Kind:
    """Return the kind of a number with a unit, each word of which must be known as one, and be no name of anything else."""
    at = node.end - len(node.unit)
    for word in node.unit.split("/"):
        kind = scope.get(word) or scope.get(singular(word)) or (UNIT if is_word(word) else None)
        if kind != UNIT:
            expected = _OPERATOR if word in scope else _OPERATOR_OR_UNIT
            raise FormulaError("PE401", at, at + len(word), found=word, expected=expected)
        at += len(word) + 1
    return NUMBER


def _kind_of_name(node: Name, scope: Scope) -> Kind:
    kind = scope.get(node.name)
    if kind is None or kind == UNIT:
        raise _unknown(node.name, node.start, node.end, scope)
    return kind


def _unknown(found: str, start: int, end: int, known: Iterable[str]) -> FormulaError:
    names = tuple(
        name for name in known if not (isinstance(known, Mapping) and known[name] == UNIT) and not name.endswith("()")
    )
    return FormulaError("PE406", start, end, found=found, near=suggest(found, names), known=listing(names))


def _require(node: Node, wanted: Kind, scope: Scope) -> Kind:
    found = kind_of(node, scope)
    if found.label != wanted.label:
        raise FormulaError("PE407", node.start, node.end, found=found.label, expected=wanted.label)
    return found


def _kind_of_binary(node: Binary, scope: Scope) -> Kind:
    if PRECEDENCE[node.operator] <= _LOGICAL:
        _require(node.left, TRUTH, scope)
        return _require(node.right, TRUTH, scope)
    if node.operator in _EQUALITY and word_of(node, scope) is not None:
        return TRUTH
    _require(node.left, NUMBER, scope)
    _require(node.right, NUMBER, scope)
    return NUMBER if node.operator in ("+", "-", "*", "/") else TRUTH


def word_of(node: Binary, scope: Scope) -> tuple[str, str] | None:
    """Return the name and the word of a comparison such as `nature = binding`; None for any other comparison.

    Raises:
        FormulaError: PE406 where the word is none that the name may be.
    """
    for left, right in ((node.left, node.right), (node.right, node.left)):
        if not (isinstance(left, Name) and isinstance(right, Name)):
            continue
        kind = scope.get(left.name)
        if kind is None or not kind.is_word:
            continue
        if right.name not in kind.options:
            raise _unknown(right.name, right.start, right.end, kind.options)
        return left.name, right.name
    return None


def _kind_of_call(node: Call, scope: Scope) -> Kind:
    form = FUNCTIONS.get(node.function) or FORMS.get(node.function)
    if form is None and name_in_scope(node.function) in scope:
        return _kind_of_asked(node, ASKED[node.function], scope)
    if form is None and node.function in TIMES:
        raise FormulaError("PE404", node.start, node.end, expected=same(TIMES[node.function].usage))
    if form is None:
        raise _unknown(node.function, node.start, node.start + len(node.function), _functions(scope))
    _count(node, form)
    if node.function == "if":
        condition, one, two = node.arguments
        _require(condition, TRUTH, scope)
        return _require(two, kind_of(one, scope), scope)
    if node.function == "has":
        return _kind_of_has(node.arguments[0], scope)
    for argument in node.arguments:
        _require(argument, NUMBER, scope)
    return NUMBER


def _kind_of_asked(node: Call, asked: Asked, scope: Scope) -> Kind:
    _count(node, asked)
    for argument, taken in zip(node.arguments, asked.takes, strict=True):
        if taken in (Taken.VALUE, Taken.CONDITION):
            _require(argument, NUMBER if taken is Taken.VALUE else TRUTH, scope)
        elif taken is Taken.YEARS and isinstance(argument, Name):
            _require(argument, NUMBER, scope)
        elif not fits(argument, taken):
            found = same(f"`{write_out(argument, str)}`")
            raise FormulaError("PE407", argument.start, argument.end, found=found, expected=EXPECTED[taken])
    return asked.kind


def _functions(scope: Scope) -> list[str]:
    """Return the words that may stand before parentheses."""
    return [*FORMS, *FUNCTIONS, *(name for name in ASKED if name_in_scope(name) in scope)]


def _kind_of_has(argument: Node, scope: Scope) -> Kind:
    if not isinstance(argument, Name):
        raise FormulaError("PE407", argument.start, argument.end, found=_AN_EXPRESSION, expected=_A_NAME)
    _kind_of_name(argument, scope)
    return TRUTH


def _count(node: Call, form: Form) -> None:
    found = len(node.arguments)
    if not form.least <= found <= form.most:
        expected = str(form.least) if form.least == form.most else f"{form.least}-{form.most}"
        raise FormulaError("PE408", node.start, node.end, function=node.function, found=found, expected=expected)
