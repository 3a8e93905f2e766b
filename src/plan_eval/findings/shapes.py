"""The one shape for everything that can be wrong with data.

A `Check` is a row of the catalogue: what can be wrong, in general. A `Problem` is one case of it, told by the
path to the value inside its document. A `Finding` is a problem with its place in a file, ready to be shown.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from plan_eval.base.nearest import Suggestion
from plan_eval.base.text import Lang, Text

ValuePath = tuple[str | int, ...]

_AFFECTED = Text("{message} (for {affected})", "{message}（{affected}）")


class Severity(StrEnum):
    """How bad a finding is: only errors stop a computation."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(NamedTuple):
    """A range in a file. Lines and columns count from 1, in characters; the end lies one past the last."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


class Example(NamedTuple):
    """One mistake in the example file of a kind of data file, and the same put right.

    `bad` takes the place of `at`, of the whole file where that is None; `good` is what is right there, `at` itself where
    that is None.
    """

    kind: str
    at: str | None
    bad: str
    good: str | None = None

    def spoilt(self, file: str) -> str:
        """Return the file with the mistake in it."""
        return self.bad if self.at is None else file.replace(self.at, self.bad, 1)

    def mended(self, file: str) -> str:
        """Return the file put right."""
        return file if self.at is None or self.good is None else file.replace(self.at, self.good, 1)


class Check(NamedTuple):
    """A row of the catalogue: one thing that can be wrong.

    `message` and `hint` are templates over the values of a problem; `why` says why it matters, `meaning` what it is.
    `example` is None for what no text can show. `acceptable` marks what an entry may silence with a reason: what it says
    is sound enough to be computed with.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    hint: Text
    why: Text
    meaning: Text
    example: Example | None
    acceptable: bool = False


class Problem(NamedTuple):
    """One case of a check inside a document: where (a path of keys and positions) and with which values.

    `on_key` points at the key rather than at its value; `within` is a range of characters of the value.
    """

    code: str
    path: ValuePath
    values: Mapping[str, object] = {}
    on_key: bool = False
    within: tuple[int, int] | None = None


class Finding(NamedTuple):
    """A problem at its place."""

    check: Check
    location: Location
    values: Mapping[str, object] = {}
    strict: bool = False

    @property
    def code(self) -> str:
        """The code of the check, such as `PE203`."""
        return self.check.code

    @property
    def severity(self) -> Severity:
        """The severity of the check; where warnings count as errors, that of an error."""
        return Severity.ERROR if self.strict and self.check.severity is Severity.WARNING else self.check.severity

    def message(self, lang: Lang = "en") -> str:
        """Say what was found and what was expected, and of which entries where a value `affected` lists them."""
        message = self.check.message.fill(lang, **self.values)
        affected = self.values.get("affected")
        return message if affected is None else _AFFECTED.fill(lang, message=message, affected=affected)

    def hint(self, lang: Lang = "en") -> str:
        """Say what to do; where the nearest of many names is suggested, the others are not listed."""
        near = self.values.get("near")
        if isinstance(near, Suggestion) and near.suffices:
            return near.get(lang).rstrip()
        return self.check.hint.fill(lang, **self.values)

    def __str__(self) -> str:
        place = self.location
        where = f"{place.file}:{place.line}:{place.column}" if place.line else place.file
        return f"{where}: {self.code} {self.message()}"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
