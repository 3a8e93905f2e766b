"""Plans of all kinds of targets at random, and the files that say the same."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from tests.oracle.cases import Indicator, Plan

KINDS = (
    "plain",
    "total",
    "bound",
    "range",
    "cap",
    "least total",
    "increments",
    "task",
    "milestones",
    "total milestones",
)
WORDS = ("done", "under_way", "stalled", "not_started", "已完成", "建成", "推进中", "在建", "搁置", "未开工", "未启动")
FULL_WIDTH = str.maketrans("<>0123456789.", "＜＞０１２３４５６７８９．")
HALF_WIDTH = str.maketrans("＜＞０１２３４５６７８９．", "<>0123456789.")
ODD_DAYS = ((2, 28), (2, 29), (3, 1), (1, 1), (6, 30), (7, 15), (11, 30))


def day_in(random: Random, year: int) -> date:
    """Return a day of a year: mostly its last, else one that calendars trip over, else any."""
    chance = random.random()
    if chance < 0.55:
        return date(year, 12, 31)
    month, day = random.choice(ODD_DAYS) if chance < 0.8 else (random.randint(1, 12), random.randint(1, 31))
    return date(year, month, min(day, monthrange(year, month)[1]))


def days_between(random: Random, first: date, last: date, count: int) -> list[date]:
    """Return so many different days at most, from first to last, both of them among what may come."""
    days = {first, last, *(day_in(random, year) for year in range(first.year, last.year + 1))}
    days |= {first + timedelta(days=random.randint(0, max((last - first).days, 0))) for _ in range(count)}
    possible = sorted(day for day in days if first <= day <= last)
    return random.sample(possible, min(count, len(possible)))


def figure(random: Random) -> Decimal:
    """Return a figure such as stands in a plan, or one of many decimals, below zero or zero."""
    chance = random.random()
    if chance < 0.35:
        return Decimal(random.randint(0, 200))
    if chance < 0.75:
        return Decimal(random.randint(1, 100_000)).scaleb(-random.randint(0, 3))
    if chance < 0.85:
        return Decimal(random.randint(-50, 50))
    return Decimal(random.randint(-(10**14), 10**15)).scaleb(-random.randint(10, 14))


def written(value: Decimal) -> str:
    return format(value, "f")


def exact(value: Fraction) -> Decimal | None:
    """Return a fraction as a figure of at most 20 decimals, None where it has no end."""
    scaled = value * 10**20
    return None if scaled.denominator != 1 else Decimal(scaled.numerator).scaleb(-20).normalize()


def near(random: Random, low: Decimal, high: Decimal, share: Fraction | None = None) -> Decimal:
    """Return a figure on the way from one to another: at its ends, at a round share of it, beyond it, or anywhere."""
    tenths, parts = Fraction(random.randint(-4, 14), 10), Fraction(random.randint(-9, 60), 25)
    share = random.choice((Fraction(0), Fraction(1), Fraction(1, 2), tenths, parts)) if share is None else share
    on_way = exact(Fraction(low) + (Fraction(high) - Fraction(low)) * share)
    return figure(random) if on_way is None or random.random() < 0.1 else on_way


def time_share(random: Random, day: date, span: tuple[date, date]) -> Fraction | None:
    """Return the share of the way that the years passed ask for, or half of it, where verdicts turn; often None."""
    start, end = span
    years = Fraction(day.year - start.year, max(end.year - start.year, 1))
    return random.choice((years, years / 2, None, None, None))


def maybe(random: Random, chance: float, value: str) -> str | None:
    return value if random.random() < chance else None


def random_plan(random: Random) -> Plan:
    """Return a plan of one to four indicators."""
    start = day_in(random, random.randint(1999, 2017))
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
    first = start - timedelta(days=1200) if random.random() < 0.25 else start
    last = max(plan.as_of, first) if random.random() < 0.9 else max(plan.as_of, end)
    days = days_between(random, first, last, random.choice([0, 1, 1, 1, 2, 4]))
    indicator = Indicator(
        nature=random.choice(["binding", "expected"]),
        baseline_date=own_start,
        target_date=own_end,
        delivery=maybe(random, 0.2, random.choice(["under_way", "stalled"])),
        discontinued=random.random() < 0.04,
    )
    if kind == "task":
        return with_task(random, indicator, days)
    return with_figures(random, indicator, kind, days, (start, end))


def with_task(random: Random, indicator: Indicator, days: list[date]) -> Indicator:
    return replace(indicator, kind="task", target="done", observations={day: random.choice(WORDS) for day in days})


def with_figures(
    random: Random, indicator: Indicator, kind: str, days: list[date], span: tuple[date, date]
) -> Indicator:
    """Return the indicator with baseline, target and values."""
    low, high = figure(random), figure(random)
    if kind in {"cap", "range", "least total", "increments"}:
        low, high = sorted((abs(low), abs(high) + (high == low)))
    origin = Decimal(0) if kind in {"cap", "least total", "increments", "total", "total milestones"} else low
    values = {day: written(near(random, origin, high, time_share(random, day, span))) for day in days}
    indicator = replace(indicator, baseline=written(low), target=written(high), observations=values)
    if random.random() < 0.1:
        indicator = replace(indicator, baseline=None)
    if kind == "plain" or (kind == "milestones" and random.random() < 0.5):
        return with_milestones(random, with_direction(random, indicator), span, kind)
    if kind in {"total", "total milestones"}:
        summed = replace(indicator, kind="cumulative", better=maybe(random, 0.2, "higher"))
        return with_milestones(random, summed, span, kind)
    if kind in {"bound", "milestones"}:
        return with_milestones(random, with_bound(random, indicator, "≤<≥>"), span, kind)
    if kind == "range":
        return with_range(random, indicator, low, high)
    indicator = with_bound(random, replace(indicator, kind="cumulative"), "≥>" if kind == "least total" else "≤<")
    if kind == "increments":
        if random.random() < 0.5:
            indicator = replace(indicator, target=written(high), better=None)
        yearly = {day: written(near(random, Decimal(0), high) / 4) for day in days if day > span[0]}
        return replace(indicator, observations={}, increments=yearly)
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
    """Return the indicator with a range as its target, the baseline below, inside or above it."""
    text = random.choice("~–～-").join((written(low), written(high)))  # ranges as printed
    baseline = near(random, low, high) if random.random() < 0.7 else figure(random)
    values = {
        day: written(random.choice([near(random, low, high), near(random, baseline, high)]))
        for day in indicator.observations
    }
    known = indicator.baseline is not None
    return replace(indicator, target=text, baseline=written(baseline) if known else None, observations=values)


def with_milestones(random: Random, indicator: Indicator, span: tuple[date, date], kind: str) -> Indicator:
    """Return the indicator with yearly targets between its baseline and its target.

    They stand on full years since the baseline, counted alike from the baseline and from each of them: between other days,
    what is straight depends on where years are counted from, which the rules leave open.
    """
    start, end = span
    counts_alike = (start.month, start.day) != (2, 28) or monthrange(start.year, 2)[1] == 28
    if "milestones" not in kind or indicator.target is None or not counts_alike:
        return indicator
    years = range(start.year + 1, end.year + 1)
    possible = [day for day in (anniversary(start, year) for year in years) if day < end]
    days = random.sample(possible, random.randint(0, len(possible)))
    low = Decimal(0) if indicator.kind == "cumulative" else Decimal(indicator.baseline or 0)
    high = Decimal(indicator.target.translate(HALF_WIDTH).lstrip("≤<≥>="))
    return replace(indicator, milestones={day: written(near(random, low, high)) for day in days})


def anniversary(day: date, year: int) -> date:
    """Return the day of a year on which another year is full."""
    last = monthrange(year, day.month)[1]
    return date(year, day.month, last if day.day == monthrange(day.year, day.month)[1] else min(day.day, last))


# The file.


def day_text(random: Random, day: date) -> str:
    """Return a day as it may be written: the last one of a year or a month in short, too."""
    texts = [day.isoformat()]
    if day.day == monthrange(day.year, day.month)[1]:
        texts.append(f"{day:%Y-%m}")
    if (day.month, day.day) == (12, 31):
        texts.append(str(day.year))
    return random.choice(texts)


def plan_text(random: Random, plan: Plan, rules: str = "midterm") -> str:
    """Return the plan as a file; its own evaluation date is no earlier than any observation."""
    days = [day for each in plan.indicators for day in (*each.observations, *each.increments)]
    lines = [
        "plan:",
        "  id: plan",
        "  name: A plan",
        f"  baseline_date: {day_text(random, plan.baseline_date)}",
        f"  target_date: {day_text(random, plan.target_date)}",
        f"  as_of: {max([plan.as_of, *days])}",
        f"  rules: {rules}",
        "indicators:",
    ]
    for position, indicator in enumerate(plan.indicators):
        lines += indicator_lines(random, indicator, f"i{position}")
    return "\n".join(lines) + "\n"


def indicator_lines(random: Random, indicator: Indicator, name: str) -> list[str]:
    """Return the lines of an indicator."""
    values: dict[str, str | None] = {
        "name": f"Name of {name}",
        "unit": None if indicator.kind == "task" and random.random() < 0.5 else "unit",
        "nature": indicator.nature,
        "kind": indicator.kind if indicator.kind != "level" or random.random() < 0.2 else None,
        "better": indicator.better,
        "baseline": indicator.baseline,
        "target": target_text(random, indicator.target),
        "baseline_date": day_text(random, indicator.baseline_date) if indicator.baseline_date else None,
        "target_date": day_text(random, indicator.target_date) if indicator.target_date else None,
        "observations": by_day(random, indicator.observations, mapped=True),
        "increments": by_day(random, indicator.increments),
        "milestones": by_day(random, indicator.milestones),
        "delivery": f"{{state: {indicator.delivery}, evidence: e, source: s}}" if indicator.delivery else None,
        "discontinued": "{reason: r}" if indicator.discontinued else None,
        "accept": "[{code: PE303, reason: r}]" if indicator.better else None,
    }
    return [f"  - id: {name}", *(f"    {key}: {text}" for key, text in values.items() if text is not None)]


def target_text(random: Random, target: str | None) -> str | None:
    """Return a target as it stands in the file, in quotes where YAML needs them, and sometimes where it does not."""
    if (
        target is None
        or target == "done"
        or (target.lstrip("-").replace(".", "").isascii() and target.lstrip("-").replace(".", "").isdigit())
    ):
        return target
    return f'"{target}"' if target.startswith(">") or random.random() < 0.3 else target


def by_day(random: Random, texts: dict[date, str], *, mapped: bool = False) -> str | None:
    """Return values by day; where `mapped`, some of them with a source, a note, and a mark that they are provisional."""
    if not texts:
        return None
    rows = []
    for day, text in texts.items():
        value = text
        if mapped and random.random() < 0.4:
            value = f"{{value: {text}, source: s, provisional: {random.choice(['true', 'false'])}}}"
        rows.append(f"{day_text(random, day)}: {value}")
    random.shuffle(rows)
    return "{" + ", ".join(rows) + "}"
