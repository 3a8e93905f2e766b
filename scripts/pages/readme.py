"""The blocks of the READMEs that the program prints: each stands between a comment that names it and the end of its fence."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from plan_eval.base.text import Lang, Text
from plan_eval.model.kinds import KINDS
from scripts.pages.places import ROOT
from scripts.pages.printing import printed

README = Text("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"(<!-- made by `make docs`: (\w+) -->\n\n```\w+\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def _explained(lang: Lang) -> str:
    return printed(lang, "explain", "orphan", "--data", "data", "--lang", lang)


def _found(lang: Lang) -> str:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        wrong = KINDS["indicators"].example.replace("target: 20000", "target: 2O000")
        (data / "indicators.yaml").write_text(wrong, encoding="utf-8")
        return printed(lang, "check", "data", "--lang", lang, folder=Path(folder))


def _begun(lang: Lang) -> str:
    with tempfile.TemporaryDirectory() as folder:
        printed(lang, "init", "my-plan", "--lang", lang, folder=Path(folder))
        return (Path(folder) / "my-plan" / "indicators.yaml").read_text(encoding="utf-8")


_PRINTED: dict[str, Callable[[Lang], str]] = {"explained": _explained, "found": _found, "begun": _begun}
"""What is printed, by the name that the comment before a block gives."""


def readme(lang: Lang) -> str:
    """Return a README as it stands, with its blocks made anew."""
    page = (ROOT / README.get(lang)).read_text(encoding="utf-8")
    return _BLOCK.sub(lambda block: block[1] + _PRINTED[block[2]](lang), page)
