"""For each check what it means, an example that it finds, and the same put right.

An example is an edit of one of three small sound files: in `at`, the good text or the bad one is put. Tests feed every one
to the reader; `docs/checks.md` and `plan-eval explain` print them. Only what explains imports this module.
"""

from dataclasses import dataclass

from plan_eval.base.text import Text

PLAN = """\
plan:
  id: example
  name: {en: An example, zh: 示例}
  baseline_date: 2015-12-31
  target_date: 2020-12-31
  as_of: 2018-12-31
indicators:
  - id: beds
    name: {en: Beds, zh: 床位数}
    unit: {en: beds, zh: 张}
    nature: expected
    baseline: 9759
    target: 20000
    observations: {2018-12-31: 11953}
"""
STANDARDS = """\
parameters:
  min_wage:
    name: {en: Minimum wage, zh: 最低工资}
    unit: CNY/person/month
    values:
      - {from: 2017-07-01, value: 1700, source: a notice}
rounding: {to: 10, mode: up, source: a notice}
standards:
  - id: living
    name: {en: Living, zh: 生活标准}
    unit: CNY/person/month
    formula: 42% * min_wage
"""
RULES = """\
id: example
name: {en: An example, zh: 示例}
source: a paper
verdicts:
  good: {name: {en: good, zh: 好}, status: met}
  bad: {name: {en: bad, zh: 差}, status: behind}
rules:
  - {verdict: good, when: pace >= 0.5, because: "the pace is {pace}"}
  - {verdict: bad}
"""
CLAIMS = """\
claims:
  - id: share
    section: "1"
    quote: 8232 of 9504 beds, 86.6%
    claimed: 86.6%
    formula: 8232 / 9504
"""
FILES = {"indicators.yaml": PLAN, "standards.yaml": STANDARDS, "rules.yaml": RULES, "claims.yaml": CLAIMS}


@dataclass(frozen=True, slots=True)
class Example:
    """What a check means, and one edit of a small file that it finds; `good` is the text put right."""

    meaning: Text
    file: str
    at: str
    bad: str
    good: str

    def content(self, part: str) -> str:
        """Return the whole file with the bad or the good part in it."""
        return FILES[self.file].replace(self.at, part, 1)


def _plan(meaning: tuple[str, str], at: str, bad: str, good: str | None = None) -> Example:
    return Example(Text(*meaning), "indicators.yaml", at, bad, at if good is None else good)


def _standards(meaning: tuple[str, str], at: str, bad: str, good: str | None = None) -> Example:
    return Example(Text(*meaning), "standards.yaml", at, bad, at if good is None else good)


def _rules(meaning: tuple[str, str], at: str, bad: str, good: str | None = None) -> Example:
    return Example(Text(*meaning), "rules.yaml", at, bad, at if good is None else good)


def _claims(meaning: tuple[str, str], at: str, bad: str, good: str | None = None) -> Example:
    return Example(Text(*meaning), "claims.yaml", at, bad, at if good is None else good)


_FORMULA = "formula: 42% * min_wage"

