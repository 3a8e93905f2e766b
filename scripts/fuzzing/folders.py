"""Data folders at random: each file valid, with parts changed, or not there; and what the valid ones call by name."""

from pathlib import Path
from random import Random

from tests.oracle.random_files import plan_text
from tests.oracle.random_plans import random_plan
from tests.oracle.random_standards import chain_text, random_chain

from plan_eval.findings.catalogue import CHECKS
from plan_eval.methods import SHIPPED
from scripts.fuzzing import files
from scripts.fuzzing.bases import PLANS, bases
from scripts.fuzzing.trees import changed
from scripts.fuzzing.words import word
from scripts.fuzzing.writing import written

NAMES = {
    "indicators": (
        "beds",
        "at_least",
        "at_most",
        "below",
        "in_range",
        "total",
        "total_seen",
        "cap",
        "home",
        "名称",
        "gone",
        "i0",
    ),
    "standards": ("living", "care", "guarded", "半", "low"),
    "parameters": ("min_wage", "rate", "人数"),
    "claims": ("taken", "living_amount", "wrong"),
}
TITLES = ("Beds for the elderly", "养老床位数", "Minimum wage", "Living", "床位数")


def make(random: Random, folder: Path) -> Path:
    """Make a data folder of some of the kinds of files, with a rule set and the text that is quoted."""
    folder.mkdir(parents=True)
    for kind in ("indicators", "standards", "claims", "rules"):
        if random.randrange(15):
            (folder / f"{kind}.yaml").write_bytes(content(random, kind).encode(errors="surrogatepass"))
    (folder / "report.txt").write_bytes((PLANS / "report.txt").read_bytes())
    return folder


def content(random: Random, kind: str) -> str:
    """Return a file of a kind: as often valid as not."""
    match random.choice(("made",) + ("valid",) * 9 + ("changed",) * 4 + ("any",)):
        case "made" if kind == "indicators":
            return plan_text(random, random_plan(random), random.choice(SHIPPED))
        case "made" if kind == "standards":
            return chain_text(random_chain(random).chain)
        case "valid" | "made":
            return (bases(kind)[1] if random.randrange(8) else files.base(random, kind)).text
        case "changed":
            return written(random, changed(random, bases(kind)[1].tree)) + "\n"
    return files.text(random, kind)


def name(random: Random, *kinds: str) -> str:
    """Return a name that a data file may have for something, or one that none has."""
    chance = random.randrange(20)
    if chance == 0:
        return word(random).replace("\0", "")
    if chance == 1:
        return random.choice((*TITLES, *CHECKS, *SHIPPED))
    return random.choice(NAMES[random.choice(kinds or [*NAMES])])
