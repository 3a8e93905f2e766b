"""What the names in the formulas of claims are called: indicators with their baselines and targets, standards, counts."""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.indicators.model import Plan
from plan_eval.standards.cells import Standards

_BASELINE = Text("{name} (baseline)", "{name}（基期值）")
_TARGET = Text("{name} (target)", "{name}（目标值）")
_COUNT = Text("number of indicators", "指标数")
_COUNT_OF = Text("number of indicators: {kind}", "{kind}指标数")


def claim_names(plan: Plan | None, standards: Standards | None) -> Mapping[str, Words]:
    """Return the names by what stands for them in formulas."""
    names: dict[str, Words] = {}
    if plan is not None:
        names["indicators"] = _COUNT
        names |= {str(kind): _COUNT_OF.message(kind=kind.label) for kind in (*Status, *Nature)}
        names |= dict(_of_indicators(plan))
    if standards is not None:
        names |= {key: parameter.name for key, parameter in standards.parameters.items()}
        names |= {standard.id: standard.name for standard in standards.standards}
    return names


def _of_indicators(plan: Plan) -> Iterator[tuple[str, Words]]:
    for indicator in plan.indicators:
        yield indicator.id, indicator.name
        yield f"{indicator.id}_baseline", _BASELINE.message(name=indicator.name)
        yield f"{indicator.id}_target", _TARGET.message(name=indicator.name)
