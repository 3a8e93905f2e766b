"""Plans of all kinds of targets at random."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from tests.oracle.cases import Indicator, Plan
from tests.oracle.random_figures import day_in, days_between, figure, near, time_share, written

LEVELS = ("plain", "bound", "range")
TOTALS = ("total", "least total", "total range", "cap", "plain cap")
KINDS = (*LEVELS, *LEVELS, *TOTALS, "increments", "task")
SHARES = (Fraction(1), Fraction(1), Fraction(1, 2))
SIGNS = {"bound": "≤<≥>", "least total": "≥>", "cap": "≤<"}
WORDS = ("done", "under_way", "stalled", "not_started", "已完成", "建成", "推进中", "在建", "搁置", "未开工", "未启动")
FULL_WIDTH = str.maketrans("<>0123456789.", "＜＞０１２３４５６７８９．")


def maybe(random: Random, chance: float, value: str) -> str | None:
    return value if random.random() < chance else None


def random_plan(random: Random) -> Plan:
    """Return a plan of one to four indicators."""
    start = day_in(random, random.randint(1999, 2017))
    if random.random() < 0.05:
        start = date(random.choice([2000, 2004, 2008, 2012, 2016]), 2, random.choice([28, 29]))
    end = max(day_in(random, start.year + random.randint(1, 6)), start + timedelta(days=1))
    as_of = random.choice([*days_between(random, start, end, 3), end, end + timedelta(days=random.randint(0, 900))])
    plan = Plan(start, end, as_of, ())
    return replace(plan, indicators=tuple(random_indicator(random, plan) for _ in range(random.randint(1, 4))))


def random_indicator(random: Random, plan: Plan) -> Indicator:
    """Return an indicator of one of the kinds of targets."""
    start, end = plan.baseline_date, plan.target_date
    own_start = own_end = None
    if random.random() < 0.2:
        own_start = start = day_in(random, start.year + random.randint(-2, 1))
    if random.random() < 0.2 or end <= start:
        own_end = end = max(
            day_in(random, end.year + random.randint(-1, 2)), start + timedelta(days=random.randint(1, 400))
        )
    kind = random.choice(KINDS)
    first = start - timedelta(days=random.randint(1, 2500)) if random.random() < 0.3 else start
    last = max(plan.as_of, first) if random.random() < 0.9 else max(plan.as_of, end)
    days = set(days_between(random, first, last, random.choice([0, 1, 1, 2, 2, 4, 7])))
    days |= {day for day in (start, end) if random.random() < 0.08}
    indicator = Indicator(
        nature=random.choice(["binding", "expected"]),
        baseline_date=own_start,
        target_date=own_end,
        delivery=maybe(random, 0.2, random.choice(["under_way", "stalled"])),
        discontinued=random.random() < 0.04,
    )
    if kind == "task":
        return with_task(random, indicator, sorted(days))
    return with_figures(random, indicator, kind, sorted(days), (start, end))


def with_task(random: Random, indicator: Indicator, days: list[date]) -> Indicator:
    return replace(indicator, kind="task", target="done", observations={day: random.choice(WORDS) for day in days})


def with_figures(
    random: Random, indicator: Indicator, kind: str, days: list[date], span: tuple[date, date]
) -> Indicator:
    """Return the indicator with baseline, target and values, those of a total sometimes as yearly amounts."""
    shape = random.choice(TOTALS) if kind == "increments" else kind
    low, high = figure(random), figure(random)
    if "range" in shape or (shape not in {"plain", "bound", "total"} and random.random() < 0.9):
        low, high = sorted((low, high) if random.random() < 0.15 else (low.copy_abs(), high.copy_abs()))
    origin = Decimal(0) if shape in TOTALS else low
    indicator = replace(
        indicator,
        kind="cumulative" if shape in TOTALS else "level",
        baseline=written(low) if random.random() < 0.9 else None,
        target=written(high),
        limit=written(near(random, low, high)) if random.random() < 0.15 else None,
        observations={day: written(near(random, origin, high, time_share(random, day, span))) for day in days},
    )
    if shape == "plain":
        indicator = with_direction(random, indicator)
    elif shape in SIGNS:
        indicator = with_bound(random, indicator, SIGNS[shape])
    elif "range" in shape:
        indicator = with_range(random, indicator, low, high)
    else:
        indicator = replace(indicator, better="lower" if shape == "plain cap" else maybe(random, 0.2, "higher"))
    if kind == "increments":
        yearly = {day: written(near(random, Decimal(0), high) / 4) for day in days if day > span[0]}
        indicator = replace(indicator, observations={}, increments=yearly)
    if random.random() < 0.3:
        return with_milestones(random, indicator, span, (origin, low if "range" in shape else high))
    return indicator


def with_direction(random: Random, indicator: Indicator) -> Indicator:
    """Return the indicator with a direction where nothing else tells it, and sometimes where something does."""
    chance = random.random()
    if chance < 0.08:
        return replace(indicator, target=None, better=random.choice(["higher", "lower"]))
    if chance < 0.3 or indicator.baseline is None or indicator.baseline == indicator.target:
        return replace(indicator, better=random.choice(["higher", "lower"]))
    if Decimal(indicator.baseline) == Decimal(indicator.target or 0):
        return replace(indicator, better="lower")
    return indicator


def with_bound(random: Random, indicator: Indicator, signs: str) -> Indicator:
    """Return the indicator with its target as a bound, in one of the ways that bounds are printed."""
    sign = random.choice(signs)
    typed = {"≤": "<=", "≥": ">="}.get(sign, sign)
    text = random.choice([sign, typed]) + (indicator.target or "")
    if random.random() < 0.15:
        text = text.translate(FULL_WIDTH)
    better = maybe(random, 0.15, "lower" if sign in "≤<" else "higher")
    return replace(indicator, target=text, better=better)


def with_range(random: Random, indicator: Indicator, low: Decimal, high: Decimal) -> Indicator:
    """Return the indicator with a range as its target, a level beginning below, inside or above it."""
    indicator = replace(indicator, target=random.choice("~–～-").join((written(low), written(high))))  # as printed
    if random.random() < 0.1:
        indicator = replace(indicator, better=random.choice(["higher", "lower"]))
    start = Decimal(0)
    if indicator.kind == "level":
        start = near(random, low, high) if random.random() < 0.7 else figure(random)
        indicator = replace(indicator, baseline=None if indicator.baseline is None else written(start))
    values = {
        day: written(random.choice([near(random, low, high), near(random, start, high), near(random, start, low)]))
        for day in indicator.observations
    }
    return replace(indicator, observations=values)


def with_milestones(
    random: Random, indicator: Indicator, span: tuple[date, date], ends: tuple[Decimal, Decimal]
) -> Indicator:
    """Return the indicator with targets on days between its baseline date and its target date, some on that one itself."""
    start, end = span
    days = days_between(random, start + timedelta(days=1), end - timedelta(days=1), random.choice([1, 1, 2, 3, 5]))
    milestones = {day: written(near(random, *ends, time_share(random, day, span))) for day in days}
    is_number = indicator.target is not None and Decimal(ends[1]) == number_of(indicator.target)
    if is_number and random.random() < 0.15:
        milestones[end] = written(ends[1])
    values = dict(indicator.observations)
    if days and not indicator.increments and random.random() < 0.3:  # just what is asked for, or half of the way to it
        values[days[0]] = written(near(random, ends[0], Decimal(milestones[days[0]]), random.choice(SHARES)))
    return replace(indicator, milestones=milestones, observations=values)


def number_of(target: str) -> Decimal | None:
    """Return the one figure of a target, None for a range."""
    try:
        return Decimal(target.lstrip("≤<≥>＜＞="))
    except ArithmeticError:
        return None
