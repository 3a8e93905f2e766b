"""What a person must decide of a table: questions with their choices and a proposal, each with a key that its answer is kept by."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from plan_eval.base.text import Words


class Choice(NamedTuple):
    """One of the answers to a question: the word for it, and what people read."""

    word: str
    label: Words


class Question(NamedTuple):
    """A question about a table, a column or a row; `rows` are the ids of the indicators that it is about.

    One without choices takes any text: a day, or a unit.
    """

    key: str
    text: Words
    choices: Sequence[Choice]
    proposed: str
    rows: tuple[str, ...] = ()

    def choice(self, word: str) -> Choice | None:
        """Return the choice of a word."""
        return next((each for each in self.choices if each.word == word), None)


class Asking:
    """The questions of an import, and the answers that are known before it."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self._open: dict[str, Question] = {}
        self._rows: dict[str, dict[str, None]] = {}
        self.answered: dict[str, str] = {}

    def ask(self, key: str, text: Words, choices: Sequence[Choice], proposed: str, row: str = "") -> str:
        """Return the answer to a question where it is known, else the proposal, with the question left open.

        Several rows may ask the same: the question then names each of them.
        """
        word = self.answers.get(key)
        if word and (not choices or any(word == choice.word for choice in choices)):
            self.answered[key] = word
            return word
        if key not in self._open:
            self._open[key] = Question(key, text, choices, proposed)
        if row:
            self._rows.setdefault(key, {})[row] = None
        return self._open[key].proposed  # one answer holds for all rows that ask the same

    def is_open(self, key: str) -> bool:
        """Tell whether a question has come up and is left open."""
        return key in self._open

    @property
    def questions(self) -> list[Question]:
        """The questions that are left open, in the order in which they came up."""
        return [question._replace(rows=tuple(self._rows.get(key, ()))) for key, question in self._open.items()]
