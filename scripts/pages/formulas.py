"""The table of functions within the page on formulas; the rest of the page stands as it is written."""

from plan_eval.base.text import Lang, Text
from plan_eval.formula.functions import FORMS, FUNCTIONS
from plan_eval.formula.times import TIMES
from scripts.pages.places import ROOT, place

_TABLE = Text(
    """\
<!-- This table is made by `make docs`; change the rows in `src/plan_eval/formula/functions.py` instead. -->

| function | gives |
|---|---|
""",
    """\
<!-- This table is made by `make docs`; change the rows in `src/plan_eval/formula/functions.py` instead. -->

| 函数 | 结果 |
|---|---|
""",
)


def formulas(lang: Lang) -> str:
    """Return the page with its table made anew."""
    page = (ROOT / place("formulas", lang)).read_text(encoding="utf-8")
    before, heading, table = page.partition(_TABLE.get(lang))
    _, after = table.split("\n\n", 1)
    forms = (*FUNCTIONS.values(), *FORMS.values(), *TIMES.values())
    rows = "\n".join(f"| `{form.usage}` | {form.gives.get(lang)} |" for form in forms)
    return f"{before}{heading}{rows}\n\n{after}"
