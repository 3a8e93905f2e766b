"""Formulas grown by chance: calls of every function of the table, with as many arguments as its row allows."""

from hypothesis import strategies as st

from plan_eval.formula.functions import FUNCTIONS

STEPS = st.sampled_from(["10", "0.5", "3", "1 / 7"])


def calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return calls of every function; steps are numbers above zero."""
    return st.one_of([_calls(name, inner) for name in FUNCTIONS])


def _calls(name: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    function = FUNCTIONS[name]
    most = min(function.most - function.steps, 3)
    arguments = st.lists(inner, min_size=function.least, max_size=most)
    if function.steps:
        arguments |= st.tuples(st.lists(inner, min_size=most, max_size=most), STEPS).map(
            lambda parts: [*parts[0], parts[1]]
        )
    return arguments.map(lambda parts: f"{name}({', '.join(parts)})")
