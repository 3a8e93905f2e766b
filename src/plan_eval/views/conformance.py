"""Tests of rule sets for other programs: of each the rule set, the indicator on its days, and what must come out."""

from collections.abc import Iterator, Sequence

from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.cases import Decided
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.readings import plain_target
from plan_eval.model.readers import Source
from plan_eval.model.trying import Suite, Tried

_FIGURES = ("kind", "nature", "better", "baseline", "limit")


def conformance(suites: Sequence[Suite]) -> Iterator[dict[str, object]]:
    """Yield each test that a rule set decides; numbers are exact, names and sources in both languages."""
    for suite in suites:
        for tried in suite.tried:
            if isinstance(tried.basis, Decided):
                yield _case(tried, tried.basis)


def _case(tried: Tried, decided: Decided) -> dict[str, object]:
    expected = {asked.key: asked.expected.word for asked in tried.asked}
    verdict, status = (expected.pop(key, None) for key in ("verdict", "status"))
    if status is None and verdict is not None:
        status = decided.evaluation.method.file.verdicts[verdict].status
    return {
        "rules": decided.evaluation.method.file.id,
        "name": {"en": tried.name.en, "zh": tried.name.zh},
        "indicator": _inputs(decided.result),
        "as_of": decided.evaluation.as_of.isoformat(),
        "verdict": verdict,
        "status": status,
        "measures": expected,
        "source": _source(tried.source),
    }


def _inputs(result: IndicatorResult) -> dict[str, object]:
    """Return what a verdict may depend on; an indicator's days are always written."""
    indicator, measures = result.indicator, result.measures
    inputs = {key: value for key in _FIGURES if (value := getattr(indicator, key)) is not None}
    if indicator.target is not None:
        inputs["target"] = indicator.target.text if (plain := plain_target(indicator)) is None else plain
    inputs |= {"baseline_date": measures.baseline_date.isoformat(), "target_date": measures.target_date.isoformat()}
    if indicator.milestones is not None:
        inputs["milestones"] = {day.isoformat(): figure for day, figure in sorted(indicator.milestones.items())}
    inputs["observations"] = {
        day.isoformat(): figure.value if isinstance(figure, TaskState) else figure
        for day, figure in sorted(indicator.figures.items())
    }
    if indicator.delivery is not None:
        inputs["delivery"] = indicator.delivery.state
    if indicator.discontinued is not None:
        inputs["discontinued"] = True
    return inputs


def _source(source: Source | None) -> object:
    if source is None:
        return None
    said = {key: value for key, value in (("section", source.section), ("quote", source.quote)) if value is not None}
    return said if source.text is None else {**source.text._asdict(), **said}
