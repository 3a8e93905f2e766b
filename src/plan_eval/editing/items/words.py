"""What a table says of an indicator in words: its nature, its verdict, who answers for it."""

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.editing.cells.plain import printed, tidy
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.item import Item, cells_of
from plan_eval.editing.items.naming import Named
from plan_eval.editing.items.table import Table
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import spellings
from plan_eval.model.readers import shorten

_NO_NATURE = Text(
    "No column says which targets are binding. What are they?", "表中没有指标属性一列。这些指标的属性是？"
)
_NATURE = Text("Nature “{word}”: binding or anticipatory?", "指标属性“{word}”：约束性还是预期性？")
_NATURE_MISSING = Text("Binding or anticipatory? The table leaves it out.", "约束性还是预期性？表中空缺。")
_VERDICT = Text("Verdict “{word}”: what does it mean?", "结论“{word}”是指？")
_LEAVE_OUT = Choice("none", Text("leave it out", "不读入"))
_NATURES = tuple(Choice(nature.value, nature.label) for nature in Nature)
_STATUSES = (*(Choice(status.value, status.label) for status in Status), _LEAVE_OUT)
_UNKNOWN = Text("“{word}” in “{column}” is not known", "“{column}”一列的“{word}”无法识别")
_BY_MARK = Text("binding, by its mark {mark}", "由标记 {mark} 定为约束性")
_PLAIN_TEXTS = {
    "group": "group",
    "responsible": "responsible",
    "source": "source",
    "name_en": "name_en",
    "unit_en": "unit_en",
}


def put_words(draft: Draft, item: Item, named: Named, table: Table) -> None:
    """Put the words of a row into its draft."""
    columns = table.columns
    for role, slot in _PLAIN_TEXTS.items():
        text = next((printed(cell) for cell in cells_of(item, columns, role) if tidy(cell) not in ("", "-", "—")), "")
        if text:
            setattr(draft, slot, text)
    _chinese(draft, item, columns)
    draft.group = draft.group or item.group
    for cell in cells_of(item._replace(inherited=()), columns, "note"):
        if tidy(cell) not in ("", "-", "—", "/", "无"):
            draft.note(printed(cell))
    _nature(draft, item, named, table)
    _known(draft, item, columns)
    _verdict(draft, item, columns, table.asking)


def _chinese(draft: Draft, item: Item, columns: Columns) -> None:
    """Put the Chinese name and unit into a draft where the table itself is in English."""
    name, unit = (next(map(printed, cells_of(item, columns, role)), "") for role in ("name_zh", "unit_zh"))
    if name:
        draft.name, draft.name_en = name, draft.name
        draft.unit, draft.unit_en = unit or draft.unit, draft.unit


def _nature(draft: Draft, item: Item, named: Named, table: Table) -> None:
    columns, notes, asking = table.columns, table.notes, table.asking
    cells = [tidy(cell) for cell in cells_of(item, columns, "nature")]
    if named.nature:
        draft.nature = named.nature
    elif not cells and notes.binding_mark:
        draft.nature = "binding" if notes.binding_mark in named.mark else "expected"
        if draft.nature == "binding":
            draft.decided.append(_BY_MARK.message(mark=notes.binding_mark))
    elif not cells:
        draft.nature = asking.ask("nature", _NO_NATURE, _NATURES, "expected")
    elif not cells[0] or cells[0] in ("-", "—", "/"):
        draft.nature = asking.ask(f"nature of {draft.id}", _NATURE_MISSING, _NATURES, "expected", draft.id)
    else:
        word = cells[0].lower()
        known = spellings("natures").get(word)
        draft.nature = known or asking.ask(
            f"nature {word}", _NATURE.message(word=shorten(word)), _NATURES, "expected", draft.id
        )


def _known(draft: Draft, item: Item, columns: Columns) -> None:
    for role, table in (("kind", "kinds"), ("better", "betters")):
        for column in columns.of(role):
            word = tidy(item.cells[column.at]).lower()
            if not word or word in ("-", "—", "/"):
                continue
            known = spellings(table).get(word)
            if known is None:
                draft.open.append(_UNKNOWN.message(word=shorten(word), column=column.text))
            else:
                setattr(draft, role, known)
    weight = tidy(next(cells_of(item, columns, "weight"), "")).rstrip("%")
    if weight and weight.replace(".", "", 1).isdigit():
        draft.weight = weight


def _verdict(draft: Draft, item: Item, columns: Columns, asking: Asking) -> None:
    for column in columns.of("published"):
        word = tidy(item.cells[column.at]).lower()
        if word in ("", "-", "—", "/", "--"):
            continue
        known = spellings("verdicts").get(word)
        if known is None:
            known = asking.ask(
                f"verdict {word}", _VERDICT.message(word=shorten(word)), _STATUSES, _near(word), draft.id
            )
        if known != "none":
            draft.published = known
        else:
            draft.note(f"{column.text}: {printed(item.cells[column.at])}")


def _near(word: str) -> str:
    """Return what a verdict that is not known most likely means: that of the longest known one in it."""
    for known, status in spellings("verdicts").items():
        if len(known) > 1 and known in word:
            return status
    return "none"
