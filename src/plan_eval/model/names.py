"""Names that stand twice: two entries that a reader could not tell apart."""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem


def same_names(names: Mapping[tuple[str, int], Text], lines: Mapping[tuple[str, int], int]) -> Iterator[Problem]:
    """Yield the entries whose name, in either language, an earlier entry has; `lines` tells where each begins."""
    seen: dict[str, tuple[str, int]] = {}
    for path, name in names.items():
        found = next((said for said in name if said in seen), None)
        if found is not None:
            yield Problem("PE314", (*path, "name"), {"found": found, "first": lines[seen[found]]})
        for said in name:
            seen.setdefault(said, path)
