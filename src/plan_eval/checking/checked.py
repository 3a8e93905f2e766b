"""What checking gives: data that is sound, and the findings about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plan_eval.findings import Finding, Path, Problem, has_errors
from plan_eval.model.acceptance import Accepted, silence
from plan_eval.source import Document

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a document holds, and the findings about it; `value` is None where they include errors."""

    value: T | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `check` found in some files."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def findings_of(
    document: Document,
    problems: Iterable[Problem],
    accepted: Mapping[Path, Accepted] | None = None,
    *,
    thorough: bool = True,
) -> tuple[Finding, ...]:
    """Return the findings about a document in the order of the file, without those that its entries accept.

    Only where all checks were made can be told what accepts nothing.
    """
    told = silence(problems, accepted or {}, thorough=thorough)
    found = (*document.findings, *map(document.finding, told))
    return tuple(sorted(found, key=lambda each: (each.location.line or 0, each.location.column or 0, each.code)))


def conclude(findings: tuple[Finding, ...], value: T | None) -> Checked[T]:
    """Return the value with its findings; no value where there are errors."""
    return Checked(None if has_errors(findings) else value, findings)


def is_unreadable(document: Document) -> bool:
    """Tell whether a document could not be read at all, so that there is nothing to check in it."""
    return document.place is None and bool(document.findings)
