"""What `--help` says, in both languages."""

from plan_eval.base.nearest import one_of
from plan_eval.base.text import Text, Words
from plan_eval.formats import chapters

PROGRAM = Text(
    "Mid-term evaluation of a government plan: which indicators are met, on track or behind, what every benefit "
    "standard comes to, and whether the data files are sound.",
    "规划中期评估：哪些指标已完成、达到预期或未达到预期，各项救助标准是多少，数据文件有没有差错。",
)

COMMANDS = {
    "status": Text("Say which indicators are met, on track, behind or discontinued.", "判定各项指标的完成情况。"),
    "standards": Text("Compute the benefit standards, such as from a minimum wage.", "计算各项救助标准。"),
    "check": Text("Check data files and say everything that is wrong with them.", "检查数据文件，列出全部问题。"),
    "report": Text(
        "Write the chapter of a review: Markdown, HTML, Word or Excel.",
        "生成评估报告的章节：Markdown、HTML、Word 或 Excel。",
    ),
    "import": Text(
        "Make a plan from a table, or update one: Excel, Word, OpenDocument, CSV, HTML or plain text.",
        "由表格（Excel、Word、OpenDocument、CSV、HTML 或文本）生成或更新规划。",
    ),
    "collect": Text(
        "Make the workbook in which offices fill in new values, for `record` to read back.",
        "生成供各部门填报新数值的工作簿，由 `record` 读回。",
    ),
    "record": Text(
        "Add values to a plan, or all of a filled-in table, leaving all else in its file as it is.",
        "向规划添加数值，或读入填好的表格，文件其余内容保持不变。",
    ),
    "init": Text(
        "Make a small commented plan, or copy the one that comes with plan-eval.",
        "新建一个带注释的小规划，或复制自带的规划。",
    ),
    "audit": Text("Recompute what the report claims.", "重新计算报告中的论断。"),
    "infer": Text("Find which value of a parameter the published amounts follow from.", "由公布的金额反推参数的取值。"),
    "rules": Text("List the shipped rule sets.", "列出自带的规则集。"),
    "schema": Text(
        "Print the JSON Schema of a kind of data file, for editors.", "输出某类数据文件的 JSON Schema，供编辑器使用。"
    ),
    "explain": Text(
        "Explain an indicator, a standard, a rule set or a finding code.",
        "解释一个指标、标准、规则集或检查代码。",
    ),
}

EXAMPLES = {
    "plan-eval": (
        "plan-eval status",
        "plan-eval standards --min-wage 1800",
        "plan-eval check data",
        "plan-eval explain orphan",
    ),
    "status": (
        "plan-eval status",
        "plan-eval status --only behind --lang zh",
        "plan-eval status --rules midterm --rules straight-line --as-of 2018-11-30",
        "plan-eval status --margins",
        "plan-eval status --format csv --output status.csv",
        "plan-eval status --fail-on behind",
    ),
    "standards": (
        "plan-eval standards",
        "plan-eval standards --min-wage 1700 --min-wage 1800",
        "plan-eval standards --sweep 1700:2300:10 --format csv --output wages.csv",
        "plan-eval standards --on 2018-11-30 --format json",
        "plan-eval standards --set minimum_living=800",
    ),
    "check": (
        "plan-eval check",
        "plan-eval check data other-plan/indicators.yaml",
        "plan-eval check --strict --format sarif --output findings.sarif",
    ),
    "report": (
        "plan-eval report chapter.html",
        "plan-eval report chapter.docx --lang zh",
        "plan-eval report chapter.md --rules straight-line --as-of 2018-11-30",
        "plan-eval report tables.xlsx",
    ),
    "import": (
        "plan-eval import table.txt -o new-plan",
        "plan-eval import table.txt -o new-plan --answers answers.yaml",
    ),
    "collect": (
        "plan-eval collect -o values.xlsx --on 2019-12-31 --data my-data",
        "plan-eval collect -o values.xlsx --by responsible --data my-data",
    ),
    "record": (
        "plan-eval record elderly_care_beds 12800 --on 2018-11-30 --replace --data my-data",
        "plan-eval record elderly_care_beds 15400 --on 2019-06 --as-of 2019-06 --data my-data",
    ),
    "init": ("plan-eval init my-plan", "plan-eval init copy --example xiamen"),
    "audit": ("plan-eval audit", "plan-eval audit --all --lang zh", "plan-eval explain nursing_bed_share"),
    "infer": ("plan-eval infer min_wage", "plan-eval infer min_wage --format json"),
    "rules": ("plan-eval rules", "plan-eval explain open-sdg"),
    "schema": ("plan-eval schema indicators", "plan-eval schema standards --output standards.schema.json"),
    "explain": (
        "plan-eval explain orphan --set min_wage=1810",
        "plan-eval explain midterm",
        "plan-eval explain PE203 --lang zh",
    ),
}

