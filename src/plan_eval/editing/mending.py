"""Slips of the pen that have one right answer, put right in the text of a data file; every other character stays as it was."""

import re
from collections.abc import Iterable, Iterator

from plan_eval.editing.edits import Edit, edited
from plan_eval.files import Document
from plan_eval.files.reading import parse_document
from plan_eval.findings.shapes import Finding
from plan_eval.model.meant import plainly_meant

_MOST_ROUNDS = 1000
"""Reading stops at the first slip of YAML, so that each may show the next."""

_BRACKETS = {"｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]"}
_COMMAS, _DASHES = "，、", "—–－−‐‑-"
_WIDE_SPACES = re.compile("[\u3000\xa0]+")
_NUMBER, _SYNTAX = "PE203", "PE104"


def mended(document: Document) -> str:
    """Return the text of a file with the slips of YAML put right that have one right answer, and the figures that have one.

    Full-width punctuation becomes what YAML takes, a colon or a dash gets its space, and a figure with look-alikes of digits,
    full-width ones or a comma for its point is written out. What may be meant in two ways stays.
    """
    for _ in range(_MOST_ROUNDS):
        edits = list(_of_syntax(document, document.findings))
        if not edits:
            break
        document = parse_document(document.file, edited(document.text, edits), document.folder)
    return document.text


def mended_figures(document: Document, findings: Iterable[Finding]) -> str:
    """Return the text of a file with the figures written out that were found to be none, where there is one that was meant."""
    return edited(document.text, list(_of_figures(document, findings)))


def _of_syntax(document: Document, findings: Iterable[Finding]) -> Iterator[Edit]:
    for finding in findings:
        if finding.code == _SYNTAX and (span := document.span(finding.location)) is not None:
            start, end = span
            found, behind = document.text[start:end], document.text[end : end + 1]
            if (written := _written(found, behind)) is not None:
                yield Edit(start, end, written)


def _written(found: str, behind: str) -> str | None:
    """Return what is meant by characters that YAML does not take; None where that is not sure."""
    space = "" if behind.isspace() or not behind else " "
    if found in _BRACKETS:
        return _BRACKETS[found]
    if found in _COMMAS:
        return f",{space}"
    if _WIDE_SPACES.fullmatch(found):
        return " " * len(found)
    if found == "：" or (found == ":" and space):  # a second “: ” has its space, and is another slip
        return f":{space}"
    if found and found in _DASHES and (found != "-" or space):
        return f"-{space}"
    return None


def _of_figures(document: Document, findings: Iterable[Finding]) -> Iterator[Edit]:
    for finding in findings:
        if finding.code == _NUMBER and (span := document.span(finding.location)) is not None:
            start, end = span
            meant = plainly_meant(document.text[start:end])
            if meant is not None:
                yield Edit(start, end, meant)
