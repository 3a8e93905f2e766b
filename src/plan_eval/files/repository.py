"""The repository that a folder lies in."""

from pathlib import Path


def repository_root(folder: Path) -> Path | None:
    """Return the nearest folder around one, or itself, that is the root of a git repository; None where there is none."""
    try:
        folder = folder.absolute()
    except OSError:  # the folder that one stands in was deleted
        return None
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
