"""Quotes against the text that they are taken from."""

from collections.abc import Iterator, Mapping

from plan_eval.base.text import Text, Words
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.model.entry import Entry, key_of
from plan_eval.model.readers import Source, shorten


def check_quotes(text: str | Words, name: str, at: ValuePath, entries: Mapping[ValuePath, object]) -> Iterator[Problem]:
    """Yield the quotes of entries that do not stand in a text, or why there is no text to look in.

    White space does not count, since quotes may be broken into lines, nor does the width of punctuation, which a text that was
    copied may have half-width and a sentence that quotes it full-width. `name` is the file of the text, `at` where it is named.
    """
    if not isinstance(text, str):
        yield Problem("PE316", at, {"found": name, "reason": text})
        return
    whole = _bare(text)
    for start, entry in entries.items():
        for path, quotes in quotes_in(entry, start):
            if not any(_bare(quote) in whole for quote in quotes):
                yield Problem("PE315", path, {"file": name, "found": shorten(quotes[0])})


_WIDTHS = str.maketrans("，：；！？（）", ",:;!?()")  # the same marks in Chinese and in other writing


def _bare(text: str) -> str:
    return "".join(text.translate(_WIDTHS).split())


def quotes_in(value: object, path: ValuePath) -> Iterator[tuple[ValuePath, tuple[str, ...]]]:
    """Yield every quote in an entry with its path, in the languages that it is given in."""
    if isinstance(value, Source):
        if value.quote is not None:
            yield (*path, "quote"), (value.quote,)
    elif isinstance(value, Entry):
        for name, field in type(value).model_fields.items():
            item = getattr(value, name)
            if name == "quote" and isinstance(item, str):
                yield (*path, "quote"), (item,)
            elif name == "evidence" and isinstance(item, Text):
                yield (*path, "evidence"), (item.zh, item.en)
            else:
                yield from quotes_in(item, (*path, key_of(name, field)))
    else:
        for step, item in _items(value):
            yield from quotes_in(item, (*path, step))


def _items(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield what a list or a mapping holds, each with its place; what is dated has its day as place."""
    if isinstance(value, dict):
        yield from ((str(key), item) for key, item in value.items())
    elif isinstance(value, tuple) and not isinstance(value, Text):
        yield from enumerate(value)
