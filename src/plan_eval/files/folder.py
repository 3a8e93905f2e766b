"""Where data lives: the folder given, the nearest `data/` upward, or the plan that comes with the program."""

import os
from pathlib import Path

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

INDICATORS = "indicators.yaml"
STANDARDS = "standards.yaml"
CLAIMS = "claims.yaml"

_A_FILE = Text(
    "the data folder {folder} is a file, not a folder; give a folder that holds {file}",
    "数据文件夹 {folder} 是文件，不是文件夹；请给出含有 {file} 的文件夹",
)
_NO_FOLDER = Text(
    "the data folder {folder} does not exist; give a folder that holds {file}",
    "数据文件夹 {folder} 不存在；请给出含有 {file} 的文件夹",
)
_OTHER_FILES = Text(
    "the folder {folder} has no {file}; it holds {there}", "文件夹 {folder} 中没有 {file}；其中有 {there}"
)
_NO_FILES = Text(
    "the folder {folder} has no {file}; it holds no YAML file", "文件夹 {folder} 中没有 {file}；其中没有 YAML 文件"
)


def shipped_folder() -> Path:
    """Return the folder of the plan that comes with the program: in the package, or in a source checkout."""
    packaged = Path(__file__).parents[1] / "shipped"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "data"


def find_data(file: str, given: Path | None, start: Path) -> tuple[Path, bool]:
    """Return the folder that has a data file, and whether it is the shipped one for want of another.

    Raises:
        UsageError: where the folder that was given is none, or has no such file.
    """
    if given is not None:
        return _require(given, file), False
    for folder in (start, *start.parents):
        if (folder / "data" / file).is_file():
            return Path(os.path.relpath(folder / "data", start)), False
    return _require(shipped_folder(), file), True


def _require(folder: Path, file: str) -> Path:
    if not folder.is_dir():
        refusal = _A_FILE if folder.is_file() else _NO_FOLDER
        raise UsageError(refusal.message(folder=folder, file=file))
    if not (folder / file).exists():
        there = ", ".join(sorted(path.name for path in folder.glob("*.y*ml"))[:5])
        refusal = _OTHER_FILES if there else _NO_FILES
        raise UsageError(refusal.message(folder=folder, file=file, there=there))
    return folder
