"""Checks of keys and of the kinds of values."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Severity

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE201",
        _ERROR,
        Text("missing key", "缺少键"),
        Text("{owner} has no “{key}”", "{owner}缺少“{key}”"),
        Text("add `{key}: ...`", "请补上 `{key}: ...`"),
        Text("Without it the entry cannot be evaluated.", "缺少它，这一条目就无法评估。"),
    ),
    Check(
        "PE202",
        _ERROR,
        Text("unknown key", "未知的键"),
        Text("“{found}” is not a key of {owner}", "“{found}”不是{owner}的键"),
        Text("{near}the keys here are: {known}", "{near}此处可用的键：{known}"),
        Text("A misspelt key would be ignored, and its value with it.", "拼错的键会连同它的值一起被忽略。"),
    ),
    Check(
        "PE203",
        _ERROR,
        Text("not a number", "不是数字"),
        Text("{key} is {found}, not a number", "{key} 是 {found}，不是数字"),
        Text("{near}write digits with at most one decimal point, such as 12.5", "{near}请只写数字，最多一个小数点，例如 12.5"),
        Text("A letter O for a zero or a comma for thousands changes a figure or loses it.",
             "把零写成字母 O，或用逗号分隔千位，会改变或丢失数值。"),
    ),
    Check(
        "PE204",
        _ERROR,
        Text("not a date", "不是日期"),
        Text("{found} is not a date{reason}", "{found} 不是日期{reason}"),
        Text("write 2018-11-30, or 2018-11 or 2018 for the last day of that month or year",
             "请写 2018-11-30；或写 2018-11、2018，表示该月、该年的最后一天"),
        Text("Dates decide how much of the time has gone.", "时间进度由日期决定。"),
    ),
    Check(
        "PE205",
        _ERROR,
        Text("none of the allowed words", "不是允许的取值"),
        Text("“{found}” is none of the words allowed here", "“{found}”不是此处允许的取值"),
        Text("{near}allowed: {known}", "{near}可用的取值：{known}"),
        Text("Each of these words means one thing to the program.", "这些词在程序中各有唯一的含义。"),
    ),
    Check(
        "PE206",
        _ERROR,
        Text("wrong kind of value", "值的种类不对"),
        Text("expected {expected}, found {found}", "应当是{expected}，实际是{found}"),
        Text("{advice}", "{advice}"),
        Text("A value of another kind cannot be understood.", "种类不对的值无法理解。"),
    ),
    Check(
        "PE207",
        _ERROR,
        Text("empty value", "空值"),
        Text("“{key}” has no value", "“{key}”没有值"),
        Text("fill it in, or delete the key if the source has nothing here", "请填写；若来源中此处为空，请删除这个键"),
        Text("An empty value may be forgotten or unknown; leaving out the key says that it is unknown.",
             "空值可能是忘了填，也可能是未知；省去这个键才表示未知。"),
    ),
    Check(
        "PE208",
        _ERROR,
        Text("not an id", "不是合法的标识"),
        Text("“{found}” cannot be an id{reason}", "“{found}”不能作标识{reason}"),
        Text("use letters, digits and _, beginning with a letter: `elderly_care_beds`",
             "请用字母、数字和下划线，以字母开头：`elderly_care_beds`"),
        Text("Ids are the names that formulas use.", "公式通过标识引用条目。"),
    ),
    Check(
        "PE209",
        _ERROR,
        Text("number out of bounds", "数字超出范围"),
        Text("{found} is {reason}", "{found} {reason}"),
        Text("check the figure against its source", "请与来源核对"),
        Text("Such a figure cannot be meant here.", "这样的数字在此处没有意义。"),
    ),
)  # fmt: skip
