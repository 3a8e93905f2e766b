"""Findings that an entry silences with a reason."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from pydantic import Field

from plan_eval.base.gaps import gaps
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.findings.lookup import check_of, checks
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Line, Words


class Accept(Entry):
    """A finding that is known and right as it is, and why."""

    owner: ClassVar[Text] = Text("accept", "accept")
    code: Line = Field(description="The code of the finding.")
    reason: Words = Field(description="Why it is right as it is.")


Accepted = tuple[Accept, ...]


def silence(
    problems: Iterable[Problem], accepted: Mapping[ValuePath, Accepted], *, thorough: bool
) -> Iterator[Problem]:
    """Yield the problems that no entry accepts, and what is wrong with accepting.

    `accepted` tells for the path of each entry what it accepts; a problem belongs to the entries whose path begins its
    own. Only where it is `thorough`, which is where all checks were made, is told what accepts nothing.
    """
    used: set[tuple[ValuePath, str]] = set()
    for problem in problems:
        codes = {(path, each.code) for path in _beginnings(problem.path) for each in accepted.get(path, ())}
        found = {(path, code) for path, code in codes if code == problem.code and check_of(code).acceptable}
        if not found:
            yield problem
        used |= found
    for path, entries in accepted.items():
        for number, each in enumerate(entries):
            at = (*path, "accept", number, "code")
            if each.code not in checks() or not check_of(each.code).acceptable:
                known = [code for code, check in checks().items() if check.acceptable]
                near = suggest(each.code.upper(), known)
                yield Problem("PE318", at, {"found": each.code, "near": near, "known": listing(known)})
            elif thorough and (path, each.code) not in used:
                yield Problem("PE317", at, {"found": each.code})
            if any(gaps(each.reason.en)) or any(gaps(each.reason.zh)):
                yield Problem("PE321", (*path, "accept", number, "reason"), {"code": each.code})


def _beginnings(path: ValuePath) -> Iterator[ValuePath]:
    return (path[:length] for length in range(1, len(path) + 1))
