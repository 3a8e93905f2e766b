"""Libraries that only some commands need, and that may not be installed."""

from importlib import import_module
from typing import Any

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

_MISSING = Text("this needs a library that is not installed; run: {line}", "缺少所需的库，请运行：{line}")
_LINE = 'pip install "plan-eval[report]"'


def need(module: str) -> Any:  # noqa: ANN401  # a module that may not be installed
    """Return an optional library, or say which one line installs it.

    Raises:
        UsageError: where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        raise UsageError(_MISSING.message(line=_LINE)) from None
