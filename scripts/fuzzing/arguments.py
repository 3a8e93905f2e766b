"""The arguments of each command at random, most of them such as make sense."""

from collections.abc import Callable
from random import Random

from plan_eval.base.vocabulary import Status
from plan_eval.formats.chapters import names as endings
from plan_eval.methods import SHIPPED
from plan_eval.model.kinds import KINDS
from scripts.fuzzing.folders import name
from scripts.fuzzing.words import FIGURES, PIECES, day, figure, word

Words = list[str]


def stray(random: Random) -> str:
    """Return a word that no command asks for; no path, so that nothing is written elsewhere."""
    return word(random).replace("/", "")


def _sometimes(random: Random, option: str, value: Callable[[], str], one_in: int = 3) -> Words:
    return [option, value()] if random.randrange(one_in) == 0 else []


def _rules(random: Random) -> str:
    return random.choice((*SHIPPED, "data/rules.yaml", "data/rules.yaml", stray(random)))


def _set(random: Random) -> str:
    return f"{name(random, 'parameters', 'standards')}={figure(random)}"


def _sweep(random: Random) -> str:
    """Return a range of few values, for each takes its time, or of too many."""
    first, step = random.randrange(3000), random.choice(("1", "10", "0.5", "100", random.choice(FIGURES)))
    near = f"{first}:{first + random.randrange(300)}:{step}"
    far = f"{figure(random)}:{figure(random)}:{random.choice(('10', '500', '0', '-1', '1e-20', '0.000000000001'))}"
    ends = random.choice((near, near, far))
    return random.choice((ends, f"{name(random, 'parameters', 'parameters', 'standards')}={ends}", word(random)))


def _status(random: Random) -> Words:
    rules = [each for _ in range(random.choice((0, 0, 1, 1, 2, 3))) for each in ("--rules", _rules(random))]
    only = [each for _ in range(random.choice((0, 0, 0, 1, 2))) for each in ("--only", random.choice([*Status]))]
    rest = [*_sometimes(random, "--as-of", lambda: day(random)), *_sometimes(random, "--fail-on", lambda: "behind", 5)]
    return [*rules, *only, *rest, *(["--margins"] if random.randrange(4) == 0 else [])]


def _standards(random: Random) -> Words:
    settings = [each for _ in range(random.choice((0, 0, 1, 2))) for each in ("--set", _set(random))]
    wage = _sometimes(random, "--min-wage", lambda: figure(random), 4)
    sweep = _sometimes(random, "--sweep", lambda: _sweep(random), 2)
    return [*settings, *wage, *sweep, *_sometimes(random, "--on", lambda: day(random), 2)]


def _check(random: Random) -> Words:
    paths = random.sample(
        ("data", "data/rules.yaml", "data/indicators.yaml", "data/claims.yaml", "data/report.txt"), random.randint(1, 3)
    )
    return [*paths, *(["--strict"] if random.randrange(4) == 0 else [])]


def _explain(random: Random) -> Words:
    settings = _sometimes(random, "--set", lambda: _set(random), 4)
    return [name(random), *_sometimes(random, "--on", lambda: day(random)), *settings]


def _infer(random: Random) -> Words:
    return [name(random, "parameters"), *_sometimes(random, "--on", lambda: day(random))]


def _audit(random: Random) -> Words:
    return ["--all"] if random.randrange(2) else []


def _report(random: Random) -> Words:
    options = [
        *_sometimes(random, "--rules", lambda: _rules(random)),
        *_sometimes(random, "--as-of", lambda: day(random)),
    ]
    return [random.choice(endings()), *options]


def _record(random: Random) -> Words:
    value = random.choice((figure(random), str(random.randrange(20000)), "done", "under_way", "推进中"))
    days = _sometimes(random, "--as-of", lambda: day(random))
    return [
        name(random, "indicators"),
        value,
        "--on",
        day(random),
        *days,
        *(["--replace"] if random.randrange(3) == 0 else []),
    ]


def _init(random: Random) -> Words:
    example = _sometimes(random, "--example", lambda: random.choice(("xiamen", word(random))), 4)
    return [random.choice(("new", "data", "new/a", random.choice(PIECES))), *example]


def _rule_sets(_: Random) -> Words:
    return []


def _schema(random: Random) -> Words:
    return [random.choice((*KINDS, word(random)))]


ARGUMENTS: dict[str, Callable[[Random], Words]] = {
    "status": _status,
    "standards": _standards,
    "check": _check,
    "explain": _explain,
    "infer": _infer,
    "audit": _audit,
    "report": _report,
    "record": _record,
    "init": _init,
    "rules": _rule_sets,
    "schema": _schema,
}