EXAMPLES: dict[str, Example] = {
    "PE101": _plan(
        ("The file does not exist any more, is no ordinary file, or may not be read.", "文件已不存在、不是普通文件,或没有读取权限。"),
        PLAN, "",
    ),
    "PE102": _plan(
        ("The file holds bytes that are not UTF-8, as when it was saved as GBK or UTF-16.", "文件中有不属于 UTF-8 的字节,例如以 GBK 或 UTF-16 保存。"),
        PLAN, "",
    ),
    "PE103": _plan(
        ("A character stands in the file that cannot be seen: a control, or one that changes the direction of writing.",
         "文件中有看不见的字符:控制字符,或改变书写方向的字符。"),
        "name: {en: Beds, zh: 床位数}", "name: {en: Beds\u200b, zh: 床位数}",
    ),
    "PE104": _plan(
        ("The file is not YAML: a bracket, a quote, a colon or the indentation is not as it must be.",
         "文件不是合法的 YAML:括号、引号、冒号或缩进有误。"),
        "observations: {2018-12-31: 11953}", "observations: {2018-12-31: 11953",
    ),
    "PE105": _plan(("The file holds nothing, or only comments.", "文件是空的,或只有注释。"), PLAN, "# to be written\n"),
    "PE106": _plan(("One entry has the same key twice.", "同一条目中同一个键出现了两次。"), "    target: 20000\n", "    target: 20000\n    target: 2000\n"),
    "PE107": _plan(
        ("An anchor (&), an alias (*) or a merge key (<<) makes a value stand somewhere else than it is written.",
         "锚点(&)、别名(*)或合并键(<<)使值出现在并未写它的地方。"),
        "baseline: 9759", "baseline: &b 9759",
    ),
    "PE108": _plan(("A tag (!) tells YAML to make something else of a value.", "标签(!)要求 YAML 把值变成别的东西。"), "baseline: 9759", "baseline: !!int 9759"),
    "PE109": _plan(("Lists and mappings stand inside one another too many times.", "列表和映射嵌套的层数过多。"), "baseline: 9759", f"baseline: {'[' * 25}1{']' * 25}"),
    "PE110": _plan(("The file, or the number of values in it, is beyond what is read.", "文件或其中值的个数超过了读取的上限。"), PLAN, ""),
    "PE111": _plan(("A line `---` begins a second document in the file.", "`---` 一行在文件中开始了第二个文档。"), "indicators:\n", "---\nindicators:\n"),
    "PE112": _plan(("A key is a list or a mapping.", "键是列表或映射。"), "    baseline: 9759\n", "    ? [baseline]\n    : 9759\n"),
    "PE113": _plan(("One file has more findings than anyone would read.", "一个文件的问题多到没有人会看完。"), PLAN, ""),
    "PE201": _plan(("An entry lacks a key that it must have.", "条目缺少必需的键。"), "    nature: expected\n", ""),
    "PE202": _plan(("An entry has a key that means nothing.", "条目中有没有意义的键。"), "target: 20000", "targt: 20000\n    target: 20000"),
    "PE203": _plan(("A figure is due, and what stands there is none: a letter, a thousands separator, quotes.",
                    "此处应为数字,实际不是:含有字母、千位分隔符或引号。"), "target: 20000", "target: 2O000"),
    "PE204": _plan(("A date is due, and what stands there is none, or a day that the calendar does not have.",
                    "此处应为日期,实际不是,或日历上没有这一天。"), "as_of: 2018-12-31", "as_of: 2018-11-31", "as_of: 2018-12-31"),
    "PE205": _plan(("One of a few words is due, and another stands there.", "此处应为几个固定的词之一,实际是别的词。"), "nature: expected", "nature: expectd"),
    "PE206": _plan(("A list, a mapping or a single value is due, and another kind stands there.", "此处应为列表、映射或单个值,实际是另一种。"),
                   "observations: {2018-12-31: 11953}", "observations: [11953]"),
    "PE207": _plan(("A key that must have a value has none.", "必须有值的键没有值。"), "unit: {en: beds, zh: 张}", "unit:"),
    "PE208": _plan(("An id has characters that formulas cannot use, or is a word of the formula language.", "标识中有公式不能使用的字符,或与公式语言的词相同。"),
                   "id: beds", "id: the-beds"),
    "PE209": _plan(("A number has more digits than any figure of a plan.", "数字的位数超过了规划中任何数值。"), "target: 20000", f"target: {'2' * 45}"),
    "PE301": _plan(("Two entries have one id.", "两个条目使用同一个标识。"), PLAN, PLAN + PLAN.partition("indicators:\n")[2].replace("Beds", "Places").replace("床位数", "席位数"), PLAN),
    "PE302": _plan(("The target is due before the plan, or the indicator, begins.", "目标日期早于规划或指标的起点。"), "target_date: 2020-12-31", "target_date: 2010-12-31"),
    "PE303": _plan(("`better` says one direction, and the way from baseline to target is the other.", "`better` 的方向与基期值到目标值的方向相反。"),
                   "    target: 20000\n", "    target: 20000\n    better: lower\n", "    target: 20000\n    better: higher\n"),
    "PE304": _plan(("Neither `better` nor baseline and target tell whether more is better.", "`better` 与基期值、目标值都说明不了是否越多越好。"),
                   "target: 20000", "target: 9759", "target: 9759\n    better: higher"),
    "PE305": _plan(("A value was observed before the indicator's baseline date.", "观测值早于指标的基期日期。"), "2018-12-31: 11953", "2014-12-31: 11953"),
    "PE306": _plan(("A value was observed after the plan's evaluation date and would not count.", "观测值晚于规划的评估日期,不会计入。"), "2018-12-31: 11953", "2019-12-31: 11953"),
    "PE307": _plan(("The evaluation date is before the plan begins.", "评估日期早于规划的起点。"), PLAN, PLAN.replace("as_of: 2018", "as_of: 2014").replace("{2018-12-31: 11953}", ""), PLAN),
    "PE308": _plan(("Two keys of observations stand for one day, such as 2018 and 2018-12-31.", "两个观测键表示同一天,例如 2018 和 2018-12-31。"),
                   "{2018-12-31: 11953}", "{2018-12-31: 11953, 2018: 12000}"),
    "PE309": _plan(("The plan asks for a rule set that does not exist.", "规划所要求的规则集不存在。"), "  id: example\n", "  id: example\n  rules: midtrm\n", "  id: example\n  rules: midterm\n"),
    "PE310": _plan(("A figure is about ten, a hundred or a thousand times the others of its indicator, which agree with one another.",
                    "某个数约为该指标其他数的十倍、百倍或千倍,而其他数彼此接近。"), "2018-12-31: 11953", "2018-12-31: 119530"),
    "PE311": _plan(("A percentage is below 0 or above 100, a per-mille figure above 1,000.", "百分数小于 0 或大于 100,或千分数大于 1,000。"),
                   PLAN, PLAN.replace("unit: {en: beds, zh: 张}", 'unit: "%"').replace("9759", "70").replace("20000", "90").replace("11953", "102"),
                   PLAN.replace("unit: {en: beds, zh: 张}", 'unit: "%"').replace("9759", "70").replace("20000", "90").replace("11953", "82")),
    "PE312": _plan(("A total to be accumulated asks for no more than was accumulated in the period before.", "累计目标没有超过上一时期的累计数。"),
                   "    target: 20000\n", "    target: 9000\n    kind: cumulative\n", "    target: 20000\n    kind: cumulative\n"),
    "PE313": _plan(("The report gives a verdict, and the rule set another.", "报告给出的结论与规则集判定的不同。"),
                   "    target: 20000\n", "    target: 20000\n    published: met\n", "    target: 20000\n    published: behind\n"),
    "PE314": _plan(("Two entries have one name.", "两个条目使用同一个名称。"), PLAN, PLAN + PLAN.partition("indicators:\n")[2].replace("id: beds", "id: places"), PLAN),
    "PE315": _plan(("A quote does not stand in the text file that the plan names as its source.", "引文不在规划指明的来源文本文件中。"),
                   PLAN, PLAN.replace("  as_of", "  source: {title: a report, text: report.txt}\n  as_of").replace("    nature", "    source: {section: 1, quote: 11593 beds}\n    nature"),
                   PLAN.replace("  as_of", "  source: {title: a report, text: report.txt}\n  as_of").replace("    nature", "    source: {section: 1, quote: 11953 beds}\n    nature")),
    "PE316": _plan(("The text file that the plan names as its source is missing, outside the data folder, or no text.",
                    "规划指明的来源文本文件不存在、不在数据文件夹内,或不是文本。"),
                   "  id: example\n", "  id: example\n  source: {title: a report, text: ../report.txt}\n", "  id: example\n  source: {title: a report, text: report.txt}\n"),
    "PE317": _plan(("An entry accepts a finding that there is not.", "条目接受了并不存在的提示。"),
                   "    target: 20000\n", "    target: 20000\n    accept: [{code: PE310, reason: counted anew}]\n"),
    "PE318": _plan(("An entry accepts a code that does not exist or cannot be accepted.", "条目接受了不存在或不能接受的代码。"),
                   "    target: 20000\n", "    target: 20000\n    accept: [{code: PE203, reason: never mind}]\n"),
    "PE319": _plan(("An import or a person has left a question with an entry.", "导入时或有人在条目中留下了待定的问题。"),
                   "    target: 20000\n", "    target: 20000\n    open: [is this the target of 2020?]\n"),
    "PE401": _standards(("Something stands in a formula where it cannot.", "公式中某处出现了不应出现的内容。"), _FORMULA, "formula: 42% * * min_wage", _FORMULA),
    "PE402": _standards(("A character means nothing in formulas.", "公式中有没有意义的字符。"), _FORMULA, "formula: 42% × min_wage", _FORMULA),
    "PE403": _standards(("What begins as a number does not go on as one.", "以数字开头,后面却不是数字。"), _FORMULA, "formula: 4O% * min_wage", _FORMULA),
    "PE404": _standards(("A formula ends where something must follow.", "公式在还需要内容的地方结束了。"), _FORMULA, "formula: 42% *", _FORMULA),
    "PE405": _standards(("Comparisons cannot be chained.", "比较不能连写。"), _FORMULA, "formula: if(0 < min_wage < 9, 1, 2)", "formula: if(0 < min_wage and min_wage < 9, 1, 2)"),
    "PE406": _standards(("A formula uses a name that nothing here has.", "公式使用了此处不存在的名称。"), _FORMULA, "formula: 42% * min_wag", _FORMULA),
    "PE407": _standards(("A number stands where a condition is due, or a condition where a number is.", "需要条件的地方是数值,或需要数值的地方是条件。"),
                        _FORMULA, "formula: if(min_wage, 1, 2)", "formula: if(min_wage > 1000, 1, 2)"),
    "PE408": _standards(("A function has too few or too many arguments.", "函数的参数过少或过多。"), _FORMULA, "formula: abs(min_wage, 10)", "formula: round_up(min_wage, 10)"),
    "PE409": _standards(("A formula is too long, too deep, or its values grow too large.", "公式过长、过深,或其值过大。"), _FORMULA, f"formula: {'(' * 60}1{')' * 60}", _FORMULA),
    "PE410": _standards(("A formula divides by zero with the values of some day.", "按某一天的值,公式的除数为零。"), _FORMULA, "formula: 1 / (min_wage - 1700)", _FORMULA),
    "PE411": _standards(("Amounts are to be rounded to a step that is zero or less.", "取整单位为零或负数。"), "to: 10", "to: 0"),
    "PE501": _standards(("Formulas use one another in a circle.", "公式互相引用,成了一个圈。"), _FORMULA, "formula: 42% * living", _FORMULA),
    "PE502": _standards(("The dated values of a parameter do not stand from oldest to newest.", "参数的各期数值没有按时间先后排列。"),
                        "      - {from: 2017", "      - {from: 2019-07-01, value: 1800, source: a notice}\n      - {from: 2017", "      - {from: 2015-07-01, value: 1500, source: a notice}\n      - {from: 2017"),
    "PE503": _standards(("An amount was published for a day on which a parameter of its formula has no value.", "公布金额的那一天,其公式所用的参数没有值。"),
                        _FORMULA, _FORMULA + "\n    published: [{on: 2016-01-01, amount: 720}]", _FORMULA + "\n    published: [{on: 2018-01-01, amount: 720}]"),
    "PE504": _standards(("The formula gives another amount than the one published.", "公式给出的金额与公布的不同。"),
                        _FORMULA, _FORMULA + "\n    published: [{on: 2018-01-01, amount: 710}]", _FORMULA + "\n    published: [{on: 2018-01-01, amount: 720}]"),
    "PE505": _standards(("The formula of a standard gives yes or no.", "标准的公式给出的是“是”或“否”。"), _FORMULA, "formula: min_wage > 1000", _FORMULA),
    "PE506": _standards(("A value of a parameter does not say where it comes from.", "参数的某个值没有说明来源。"), ", source: a notice}\nrounding", "}\nrounding"),
    "PE507": _standards(("Between the end of one value and the beginning of the next there are days without any.", "一个值结束与下一个值开始之间,有些日子没有值。"),
                        "      - {from: 2017", "      - {from: 2015-07-01, until: 2016-12-31, value: 1500, source: a notice}\n      - {from: 2017",
                        "      - {from: 2015-07-01, until: 2017-06-30, value: 1500, source: a notice}\n      - {from: 2017"),
    "PE508": _standards(("A value is said to last longer than the beginning of the next.", "一个值的截止日期晚于下一个值的开始。"),
                        "      - {from: 2017", "      - {from: 2015-07-01, until: 2017-12-31, value: 1500, source: a notice}\n      - {from: 2017",
                        "      - {from: 2015-07-01, until: 2017-06-30, value: 1500, source: a notice}\n      - {from: 2017"),
    "PE509": _standards(("The unit of a standard is not the one that its formula gives, such as a day for a month.", "标准的单位与其公式得出的不同,例如把月写成日。"),
                        _FORMULA, "formula: 42% * min_wage / 30", _FORMULA),
    "PE510": _standards(("A standard has one formula and a list of them.", "标准既有单个公式又有公式列表。"), _FORMULA,
                        _FORMULA + "\n    formulas: [{from: 2017-07-01, formula: 42% * min_wage}]", _FORMULA),
    "PE511": _standards(("The periods of the formulas overlap, or one has no end before the next begins.", "各公式的有效期重叠,或前一段没有在后一段开始前结束。"), _FORMULA,
                        "formulas:\n      - {from: 2017-07-01, formula: 42% * min_wage}\n      - {from: 2019-07-01, formula: 40% * min_wage}",
                        "formulas:\n      - {from: 2017-07-01, until: 2019-06-30, formula: 42% * min_wage}\n      - {from: 2019-07-01, formula: 40% * min_wage}"),
    "PE512": _standards(("Amounts for different times are added or compared.", "把不同时间单位的金额相加或比较。"), _FORMULA,
                        "formula: min_wage + min_wage / 30", "formula: min_wage + min_wage"),
    "PE601": _rules(("A rule gives a verdict that the rule set does not define.", "规则给出的结论未在规则集中定义。"), "{verdict: bad}", "{verdict: awful}"),
    "PE602": _rules(("The condition of a rule is a number.", "规则的条件是数值。"), "when: pace >= 0.5", "when: pace - 0.5"),
    "PE603": _rules(("A sentence wants to show something that is no measure.", "句子要显示的内容不是任何一种量。"), "{pace}", "{speed}"),
    "PE604": _rules(("A rule before this one holds whenever this one would.", "排在前面的一条规则在它成立时总是先成立。"),
                    "  - {verdict: bad}\n", "  - {verdict: good, when: pace >= 0.8}\n  - {verdict: bad}\n"),
    "PE605": _rules(("A verdict is defined, and no rule gives it.", "定义了一个结论,却没有规则给出它。"),
                    "rules:\n", "  fair: {name: {en: fair, zh: 中}, status: behind}\nrules:\n"),
    "PE701": _claims(("A claim is marked as a known discrepancy, and it holds.", "论断被标为已知差异,却是成立的。"),
                     "    formula: 8232 / 9504\n", "    formula: 8232 / 9504\n    known: a slip\n"),
    "PE702": _claims(("The formula of a claim gives yes or no.", "论断的公式给出的是“是”或“否”。"), "8232 / 9504", "8232 > 9504"),
    "PE703": _claims(("A name in the formula of a claim has no value, or the formula divides by zero.", "论断公式中的名称没有值,或除数为零。"),
                     "8232 / 9504", "8232 / (9504 - 9504)"),
}  # fmt: skip
