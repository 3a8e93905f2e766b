"""Tables given to `import`; what it writes must be a plan without a character that is not seen, which `check` reads."""

from collections.abc import Callable
from random import Random

from plan_eval.base.characters import first_unseen
from scripts.fuzzing.office import as_docx, as_xlsx
from scripts.fuzzing.program import program
from scripts.fuzzing.tables import Rows, as_csv, as_html, as_text, rows
from scripts.fuzzing.trial import Trial

_UNREADABLE = ("PE101", "PE102", "PE103", "PE104", "PE110")
"""What `check` says of a file that it cannot read; `import` writes no such file."""

FORMS: dict[str, Callable[[Random, Rows], bytes]] = {
    "csv": as_csv,
    "txt": as_text,
    "html": as_html,
    "xlsx": as_xlsx,
    "docx": as_docx,
}


def run(trial: Trial) -> None:
    """Import one table and check the plan that came of it."""
    form = trial.random.choice([*FORMS])
    name = trial.random.choice((f"table.{form}", f"表 1.{form}", f"a\x1b[31m.{form}", f"TABLE.{form.upper()}"))
    (trial.folder / name).write_bytes(FORMS[form](trial.random, rows(trial.random)))
    lang = trial.random.choice(("en", "zh"))
    result = program(trial, ["import", name, "-o", "plan", "--lang", lang])
    plan = trial.folder / "plan" / "indicators.yaml"
    if not plan.exists():
        if result.code == 0:
            trial.find("import", "nothing was written, and all is well")
        return
    text = plan.read_text(encoding="utf-8")
    trial.outputs.append(text)
    unseen = first_unseen(text)
    if unseen is not None:
        trial.find("unseen", f"U+{ord(unseen[0]):04X} in the plan")
    found = program(trial, ["check", "plan"])
    for code in _UNREADABLE:
        if f"[{code}]" in found.out:
            trial.find("import", f"check cannot read the plan: {found.out[:300]}")
    program(trial, ["status", "--data", "plan", "--lang", lang])
