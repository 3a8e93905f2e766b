"""What `--help` says, in both languages."""

from plan_eval.base.nearest import one_of
from plan_eval.base.text import Text, Words
from plan_eval.formats import chapters

PROGRAM = Text(
    "Mid-term evaluation of a government plan: which indicators are met, on track or behind, what each benefit "
    "standard amounts to, and whether the data files are sound.",
    "规划中期评估：判定指标完成情况，计算各项救助标准，检查数据文件。",
)

COMMANDS = {
    "status": Text("Show which indicators are met, on track, behind or discontinued.", "判定各项指标的完成情况。"),
    "standards": Text("Compute the benefit standards, for example from a minimum wage.", "计算各项救助标准。"),
    "check": Text("Check data files and report every problem in one run.", "检查数据文件，一次列出全部问题。"),
    "report": Text(
        "Write the chapter of a review as Markdown, HTML, Word or Excel.",
        "生成评估报告章节（Markdown、HTML、Word 或 Excel）。",
    ),
    "import": Text(
        "Create a plan from a table in Excel, Word, OpenDocument, CSV, HTML or plain text, or update one.",
        "由表格（Excel、Word、OpenDocument、CSV、HTML 或文本）生成或更新规划数据。",
    ),
    "collect": Text(
        "Create the workbook in which offices fill in new values, for `record` to read back.",
        "生成供各部门填报新数值的工作簿，由 `record` 读入。",
    ),
    "record": Text(
        "Add values to a plan, or those of a filled-in table, leaving everything else in its file as it is.",
        "向规划添加完成值，或读入填好的表格，文件其余内容保持不变。",
    ),
    "init": Text(
        "Create a small commented plan, or copy the built-in one.",
        "新建一份带注释的规划，或复制内置的规划。",
    ),
    "audit": Text("Recompute the figures that the report claims.", "复算报告中的数据。"),
    "infer": Text("Find the value of a parameter that the published amounts imply.", "由公布金额反推参数的取值。"),
    "rules": Text("List the built-in rule sets.", "列出内置的规则集。"),
    "schema": Text(
        "Print the JSON Schema of a kind of data file, for editors.", "输出某类数据文件的 JSON Schema，供编辑器使用。"
    ),
    "explain": Text(
        "Explain an indicator, a standard, a rule set or a finding code.",
        "说明一项指标、标准、规则集或检查代码。",
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
        "plan-eval standards --on 2017:2019",
        "plan-eval standards --set minimum_living=800",
        "plan-eval standards orphan 'disabled_*'",
    ),
    "check": (
        "plan-eval check",
        "plan-eval check data other-plan/indicators.yaml",
        "plan-eval check --strict --format sarif --output findings.sarif",
        "plan-eval check . --exclude old --ignore PE5 --statistics",
        "plan-eval check - --stdin-filename data/indicators.yaml",
        "plan-eval check my-data --diff",
        "plan-eval check --report chapter.md",
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
        "plan-eval collect my-data -o values.xlsx --on 2019-12-31",
        "plan-eval collect my-data -o values.xlsx --by responsible",
    ),
    "record": (
        "plan-eval record elderly_care_beds 12800 --on 2018-11-30 --replace --data my-data",
        "plan-eval record elderly_care_beds 15400 --on 2019-06 --as-of 2019-06 --data my-data",
    ),
    "init": ("plan-eval init my-plan", "plan-eval init copy --example xiamen"),
    "audit": ("plan-eval audit", "plan-eval audit --all --lang zh", "plan-eval explain nursing_bed_share"),
    "infer": (
        "plan-eval infer min_wage",
        "plan-eval infer min_wage --all",
        "plan-eval infer --rule minimum_living",
        "plan-eval infer min_wage --format json",
    ),
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
    "output": Text("Write to FILE (never leaves a partial file).", "输出到此文件（不会留下残缺文件）。"),
    "lang": Text("Language of the output.", "输出语言。"),
    "color": Text("Colours: where they are shown (auto), always or never.", "颜色：能显示时使用（auto）、始终使用或不使用。"),
    "format": Text("Output format.", "输出格式。"),
    "as_of": Text("Evaluation date (default: the plan's own).", "评估日期（默认用规划中的日期）。"),
    "rules": Text("Rule set, by name or file; repeat it to compare several.", "规则集的名称或文件；可多次使用，以便比较。"),
    "report.rules": Text("Rule set, by name or file.", "规则集的名称或文件。"),
    "margins": Text("Show how close each verdict is.", "显示各项结论的临界值。"),
    "only": Text("Show only indicators with this status; may be repeated.", "只显示此状态的指标；可多次使用。"),
    "by": Text("Group the indicators by this (default: by status, in a table).", "按此分组（表格默认按状态分组）。"),
    "sort": Text("Order of the indicators within a group.", "同组指标的排列顺序。"),
    "limit": Text("Show at most so many indicators.", "最多显示这么多项指标。"),
    "fail_on": Text("Exit with 1 if any indicator has this status.", "有指标处于此状态时，退出码为 1。"),
    "min_wage": Text("Minimum wage; repeat it to compare several.", "最低工资；可多次使用，以便比较。"),
    "on": Text("Compute the amounts of this day.", "计算此日期的金额。"),
    "sweep": Text("Every standard over a range of minimum wages; NAME=FROM:TO:STEP for another parameter.", "一段最低工资范围内的各项标准；其他参数写“名称=起:止:步长”。"),
    "names": Text(
        "Standards to show, by id or title; * stands for any text (default: all).", "要显示的标准的代码或名称，* 代表任意文字；省略时为全部。"
    ),
    "group": Text("Show only the standards of this group; may be repeated.", "只显示此分组的标准；可多次使用。"),
    "set": Text("Set a parameter or a standard to another value.", "为参数或标准指定另一个值。"),
    "audit.on": Text("Compute the standards of this day.", "按此日期计算标准。"),
    "paths": Text("Folders or files (default: the data folder).", "文件夹或文件；省略时为数据文件夹。"),
    "all": Text("Also show the claims that are confirmed.", "同时列出相符的数据。"),
    "out": Text("A file that ends in {endings}.", "以 {endings} 结尾的文件。").message(endings=one_of(chapters.names())),
    "table": Text("A file that ends in .xlsx, .docx, .csv, .html or .txt.", "以 .xlsx、.docx、.csv、.html 或 .txt 结尾的文件。"),
    "hidden": Text("Also read hidden sheets, rows and columns of Excel files.", "同时读入 Excel 中隐藏的工作表、行和列。"),
    "answers": Text(
        "Answers to the questions of an import; created with the proposed answers where it does not exist.",
        "导入问题的回答；文件不存在时写入建议的回答。",
    ),
    "record.name": Text(
        "The indicator, by its id or by its name in either language; or a filled-in table that `collect` created.",
        "指标的代码，或任一语言的名称；或由 `collect` 生成并已填好的表格。",
    ),
    "value": Text("The value; left out where a table is given.", "完成值（实际值）；给出表格时不填。"),
    "more": Text("More indicators, each with its value.", "更多指标及其完成值。"),
    "keep": Text("Replace the value, and keep the old one as a note.", "改写，并把原值保留为备注。"),
    "collect.by": Text("One sheet for each division that answers for indicators.", "每个责任单位一个工作表。"),
    "collect.output": Text("The workbook to create (.xlsx).", "要生成的工作簿（.xlsx）。"),
    "collect.on": Text("The date that values are asked for (default: the evaluation date).", "填报数值的日期（默认为评估日期）。"),
    "source": Text("The data folder, as with --data.", "数据文件夹，与 --data 相同。"),
    "record.on": Text("The date of the value.", "完成值的日期。"),
    "record.as_of": Text("Move the plan's evaluation date to this day.", "将规划的评估日期改为此日期。"),
    "replace": Text("Replace the value already recorded for that day.", "改写该日已有的值。"),
    "folder": Text("Folder to create.", "要新建的文件夹。"),
    "example": Text("Copy a built-in plan.", "复制内置的规划。"),
    "parameter": Text("A parameter of standards.yaml, such as min_wage.", "standards.yaml 中的参数，如 min_wage。"),
    "infer.all": Text(
        "Use the amounts of all days, those under one value of the parameter together.", "使用所有日期的公布金额；参数取值不变期间的合在一起。"
    ),
    "rule": Text(
        "Propose percentages and roundings that explain the published amounts of a standard instead.",
        "改为提出能解释某项标准公布金额的百分比和取整方式。",
    ),
    "standards.on": Text(
        "Compute the amounts of this day; repeat it, or give 2018:2025, for several side by side.",
        "计算此日期的金额；可多次使用，或写 2018:2025，以便并列比较。",
    ),
    "infer.on": Text("Use the amounts published for this day (default: the latest).", "使用此日期的公布金额；省略时取最近的。"),
    "kind": Text("indicators, standards, claims or rules.", "indicators、standards、claims 或 rules。"),
    "select": Text("Tell only findings whose codes begin so, such as PE203 or PE2.", "只列出代码以此开头的问题，如 PE203、PE2。"),
    "ignore": Text("Do not tell findings whose codes begin so.", "不列出代码以此开头的问题。"),
    "exclude": Text("Folders to leave out, by a pattern of their names or paths.", "要排除的文件夹，写名称或路径的模式。"),
    "stdin_filename": Text("The file that standard input (“-”) stands for.", "标准输入（“-”）所代表的文件。"),
    "fix": Text("Put right what has one right answer: figures with look-alikes of digits, full-width punctuation.", "更正只有一种正确写法之处：数字中的形近字符、全角标点。"),
    "diff": Text("Show what --fix would change, and change nothing.", "显示 --fix 会作的改动，不改文件。"),
    "add_accept": Text("Write an `accept` for every finding that may stand, with a place for the reason.", "为每个可以接受的问题写入 `accept`，并留出填写理由之处。"),
    "exit_zero": Text("Exit with 0 even if there are errors.", "有错误时退出码也为 0。"),
    "statistics": Text("Count the findings of each code.", "按代码统计问题个数。"),
    "check.report": Text("A chapter (.docx or .md): list what a person still has to fill in.", "报告章节（.docx 或 .md）：列出尚待填写的内容。"),
    "strict": Text("Treat warnings as errors.", "将警告按错误处理。"),
    "name": Text("What to explain.", "要说明的名称。"),
    "version": Text("Print the version and exit.", "显示版本并退出。"),
    "help": Text("Show this message and exit.", "显示此帮助并退出。"),
    "install_completion": Text("Install completion for the current shell.", "为当前终端安装命令补全。"),
    "show_completion": Text("Show completion for the current shell, to copy or adapt it.",
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
