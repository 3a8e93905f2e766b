"""Chains of standards at random, and the files that say the same."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.oracle.standards import Chain, Dated, Rounding, Standard

MODES = ("up", "down", "half_up", "half_even", "none")
STEPS = ("1", "10", "0.1", "0.05", "5", "2.5", "0.01", "100", "3", "0.7")
FIRST = date(2014, 1, 1)


@dataclass(frozen=True)
class Asked:
    """A chain, the day that its amounts are asked for, and the values that are set."""

    chain: Chain
    day: date
    given: dict[str, str]


def random_chain(random: Random) -> Asked:
    """Return a chain of one to six standards on one to four parameters."""
    parameters = {name: random_values(random) for name in ("wage", "p2", "最低", "rate_4")[: random.randint(1, 4)]}
    names = [*parameters]
    standards = []
    for position in range(random.randint(1, 6)):
        name = f"s{position}"
        formulas = random_formulas(random, names)
        standards.append(Standard(name, formulas, random_rounding(random) if random.random() < 0.4 else None))
        names.append(name)
    random.shuffle(standards)
    chain = Chain(parameters, random_rounding(random), tuple(standards))
    days = [each.since for values in parameters.values() for each in values]
    days += [each.since for standard in standards for each in standard.formulas]
    known = [day + timedelta(days=random.randint(-1, 1)) for day in days if day is not None]
    day = random.choice([*known, FIRST + timedelta(days=random.randint(0, 2500))])
    given = {
        name: random_number(random)
        for name in random.sample(names, random.choice([0, 0, 1, 2]))
        if random.random() < 0.8
    }
    return Asked(chain, day, given)


def random_number(random: Random) -> str:
    return random.choice(
        [
            str(random.randint(0, 3000)),
            str(10 * random.randint(100, 300)),
            f"{random.randint(0, 99)}.{random.randint(0, 999)}",
            str(-random.randint(1, 500)),
        ]
    )


def random_values(random: Random) -> tuple[Dated, ...]:
    """Return one to four dated values, some of which end before the next begins."""
    values: list[Dated] = []
    day = FIRST + timedelta(days=random.randint(0, 700))
    for _ in range(random.randint(1, 4)):
        following = day + timedelta(days=random.randint(2, 700))
        until = None
        if random.random() < 0.3:
            until = following - timedelta(days=1) if random.random() < 0.5 else day + (following - day) // 2
        values.append(Dated(day, until if until is None or until < following else None, random_number(random)))
        day = following
    return tuple(values)


def random_formulas(random: Random, names: list[str]) -> tuple[Dated, ...]:
    """Return one formula with or without days, or several that follow one another."""
    if random.random() < 0.6:
        since = FIRST + timedelta(days=random.randint(0, 1500)) if random.random() < 0.3 else None
        until = None
        if random.random() < 0.3:
            until = (since or FIRST) + timedelta(days=random.randint(0, 1500))
        return (Dated(since, until, random_formula(random, names)),)
    day, formulas = FIRST + timedelta(days=random.randint(0, 900)), []
    count = random.randint(2, 3)
    for position in range(count):
        following = day + timedelta(days=random.randint(2, 700))
        is_last = position == count - 1
        until = None if is_last and random.random() < 0.7 else following - timedelta(days=random.choice([1, 1, 2]))
        since = None if position == 0 and random.random() < 0.3 else day
        formulas.append(Dated(since, until, random_formula(random, names)))
        day = following
    return tuple(formulas)


def random_rounding(random: Random) -> Rounding:
    return Rounding(random.choice(MODES), random.choice([None, *STEPS]))


def random_formula(random: Random, names: list[str], depth: int = 0) -> str:
    """Return a formula that gives a number."""
    chance = random.random()
    if depth > 3 or chance < 0.25:
        return random.choice(names) if random.random() < 0.6 else random_literal(random)
    parts = [random_formula(random, names, depth + 1) for _ in range(3)]
    if chance < 0.6:
        return f"{operand(parts[0])} {random.choice('+-**/')} {operand(parts[1])}"
    if chance < 0.65:
        return f"-{operand(parts[0])}"
    if chance < 0.75:
        return f"{random.choice(['min', 'max'])}({', '.join(parts[: random.randint(2, 3)])})"
    if chance < 0.88:
        step = random.choice(["", f", {random.choice(STEPS)}", f", {random.choice(STEPS)}"])
        return f"round_{random.choice(['up', 'down', 'half_up'])}({parts[0]}{step})"
    if chance < 0.92:
        return f"abs({parts[0]})"
    if chance < 0.95:
        return f"if(has({random.choice(names)}), {parts[0]}, {parts[1]})"
    return f"if({random_condition(random, names)}, {parts[0]}, {parts[1]})"


def random_condition(random: Random, names: list[str]) -> str:
    left, right = random.choice(names), random.choice([*names, random_literal(random)])
    condition = f"{left} {random.choice(['<', '<=', '>', '>=', '=', '!='])} {right}"
    if random.random() < 0.2:
        return f"not {condition}"
    return (
        f"{condition} {random.choice(['and', 'or'])} {random.choice(names)} > 100"
        if random.random() < 0.2
        else condition
    )


def random_literal(random: Random) -> str:
    return random.choice(
        [f"{random.randint(1, 200)}%", str(random.randint(1, 400)), f"{random.randint(0, 9)}.{random.randint(1, 99)}"]
    )


def operand(text: str) -> str:
    """Return a part of a formula in parentheses where it is not one piece."""
    return f"({text})" if " " in text or text.startswith("-") else text


def chain_text(chain: Chain) -> str:
    """Return the chain as a file."""
    lines = ["parameters:"]
    for name, values in chain.parameters.items():
        lines += [f"  {name}:", f"    name: Name of {name}", "    unit: CNY", "    values:"]
        lines += [f"      - {{from: {each.since}, {until(each)}value: {each.text}, source: s}}" for each in values]
    if chain.rounding is not None:
        lines.append(f"rounding: {rounding_text(chain.rounding)}")
    lines.append("standards:")
    for standard in chain.standards:
        lines += [
            f"  - id: {standard.name}",
            f"    name: Name of {standard.name}",
            "    unit: CNY",
            *formula_lines(standard),
        ]
        if standard.rounding is not None:
            lines.append(f"    rounding: {rounding_text(standard.rounding)}")
    return "\n".join(lines) + "\n"


def formula_lines(standard: Standard) -> list[str]:
    """Return the formula, or the formulas with their days."""
    if len(standard.formulas) > 1:
        rows = [f"      - {{{since(each)}{until(each)}formula: '{each.text}'}}" for each in standard.formulas]
        return ["    formulas:", *rows]
    (only,) = standard.formulas
    days = [f"    from: {only.since}"] if only.since else []
    days += [f"    until: {only.until}"] if only.until else []
    return [f"    formula: '{only.text}'", *days]


def since(dated: Dated) -> str:
    return f"from: {dated.since}, " if dated.since else ""


def until(dated: Dated) -> str:
    return f"until: {dated.until}, " if dated.until else ""


def rounding_text(rounding: Rounding) -> str:
    step = f"to: {rounding.to}, " if rounding.to is not None else ""
    return f"{{{step}mode: {rounding.mode}, source: s}}"
