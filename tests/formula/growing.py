"""Formulas grown by chance: calls of every function of the table, with as many arguments as its row allows."""

from hypothesis import strategies as st

from plan_eval.formula.functions import FUNCTIONS

STEPS = st.sampled_from(["10", "0.5", "3", "1 / 7"])


def calls(inner: st.SearchStrategy[str], *, in_columns: bool = False) -> st.SearchStrategy[str]:
    """Return calls of every function, or of every one that is computed in columns; steps are numbers above zero."""
    names = [name for name, function in FUNCTIONS.items() if function.columns is not None or not in_columns]
    return st.one_of([_calls(name, inner) for name in names])


def _calls(name: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    function = FUNCTIONS[name]
    most = min(function.most - function.steps, 3)
    arguments = st.lists(inner, min_size=function.least, max_size=most)
    if function.steps:
        arguments |= st.tuples(st.lists(inner, min_size=most, max_size=most), STEPS).map(
            lambda parts: [*parts[0], parts[1]]
        )
    return arguments.map(lambda parts: f"{name}({', '.join(parts)})")
