"""What reads an old Excel file in a process of its own: its bytes from standard input, its sheets as JSON to standard output.

The library keeps a copy of a text for each cell that shares it, so a small file can ask for any amount of memory: the process
has limits of memory and computing, and ends with them. Exit code 4 says that the file is none, 3 that it holds too much.
"""

import json
import sys
from contextlib import suppress
from io import BytesIO

_MEMORY = 400_000_000
"""Bytes: with those of the program that waits for it they are no more than 500 million."""

_SECONDS = 4
"""Of computing, whatever else a machine is busy with."""

_CHARACTERS = 40_000_000
_ROWS = 20_001
_NO_FILE, _TOO_MUCH = 4, 3


def text(value: object) -> str:
    """Return a cell as it is shown, as far as an old file tells."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    if type(value).__name__ == "float":
        shown = f"{value:.15g}"
        return shown if "e" not in shown else f"{value:f}".rstrip("0").rstrip(".")
    return str(value)


def sheets(data: bytes) -> list[list[object]]:
    """Return the sheets that can be seen: name, rows, merged ranges, and whether a figure could be a percentage."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415  # within the limit of memory

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    found: list[list[object]] = []
    characters = 0
    for meta in book.sheets_metadata:
        if meta.visible != SheetVisibleEnum.Visible:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        values = sheet.to_python(skip_empty_area=False)[:_ROWS]
        rows = [[text(value) for value in row] for row in values]
        shares = any(cell.startswith("0.") for row in rows for cell in row)
        characters += sum(len(cell) for row in rows for cell in row)
        if characters > _CHARACTERS:
            raise MemoryError
        found.append([meta.name, rows, list(sheet.merged_cell_ranges or []), shares])
    return found


def main() -> None:
    """Read and write."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        found = json.dumps(sheets(sys.stdin.buffer.read()))
    except MemoryError:
        sys.exit(_TOO_MUCH)
    except Exception:  # noqa: BLE001  # whatever a broken file makes the library raise
        sys.exit(_NO_FILE)
    sys.stdout.write(found)


if __name__ == "__main__":
    main()
