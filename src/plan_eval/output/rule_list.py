"""The shipped rule sets as a list."""

from collections.abc import Sequence

from plan_eval.language import Lang, Text
from plan_eval.output.json_text import dumps
from plan_eval.output.screen import Screen
from plan_eval.output.sheets import Sheet, to_csv, to_markdown, to_table
from plan_eval.output.words import COMMA
from plan_eval.rules import RuleSet

_HEADINGS = (Text("Rule set", "规则集"), Text("Name", "名称"), Text("Verdicts", "结论"), Text("Source", "来源"))
_ADVICE = Text(
    "`plan-eval explain NAME` prints the rules of one and where they come from.",
    "`plan-eval explain 名称` 显示其规则和来源。",
)


def render(rule_sets: Sequence[RuleSet], lang: Lang, screen: Screen) -> str:
    """Return a table."""
    from plan_eval.output.canvas import Canvas  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = Canvas(screen)
    sheet = _sheet(rule_sets, lang)
    to_table(Sheet(sheet.headings[:3], [row[:3] for row in sheet.rows]), canvas, wraps=(1, 2))
    canvas.line()
    canvas.line(_ADVICE.get(lang), "dim")
    return canvas.text()


def render_csv(rule_sets: Sequence[RuleSet], lang: Lang, screen: Screen) -> str:
    """Return the list as CSV."""
    del screen
    return to_csv(_sheet(rule_sets, lang))


def render_markdown(rule_sets: Sequence[RuleSet], lang: Lang, screen: Screen) -> str:
    """Return the list as a Markdown table."""
    del screen
    return to_markdown(_sheet(rule_sets, lang))


def render_json(rule_sets: Sequence[RuleSet], lang: Lang, screen: Screen) -> str:
    """Return the list as JSON."""
    del screen
    keys = ("id", "name", "verdicts", "source")
    rows = [dict(zip(keys, row, strict=True)) for row in _sheet(rule_sets, lang).rows]
    return dumps({"rules": rows})


def _sheet(rule_sets: Sequence[RuleSet], lang: Lang) -> Sheet:
    return Sheet([heading.get(lang) for heading in _HEADINGS], [_row(each, lang) for each in rule_sets])


def _row(rule_set: RuleSet, lang: Lang) -> list[str]:
    file = rule_set.file
    verdicts = COMMA.get(lang).join(verdict.name.get(lang) for verdict in file.verdicts.values())
    source = file.source.text.get(lang) if file.source.text else file.source.section or ""
    return [file.id, file.name.get(lang), verdicts, source]
