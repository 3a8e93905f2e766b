"""Trees written as data files, in one of the ways that YAML allows."""

import json
import re
from random import Random

from scripts.fuzzing.bases import Tree

_PLAIN = re.compile(r"[\w≥≤＜＞][\w.%/~＜＞≤≥<>()+*–·-]*( [\w.%/~<>=()+*-]+)*")
_FLOW = 3
"""From this depth on a collection may stand on one line."""


def written(random: Random, tree: Tree, depth: int = 0) -> str:
    """Return a tree as YAML, in lines or on one line, its texts plain or quoted; rarely with an entry twice."""
    if isinstance(tree, str):
        return scalar(random, tree)
    if not tree or (depth >= _FLOW and random.randrange(3) == 0):
        return _on_one_line(random, tree)
    pad = "  " * depth
    if isinstance(tree, list):
        lines = [f"{pad}- {written(random, value, depth + 1).lstrip()}" for value in tree]
    else:
        lines = [
            f"{pad}{scalar(random, key)}: {_below(written(random, value, depth + 1))}" for key, value in tree.items()
        ]
    if random.randrange(400) == 0:
        lines.append(random.choice(lines))
    return "\n".join(lines)


def _below(text: str) -> str:
    """Return a value as it stands behind its key: a collection in lines begins on the next one."""
    return f"\n{text}" if text.startswith(" ") else text


def _on_one_line(random: Random, tree: Tree) -> str:
    if isinstance(tree, str):
        return scalar(random, tree) or "null"
    if isinstance(tree, list):
        return f"[{', '.join(_on_one_line(random, value) for value in tree)}]"
    return f"{{{', '.join(f'{scalar(random, key)}: {_on_one_line(random, value)}' for key, value in tree.items())}}}"


def scalar(random: Random, text: str) -> str:
    """Return a text plain where it may be, else in quotes, what is not ASCII sometimes escaped."""
    if not text:
        return random.choice(("", "''"))
    if _PLAIN.fullmatch(text) and random.randrange(40):
        return text
    if random.randrange(2):
        return '"' + text.encode("unicode_escape").decode().replace('"', '\\"') + '"'
    return json.dumps(text, ensure_ascii=False)
