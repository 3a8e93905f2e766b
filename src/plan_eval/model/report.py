"""The report that the data of a file come from."""

from typing import ClassVar

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Line, Words


class Report(Entry):
    """The report that the data come from."""

    owner: ClassVar[Text] = Text("a report", "报告")
    title: Words | None = Field(default=None, description="The title of the report.")
    published: Day | None = Field(default=None, description="When the report was published.")
    url: Line | None = Field(default=None, description="Where the report can be read.")
    text: Line | None = Field(
        default=None, description="A text file inside the data folder in which every quote must stand."
    )
