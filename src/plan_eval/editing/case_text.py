"""Tests of a rule set as YAML, one to three lines each, figures as they were computed."""

from collections.abc import Iterable

from plan_eval.editing.yaml_text import both, quoted
from plan_eval.files.values import YamlValue
from plan_eval.indicators.generating import Generated

_PLAIN = frozenset("0123456789.%/-")


def case_lines(made: Iterable[Generated]) -> str:
    """Return tests as the lines of a list under `tests:`."""
    return "".join(_case(each) for each in made)


def _case(each: Generated) -> str:
    name = both(each.name.get("zh"), each.name.get("en"))
    expected = f"status: {each.status}" if each.verdict is None else f"verdict: {each.verdict}"
    return f"  - name: {name}\n    indicator: {_flow(dict(each.indicator))}\n    {expected}\n"


def _flow(value: YamlValue) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if _PLAIN.issuperset(text) or text.isidentifier() or text[:1] in "≥≤" else quoted(text)
