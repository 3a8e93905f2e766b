"""The shipped rule sets, and what they say of published plans."""

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.method import Method
from plan_eval.methods import SHIPPED
from scripts.pages.places import DATA, ROOT, top
from scripts.pages.tests_and_groups import tests_and_groups
from scripts.pages.writing_methods import written

_STATCAN = ROOT / "tests" / "statcan"
_TITLE = Text("Methods", "评估方法")
_BEFORE = Text(
    """A rule set turns measures into verdicts: the first rule that holds decides. The built-in ones are published methodologies;
`plan-eval explain NAME` prints one, `--rules FILE` takes your own.

## What they say of the shipped plan

How many of the {compared} published verdicts each methodology gives, and what else:

| rule set | agree | {statuses} |
""",
    """规则集由各项量得出结论：第一条成立的规则决定。内置的规则集都是已公布的评估方法；`plan-eval explain 名称` 显示其规则，
`--rules 文件` 使用自己的规则集。

## 对内置规划的判定

与已公布的 {compared} 项结论的一致数，以及各项结论的数量：

| 规则集 | 一致 | {statuses} |
""",
)
_AGREE = Text("{agree} of {compared}", "{agree}/{compared}")
_SERIES = Text(
    """
## Against published verdicts

`open-sdg` is compared with 379 series that Statistics Canada has published with their status. It gives the published
status for all 374 that have data ({count} of them a verdict, the others “not available” as published: base year and
current year are the same), the published ratio to nine digits, and the published score of every target that is not yet
reached. The series are in `tests/statcan`.
""",
    """
## 与已公布的结论比对

`open-sdg` 与加拿大统计局公布的 379 个序列及其状态作了比对：有数据的 374 个序列，状态全部与公布的一致（其中 {count} 个有结论，
其余与公布的一样为“无数据”：基年与现年相同）；比值与公布的相符至九位数字；尚未达到的目标，得分与公布的一致。这些序列存放在 `tests/statcan`。
""",
)
_ROWS = Text("| when | verdict | status |\n|---|---|---|\n", "| 条件 | 结论 | 状态 |\n|---|---|---|\n")
_NAMES = Text("| name | | formula or default |\n|---|---|---|\n", "| 名称 | | 公式或默认值 |\n|---|---|---|\n")
_OTHERWISE = Text("otherwise", "其余情况")


def methods(lang: Lang) -> str:
    """Return the page."""
    plan, series = load_plan(DATA), load_plan(_STATCAN)
    compared = evaluate(plan).compared
    statuses = " | ".join(status.label.get(lang) for status in Status)
    text = top(_TITLE, "methods", lang) + _BEFORE.get(lang).format(compared=compared, statuses=statuses)
    text += f"|---{'|---:' * (len(Status) + 1)}|\n"
    for name in SHIPPED:
        evaluation = evaluate(plan, rules=name)
        counts = " | ".join(str(count) for count in evaluation.count().values())
        agree = _AGREE.get(lang).format(agree=evaluation.agree, compared=evaluation.compared)
        text += f"| `{name}` | {agree} | {counts} |\n"
    decided = sum(each.verdict.position is not None for each in evaluate(series).results)
    text += _SERIES.get(lang).format(count=decided) + written(lang) + tests_and_groups(lang)
    return text + "".join(_method(load_rules(name), lang) for name in SHIPPED)


def _method(method: Method, lang: Lang) -> str:
    file = method.file
    text = f"\n## `{file.id}`\n\n**{file.name.get(lang)}**\n\n"
    if file.source.text:
        text += f"{file.source.text.get(lang)}\n\n"
    text += _names(method, lang) + _ROWS.get(lang)
    for rule in method.rules:
        verdict = file.verdicts[rule.verdict]
        when = f"`{rule.formula.text}`" if rule.formula else _OTHERWISE.get(lang)
        text += f"| {when} | {verdict.name.get(lang)} | `{verdict.status}` |\n"
    return text


def _names(method: Method, lang: Lang) -> str:
    """Return a table of the parameters and measures of a rule set's own; nothing of most."""
    if not method.own:
        return ""
    rows = [(row.name, row.label, "" if row.default is None else row.default.text) for row in method.own.parameters] + [
        (row.name, row.label, " ".join(row.formula.text.split())) for row in method.own.measures
    ]
    lines = "".join(f"| `{name}` | {label.get(lang)} | {text and f'`{text}`'} |\n" for name, label, text in rows)
    return f"{_NAMES.get(lang)}{lines}\n"