OPTIONS: dict[str, Words] = {
    "data": Text("Folder with the data files.", "数据文件所在的文件夹。"),
    "output": Text("Write to this file, whole or not at all.", "写入此文件（要么完整写入，要么不写）。"),
    "lang": Text("Language of the output.", "输出语言。"),
    "format": Text("Form of the output.", "输出格式。"),
    "as_of": Text("Evaluate as of this day instead of the plan's own.", "按此日期评估，而不是规划自定的日期。"),
    "rules": Text("Rule set: a name or a file; repeat it to compare several.", "规则集：名称或文件；重复给出可比较多个。"),
    "report.rules": Text("Rule set: a name or a file.", "规则集：名称或文件。"),
    "margins": Text("Show what would change each verdict.", "显示什么会改变各项结论。"),
    "only": Text("Show only indicators of this status; may be repeated.", "只显示此状态的指标；可重复。"),
    "fail_on": Text("Exit with 1 if an indicator has this status.", "有指标处于此状态时以 1 退出。"),
    "min_wage": Text("A minimum wage; repeat it to compare several.", "最低工资；重复给出可比较多个。"),
    "on": Text("Compute as of this day.", "按此日期计算。"),
    "sweep": Text("A row for each minimum wage; NAME=FROM:TO:STEP for another parameter.", "每个最低工资一行；其他参数写“名称=起:止:步长”。"),
    "set": Text("Give a parameter or a standard another value.", "为参数或标准指定另一个值。"),
    "paths": Text("Folders or files; the data folder if left out.", "文件夹或文件；省略时为数据文件夹。"),
    "all": Text("Show the claims that hold too.", "也显示成立的论断。"),
    "out": Text("A file that ends in {endings}.", "以 {endings} 结尾的文件。").message(endings=one_of(chapters.names())),
    "table": Text("A file that ends in .xlsx, .docx, .csv, .html or .txt.", "以 .xlsx、.docx、.csv、.html 或 .txt 结尾的文件。"),
    "hidden": Text("Read hidden sheets, rows and columns of Excel too.", "也读入 Excel 中隐藏的工作表、行和列。"),
    "answers": Text(
        "Answers to the questions of an import; written with what is proposed where it does not exist.",
        "导入问题的回答；文件不存在时写入建议的回答。",
    ),
    "record.name": Text(
        "The indicator: its id, or its name in either language. Or a table that `collect` made and somebody filled in.",
        "指标：标识，或任一语言的名称。或由 `collect` 生成并已填好的表格。",
    ),
    "value": Text("The value observed; none where a table is given.", "观测到的值；给出表格时不填。"),
    "more": Text("More indicators, each with its value.", "更多指标及其数值。"),
    "keep": Text("Replace, and keep the old value as a note.", "改写，并把原值保留为备注。"),
    "by": Text("A sheet for each division that answers for indicators.", "每个责任单位一个工作表。"),
    "collect.output": Text("The workbook to write (.xlsx).", "要写入的工作簿（.xlsx）。"),
    "collect.on": Text("The day that values are asked for; the evaluation date when left out.", "填报数值的日期，默认为评估日期。"),
    "record.on": Text("The day of the observation.", "观测的日期。"),
    "record.as_of": Text("Move the plan's evaluation date to this day.", "把规划的评估日期移到此日期。"),
    "replace": Text("Write over the value of that day.", "改写该日已有的值。"),
    "folder": Text("The folder to make.", "要建立的文件夹。"),
    "example": Text("Copy a plan that comes with plan-eval.", "复制自带的规划。"),
    "parameter": Text("A parameter of standards.yaml, such as min_wage.", "standards.yaml 中的参数，如 min_wage。"),
    "infer.on": Text("Use the amounts published for this day; the latest if left out.", "使用为此日期公布的金额；省略时取最近的。"),
    "kind": Text("indicators, standards, claims or rules.", "indicators、standards、claims 或 rules。"),
    "strict": Text("Warnings count as errors.", "警告按错误处理。"),
    "name": Text("What to explain.", "要解释的名称。"),
    "version": Text("Print the version and exit.", "显示版本并退出。"),
    "help": Text("Show this message and exit.", "显示此帮助并退出。"),
    "install_completion": Text("Install completion for the current shell.", "为当前终端安装命令补全。"),
    "show_completion": Text("Show completion for the current shell, to copy it or customize the installation.",
        "显示当前终端的补全脚本。"),
}  # fmt: skip
"""Of options and arguments by their name in Python, those of one command alone as `command.name`."""

HEADINGS = {
    "usage": Text("Usage: ", "用法： "),
    "arguments": Text("Arguments:", "参数："),
    "options": Text("Options:", "选项："),
    "commands": Text("Commands:", "命令："),
    "examples": Text("Examples:", "示例："),
}

NOTES = {
    "variable": Text("[env var: {name}]", "[环境变量：{name}]"),
    "default": Text("[default: {value}]", "[默认：{value}]"),
    "required": Text("[required]", "[必需]"),
}
"""What stands behind the text of an option or argument."""


def option_text(command: str, name: str) -> Words:
    """Return the text of an option or argument of a command by its name in Python."""
    key = name.rstrip("_")
    return OPTIONS.get(f"{command}.{key}") or OPTIONS[key]
