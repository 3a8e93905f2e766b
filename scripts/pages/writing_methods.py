"""How to write a rule set, in ten steps: each adds some lines to one file, which a test runs as it grows."""

from typing import NamedTuple

from plan_eval.base.text import Lang, Text


class Step(NamedTuple):
    """A step: its heading, what is said, and the lines of the file that it adds."""

    heading: Text
    words: Text
    lines: str = ""


TITLE = Text("Write your own in ten steps", "十步写出自己的规则集")
_BEFORE = Text(
    "A rule set is one YAML file. Each step below adds lines to `tolerant.yaml`; `plan-eval check tolerant.yaml` tells after each "
    "whether all is right, and `plan-eval status --data DIR --rules tolerant.yaml` judges a plan by it.",
    "规则集是一个 YAML 文件。以下每一步给 `tolerant.yaml` 添上几行；每步之后 `plan-eval check tolerant.yaml` 指出是否有误，"
    "`plan-eval status --data 文件夹 --rules tolerant.yaml` 用它来判定规划。",
)

STEPS = (
    Step(
        Text("Say what it is and where it comes from", "写明名称和依据"),
        Text(
            "Name the publication and its edition; say what you had to add yourself.",
            "写明出处和版本；自行补充的规定也要说明。",
        ),
        """\
id: tolerant
name: {en: Traffic lights with a tolerance, zh: 带容差的红绿灯}
source: {en: "Our office's manual, 2019, table 3", zh: 本单位工作手册（2019 年）表 3}
""",
    ),
    Step(
        Text("Say what an indicator must have", "写明指标必须具备什么"),
        Text(
            "Of `baseline`, `target` and `value`. What lacks any of them is not assessed, and says why.",
            "可选 `baseline`、`target`、`value`。缺少任一项的指标无法评估，并说明原因。",
        ),
        "needs: [baseline, target, value]\n",
    ),
    Step(
        Text("Ask for numbers of your own", "提出自己需要的参数"),
        Text(
            "A parameter is given by each indicator, by the plan for all, or by its default, which may be a formula. Without a default it is "
            "required, unless it is `optional`.",
            "参数由各指标给出，或由规划为全部指标给出，否则取默认值；默认值可以是公式。没有默认值的必须给出，写明 `optional` 的除外。",
        ),
        "parameters:\n  tolerance: {name: {en: tolerance, zh: 容差}, form: percent, default: 10%}\n",
    ),
    Step(
        Text("Measure what the method measures", "写出方法所用的量"),
        Text(
            "A formula over [measures](measures.md), parameters and one another, with a name and a form. `when(condition, x)` is undefined where the "
            "condition does not hold: say where a measure makes no sense.",
            "用[各项量](measures.md)、参数和其他自有的量写成公式，并写明名称和显示方式。`when(条件, x)` 在条件不成立时无定义：请写明何时没有意义。",
        ),
        """\
measures:
  asked_now:
    name: {en: value due by now, zh: 目前应达到的值}
    form: value
    formula: if(kind = cumulative, goal * planned, baseline + (goal - baseline) * planned)
  short:
    name: {en: short of it, zh: 差距}
    form: percent
    formula: when(asked_now != 0, if(better = higher, asked_now - value, value - asked_now) / abs(asked_now))
""",
    ),
    Step(
        Text("Ask for the series", "使用序列"),
        Text(
            "`previous`, `change_since(1 year)`, `mean(3 years)`, `slope(5 years)` and [others](measures.md#what-else-rules-may-ask) look back; "
            "`yearly: mean` would take the mean of each year.",
            "`previous`、`change_since(1 year)`、`mean(3 years)`、`slope(5 years)` 等[函数](measures.md#规则还可以询问)用于回溯；写 `yearly: mean` 则取各年的平均值。",
        ),
        """\
  latest_step:
    name: {en: last change for the better, zh: 最近一次向好的变化}
    form: change
    formula: if(better = higher, value - previous, previous - value)
""",
    ),
    Step(
        Text("Define the verdicts", "定义结论"),
        Text(
            "Your own words, each with the status that it stands for. From the target date on let there be `met` and `behind` only.",
            "用自己的说法，并写明各自对应的状态。自目标日期起应只有 `met` 和 `behind`。",
        ),
        """\
verdicts:
  reached: {name: {en: reached, zh: 已达到}, status: met}
  green: {name: {en: green, zh: 绿灯}, status: on_track}
  amber: {name: {en: amber, zh: 黄灯}, status: behind}
  red: {name: {en: red, zh: 红灯}, status: behind}
""",
    ),
    Step(
        Text("Write the rules, the most certain first", "写规则，最确定的在前"),
        Text(
            "The first rule that holds decides. What has been reached and what is over come first. A comparison with something undefined is false.",
            "以第一条成立的规则为准。已达到的和已到期的在前。与无定义的量比较，结果为假。",
        ),
        """\
rules:
  - verdict: reached
    when: target_reached or task = done
    because: {en: "the target of {target} is met (now {value})", zh: "已达到目标值 {target}，现为 {value}"}
  - verdict: red
    when: ended
    because: {en: "the target of {target} is not met (now {value})", zh: "未达到目标值 {target}，现为 {value}"}
""",
    ),
    Step(
        Text("Give every rule its sentence", "为每条规则写理由"),
        Text(
            "Names in braces become figures with their units; what is rounded never crosses a threshold.",
            "花括号中的名称换成带单位的数字；四舍五入不会越过界线。",
        ),
        """\
  - verdict: green
    when: short <= 0
    because: {en: "{value}, where {asked_now} is due by now", zh: "现为 {value}，目前应为 {asked_now}"}
  - verdict: amber
    when: short <= tolerance or latest_step > 0
    because: {en: "{short} short of the {asked_now} that is due by now, last change {latest_step}", zh: "与应达值 {asked_now} 相差 {short}，最近一次变化 {latest_step}"}
""",
    ),
    Step(
        Text("End with what is left", "写明其余情况"),
        Text(
            "A rule without `when` always holds. Without one, what no rule decides is not assessed: often that is the honest answer.",
            "没有 `when` 的规则总是成立。不写这样的规则，则没有规则适用的指标无法评估，往往这才是如实的回答。",
        ),
        """\
  - verdict: red
    when: has(short)
    because: {en: "{short} short of the {asked_now} that is due by now", zh: "与应达值 {asked_now} 相差 {short}"}
""",
    ),
    Step(
        Text("Hold it against what is published", "与已公布的结论比对"),
        Text(
            "`published:` on indicators compares each verdict with the printed one, `explain` writes out every measure with its figures, `status --margins` "
            "tells how close each verdict is, and `status --rules tolerant.yaml --rules midterm` shows where two rule sets differ.",
            "指标的 `published:` 将各项结论与公布的相比，`explain` 代入数字写出每个量，`status --margins` 说明各项结论的临界值，"
            "`status --rules tolerant.yaml --rules midterm` 显示两个规则集的不同之处。",
        ),
    ),
)


def written(lang: Lang) -> str:
    """Return the chapter."""
    text = f"\n## {TITLE.get(lang)}\n\n{_BEFORE.get(lang)}\n"
    for number, step in enumerate(STEPS, 1):
        text += f"\n### {number}. {step.heading.get(lang)}\n\n{step.words.get(lang)}\n"
        if step.lines:
            text += f"\n```yaml\n{step.lines}```\n"
    return text
