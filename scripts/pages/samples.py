"""Samples of what `report` writes for the shipped plan: the page and the chapter, in both languages."""

import tempfile
from pathlib import Path

from scripts.pages.places import LANGUAGES
from scripts.pages.printing import printed

_SAMPLES = ("page.html", "chapter.md")


def samples() -> dict[str, str]:
    """Return each sample by its path from the root of the repository."""
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        for lang in LANGUAGES:
            for name in _SAMPLES:
                file = Path(folder) / name
                printed(lang, "report", str(file), "--data", "data", "--lang", lang)
                made[f"docs/samples/{lang}/{name}"] = file.read_text(encoding="utf-8")
    return made
