"""The strict reader: nothing is converted, followed or lost, and everything has its place."""

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.characters import first_unseen
from plan_eval.files import read_document
from plan_eval.files.reading import MAX_BYTES, parse_document
from plan_eval.files.values import Plain


def codes(text: str) -> list[str]:
    return [finding.code for finding in parse_document("f.yaml", text).findings]


def test_values_stay_as_written() -> None:
    document = parse_document(
        "f.yaml", "{a: 0.6390, b: no, c: 1:30, d: 010, e: 2018-11, f: '5', g: null, h: true, i: 1e3}"
    )
    assert document.value == {
        "a": "0.6390", "b": "no", "c": "1:30", "d": "010", "e": "2018-11", "f": "5", "g": None, "h": True, "i": "1e3",
    }  # fmt: skip
    assert isinstance(document.value, dict)
    assert isinstance(document.value["a"], Plain)
    assert not isinstance(document.value["f"], Plain)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\nb: 2\na: 3\n", "PE106", (3, 1, 3, 2)),
        ("a: &x 1\n", "PE107", (1, 4, 1, 6)),
        ("a: *x\n", "PE107", (1, 4, 1, 6)),
        ("<<: {a: 1}\n", "PE107", (1, 1, 1, 3)),
        ("a: !!python/object:os.system {}\n", "PE108", (1, 4, 1, 29)),
        ("a: [\n", "PE104", None),
        ("a: b: c\n", "PE104", None),
        ("a:\n\t- 1\n", "PE104", None),
        ("--- 1\n--- 2\n", "PE111", (2, 1, 2, 4)),
        ("[" * 30 + "]" * 30, "PE109", None),
        ("? [a]\n: 1\n", "PE112", None),
        ("名称: \u202e1\n", "PE103", (1, 5, 1, 6)),
        ("a: \x00\n", "PE103", (1, 4, 1, 5)),
    ],
)
def test_what_yaml_allows_and_plans_do_not(text: str, code: str, place: tuple[int, ...] | None) -> None:
    findings = parse_document("f.yaml", text).findings
    assert code in [finding.code for finding in findings]
    location = next(finding.location for finding in findings if finding.code == code)
    assert location.line is not None
    if place is not None:
        assert (location.line, location.column, location.end_line, location.end_column) == place


UNSEEN = [
    "\0", "\a", "\b", "\x1b", "\x7f", "\x85", "\x9b", "\xad", "\u061c", "\u115f", "\u200b", "\u200e", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u2800", "\u3164", "\ufeff", "\ufffe", "\U000e0041",
]  # fmt: skip
ESCAPES = [
    r"\0",
    r"\a",
    r"\b",
    r"\v",
    r"\f",
    r"\r",
    r"\e",
    r"\N",
    r"\L",
    r"\P",
    r"\x1b",
    r"\x9b",
    r"\u202E",
    r"\U000E0041",
]
ESCAPES += [f"\\U{ord(char):08x}" for char in UNSEEN]


@pytest.mark.parametrize("char", UNSEEN, ids=ascii)
def test_no_character_that_cannot_be_seen_is_read(char: str) -> None:
    (finding,) = parse_document("f.yaml", f"a: 1\nb: x{char}y\n").findings
    assert finding.code == "PE103"
    assert (finding.location.line, finding.location.column) == (2, 5)
    assert f"U+{ord(char):04X}" in finding.message()


@pytest.mark.parametrize("escape", ESCAPES)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: 1\nb: "x{escape}y"\n', (2, 6)),
        ('a: 1\n"x{escape}y": 1\n', (2, 3)),
        ('床位: [{{名: "张{escape}", b: "{escape}"}}]\n', (1, 12)),
        ('a: "one\n  {escape} two"\n', (2, 3)),
        ('a: "one\r\n\r\n{escape}"\r\n', (3, 1)),
        ('- "\\\\{escape}"\n', (1, 6)),
    ],
)
def test_nor_where_it_is_written_as_an_escape(text: str, escape: str, place: tuple[int, int]) -> None:
    document = parse_document("f.yaml", text.format(escape=escape))
    assert document.value is None
    (finding,) = document.findings
    assert finding.code == "PE103"
    location = finding.location
    assert (location.line, location.column) == place
    assert (location.end_line, location.end_column) == (place[0], place[1] + len(escape))


def test_escapes_of_what_can_be_seen_are_read() -> None:
    document = parse_document("f.yaml", r'a: "\t\n\\e \"\/\x41\_\u5e8a\U0001f600"')
    assert document.findings == ()
    assert document.value == {"a": '\t\n\\e "/A\xa0床\U0001f600'}


