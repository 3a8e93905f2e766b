"""Checks of a file as text and as YAML."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Severity

_ERROR = Severity.ERROR
_PLAIN_DATA = Text(
    "Data files hold plain values only, so that what a person reads is what the program reads.",
    "数据文件只含普通的值，这样人读到的就是程序读到的。",
)

CHECKS = (
    Check(
        "PE101",
        _ERROR,
        Text("file cannot be read", "文件无法读取"),
        Text("the file cannot be read: {reason}", "文件无法读取：{reason}"),
        Text("check that it is an ordinary file and that you may read it", "请确认它是普通文件，并且您有读取权限"),
        Text("Nothing can be said about a file that cannot be opened.", "无法打开的文件，什么也无法核对。"),
    ),
    Check(
        "PE102",
        _ERROR,
        Text("not UTF-8", "不是 UTF-8 编码"),
        Text("the file is not UTF-8 text: byte {found} cannot stand here", "文件不是 UTF-8 文本：此处出现字节 {found}"),
        Text("save the file as UTF-8{also}", "请把文件另存为 UTF-8{also}"),
        Text(
            "In another encoding Chinese text turns into other characters without any error.",
            "换一种编码，中文会无声无息地变成别的字。",
        ),
    ),
    Check(
        "PE103",
        _ERROR,
        Text("invisible control character", "不可见的控制字符"),
        Text("the character {found} is not allowed in a data file", "数据文件中不允许出现字符 {found}"),
        Text("delete it, or use spaces for a tab that indents", "请删除它；缩进请用空格，不要用制表符"),
        Text("Invisible characters change what is read but not what is seen.", "看不见的字符会改变读到的内容。"),
    ),
    Check(
        "PE104",
        _ERROR,
        Text("not valid YAML", "不是合法的 YAML"),
        Text("{problem}", "{problem}"),
        Text("{advice}", "{advice}"),
        Text("What follows such a place cannot be read with certainty.", "此处之后的内容无法确定地读取。"),
    ),
    Check(
        "PE105",
        _ERROR,
        Text("empty file", "空文件"),
        Text("the file is empty; expected {expected}", "文件是空的；应当含有 {expected}"),
        Text(
            "fill it in, or delete it if it is not needed; `plan-eval explain` names what a file holds",
            "请填写内容；若不需要此文件，请删除",
        ),
        Text("An empty file looks like data that says nothing.", "空文件看起来像是“没有数据”的数据。"),
    ),
    Check(
        "PE106",
        _ERROR,
        Text("duplicate key", "键重复"),
        Text("the key “{found}” stands here a second time; the first is on line {first}",
             "键“{found}”在此第二次出现；第一次在第 {first} 行"),
        Text("keep one of the two", "请只保留其中一个"),
        Text("Other readers silently take the last one, and the first value is lost.",
             "别的程序会悄悄采用后一个，前一个值就丢失了。"),
    ),
    Check(
        "PE107",
        _ERROR,
        Text("YAML anchor, alias or merge key", "YAML 锚点、别名或合并键"),
        Text("“{found}” is a YAML {what}, which data files may not use", "“{found}”是 YAML 的{what}，数据文件中不允许使用"),
        Text("write the value out; quote it if it is meant as text", "请把值直接写出；若本意是文字，请加引号"),
        _PLAIN_DATA,
    ),
    Check(
        "PE108",
        _ERROR,
        Text("YAML tag", "YAML 标签"),
        Text("“{found}” is a YAML tag, which data files may not use", "“{found}”是 YAML 标签，数据文件中不允许使用"),
        Text("delete the tag; quote the value if it is meant as text", "请删除标签；若本意是文字，请加引号"),
        _PLAIN_DATA,
    ),
    Check(
        "PE109",
        _ERROR,
        Text("nested too deeply", "嵌套过深"),
        Text("values are nested more than {limit} levels deep", "嵌套超过 {limit} 层"),
        Text("no data file needs this; look for brackets or indentation gone wrong", "没有数据文件需要这样；请检查括号和缩进"),
        Text("A file must be readable in bounded time and memory.", "读取文件的时间和内存必须有限。"),
    ),
    Check(
        "PE110",
        _ERROR,
        Text("file too large", "文件过大"),
        Text("the file has more than {limit} {what}", "文件超过 {limit} {what}"),
        Text("split it into several plans", "请拆分为几个规划"),
        Text("A file must be readable in bounded time and memory.", "读取文件的时间和内存必须有限。"),
    ),
    Check(
        "PE111",
        _ERROR,
        Text("several documents in one file", "一个文件中有多个文档"),
        Text("a second YAML document begins here", "此处开始了第二个 YAML 文档"),
        Text("keep one document per file: delete the line `---`", "一个文件只放一个文档：请删除“---”一行"),
        _PLAIN_DATA,
    ),
    Check(
        "PE112",
        _ERROR,
        Text("key that is not text", "键不是文字"),
        Text("a key must be a word, not a list or a mapping", "键必须是一个词，不能是列表或映射"),
        Text("if a value was meant, quote it", "若本意是值，请加引号"),
        _PLAIN_DATA,
    ),
    Check(
        "PE113",
        _ERROR,
        Text("too many findings", "问题过多"),
        Text("this file has {found} findings; the first {limit} are listed", "此文件共有 {found} 个问题，只列出前 {limit} 个"),
        Text("mend these first; the rest often goes with them", "请先改正这些，其余的往往随之消失"),
        Text("A list that nobody reads helps nobody.", "没有人会看完的清单帮不了任何人。"),
    ),
)  # fmt: skip
