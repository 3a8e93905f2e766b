"""Run the tests with the lowest versions that pyproject.toml declares, in an environment of their own."""

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv-lowest"
TESTING = (
    "axe-playwright-python", "coverage", "hypothesis", "jsonschema", "playwright", "pre-commit", "pytest", "pytest-xdist",
)  # fmt: skip
"""What the tests themselves need, as pinned for development."""

_DECLARED = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)>=(?P<version>[0-9.]+)")


def lowest(declared: Iterable[str]) -> dict[str, str]:
    """Return the lowest version of each requirement, such as `rich>=14.3`, by its name.

    Raises:
        ValueError: for a requirement that declares none.
    """
    versions = {}
    for requirement in declared:
        match = _DECLARED.fullmatch(requirement)
        if match is None:
            message = f"{requirement!r} declares no lowest version"
            raise ValueError(message)
        versions[match["name"]] = match["version"]
    return versions


def main() -> None:
    """Install the lowest versions and run the tests that are not slow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = lowest([*project["dependencies"], *project["optional-dependencies"]["report"]])
    pinned = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if "==" in line
    )
    wanted = [f"{name}=={version}" for name, version in versions.items()]
    wanted += [f"{name}=={pinned[name]}" for name in TESTING]
    python = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        run([sys.executable, "-m", "venv", str(ENVIRONMENT)])
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "constraints.txt"
        empty.touch()
        environment = {"PIP_CONSTRAINT": str(empty)}  # the pinned versions are the newest, not the lowest
        run([str(python), "-m", "pip", "install", "--quiet", "--editable", str(ROOT), *wanted], environment)
    sys.stdout.write(f"lowest versions: {', '.join(wanted)}\n")
    sys.stdout.flush()
    run([str(python), "-m", "pytest", "-q", "-n", "auto", "-m", "not slow", "-p", "no:cacheprovider"])


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command; stop where it fails."""
    done = subprocess.run(command, cwd=ROOT, env=os.environ | (environment or {}), check=False)  # noqa: S603  # fixed commands
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
