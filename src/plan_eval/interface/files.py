"""What every part of the interface shares: paths, and findings raised."""

import os
from typing import TypeVar

from plan_eval.checking.checked import Checked
from plan_eval.errors import DataError

StrPath = str | os.PathLike[str]
T = TypeVar("T")


def sound(checked: Checked[T]) -> T:
    """Return what a document holds.

    Raises:
        DataError: with every finding, where it has errors.
    """
    if checked.value is None:
        raise DataError(checked.findings)
    return checked.value
