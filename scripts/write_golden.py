"""Write what the program prints for the shipped plan into `tests/golden`, to be looked at and committed."""

from pathlib import Path
from typing import get_args

from plan_eval import compute, evaluate, load_plan, load_standards
from plan_eval.base.text import Lang
from plan_eval.formats import terminal
from plan_eval.formats.interface import Screen
from plan_eval.indicators.margins import margin
from plan_eval.views.explain_indicator import IndicatorView
from plan_eval.views.explain_standard import StandardView
from plan_eval.views.standards import StandardsView
from plan_eval.views.status import StatusView

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"


def printed() -> dict[str, str]:
    """Return the texts by the names of their files: command, width and language."""
    plan = evaluate(load_plan(ROOT / "data"))
    standards = load_standards(ROOT / "data")
    amounts = compute(standards, plan.as_of)
    change = compute(standards, plan.as_of, [{"min_wage": 1700}, {"min_wage": 1800}])
    beds = next(result for result in plan.results if result.indicator.id == "elderly_care_beds")
    everywhere = {"status": StatusView(plan, plan.results), "standards": StandardsView(amounts)}
    narrow = {
        "change": StandardsView(change),
        "orphan": StandardView(amounts, "orphan"),
        "elderly_care_beds": IndicatorView(plan, beds, margin(plan.plan, plan.method, beds)),
    }
    texts = {}
    for lang in get_args(Lang):
        for name, view in everywhere.items():
            for width in (80, 120, None):
                texts[f"{name}-{width or 'full'}-{lang}.txt"] = terminal.render(view, lang, Screen(width))
        for name, view in narrow.items():
            texts[f"{name}-80-{lang}.txt"] = terminal.render(view, lang, Screen(80))
    return texts


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, content in printed().items():
        (GOLDEN / name).write_text(content, encoding="utf-8")
