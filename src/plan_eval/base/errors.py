"""Everything this package raises on purpose.

    PlanEvalError
    ├── UsageError      the command was asked for something that does not exist or cannot be combined
    ├── DataError       the data files have errors; carries the findings
    └── FormulaError    one formula is wrong; carries the place inside the formula

Each can be pickled: what it was made with are its `args`, everything else are its attributes.

This module imports nothing, so that any other may import it.
"""


class PlanEvalError(Exception):
    """The root of the tree: catching it catches every error that is not a bug of this package."""


class UsageError(PlanEvalError):
    """Raised when a request cannot be carried out as asked: a missing file, an unknown name, a bad option.

    `message` is a `plan_eval.base.text.Text`, already filled.
    """

    def __init__(self, message: object) -> None:
        self.message = message
        super().__init__(message)

    def __str__(self) -> str:
        return str(getattr(self.message, "en", self.message))


class DataError(PlanEvalError):
    """Raised when data files cannot be used; `findings` says everything that is wrong with them."""

    def __init__(self, findings: tuple[object, ...]) -> None:
        self.findings = findings
        super().__init__(findings)

    def __str__(self) -> str:
        return "; ".join(str(finding) for finding in self.findings)


class FormulaError(PlanEvalError):
    """Raised when a formula cannot be read, typed or evaluated.

    `code` is a code of the finding catalogue, `values` fill its message, and `start:end` are character
    offsets into the formula's text. `owner` names the entry whose formula it is, once that is known.
    """

    owner: str | None = None

    def __init__(self, code: str, start: int, end: int, **values: object) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.values = values
        super().__init__(code, start, end)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code} at column {self.start + 1}: {details}"
