"""Names that stand twice: two entries that a reader could not tell apart."""

from collections.abc import Callable, Iterator, Mapping

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath


def same_names(names: Mapping[tuple[str, int], Text], line_of: Callable[[ValuePath], int]) -> Iterator[Problem]:
    """Yield the entries whose name, in either language, an earlier entry has; `line_of` tells where one begins."""
    seen: dict[str, tuple[str, int]] = {}
    for path, name in names.items():
        found = next((said for said in name if said in seen), None)
        if found is not None:
            yield Problem("PE314", (*path, "name"), {"found": found, "first": line_of(seen[found])})
        for said in name:
            seen.setdefault(said, path)
