"""The text of a formula as tokens, each with its place."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import did_you_mean
from plan_eval.formula.limits import DIGITS, LENGTH, MAX_DIGITS, MAX_LENGTH


class TokenKind(StrEnum):
    """What a token is."""

    NUMBER = "number"
    NAME = "name"
    SYMBOL = "symbol"
    END = "end"


class Token(NamedTuple):
    """One token; `start` and `end` are character offsets into the formula."""

    kind: TokenKind
    text: str
    start: int
    end: int


_SPACE = re.compile(r"[ \t\r\n]+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_NAME = re.compile(r"[^\W\d]\w*")
_SYMBOL = re.compile(r"<=|>=|!=|[-+*/()<>=,\[\]]")
_INSTEAD = {
    "×": "*", "＊": "*", "·": "*", "÷": "/", "／": "/", "（": "(", "）": ")", "，": ",", "＋": "+", "－": "-",
    "−": "-", "–": "-", "≥": ">=", "≤": "<=", "≠": "!=", "＝": "=", "＞": ">", "＜": "<", "％": "%", "^": "*",
    "【": "[", "】": "]", "!": "!=", "&": "and", "|": "or", "{": "(", "}": ")",
}  # fmt: skip


def tokenize(text: str) -> Iterator[Token]:
    """Yield the tokens of a formula, an END token last.

    Raises:
        FormulaError: PE409 for a text or number beyond the limits, PE401 for a character that has no meaning here.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError("PE409", MAX_LENGTH, len(text), what=LENGTH, found=len(text), limit=MAX_LENGTH)
    position = 0
    while position < len(text):
        if match := _SPACE.match(text, position):
            position = match.end()
        elif match := _NUMBER.match(text, position):
            yield _number(text, match)
            position = match.end()
        elif match := _NAME.match(text, position):
            yield Token(TokenKind.NAME, match[0], match.start(), match.end())
            position = match.end()
        elif match := _SYMBOL.match(text, position):
            yield Token(TokenKind.SYMBOL, match[0], match.start(), match.end())
            position = match.end()
        else:
            found = text[position]
            instead = _INSTEAD.get(found) or (str(int(found)) if found.isdecimal() else None)
            raise FormulaError("PE402", position, position + 1, found=found, near=did_you_mean(instead))
    yield Token(TokenKind.END, "", len(text), len(text))


def _number(text: str, match: re.Match[str]) -> Token:
    start, end = match.span()
    digits = match[0].rstrip("%").replace(".", "")
    if len(digits) > MAX_DIGITS:
        raise FormulaError("PE409", start, end, what=DIGITS, found=len(digits), limit=MAX_DIGITS)
    follower = text[end : end + 1]
    if follower and (follower in "._" or follower.isalnum()):
        wrong = _NAME.match(text, end) or re.compile(r"[.\w]+").match(text, end)
        stop = wrong.end() if wrong else end + 1
        raise FormulaError("PE403", start, stop, found=text[start:stop])
    return Token(TokenKind.NUMBER, match[0], start, end)
