"""Where something comes from, in one line of text."""

from plan_eval.base.text import Lang
from plan_eval.model.readers import Source

_QUOTE = "“{quote}”"


def source_words(source: Source | None, lang: Lang) -> str:
    """Return everything that a source says of itself: its text, the section and the words; empty for none."""
    if source is None:
        return ""
    quote = _QUOTE.format(quote=source.quote) if source.quote else None
    return " ".join(filter(None, (source.text and source.text.get(lang), source.section, quote)))
