"""Checks of dimensions, of tables of values, and of amounts over time."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR

_FILE = """\
dimensions:
  size: {{name: Household size, members: [1, 2, 3]}}
parameters:
  median:
    name: Median income
    unit: CNY/household/month
    by: {by}
    values:
      - {{from: 2024-01-01, value: {value}, source: a notice}}
standards:
  - id: living
    name: Living
    unit: CNY/household/month
    formula: {formula}
{more}"""


def _file(by: str = "size", value: str = "[900, 1500, 2100]", formula: str = "32% * median", more: str = "") -> str:
    return _FILE.format(by=by, value=value, formula=formula, more=more)


CHECKS = (
    Check(
        "PE520",
        _ERROR,
        Text("values that do not fit the dimensions", "数值与维度不符"),
        Text("found {found} {found:value|values}; expected {expected}", "有 {found} 个值，应为{expected}"),
        Text("give one value for each member, `null` where it has none; with `rest: before` the others keep theirs",
             "请为每个成员给出一个值，没有的写 `null`；写明 `rest: before` 时，其余成员沿用原值"),
        Text("A value taken for that of another member makes every amount wrong.", "数值错位会使各项金额全部出错。"),
        meaning=Text("A list or a mapping does not have one value for each member of its dimension.",
                     "列表或映射没有为维度的每个成员给出一个值。"),
        example=Example("standards", None, _file(value="[900, 1500]")),
    ),
    Check(
        "PE521",
        _ERROR,
        Text("unknown member of a dimension", "维度中没有的成员"),
        Text("“{found}” is not a member of “{name}”", "“{found}”不是“{name}”的成员"),
        Text("{near}its members: {known}", "{near}其成员有：{known}"),
        Text("A table has values for the members of its dimensions only.", "表中只有各维度成员的值。"),
        meaning=Text("A table or a formula names a member that the dimension does not have.", "表或公式中写了维度没有的成员。"),
        example=Example("standards", None, _file(formula="32% * median[4]")),
    ),
    Check(
        "PE522",
        _ERROR,
        Text("dimension that is no number", "不是数的维度"),
        Text("the members of “{found}” are words, so that it is no number", "“{found}”的成员是词，不能作为数参与计算"),
        Text("compare it with one of its members: `if(tier = island, ...)`", "请与其某个成员比较：`if(tier = island, ...)`"),
        Text("Only a number can be computed with.", "只有数才能计算。"),
        meaning=Text("A formula computes with a dimension whose members are words.", "公式用成员为词的维度进行计算。"),
        example=Example("standards", None, _file(formula="32% * median * size").replace("[1, 2, 3]", "[one, two, three]")),
    ),
    Check(
        "PE523",
        _ERROR,
        Text("unknown dimension", "未定义的维度"),
        Text("there is no dimension “{found}” here", "此处没有维度“{found}”"),
        Text("{near}dimensions here: {known}", "{near}此处的维度：{known}"),
        Text("Values differ by dimensions that the file declares.", "数值只能按文件中定义的维度区分。"),
        meaning=Text("`by` or `of` names a dimension that is not declared, that stands twice, or that the standard does not have.",
                     "`by` 或 `of` 写了未定义、重复，或该标准没有的维度。"),
        example=Example("standards", None, _file(by="sise")),
    ),
    Check(
        "PE524",
        _ERROR,
        Text("too many values", "数值过多"),
        Text("the tables have {found} values; the limit is {limit}", "各表共有 {found} 个值，最多 {limit} 个"),
        Text("leave out dimensions or members that are not needed", "请省去不需要的维度或成员"),
        Text("Amounts must be computed in limited time and memory.", "计算各项金额的时间和内存必须有限。"),
        meaning=Text("The dimensions of a file have more combinations of members than are computed.",
                     "文件中各维度成员的组合数超出可计算的范围。"),
        example=Example("standards", None, _file(by="[a, b, c]").replace(
            "  size:", "".join(f"  {name}: {{name: {name.upper()}, members: [{', '.join(map(str, range(28)))}]}}\n"
                              for name in "abc") + "  size:")),
    ),
    Check(
        "PE525",
        _ERROR,
        Text("chain without a beginning", "没有起点的递推"),
        Text("“{name}” follows from what it was before, but has no amount to begin with", "“{name}”由此前的金额递推，但没有起始金额"),
        Text("add `start: {{on: 2022-04-11, amount: 77.00}}`", "请补上 `start: {{on: 2022-04-11, amount: 77.00}}`"),
        Text("An amount that always comes from an earlier one never comes from anything.", "金额总由更早的金额得出，便没有任何依据。"),
        meaning=Text("A formula uses `previous` of its own standard, which has no `start`.", "公式使用了自身的 `previous`，而该标准没有 `start`。"),
        example=Example("standards", "formula: 42% * min_wage", "formula: previous(living) + 42% * min_wage",
                        "start: {on: 2016-04-01, amount: 700}\n    formula: previous(living) + 10% * min_wage"),
    ),
    Check(
        "PE526",
        _ERROR,
        Text("dimension left out", "缺少维度"),
        Text("what it uses differs by {lacking}, which `by` does not have", "其所用的值还按 {lacking} 区分，而 `by` 中没有"),
        Text("add it to `by`, pick a member in the formula (`wage[island]`), or leave `by` out",
             "请把它加入 `by`，或在公式中选定成员（`wage[island]`），或省去 `by`"),
        Text("One amount cannot follow from many values.", "一个金额不能由多个值得出。"),
        meaning=Text("A standard says by what it differs, and leaves out a dimension of what its formula uses.",
                     "标准写明了维度，却缺少其公式所用值的维度。"),
        example=Example("standards", None, _file(more="    by: []\n")),
    ),
    Check(
        "PE527",
        Severity.WARNING,
        Text("gap between dated formulas", "分期的公式有空缺"),
        Text("no formula is in force between {until} and {since}", "{until} 之后、{since} 之前没有有效的公式"),
        Text("correct `until` or `from`, or add what held in between", "请更正 `until` 或 `from`，或补上其间的规定"),
        Text("Amounts for those days are what-ifs.", "其间各日的金额只是假设。"),
        acceptable=True,
        meaning=Text("Between the end of one formula and the beginning of the next there are days without a formula.",
                     "前一个公式结束与后一个公式开始之间，有些日子没有公式。"),
        example=Example(
            "standards",
            "formula: 42% * min_wage",
            "formulas:\n"
            "      - {from: 2017-07-01, until: 2019-06-30, formula: 42% * min_wage}\n"
            "      - {from: 2020-01-01, formula: 40% * min_wage}",
            "formulas:\n"
            "      - {from: 2017-07-01, until: 2019-06-30, formula: 42% * min_wage}\n"
            "      - {from: 2019-07-01, formula: 40% * min_wage}",
        ),
    ),
    Check(
        "PE528",
        _ERROR,
        Text("brackets that do not fit together", "级距不相符"),
        Text("expected {expected}", "应为{expected}"),
        Text("write `thresholds: [0, 1000]` and `rates: [10%, 20%]`, one for each threshold",
             "请写 `thresholds: [0, 1000]` 和 `rates: [10%, 20%]`，每个起点一个"),
        Text("A rate taken for that of another bracket makes amounts wrong.", "级距错位会使金额出错。"),
        meaning=Text("A schedule does not have one rate, or one amount, for each of its rising thresholds.",
                     "级距表没有为每个由低到高的起点给出一个比率或金额。"),
        example=Example(
            "standards",
            "rounding: {",
            "schedules: {tax: {name: Tax, scale: flat, values: [{from: 2017-01-01, thresholds: [0, 9], rates: [1%]}]}}\nrounding: {",
            "schedules: {tax: {name: Tax, scale: flat, values: [{from: 2017-01-01, thresholds: [0, 9], rates: [1%, 2%]}]}}\nrounding: {",
        ),
    ),
    Check(
        "PE529",
        _ERROR,
        Text("unknown input of a published amount", "公布金额的未知输入"),
        Text("the amount was published with “{found}”, which is no parameter and no standard", "公布金额所给的“{found}”不是参数，也不是标准"),
        Text("{near}names available here: {known}", "{near}此处可用的名称：{known}"),
        Text("An example can only be recomputed from what formulas use.", "只有公式用到的值才能用来复算示例。"),
        meaning=Text("A published amount is given with a value for something that does not exist.", "公布的金额给出了不存在的名称的值。"),
        example=Example(
            "standards",
            "formula: 42% * min_wage",
            "formula: 42% * min_wage\n    published: [{on: 2018-01-01, with: {min_wag: 1800}, amount: 760}]",
            "formula: 42% * min_wage\n    published: [{on: 2018-01-01, with: {min_wage: 1800}, amount: 760}]",
        ),
    ),
    Check(
        "PE530",
        Severity.WARNING,
        Text("published case that has no amount", "无法计算的公布示例"),
        Text("nothing can be computed for {on} from the values given here", "用此处所给的值无法计算 {on} 的金额"),
        Text("give a value for everything else that the formula uses", "请给出公式所用其他各项的值"),
        Text("What cannot be computed cannot be compared.", "无法计算的金额无法比对。"),
        acceptable=True,
        meaning=Text("An amount was published for given values, and something else that its formula uses has none.",
                     "为所给的值公布了金额，但公式所用的其他项没有值。"),
        example=Example(
            "standards",
            "formula: 42% * min_wage",
            "formula: 42% * min_wage + 0 * min_wage / (1800 / min_wage - 1)\n    published: [{on: 2018-01-01, with: {min_wage: 1800}, amount: 760}]",
            "formula: 42% * min_wage\n    published: [{on: 2018-01-01, with: {min_wage: 1800}, amount: 760}]",
        ),
    ),
)  # fmt: skip
