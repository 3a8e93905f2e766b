"""The published amounts of a standards file as tests of its formulas."""

from collections.abc import Mapping

from plan_eval.base.figures import exact
from plan_eval.base.text import Text, same
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.acceptance import silence
from plan_eval.model.kinds import Surroundings
from plan_eval.model.trying import Asked, Said, Suite, Tried
from plan_eval.standards.cells import Published
from plan_eval.standards.checks import check_standards
from plan_eval.standards.loading import LoadedStandards

_SUITE = Text("published amounts in {file}", "{file} 中已公布的金额")
_NAME = Text("{name}, {on}", "{name}，{on}")
_AMOUNT = Text("amount", "金额")
_NONE = Text("none", "无")
_FOUND = ("PE503", "PE504")
"""What is found where a published amount is not the computed one."""


def published_amounts(loaded: LoadedStandards, surroundings: Surroundings) -> Suite:
    """Hold every published amount against what its formula comes to, as checking the file does."""
    problems = [problem for problem in check_standards(loaded, surroundings) if problem.code in _FOUND]
    told = {problem.path for problem in silence(problems, loaded.accepted, thorough=False)}
    wrong = {problem.path: problem for problem in problems}
    tried = []
    for standard in loaded.parts.standards.standards:
        for published in standard.published:
            path: ValuePath = ("standards", standard.place, *published.path)
            found = path if path in wrong else _day_of(path)
            name = _NAME.message(name=standard.name, on=published.on)
            is_accepted = found in wrong and found not in told
            tried.append(Tried(name, path, (_asked(published, found, wrong),), is_accepted=is_accepted))
    return Suite(_SUITE.message(file=loaded.document.file), loaded.document, tried)


def _day_of(path: ValuePath) -> ValuePath:
    """Return the path of the day of a published amount, which is told where none can be computed for it."""
    return (*path[:4], "on")


def _asked(published: Published, path: ValuePath, wrong: Mapping[ValuePath, Problem]) -> Asked:
    written = exact(published.amount)
    expected, problem = Said(written, same(written)), wrong.get(path)
    if problem is None:
        return Asked("amount", _AMOUNT, expected, expected, agrees=True)
    computed = problem.values.get("computed")
    came = Said(None, _NONE) if computed is None else Said(str(computed), same(str(computed)))
    return Asked("amount", _AMOUNT, expected, came, agrees=False)
