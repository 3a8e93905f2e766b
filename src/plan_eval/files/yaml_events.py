"""YAML events to values and places, without the constructors that guess types and follow references."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from plan_eval.files.document import Document
from plan_eval.files.syntax import explain_syntax
from plan_eval.files.values import Place
from plan_eval.files.yaml_builder import Builder
from plan_eval.files.yaml_notes import Stop

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def build(file: str, text: str, folder: Path | None = None, *, places: bool = False) -> Document:
    """Read YAML text; what is wrong with it is in the document's findings.

    The places of the values are kept where something is wrong or `places` asks for them; else they are found when they are.
    """
    builder = _built(file, text, places=places)
    if builder.broken and not places:
        builder = _built(file, text, places=True)
    findings = tuple(builder.findings)
    if builder.broken:
        return Document(file, text, None, findings, is_whole=False)
    return Document(file, text, builder.value, findings, folder, places=builder.place)


def places_of(text: str) -> Place | None:
    """Return the place of the value of a text that was read before, with those of all in it."""
    return _built("", text, places=True).place


def _built(file: str, text: str, *, places: bool) -> Builder:
    builder = Builder(file, text, places=places)
    try:
        step_of, loader = _STEPS.get, _LOADER(text)
        while (event := loader.get_event()) is not None:  # what yaml.parse does, in one step instead of three
            if step := step_of(type(event)):
                step(builder, event)
    except yaml.MarkedYAMLError as error:
        builder.broken = True
        if places:
            builder.slip(explain_syntax(error, text))
    except Stop:
        builder.broken = True
    return builder


_STEPS: dict[type, Callable[[Builder, Any], None]] = {
    yaml.ScalarEvent: Builder.scalar,
    yaml.MappingStartEvent: Builder.open,
    yaml.MappingEndEvent: Builder.close,
    yaml.SequenceStartEvent: Builder.open,
    yaml.SequenceEndEvent: Builder.close,
    yaml.AliasEvent: Builder.alias,
    yaml.DocumentStartEvent: Builder.begin,
}
"""What is done with an event of each kind; the others say nothing."""
