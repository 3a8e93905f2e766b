"""Checks of one formula."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Severity

_ERROR = Severity.ERROR
_LANGUAGE = Text(
    "A formula is computed exactly as it reads, or not at all.",
    "公式要么完全照字面计算，要么不计算。",
)

CHECKS = (
    Check(
        "PE401",
        _ERROR,
        Text("unexpected part of a formula", "公式中有多余的部分"),
        Text("“{found}” cannot stand here; expected {expected}", "“{found}”不能出现在这里；应当是{expected}"),
        Text("look for a missing operator or a parenthesis too many", "请检查是否缺少运算符或多了括号"),
        _LANGUAGE,
    ),
    Check(
        "PE402",
        _ERROR,
        Text("character without meaning in a formula", "公式中有无意义的字符"),
        Text("the character “{found}” has no meaning in a formula", "字符“{found}”在公式中没有意义"),
        Text("{near}allowed are numbers, %, names, + - * / ( ) , and = != < <= > >=",
             "{near}可用的有：数字、%、名称、+ - * / ( )，以及 = != < <= > >="),
        _LANGUAGE,
    ),
    Check(
        "PE403",
        _ERROR,
        Text("number written wrongly in a formula", "公式中的数字写法有误"),
        Text("“{found}” is neither a number nor a name", "“{found}”既不是数字也不是名称"),
        Text("write numbers as 12, 12.5 or 42%, and * between a number and a name",
             "数字请写作 12、12.5 或 42%；数字与名称之间请写 *"),
        _LANGUAGE,
    ),
    Check(
        "PE404",
        _ERROR,
        Text("formula ends too early", "公式不完整"),
        Text("something is missing here; expected {expected}", "此处缺少内容；应当有{expected}"),
        Text("complete the formula", "请把公式写完整"),
        _LANGUAGE,
    ),
    Check(
        "PE405",
        _ERROR,
        Text("comparisons in a row", "连续比较"),
        Text("a second comparison “{found}” follows the first", "一个比较之后又出现了比较“{found}”"),
        Text("join two comparisons with `and`: `0 < x and x < 1`", "请用 `and` 连接两个比较：`0 < x and x < 1`"),
        _LANGUAGE,
    ),
    Check(
        "PE406",
        _ERROR,
        Text("unknown name in a formula", "公式中有未知的名称"),
        Text("the formula uses “{found}”, which is not known here", "公式用到的“{found}”在此处未知"),
        Text("{near}known here: {known}", "{near}此处可用的名称：{known}"),
        Text("A name must stand for something that has a value.", "名称必须代表有值的东西。"),
    ),
    Check(
        "PE407",
        _ERROR,
        Text("wrong kind of part in a formula", "公式中某部分的种类不对"),
        Text("expected {expected}, found {found}", "应当是{expected}，实际是{found}"),
        Text("numbers and conditions cannot be mixed: write a comparison such as `pace >= 0.5` where a condition is due",
             "数值与条件不能混用：需要条件的地方请写比较，如 `pace >= 0.5`"),
        _LANGUAGE,
    ),
    Check(
        "PE408",
        _ERROR,
        Text("wrong number of arguments", "参数个数不对"),
        Text("{function} takes {expected} argument(s), found {found}", "{function} 需要 {expected} 个参数，实际有 {found} 个"),
        Text("the arguments are separated by commas", "参数之间用逗号分隔"),
        _LANGUAGE,
    ),
    Check(
        "PE409",
        _ERROR,
        Text("formula beyond the limits", "公式超出限制"),
        Text("too many {what}: {found}; at most {limit} are allowed", "{what}过多：{found}，最多 {limit}"),
        Text("simplify the formula, or split it into several entries", "请简化公式，或拆成几个条目"),
        Text("A formula must be computable in bounded time and memory.", "计算公式的时间和内存必须有限。"),
    ),
    Check(
        "PE410",
        _ERROR,
        Text("division by zero", "除数为零"),
        Text("the formula divides by zero here", "公式在此处除以零"),
        Text("correct the divisor, or guard it with `if(x = 0, ..., ...)`", "请更正除数，或用 `if(x = 0, ..., ...)` 避开"),
        Text("The quotient has no value.", "商没有值。"),
    ),
    Check(
        "PE411",
        _ERROR,
        Text("rounding step not above zero", "取整单位不大于零"),
        Text("the rounding step is {found}", "取整单位为 {found}"),
        Text("round to a step such as 1, 5 or 10", "取整单位请用 1、5、10 这样的数"),
        Text("There is no multiple of zero to round to.", "零没有可取整的倍数。"),
    ),
)  # fmt: skip
