"""How well a table was read: figures right, asked about, left out with a word, and wrong without one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from plan_eval.editing.imported import Imported
from plan_eval.editing.importing import understand
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.tables import read_tables
from tests.editing.tables.forms import FORMS
from tests.editing.tables.model import Made, Truth

_OF_NO_FIGURE = ("nature", "fiscal year", "as_of", "baseline_date", "target_date")
"""Questions of a whole table that leave its figures what they are: what is binding, and on which day its columns are."""


@dataclass
class Score:
    """Counts of figures, and of questions; `wrong` says which figures are wrong without a word."""

    right: int = 0
    asked: int = 0
    questions: int = 0
    tables: int = 0
    words_right: int = 0
    words: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    """Indicators that were asked about though the table tells."""

    @property
    def figures(self) -> int:
        """All figures that were looked at."""
        return self.right + self.asked + len(self.wrong)


def measured(tables: Iterable[tuple[Made, str]], folder: Path) -> Score:
    """Return how well tables are read, each in a form."""
    score = Score()
    for made, form in tables:
        path = folder / f"table.{form}"
        FORMS[form](made, path)
        found = read_tables(path)
        plans = understand(found.sheets, found.unread, {}, "table")
        score.tables += 1
        _compare(made, form, plans[0], score)
    return score


def _compare(made: Made, form: str, plan: Imported, score: Score) -> None:
    drafts = {_key(draft.name): draft for draft in plan.entries}
    drafts |= {_key(draft.name) + draft.group: draft for draft in plan.entries}
    words = " ".join(
        [each.en for draft in plan.entries for each in draft.open]
        + [each.en for table in plan.tables for each in table.unread]
        + [each.en for each in plan.unread]
    )
    asked_rows = {row for question in plan.questions for row in question.rows}
    general = any(not question.rows and not question.key.startswith(_OF_NO_FIGURE) for question in plan.questions)
    score.questions += len(plan.questions) + len({each.en for draft in plan.entries for each in draft.open})
    place = f"{made.name}.{form}"
    known = {_key(truth.name) for truth in made.truth}
    for draft in plan.entries:
        if _key(draft.name) not in known and not draft.open:
            score.wrong += [f"{place}: {draft.name} is no indicator"]
    for truth in made.truth:
        found = drafts.get(_key(truth.name) + (truth.group or ""), drafts.get(_key(truth.name)))
        if found is None:
            if truth.name in words or any(part in words for part in re.split(r"[（(]", truth.name)[:1]):
                score.asked += truth.figures
            else:
                score.wrong += [f"{place}: {truth.name} is missing"] * max(truth.figures, 1)
            continue
        is_asked = bool(found.open) or found.id in asked_rows or general
        if (found.open or found.id in asked_rows) and not truth.may_be_asked:
            score.needless.append(f"{place}: {truth.name}")
        _figures(truth, found, place, score, is_asked=is_asked)
        _words(truth, found, score, place)
    for slot, day in zip(("baseline_date", "target_date", "as_of"), made.spans, strict=True):
        told = getattr(plan, slot)
        days_asked = any(question.key in ("fiscal year", slot) for question in plan.questions)
        if day is not None and str(told) != day and not general and not days_asked:
            score.wrong.append(f"{place}: {slot} is {told}, not {day}")


def _key(name: str) -> str:
    return re.sub(r"[\s()（）:：]", "", name).lower()


def _figures(truth: Truth, draft: Draft, place: str, score: Score, *, is_asked: bool) -> None:
    expected: dict[str, str | None] = {"baseline": truth.baseline, "target": truth.target}
    got: dict[str, str | None] = {"baseline": draft.baseline or None, "target": draft.target or None}
    for slot, by_day in (
        ("observations", {day: value.figure for day, value in draft.observations.items()}),
        ("milestones", draft.milestones),
        ("increments", draft.increments),
    ):
        wanted: Mapping[str, str] = getattr(truth, slot)
        for day in wanted.keys() | by_day.keys():
            expected[f"{slot} {day}"], got[f"{slot} {day}"] = wanted.get(day), by_day.get(day)
    same_kind = (draft.kind or "level") == truth.kind
    same_unit = truth.unit == draft.unit or (truth.kind == "task")
    for slot, figure in expected.items():
        if figure is None and got[slot] is None:
            continue
        if _same(figure, got[slot]) and same_kind and same_unit:
            score.right += not is_asked
            score.asked += is_asked
        elif is_asked:
            score.asked += 1
        else:
            score.wrong.append(
                f"{place}: {truth.name}: {slot} is {got[slot]}, not {figure} ({draft.kind}, {draft.unit}; {truth.kind}, {truth.unit})"
            )


def _words(truth: Truth, draft: Draft, score: Score, place: str) -> None:
    for slot in ("nature", "group", "responsible", "published"):
        wanted = getattr(truth, slot)
        if wanted is not None:
            score.words += 1
            score.words_right += getattr(draft, slot) == wanted
            if getattr(draft, slot) != wanted:
                score.lost.append(f"{place}: {truth.name}: {slot} is {getattr(draft, slot)}, not {wanted}")


def _same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    parts = [re.fullmatch(r"([≥≤><]?)(-?[0-9.]+)(?:~(-?[0-9.]+))?", each) for each in (one, other)]
    first, second = parts
    if first is None or second is None:
        return one == other
    return first[1] == second[1] and [Decimal(p or 0) for p in first.groups()[1:]] == [
        Decimal(p or 0) for p in second.groups()[1:]
    ]
