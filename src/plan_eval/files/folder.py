"""Where data lives: the folder given, the one that one stands in, the nearest `data/` upward; else there is none.

The plan that comes with the program is nobody's own: who takes it for want of another must ask for it.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import one_of
from plan_eval.base.text import Text

INDICATORS = "indicators.yaml"
STANDARDS = "standards.yaml"
CLAIMS = "claims.yaml"
STANDARDS_FOLDER = "standards"
"""The folder, in a data folder, of standards in several files."""

DATA_FILES = (INDICATORS, STANDARDS, CLAIMS)
"""The files of a data folder, any of which makes a folder one."""

_A_FILE = Text(
    "the data folder {folder} is a file; name a folder that contains {file}",
    "数据文件夹 {folder} 是文件；请指定含有 {file} 的文件夹",
)
_NO_FOLDER = Text(
    "the data folder {folder} does not exist; name a folder that contains {file}",
    "数据文件夹 {folder} 不存在；请指定含有 {file} 的文件夹",
)
_OTHER_FILES = Text(
    "the folder {folder} has no {file}; it contains {there}", "文件夹 {folder} 中没有 {file}；其中有 {there}"
)
_NO_FILES = Text(
    "the folder {folder} has no {file} and no other YAML file", "文件夹 {folder} 中没有 {file}，也没有其他 YAML 文件"
)
_NONE_HERE = Text(
    "no data folder found: neither this folder nor a folder “data” here or above has {files}; "
    "create one with `plan-eval init DIR`, or name yours with --data DIR",
    "没有找到数据文件夹：当前文件夹以及此处和上级的“data”文件夹中都没有 {files}；"
    "请用 `plan-eval init DIR` 新建，或用 --data DIR 指定",
)


def shipped_folder() -> Path:
    """Return the folder of the plan that comes with the program: in the package, or in a source checkout."""
    packaged = Path(__file__).parents[1] / "shipped"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "data"


def data_files(folder: Path) -> list[Path]:
    """Return the data files that a folder has, in the order in which they are checked."""
    return [file for name in DATA_FILES for file in files_of(folder, name)]


def files_of(folder: Path, name: str) -> list[Path]:
    """Return the files that a folder has for one of its data files: standards may be several, in a folder of their own."""
    files = [folder / name] if os.path.exists(folder / name) else []  # noqa: PTH110  # no error where one may not look
    return [*files, *_several(folder)] if name == STANDARDS else files


def _several(folder: Path) -> list[Path]:
    """Return the files in the folder of standards, in the order of their names."""
    try:
        names = sorted(os.listdir(folder / STANDARDS_FOLDER))  # noqa: PTH208  # no error where there is none
    except OSError:
        return []
    return [folder / STANDARDS_FOLDER / name for name in names if _is_one_of_several(name)]


def _is_one_of_several(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith(".") and name not in DATA_FILES


def find_folder(given: Path | None) -> Path | None:
    """Return the data folder: the one given, else the one that one stands in, else the nearest `data/` upward; None for none."""
    if given is not None:
        return given
    start = Path.cwd()
    if data_files(start):
        return Path()
    for folder in (start, *start.parents):
        if data_files(folder / "data"):
            return Path(os.path.relpath(folder / "data", start))
    return None


def own_folder(given: Path | None) -> Path:
    """Return the data folder of whoever asks.

    Raises:
        UsageError: where there is none, in a sentence that says how to come to one.
    """
    folder = find_folder(given)
    if folder is None:
        raise UsageError(_NONE_HERE.message(files=one_of(DATA_FILES)))
    return folder


def is_text(file: Path) -> bool:
    """Tell whether a file is the text of a source: one that ends in .txt, in a data folder or below one."""
    return file.suffix.lower() == ".txt" and any(map(data_files, _parents(file)))


def folder_of(file: Path) -> Path:
    """Return the data folder that a file belongs to: the nearest around a text, the one that any other file lies in."""
    if not is_text(file):
        return _folder_of_data(file)
    folder = next(filter(data_files, _parents(file)))
    return folder if file.is_absolute() else Path(os.path.relpath(folder))


def _folder_of_data(file: Path) -> Path:
    """Return the folder that a data file lies in; one in a folder of standards lies in the folder around that."""
    if _is_one_of_several(file.name) and Path(os.path.abspath(file)).parent.name == STANDARDS_FOLDER:  # noqa: PTH100  # links left alone
        return file.parent.parent if file.parent.name == STANDARDS_FOLDER else file.parent / ".."
    return file.parent


def as_named_by(folder: Path, file: Path) -> Path:
    """Return a file as its data folder calls it, which it may be named otherwise from within the folder of standards."""
    if file.parent == folder:
        return file
    place = os.path.abspath(file)  # noqa: PTH100  # links left alone
    return next((each for each in data_files(folder) if os.path.abspath(each) == place), file)  # noqa: PTH100  # the same


def _parents(file: Path) -> Sequence[Path]:
    """Return the folders around a file, the nearest first, by its name as written: links are left alone."""
    return Path(os.path.abspath(file)).parents  # noqa: PTH100  # resolving would follow links


def require(folder: Path, file: str) -> Path:
    """Return a folder that has a data file.

    Raises:
        UsageError: where it is no folder, or has no such file; the sentence names what it has.
    """
    if not folder.is_dir():
        refusal = _A_FILE if folder.is_file() else _NO_FOLDER
        raise UsageError(refusal.message(folder=folder, file=file))
    if not files_of(folder, file):
        there = ", ".join(sorted(path.name for path in folder.glob("*.y*ml"))[:5])
        refusal = _OTHER_FILES if there else _NO_FILES
        raise UsageError(refusal.message(folder=folder, file=file, there=there))
    return folder
