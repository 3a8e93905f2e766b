"""Formulas at random, by the grammar or nearly by it, in a small file of standards, claims or rules."""

import re
from random import Random

from plan_eval.formula.functions import FUNCTIONS
from plan_eval.indicators.measures import MEASURES
from plan_eval.model.kinds import KINDS
from scripts.fuzzing.examining import examine
from scripts.fuzzing.trial import Trial

_DEEPEST = 6
_NAMES = {
    "standards": ("min_wage", "min_wage", "min_wage", "living", "名"),
    "claims": ("beds", "total", "living", "min_wage", "名"),
    "rules": (*MEASURES, "met", "done", "under_way", "cumulative"),
}
_FORMULAS = {"standards": "42% * min_wage", "claims": "8232 / 9504", "rules": "pace >= 0.5"}
"""The formula of the example of each kind, in whose place others are put."""

_ASKED = (
    "mean(3 years)",
    "last(2)",
    "slope(5 years) / 2",
    "change_since(1 year)",
    "count(400 years)",
    "significant(change)",
    "when(ended, value)",
    "tagged(x)",
    "mean(3)",
)
_WORDS = (
    "if",
    "has",
    "min",
    "max",
    "and",
    "or",
    "not",
    "not_",
    "÷",
    "×",
    "（",
    "）",
    "，",
    "≥",
    "<>",
    "==",
    "'",
    "\\",
    "..",
)


def run(trial: Trial) -> None:
    """Examine a small file with one formula."""
    kind = trial.random.choice(("standards", "standards", "claims", "rules"))
    formula = grown(trial.random, _NAMES[kind])
    styles = (formula, formula, f"'{formula}'", f'"{formula}"', f">-\n      {formula}", f"|\n      {formula}")
    style = trial.random.choice(styles)
    examine(trial, f"{kind}.yaml", _frame(kind).replace(_FORMULAS[kind], style, 1))


def _frame(kind: str) -> str:
    """Return the example of a kind, its first formula on a line of its own."""
    text = KINDS[kind].example
    if kind != "rules":
        return text
    rule = re.compile(r"- \{verdict: good, when: (.*), because: (.*)\}")
    return rule.sub(r"- verdict: good\n    when: \1\n    because: \2", text)


def grown(random: Random, names: tuple[str, ...], depth: int = 0) -> str:
    """Return a formula."""
    if depth > _DEEPEST or random.randrange(4) == 0:
        figures = (str(random.randrange(10**6)), f"{random.random():.5f}", "42%", "0")
        return random.choice((*figures, random.choice(names), random.choice(names), random.choice(names), _odd(random)))
    one, two = grown(random, names, depth + 1), grown(random, names, depth + 1)
    return random.choice((
        f"{one} + {two}", f"{one} - {two}", f"{one} * {two}", f"{one} / {two}", f"({one})", f"-{one}", f"not {one}",
        f"{one} < {two}", f"{one} = {two}", f"{one} and {two}", f"{one} or {two}", f"if({one} > {two}, {one}, {two})",
        f"if({one}, {two}, {one})", f"{random.choice([*FUNCTIONS])}({one}, {two})", f"{random.choice([*FUNCTIONS])}({one})",
        f"has({random.choice(names)})", random.choice(_ASKED), f"({one}) / ({two})",
        random.choice((f"{one} {two}", f"{one}(", f"{one}^{two}", f"has({one})", f"{one}, {two}")),
    ))  # fmt: skip


def _odd(random: Random) -> str:
    """Return a word that is out of place, or seldom so."""
    return random.choice(_WORDS) if random.randrange(6) == 0 else "1"
