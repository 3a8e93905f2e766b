"""What can be measured of an indicator at a date: one table of measures, each exact, each possibly undefined.

Ratios are plain numbers (0.4, not 40). Times are years: whole anniversaries plus the rest as a share of the year
that it falls in, so that from one 31 December to another is a whole number.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from plan_eval.formula.evaluation import Value
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind, words
from plan_eval.language import Text
from plan_eval.model.plan import DELIVERY_STATES, DIRECTIONS, KINDS, NATURES, Indicator, Plan

_IRRATIONAL = Context(prec=34)
"""Growth rates are roots: 34 significant digits, the only figures here that are not exact."""


class Measures(dict[str, Value]):
    """The measures of one indicator; each is computed when it is first asked for."""

    def __init__(self, indicator: Indicator, plan: Plan, as_of: date) -> None:
        super().__init__()
        latest = indicator.latest(as_of)
        self.baseline_date = plan.baseline_date(indicator)
        self.target_date = plan.target_date(indicator)
        self.observed_on = latest[0] if latest else None
        self.cumulative = indicator.kind == "cumulative"
        self.higher = indicator.direction == "higher"
        self["baseline"] = None if indicator.baseline is None else Fraction(indicator.baseline)
        self["target"] = None if indicator.target is None else Fraction(indicator.target)
        self["value"] = None if latest is None else Fraction(latest[1])
        self["nature"] = indicator.nature
        self["kind"] = indicator.kind
        self["better"] = indicator.direction
        self["delivery"] = indicator.delivery.state if indicator.delivery else None

    def __missing__(self, name: str) -> Value:
        value = self[name] = MEASURES[name].compute(self)
        return value

    def number(self, name: str) -> Fraction | None:
        """Return a measure that is a number."""
        value = self[name]
        return value if isinstance(value, Fraction) else None

    def reaches(self, value: Fraction) -> bool | None:
        """Tell whether a value meets the target; None without a target or a direction."""
        target = self.number("target")
        if target is None or self["better"] is None:
            return None
        return value >= target if self.higher else value <= target


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the table: what a measure is called, what it means and how it is computed.

    `form` says how it is shown: `value` in the indicator's unit, `percent`, `ratio`, `years`, or as it is.
    """

    kind: Kind
    form: str
    label: Text
    meaning: Text
    compute: Callable[[Measures], Value]


@lru_cache(maxsize=4096)
def years_between(start: date, end: date) -> Fraction:
    """Return the years from one date to another, negative if the second is earlier.

    The anniversary of the last day of a month is the last day of that month.
    """
    if end < start:
        return -years_between(end, start)
    whole = end.year - start.year
    if _anniversary(start, whole) > end:
        whole -= 1
    since = _anniversary(start, whole)
    rest = (end - since).days
    return Fraction(whole) + (Fraction(rest, (_anniversary(start, whole + 1) - since).days) if rest else 0)


def _anniversary(start: date, years: int) -> date:
    ordinal_year = min(start.year + years, date.max.year)
    if (start.month, start.day) in ((2, 28), (2, 29)) and _is_month_end(start):
        return date(ordinal_year, 3, 1) - date.resolution
    return start.replace(year=ordinal_year)


def _is_month_end(day: date) -> bool:
    return (day + date.resolution).month != day.month


def _given(_: Measures) -> Value:
    return None


def _target_reached(m: Measures) -> Value:
    value = m.number("value")
    return None if value is None else m.reaches(value)


def _baseline_met(m: Measures) -> Value:
    baseline = m.number("baseline")
    return False if baseline is None or m.cumulative else m.reaches(baseline)


def _elapsed(m: Measures) -> Value:
    so_far = m.number("years_so_far")
    return None if so_far is None else so_far / years_between(m.baseline_date, m.target_date)


def _change(m: Measures) -> Value:
    value, baseline = m.number("value"), m.number("baseline")
    if value is None or m.cumulative:
        return value
    return None if baseline is None else value - baseline


def _progress(m: Measures) -> Value:
    change, target, baseline = m.number("change"), m.number("target"), m.number("baseline")
    if change is None or target is None or m["baseline_met"]:
        return None
    way = target if m.cumulative or baseline is None else target - baseline
    return change / way if way else None


def _pace(m: Measures) -> Value:
    progress, elapsed = m.number("progress"), m.number("elapsed")
    return progress / elapsed if progress is not None and elapsed else None


def _projected(m: Measures) -> Value:
    change, elapsed = m.number("change"), m.number("elapsed")
    if change is None or not elapsed:
        return None
    start = Fraction(0) if m.cumulative else m.number("baseline")
    return None if start is None else start + change / elapsed


def _years_so_far(m: Measures) -> Value:
    return None if m.observed_on is None else years_between(m.baseline_date, m.observed_on)


def _years_left(m: Measures) -> Value:
    return None if m.observed_on is None else years_between(m.observed_on, m.target_date)


def _achieved_per_year(m: Measures) -> Value:
    change, so_far = m.number("change"), m.number("years_so_far")
    return change / so_far if change is not None and so_far else None


def _required_per_year(m: Measures) -> Value:
    value, target, left = m.number("value"), m.number("target"), m.number("years_left")
    if value is None or target is None or left is None:
        return None
    if m["target_reached"]:
        return Fraction(0)
    return (target - value) / left if left > 0 else None