@given(st.text(max_size=20))
def test_whatever_is_written_in_double_quotes_is_read_back_or_refused(text: str) -> None:
    written = yaml.safe_dump({text: [text]}, default_style='"', allow_unicode=False, width=30)
    document = parse_document("f.yaml", written)
    hidden = "\r" in text or first_unseen(text) is not None
    assert [finding.code for finding in document.findings] == ["PE103"] * hidden
    assert document.value == (None if hidden else {text: [text]})


def test_an_alias_bomb_is_named_and_not_built() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True)
    )
    found = codes(bomb)
    assert set(found) == {"PE107"}


@pytest.mark.parametrize("tower", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 50_000])
def test_bracket_towers_are_findings(tower: str) -> None:
    assert set(codes(tower)) & {"PE104", "PE109", "PE112"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("名称: 中文".encode("gbk"), "PE102"),
        ("a: 1".encode("utf-16"), "PE102"),
        (b"a: \xff\n", "PE102"),
        (b"a: \x00\n", "PE103"),
        (b"\x7fELF", "PE103"),
        (b"#" * (MAX_BYTES + 1), "PE110"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(data)
    assert [finding.code for finding in read_document(file).findings] == [code]


def test_gbk_is_recognised(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes("a: 1\n名称: 中文".encode("gbk"))
    (finding,) = read_document(file).findings
    assert (finding.location.line, finding.location.column) == (2, 1)
    assert "GBK" in finding.hint()


def test_what_is_no_ordinary_file_is_a_finding_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    for name in ("pipe.yaml", "loop.yaml", "missing.yaml", "."):
        assert [finding.code for finding in read_document(tmp_path / name).findings] == ["PE101"]


def test_bom_and_crlf_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n  - y: z\r\n")
    document = read_document(file)
    assert document.value == {"a": "1", "b": ["x", {"y": "z"}]}
    assert document.locate(("b", 1, "y")).line == 4
    assert document.locate(("b", 1, "y")).column == 8


@pytest.mark.parametrize(
    "text",
    [
        "名称: {f: 42% * wage}\n",
        "f: 42% * wage\n",
        "f: '42% * wage'\n",
        'f: "42% * wage"\n',
        "f: >-\n  42%\n  * wage\n",
        "f: |-\n  42% *\n  wage\n",
        "f: 42% *\n  wage\n",
        'f: "42% * \\\n  wage"\n',
        'f: "42%\\x20\\u3000* wage"\n',
    ],
)
def test_places_inside_scalars_of_every_style(text: str) -> None:
    document = parse_document("f.yaml", text)
    value = document.value
    path: tuple[str, ...] = ("f",)
    assert isinstance(value, dict)
    if "名称" in value:
        path = ("名称", "f")
        value = value["名称"]
        assert isinstance(value, dict)
    formula = value["f"]
    assert isinstance(formula, str)
    start = formula.index("wage")
    location = document.locate(path, within=(start, start + 4))
    assert location.line is not None
    assert location.column is not None
    assert location.end_column is not None
    line = text.split("\n")[location.line - 1]
    assert line[location.column - 1 : location.end_column - 1] == "wage"


SCALARS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x9FFF, exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]),
    max_size=12,
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=4), max_leaves=12
)


@given(VALUES, st.sampled_from(["'", '"']), st.booleans())
def test_what_yaml_writes_is_read_back(value: object, style: str, flow: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    text = yaml.safe_dump(value, default_style=style, default_flow_style=flow, allow_unicode=True, width=40)
    text = text.replace("!!null", "")
    document = parse_document("f.yaml", text)
    if not document.findings:
        assert document.value == value


@given(st.text(max_size=80) | st.text("[]{}:,-?&*!|>'\"%@`#\n \tab1", max_size=80))
def test_any_text_is_a_value_or_findings(text: str) -> None:
    document = parse_document("f.yaml", text)
    for finding in document.findings:
        assert finding.location.line is None or finding.location.line >= 1
        assert finding.message("zh")
        assert finding.hint("en")


KEYS = st.sampled_from(["a", "b", "名称", "2018", "'q'"])
SCALARS = st.sampled_from(["1", "true", "~", "'text'", '"a\\nb"', "2018-11-30", "|\n    lines\n    of it", "", "文字"])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def flowing(tree: object) -> str:
    """Return a tree as YAML in brackets; a text of several lines has no place there."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {flowing(item)}" for key, item in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flowing, tree)) + "]"
    return "~" if not tree or str(tree).startswith("|") else str(tree)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=3))
def test_places_found_later_are_those_kept_from_the_beginning(tree: dict[str, object]) -> None:
    text = "".join(f"{key}: {item if isinstance(item, str) else flowing(item)}\n" for key, item in tree.items())
    later, kept = parse_document("a.yaml", text), parse_document("a.yaml", text, places=True)
    assert later.is_whole
    assert later.places is None
    assert (later.value, later.findings) == (kept.value, kept.findings)
    assert later.place == kept.places is not None
