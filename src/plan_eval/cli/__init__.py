"""The command line: the only place that reads arguments, writes to the screen and exits."""

import gc
import os
import sys


def main() -> None:
    """Run the program with the arguments of the command line, and exit."""
    gc.disable()  # a command soon ends, and what it reads makes no cycles: collecting would only take time
    code = run(sys.argv[1:])
    gc.freeze()  # nor does the end of the process collect what the end of the process frees anyway
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run the program and return its exit code.

    Asking for the version must not wait for anything to be imported.
    """
    if arguments == ["--version"]:
        from plan_eval import __version__

        sys.stdout.write(f"plan-eval {__version__}\n")
        return 0
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # what else is installed has no say in how data is read
    from plan_eval.cli.program import run_program

    return run_program(arguments)
