"""A made-up table: a grid with merged cells, lines around it, and what it says in truth."""

from dataclasses import dataclass, field


@dataclass
class Truth:
    """What an indicator of a table is in truth; figures as data files write them, None where the table has none."""

    name: str
    unit: str
    nature: str | None = None
    kind: str = "level"
    baseline: str | None = None
    target: str | None = None
    observations: dict[str, str] = field(default_factory=dict)
    milestones: dict[str, str] = field(default_factory=dict)
    increments: dict[str, str] = field(default_factory=dict)
    group: str | None = None
    responsible: str | None = None
    published: str | None = None
    may_be_asked: bool = False
    """Whether nobody could tell without asking."""

    @property
    def figures(self) -> int:
        """How many figures it has."""
        own = sum(each is not None for each in (self.baseline, self.target))
        return own + len(self.observations) + len(self.milestones) + len(self.increments)


@dataclass
class Made:
    """A table as it is made: rows of texts, merged ranges (top, left, bottom, right), lines above and below, and its truth."""

    name: str
    rows: list[list[str]]
    truth: list[Truth]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    spans: tuple[str | None, str | None, str | None] = ("2015-12-31", "2020-12-31", None)
    """The baseline and target dates of the plan, and the day of the latest values."""

    not_text: bool = False
    """Whether plain text cannot hold it: a cell has several lines."""
