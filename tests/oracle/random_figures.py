"""Days and figures at random, such as stand in plans, and such as programs trip over."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

ODD_DAYS = ((2, 28), (2, 29), (2, 29), (3, 1), (1, 1), (6, 30), (7, 15), (11, 30))
MOST_DIGITS = 30
"""The longest figures, well within what may be written."""


def day_in(random: Random, year: int) -> date:
    """Return a day of a year: mostly its last, else one that calendars trip over, else any."""
    chance = random.random()
    if chance < 0.5:
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
    if chance < 0.3:
        return Decimal(random.randint(0, 200))
    if chance < 0.68:
        return Decimal(f"{random.randint(1, 100_000)}e-{random.randint(0, 3)}")
    if chance < 0.73:
        return Decimal(0)
    if chance < 0.85:
        return Decimal(random.randint(-50, 50))
    length = random.choice((15, 22, MOST_DIGITS))
    return Decimal(f"{random.randint(-(10**length) // 10, 10**length - 1)}e-{random.randint(length - 5, length - 1)}")


def written(value: Decimal) -> str:
    return format(value, "f")


def exact(value: Fraction) -> Decimal | None:
    """Return a fraction as a figure of at most 20 decimals, None where it has no end or too many digits."""
    scaled = value * 10**20
    if scaled.denominator != 1 or abs(scaled) >= 10**MOST_DIGITS:
        return None
    plain = written(Decimal(f"{scaled.numerator}e-20"))
    return Decimal(plain.rstrip("0").rstrip("."))


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
