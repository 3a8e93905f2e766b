"""Documents to models: each entry validated by itself, so that everything wrong is found in one run."""

from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.entry import Entry, Model, validate, wrong_kind


def top_of(model: type[Entry], value: YamlValue) -> tuple[dict[str, YamlValue], list[Problem]]:
    """Return the keys of a whole file, and what is wrong with them."""
    if not isinstance(value, dict):
        if value is None:
            return {}, [Problem("PE105", (), {"expected": model.owner})]
        return {}, [wrong_kind((), value, is_list=False)]
    return value, validate(model, value, ())[1]


def entries_of(model: type[Model], values: YamlValue, path: ValuePath, problems: list[Problem]) -> dict[int, Model]:
    """Return the valid entries of a list by their position, and add what is wrong with the others to the problems."""
    found = {}
    for position, value in enumerate(values if isinstance(values, list) else ()):
        entry, wrong = validate(model, value, (*path, position))
        problems += wrong
        if entry is not None:
            found[position] = entry
    return found
