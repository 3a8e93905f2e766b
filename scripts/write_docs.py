"""Write the pages of `docs/` that are made from the program's own tables, and the table within the page on formulas."""

import io
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

from plan_eval import evaluate, load_plan, load_rules
from plan_eval.cli import run
from plan_eval.cli.help_text import COMMANDS
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.shapes import Check
from plan_eval.formats.json import dumps
from plan_eval.formula.functions import FORMS, FUNCTIONS
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method import Method
from plan_eval.methods import SHIPPED
from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS
from plan_eval.views.explain_check import parts
from scripts.finders import finders
from scripts.write_architecture import architecture

DOCS = Path(__file__).parents[1] / "docs"
SCHEMAS = DOCS.parent / "schema"
DATA = DOCS.parent / "data"
STATCAN = DOCS.parent / "tests" / "statcan"
FINDERS = finders()
_MADE = "<!-- Made by `make docs`; change the tables in `src/` instead. -->\n\n"


def pages() -> dict[str, str]:
    """Return the text of each page that is made, by its name."""
    return {
        "commands.md": commands(),
        "measures.md": measures(),
        "checks.md": checks(),
        "methods.md": methods(),
        "architecture.md": architecture(_MADE),
        "formulas.md": formulas(),
    }


def commands() -> str:
    """Return the command reference: what each `--help` prints."""
    text = f"# Commands\n\n{_MADE}"
    for name in ("", *COMMANDS):
        title = f"plan-eval {name}".strip()
        text += f"## `{title}`\n\n```text\n{_help(name)}```\n\n"
    return text + _SCREENS + _EXIT_CODES


_SCREENS = r"""## Alone

`plan-eval` in a data folder with a plan prints how many indicators stand how, and three commands that tell more; elsewhere it
prints the help.

## Colours, widths and links

| what | says |
|---|---|
| `--color always`, `--color never` | colours always, or text alone; `auto` leaves it to what follows |
| `NO_COLOR` | no colours |
| `FORCE_COLOR`, `CLICOLOR_FORCE` | colours where nobody is sure to see them too, as in `plan-eval status \| less -R` |
| `COLUMNS` | how wide a text is that goes through a pipe; without it every line is as long as it needs to be |
| `FORCE_HYPERLINK` | `1`: the terminal has links (OSC 8), so that the places of findings and sources open the data file; `0`: it has none |

A terminal has its own width, and links where it is known to have them. A file gets neither colours nor widths nor links.

"""

_EXIT_CODES = """## Exit codes

| code | meaning |
|---|---|
| 0 | fine |
| 1 | the data has errors, or a gate such as `--fail-on` closed |
| 2 | wrong usage, a missing file included |
| 3 | a bug of plan-eval |
| 130 | interrupted |

Results go to standard output, everything else to standard error.
"""


def _help(command: str) -> str:
    out = io.StringIO()
    before = {name: os.environ.get(name) for name in ("LC_ALL", "COLUMNS", "TERMINAL_WIDTH")}
    os.environ.update(LC_ALL="C.UTF-8", COLUMNS="80", TERMINAL_WIDTH="80")
    try:
        with redirect_stdout(out):
            run([*filter(None, [command]), "--help"])
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def measures() -> str:
    """Return the table of measures."""
    rows = "".join(
        f"| `{name}` | {measure.label.zh} | {measure.meaning.en} | {measure.meaning.zh} |\n"
        for name, measure in MEASURES.items()
    )
    return f"""# Measures

{_MADE}Each measure is computed exactly, for one indicator at one date, and may be undefined. Rules use them by name.
Ratios are plain numbers: 0.4, which tables show as 40%. Times are in years: whole anniversaries plus the rest as a
share of the year that it falls in, so that from one 31 December to another is a whole number. `change` stands for what
was done since the baseline: `value - baseline`, or `value` alone where the indicator is cumulative.

| name | 中文 | meaning | 含义 |
|---|---|---|---|
{rows}
An undefined measure makes arithmetic with it undefined and every comparison with it false; `has(name)` tells whether a
measure is defined. A measure is undefined where one that it is computed from is, and where the table says so.
"""


_FUNCTIONS = """\
<!-- This table is made by `make docs`; change the rows in `src/plan_eval/formula/functions.py` instead. -->

| function | gives | 含义 |
|---|---|---|
"""


