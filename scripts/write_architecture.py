"""The page on how the program is put together; what it lists is read from the code itself."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "plan_eval"

ROOMS = (
    "base",
    "findings",
    "formula",
    "files",
    "model",
    "methods",
    "indicators",
    "standards",
    "claims",
    "session",
    "editing",
    "views",
    "formats",
    "cli",
)
"""From the ground up: a room imports from itself and from rooms above it in this list."""

_PAGE = """# How the program is put together

{made}Values flow one way: bytes → values with their places → models → what can be computed → results → views → text. Each
step is a function or a small class that takes one value and returns the next. Results are frozen and can be pickled. What
computes reads no files and prints nothing; views compute nothing; formats know no plan; only the command line exits.

## Rooms

One subject, one room: whoever changes benefit standards finds their model, checks, amounts, sweep and inference side by side.
From the ground up; each room imports only from itself and from those above it, and `tests/project/test_structure.py` asserts it.

| room | what it is about | modules |
|---|---|---|
{rooms}
## What is handed on

```text
bytes     --files-->             Document (values as written, their places, what was wrong with reading)
Document  --<subject>/loading--> Loaded (the parts that are valid; the whole, where no error keeps it from being computed)
whole     --<subject>-->         PlanEvaluation | StandardsEvaluation | Sweep | Inference | Audit
result    --views-->             View (lines, tables of cells, the documented object of JSON)
View      --formats-->           text or bytes
```

`session.py` holds what a folder has: each file is read, checked and compiled once, whoever asks. Checking stands beside
loading: loading stops at what keeps a file from being computed; doubts, quotes and comparisons with published figures run in
`check` only.

## The path of one number

`data/indicators.yaml` says `observations: {{2018-11-30: 11953}}` for the beds for the elderly.

1. `files/reading.py` reads the bytes, at most 16 MiB, refuses what is not UTF-8 or invisible, and hands the text on.
2. `files/yaml_events.py` hands the events of the YAML parser to `files/yaml_builder.py`, which builds values by itself. `11953`
   becomes the plain text `"11953"`, and its place (line, column) is kept beside it. Nothing is guessed: not a float, not an octal, not a number of
   minutes.
3. `indicators/model.py` says that `observations` holds numbers by date. `model/readers.py` turns the text into
   `Decimal("11953")`, or refuses it with a code of the catalogue; `model/entry.py` turns the refusal into a problem with the
   path of the value, and `files/document.py` turns the path into line and column.
4. `indicators/loading.py` asks what must hold between values (`indicators/consistency.py`): the date lies between the
   baseline date and `as_of`, so it does. The plan and the method that it names can now be computed with.
5. `indicators/measures.py` computes from exact fractions: change 11,953 − 9,759 = 2,194, progress 2,194/10,241, elapsed
   1,064/1,825 of five years, pace their quotient.
6. `indicators/verdict.py` tries the rules of `methods/midterm.yaml` in order. `pace >= 0.5` does not hold; `has(pace)` does:
   behind, with a sentence that has the numbers in it.
7. `indicators/evaluation.py` puts indicator, measures and verdict into one result, and compares it with the published verdict.
8. `views/status.py` puts the row into words: `9,759`, `20,000`, `11,953`, a bar of 21% with a mark at 58%, `0.37`, `behind`.
   Here figures are rounded, and only for reading.
9. `formats/terminal.py` sets the table for the width of the screen; `formats/json.py` would have written the exact quotient.

## Where to touch

Measured in files of `src/`, each beside its test; tests add the first three while they run.

| to add | files | which |
|---|---:|---|
| a measure | 1 | a row of `MEASURES` |
| a function of formulas | 1 | a row of `FUNCTIONS`: its value, column, course, unit and words |
| a format of all results | 1 and its row | a module in `formats/`, a row of its table |
| a check | 2 | a row of the catalogue; the function that finds it |
| a status | 2 | the vocabulary; the sentence of the chapter that names the indicators of that status |
| a method | 1 | a YAML file in `methods/` |
| a kind of data file | 3 | its model, its loading and checks, a row of `model/kinds.py` |

## The libraries

- **pydantic**: the models of the data files are `BaseModel` classes, their values annotated types with readers of our own;
  JSON Schemas come from the models.
- **typer**: commands, choices, completion.
- **rich**: tables, widths, wrapping, colours, progress.
- **PyYAML**: its events, with a strict builder of our own: places, exact text, nothing guessed.
- Extras where a report or an import needs them: Jinja2, python-docx, XlsxWriter to write, openpyxl to read, lxml.

## Why not ...

- **`yaml.safe_load`?** It turns `0.6390` into a float, `no` into false and `1:30` into 90, lets a second key win silently,
  follows aliases until the memory is full, and forgets where things stood.
- **Python's own parser for formulas?** It reads `42%` as the start of a modulo, knows floats only, and can be made to hang.
- **Floats?** Of `p% * w` rounded up to 10, for p from 1 to 99 and w from 1,000 to 3,000 by tens, binary floats get 34
  wrong, each by ten yuan.
"""


def architecture(made: str) -> str:
    """Return the page; `made` is the line that says that it is generated."""
    return _PAGE.format(made=made, rooms="".join(_row(room) for room in ROOMS))


def _row(room: str) -> str:
    home = SOURCE / room
    if not home.is_dir():
        return f"| `{room}` | {_summary(home.with_suffix('.py'))} | |\n"
    modules = sorted(path.relative_to(home).with_suffix("").as_posix() for path in home.rglob("*.py"))
    names = ", ".join(f"`{name}`" for name in modules if not name.endswith("__init__"))
    return f"| `{room}/` | {_summary(home / '__init__.py')} | {names} |\n"


def _summary(path: Path) -> str:
    """Return the first sentence of a module's docstring, without its full stop."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split()).rstrip(".")
