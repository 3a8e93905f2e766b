"""A rule set as a readable table with its source."""

from plan_eval.base.text import Lang, Text
from plan_eval.formats.canvas import Canvas, Cell, Column
from plan_eval.formats.interface import Screen
from plan_eval.indicators.method import Method

_TITLE = Text("Rule set {id}: {name}", "规则集 {id}：{name}")
_FIRST = Text("The first rule that holds decides.", "第一条成立的规则决定结论。")
_HEADINGS = (Text("#", "#"), Text("When", "条件"), Text("Verdict", "结论"), Text("Status", "状态"))
_OTHERWISE = Text("otherwise", "其余情况")
_SOURCE = Text("Source: {source}", "来源：{source}")


def render(method: Method, lang: Lang, screen: Screen) -> str:
    """Return the rules in order, with the verdict and the status that each gives."""
    canvas = Canvas(screen)
    file = method.file
    canvas.line(_TITLE.fill(lang, id=file.id, name=file.name), "bold")
    canvas.line(_FIRST.get(lang))
    canvas.line()
    columns = [Column(heading.get(lang), wraps=number == 1) for number, heading in enumerate(_HEADINGS)]
    rows = []
    for position, rule in enumerate(method.rules, 1):
        verdict = file.verdicts[rule.verdict]
        when = rule.formula.text if rule.formula else _OTHERWISE.get(lang)
        cells = (str(position), when, verdict.name.get(lang), verdict.status.label.get(lang))
        rows.append([Cell(text) for text in cells])
    canvas.table(columns, rows)
    canvas.line()
    source = file.source.text.get(lang) if file.source.text else file.source.quote or file.source.section or ""
    canvas.line(_SOURCE.fill(lang, source=source))
    return canvas.text()
