"""What can be measured of an indicator at a date: one table of measures, each exact, each possibly undefined.

A measure is undefined where one that it is computed from is, and where its row says so; without an observation nothing
that needs the latest value is defined. Ratios are plain numbers (0.4, not 40). Times are years: whole anniversaries plus the rest as a share of the year
that it falls in, so that from one 31 December to another is a whole number.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, TaskState
from plan_eval.formula.asked import ASKED, name_in_scope
from plan_eval.formula.evaluation import Formula, Value
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind, words
from plan_eval.indicators import answering, computing

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures


class Row(Protocol):
    """What is known of a name that rules may use: a measure, or what a rule set brings along."""

    @property
    def kind(self) -> Kind:
        """What it stands for."""

    @property
    def form(self) -> str:
        """How it is shown."""

    @property
    def label(self) -> Text:
        """What it is called."""

    @property
    def meaning(self) -> Text:
        """What it means, or its formula."""


class Measure(NamedTuple):
    """A row of the table: what a measure is called, what it means and how it is computed.

    `form` says how it is shown: `value` in the indicator's unit, `percent`, `ratio`, `years`, or as it is. `formula` is its
    definition where the language of formulas can say it: what explains it, while `compute` comes to the same faster.
    """

    kind: Kind
    form: str
    label: Text
    meaning: Text
    compute: Callable[["Measures"], Value]
    formula: str = ""


_VALUE, _PERCENT, _RATIO, _YEARS, _WORD, _TRUTH = "value", "percent", "ratio", "years", "word", "truth"

MEASURES: dict[str, Measure] = {
    "baseline": Measure(NUMBER, _VALUE, Text("baseline", "基期值"), Text(
        "the value at the baseline date; for a cumulative indicator the total of the previous period; undefined where "
        "none is given", "基期日期的值；累计指标为上一时期的总量；未给出则无定义"), lambda m: computing.exactly(m.indicator.baseline)),
    "target": Measure(NUMBER, _VALUE, Text("target", "目标值"), Text(
        "the value to be reached by the target date, or the bound; undefined where none is given, for a range and for a task",
        "目标日期应达到的值或界限；未给出、目标为区间和任务时无定义"), computing.target),
    "value": Measure(NUMBER, _VALUE, Text("latest value", "最新值"), Text(
        "the latest observation on or before the evaluation date and not before the baseline date; undefined where there is none, and for a task",
        "评估日期当日或之前、不早于基期的最近一次完成值；没有时和任务无定义"), computing.value),
    "nature": Measure(words(*Nature), _WORD, Text("nature", "指标属性"), Text(
        "binding, or expected for an anticipatory target", "binding 约束性，expected 预期性"), lambda m: m.indicator.nature),
    "kind": Measure(words(*Counting), _WORD, Text("kind", "计量方式"), Text(
        "level, cumulative from 0 at the baseline date, or task", "level 水平值，cumulative 自基期起累计，task 任务"), lambda m: m.indicator.kind),
    "better": Measure(words(*Better), _WORD, Text("better", "方向"), Text(
        "which direction is better: higher or lower, as a bound or `better` says, else from baseline to target, for a cumulative indicator "
        "higher; undefined where none tells, as for a range without `better`, and for a task",
        "哪个方向更好：higher 越高越好，lower 越低越好，由界限或 `better` 说明，否则由基期值到目标值，累计指标为 higher；无从得知时（如目标为区间而未写 `better`）和任务无定义"), lambda m: m.better),
    "task": Measure(words(*TaskState), _WORD, Text("task", "任务状态"), Text(
        "how far a task has come: done, under_way, stalled or not_started; undefined for what is not a task",
        "任务的状态：done 已完成，under_way 推进中，stalled 搁置，not_started 未开工；不是任务则无定义"), computing.task),
    "delivery": Measure(words(*DeliveryState), _WORD, Text("delivery", "推进情况"), Text(
        "the state of work that the figure does not show yet: under_way or stalled; for a task without `delivery` its own state; undefined where nothing is said",
        "数字无法反映的在建情况：under_way 推进中，stalled 搁置；任务未写 `delivery` 时取其自身状态；未说明则无定义"), computing.delivery),
    "ended": Measure(TRUTH, _TRUTH, Text("target date has come", "目标日期已到"), Text(
        "the evaluation date is on or after the target date", "评估日期不早于目标日期"), computing.ended),
    "target_reached": Measure(TRUTH, _TRUTH, Text("target reached", "达到目标"), Text(
        "value >= target where higher is better, value <= target where lower is better, strictly for `>` and `<`; inside a range; a task "
        "done; undefined where the direction is unknown, and for a cap or a cumulative range until the target date has come",
        "越高越好时 value >= target，越低越好时 value <= target，`>`、`<` 为严格；在区间之内；任务已完成；方向不明时，以及上限和累计区间在目标日期之前无定义"), computing.target_reached),
    "baseline_met": Measure(TRUTH, _TRUTH, Text("baseline met the target", "基期已达目标"), Text(
        "the baseline already satisfied the target, which is then one to be maintained; not so for a cumulative indicator or without a baseline; undefined for a "
        "baseline without a target or a direction",
        "基期已满足目标，目标是保持；累计指标和缺基期值时为否；有基期值而没有目标或方向不明时无定义"),
        computing.baseline_met),
    "years_so_far": Measure(NUMBER, _YEARS, Text("years so far", "已过年数"), Text(
        "years from the baseline date to the observation", "基期到完成值日期的年数"), computing.years_so_far),
    "years_left": Measure(NUMBER, _YEARS, Text("years left", "剩余年数"), Text(
        "years from the observation to the target date, below 0 after it", "完成值日期到目标日期的年数，目标日期之后为负"), computing.years_left),
    "years_in_all": Measure(NUMBER, _YEARS, Text("years in all", "总年数"), Text(
        "years from the baseline date to the target date", "基期到目标日期的年数"), computing.years_in_all),
    "elapsed": Measure(NUMBER, _PERCENT, Text("time elapsed", "时间进度"), Text(
        "years so far / years from the baseline date to the target date; undefined where the two are one day",
        "已过年数 / 基期到目标日的年数；两者为同一天时无定义"), computing.elapsed, "when(years_in_all != 0, years_so_far / years_in_all)"),
    "change": Measure(NUMBER, _VALUE, Text("change", "变化量"), Text(
        "value - baseline; the value itself for a cumulative indicator", "value - baseline；累计指标为 value"), computing.change, "if(kind = cumulative, value, value - baseline)"),
    "goal": Measure(NUMBER, _VALUE, Text("goal", "终点值"), Text(
        "where the way from the baseline, for a cumulative indicator from 0, leads: the target, of a range the end that is nearer; undefined for a cap, without a "
        "target, and where the way begins inside a range", "自基期值（累计指标为 0）起应到达的值：目标值，目标为区间时取较近一端；上限、没有目标、起点在区间内时无定义"), computing.goal),
    "aim": Measure(NUMBER, _VALUE, Text("aim", "尚待达到的值"), Text(
        "what the latest value has to get to from here: the target, of a range the end that is nearer, the value itself where it satisfies the target; undefined for a cap and "
        "without a target", "最新值由此应到达的值：目标值，目标为区间时取较近一端，已满足目标时为最新值本身；上限和没有目标时无定义"), computing.aim),
    "cap": Measure(NUMBER, _VALUE, Text("cap", "上限"), Text(
        "what a cap allows to add up to: its bound, of a range its upper end; undefined where the target is no cap",
        "上限允许累计达到的值：其界限，目标为区间时取上端；目标不是上限时无定义"), computing.cap),
    "progress": Measure(NUMBER, _PERCENT, Text("progress", "完成进度"), Text(
        "change / (target - baseline), cumulative: value / target, to a range: to the end that is nearer to the baseline, "
        "for a cumulative indicator to 0; undefined where the baseline is missing, equals the target or already satisfied it, where a cumulative target is 0, "
        "and for a cap",
        "change / (target - baseline)，累计指标为 value / target，目标为区间时到离基期值（累计指标为 0）较近的一端；缺基期值、基期等于或已满足目标时，累计指标的目标为 0 时，以及上限无定义"), computing.progress,
        "if(kind = cumulative, when(goal != 0, value / goal), when(not baseline_met and goal != baseline, (value - baseline) / (goal - baseline)))"),
    "overshot": Measure(TRUTH, _TRUTH, Text("beyond the range", "越过区间"), Text(
        "the way led from the baseline, for a cumulative indicator from 0, through a range and out at its far end; not so without a range, without a value, and where the way "
        "began inside or nowhere", "从基期值（累计指标从 0）起已穿过目标区间并越过另一端；目标不是区间、没有数值、起点在区间内或没有起点时为否"), computing.overshot),
    "planned": Measure(NUMBER, _PERCENT, Text("planned", "计划进度"), Text(
        "the progress that the path requires at the observation: straight between the milestones, in years from the baseline date, and all of it after the target date; elapsed "
        "where there are none; of a cap the share of it that milestones allow; undefined where they lead to no progress",
        "完成值当日应有的进度：在年度目标之间按自基期起的年数取直线，目标日之后为全部；没有年度目标时为 elapsed；上限为年度目标允许使用的比例；有年度目标而无完成进度可言时无定义"), computing.planned),
    "pace": Measure(NUMBER, _RATIO, Text("pace", "进度比"), Text(
        "progress / planned; 1 is exactly on the path; undefined where nothing was planned yet, as on the baseline date itself",
        "progress / planned；1 表示正好与计划同步；尚无计划进度时（如基期当日）无定义"), computing.pace, "when(planned > 0, progress / planned)"),
    "used": Measure(NUMBER, _PERCENT, Text("used", "已用比例"), Text(
        "value / target for a cap: a cumulative indicator with an upper bound, with a plain number of which less is better, or with a range that holds 0, "
        "of which the upper end counts; undefined for all others and for a cap of 0",
        "上限（有最高界限、目标为单一数值且越低越好、或区间含 0 而以其上端为准的累计指标）的 value / target；其余和上限为 0 时无定义"), computing.used, "when(cap != 0, value / cap)"),
    "within_cap": Measure(TRUTH, _TRUTH, Text("within the cap", "在上限之内"), Text(
        "value stays within the cap, and so does what it leads to: projected, or value / planned where there are milestones; on the baseline "
        "date itself value alone; undefined where the target is no cap",
        "value 在上限之内，照此到期末也在：看 projected，有年度目标时看 value / planned；基期当日只看 value；目标不是上限时无定义"), computing.within_cap),
    "projected": Measure(NUMBER, _VALUE, Text("projected", "预计期末值"), Text(
        "the straight line continued to the target date: baseline + change / elapsed, cumulative: value / elapsed; undefined on "
        "the baseline date itself", "按直线推到目标日：baseline + change / elapsed，累计指标为 value / elapsed；基期当日无定义"), computing.projected,
        "when(elapsed != 0, if(kind = cumulative, value / elapsed, baseline + (value - baseline) / elapsed))"),
    "achieved_per_year": Measure(NUMBER, _VALUE, Text("achieved per year", "年均完成"), Text(
        "change / years so far; undefined on the baseline date itself", "change / 已过年数；基期当日无定义"), computing.achieved_per_year,
        "when(years_so_far != 0, if(kind = cumulative, value, value - baseline) / years_so_far)"),
    "required_per_year": Measure(NUMBER, _VALUE, Text("required per year", "年均需完成"), Text(
        "(target - value) / years left, to a range: to its nearer end; 0 where the value satisfies the target, undefined where no time is left and for a cap",
        "(target - value) / 剩余年数，目标为区间时到较近一端；数值已满足目标为 0，没有剩余时间时和上限无定义"), computing.required_per_year,
        "if(aim = value, 0, when(years_left > 0, (aim - value) / years_left))"),
    "previous": Measure(NUMBER, _VALUE, Text("previous value", "前一个值"), Text(
        "the value of the series before the latest, `last(2)`: of the last calendar year before that has one, unless the rule set makes series of each value",
        "序列中最新值的前一个值，即 `last(2)`：此前最近一个有值的自然年的值，规则集按每个值计的除外"), answering.previous),
    "limit": Measure(NUMBER, _VALUE, Text("limit", "自然极限"), Text(
        "what nature or logic allows at most; undefined where none is given", "自然或逻辑上的极限值；未给出则无定义"), lambda m: computing.exactly(m.indicator.limit)),
    "growth": Measure(NUMBER, _PERCENT, Text("growth", "年均增长率"), Text(
        "compound annual growth since the baseline, positive in the better direction, to 34 digits; from a zero it counts from 0.001, a "
        "negative baseline turns the sign; undefined for cumulative indicators, across zero and on the baseline date itself",
        "基期以来的复合年增长率，朝好的方向为正，34 位；基期为零时按 0.001 起算，基期为负时变号；累计指标、跨零和基期当日无定义"), computing.growth,
        "when(kind != cumulative, if(better = higher, cagr(baseline, value, years_so_far), when(better = lower, -cagr(baseline, value, years_so_far))))"),
    "growth_ratio": Measure(NUMBER, _RATIO, Text("growth ratio", "复合增长比"), Text(
        "growth / the size of the compound annual growth that leads from baseline to target (Eurostat), to a range: to its nearer end, a target of "
        "zero being 0.001; undefined where the two are equal or lie on two sides of zero, and for a range around the baseline",
        "growth / 基期到目标（目标为区间时到较近一端，为零时按 0.001）所需复合年增长率的绝对值（Eurostat）；两者相等或分居零的两侧时、基期在区间内时无定义"), computing.growth_ratio,
        "when(cagr(baseline, if(goal = 0, 0.001, goal), years_in_all) != 0, growth / abs(cagr(baseline, if(goal = 0, 0.001, goal), years_in_all)))"),
    "limit_factor": Measure(NUMBER, _RATIO, Text("limit factor", "极限系数"), Text(
        "how much growth is required of a value near its natural limit L: 1 for a baseline b below 0 or of 2L or more, else 1 - x^4.44 with "
        "x = b/L up to L and (2L - b)/L beyond; 1 without a baseline and without a limit above 0",
        "接近自然极限 L 时对增长的要求：基期 b 为负或不低于 2L 时为 1，否则为 1 - x^4.44，b 不超过 L 时 x = b/L，超过时 x = (2L - b)/L；缺基期值、没有大于 0 的极限时为 1"),
        computing.limit_factor,
        "if(limit > 0 and baseline >= 0 and baseline < 2 * limit, 1 - pow(if(baseline <= limit, baseline, 2 * limit - baseline) / limit, 4.44), 1)"),
    "score": Measure(NUMBER, _RATIO, Text("score", "得分"), Text(
        "growth_ratio on a scale from -5 to 5: 7.1429 x - 4.2857 from 0.6 on, else 4.1667 x - 2.5 (Open SDG)",
        "将 growth_ratio 换算到 -5 至 5：自 0.6 起为 7.1429 x - 4.2857，否则为 4.1667 x - 2.5（Open SDG）"), computing.score,
        "min(max(if(growth_ratio >= 0.6, 7.1429 * growth_ratio - 4.2857, 4.1667 * growth_ratio - 2.5), -5), 5)"),
    "trend": Measure(NUMBER, _VALUE, Text("trend", "趋势"), Text(
        "the mean annual change of yearly values, the last of each calendar year, over the year of the latest value and the five before it, positive in the "
        "better direction; the baseline is among them, unless its date has an observation, and what was observed before it; undefined where "
        "the first and the last lie less than three calendar years apart, without a value and for cumulative indicators",
        "年度值（每个自然年的最后一个值）自最新值所在年份起回溯五年的年均变化，朝好的方向为正；基期值（基期当日另有观测值的除外）和基期之前的观测值也计入；首尾相距不足三个自然年时、没有最新值时和累计指标无定义"), computing.trend,
        "when(kind != cumulative and span(5 years) >= 3, if(better = higher, mean_change(5 years), when(better = lower, -mean_change(5 years))))"),
    "miss": Measure(NUMBER, _PERCENT, Text("miss", "缺口"), Text(
        "by how much the trend would miss the target, as a share of what is left to do: 1 - trend * years left / what is left, to a range: to its nearer end; negative where it "
        "would do more; undefined where nothing is left in the better direction",
        "按趋势推算与目标的差距占剩余任务的比例：1 - 趋势 * 剩余年数 / 剩余任务，目标为区间时到较近一端；为负表示会超过目标；朝好的方向没有剩余任务时无定义"), computing.miss,
        "if(better = higher, when(aim > value, 1 - trend * years_left / (aim - value)), when(aim < value, 1 - trend * years_left / (value - aim)))"),
}  # fmt: skip


@cache
def definition(name: str) -> Formula | None:
    """Return the formula that defines a measure; None where the language cannot say it."""
    text = MEASURES[name].formula
    return Formula(text, scope()) if text else None


def scope() -> dict[str, Kind]:
    """Return the names that the formulas of rules may use, and what each stands for, with what they may ask."""
    asked = {name_in_scope(name): row.kind for name, row in ASKED.items()}
    return {name: measure.kind for name, measure in MEASURES.items()} | asked
