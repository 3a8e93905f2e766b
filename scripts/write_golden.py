"""Write what the program prints for the shipped plan into `tests/golden`, to be looked at and committed."""

from pathlib import Path
from typing import get_args

from plan_eval import compute, evaluate, load_plan, load_standards
from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.views import explain_indicator, explain_standard, standards_table, status_table

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"


def printed() -> dict[str, str]:
    """Return the texts by the names of their files: command, width and language."""
    plan = evaluate(load_plan(ROOT / "data"))
    standards = load_standards(ROOT / "data")
    on = plan.as_of
    amounts = compute(standards, on)
    change = compute(standards, on, [{"min_wage": 1700}, {"min_wage": 1800}])
    beds = next(result for result in plan.results if result.indicator.id == "elderly_care_beds")
    texts = {}
    for lang in get_args(Lang):
        for width in (80, 120, None):
            screen, end = Screen(width), f"{width or 'full'}-{lang}.txt"
            texts[f"status-{end}"] = status_table.render(plan, lang, screen, plan.results)
            texts[f"standards-{end}"] = standards_table.render(amounts, lang, screen)
        texts[f"change-80-{lang}.txt"] = standards_table.render(change, lang, Screen(80))
        texts[f"orphan-80-{lang}.txt"] = explain_standard.render(amounts, "orphan", lang, Screen(80))
        texts[f"elderly_care_beds-80-{lang}.txt"] = explain_indicator.render(plan, beds, lang, Screen(80))
    return texts


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, text in printed().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
