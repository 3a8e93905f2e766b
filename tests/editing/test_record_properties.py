"""What must hold of an observation put into any plan, in whatever style the plan is written."""

from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plan_eval.editing.recording import Observation, record
from plan_eval.files.document import Document
from plan_eval.files.reading import parse_document
from plan_eval.findings.shapes import has_errors
from plan_eval.model.readers import day as read_day

COMMENTS = st.sampled_from(["", "", "  # 注：a {b}: c", " #", "   "])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
FIGURES = st.from_regex(r"-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,3})?", fullmatch=True).filter(str.isascii)
TEXTS = ["床位", '"床 位: # {}"', "'it''s, 🛏'", "a plain text"]
LONG = [
    "|\n{0}a: 1\n{0}  b\n",
    ">-\n{0}- a\n\n{0}b",
    '"over\n{0}lines"',
    "plain over\n{0}lines",
    "\n{0}zh: 甲\n{0}en: a",
]


@st.composite
def flows(draw: st.DrawFn, fields: list[str]) -> str:
    """A mapping in braces, on one line or over several, with comments and perhaps a comma behind the last key."""
    if draw(st.booleans()):
        return "{" + ", ".join(fields) + draw(st.sampled_from(["", ",", ", ", "  "])) + "}"
    lines = [f"        {field}{draw(st.sampled_from(['', ' ']))},{draw(COMMENTS)}\n" for field in fields]
    if draw(st.booleans()):
        lines[-1] = f"        {fields[-1]}{draw(COMMENTS)}\n"
    return "{" + draw(COMMENTS) + "\n" + "".join(lines) + "        }"


@st.composite
def observations(draw: st.DrawFn, *, in_braces: bool, indent: int) -> list[str]:
    """No key at all, one without a value, or one with figures of several days."""
    key = draw(st.sampled_from(["observations", '"observations"', "'observations'"]))
    days = draw(st.lists(DAYS, max_size=4, unique_by=lambda day: day.year))
    if not days:
        empty = [f"{key}: {text}" for text in ("", "~", "null", "{}", "{ }")] + ([key] if in_braces else [])
        return draw(st.sampled_from([[], *([text] for text in empty)]))
    figures = [f"{draw(st.sampled_from([str(day), str(day.year)]))}: {draw(FIGURES)}" for day in days]
    if in_braces or draw(st.booleans()):
        return [f"{key}: {draw(flows(figures))}"]
    lines = [f"{' ' * (indent + 2)}{figure}{draw(COMMENTS)}" for figure in figures]
    return ["\n".join([f"{key}:{draw(COMMENTS)}", *lines])]


@st.composite
def entries(draw: st.DrawFn, name: str, margin: int) -> str:
    """One indicator as an entry of a list that begins at a margin."""
    in_braces = draw(st.booleans())
    indent = margin + draw(st.sampled_from([2, 4]))
    fields = [f"{key}: {draw(st.sampled_from(TEXTS))}" for key in ("name", "unit")]
    fields += draw(st.sampled_from([[], ["note: "], ["note: ~"], ["nature: expected", "baseline: 1"]]))
    fields += draw(observations(in_braces=in_braces, indent=indent))
    if not in_braces and draw(st.booleans()):
        fields.append("source: " + draw(st.sampled_from(LONG)).format(" " * (indent + 2)))
    fields = draw(st.permutations([f"id: {name}", *fields]))
    if in_braces:
        return f"{' ' * margin}- {draw(flows(fields))}{draw(COMMENTS)}"
    lines = [field if "\n" in field else field + draw(COMMENTS) for field in fields]
    gap = "\n" + draw(st.sampled_from(["", "", "\n", "# a line of its own\n"])) + " " * indent
    first = draw(st.sampled_from(["-" + " " * (indent - margin - 1), "-\n" + " " * indent]))
    return " " * margin + first + gap.join(lines)


@st.composite
def plans(draw: st.DrawFn) -> str:
    margin = draw(st.sampled_from([0, 2]))
    rows = [draw(entries(name, margin)) for name in ("甲", "b", "c3")[: draw(st.integers(1, 3))]]
    head = draw(st.sampled_from(["", "# 规划\n", "plan: {id: x}\n", "---\n"]))
    after = draw(st.sampled_from(["", "\n", "\n# the end\n", "\nother: 1\n", "\n\n\n"]))
    return whole(draw, head, rows, after)


def whole(draw: st.DrawFn, head: str, rows: list[str], after: str) -> str:
    return (head + "indicators:\n" + "\n".join(rows) + after).replace("\n", draw(LINE_ENDS))


@st.composite
def dated_plans(draw: st.DrawFn) -> str:
    """A plan with an evaluation date, one that is still open, or none, before its indicators or behind them."""
    margin = draw(st.sampled_from([0, 2]))
    rows = [draw(entries(name, margin)) for name in ("甲", "b")[: draw(st.integers(1, 2))]]
    written = draw(st.sampled_from(["2018-11-30", "2018", "'2018-11'", '"2018-11-30"', "", "~", "null"]))
    fields = ["id: x", "name: '床 位: # {}'", *draw(st.sampled_from([[], [f"as_of: {written}"]]))]
    fields = draw(st.permutations(fields))
    if draw(st.booleans()):
        head = f"plan: {draw(flows(fields))}{draw(COMMENTS)}\n"
    else:
        head = "plan:\n" + "".join(f"  {field}{draw(COMMENTS)}\n" for field in fields)
    return whole(draw, head, rows, "\n") if draw(st.booleans()) else whole(draw, "", rows, f"\n{head}")


def parsed(text: str) -> tuple[Document, Any]:
    document = parse_document("indicators.yaml", text)
    assert not has_errors(document.findings), [str(finding) for finding in document.findings]
    return document, document.value


@given(plans(), st.integers(0, 2), DAYS, FIGURES)
def test_the_plan_is_what_it_was_and_one_observation_more(text: str, number: int, day: date, figure: str) -> None:
    document, before = parsed(text)
    number %= len(before["indicators"])
    entry = before["indicators"][number]
    days = entry.get("observations") or {}
    taken = next((key for key in days if read_day(key) == day), None)
    wanted = deepcopy(before)
    wanted["indicators"][number]["observations"] = {**days, taken or str(day): figure}
    edited = record(document, Observation(entry["id"], Decimal(figure), day, replaces=True))
    assert parsed(edited)[1] == wanted
    gone = without_what_is_new(text, edited)
    assert gone in ("", "~", "null") or (taken is not None and gone in days[taken])


@given(dated_plans(), DAYS, DAYS, FIGURES)
def test_the_evaluation_date_moves_and_nothing_else_does(text: str, day: date, as_of: date, figure: str) -> None:
    document, before = parsed(text)
    observation = Observation(before["indicators"][0]["id"], Decimal(figure), day, replaces=True)
    alone, both = record(document, observation), record(document, observation, as_of)
    written = before["plan"].get("as_of")
    wanted = parsed(alone)[1]
    wanted["plan"]["as_of"] = written if written and read_day(written) == as_of else str(as_of)
    assert parsed(both)[1] == wanted
    assert without_what_is_new(alone, both).strip("'\"") in (written or "", "~", "null", "") or (
        without_what_is_new(alone, both) in f"'{written}'"
    )


def without_what_is_new(before: str, after: str) -> str:
    """Return what of a text is gone: nothing but the characters between what begins and what ends both texts."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    end = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    return before[start : len(before) - end]
