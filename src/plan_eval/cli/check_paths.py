"""The files that `check` is asked to check: those named, those of data folders below a folder, and standard input."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import one_of
from plan_eval.base.text import Text, Words

if TYPE_CHECKING:
    from plan_eval.files import Document
    from plan_eval.model.loaded import CheckResult

_NONE = Text(
    "there is no data file in {path} or below it: none is called {known}{misnamed}",
    "{path} 及其下级文件夹中没有名为 {known} 的数据文件{misnamed}",
)
_MISNAMED = Text("; {files} must be renamed to be read", "；{files} 须改名才会被读取")
_NOT_READ = Text(
    "note: {file} is not read; a data file is called {known}", "提示：未读取 {file}；数据文件应名为 {known}"
)
_FOREIGN = Text(
    "note: {file} was skipped: not a plan-eval file (none of the keys {known})",
    "提示：已跳过 {file}：不是 plan-eval 文件（没有以下任何一个键：{known}）",
)
_NOTHING = Text("there is no file or folder {path}", "没有文件或文件夹 {path}")
_NAMELESS = Text(
    "standard input needs a name: --stdin-filename data/indicators.yaml",
    "标准输入需要文件名：--stdin-filename data/indicators.yaml",
)
_ALONE = Text(
    "“-” stands for standard input, and nothing else can be checked with it", "“-”表示标准输入，不能与其他路径一起检查"
)
_STDIN = Path("-")


class Wanted(NamedTuple):
    """The files to check, those of a folder one after the other, and what is to be noted.

    `given` are documents that stand for some of them, `found` the paths of those that nobody named.
    """

    files: Sequence[Path]
    given: Mapping[Path, "Document"] = {}
    found: Collection[str] = ()
    notes: Sequence[Words] = ()


def wanted(paths: Sequence[Path], data: Path | None, exclude: Sequence[str], name: Path | None) -> Wanted:
    """Return what is to be checked; `name` is that of the file that standard input holds.

    Raises:
        UsageError: for a path that does not exist, a folder without any data file, and standard input without a name.
    """
    from plan_eval.files.folder import own_folder

    if _STDIN in paths or name is not None:
        return _standard_input([path for path in paths if path != _STDIN], name)
    notes: list[Words] = []
    found: set[str] = set()
    files = [file for path in paths or [own_folder(data)] for file in _files(path, exclude, found, notes)]
    return Wanted(_by_folder(files), found=found, notes=notes)


def _standard_input(others: Sequence[Path], name: Path | None) -> Wanted:
    from plan_eval.files.reading import MAX_BYTES, parse_bytes

    if others:
        raise UsageError(_ALONE)
    if name is None:
        raise UsageError(_NAMELESS)
    return Wanted(
        [name], {name: parse_bytes(str(name), sys.stdin.buffer.read(MAX_BYTES + 1), name.parent, places=True)}
    )


def _files(path: Path, exclude: Sequence[str], found: set[str], notes: list[Words]) -> Iterator[Path]:
    """Yield a file that was named, or the data files of a folder and of those below it; these are `found`."""
    from plan_eval.files.folder import DATA_FILES, data_files
    from plan_eval.files.searching import folders_below, misnamed

    if not path.is_dir():
        if not os.path.lexists(path):
            raise UsageError(_NOTHING.message(path=path))
        yield path
        return
    files, wrong, known = data_files(path), misnamed(path), one_of(DATA_FILES)
    for folder in folders_below(path, exclude):
        below = data_files(folder)
        found.update(map(str, below))
        files += below
        wrong += misnamed(folder)
    if not files:
        names = ", ".join(map(str, wrong))
        raise UsageError(
            _NONE.message(path=path, known=known, misnamed=_MISNAMED.message(files=names) if wrong else "")
        )
    notes += [_NOT_READ.message(file=file, known=known) for file in wrong]
    yield from files


def without_foreign(result: "CheckResult", found: Collection[str]) -> "tuple[CheckResult, list[Words]]":
    """Return what was found without the files of other programs among those that a search found, and a note of each."""
    from plan_eval.base.nearest import listing
    from plan_eval.model.kinds import OWN_KEYS, is_foreign
    from plan_eval.model.loaded import CheckResult

    skipped = {each.file for each in result.documents if each.file in found and is_foreign(each)}
    kept = CheckResult(
        tuple(each for each in result.documents if each.file not in skipped),
        tuple(each for each in result.findings if each.location.file not in skipped),
    )
    return kept, [_FOREIGN.message(file=file, known=listing(OWN_KEYS)) for file in sorted(skipped)]


def _by_folder(files: Iterable[Path]) -> list[Path]:
    """Return files without those that are there already, those of a folder one after the other."""
    from plan_eval.files.folder import folder_of

    folders: dict[Path, list[Path]] = {}
    for file in {os.path.abspath(file): file for file in reversed([*files])}.values():  # noqa: PTH100  # links left alone
        folders.setdefault(folder_of(file), []).insert(0, file)
    return [file for folder in reversed(folders) for file in folders[folder]]
