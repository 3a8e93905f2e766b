"""What `check` looks for in a file that holds a method: what is found when it is loaded, and what its tests tell."""

from collections.abc import Iterator

from plan_eval.findings.shapes import Problem
from plan_eval.indicators.case_checks import check_tests
from plan_eval.indicators.loading import LoadedMethod, load_method
from plan_eval.indicators.method_model import MethodFile
from plan_eval.model.kinds import Subject, Surroundings


def check_method(loaded: LoadedMethod, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is wrong with the tests of a rule set that can be computed with."""
    if loaded.whole is not None:
        yield from check_tests(loaded.whole, loaded.document, surroundings)


SUBJECT = Subject(MethodFile, load_method, check_method)