def formulas() -> str:
    """Return the page on formulas as it stands, with its table of functions made anew."""
    page = (DOCS / "formulas.md").read_text(encoding="utf-8")
    before, heading, table = page.partition(_FUNCTIONS)
    _, after = table.split("\n\n", 1)
    rows = "\n".join(
        f"| `{form.usage}` | {form.gives.en} | {form.gives.zh} |" for form in (*FUNCTIONS.values(), *FORMS.values())
    )
    return f"{before}{heading}{rows}\n\n{after}"


def checks() -> str:
    """Return the catalogue of checks."""
    text = f"# Checks\n\n{_MADE}What `plan-eval check` can find. `plan-eval explain CODE` prints the same.\n\n"
    text += "| code | severity | | |\n|---|---|---|---|\n"
    text += "".join(
        f"| [{code}](#{code.lower()}) | {check.severity} | {check.title.en} | {check.title.zh} |\n"
        for code, check in CHECKS.items()
    )
    return text + "".join(_check(check) for check in CHECKS.values())


def _check(check: Check) -> str:
    text = f"\n## {check.code}\n\n**{check.title.en}** ({check.severity}) · {check.title.zh}\n\n"
    text += f"{check.meaning.en} {check.why.en}\n\n{check.meaning.zh}{check.why.zh}\n"
    if check.example is not None:
        bad, good = parts(check.example)
        text += (
            f"\nFound in `{check.example.kind}.yaml`:\n\n```yaml\n{bad}\n```\n\nPut right:\n\n```yaml\n{good}\n```\n"
        )
    text += f"\nFound by {', '.join(f'`{finder}`' for finder in FINDERS[check.code])}.\n"
    if check.acceptable:
        text += f"\nAn entry may accept it: `accept: [{{code: {check.code}, reason: ...}}]`.\n"
    return text


def methods() -> str:
    """Return the page of the shipped rule sets, with what they say of published plans."""
    plan, series = load_plan(DATA), load_plan(STATCAN)
    text = f"# Methods\n\n{_MADE}A rule set turns measures into verdicts: the first rule that holds decides. The shipped ones are\n"
    text += "published methodologies; `plan-eval explain NAME` prints one, `--rules FILE` takes your own.\n\n"
    text += "## What they say of the shipped plan\n\nHow many of the 27 published verdicts each methodology gives, and what else:\n\n"
    text += "| rule set | agree | met | on track | behind | discontinued | not assessed |\n|---|---:|---:|---:|---:|---:|---:|\n"
    for name in SHIPPED:
        evaluation = evaluate(plan, rules=name)
        counts = " | ".join(str(count) for count in evaluation.count().values())
        text += f"| `{name}` | {evaluation.agree} of {evaluation.compared} | {counts} |\n"
    text += _STATCAN.format(count=sum(each.verdict.position is not None for each in evaluate(series).results))
    for name in SHIPPED:
        text += _method(load_rules(name))
    return text


_STATCAN = """
## Against published verdicts

`open-sdg` is held against 379 series that Statistics Canada has published with their status. It gives the published
status for all 374 that have data ({count} of them a verdict, the others “not available” as published: base year and
current year are the same), the published ratio to nine digits, and the published score of every target that is not yet
reached. The series stand in `tests/statcan`.
"""


def _method(method: Method) -> str:
    file = method.file
    text = f"\n## `{file.id}`\n\n**{file.name.en}** · {file.name.zh}\n\n"
    if file.source.text:
        text += f"{file.source.text.en}\n\n{file.source.text.zh}\n\n"
    text += "| when | verdict | 结论 | status |\n|---|---|---|---|\n"
    for rule in method.rules:
        verdict = file.verdicts[rule.verdict]
        when = f"`{rule.formula.text}`" if rule.formula else "otherwise"
        text += f"| {when} | {verdict.name.en} | {verdict.name.zh} | `{verdict.status}` |\n"
    return text


def schemas() -> dict[str, str]:
    """Return the JSON Schema of each kind of data file, by the name of its file."""
    return {f"{kind}.schema.json": dumps(schema_of(kind)) for kind in KINDS}


if __name__ == "__main__":
    for folder, texts in ((DOCS, pages()), (SCHEMAS, schemas())):
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
            sys.stdout.write(f"{folder.name}/{name}\n")
