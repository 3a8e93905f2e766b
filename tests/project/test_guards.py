"""What guards data files elsewhere, really run: the pre-commit hook in a repository of its own, the action's script in bash."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import DATA, PLAN, ROOT, SETTINGS, STANDARDS, folder

CLAIMS = """\
claims:
  - id: amount
    section: "1"
    quote: 720 yuan
    claimed: 720
    formula: living
"""
QUOTED = PLAN.replace("indicators:", "  source: {title: A report, text: source/report.txt}\nindicators:").replace(
    "baseline: 100", "baseline: 100\n    source: {quote: 从100张增加}"
)
TEXT = "床位从100张增加到160张。"
RULES = "id: mine\nname: Mine\nsource: me\nverdicts: {good: {name: Good, status: met}}\nrules: [{verdict: good}]\n"


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a process that has neither settings of the program nor a configuration of git."""
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS and name[:4] != "GIT_"}
    own = {"LANG": "C.UTF-8", "GIT_CONFIG_GLOBAL": "nowhere", "GIT_CONFIG_NOSYSTEM": "1"}
    author = {f"GIT_{who}_{what}": "x@y.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {**inherited, **own, **author, **more}


def git(*arguments: str, cwd: Path) -> None:
    subprocess.run(["git", *arguments], cwd=cwd, env=environment(), check=True, capture_output=True)  # noqa: S607  # the user's git


def hook() -> dict[str, Any]:
    """Return the hook as it is offered, without the environment that pre-commit would make for it."""
    (offered,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert offered["entry"] == "plan-eval check"
    return {**offered, "language": "unsupported", "entry": f"{sys.executable} -m plan_eval check"}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with a sound data folder, a rule set and the hook, all of it committed."""
    place = tmp_path / "repository"
    data = folder(place / "data", QUOTED, STANDARDS)
    (data / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for name, text in (("data/source/report.txt", TEXT), ("rules/mine.yaml", RULES), ("notes.txt", "a: [\n")):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    configure(place, {})
    git("init", "-q", cwd=place)
    git("add", ".", cwd=place)
    git("commit", "-q", "-m", "all", cwd=place)
    return place


def configure(place: Path, settings: dict[str, object]) -> None:
    """Write what a user of the hook writes, with settings of their own."""
    configuration = {"repos": [{"repo": "local", "hooks": [{**hook(), **settings}]}]}
    (place / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")


def commit(place: Path) -> tuple[bool, str]:
    """Put every change into the index and run pre-commit; tell whether it would let the commit pass, and what it said."""
    git("add", "-A", cwd=place)
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    home = str(place.parent / "pre-commit")
    done = subprocess.run(
        command,
        cwd=place,
        env=environment(PRE_COMMIT_HOME=home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return done.returncode == 0, done.stdout


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    def made(place: Path) -> None:
        text = (place / name).read_text(encoding="utf-8")
        assert old in text
        (place / name).write_text(text.replace(old, new), encoding="utf-8")

    return made


def write(name: str, text: str) -> Callable[[Path], None]:
    def made(place: Path) -> None:
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")

    return made


def delete(*names: str) -> Callable[[Path], None]:
    def made(place: Path) -> None:
        for name in names:
            (place / name).unlink()

    return made


def both(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    def made(place: Path) -> None:
        for each in changes:
            each(place)

    return made


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (change("data/indicators.yaml", "target: 200", "target: 2OO"), "data/indicators.yaml:"),
        (change("data/standards.yaml", "id: living", "id: living_costs"), "error[PE406]"),
        (delete("data/standards.yaml"), "error[PE406]"),
        (both(delete("data/standards.yaml"), write("rules/other.yaml", RULES)), "error[PE406]"),
        (
            delete("data/indicators.yaml", "data/standards.yaml", "data/claims.yaml"),
            "there is no data file in data or below it",
        ),
        (write("data/source/report.txt", "床位从90张增加到160张。"), "error[PE315]"),
        (change("rules/mine.yaml", "source: me", "sauce: me"), "rules/mine.yaml:"),
        (write("other/standards.yaml", STANDARDS.replace("42% *", "42% * *")), "other/standards.yaml:"),
    ],
    ids=["figure", "id", "deleted", "deleted-and-other", "all-deleted", "text", "rules", "other-folder"],
)
def test_the_hook_stops_a_commit(repository: Path, changed: Callable[[Path], None], expected: str) -> None:
    changed(repository)
    passes, output = commit(repository)
    assert not passes
    assert expected in output


@pytest.mark.parametrize(
    "changed",
    [
        write("notes.txt", "nothing of the plan"),
        write("compose.yml", "services: {}\n"),
        change("data/indicators.yaml", "target: 200", "target: 210"),
        change("rules/mine.yaml", "name: Good", "name: Fine"),
        write("data/source/other.txt", "a text that nobody quotes"),
        write("data/source/report.txt", f"{TEXT}更多。"),
        delete("data/claims.yaml"),
    ],
    ids=["notes", "compose", "figure", "rules", "other-text", "text", "unused-file"],
)
def test_the_hook_lets_a_sound_commit_pass(repository: Path, changed: Callable[[Path], None]) -> None:
    changed(repository)
    assert commit(repository)[0]


def test_the_hook_works_on_other_folders_and_strictly(repository: Path) -> None:
    configure(repository, {"args": ["--strict", "data", "my plan"]})
    folder(repository / "my plan", PLAN)
    assert commit(repository)[0]
    (repository / "my plan" / "standards.yaml").write_text(
        STANDARDS + "    published: [{on: 2018-12-31, amount: 710}]\n", encoding="utf-8"
    )
    passes, output = commit(repository)
    assert not passes
    assert "error[PE504]" in output


def test_the_hook_stops_where_there_is_no_data_folder(repository: Path) -> None:
    shutil.rmtree(repository / "data")
    passes, output = commit(repository)
    assert not passes
    assert "there is no file or folder data" in output


def run_action(place: Path, **inputs: str) -> subprocess.CompletedProcess[bytes]:
    """Run the script of the action as GitHub does."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    step = action["runs"]["steps"][-1]
    assert "${{" not in step["run"], "inputs reach the script through its environment only"
    names = {name: value.split("inputs.")[1].split()[0] for name, value in step["env"].items()}
    defaults = {name: action["inputs"][names[name]]["default"] for name in names}
    (place / "bin").mkdir(exist_ok=True)
    program = place / "bin" / "plan-eval"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m plan_eval "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    values = {**defaults, **inputs, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(script, cwd=place, env=environment(**values), capture_output=True, check=False)


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """Make folders with sound data, data with an error, and a name with a space."""
    for name, plan in (("data", PLAN), ("my plan", PLAN), ("bad", PLAN.replace("200", "2OO")), ("my bad", "plan: 1\n")):
        folder(tmp_path / name, plan)
    shutil.copytree(DATA, tmp_path / "doubtful")
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "code", "said"),
    [
        ("data", 0, "1 file checked"),
        ("data doubtful", 0, "4 files checked"),
        ("  data  ", 0, "1 file checked"),
        ("bad", 1, "::error"),
        ("data bad", 1, "::error"),
        ("data\nbad\n", 1, "::error"),
        ("data\r\nbad\r\n", 1, "::error"),
        ("my plan", 0, "1 file checked"),
        ("my bad", 1, "::error"),
        ("data\n\n  my plan\n", 0, "2 files checked"),
        ("data\nmy bad", 1, "::error"),
        ("nowhere", 2, ""),
        ("data\nnowhere\n", 2, ""),
        ("", 2, "::error::"),
        (" \n\n ", 2, "::error::"),
        ("--help", 2, ""),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the action runs in bash")
def test_the_action_checks_every_path(places: Path, paths: str, code: int, said: str) -> None:
    done = run_action(places, PATHS=paths)
    assert done.returncode == code, done.stderr
    assert said in done.stdout.decode()


@pytest.mark.parametrize(
    ("strict", "code"),
    [*((word, 1) for word in ("true", "True", "TRUE", "yes", "Yes", "1")),
     *((word, 0) for word in ("false", "False", "no", "NO", "0", "")), ("ture", 2), ("on", 2)],
)  # fmt: skip
@pytest.mark.skipif(sys.platform == "win32", reason="the action runs in bash")
def test_the_action_is_strict_where_it_is_told_to_be(places: Path, strict: str, code: int) -> None:
    done = run_action(places, PATHS="doubtful", STRICT=strict)
    assert done.returncode == code, done.stderr
    assert (b"::error::" in done.stdout) is (code == 2)


@pytest.mark.parametrize(
    ("paths", "sarif", "code", "written"),
    [
        ("data", "f.sarif", 0, True),
        ("bad", "f.sarif", 1, True),
        ("bad", "my findings.sarif", 1, True),
        ("nowhere", "f.sarif", 2, False),
        ("data", "nowhere/f.sarif", 2, False),
        ("bad", "nowhere/f.sarif", 2, False),
        ("data", "", 0, False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the action runs in bash")
def test_the_action_writes_sarif_or_fails(places: Path, paths: str, sarif: str, code: int, *, written: bool) -> None:
    done = run_action(places, PATHS=paths, SARIF=sarif)
    assert done.returncode == code, done.stderr
    assert bool([*places.glob("*.sarif")]) is written
    assert (b"::error file=" in done.stdout) is (paths == "bad" and code == 1), "annotations beside the file"


@pytest.mark.skipif(sys.platform == "win32", reason="the action runs in bash")
def test_the_action_as_it_comes(places: Path) -> None:
    assert run_action(places).stdout.decode() == "1 file checked: nothing to report\n"
