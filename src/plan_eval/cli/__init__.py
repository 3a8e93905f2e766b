"""The command line: the only place that reads arguments, writes to the screen and exits."""

import gc
import os
import signal
import sys
from contextlib import suppress

INTERRUPTED = 130
"""The exit code of a command that was interrupted with Ctrl-C."""


def main() -> None:
    """Run the program with the arguments of the command line, and exit."""
    gc.disable()  # a command soon ends, and what it reads makes no cycles: collecting would only take time
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before anything was there to catch it
        code = INTERRUPTED
    gc.freeze()  # nor does the end of the process collect what the end of the process frees anyway
    sys.exit(code)


def _end(number: int, _: object) -> None:
    """End as an interrupted command does: what was begun is taken back first."""
    sys.exit(128 + number)


def run(arguments: list[str]) -> int:
    """Run the program and return its exit code.

    Asking for the version must not wait for anything to be imported.
    """
    if arguments == ["--version"] and sys.stdout is not None:
        from plan_eval import __version__

        with suppress(OSError):  # of which the program itself tells
            sys.stdout.write(f"plan-eval {__version__}\n")
            sys.stdout.flush()
            return 0
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # what else is installed has no say in how data is read
    from plan_eval.cli.program import run_program

    return run_program(arguments)
