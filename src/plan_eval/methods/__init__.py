"""The shipped methodologies, one YAML file each."""

from functools import cache
from pathlib import Path

from plan_eval.files import Document, read_document

_FOLDER = Path(__file__).parent

SHIPPED = tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))
"""The names of the shipped rule sets."""


@cache
def shipped_method(name: str) -> Document:
    """Read a shipped rule set."""
    return read_document(_FOLDER / f"{name}.yaml", f"{name}.yaml")
