"""Commands with random arguments on random folders, in both languages: everything but `import`."""

from plan_eval.formats.table import Family
from plan_eval.formats.table import names as formats
from scripts.fuzzing.arguments import ARGUMENTS, stray
from scripts.fuzzing.folders import make
from scripts.fuzzing.program import judge_file, program
from scripts.fuzzing.trial import Trial

_FORMATS: dict[str, Family] = {
    "status": "results",
    "standards": "results",
    "infer": "results",
    "audit": "results",
    "rules": "results",
    "check": "findings",
}
_SUFFIXES = {"table": "txt", "text": "txt", "markdown": "md", "github": "txt", "sarif": "sarif", "junit": "junit"}


def run(trial: Trial) -> None:
    """Run one command, or a few, on one folder."""
    make(trial.random, trial.folder / "data")
    for _ in range(trial.random.choice((1, 1, 2))):
        _command(trial)


def _command(trial: Trial) -> None:
    random = trial.random
    command = random.choice([*ARGUMENTS])
    form, arguments = "text", ARGUMENTS[command](random)
    if command in _FORMATS:
        form = random.choice(formats(_FORMATS[command]))
        arguments += ["--format", form]
    out = _SUFFIXES.get(form, form)
    if command == "report":
        arguments[0] = f"out{arguments[0]}"
    elif command not in {"record", "init"} and random.randrange(6) == 0:
        arguments += ["-o", f"out.{out}"]
    if command not in {"check", "init", "rules", "schema"}:
        arguments += ["--data", "data"] if random.randrange(12) else []
    lang = random.choice((["--lang", "en"], ["--lang", "zh"]))
    if random.randrange(40) == 0:
        arguments.insert(
            random.randrange(len(arguments) + 1), random.choice((stray(random), "--help", "-x", "--strict", "--"))
        )
    words = [*lang, command, *arguments] if random.randrange(2) else [command, *arguments, *lang]
    program(trial, [each.replace("\0", "") for each in words], "text" if "--help" in words else form)
    for path in sorted(trial.folder.glob("out.*")):
        judge_file(trial, path.name)
        path.unlink()
