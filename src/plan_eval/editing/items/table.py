"""What holds for all rows of a table while they become drafts."""

from typing import NamedTuple

from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.naming import Ids
from plan_eval.editing.items.notes import Notes
from plan_eval.editing.questions import Asking


class Table(NamedTuple):
    """What holds for all rows of a table while they become drafts."""

    columns: Columns
    notes: Notes
    ids: Ids
    asking: Asking
