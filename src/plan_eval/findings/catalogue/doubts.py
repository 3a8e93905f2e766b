"""Checks of what is possible in a plan, and probably not meant."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_WARNING = Severity.WARNING

_BEDS = "    baseline: 9759\n    target: 20000\n    observations: {2018-12-31: 11953}\n"

CHECKS = (
    Check(
        "PE330",
        _WARNING,
        Text("name that contradicts the direction", "名称与推断的方向不符"),
        Text("the name suggests “{better}”, but the target is judged the other way: {readings}",
             "按名称应为“{better}”，但目标按相反的方向评判：{readings}"),
        Text("if the target is {edge}, write `target: {bound}`; if the current judgement is right, write `better: {inferred}`",
             "若目标是{edge}，请写 `target: {bound}`；若现在的评判无误，请写 `better: {inferred}`"),
        Text("Read as a value to reach, a ceiling that has been broken looks like a target that has been met.",
             "把上限当作要达到的值，突破上限反而会显示为完成。"),
        acceptable=True,
        meaning=Text(
            "The direction is only inferred, and the name of the indicator suggests the opposite one: for example, unemployment may "
            "not rise above 4.5.",
            "方向只是推断的，而指标名称说明应是相反的方向，例如失业率不得高于 4.5。",
        ),
        example=Example(
            "indicators",
            "    name: {en: Beds, zh: 床位数}\n",
            "    name: {en: Accidents, zh: 事故数}\n",
            "    name: {en: Accidents, zh: 事故数}\n    better: higher\n",
        ),
    ),
    Check(
        "PE331",
        _WARNING,
        Text("cumulative total that falls", "累计数减少"),
        Text("the total on {date} is {found}, less than the {before} on {earlier}",
             "{date} 的累计数为 {found}，小于 {earlier} 的 {before}"),
        Text("if these are yearly amounts, write them under `increments:` instead of `observations:`; otherwise correct the figure",
             "若这些是各年的数，请改用 `increments:` 代替 `observations:` 填写；否则请更正数字"),
        Text("A cumulative total does not fall; yearly amounts read as totals make every year look far behind.",
             "累计数不会减少；把各年的数当作累计数，会显得远未完成。"),
        acceptable=True,
        meaning=Text("The values of a cumulative indicator get smaller: they are probably yearly amounts.",
                     "累计指标的完成值减少：可能填写的是各年的数。"),
        example=Example(
            "indicators",
            _BEDS,
            "    kind: cumulative\n    target: 600\n    observations: {2016: 118, 2017: 122, 2018: 105}\n",
            "    kind: cumulative\n    target: 600\n    observations: {2016: 118, 2017: 240, 2018: 345}\n",
        ),
    ),
    Check(
        "PE332",
        _WARNING,
        Text("half-year figure among full-year figures", "全年数中的半年数"),
        Text("{found} on {date} is about half of the {whole} for the full year before",
             "{date} 的 {found} 约为上年全年数 {whole} 的一半"),
        Text("if it covers half a year, {advice}; if it is right, accept it with a reason",
             "若是半年的数，{advice}；若确实无误，请用 accept 写明理由"),
        Text("Compared with full years, half a year looks like a collapse.", "把半年的数与全年的数相比，会显得大幅下滑。"),
        acceptable=True,
        meaning=Text(
            "The latest value is dated 30 June and is about half of the others, which are full-year figures close to one another: "
            "it probably covers half a year.",
            "最新值为 6 月 30 日的数，约为其他各年年末数的一半，而各年年末数彼此接近：可能只是半年的数。",
        ),
        example=Example(
            "indicators",
            _BEDS,
            "    baseline: 118\n    target: 150\n    observations: {2016: 122, 2017: 125, 2018-06-30: 64}\n",
            "    baseline: 118\n    target: 150\n    observations: {2016: 122, 2017: 125, 2018-06-30: 128}\n",
        ),
    ),
    Check(
        "PE333",
        _WARNING,
        Text("yearly amounts compared with a total", "以各年的数对照总量目标"),
        Text("the values ({values}) hardly change, and {years} {years:year|years} of them add up to about the target of {target}",
             "各年的数（{values}）变化不大，{years} 年相加约为目标值 {target}"),
        Text("if the target is a total over the years, write `kind: cumulative` and put the yearly amounts under `increments:` instead "
             "of `observations:`; otherwise accept it with a reason",
             "若目标是各年相加的总量，请写 `kind: cumulative`，并把各年的数改填在 `increments:` 下；否则请用 accept 写明理由"),
        Text("Compared with the total of all years, the amount of one year is always far behind.",
             "拿一年的数与各年的总量相比，总是远未完成。"),
        acceptable=True,
        meaning=Text(
            "The values of a level indicator stay far below the target and do not grow, but over the years of the plan they would add up to "
            "it: the target is probably their total.",
            "水平值指标的各年数远低于目标且不增长，而按规划年数相加正好接近目标：目标可能是各年的总量。",
        ),
        example=Example(
            "indicators",
            _BEDS,
            "    baseline: 115\n    target: 600\n    observations: {2016: 118, 2017: 122, 2018: 119}\n",
            "    kind: cumulative\n    target: 600\n    observations: {2016: 118, 2017: 240, 2018: 359}\n",
        ),
    ),
    Check(
        "PE334",
        _WARNING,
        Text("value out of date", "数值过旧"),
        Text("{reason}", "{reason}"),
        Text("add a value from the last {months} {months:month|months}; if there is none, accept this with a reason, or, where values come less often, "
             "write a larger `stale_after` under `plan:`",
             "请补充最近 {months} 个月内的数值；若没有，请用 accept 写明理由；若数值本来就更新较慢，请在 `plan:` 中调大 `stale_after`"),
        Text("A verdict based on an old value does not hold for the evaluation date.", "依据过旧数值得出的结论，不能代表评估日期的情况。"),
        acceptable=True,
        meaning=Text(
            "The latest value is more than twelve months (or the plan's `stale_after`) older than the evaluation date, or there is no value. "
            "A value from the indicator's target date or later is never too old.",
            "最新值比评估日期早十二个月以上（或超过规划的 `stale_after`），或者没有数值。指标目标日期当日或之后的值不算过旧。",
        ),
        example=Example("indicators", "2018-12-31: 11953", "2017-06-30: 11953"),
    ),
)  # fmt: skip
