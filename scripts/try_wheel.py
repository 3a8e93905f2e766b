"""Build the wheel, install it into an empty environment, and run it in an empty folder."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Fail, with what the program said, unless the installed wheel works by itself."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run([sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)])
        environment = folder / "environment"
        run([sys.executable, "-m", "venv", str(environment)])
        scripts = environment / ("Scripts" if os.name == "nt" else "bin")
        wheel = next(folder.glob("*.whl"))
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet"]
        run([*install, str(wheel)])
        empty = folder / "empty"
        empty.mkdir()
        for arguments, expected in (
            (["--version"], "plan-eval "),
            (["status"], "! 2 behind   = 8 on track   # 16 met   . 1 discontinued"),
            (["standards", "--min-wage", "1700"], "1,800"),
            (["explain", "orphan", "--lang", "zh"], "1,800"),
        ):
            output = run([str(scripts / "plan-eval"), *arguments], cwd=empty)
            if expected not in output:
                sys.exit(f"plan-eval {' '.join(arguments)} did not print {expected!r}:\n{output}")
        run([*install, f"{wheel}[report]"])
        run([str(scripts / "plan-eval"), "init", "own"], cwd=empty)
        for ending in (".md", ".html", ".docx", ".xlsx"):
            run([str(scripts / "plan-eval"), "report", f"chapter{ending}", "--data", "own"], cwd=empty)
            if not (empty / f"chapter{ending}").stat().st_size:
                sys.exit(f"plan-eval report chapter{ending} wrote an empty file")
    print("the wheel works in an empty environment")


def run(command: list[str], cwd: Path | None = None) -> str:
    """Run a command and return what it printed; stop where it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONUTF8"] = "1"
    done = subprocess.run(  # noqa: S603  # fixed commands
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
