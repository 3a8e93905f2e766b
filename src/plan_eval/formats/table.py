"""The formats of each kind of result, by name: the module and the function that make it.

A format is imported when it is asked for, so that `--format json` does not load what draws tables.
"""

from collections.abc import Callable
from importlib import import_module

FORMATS: dict[str, dict[str, tuple[str, str]]] = {
    "status": {
        "table": ("views.status_table", "render"),
        "json": ("views.status_json", "render"),
        "csv": ("views.status_sheet", "render_csv"),
        "markdown": ("views.status_sheet", "render_markdown"),
    },
    "comparison": {
        "table": ("views.comparison", "render"),
        "json": ("views.comparison", "render_json"),
        "csv": ("views.comparison", "render_csv"),
        "markdown": ("views.comparison", "render_markdown"),
    },
    "margins": {
        "table": ("views.margins", "render"),
        "json": ("views.margins", "render_json"),
        "csv": ("views.margins", "render_csv"),
        "markdown": ("views.margins", "render_markdown"),
    },
    "rules": {
        "table": ("views.rule_list", "render"),
        "json": ("views.rule_list", "render_json"),
        "csv": ("views.rule_list", "render_csv"),
        "markdown": ("views.rule_list", "render_markdown"),
    },
    "standards": {
        "table": ("views.standards_table", "render"),
        "json": ("views.standards_json", "render"),
        "csv": ("views.standards_sheet", "render_csv"),
        "markdown": ("views.standards_sheet", "render_markdown"),
    },
    "sweep": {
        "table": ("views.sweep", "render"),
        "json": ("views.sweep", "render_json"),
        "csv": ("views.sweep", "render_csv"),
        "markdown": ("views.sweep", "render_markdown"),
    },
    "infer": {
        "table": ("views.inference", "render"),
        "json": ("views.inference", "render_json"),
        "csv": ("views.inference", "render_csv"),
        "markdown": ("views.inference", "render_markdown"),
    },
    "audit": {
        "table": ("views.audit", "render"),
        "json": ("views.audit", "render_json"),
        "csv": ("views.audit", "render_csv"),
        "markdown": ("views.audit", "render_markdown"),
    },
    "check": {
        "text": ("views.check_text", "render"),
        "json": ("views.check_json", "render"),
        "github": ("formats.github", "render"),
        "sarif": ("formats.sarif", "render"),
        "junit": ("formats.junit", "render"),
    },
}


def renderer(kind: str, name: str) -> Callable[..., str]:
    """Return the function that turns a result of a kind into a format's text."""
    module, function = FORMATS[kind][name]
    found: Callable[..., str] = getattr(import_module(f"plan_eval.{module}"), function)
    return found
