"""Where data lives: the folder given, the nearest `data/` upward, or the plan that comes with the program."""

import os
from pathlib import Path

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

INDICATORS = "indicators.yaml"
STANDARDS = "standards.yaml"
CLAIMS = "claims.yaml"


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
        what = (
            Text("is a file, not a folder", "是文件，不是文件夹")
            if folder.is_file()
            else Text("does not exist", "不存在")
        )
        raise UsageError(
            Text(
                f"the data folder {folder} {what.en}; give a folder that holds {file}",
                f"数据文件夹 {folder} {what.zh}；请给出含有 {file} 的文件夹",
            )
        )
    if not (folder / file).exists():
        there = ", ".join(sorted(path.name for path in folder.glob("*.y*ml"))[:5])
        found = (
            Text(f"; it holds {there}", f"；其中有 {there}")
            if there
            else Text("; it holds no YAML file", "；其中没有 YAML 文件")
        )
        raise UsageError(
            Text(
                f"the folder {folder} has no {file}{found.en}",
                f"文件夹 {folder} 中没有 {file}{found.zh}",
            )
        )
    return folder
