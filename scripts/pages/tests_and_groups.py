"""The parts of the page of methods on tests and on groups."""

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.group_formulas import AGGREGATES
from plan_eval.methods import SHIPPED
from plan_eval.session import run_tests

_TESTS = Text(
    """
## Tests

A rule set carries its own tests, under `tests:` or in a file beside it ([file formats](file-formats.md)). `plan-eval test`
runs them and shows of each that fails what was expected, what came, which rule decided, why, and how firmly; `--all` shows the
others too, `--format junit` is for CI. With a plan or standards it also holds what they say was published against what is
computed. `plan-eval test --generate FILE` writes tests for a rule set: for each part of each rule a case in which it decides and
one in which it alone does not, as near to the boundary as figures go, most exactly on it. `--export FILE` writes the cases as
lines of JSON (rule set, indicator with its days, verdict, status, measures, source), so that other programs can be held against
them. The built-in rule sets have {count} tests, among them the 374 series of Statistics Canada and the published cuts of each.
""",
    """
## 测试

规则集自带测试，写在 `tests:` 下或旁边的文件中（见[数据文件](file-formats.md)）。`plan-eval test` 运行测试，对未通过的逐一列出应得的结果、实得的结果、由哪条规则判定、
理由和临界值；`--all` 同时列出通过的测试，`--format junit` 供 CI 使用。给出规划或标准时，还将其中已公布的结论和金额与计算结果比对。
`plan-eval test --generate 文件` 为规则集生成测试：每条规则的每个部分，各有一例由它判定，一例只差在它，并尽量靠近界线，多数正好在界线上。
`--export 文件` 将测试逐行写成 JSON（规则集、带日期的指标、结论、状态、各项量、来源），供其他程序核对。内置规则集共有 {count} 个测试，其中包括加拿大统计局的 374 个序列和各方法已公布的界线。
""",
)
_GROUPS = Text(
    """
## Groups

`groups:` gives verdicts on groups of indicators, after those on indicators: by the heading that they stand under (`by: group`)
or by each of their tags (`by: tag`). What stands inside one of these functions is computed for each indicator, over its measures,
its `weight` and its `status`; all else for the group, whose `size` is known too.

| function | meaning |
|---|---|
{functions}

What is undefined is left out only with `undefined: left_out`; otherwise it makes the measure of the group undefined, and a group
of which a rule asks for what is undefined is not assessed. Indicators that are no longer collected count nowhere.
`status --by group` ends with a table of groups, JSON has them under `groups`, the reports have a table of them, and
`plan-eval explain GROUP` goes down to what each indicator gives.

The overall score 综合得分, score times weight summed, less five points for each binding target that is missed:

```yaml
{example}```
""",
    """
## 分组

`groups:` 在各项指标的结论之后对分组作出结论：按指标所在的标题（`by: group`），或按各个标签（`by: tag`）。下列函数括号内的内容对每项指标计算，可使用各项量、
`weight`（权重）和 `status`（状态）；其余对整个分组计算，`size` 为指标数。

| 函数 | 含义 |
|---|---|
{functions}

只有写明 `undefined: left_out` 时，无定义的才不计入；否则分组的量无定义，规则用到无定义的量时，分组无法评估。不再统计的指标一律不计。
`status --by group` 末尾有分组表，JSON 中为 `groups`，各种报告中也有分组表；`plan-eval explain 分组` 逐项说明各指标的数值。

综合得分：各项得分乘以权重后合计，约束性指标每有一项未完成扣五分：

```yaml
{example}```
""",
)
SCORES = """\
id: scores
name: {en: Overall score, zh: 综合得分}
source: an office's own
verdicts:
  met: {name: {en: met, zh: 已完成}, status: met}
  on_schedule: {name: {en: on schedule, zh: 达到序时进度}, status: on_track}
  behind: {name: {en: behind schedule, zh: 未达到序时进度}, status: behind}
rules:
  - {verdict: met, when: target_reached}
  - {verdict: on_schedule, when: progress >= planned}
  - {verdict: behind}
groups:
  measures:
    points:
      formula: sum(min(max(pace, 0), 1) * weight) - 5 * count(nature = binding and status = behind)
      name: {en: points, zh: 综合得分}
    full: {formula: sum(weight), name: {en: of, zh: 满分}}
  rules:
    - {verdict: met, when: points >= full, because: "{points} / {full}"}
    - {verdict: on_schedule, when: points >= 90% * full, because: "{points} / {full}"}
    - {verdict: behind, because: "{points} / {full}"}
tests:
  - {name: halfway, indicator: {baseline: 0, target: 10, value: 5, elapsed: 50%}, verdict: on_schedule}
"""
"""The rule set that the page shows."""


def tests_and_groups(lang: Lang) -> str:
    """Return both parts."""
    count = sum(len(run_tests(name).tried) for name in SHIPPED)
    functions = "\n".join(f"| `{name}` | {row.meaning.get(lang)} |" for name, row in AGGREGATES.items())
    return _TESTS.get(lang).format(count=count) + _GROUPS.get(lang).format(functions=functions, example=SCORES)
