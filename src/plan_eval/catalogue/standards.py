"""Checks of parameters and standards."""

from plan_eval.findings import Check, Severity
from plan_eval.language import Text

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE501",
        _ERROR,
        Text("cycle of formulas", "公式循环引用"),
        Text("the formulas go round in a circle: {path}", "公式循环引用:{path}"),
        Text("one of these must be given in another way", "其中必须有一个以别的方式给出"),
        Text("Amounts that wait for one another can never be computed.", "互相等待的金额永远算不出来。"),
    ),
    Check(
        "PE502",
        _ERROR,
        Text("dates of a parameter out of order", "参数的日期次序有误"),
        Text("the value from {found} does not come after the one from {before}", "自 {found} 起的值没有排在自 {before} 起的值之后"),
        Text("list the values with the newest last, one for each date", "请按日期先后排列,最新的在最后,每个日期一个值"),
        Text("The value in force on a day must be one.", "某一天有效的值只能有一个。"),
    ),
    Check(
        "PE503",
        _ERROR,
        Text("no value in force", "没有有效的值"),
        Text("no value of “{name}” is in force on {on}; the first is from {first}", "“{name}”在 {on} 没有有效的值;最早的自 {first} 起"),
        Text("add the value of that time with its source, or choose a later date with `--on`",
             "请补上当时的值和来源,或用 `--on` 选择较晚的日期"),
        Text("Without it the amounts cannot be computed.", "没有它就无法计算各项标准。"),
    ),
    Check(
        "PE504",
        Severity.WARNING,
        Text("published amount does not follow its formula", "公布的金额与公式不符"),
        Text("{published} was published for {on}, but the formula gives {computed}", "{on} 公布的是 {published},而按公式计算为 {computed}"),
        Text("one of the two is wrong: compare the formula and the quote with the source",
             "两者必有一误:请对照来源核对公式和引文"),
        Text("People are paid by the published amount, and the rule says another.", "发放按公布的金额,而规则给出的是另一个数。"),
        acceptable=True,
    ),
    Check(
        "PE505",
        _ERROR,
        Text("a condition where an amount is due", "应为金额,实为条件"),
        Text("the formula gives a condition, not an amount", "公式给出的是条件,而不是金额"),
        Text("write a formula that gives a number; `if(condition, a, b)` chooses between two", "请写给出数值的公式;`if(条件, a, b)` 可在两者间选择"),
        Text("A standard is an amount.", "标准是金额。"),
    ),
    Check(
        "PE506",
        Severity.WARNING,
        Text("dated value without a source", "分期的值没有来源"),
        Text("the value from {since} has no source", "自 {since} 起的值没有来源"),
        Text("add `source: ...`: the notice that set it", "请补上 `source: ...`:规定它的文件"),
        Text("Nobody can verify a figure that comes from nowhere.", "没有来源的数字无法核实。"),
        acceptable=True,
    ),
    Check(
        "PE507",
        Severity.WARNING,
        Text("gap between the dates of a parameter", "参数的日期有空缺"),
        Text("no value is in force between {until} and {since}", "{until} 之后、{since} 之前没有有效的值"),
        Text("correct `until` or `from`, or add the value in between", "请更正 `until` 或 `from`,或补上其间的值"),
        Text("Amounts on those days cannot be computed.", "这些日子的金额无法计算。"),
        acceptable=True,
    ),
    Check(
        "PE508",
        _ERROR,
        Text("overlap between the dates of a parameter", "参数的日期有重叠"),
        Text("the value lasts until {until}, but the next begins on {since}", "此值到 {until} 为止,而下一个自 {since} 开始"),
        Text("end it on the day before the next one begins", "请让它在下一个值开始的前一天结束"),
        Text("The value in force on a day must be one.", "某一天有效的值只能有一个。"),
    ),
)  # fmt: skip
