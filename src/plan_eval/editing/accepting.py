"""`accept` entries for findings that stand today, each with a place for the reason that a person has to give."""

from collections.abc import Iterable, Iterator

from plan_eval.base.gaps import GAP
from plan_eval.base.text import Lang, Text
from plan_eval.editing.edits import Edit, edited, more, newline
from plan_eval.files import Document
from plan_eval.files.lines import line_end, line_start
from plan_eval.files.values import Branch, Leaf, Place
from plan_eval.findings.shapes import Finding

_KEY = "accept"
_REASON = Text("reason", "理由")
_ENTRIES = ("plan", "indicators", "standards", "parameters")
"""What has entries that may accept something; `plan` is one itself."""


def with_accepts(document: Document, findings: Iterable[Finding], lang: Lang) -> str:
    """Return the text of a file with an `accept` for each finding that its entries may accept; the rest stays as it was."""
    wanted: dict[int, tuple[Branch, list[str]]] = {}
    for finding in findings:
        entry = _entry(document, finding) if finding.check.acceptable else None
        if entry is not None:
            codes = wanted.setdefault(entry.start, (entry, []))[1]
            codes += [finding.code] if finding.code not in codes else []
    edits = [edit for entry, codes in wanted.values() for edit in _added(document, entry, codes, lang)]
    return edited(document.text, edits)


def _entry(document: Document, finding: Finding) -> Branch | None:
    """Return the entry that a finding stands in; None outside all of them."""
    span, place = document.span(finding.location), document.place
    if span is None or not isinstance(place, Branch):
        return None
    for key in _ENTRIES:
        part = place.items.get(key)
        if isinstance(part, Branch):
            entries = [part] if key == "plan" else part.items.values()
            for entry in entries:
                if isinstance(entry, Branch) and entry.start <= span[0] < entry.end:
                    return entry
    return None


def _added(document: Document, entry: Branch, codes: list[str], lang: Lang) -> Iterator[Edit]:
    items = [f'{{code: {code}, reason: "{GAP.fill(lang, what=_REASON)}"}}' for code in codes]
    there = entry.items.get(_KEY)
    if not isinstance(there, Branch) or not there.items:
        yield _new(document, entry, f"{_KEY}: [{', '.join(items)}]")
    elif document.text[there.start] == "[":
        end = max(place.end for place in there.items.values())
        yield Edit(end, end, "".join(f", {item}" for item in items))
    else:
        first = there.items[0]
        indent = document.text[line_start(document.text, first.start) : document.text.rfind("-", 0, first.start)]
        end = line_end(document.text, _last(there))
        yield Edit(end, end, "".join(f"{newline(document)}{indent}- {item}" for item in items))


def _new(document: Document, entry: Branch, item: str) -> Edit:
    """Return the edit that puts a new key into an entry: below the last of its keys whose value stands beside it on one line."""
    short = [
        key.start
        for name, key in entry.keys.items()
        if isinstance(value := entry.items.get(name), Leaf)
        and document.position(value.end)[0] == document.position(key.start)[0]
    ]
    if document.text[entry.start] == "{" or not short:
        return more(document, entry, [item])
    indent, end = " " * document.position(max(short))[1], line_end(document.text, max(short))
    return Edit(end, end, f"{newline(document)}{indent}{item}")


def _last(place: Place) -> int:
    """Return where the last value in a place ends: lines and comments below it do not belong to it."""
    if isinstance(place, Leaf) or not place.items:
        return place.end
    return max(map(_last, place.items.values()))
