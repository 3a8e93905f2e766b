"""The table of measures."""

from plan_eval.base.text import Lang, Text
from plan_eval.formula.asked import ASKED
from plan_eval.indicators.measures import MEASURES
from scripts.pages.places import top

_TITLE = Text("Measures", "各项量")
_BEFORE = Text(
    """Each measure is computed exactly, for one indicator at one date, and may be undefined. Rules use them by name.
Ratios are plain numbers: 0.4, which tables show as 40%. Times are in years: whole anniversaries plus the rest as a
share of the year that it falls in, so that from one 31 December to another is a whole number. `change` stands for what
was done since the baseline: `value - baseline`, or `value` alone where the indicator is cumulative. Where the language of formulas can say what a measure is,
its formula is its definition, and `explain` writes it out with the figures of the indicator.

| name | | meaning | formula |
|---|---|---|---|
""",
    """每个量都按一项指标、一个日期精确计算，也可能无定义。规则按名称使用它们。比率为普通的数：0.4 在表格中显示为 40%。
时间以年为单位：整周年数，加上余下部分占所在年度的比例，因此两个 12 月 31 日之间为整数。`change` 表示基期以来的完成量：
`value - baseline`；累计指标为 `value` 本身。凡公式语言能够表达的量，公式即其定义，`explain` 代入该指标的数字写出。

| 名称 | | 含义 | 公式 |
|---|---|---|---|
""",
)
_AFTER = Text(
    """
An undefined measure makes arithmetic with it undefined and every comparison with it false; `has(name)` tells whether a
measure is defined. A measure is undefined where one that it is computed from is, and where the table says so.
""",
    """
与无定义的量作运算，结果无定义；与它作比较，结果为假；`has(名称)` 表示某个量是否有定义。计算所用的量无定义时，该量也无定义；
其余情形见上表。
""",
)


_ASKED = Text(
    """
## What else rules may ask

Formulas of rule sets ask these of the indicator, too. Its series are the baseline (of a cumulative indicator 0 at the baseline
date) and what was observed up to the evaluation date. Of several values in one calendar year the last counts; a rule set that
says `yearly: mean` takes their mean, and with `yearly: each` every value counts, and years are counted to the day. Without a
latest value all of a series is undefined. Standard errors stand with observations: `{value: 50, se: 0.8}`; that of the baseline
with the observation of the baseline date.

| function | gives |
|---|---|
""",
    """
## 规则还可以询问

规则集的公式还可以对指标作下列询问。序列由基期值（累计指标为基期日期的 0）和截至评估日期的各观测值组成。一个自然年有几个值的，取最后一个；
规则集写明 `yearly: mean` 的取其平均，写明 `yearly: each` 的逐个计入，年数按日计算。没有最新值时，序列的各项均无定义。标准误与观测值写在一起：
`{value: 50, se: 0.8}`；基期值的标准误写在基期日期的观测值中。

| 函数 | 结果 |
|---|---|
""",
)


def measures(lang: Lang) -> str:
    """Return the page."""
    asked = "".join(f"| `{row.usage}` | {row.gives.get(lang)} |\n" for row in ASKED.values())
    rows = "".join(
        f"| `{name}` | {measure.label.get(lang)} | {measure.meaning.get(lang)} | {measure.formula and f'`{measure.formula}`'} |\n"
        for name, measure in MEASURES.items()
    )
    return top(_TITLE, "measures", lang) + _BEFORE.get(lang) + rows + _AFTER.get(lang) + _ASKED.get(lang) + asked
