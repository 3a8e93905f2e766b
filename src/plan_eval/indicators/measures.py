"""What can be measured of an indicator at a date: one table of measures, each exact, each possibly undefined.

A measure is undefined where one that it is computed from is, and where its row says so; without an observation nothing
that needs the latest value is defined. Ratios are plain numbers (0.4, not 40). Times are years: whole anniversaries plus the rest as a share of the year
that it falls in, so that from one 31 December to another is a whole number.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from plan_eval.base.dates import years_between
from plan_eval.base.growth import ZERO, compound_growth, nearness_factor
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, Sign, TaskState
from plan_eval.formula.evaluation import Value
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind, words

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures

_TREND_YEARS, _TREND_SPAN = 5, 3
"""A trend is taken over five years back, from values that lie three years apart at least."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the table: what a measure is called, what it means and how it is computed.

    `form` says how it is shown: `value` in the indicator's unit, `percent`, `ratio`, `years`, or as it is.
    """

    kind: Kind
    form: str
    label: Text
    meaning: Text
    compute: Callable[["Measures"], Value]


def _exactly(figure: Decimal | None) -> Fraction | None:
    return None if figure is None else Fraction(*figure.as_integer_ratio())  # quicker than from the Decimal itself


def _target(m: "Measures") -> Value:
    return None if m.target is None else _exactly(m.target.number)


def _value(m: "Measures") -> Value:
    latest = m.latest
    return _exactly(latest) if isinstance(latest, Decimal) else None


def _task(m: "Measures") -> Value:
    latest = m.latest
    return latest if isinstance(latest, TaskState) else None


def _delivery(m: "Measures") -> Value:
    if m.indicator.delivery is not None:
        return m.indicator.delivery.state
    task = m["task"]
    return task if task in (TaskState.UNDER_WAY, TaskState.STALLED) else None


def _ended(m: "Measures") -> Value:
    return m.as_of >= m.target_date


def _target_reached(m: "Measures") -> Value:
    if (task := m["task"]) is not None:
        return task is TaskState.DONE
    value = m.number("value")
    if value is None or (m.indicator.is_cap and not m["ended"]):
        return None
    return m.reaches(value)


def _baseline_met(m: "Measures") -> Value:
    baseline = m.number("baseline")
    return False if baseline is None or m.cumulative else m.reaches(baseline)


def _elapsed(m: "Measures") -> Value:
    so_far, whole = m.number("years_so_far"), years_between(m.baseline_date, m.target_date)
    return so_far / whole if so_far is not None and whole else None


def _change(m: "Measures") -> Value:
    value, baseline = m.number("value"), m.number("baseline")
    if value is None or m.cumulative:
        return value
    return None if baseline is None else value - baseline


def _progress(m: "Measures") -> Value:
    value, way = m.number("value"), m.way
    if value is None or way is None:
        return None
    start, edge = way
    return (value - start) / (edge - start)


def _overshot(m: "Measures") -> Value:
    value, way = m.number("value"), m.way
    if value is None or way is None or m.target is None or m.target.sign is not Sign.BETWEEN:
        return False
    start, edge = way
    return not m.target.satisfied(value) and (value > edge) is (edge > start)


def _planned(m: "Measures") -> Value:
    """Between the milestones before and behind the observation, each turned into the progress that it asks for."""
    milestones = m.indicator.milestones
    if not milestones:
        return m["elapsed"]
    on, way = m.observed_on, m.way
    if on is None or way is None:
        return None
    start, edge = way
    asked = {day: (Fraction(figure) - start) / (edge - start) for day, figure in milestones.items()}
    asked |= {m.baseline_date: Fraction(0), m.target_date: Fraction(1)}
    before = max(day for day in asked if day <= on)
    behind = min((day for day in asked if day > on), default=None)
    if behind is None:
        return asked[before]
    share = years_between(before, on) / years_between(before, behind)
    return asked[before] + (asked[behind] - asked[before]) * share


def _pace(m: "Measures") -> Value:
    progress, planned = m.number("progress"), m.number("planned")
    return progress / planned if progress is not None and planned is not None and planned > 0 else None


def _used(m: "Measures") -> Value:
    value, target = m.number("value"), m.number("target")
    return value / target if m.indicator.is_cap and value is not None and target else None


def _within_cap(m: "Measures") -> Value:
    value, projected = m.number("value"), m.number("projected")
    if not m.indicator.is_cap or value is None:
        return None
    return m.reaches(value) and (projected is None or m.reaches(projected))


def _projected(m: "Measures") -> Value:
    change, elapsed = m.number("change"), m.number("elapsed")
    if change is None or not elapsed:
        return None
    start = m.start
    return None if start is None else start + change / elapsed


def _years_so_far(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.baseline_date, m.observed_on)


def _years_left(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.observed_on, m.target_date)


def _achieved_per_year(m: "Measures") -> Value:
    change, so_far = m.number("change"), m.number("years_so_far")
    return change / so_far if change is not None and so_far else None


def _required_per_year(m: "Measures") -> Value:
    value, left = m.number("value"), m.number("years_left")
    if value is None or left is None or m.indicator.is_cap:
        return None
    if m["target_reached"]:
        return Fraction(0)
    edge = m.edge(value)
    return None if edge is None or left <= 0 else (edge - value) / left


def _direction(m: "Measures") -> int:
    return 1 if m.higher else -1


def _growth(m: "Measures") -> Value:
    baseline, value, so_far = m.number("baseline"), m.number("value"), m.number("years_so_far")
    if m.cumulative or baseline is None or value is None or not so_far or m.better is None:
        return None
    rate = compound_growth(baseline, value, so_far)
    return None if rate is None else _direction(m) * rate


def _growth_ratio(m: "Measures") -> Value:
    growth, baseline = m.number("growth"), m.number("baseline")
    target = None if baseline is None else m.edge(baseline)
    if growth is None or baseline is None or target is None:
        return None
    required = compound_growth(baseline, target or ZERO, years_between(m.baseline_date, m.target_date))
    return growth / abs(required) if required else None


def _limit_factor(m: "Measures") -> Value:
    baseline, limit = m.number("baseline"), m.number("limit")
    return Fraction(1) if baseline is None or limit is None else nearness_factor(baseline, limit)


def _score(m: "Measures") -> Value:
    ratio = m.number("growth_ratio")
    if ratio is None:
        return None
    if ratio >= Fraction(3, 5):
        score = Fraction("7.1429") * ratio - Fraction("4.2857")
    else:
        score = Fraction("4.1667") * ratio - Fraction("2.5")
    return min(max(score, Fraction(-5)), Fraction(5))


def _trend(m: "Measures") -> Value:
    """The mean of annual changes telescopes: the first and the last value of the window are enough."""
    if m.cumulative or m.better is None or m.observed_on is None:
        return None
    last_year = m.observed_on.year
    yearly = {day.year: (day, value) for day, value in m.series if last_year - _TREND_YEARS <= day.year <= last_year}
    if not yearly or last_year - min(yearly) < _TREND_SPAN:
        return None
    (first, before), (last, after) = yearly[min(yearly)], yearly[last_year]
    return _direction(m) * (after - before) / years_between(first, last)


def _miss(m: "Measures") -> Value:
    trend, value, left = (m.number(name) for name in ("trend", "value", "years_left"))
    edge = None if value is None else m.edge(value)
    if trend is None or value is None or left is None or edge is None or edge == value:
        return None
    short = _direction(m) * (edge - value) - trend * left
    return short / abs(edge - value)


_VALUE, _PERCENT, _RATIO, _YEARS, _WORD, _TRUTH = "value", "percent", "ratio", "years", "word", "truth"

MEASURES: dict[str, Measure] = {
    "baseline": Measure(NUMBER, _VALUE, Text("baseline", "基期值"), Text(
        "the value at the baseline date; for a cumulative indicator the total of the period before; undefined where "
        "none is given", "基期日期的值；累计指标为上一时期的总量；未给出则无定义"), lambda m: _exactly(m.indicator.baseline)),
    "target": Measure(NUMBER, _VALUE, Text("target", "目标值"), Text(
        "the value to be reached by the target date, or the bound; undefined where none is given, for a range and for a task",
        "目标日期应达到的值或界限；未给出、目标为区间和任务时无定义"), _target),
    "value": Measure(NUMBER, _VALUE, Text("latest value", "最新值"), Text(
        "the latest observation on or before the evaluation date and not before the baseline date; undefined where there is none, and for a task",
        "评估日期当日或之前、不早于基期的最近一次观测值；没有时和任务无定义"), _value),
    "nature": Measure(words(*Nature), _WORD, Text("nature", "指标属性"), Text(
        "binding or expected", "binding 约束性，expected 预期性"), lambda m: m.indicator.nature),
    "kind": Measure(words(*Counting), _WORD, Text("kind", "计量方式"), Text(
        "level, cumulative from 0 at the baseline date, or task", "level 水平值，cumulative 自基期起累计，task 任务"), lambda m: m.indicator.kind),
    "better": Measure(words(*Better), _WORD, Text("better", "方向"), Text(
        "which direction is better: higher or lower, as a bound or `better` says, else from baseline to target; undefined where none "
        "tells, for a range and for a task",
        "哪个方向更好：higher 越高越好，lower 越低越好，由界限或 `better` 说明，否则由基期值到目标值；无从得知时、目标为区间时和任务无定义"), lambda m: m.better),
    "task": Measure(words(*TaskState), _WORD, Text("task", "任务状态"), Text(
        "how far a task is: done, under_way, stalled or not_started; undefined for what is no task",
        "任务的状态：done 已完成，under_way 推进中，stalled 搁置，not_started 未开工；不是任务则无定义"), _task),
    "delivery": Measure(words(*DeliveryState), _WORD, Text("delivery", "推进情况"), Text(
        "work in hand that numbers cannot show: under_way or stalled; for a task without `delivery` what it is itself; undefined where nothing is said",
        "数字无法反映的在建情况：under_way 推进中，stalled 搁置；任务未写 `delivery` 时取其自身状态；未说明则无定义"), _delivery),
    "ended": Measure(TRUTH, _TRUTH, Text("target date has come", "目标日期已到"), Text(
        "the evaluation date is on or after the target date", "评估日期不早于目标日期"), _ended),
    "target_reached": Measure(TRUTH, _TRUTH, Text("target reached", "达到目标"), Text(
        "value >= target where higher is better, value <= target where lower is better, strictly for `>` and `<`; inside a range; a task "
        "done; undefined where the direction is unknown, and for a cap until its target date has come",
        "越高越好时 value >= target，越低越好时 value <= target，`>`、`<` 为严格；在区间之内；任务已完成；方向不明时和上限在目标日期之前无定义"), _target_reached),
    "baseline_met": Measure(TRUTH, _TRUTH, Text("baseline met the target", "基期已达目标"), Text(
        "the baseline already satisfied the target, which is then one to hold; not so for a cumulative indicator or without a baseline",
        "基期已满足目标，目标是保持；累计指标和缺基期值时为否"),
        _baseline_met),
    "years_so_far": Measure(NUMBER, _YEARS, Text("years so far", "已过年数"), Text(
        "years from the baseline date to the observation", "基期到观测日的年数"), _years_so_far),
    "years_left": Measure(NUMBER, _YEARS, Text("years left", "剩余年数"), Text(
        "years from the observation to the target date", "观测日到目标日的年数"), _years_left),
    "elapsed": Measure(NUMBER, _PERCENT, Text("time elapsed", "时间进度"), Text(
        "years so far / years from the baseline date to the target date; undefined where the two are one day",
        "已过年数 / 基期到目标日的年数；两者为同一天时无定义"), _elapsed),
    "change": Measure(NUMBER, _VALUE, Text("change", "变化量"), Text(
        "value - baseline; the value itself for a cumulative indicator", "value - baseline；累计指标为 value"), _change),
    "progress": Measure(NUMBER, _PERCENT, Text("progress", "完成进度"), Text(
        "change / (target - baseline), cumulative: value / target, to a range: to its nearer end; undefined where the baseline is missing, equals "
        "the target or already satisfied it, and for a cap",
        "change / (target - baseline)，累计指标为 value / target，目标为区间时到较近一端；缺基期值、基期等于或已满足目标时和上限无定义"), _progress),
    "overshot": Measure(TRUTH, _TRUTH, Text("beyond the range", "越过区间"), Text(
        "the way led through a range and out at its far end", "数值已越过目标区间的另一端"), _overshot),
    "planned": Measure(NUMBER, _PERCENT, Text("planned", "计划进度"), Text(
        "the progress that is asked for at the observation: between the milestones, elapsed where there are none; undefined where milestones lead to no progress",
        "观测日应有的进度：在年度目标之间按直线，没有年度目标时为 elapsed；有年度目标而无完成进度可言时无定义"), _planned),
    "pace": Measure(NUMBER, _RATIO, Text("pace", "进度比"), Text(
        "progress / planned; 1 is exactly on the path; undefined where nothing was planned yet, as on the baseline date itself",
        "progress / planned；1 表示正好与计划同步；尚无计划进度时（如基期当日）无定义"), _pace),
    "used": Measure(NUMBER, _PERCENT, Text("used", "已用比例"), Text(
        "value / target for a cap: a cumulative indicator with an upper bound; undefined for all others",
        "上限（有最高界限的累计指标）的 value / target；其余无定义"), _used),
    "within_cap": Measure(TRUTH, _TRUTH, Text("within the cap", "在上限之内"), Text(
        "value and projected both stay within the cap; undefined where the target is no cap",
        "value 与 projected 都在上限之内；目标不是上限时无定义"), _within_cap),
    "projected": Measure(NUMBER, _VALUE, Text("projected", "预计期末值"), Text(
        "the straight line on to the target date: baseline + change / elapsed, cumulative: value / elapsed; undefined on "
        "the baseline date itself", "按直线推到目标日：baseline + change / elapsed，累计指标为 value / elapsed；基期当日无定义"), _projected),
    "achieved_per_year": Measure(NUMBER, _VALUE, Text("achieved per year", "年均完成"), Text(
        "change / years so far; undefined on the baseline date itself", "change / 已过年数；基期当日无定义"), _achieved_per_year),
    "required_per_year": Measure(NUMBER, _VALUE, Text("required per year", "年均需完成"), Text(
        "(target - value) / years left, to a range: to its nearer end; 0 where the target is reached, undefined where no time is left and for a cap",
        "(target - value) / 剩余年数，目标为区间时到较近一端；已达目标为 0，没有剩余时间时和上限无定义"), _required_per_year),
    "limit": Measure(NUMBER, _VALUE, Text("limit", "自然极限"), Text(
        "what nature or logic allows at most; undefined where none is given", "自然或逻辑上的极限值；未给出则无定义"), lambda m: _exactly(m.indicator.limit)),
    "growth": Measure(NUMBER, _PERCENT, Text("growth", "年均增长率"), Text(
        "compound annual growth since the baseline, positive in the better direction, to 34 digits; from a zero it counts from 0.001, a "
        "negative baseline turns the sign; undefined for cumulative indicators, across zero and on the baseline date itself",
        "基期以来的复合年增长率，朝好的方向为正，34 位；基期为零时按 0.001 起算，基期为负时变号；累计指标、跨零和基期当日无定义"), _growth),
    "growth_ratio": Measure(NUMBER, _RATIO, Text("growth ratio", "复合增长比"), Text(
        "growth / the size of the compound annual growth that leads from baseline to target (Eurostat), a target of zero being 0.001; undefined where the "
        "two are equal", "growth / 基期到目标所需复合年增长率的绝对值（Eurostat）；两者相等时无定义"), _growth_ratio),
    "limit_factor": Measure(NUMBER, _RATIO, Text("limit factor", "极限系数"), Text(
        "what growth is asked of a value near its natural limit L: 1 for a baseline b of 2L or more, else 1 - x^4.44 with "
        "x = b/L up to L and (2L - b)/L beyond; 1 without a limit",
        "接近自然极限 L 时对增长的要求：基期 b 不低于 2L 时为 1，否则为 1 - x^4.44，b 不超过 L 时 x = b/L，超过时 x = (2L - b)/L；无极限时为 1"),
        _limit_factor),
    "score": Measure(NUMBER, _RATIO, Text("score", "得分"), Text(
        "growth_ratio on a scale from -5 to 5: 7.1429 x - 4.2857 from 0.6 on, else 4.1667 x - 2.5 (Open SDG)",
        "将 growth_ratio 换算到 -5 至 5：自 0.6 起为 7.1429 x - 4.2857，否则为 4.1667 x - 2.5（Open SDG）"), _score),
    "trend": Measure(NUMBER, _VALUE, Text("trend", "趋势"), Text(
        "the mean annual change of yearly values, the last of each calendar year, over five years back from the latest one, positive in the "
        "better direction; undefined where they lie less than three years apart and for cumulative indicators",
        "年度值（每个自然年的最后一个值）自最新值所在年份起回溯五年的年均变化，朝好的方向为正；相距不足三年时和累计指标无定义"), _trend),
    "miss": Measure(NUMBER, _PERCENT, Text("miss", "缺口"), Text(
        "by how much the trend would miss the target, as a share of what is left to do; negative where it would do "
        "more; undefined where nothing is left", "按趋势推算与目标的差距占剩余任务的比例；为负表示会超过目标；没有剩余任务时无定义"), _miss),
}  # fmt: skip


def scope() -> dict[str, Kind]:
    """Return the names that the formulas of rules may use, and what each stands for."""
    return {name: measure.kind for name, measure in MEASURES.items()}
