"""The standards that a user asks for: by id or title, by a pattern with stars, by group."""

import re
from collections.abc import Iterable, Iterator, Sequence

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.formula.references import canonical
from plan_eval.standards.cells import Standard, Standards

_NO_STANDARD = Text(
    "there is no standard “{name}”; {near}known: {known}", "没有名为“{name}”的标准；{near}可用：{known}"
)
_NO_GROUP = Text(
    "there is no group “{name}” of standards; {near}known: {known}", "没有名为“{name}”的标准分组；{near}可用：{known}"
)
_NO_GROUPS = Text("--group: no standard has a group", "--group：没有标准写明分组")
_NONE_OF_BOTH = Text(
    "none of the standards asked for is in the group asked for; leave out one of the two",
    "所要的标准都不在所要的分组中；请去掉其中一个条件",
)


def chosen_standards(source: Standards, names: Sequence[str], groups: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the standards that are asked for, in the order of the file; all where nothing is.

    A name is an id, that of a table for all of its values, or a title in either language; a star in it stands for any text, a
    question mark for any one character. Standards must be in one of the groups, where any are given.

    Raises:
        UsageError: for a name or a group that no standard has, and where no standard is what both ask for.
    """
    named = _chosen(source, names)
    grouped = _in_groups(source, groups)
    chosen = tuple(each.id for each in source.standards if each.id in named and each.id in grouped)
    if source.standards and not chosen:
        raise UsageError(_NONE_OF_BOTH)
    return chosen


def _chosen(source: Standards, names: Sequence[str]) -> set[str]:
    if not names:
        return {standard.id for standard in source.standards}
    by_word: dict[str, list[str]] = {}
    for standard in source.standards:
        for word in _words(source, standard):
            by_word.setdefault(word, []).append(standard.id)
    chosen: set[str] = set()
    for name in names:
        hits = list(_hits(name, by_word))
        if not hits:
            near = suggest(name.strip("*?"), by_word)
            known = listing(standard.id for standard in source.standards)
            raise UsageError(_NO_STANDARD.message(name=name, near=near, known=known))
        chosen.update(hits)
    return chosen


def _words(source: Standards, standard: Standard) -> Iterator[str]:
    """Yield what a standard answers to."""
    yield standard.id
    yield from standard.name
    if (cell := source.cells.get(standard.id)) is not None:
        yield cell.table
        yield from cell.title


def _hits(name: str, by_word: dict[str, list[str]]) -> Iterable[str]:
    for word in (name, canonical(name)):
        if word in by_word:
            return by_word[word]
    if not set("*?") & set(name):
        return ()
    pattern = re.compile("".join({"*": ".*", "?": "."}.get(sign, re.escape(sign)) for sign in name), re.DOTALL)
    return (each for word, ids in by_word.items() if pattern.fullmatch(word) for each in ids)


def _in_groups(source: Standards, groups: Sequence[str]) -> set[str]:
    if not groups:
        return {standard.id for standard in source.standards}
    known = dict.fromkeys(word for each in source.standards if each.group is not None for word in each.group)
    if not known:
        raise UsageError(_NO_GROUPS)
    for name in groups:
        if name not in known:
            raise UsageError(_NO_GROUP.message(name=name, near=suggest(name, known), known=listing(known)))
    return {each.id for each in source.standards if each.group is not None and not set(groups).isdisjoint(each.group)}
