"""Feed the program mutated data files and grown formulas: every case must end in findings or results, never in a bug.

    python -m scripts.fuzz --cases 200000 --seed 1

A case that fails is printed with its seed and written to a file; the exit code is then 1.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Lang
from plan_eval.files.reading import parse_document
from plan_eval.formats.interface import Screen
from plan_eval.formats.table import render
from plan_eval.model.kinds import KINDS, kind_of
from plan_eval.model.loaded import CheckResult
from plan_eval.session import Session
from plan_eval.standards.evaluating import evaluate_standards
from plan_eval.views.findings import FindingsView
from plan_eval.views.status import StatusView

DATA = Path(__file__).parents[1] / "data"
_PIECES = (
    "&a ", "*a", "<<: ", "!!int ", "- ", "? ", ": ", "[", "]", "{", "}", "'", '"', "|", ">", "#", "%", "@", "`",
    "\n", "\r\n", "\t", "\x00", "\ufeff", "\u202e", "\ud7ff", "０", "١", "²", "1e999", ".inf", ".nan", "-0", "0x1F",
    "1_000", "9" * 45, "…", "[" * 30,
    "2018-02-30", "10000-01-01", "0000-00-00", "0001", "9999", "yes", "null", "~", "true", "中文", "\u3000",
    "met", "binding", "cumulative", "lower", "under_way", "accept: [{code: PE310, reason: x}]", "from: 2018", "to: 0",
)  # fmt: skip
_DEEPEST = 6
_WORDS = ("min_wage", "living", "if", "has", "min", "max", "abs", "round_up", "round_half_up", "and", "or", "not", "名")


def grown(source: random.Random, depth: int = 0) -> str:
    """Return a formula by the grammar, or nearly by it."""
    if depth > _DEEPEST or source.randrange(4) == 0:
        return source.choice((str(source.randrange(10**6)), f"{source.random():.5f}", "42%", "0", *_WORDS))
    one, two = grown(source, depth + 1), grown(source, depth + 1)
    return source.choice((
        f"{one} + {two}", f"{one} - {two}", f"{one} * {two}", f"{one} / {two}", f"({one})", f"-{one}", f"not {one}",
        f"{one} < {two}", f"{one} = {two}", f"{one} and {two}", f"if({one} > {two}, {one}, {two})",
        f"max({one}, {two})",
        f"round_up({one}, {two})", f"has({one})", f"{one} {two}", f"{one}(", f"{one}^{two}",
    ))  # fmt: skip


def mutated(source: random.Random, text: str) -> str:
    """Return a text with a few pieces put in, cut out, doubled or swapped."""
    for _ in range(source.choice((1, 1, 1, 2, 5))):
        at, end = sorted(source.randrange(len(text) + 1) for _ in range(2))
        end = min(end, at + source.choice((0, 1, 1, 3, 12, 200)))
        piece = source.choice((source.choice(_PIECES), text[at:end] * 2, "", text[end : end + 20]))
        text = text[:at] + piece + text[end:]
    return text


def case(seed: int, bases: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the name and the text of a case."""
    source = random.Random(seed)  # noqa: S311  # cases must come again from their seed
    if source.randrange(3) == 0:
        name = "standards.yaml"
        formula = grown(source)
        style = source.choice((formula, f"'{formula}'", f'"{formula}"', f">-\n      {formula}", f"|\n      {formula}"))
        return name, KINDS["standards"].example.replace("42% * min_wage", style)
    name, text = source.choice(bases)
    return name, mutated(source, text)


def run(name: str, text: str) -> None:
    """Do with a file all that the commands do with it."""
    session = Session(DATA)
    document = parse_document(name, text, DATA)
    kind = kind_of(document)
    subject = kind.subject()
    loaded = subject.load(document, session)
    findings = loaded.findings(subject.check(loaded, session) if loaded.is_readable else (), thorough=True)
    view = FindingsView(CheckResult((document,), findings))
    for lang in get_args(Lang):
        render("findings", "text", view, lang, Screen())
    render("findings", "json", view, "en", Screen())
    try:
        if kind.name == "indicators" and loaded.whole is not None:
            evaluation = loaded.whole.evaluation
            render("results", "json", StatusView(evaluation, evaluation.results), "zh", Screen())
        if kind.name == "standards" and loaded.whole is not None:
            standards = loaded.whole
            days = [value.since for parameter in standards.source.parameters.values() for value in parameter.values]
            evaluate_standards(standards, min(days, default=date.min))
    except FormulaError:
        return


def main(cases: int, seed: int, say: Callable[[str], object] = sys.stdout.write) -> int:
    """Run the cases and return the exit code."""
    examples = [(f"{kind.name}.yaml", kind.example) for kind in KINDS.values()]
    bases = [*examples, *((path.name, path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.yaml")))]
    bases += examples * 8  # small files are quick, so most cases are small
    start = time.monotonic()
    slowest = 0.0
    for number in range(seed, seed + cases):
        name, text = case(number, bases)
        began = time.monotonic()
        try:
            run(name, text)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is a bug
            kept = Path(tempfile.gettempdir()) / f"plan-eval-fuzz-{number}.yaml"
            kept.write_text(text, encoding="utf-8", errors="surrogatepass")
            say(f"seed {number}, {name}: {type(error).__name__}: {error}\nwritten to {kept}\n")
            return 1
        slowest = max(slowest, time.monotonic() - began)
    say(f"{cases} cases in {time.monotonic() - start:.0f} s, the slowest took {slowest:.2f} s; none failed\n")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(main(given.cases, given.seed))
