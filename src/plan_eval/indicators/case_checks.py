"""What `check` looks for in the tests of rule sets: mistakes in them, tests that fail, rule sets without any."""

from collections.abc import Iterator

from plan_eval.base.text import Sentence, Text
from plan_eval.files import Document
from plan_eval.findings.shapes import Problem
from plan_eval.indicators.case_model import CasesFile
from plan_eval.indicators.case_reading import Cases, Place, place_of_tests, read_cases
from plan_eval.indicators.cases import run_cases
from plan_eval.indicators.method import Method
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.loaded import Loaded, is_readable


def check_tests(method: Method, document: Document, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is wrong with the tests of a rule set, at their places in the document that it stands in.

    Tests in a file of their own are run too; mistakes in that file are told where it is checked itself.
    """
    place = place_of_tests(method, document, surroundings)
    if place is None:
        yield Problem("PE627", (*method.path, "rules"), {"found": method.file.id}, on_key=True)
    elif isinstance(place, Text | Sentence):
        yield Problem("PE628", (*method.path, "tests"), {"found": str(method.file.tests.value), "reason": place})
    else:
        cases = read_cases(place, method)
        if place.named is None:
            yield from cases.problems
        yield from _failing(cases, method)


def _failing(cases: Cases, method: Method) -> Iterator[Problem]:
    for tried in run_cases(cases, method):
        for asked in tried.asked:
            if not asked.agrees:
                at = tried.path if cases.place.named is None else (*method.path, "tests")
                values = {
                    "name": tried.name,
                    "what": asked.what,
                    "expected": asked.expected.label,
                    "came": asked.came.label,
                }
                yield Problem("PE626", at, values)


def load_tests(document: Document, _: object = None) -> Loaded[Cases, Cases]:
    """Load a file of tests; which rule set they are of stands in the rule set."""
    place = Place(document, ("tests",), document.file)
    if not is_readable(document):
        return Loaded(document, Cases(place, ()), None)
    cases = read_cases(place, None)
    return Loaded(document, cases, None if cases.problems else cases, cases.problems)


SUBJECT = Subject(CasesFile, load_tests, lambda _loaded, _surroundings: ())
