"""A table from fields: each says how its column is headed, and what a row has in it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from plan_eval.base.text import Lang, Text
from plan_eval.views.shapes import Cell, Column, Layout, Table

Subject = TypeVar("Subject")


class Field(NamedTuple, Generic[Subject]):
    """A column and how its cells are made from what the rows are about; `right` and `wraps` are those of a column."""

    heading: Text
    cell: Callable[[Subject, Lang], Cell]
    right: bool = False
    wraps: bool = False


def table_of(
    fields: Sequence[Field[Subject]], subjects: Iterable[Subject], lang: Lang, layouts: Sequence[Layout] = ()
) -> Table:
    """Return a table with a column for each field and a row for each subject."""
    columns = [Column(field.heading.get(lang), field.right, field.wraps) for field in fields]
    makers = [field.cell for field in fields]
    return Table(columns, [[cell(subject, lang) for cell in makers] for subject in subjects], layouts)
