"""What all published amounts together say about a parameter: one answer for each of the values that it had over time."""

from collections import defaultdict

from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import Evidence, Inference, Reason, concluded, evidence_of


def infer_all(compiled: CompiledStandards, parameter: str) -> tuple[Inference, ...]:
    """Return what the amounts of all days say about a parameter, those under one of its values together, earliest first.

    A day before its first value, or in a gap, stands alone: nobody knows whether the value was the same on another.
    """
    days = sorted({published.on for standard in compiled.source.standards for published in standard.published})
    groups = defaultdict(list)
    for day in days:
        values = compiled.parameters[parameter].values
        since = [each.since for each in values if each.since <= day and (each.until is None or day <= each.until)]
        groups[max(since, default=day)].append(day)
    inferences = []
    for together in groups.values():
        evidence: list[Evidence] = []
        silent: dict[str, Reason] = {}
        for day in together:
            found, others = evidence_of(compiled, parameter, day)
            evidence += [each._replace(on=day) for each in found]
            silent |= others
        told = {each.name for each in evidence}
        if evidence:
            left = {name: reason for name, reason in silent.items() if name not in told}
            inferences.append(concluded(parameter, together[-1], evidence, left))
    return tuple(inferences)
