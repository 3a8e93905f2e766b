"""Mid-term evaluation of government plans: read strictly, computed exactly, always explained.

    plan = load_plan("data")
    for result in evaluate(plan).results:
        print(result.indicator.id, result.verdict.status, result.verdict.because.en)

The names below are imported when they are first used, so that `import plan_eval` costs nothing.
"""

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from plan_eval.errors import DataError, FormulaError, PlanEvalError, UsageError
    from plan_eval.evaluation import PlanEvaluation, StandardsEvaluation
    from plan_eval.interface.amounts import compute, load_standards
    from plan_eval.interface.plans import evaluate, load_plan, load_rules

__version__ = "0.1.0"

_HOMES = {
    "DataError": "errors",
    "FormulaError": "errors",
    "PlanEvalError": "errors",
    "PlanEvaluation": "evaluation",
    "StandardsEvaluation": "evaluation",
    "UsageError": "errors",
    "compute": "interface.amounts",
    "evaluate": "interface.plans",
    "load_plan": "interface.plans",
    "load_rules": "interface.plans",
    "load_standards": "interface.amounts",
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
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  # only needed when a name is first used

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
