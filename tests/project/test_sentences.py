"""Every sentence that the program can say: both halves ask for the same values, and each is written as its language is."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import NamedTuple

import pytest

from plan_eval.base.text import Text
from tests.project.source import FILES, SOURCE, TREES

ONE_HALF_ONLY = {
    # said in English only, where Chinese cannot be shown
    "note: this console cannot show Chinese ({encoding}), so the text is in English; --output FILE or PYTHONUTF8=1 helps": {
        "encoding"
    },
    # a Chinese review names the plan and the day in the sentence itself
    "Of the {total} indicators, as of {when}: {groups}.": {"name"},
    # an English unit is a plural that stands with the indicator; a Chinese figure has its measure word
    "{figure}": {"unit"},
    "; counted instead: {name}, {value} {unit}": {"when"},
}
"""Placeholders that stand in one half only, by the English half, and why."""

CHOOSES_BY_LANGUAGE = {
    "base/text.py": "the one place that takes a half of a text",
    "cli/language.py": "finds out which language is asked for, and falls back on English where the console has no Chinese",
}
"""Files that may compare a language with another, and why."""

FORMS = ("起:止:步长",)
"""What a user types, with Chinese words for its parts: its signs are those of the command line."""

PLACEHOLDER = re.compile(r"\{([a-z_]\w*)(?::[,.\w]*)?\}")
AFTER = "\u3400-\u9fff\u3001-\u300b\u300d\u300f\uff00-\uffef\u201d\u2019\u2026"
BEFORE = AFTER + "\u300a-\u300f\u201c\u2018"
HALF_WIDTH = re.compile(f"[{AFTER}][,:;()!?](?=[{BEFORE}])")
"""A half-width sign between two Chinese ones; one alone in quotes, such as “:”, is what the sentence is about."""


class Said(NamedTuple):
    """A text and where it stands."""

    place: str
    text: Text


def literals() -> Iterator[Said]:
    """Yield every text that is written in the source, inside functions too."""
    for name, call in calls_of_text():
        halves = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        if len(halves) == len(Text._fields):
            yield Said(f"{name}:{call.lineno}", Text(*map(str, halves)))


def calls_of_text() -> Iterator[tuple[str, ast.Call]]:
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                yield name, node


def held() -> Iterator[Said]:
    """Yield every text that a module holds when it is imported: in tables, in words of the field, in classes."""
    seen: set[int] = set()
    for name in FILES:
        if not name.endswith("__main__.py"):
            module = import_module("plan_eval." + name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
            for key, value in vars(module).items():
                yield from (Said(f"{name}: {key}", text) for text in texts_in(value, seen))


def texts_in(value: object, seen: set[int]) -> Iterator[Text]:
    if id(value) not in seen:
        seen.add(id(value))
        if isinstance(value, Text):
            yield value
        else:
            for part in parts_of(value):
                yield from texts_in(part, seen)


def parts_of(value: object) -> Iterable[object]:
    """Return what a table, a class of the program or one of its objects holds."""
    if isinstance(value, Mapping):
        return [*value, *value.values()]
    if isinstance(value, tuple | list | set | frozenset):
        return value
    if isinstance(value, type) and value.__module__.startswith("plan_eval."):
        return [*vars(value).values()]
    if type(value).__module__.startswith("plan_eval."):
        names = [each.name for each in fields(value)] if is_dataclass(value) else getattr(value, "__dict__", ())
        return [getattr(value, name, None) for name in names]
    return ()


SENTENCES = list({said.text: said for said in (*held(), *literals())}.values())
"""Each sentence once, at its line where one is known."""


def test_the_sentences_are_found() -> None:
    """What follows proves nothing of a sentence that is not found: one of each kind of place is."""
    found = {said.text.en for said in SENTENCES}
    assert {"{path} is too large", "on track", "an indicator", "cannot read {path}: {reason}"} <= found
    assert len(found) > 500


def test_both_halves_ask_for_the_same_values() -> None:
    wrong = []
    for place, text in SENTENCES:
        en, zh = ({*PLACEHOLDER.findall(re.sub(r"\{\{|\}\}", "", half))} for half in text)
        if (en ^ zh) - ONE_HALF_ONLY.get(text.en, set()):
            wrong.append(f"{place}: {sorted(en)} {sorted(zh)} {text.en!r} {text.zh!r}")
    assert not wrong, "\n" + "\n".join(wrong)


def is_mixed(text: str) -> bool:
    """Tell whether half-width signs stand between Chinese ones."""
    for form in FORMS:
        text = text.replace(form, "")
    return HALF_WIDTH.search(text) is not None


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("缺少:值", True),
        ("文字(可选)", True),
        ("“甲”,“乙”", True),
        ("缺少：值", False),
        ("此行的键后面没有“:”", False),
        ("请写 `键: 值`", False),
        ("NAME=起:止:步长", False),
    ],
)
def test_mixed_punctuation_is_told(text: str, mixed: bool) -> None:  # noqa: FBT001  # what is wanted
    assert is_mixed(text) is mixed


def test_chinese_has_its_own_punctuation() -> None:
    wrong = [f"{place}: {text.zh!r}" for place, text in SENTENCES if is_mixed(text.zh)]
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix not in {"", ".py", ".pyc", ".typed"}:
            lines = path.read_text(encoding="utf-8").splitlines()
            name = path.relative_to(SOURCE).as_posix()
            wrong += [f"{name}:{number}: {line}" for number, line in enumerate(lines, 1) if is_mixed(line)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_a_sentence_is_written_whole() -> None:
    """A sentence put together in code is one that nobody who only writes can better."""
    wrong = [
        f"{name}:{call.lineno}: {ast.unparse(call)}"
        for name, call in calls_of_text()
        if any(is_put_together(node) for argument in call.args for node in ast.walk(argument))
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def is_put_together(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.JoinedStr | ast.IfExp)
        or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format")
    )


def test_no_code_chooses_words_by_their_language() -> None:
    wrong = [
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, tree in TREES.items()
        if name not in CHOOSES_BY_LANGUAGE
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq) and names_a_language(node)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def names_a_language(node: ast.Compare) -> bool:
    return any(isinstance(side, ast.Constant) and side.value in Text._fields for side in (node.left, *node.comparators))
