"""Which standards must be known on other days: those that formulas ask for, and those with amounts that were set."""

from collections.abc import Mapping

from plan_eval.formula.references import Reference
from plan_eval.standards.cells import Parameter
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.history import History


def history_of(
    parameters: Mapping[str, Parameter],
    compiled: Mapping[str, CompiledStandard],
    references: Mapping[str, Reference],
) -> History | None:
    """Return what knows the amounts of other days; None where nothing asks for any."""
    wanted = {name for name, standard in compiled.items() if standard.standard.set_amounts}
    wanted |= {reference.cell for reference in references.values()}
    if not wanted:
        return None
    needed, pending = {*wanted}, [*wanted]
    for name in pending:
        if name not in compiled:
            continue
        for period in compiled[name].periods:
            for used in period.formula.names:
                cell = references[used].cell if used in references else used
                if cell not in needed:
                    needed.add(cell)
                    pending.append(cell)
    used_parameters = {name: each for name, each in parameters.items() if name in needed}
    sound = {key: each for key, each in references.items() if each.cell in compiled or each.cell in parameters}
    return History(used_parameters, {name: each for name, each in compiled.items() if name in needed}, sound)
