"""The built-in example shown where nobody asked for it by name: its title says whose plan it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.views.shapes import Block, Line, Table, View

_TITLE = Text("{title} (built-in example)", "{title}（内置示例）")


@dataclass(frozen=True)
class ExampleView(View):
    """Any view of the built-in example; the first line of a view is its title."""

    view: View

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the view, its title marked."""
        blocks = self.view.blocks(lang)
        title = next(blocks)
        yield title._replace(text=_TITLE.fill(lang, title=title.text)) if isinstance(title, Line) else title
        yield from blocks

    def table(self, lang: Lang) -> Table:
        """Return the table of the view, with the marked title above it."""
        title = next(self.blocks(lang))
        return self.view.table(lang)._replace(caption=title.text if isinstance(title, Line) else "")

    def data(self, lang: Lang) -> object:
        """Return the documented object of the view, which names the plan by its id."""
        return self.view.data(lang)
