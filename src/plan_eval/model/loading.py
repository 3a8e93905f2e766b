"""Documents to models: a file is validated as a whole, and part by part where it is not valid, so that all is told."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem
from plan_eval.model.entry import Entry, Model, attempt, validate


class Parts(NamedTuple):
    """What is valid of a file: `file` is all of it, None where any of it is not; `values` are the keys as read."""

    file: Entry | None
    values: Mapping[str, YamlValue]

    def entry(self, key: str, model: type[Model], *, without: str | None = None) -> Model | None:
        """Return the entry of a key, left out one of its own keys if asked; None where there is none that is valid."""
        if self.file is not None:
            entry: Model | None = getattr(self.file, key)
            return entry
        value = self.values.get(key)
        if without is not None and isinstance(value, dict):
            value = {name: item for name, item in value.items() if name != without}
        return attempt(model, value)

    def listed(self, key: str, model: type[Model]) -> dict[int, Model]:
        """Return the valid entries of a list by their position."""
        if self.file is not None:
            return dict(enumerate(getattr(self.file, key)))
        values = self.values.get(key)
        entries = enumerate(attempt(model, value) for value in (values if isinstance(values, list) else ()))
        return {position: entry for position, entry in entries if entry is not None}

    def named(self, key: str, model: type[Model]) -> dict[str, Model]:
        """Return the valid entries of a mapping by their name."""
        if self.file is not None:
            return dict(getattr(self.file, key))
        values = self.values.get(key)
        entries = {name: attempt(model, value) for name, value in (values if isinstance(values, dict) else {}).items()}
        return {name: entry for name, entry in entries.items() if entry is not None}


def parts_of(model: type[Entry], value: YamlValue) -> tuple[Parts, list[Problem]]:
    """Return what is valid of a file, and everything that is wrong with it."""
    if value is None:
        return Parts(None, {}), [Problem("PE105", (), {"expected": model.owner})]
    file, problems = validate(model, value, ())
    return Parts(file, value if isinstance(value, dict) else {}), problems
