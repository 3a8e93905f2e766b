"""Mid-term evaluation of government plans: read strictly, computed exactly, always explained.

    plan = load_plan("data")
    for result in evaluate(plan).results:
        print(result.indicator.id, result.verdict.status, result.verdict.because.en)

The names below are imported when they are first used, so that `import plan_eval` costs nothing.
"""

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from plan_eval.base.errors import DataError, FormulaError, PlanEvalError, UsageError
    from plan_eval.indicators.evaluation import PlanEvaluation
    from plan_eval.session import evaluate, load_plan, load_rules, load_standards, run_tests
    from plan_eval.standards.evaluation import StandardsEvaluation
    from plan_eval.standards.scenarios import compute

__version__ = "0.1.0"

_HOMES = {
    "DataError": "base.errors",
    "FormulaError": "base.errors",
    "PlanEvalError": "base.errors",
    "PlanEvaluation": "indicators.evaluation",
    "StandardsEvaluation": "standards.evaluation",
    "UsageError": "base.errors",
    "compute": "standards.scenarios",
    "evaluate": "session",
    "load_plan": "session",
    "load_rules": "session",
    "load_standards": "session",
    "run_tests": "session",
}

__all__ = [
    "DataError",
    "FormulaError",
    "PlanEvalError",
    "PlanEvaluation",
    "StandardsEvaluation",
    "UsageError",
    "compute",
    "evaluate",
    "load_plan",
    "load_rules",
    "load_standards",
    "run_tests",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  # only needed when a name is first used

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
