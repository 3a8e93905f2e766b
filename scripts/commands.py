"""What the commands print that write files, `rules` and `test`: each is run in an empty folder with the shipped data and a table."""

import contextlib
import io
import os
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from plan_eval.base.text import Lang
from plan_eval.cli import run

COMMANDS = {
    "rules": "rules",
    "test": "test data",
    "init": "init my-plan",
    "import": "import table.txt -o new-plan",
    "collect": "collect data -o figures.xlsx",
    "report": "report chapter.md --data data",
}
TABLE = """\
指标\t单位\t2020年\t2025年目标\t2023年6月完成情况\t属性\t责任单位
城镇登记失业率\t%\t3.2\t≤4.5\t3.0\t预期性\t人力资源和社会保障局
养老机构床位数\t张\t5200\t8000\t6900\t约束性\t民政局
新增城镇就业人数（累计）\t万人\t\t[50]\t28\t预期性\t人力资源和社会保障局
"""


def commands(data: Path, width: int, lang: Lang) -> dict[str, str]:
    """Return what each command prints on a screen of a width, by its name."""
    return {name: _printed(line, data, width, lang) for name, line in COMMANDS.items()}


def _printed(line: str, data: Path, width: int, lang: Lang) -> str:
    screen = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        patch.dict(os.environ, {"COLUMNS": str(width)}),
        contextlib.redirect_stdout(screen),
        contextlib.redirect_stderr(screen),
    ):
        shutil.copytree(data, "data")
        Path("table.txt").write_text(TABLE, encoding="utf-8")
        code = run(["--lang", lang, *line.split()])
    if code > 1:  # what is printed may be that something is wrong
        message = f"plan-eval {line}: exit code {code}\n{screen.getvalue()}"
        raise RuntimeError(message)
    return screen.getvalue()
