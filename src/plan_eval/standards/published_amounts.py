"""The published amounts of a standards file as tests of its formulas."""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import Text, Words, same
from plan_eval.files import Document
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.acceptance import silence
from plan_eval.model.kinds import Surroundings
from plan_eval.model.trying import Asked, Said, Suite, Tried
from plan_eval.standards.checks import check_standards
from plan_eval.standards.loading import LoadedStandards
from plan_eval.standards.model import Standard

_SUITE = Text("published amounts in {file}", "{file} 中已公布的金额")
_NAME = Text("{name}, {on}", "{name}，{on}")
_AMOUNT = Text("amount", "金额")
_NONE = Text("none", "无")
_FOUND = ("PE503", "PE504")
"""What is found where a published amount is not the computed one."""


def published_amounts(loaded: LoadedStandards, surroundings: Surroundings) -> Suite:
    """Hold every published amount against what its formula comes to, as checking the file does."""
    problems = [problem for problem in check_standards(loaded, surroundings) if problem.code in _FOUND]
    told = {_entry(problem) for problem in silence(problems, loaded.accepted, thorough=False)}
    wrong = {_entry(problem): problem for problem in problems}
    standards = loaded.parts.standards.standards
    tried = [
        Tried(name, path, (_asked(loaded.document, path, wrong),), is_accepted=path in wrong and path not in told)
        for position, standard in zip(loaded.parts.positions, standards, strict=True)
        for path, name in _published(standard, position)
    ]
    return Suite(_SUITE.message(file=loaded.document.file), loaded.document, tried)


def _entry(problem: Problem) -> ValuePath:
    """Return the path of the published amount that a problem is about."""
    return problem.path[:4]


def _published(standard: Standard, position: int) -> Iterator[tuple[ValuePath, Words]]:
    for number, published in enumerate(standard.published):
        path: ValuePath = ("standards", position, "published", number)
        yield path, _NAME.message(name=standard.name, on=published.on)


def _asked(document: Document, path: ValuePath, wrong: Mapping[ValuePath, Problem]) -> Asked:
    written = _written(document, path)
    expected, problem = Said(written, same(written)), wrong.get(path)
    if problem is None:
        return Asked("amount", _AMOUNT, expected, expected, agrees=True)
    computed = problem.values.get("computed")
    came = Said(None, _NONE) if computed is None else Said(str(computed), same(str(computed)))
    return Asked("amount", _AMOUNT, expected, came, agrees=False)


def _written(document: Document, path: ValuePath) -> str:
    """Return an amount as it stands in the file; several have commas between them."""
    value: object = document.value
    for step in (*path, "amount"):
        value = value[step] if isinstance(value, dict | list) else None  # type: ignore[index]  # a step fits what it leads into
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
