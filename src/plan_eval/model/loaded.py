"""What loading gives: the parts of a document that are valid, the whole where nothing keeps it from being computed."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from plan_eval.base.errors import DataError
from plan_eval.files import Document
from plan_eval.findings.shapes import Finding, Problem, ValuePath, has_errors
from plan_eval.model.acceptance import Accepted, silence

Parts = TypeVar("Parts")
Whole = TypeVar("Whole")

MAX_FINDINGS = 1_000
"""How many findings of one file are told."""


class Loaded(NamedTuple, Generic[Parts, Whole]):
    """A document as far as it is valid.

    `parts` is all of it that is valid; `whole` what can be computed with, None where an error keeps it from being so.
    `accepted` tells for the path of an entry which findings it accepts.
    """

    document: Document
    parts: Parts
    whole: Whole | None
    problems: tuple[Problem, ...] = ()
    accepted: Mapping[ValuePath, Accepted] = {}

    @property
    def is_readable(self) -> bool:
        """Tell whether the document could be read at all, so that there is something to check in it."""
        return is_readable(self.document)

    def findings(self, doubts: Iterable[Problem] = (), *, thorough: bool = False) -> tuple[Finding, ...]:
        """Return what is wrong with the document, in the order of the file, without what its entries accept.

        `doubts` are what was found beyond loading. Only where it is `thorough`, which is where all checks were made, can
        be told what accepts nothing.
        """
        if not self.is_readable:
            return self.document.findings
        told = silence([*self.problems, *doubts], self.accepted, thorough=thorough)
        found = (*self.document.findings, *map(self.document.finding, told))
        return tuple(sorted(found, key=lambda each: (each.location.line or 0, each.location.column or 0, each.code)))

    def sound(self) -> Whole:
        """Return the whole.

        Raises:
            DataError: with every finding of loading, where they include errors.
        """
        if self.whole is None:
            raise DataError(self.findings())
        return self.whole


def is_readable(document: Document) -> bool:
    """Tell whether a document could be read at all, so that there is something to load in it."""
    return document.is_whole


def is_sound(
    document: Document, problems: Iterable[Problem], accepted: Mapping[ValuePath, Accepted] = MappingProxyType({})
) -> bool:
    """Tell whether nothing that was found, and that no entry accepts, keeps a document from being computed with."""
    told = silence(problems, accepted, thorough=False)
    return not has_errors((*document.findings, *map(document.finding, told)))


def limited(document: Document, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings of a document as far as they are told, and how many there are where that is not all."""
    if len(findings) <= MAX_FINDINGS:
        return findings
    told = document.finding(Problem("PE113", (), {"found": len(findings), "limit": MAX_FINDINGS}))
    return (*findings[:MAX_FINDINGS], told)


class CheckResult(NamedTuple):
    """What `check` found in some files."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
