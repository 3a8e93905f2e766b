"""The data folders below a folder: what git ignores, what is hidden and what was excluded is left out, and no link is followed."""

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from plan_eval.files.folder import DATA_FILES, data_files
from plan_eval.files.repository import repository_root

MAX_FOLDERS = 100_000
"""So many folders are looked into at most."""

_MANY = 50
"""Of so many folders on one level git is asked before they are looked into."""

_SECONDS = 20
"""So long git may take to say what it ignores."""


def folders_below(folder: Path, exclude: Sequence[str] = ()) -> list[Path]:
    """Return the folders below one that have data files, or files that were meant to be some, the upper ones first.

    `exclude` are patterns of names, or of paths from the folder on.
    """
    found: list[Path] = []
    levels, seen = [folder], 0
    while levels and seen < MAX_FOLDERS:
        levels = [each for parent in levels for each in _inside(parent) if not _excluded(each, folder, exclude)]
        if len(levels) > _MANY:  # to look into all of them would take longer than to ask
            levels = _not_ignored(levels)
        seen += len(levels)
        found += [each for each in levels if data_files(each) or misnamed(each)]
    return _not_ignored(found)


def misnamed(folder: Path) -> list[Path]:
    """Return the files of a folder that were probably meant to be data files: indicators.yml, indicators.yaml.txt."""
    try:
        names = os.listdir(folder)  # noqa: PTH208  # quicker than a path for each
        return [folder / name for name in sorted(names) if name.lower() in _WRONG and name not in DATA_FILES]
    except OSError:  # one may not look into it
        return []


_ENDINGS = (".yml", ".yaml", ".yaml.txt", ".yml.txt", ".yaml.yaml", ".yaml.yml")
_WRONG = frozenset(f"{name.partition('.')[0]}{ending}" for name in DATA_FILES for ending in _ENDINGS)


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
    if not folders:
        return folders
    import shutil  # noqa: PLC0415  # most folders have none below them
    import subprocess  # noqa: PLC0415  # the same

    root, git = repository_root(folders[0]), shutil.which("git")
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
