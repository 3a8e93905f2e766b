"""The files that say what random plans say, each thing in one of the ways in which it may be written."""

from calendar import monthrange
from datetime import date
from random import Random

from tests.oracle.cases import Indicator, Plan


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
        "limit": indicator.limit,
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
