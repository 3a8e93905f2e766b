"""One indicator as a table gives it, before it is written."""

from dataclasses import dataclass, field
from datetime import date

from plan_eval.base.text import Lang, Words
from plan_eval.editing.cells.plain import is_chinese
from plan_eval.editing.heads.columns import Column


@dataclass(slots=True)
class Value:
    """A figure of a day, with what was printed beside it."""

    figure: str
    note: str = ""
    provisional: bool = False
    total: bool = False
    """Whether it was printed as a total so far."""


@dataclass(slots=True)
class Draft:
    """One indicator; `open` lists what a person must decide, `decided` what was decided, `printed` what stays as printed."""

    id: str
    name: str
    unit: str
    nature: str | None = None
    name_en: str = ""
    unit_en: str = ""
    group: str = ""
    responsible: str = ""
    weight: str = ""
    kind: str = ""
    better: str = ""
    published: str = ""
    baseline: str = ""
    target: str = ""
    baseline_date: date | None = None
    target_date: date | None = None
    milestones: dict[str, str] = field(default_factory=dict)
    observations: dict[str, Value] = field(default_factory=dict)
    increments: dict[str, str] = field(default_factory=dict)
    source: str = ""
    notes: list[str] = field(default_factory=list)
    decided: list[Words] = field(default_factory=list)
    open: list[Words] = field(default_factory=list)
    target_words: str = ""
    """What a column of targets says in words that no figure could be read from."""
    undated: list[Words] = field(default_factory=list)
    """Values of which the table does not say the day."""
    row: int = 0
    missing: list[Column] = field(default_factory=list)
    """Columns in which the table has nothing for it."""

    @property
    def lang(self) -> Lang:
        """The language of what is written beside it: that of its name."""
        return "zh" if is_chinese(self.name) else "en"

    def note(self, text: str) -> None:
        """Keep a text as a note, once."""
        if text and text not in self.notes:
            self.notes.append(text)
