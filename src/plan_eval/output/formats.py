"""The formats of each kind of result, by name: the module and the function that make it.

A format is imported when it is asked for, so that `--format json` does not load what draws tables.
"""

from collections.abc import Callable
from importlib import import_module

FORMATS: dict[str, dict[str, tuple[str, str]]] = {
    "status": {
        "table": ("status_table", "render"),
        "json": ("status_json", "render"),
        "csv": ("status_sheet", "render_csv"),
        "markdown": ("status_sheet", "render_markdown"),
    },
    "comparison": {
        "table": ("comparison", "render"),
        "json": ("comparison", "render_json"),
        "csv": ("comparison", "render_csv"),
        "markdown": ("comparison", "render_markdown"),
    },
    "margins": {
        "table": ("margins", "render"),
        "json": ("margins", "render_json"),
        "csv": ("margins", "render_csv"),
        "markdown": ("margins", "render_markdown"),
    },
    "rules": {
        "table": ("rule_list", "render"),
        "json": ("rule_list", "render_json"),
        "csv": ("rule_list", "render_csv"),
        "markdown": ("rule_list", "render_markdown"),
    },
    "standards": {
        "table": ("standards_table", "render"),
        "json": ("standards_json", "render"),
        "csv": ("standards_sheet", "render_csv"),
        "markdown": ("standards_sheet", "render_markdown"),
    },
    "sweep": {
        "table": ("sweep", "render"),
        "json": ("sweep", "render_json"),
        "csv": ("sweep", "render_csv"),
        "markdown": ("sweep", "render_markdown"),
    },
    "infer": {
        "table": ("inference", "render"),
        "json": ("inference", "render_json"),
        "csv": ("inference", "render_csv"),
        "markdown": ("inference", "render_markdown"),
    },
    "audit": {
        "table": ("audit", "render"),
        "json": ("audit", "render_json"),
        "csv": ("audit", "render_csv"),
        "markdown": ("audit", "render_markdown"),
    },
    "check": {
        "text": ("check_text", "render"),
        "json": ("check_json", "render"),
        "github": ("check_github", "render"),
        "sarif": ("check_sarif", "render"),
        "junit": ("check_junit", "render"),
    },
}


def renderer(kind: str, name: str) -> Callable[..., str]:
    """Return the function that turns a result of a kind into a format's text."""
    module, function = FORMATS[kind][name]
    found: Callable[..., str] = getattr(import_module(f"plan_eval.output.{module}"), function)
    return found
