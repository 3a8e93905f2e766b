"""The data folders below a folder: what git ignores, what is hidden and what was excluded is left out, and no link is followed."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from plan_eval.files.folder import DATA_FILES
from plan_eval.files.repository import repository_root

MAX_FOLDERS = 100_000
"""So many folders are looked into at most."""

_SECONDS = 20
"""So long git may take to say what it ignores."""


def folders_below(folder: Path, exclude: Sequence[str] = ()) -> Iterator[Path]:
    """Yield the folders below one, in the order of their names; `exclude` are patterns of names, or of paths from it on."""
    levels, seen = [folder], 0
    while levels and seen < MAX_FOLDERS:
        below = [each for parent in levels for each in _inside(parent) if not _excluded(each, folder, exclude)]
        levels = _not_ignored(below)
        seen += len(levels)
        yield from levels


def misnamed(folder: Path) -> list[Path]:
    """Return the files of a folder that were probably meant to be data files: indicators.yml, indicators.yaml.txt."""
    wrong = {f"{stem}{ending}" for stem in _STEMS for ending in _ENDINGS}
    try:
        return sorted(each for each in folder.iterdir() if each.name.lower() in wrong and each.name not in DATA_FILES)
    except OSError:  # one may not look into it
        return []


_STEMS = tuple(Path(name).stem for name in DATA_FILES)
_ENDINGS = (".yml", ".yaml", ".yaml.txt", ".yml.txt", ".yaml.yaml", ".yaml.yml")


def _inside(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [
                each.name for each in entries if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)
            ]
    except OSError:  # one may not look into it
        return []
    return [folder / name for name in sorted(names)]


def _excluded(path: Path, folder: Path, patterns: Sequence[str]) -> bool:
    below = path.relative_to(folder).as_posix()
    return any(fnmatchcase(path.name, each) or fnmatchcase(below, each.rstrip("/")) for each in patterns)


def _not_ignored(folders: list[Path]) -> list[Path]:
    """Return the folders that git does not ignore; all of them outside a repository, and where there is no git."""
    root, git = repository_root(folders[0]) if folders else None, shutil.which("git")
    if root is None or git is None:
        return folders
    names = {os.path.relpath(os.path.abspath(each), root): each for each in folders}  # noqa: PTH100  # links left alone
    # No program that a repository names is run: what watches its files is switched off.
    command = [git, "-C", str(root), "-c", "core.fsmonitor=false", "check-ignore", "-z", "--stdin"]
    try:
        answer = subprocess.run(  # noqa: S603  # the names go to its input, none to its command line
            command, input="\0".join(names).encode(), capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return folders
    ignored = set(answer.stdout.decode(errors="surrogateescape").split("\0"))
    return [each for name, each in names.items() if name not in ignored]
