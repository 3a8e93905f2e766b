"""Valid data files to begin with, as texts and as trees: small ones with every key of the models, and what is shipped."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from plan_eval.model.kinds import KINDS

PLANS = Path(__file__).parent / "plans"
"""A folder of data files that have every key of the models, and the text that they quote."""

ROOT = Path(__file__).parents[2]
_SHIPPED = {
    "indicators": ("data/indicators.yaml",),
    "standards": ("data/standards.yaml",),
    "claims": ("data/claims.yaml",),
    "rules": tuple(
        sorted(str(path.relative_to(ROOT)) for path in (ROOT / "src" / "plan_eval" / "methods").glob("*.yaml"))
    ),
    "tests": (),
}

Tree = dict[str, "Tree"] | list["Tree"] | str


class Base(NamedTuple):
    """A valid file: its text, and the tree in it, every scalar as it is written."""

    text: str
    tree: Tree


@cache
def bases(kind: str) -> tuple[Base, ...]:
    """Return the valid files of a kind: the example, the one with every key, then the shipped ones, which are larger."""
    texts = [KINDS[kind].example, (PLANS / f"{kind}.yaml").read_text(encoding="utf-8")]
    texts += [(ROOT / path).read_text(encoding="utf-8") for path in _SHIPPED[kind]]
    return tuple(Base(text, yaml.load(text, yaml.BaseLoader)) for text in texts)  # noqa: S506  # it makes texts only


@cache
def values_by_key() -> dict[str, list[Tree]]:
    """Return what stands behind each key in the files of all kinds."""
    found: dict[str, list[Tree]] = {}

    def collect(tree: Tree) -> None:
        if isinstance(tree, dict):
            for key, value in tree.items():
                found.setdefault(key, []).append(value)
                collect(value)
        elif isinstance(tree, list):
            for value in tree:
                collect(value)

    for kind in KINDS:
        for base in bases(kind):
            collect(base.tree)
    return {key: values[:200] for key, values in found.items()}
