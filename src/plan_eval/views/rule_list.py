"""The shipped rule sets as a list."""

from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.indicators.method import Method
from plan_eval.views.words import COMMA

_HEADINGS = (Text("Rule set", "规则集"), Text("Name", "名称"), Text("Verdicts", "结论"), Text("Source", "来源"))
_ADVICE = Text(
    "`plan-eval explain NAME` prints the rules of one and where they come from.",
    "`plan-eval explain 名称` 显示其规则和来源。",
)


def render(methods: Sequence[Method], lang: Lang, screen: Screen) -> str:
    """Return a table."""
    from plan_eval.formats.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    sheet = _sheet(methods, lang)
    to_table(Sheet(sheet.headings[:3], [row[:3] for row in sheet.rows]), canvas, wraps=(1, 2))
    canvas.line()
    canvas.line(_ADVICE.get(lang), "dim")
    return canvas.text()


def render_csv(methods: Sequence[Method], lang: Lang, screen: Screen) -> str:
    """Return the list as CSV."""
    del screen
    return to_csv(_sheet(methods, lang))


def render_markdown(methods: Sequence[Method], lang: Lang, screen: Screen) -> str:
    """Return the list as a Markdown table."""
    del screen
    return to_markdown(_sheet(methods, lang))


def render_json(methods: Sequence[Method], lang: Lang, screen: Screen) -> str:
    """Return the list as JSON."""
    del screen
    keys = ("id", "name", "verdicts", "source")
    rows = [dict(zip(keys, row, strict=True)) for row in _sheet(methods, lang).rows]
    return dumps({"rules": rows})


def _sheet(methods: Sequence[Method], lang: Lang) -> Sheet:
    return Sheet([heading.get(lang) for heading in _HEADINGS], [_row(each, lang) for each in methods])


def _row(method: Method, lang: Lang) -> list[str]:
    file = method.file
    verdicts = COMMA.get(lang).join(verdict.name.get(lang) for verdict in file.verdicts.values())
    source = file.source.text.get(lang) if file.source.text else file.source.section or ""
    return [file.id, file.name.get(lang), verdicts, source]
