"""Every sentence that the program can say, of its methods and of the shipped data: both halves, each as its language is written."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import NamedTuple

import pytest

from plan_eval import evaluate, load_plan, load_rules, load_standards
from plan_eval.base.characters import BETWEEN_CHINESE
from plan_eval.base.text import Text
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.methods import SHIPPED
from plan_eval.session import Session
from tests.conftest import DATA
from tests.project.source import FILES, SOURCE, TREES

ONE_HALF_ONLY = {
    # said in English only, where Chinese cannot be shown
    "note: this console cannot show Chinese ({encoding}), so the text is in English; --output FILE or PYTHONUTF8=1 helps": {
        "encoding"
    },
    # a Chinese review names the plan and the day in the sentence itself
    "Of {total} {total:indicator|indicators}, as of {when}: {groups}.": {"name"},
    # Chinese gives the number of all behind the names of some
    "{names} and {count} more": {"count"},
    # an English unit is a plural that stands with the indicator; a Chinese figure has its measure word
    "{figure}": {"unit"},
}
"""Placeholders that stand in one half only, by the English half, and why."""

ONE_LANGUAGE_ONLY = {
    "note: this console cannot show Chinese ({encoding}), so the text is in English; --output FILE or PYTHONUTF8=1 helps",  # said where Chinese cannot be shown
    "is",  # a verb that Chinese does not have before a status
    "are",  # the same
}
"""Texts for which the other language has nothing, and why."""

CHOOSES_BY_LANGUAGE = {
    "base/text.py": "the one place that takes a half of a text",
    "cli/language.py": "finds out which language is asked for, and falls back on English where the console has no Chinese",
}
"""Files that may compare a language with another, and why."""

FORMS = ("起:止:步长",)
"""What a user types, with Chinese words for its parts: its signs are those of the command line."""

PLACEHOLDER = re.compile(r"\{([a-z_]\w*)(?::[,.\w]*)?\}")
"""A value; where a number only chooses between two words, as in `{count:month|months}`, Chinese has no such choice."""
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


WRITTEN = [
    *SENTENCES,
    *(Said(f"methods/{name}.yaml", text) for name in SHIPPED for text in texts_in(load_rules(name).file, set())),
    *(Said("data/indicators.yaml", text) for text in texts_in(load_plan(DATA).plan, set())),
    *(Said("data/standards.yaml", text) for text in texts_in(load_standards(DATA), set())),
    *(Said("data/claims.yaml", text) for text in texts_in(Session(DATA).loaded("claims").parts, set())),
]
"""Those of the program, of its methods and of the shipped data."""

GAP = re.compile(BETWEEN_CHINESE)
"""A space where Chinese has none."""


def test_the_sentences_are_found() -> None:
    """What follows proves nothing of a sentence that is not found: one of each kind of place is."""
    found = {said.text.en for said in SENTENCES}
    assert {"{path} is too large", "on track", "an indicator", "cannot read {path}: {reason}"} <= found
    assert len(found) > 500
    written = {said.text.zh for said in WRITTEN}
    assert {"已达到目标值 {target}，现为 {value}", "照料护理标准：半护理", "按表格为 2,194，正文少 200。"} <= written


def test_every_text_has_both_languages() -> None:
    lacking = {"".join(said.text) for said in WRITTEN if not all(said.text) and "".join(said.text).strip()}
    assert lacking - ONE_LANGUAGE_ONLY == set()


def test_no_space_stands_between_chinese_characters() -> None:
    assert [said for said in WRITTEN if GAP.search(said.text.zh)] == []


def evaluations() -> Iterator[PlanEvaluation]:
    """Yield the shipped plan as each rule set judges it."""
    plan = load_plan(DATA)
    yield from (evaluate(plan, rules=name) for name in SHIPPED)


def test_reasons_are_written_as_chinese_is() -> None:
    said = {result.verdict.because.zh for evaluation in evaluations() for result in evaluation.results}
    assert "目标为 2 所，现为 1 所，相关建设搁置：市第二救助站建设因军地置换用地原因搁置，需要另选他址建设" in said
    assert [sentence for sentence in said if GAP.search(sentence) or is_mixed(sentence)] == []


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
    wrong = [f"{place}: {text.zh!r}" for place, text in WRITTEN if is_mixed(text.zh)]
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