def _growth_ratio(m: Measures) -> Value:
    baseline, value, target = m.number("baseline"), m.number("value"), m.number("target")
    so_far = m.number("years_so_far")
    if m.cumulative or baseline is None or value is None or target is None or not so_far:
        return None
    if min(baseline, value, target) <= 0 or baseline == target:
        return None
    whole = years_between(m.baseline_date, m.target_date)
    return _growth(baseline, value, so_far) / _growth(baseline, target, whole)


def _growth(first: Fraction, last: Fraction, years: Fraction) -> Fraction:
    with localcontext(_IRRATIONAL):
        ratio = _decimal(last / first)
        return Fraction(ratio ** (1 / _decimal(years)) - 1)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


_VALUE, _PERCENT, _RATIO, _YEARS, _WORD, _TRUTH = "value", "percent", "ratio", "years", "word", "truth"

MEASURES: dict[str, Measure] = {
    "baseline": Measure(NUMBER, _VALUE, Text("baseline", "基期值"), Text(
        "the value at the baseline date; for a cumulative indicator the total of the period before",
        "基期日期的值;累计指标为上一时期的总量"), _given),
    "target": Measure(NUMBER, _VALUE, Text("target", "目标值"), Text(
        "the value to be reached by the target date", "目标日期应达到的值"), _given),
    "value": Measure(NUMBER, _VALUE, Text("latest value", "最新值"), Text(
        "the latest observation on or before the evaluation date", "评估日期当日或之前最近一次观测值"), _given),
    "nature": Measure(words(*NATURES), _WORD, Text("nature", "指标属性"), Text(
        "binding or expected", "binding 约束性,expected 预期性"), _given),
    "kind": Measure(words(*KINDS), _WORD, Text("kind", "计量方式"), Text(
        "level, or cumulative from 0 at the baseline date", "level 水平值,cumulative 自基期起累计"), _given),
    "better": Measure(words(*DIRECTIONS), _WORD, Text("better", "方向"), Text(
        "which direction is better: higher or lower", "哪个方向更好:higher 越高越好,lower 越低越好"), _given),
    "delivery": Measure(words(*DELIVERY_STATES), _WORD, Text("delivery", "推进情况"), Text(
        "work in hand that numbers cannot show: under_way or stalled; undefined where nothing is said",
        "数字无法反映的在建情况:under_way 推进中,stalled 搁置;未说明则无定义"), _given),
    "target_reached": Measure(TRUTH, _TRUTH, Text("target reached", "达到目标"), Text(
        "value >= target where higher is better, value <= target where lower is better",
        "越高越好时 value >= target,越低越好时 value <= target"), _target_reached),
    "baseline_met": Measure(TRUTH, _TRUTH, Text("baseline met the target", "基期已达目标"), Text(
        "the baseline already satisfied the target, which is then one to hold", "基期已满足目标,目标是保持"),
        _baseline_met),
    "years_so_far": Measure(NUMBER, _YEARS, Text("years so far", "已过年数"), Text(
        "years from the baseline date to the observation", "基期到观测日的年数"), _years_so_far),
    "years_left": Measure(NUMBER, _YEARS, Text("years left", "剩余年数"), Text(
        "years from the observation to the target date", "观测日到目标日的年数"), _years_left),
    "elapsed": Measure(NUMBER, _PERCENT, Text("time elapsed", "时间进度"), Text(
        "years so far / years from the baseline date to the target date", "已过年数 / 基期到目标日的年数"), _elapsed),
    "change": Measure(NUMBER, _VALUE, Text("change", "变化量"), Text(
        "value - baseline; the value itself for a cumulative indicator", "value - baseline;累计指标为 value"), _change),
    "progress": Measure(NUMBER, _PERCENT, Text("progress", "完成进度"), Text(
        "change / (target - baseline), cumulative: value / target; undefined where the baseline is missing, equals "
        "the target or already satisfied it",
        "change / (target - baseline),累计指标为 value / target;缺基期值、基期等于或已满足目标时无定义"), _progress),
    "pace": Measure(NUMBER, _RATIO, Text("pace", "进度比"), Text(
        "progress / elapsed; 1 is exactly on the straight line", "progress / elapsed;1 表示正好与时间同步"), _pace),
    "projected": Measure(NUMBER, _VALUE, Text("projected", "预计期末值"), Text(
        "the straight line on to the target date: baseline + change / elapsed, cumulative: value / elapsed",
        "按直线推到目标日:baseline + change / elapsed,累计指标为 value / elapsed"), _projected),
    "achieved_per_year": Measure(NUMBER, _VALUE, Text("achieved per year", "年均完成"), Text(
        "change / years so far", "change / 已过年数"), _achieved_per_year),
    "required_per_year": Measure(NUMBER, _VALUE, Text("required per year", "年均需完成"), Text(
        "(target - value) / years left; 0 where the target is reached, undefined where no time is left",
        "(target - value) / 剩余年数;已达目标为 0,没有剩余时间则无定义"), _required_per_year),
    "growth_ratio": Measure(NUMBER, _RATIO, Text("growth ratio", "复合增长比"), Text(
        "compound annual growth achieved / required (Eurostat), to 34 digits; undefined unless baseline, value and "
        "target are above zero and baseline and target differ",
        "实际复合年增长率 / 所需复合年增长率(Eurostat),34 位;基期、最新、目标值须大于零且基期与目标不同"),
        _growth_ratio),
}  # fmt: skip

SCOPE: dict[str, Kind] = {name: measure.kind for name, measure in MEASURES.items()}
"""The names that the formulas of rules may use."""
