"""What an import writes reads back as what the table gave."""

from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.characters import first_unseen
from plan_eval.base.text import Lang, same
from plan_eval.editing.imported import Imported
from plan_eval.editing.importing import understand
from plan_eval.editing.items.draft import Draft, Value
from plan_eval.editing.plan_text import asked, open_questions, questions_by_row, write
from plan_eval.editing.tables import Sheet
from plan_eval.files.reading import parse_document

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
WORDS = st.sampled_from(
    ["床位", "null", "True", "yes", "~", "x: y", "- a", "#", "'", '"\\', "a\u200bb", "=1+1", "{}", "2018", "a\nb"]
)
NAMES = ANYTHING | WORDS
PRINTED = [
    "≥70",
    ">92.7",
    "35~40",
    "4.4左右",
    "[5575]",
    "54 (2010)",
    "年均增长8.5%左右",
    "建成",
    "在建",
    "1.5万",
    "12,5",
    "保持100",
    "7.1（初步）",
]
FIGURES = (
    st.from_regex(r"(0|[1-9][0-9]{0,5})(\.[0-9]{1,3})?[*①]?", fullmatch=True) | ANYTHING | st.sampled_from(PRINTED)
)
COLUMNS = {
    "指标": NAMES,
    "英文名称": NAMES,
    "单位": NAMES,
    "unit (en)": NAMES,
    "指标属性": st.sampled_from(["约束性", "预期性", "其他"]),
    "计量方式": st.sampled_from(["累计", "level", "?", ""]),
    "完成情况": st.sampled_from(["已完成", "x", ""]),
    "基期": FIGURES,
    "2020年目标": FIGURES,
    "2018年\n11月": FIGURES,
    "2017年": FIGURES,
    "最新值": FIGURES,
    "备注\u200b": NAMES,
}


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    others = [heading for heading in COLUMNS if heading not in {"指标", "2018年\n11月"}]
    head = ["指标", *draw(st.lists(st.sampled_from(others), unique=True)), "2018年\n11月"]
    rows = draw(st.lists(st.tuples(*(COLUMNS[heading] for heading in head)), max_size=4))
    return [head, *map(list, rows)]


@given(tables(), st.text(max_size=20) | WORDS, st.sampled_from(get_args(Lang)))
def test_what_is_written_is_read_back(table: list[list[str]], source: str, lang: Lang) -> None:
    (imported,) = understand([Sheet(same("table 1"), "", table, [], [])])
    document = parse_document("indicators.yaml", write(imported, source, lang))
    assert document.findings == ()
    value: Any = document.value
    readable = seen(source.encode(errors="replace").decode())
    general = [seen(asked(each, lang)) for each in imported.questions if not each.rows]
    head = {"id": "imported", "name": readable, "rules": "straight-line"} | ({"open": general} if general else {})
    assert value["plan"] == head | days(imported)
    assert value["indicators"] == ([entry(imported, draft, lang) for draft in imported.entries] or None)


def days(imported: Imported) -> dict[str, str | None]:
    keys = ("baseline_date", "target_date", "as_of")
    return {key: str(day) if (day := getattr(imported, key)) else None for key in keys}


def entry(imported: Imported, draft: Draft, lang: Lang) -> dict[str, object]:
    """Return the values that a reader finds for a draft."""
    wanted: dict[str, object] = {"id": seen(draft.id), "nature": draft.nature}
    wanted["name"] = both(draft.name, draft.name_en)
    is_task = draft.kind == "task"
    if draft.unit or not is_task:
        wanted["unit"] = both(draft.unit, draft.unit_en)
    wanted |= {key: getattr(draft, key) or None for key in ("baseline", "target") if key == "target" or not is_task}
    texts = ("kind", "better", "published", "group", "responsible", "source")
    wanted |= {key: seen(getattr(draft, key)) for key in texts if getattr(draft, key)}
    wanted |= {key: str(day) for key in ("baseline_date", "target_date") if (day := getattr(draft, key))}
    wanted |= {key: dict(sorted(days.items())) for key in ("milestones", "increments") if (days := getattr(draft, key))}
    if not draft.increments:
        wanted["observations"] = {day: value_of(value) for day, value in draft.observations.items()} or None
    if draft.notes:
        wanted["note"] = seen("; ".join(draft.notes))
    if questions := open_questions(draft, questions_by_row(imported.questions).get(draft.id, ()), lang):
        wanted["open"] = [seen(question) for question in questions]
    return wanted


def value_of(value: Value) -> object:
    beside: dict[str, object] = {"note": seen(value.note)} if value.note else {}
    beside |= {"provisional": True} if value.provisional else {}
    return {"value": value.figure, **beside} if beside else value.figure


def both(zh: str, en: str) -> object:
    return {"zh": seen(zh), "en": seen(en)} if zh and en and en != zh else seen(zh or en)


def seen(text: str) -> str:
    """Return what a reader of a table sees of a text, on the lines that YAML has."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while (match := first_unseen(text)) is not None:
        text = text.replace(match[0], "")
    return text
