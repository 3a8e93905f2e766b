"""What an import writes reads back as what the table gave."""

from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st
from plan_eval.editing.entries import Draft, Imported, understand

from plan_eval.base.characters import first_unseen
from plan_eval.base.text import Lang
from plan_eval.editing.yaml_text import write
from plan_eval.files.reading import parse_document

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
WORDS = st.sampled_from(
    ["床位", "null", "True", "yes", "~", "x: y", "- a", "#", "'", '"\\', "a\u200bb", "=1+1", "{}", "2018", "a\nb"]
)
NAMES = ANYTHING | WORDS
FIGURES = st.from_regex(r"(0|[1-9][0-9]{0,5})(\.[0-9]{1,3})?[*①]?", fullmatch=True) | ANYTHING
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
    imported = understand([table])
    document = parse_document("indicators.yaml", write(imported, source, lang))
    assert document.findings == ()
    value: Any = document.value
    readable = seen(source.encode(errors="replace").decode())
    assert value["plan"] == {"id": "imported", "name": readable, "rules": "straight-line"} | days(imported)
    assert value["indicators"] == ([entry(draft, lang) for draft in imported.entries] or None)


def days(imported: Imported) -> dict[str, str | None]:
    keys = ("baseline_date", "target_date", "as_of")
    return {key: str(day) if (day := getattr(imported, key)) else None for key in keys}


def entry(draft: Draft, lang: Lang) -> dict[str, object]:
    """Return the values that a reader finds for a draft."""
    wanted: dict[str, object] = {"id": seen(draft.id), "nature": draft.nature}
    wanted["name"] = both(draft.name, draft.name_en)
    wanted["unit"] = both(draft.unit, draft.unit_en)
    wanted |= {key: getattr(draft, key) or None for key in ("baseline", "target")}
    wanted |= {key: getattr(draft, key) for key in ("kind", "better", "published") if getattr(draft, key)}
    wanted["observations"] = draft.observations or None
    if draft.open:
        wanted["open"] = [seen(question.get(lang)) for question in draft.open]
    return wanted


def both(zh: str, en: str) -> object:
    return {"zh": seen(zh), "en": seen(en)} if zh and en and en != zh else seen(zh or en)


def seen(text: str) -> str:
    """Return what a reader of a table sees of a text, on the lines that YAML has."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while (match := first_unseen(text)) is not None:
        text = text.replace(match[0], "")
    return text
