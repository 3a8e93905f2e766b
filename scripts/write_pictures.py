"""Write the pictures of the two READMEs: what the program prints, as SVG."""

import io
import re
from pathlib import Path
from typing import get_args

from rich.console import Console
from rich.text import Text as Styled

from plan_eval import evaluate, load_plan
from plan_eval.language import Lang
from plan_eval.output import status_table
from plan_eval.output.screen import Screen

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
_WIDTH = 112


def pictures() -> dict[str, str]:
    """Return the pictures by the names of their files."""
    plan = evaluate(load_plan(ROOT / "data"))
    found = {}
    for lang in get_args(Lang):
        text = status_table.render(plan, lang, Screen(_WIDTH, color=True), plan.results)
        console = Console(record=True, width=_WIDTH, file=io.StringIO(), legacy_windows=False)
        console.print(Styled.from_ansi(text), soft_wrap=True)
        svg = console.export_svg(
            title="plan-eval status" + (" --lang zh" if lang == "zh" else ""), unique_id=f"status-{lang}"
        )
        found[f"status-{lang}.svg"] = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return found


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (PICTURES / name).write_text(svg, encoding="utf-8")
