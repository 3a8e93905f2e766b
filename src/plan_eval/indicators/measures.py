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
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature
from plan_eval.formula.evaluation import Value
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind, words

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures

_TREND_YEARS, _TREND_VALUES = 5, 4
"""A trend is taken over five years, from four values at least."""


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


def _value(m: "Measures") -> Value:
    return None if m.observed_on is None else _exactly(m.observed[m.observed_on])


def _delivery(m: "Measures") -> Value:
    return None if m.indicator.delivery is None else m.indicator.delivery.state


def _target_reached(m: "Measures") -> Value:
    value = m.number("value")
    return None if value is None else m.reaches(value)


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
    change, target, baseline = m.number("change"), m.number("target"), m.number("baseline")
    if change is None or target is None or m["baseline_met"]:
        return None
    way = target if m.cumulative or baseline is None else target - baseline
    return change / way if way else None


def _pace(m: "Measures") -> Value:
    progress, elapsed = m.number("progress"), m.number("elapsed")
    return progress / elapsed if progress is not None and elapsed else None


def _projected(m: "Measures") -> Value:
    change, elapsed = m.number("change"), m.number("elapsed")
    if change is None or not elapsed:
        return None
    start = Fraction(0) if m.cumulative else m.number("baseline")
    return None if start is None else start + change / elapsed


def _years_so_far(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.baseline_date, m.observed_on)


def _years_left(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.observed_on, m.target_date)


def _achieved_per_year(m: "Measures") -> Value:
    change, so_far = m.number("change"), m.number("years_so_far")
    return change / so_far if change is not None and so_far else None


def _required_per_year(m: "Measures") -> Value:
    value, target, left = m.number("value"), m.number("target"), m.number("years_left")
    if value is None or target is None or left is None:
        return None
    if m["target_reached"]:
        return Fraction(0)
    return (target - value) / left if left > 0 else None


def _direction(m: "Measures") -> int:
    return 1 if m.higher else -1


def _growth(m: "Measures") -> Value:
    baseline, value, so_far = m.number("baseline"), m.number("value"), m.number("years_so_far")
    if m.cumulative or baseline is None or value is None or not so_far or m.better is None:
        return None
    rate = compound_growth(baseline, value, so_far)
    return None if rate is None else _direction(m) * rate


def _growth_ratio(m: "Measures") -> Value:
    growth, baseline, target = m.number("growth"), m.number("baseline"), m.number("target")
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
    """The mean of annual changes telescopes: the first value of the window is enough."""
    if m.cumulative or m.better is None or m.observed_on is None:
        return None
    window = [(day, value) for day, value in m.series if years_between(day, m.observed_on) <= _TREND_YEARS]
    if len(window) < _TREND_VALUES:
        return None
    (first, before), (last, after) = window[0], window[-1]
    return _direction(m) * (after - before) / years_between(first, last)


def _miss(m: "Measures") -> Value:
    trend, target, value, left = (m.number(name) for name in ("trend", "target", "value", "years_left"))
    if trend is None or target is None or value is None or left is None or target == value:
        return None
    short = _direction(m) * (target - value) - trend * left
    return short / abs(target - value)


_VALUE, _PERCENT, _RATIO, _YEARS, _WORD, _TRUTH = "value", "percent", "ratio", "years", "word", "truth"

MEASURES: dict[str, Measure] = {
    "baseline": Measure(NUMBER, _VALUE, Text("baseline", "基期值"), Text(
        "the value at the baseline date; for a cumulative indicator the total of the period before; undefined where "
        "none is given", "基期日期的值；累计指标为上一时期的总量；未给出则无定义"), lambda m: _exactly(m.indicator.baseline)),
    "target": Measure(NUMBER, _VALUE, Text("target", "目标值"), Text(
        "the value to be reached by the target date; undefined where none is given", "目标日期应达到的值；未给出则无定义"), lambda m: _exactly(m.indicator.target)),
    "value": Measure(NUMBER, _VALUE, Text("latest value", "最新值"), Text(
        "the latest observation on or before the evaluation date; undefined where there is none",
        "评估日期当日或之前最近一次观测值；没有则无定义"), _value),
    "nature": Measure(words(*Nature), _WORD, Text("nature", "指标属性"), Text(
        "binding or expected", "binding 约束性，expected 预期性"), lambda m: m.indicator.nature),
    "kind": Measure(words(*Counting), _WORD, Text("kind", "计量方式"), Text(
        "level, or cumulative from 0 at the baseline date", "level 水平值，cumulative 自基期起累计"), lambda m: m.indicator.kind),
    "better": Measure(words(*Better), _WORD, Text("better", "方向"), Text(
        "which direction is better: higher or lower; undefined where neither `better` nor baseline and target tell",
        "哪个方向更好：higher 越高越好，lower 越低越好；由 `better` 或基期值与目标值都无从得知时无定义"), lambda m: m.better),
    "delivery": Measure(words(*DeliveryState), _WORD, Text("delivery", "推进情况"), Text(
        "work in hand that numbers cannot show: under_way or stalled; undefined where nothing is said",
        "数字无法反映的在建情况：under_way 推进中，stalled 搁置；未说明则无定义"), _delivery),
    "target_reached": Measure(TRUTH, _TRUTH, Text("target reached", "达到目标"), Text(
        "value >= target where higher is better, value <= target where lower is better; undefined where neither is known",
        "越高越好时 value >= target，越低越好时 value <= target；方向不明时无定义"), _target_reached),
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
        "change / (target - baseline), cumulative: value / target; undefined where the baseline is missing, equals "
        "the target or already satisfied it",
        "change / (target - baseline)，累计指标为 value / target；缺基期值、基期等于或已满足目标时无定义"), _progress),
    "pace": Measure(NUMBER, _RATIO, Text("pace", "进度比"), Text(
        "progress / elapsed; 1 is exactly on the straight line; undefined on the baseline date itself",
        "progress / elapsed；1 表示正好与时间同步；基期当日无定义"), _pace),
    "projected": Measure(NUMBER, _VALUE, Text("projected", "预计期末值"), Text(
        "the straight line on to the target date: baseline + change / elapsed, cumulative: value / elapsed; undefined on "
        "the baseline date itself", "按直线推到目标日：baseline + change / elapsed，累计指标为 value / elapsed；基期当日无定义"), _projected),
    "achieved_per_year": Measure(NUMBER, _VALUE, Text("achieved per year", "年均完成"), Text(
        "change / years so far; undefined on the baseline date itself", "change / 已过年数；基期当日无定义"), _achieved_per_year),
    "required_per_year": Measure(NUMBER, _VALUE, Text("required per year", "年均需完成"), Text(
        "(target - value) / years left; 0 where the target is reached, undefined where no time is left",
        "(target - value) / 剩余年数；已达目标为 0，没有剩余时间则无定义"), _required_per_year),
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
        "the mean annual change over the last five years, positive in the better direction; undefined with fewer than four "
        "values in them and for cumulative indicators", "最近五年的年均变化，朝好的方向为正；其间少于四个值时和累计指标无定义"), _trend),
    "miss": Measure(NUMBER, _PERCENT, Text("miss", "缺口"), Text(
        "by how much the trend would miss the target, as a share of what is left to do; negative where it would do "
        "more; undefined where nothing is left", "按趋势推算与目标的差距占剩余任务的比例；为负表示会超过目标；没有剩余任务时无定义"), _miss),
}  # fmt: skip


def scope() -> dict[str, Kind]:
    """Return the names that the formulas of rules may use, and what each stands for."""
    return {name: measure.kind for name, measure in MEASURES.items()}
