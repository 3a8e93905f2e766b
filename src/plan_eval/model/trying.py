"""What came of tests: of rule sets, of published verdicts, of published amounts."""

from collections.abc import Sequence
from typing import NamedTuple

from plan_eval.base.text import Words
from plan_eval.files import Document
from plan_eval.findings.shapes import ValuePath
from plan_eval.model.readers import Source


class Said(NamedTuple):
    """What is expected or came: the word or figure that files have, None where nothing came, and what people read."""

    word: str | None
    label: Words


class Asked(NamedTuple):
    """One thing that a test expects: what of, what must come, what came, and whether the two agree.

    `key` is what `what` is called in files: `verdict`, `status`, `amount`, or the name of a measure.
    """

    key: str
    what: Words
    expected: Said
    came: Said
    agrees: bool


class Tried(NamedTuple):
    """A test that was run: what it is called, where it stands in its document, and what it asks.

    `source` is where it is published, `basis` is what decided it, as its room has it; None where nothing did. `is_accepted` tells that somebody has given a
    reason why it fails.
    """

    name: Words
    path: ValuePath
    asked: Sequence[Asked]
    basis: object = None
    source: Source | None = None
    is_accepted: bool = False

    @property
    def passed(self) -> bool:
        """Tell whether all came that is expected."""
        return all(each.agrees for each in self.asked)

    @property
    def failed(self) -> bool:
        """Tell whether something else came, and nobody has accepted that."""
        return not (self.passed or self.is_accepted)


class Suite(NamedTuple):
    """Tests that belong together: of which rule set or file, the document that they stand in, and what came."""

    name: Words
    document: Document
    tried: Sequence[Tried]

    @property
    def failed(self) -> Sequence[Tried]:
        """The tests that failed."""
        return [each for each in self.tried if each.failed]

    @property
    def accepted(self) -> Sequence[Tried]:
        """The tests that do not pass and need not."""
        return [each for each in self.tried if each.is_accepted and not each.passed]
