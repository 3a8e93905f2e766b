"""The program's own files, each read and parsed once for all tests that look at them."""

import ast

from tests.conftest import ROOT

SOURCE = ROOT / "src" / "plan_eval"
FILES = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
TEXTS = {name: path.read_text(encoding="utf-8") for name, path in FILES.items()}
TREES = {name: ast.parse(text) for name, text in TEXTS.items()}
