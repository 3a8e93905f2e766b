"""Where something comes from, as a page cites it."""

from collections.abc import Iterator

from plan_eval.base.text import Lang
from plan_eval.model.readers import Source
from plan_eval.views.page_shapes import Citation


def citation(source: Source, lang: Lang) -> Citation:
    """Return the place and the words of a source."""
    words = (source.text and source.text.get(lang), source.section)
    return Citation(" ".join(filter(None, words)), source.quote or "")


def citations(lang: Lang, *sources: Source | None) -> Iterator[Citation]:
    """Yield each source once, those that there are; a place without words not beside the same with words."""
    cited = [citation(source, lang) for source in dict.fromkeys(sources) if source is not None]
    quoted = {each.source for each in cited if each.quote}
    yield from (each for each in cited if each.quote or each.source not in quoted)
