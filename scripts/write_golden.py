"""Write what the program prints for the shipped plan into `tests/golden`, to be looked at and committed."""

import contextlib
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import get_args

from plan_eval import compute, evaluate, load_plan, load_standards
from plan_eval.base.text import Lang
from plan_eval.formats import terminal, text
from plan_eval.formats.interface import Screen
from plan_eval.indicators.arranging import arranged
from plan_eval.indicators.evaluation import Comparison
from plan_eval.indicators.margins import margin, margins
from plan_eval.model.kinds import KINDS
from plan_eval.model.loaded import CheckResult
from plan_eval.session import Session, check_files
from plan_eval.standards.inference import infer
from plan_eval.standards.scenarios import sweep_of
from plan_eval.standards.sweep import Range
from plan_eval.views.audit import AuditView
from plan_eval.views.comparison import ComparisonView
from plan_eval.views.explain_indicator import IndicatorView
from plan_eval.views.explain_standard import StandardView
from plan_eval.views.findings import FindingsView
from plan_eval.views.inference import InferenceView
from plan_eval.views.margins import MarginsView
from plan_eval.views.shapes import View
from plan_eval.views.standards import StandardsView
from plan_eval.views.status import StatusView
from plan_eval.views.sweep import SweepView

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
GOLDEN = ROOT / "tests" / "golden"


def printed() -> dict[str, str]:
    """Return the texts by the names of their files: command, width and language."""
    found = FindingsView(_check())
    texts = {}
    for lang in get_args(Lang):
        for name, view in _at_any_width().items():
            for width in (80, 120, None):
                texts[f"{name}-{width or 'full'}-{lang}.txt"] = terminal.render(view, lang, Screen(width))
        for name, view in (_of_indicators() | _of_standards()).items():
            texts[f"{name}-80-{lang}.txt"] = terminal.render(view, lang, Screen(80))
        texts[f"check-full-{lang}.txt"] = text.render(found, lang, Screen())
    return texts


def _at_any_width() -> dict[str, View]:
    plan = evaluate(load_plan(DATA))
    amounts = compute(load_standards(DATA), plan.as_of)
    return {"status": StatusView(plan, arranged(plan.results)), "standards": StandardsView(amounts)}


def _of_indicators() -> dict[str, View]:
    loaded = load_plan(DATA)
    plan = evaluate(loaded)
    beds = next(result for result in plan.results if result.indicator.id == "elderly_care_beds")
    methods = ("midterm", "straight-line", "open-sdg")
    comparison = Comparison(tuple(evaluate(loaded, rules=method) for method in methods))
    return {
        "elderly_care_beds": IndicatorView(plan, beds, margin(plan.plan, plan.method, beds)),
        "comparison": ComparisonView(comparison, range(len(plan.results))),
        "margins": MarginsView(plan, margins(plan, plan.results)),
        "audit": AuditView(Session(DATA).audit()),
    }


def _of_standards() -> dict[str, View]:
    standards, on = load_standards(DATA), evaluate(load_plan(DATA)).as_of
    wages = Range(Decimal(1700), Decimal(1900), Decimal(10))
    return {
        "change": StandardsView(compute(standards, on, [{"min_wage": 1700}, {"min_wage": 1800}])),
        "orphan": StandardView(compute(standards, on), "orphan"),
        "sweep": SweepView(sweep_of(standards, on, "min_wage", wages)),
        "infer": InferenceView(infer(standards, "min_wage"), standards),
    }


def _check() -> CheckResult:
    """Return what is found in a plan with two errors and in sound standards, in a folder that has no name in it."""
    wrong = KINDS["indicators"].example.replace("target: 20000", "target: 2O000").replace("expected", "expectd")
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("indicators.yaml").write_text(wrong, encoding="utf-8")
        Path("standards.yaml").write_text(KINDS["standards"].example, encoding="utf-8")
        return check_files([Path("indicators.yaml"), Path("standards.yaml")])


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, content in printed().items():
        (GOLDEN / name).write_text(content, encoding="utf-8")
