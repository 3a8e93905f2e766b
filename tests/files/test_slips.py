"""The commonest slips of people who write YAML: each names its line, its character and what to write, in both languages."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.files import yaml_events
from plan_eval.files.reading import parse_document, read_document
from plan_eval.files.syntax import explain_syntax
from plan_eval.findings.shapes import Finding
from plan_eval.indicators.loading import load_plan
from tests.conftest import PLAN

PARSERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]

TARGET, NAME, UNIT, SEEN, ID, DAY = (
    "    target: 200", "name: Beds", "unit: beds", "observations: {2018-12-31: 160}", "  - id: beds", "as_of: 2018-12-31",
)  # fmt: skip


class Slip(NamedTuple):
    """A slip: what is written instead of what, and what is said of it: code, place, the English and the Chinese words."""

    old: str
    new: str
    code: str
    place: tuple[int, int]
    en: str
    zh: str


SLIPS = [
    # colons
    Slip(TARGET, "    target：200", "PE104", (13, 11), "full-width colon, which does not end a key | write `target: ...`", "“：”是全角冒号"),
    Slip(TARGET, "    target： 200", "PE104", (13, 11), "full-width colon", "请写成 `target: ...`，用半角冒号加空格"),
    Slip("plan:", "plan：", "PE104", (1, 5), "full-width colon", "请写成 `plan: ...`"),
    Slip("indicators:", "indicators：", "PE104", (7, 11), "full-width colon", "请写成 `indicators: ...`"),
    Slip(TARGET, "    target:200", "PE104", (13, 11), "no space after it | write `target: ...`", "“:”后面没有空格"),
    Slip(TARGET, "    target=200", "PE104", (13, 11), "“=” is used where “:” is needed", "此处是“=”，应使用“:”"),
    Slip(TARGET, "    target 200", "PE104", (13, 5), "key without “:”", "此行的键后面没有“:”"),
    Slip("plan:", "plan", "PE104", (1, 1), "key without “:” | write `plan:`", "请写成 `plan:`"),
    Slip(NAME, "name: Beds: all", "PE104", (9, 15), "a second “: ” | put the whole text after `name:` in quotes", "第二个“: ”"),
    Slip(SEEN, "observations: 2018-12-31: 160", "PE104", (14, 29), "put several keys on one line in { }", "请放在 { } 里"),
    # between brackets
    Slip(SEEN, "observations: {2017：150，2018：160}", "PE104", (14, 24), "write `2017: ...`", "“：”是全角冒号"),
    Slip(SEEN, "observations: {2018-12-31：160}", "PE104", (14, 30), "write `2018-12-31: ...`", "“：”是全角冒号"),
    Slip(SEEN, "observations: {2017: 150，2018: 160}", "PE104", (14, 29), "“，” is used where “,” is needed", "应使用“,”"),
    Slip(SEEN, "observations: {2017: 150、2018: 160}", "PE104", (14, 29), "“、” is used where “,” is needed", "应使用“,”"),
    Slip(SEEN, "observations: {2017: 150; 2018: 160}", "PE104", (14, 29), "“;” is used where “,” is needed", "应使用“,”"),
    Slip(SEEN, "observations: {2017: 150 2018: 160}", "PE104", (14, 30), "a “,” is missing before “2018”", "“2018”前面缺少“,”"),
    Slip(SEEN, "observations: {2018-12-31:160}", "PE104", (14, 30), "write `2018-12-31: ...`, with a space after the colon", "冒号后加空格"),
    Slip(SEEN, "observations: ｛2018-12-31: 160｝", "PE104", (14, 19), "“｛” is a full-width bracket", "“｛”是全角括号"),
    Slip(SEEN, "observations: {2018-12-31: 160｝", "PE104", (14, 35), "“｝” is a full-width bracket", "“｝”是全角括号"),
    Slip(SEEN, "observations: 【160】", "PE206", (14, 19), "half-width brackets: { } for keys and values", "请用半角括号"),
    Slip(SEEN, "observations: {2018-12-31: 160", "PE104", (14, 19), "“{” is opened here but not closed", "“{”没有闭合"),
    Slip(NAME, "name: [Beds", "PE104", (9, 11), "“[” is opened here but not closed", "“[”没有闭合"),
    Slip(SEEN, "observations: {2018-12-31: 160]", "PE104", (14, 35), "“]” does not close “{”", "“]”不能闭合“{”"),
    Slip(SEEN, "observations: {2018-12-31: 160}}", "PE104", (14, 36), "“}” has no opening bracket", "“}”前面没有与它对应的左括号"),
    Slip(NAME, "name: {zh: 床位，en: Beds}", "PE104", (9, 18), "“，” is used where “,” is needed", "应使用“,”"),
    Slip(NAME, "name: {zh：床位，en：Beds}", "PE104", (9, 14), "write `zh: ...`", "“：”是全角冒号"),
    Slip(NAME, "name: {zh:床位, en:Beds}", "PE104", (9, 14), "write `zh: ...`, with a space after the colon", "冒号后加空格"),
    Slip(NAME, "name: {zh: 床位, 张, en: Beds}", "PE202", (9, 20), "put the whole text in quotes", "请给整段文字加引号"),
    Slip(UNIT, "unit: {zh: %, en: x}", "PE104", (10, 16), '“%” cannot begin a value | put the value in quotes: "%"', '加引号："%"'),
    # the beginning of a line
    Slip(TARGET, "　　target: 200", "PE104", (13, 1), "full-width or non-breaking space", "全角空格"),
    Slip(TARGET, "    　target: 200", "PE104", (13, 5), "full-width or non-breaking space", "全角空格"),
    Slip(TARGET, "\xa0   target: 200", "PE104", (13, 1), "full-width or non-breaking space", "不间断空格"),
    Slip(TARGET, "\ttarget: 200", "PE104", (13, 1), "a tab is used where spaces are needed | indent with spaces", "此处是制表符"),
    Slip(TARGET, "    \ttarget: 200", "PE104", (13, 5), "a tab is used where spaces are needed", "请用空格缩进"),
    Slip(ID, "  -id: beds", "PE104", (8, 3), "“-” without a space | write `- id: ...`", "“-”后面没有空格"),
    Slip(ID, "  — id: beds", "PE104", (8, 3), "“—” is not the “-” | write `- id: ...`", "“—”不是列表条目开头的“-”"),
    Slip(ID, "  － id: beds", "PE104", (8, 3), "“－” is not the “-”", "“－”不是列表条目开头的“-”"),
    Slip(ID, "  • id: beds", "PE104", (8, 3), "“•” is not the “-”", "“•”不是列表条目开头的“-”"),
    Slip(ID, "  * id: beds", "PE104", (8, 3), "“*” is not the “-”", "“*”不是列表条目开头的“-”"),
    Slip(ID, "  id: beds", "PE104", (9, 5), "indented more than the line above | the first key of a list entry follows `- `", "缩进更深"),
    Slip(ID, "    id: beds", "PE206", (8, 5), "begin each entry with `- `", "以 `- ` 开头"),
    Slip(TARGET, "   target: 200", "PE104", (13, 4), "this line begins in column 4", "此行从第 4 列开始"),
    Slip(TARGET, "      target: 200", "PE104", (13, 7), "indented more than the line above", "缩进更深"),
    Slip(TARGET, "    - target: 200", "PE104", (13, 5), "a list entry begins among keys", "键的中间出现了列表条目"),
    Slip("plan:", "%plan:", "PE104", (1, 1), "“%” begins a YAML directive", "行首的“%”"),
    # the beginning of a value
    Slip("target: 200", "target: >200", "PE104", (13, 13), '“>” | put the value in quotes: ">200"', '请给值加引号：">200"'),
    Slip("target: 200", "target: >=200  # at least", "PE104", (13, 13), 'put the value in quotes: ">=200"', '加引号：">=200"'),
    Slip("target: 200", "target: >", "PE104", (13, 13), "a text of several lines, but none follows", "但后面没有文字"),
    Slip("target: 200", "target: >5", "PE104", (13, 13), 'put the value in quotes: ">5"', '请给值加引号：">5"'),
    Slip("target: 200", "target: %200", "PE104", (13, 13), "“%” cannot begin a value", "值不能以“%”开头"),
    Slip("target: 200", "target: @200", "PE104", (13, 13), "“@” cannot begin a value", "值不能以“@”开头"),
    Slip("target: 200", "target: `200`", "PE104", (13, 13), "“`” cannot begin a value", "值不能以“`”开头"),
    Slip("target: 200", "target: - 200", "PE104", (13, 13), "a negative number has no space after “-”", "负数的“-”后面没有空格"),
    Slip(NAME, "name: *beds", "PE107", (9, 11), "“*beds” is a YAML alias", "“*beds”是 YAML 的别名"),
    Slip(NAME, "name: !beds", "PE108", (9, 11), "“!beds” is a YAML tag", "“!beds”是 YAML 标签"),
    # quotation marks
    Slip(NAME, "name: “Beds: all”", "PE104", (9, 11), "`“` is a curly quotation mark | use straight quotes", "`“` 是弯引号"),
    Slip(NAME, "name: ‘Beds: all’", "PE104", (9, 11), "`‘` is a curly quotation mark", "`‘` 是弯引号"),
    Slip(TARGET, "    “target”: 200", "PE104", (13, 5), "`“` is a curly quotation mark", "`“` 是弯引号"),
    Slip("target: 200", "target: “200”", "PE203", (13, 13), "did you mean 200?", "是否应为 200？"),
    Slip(NAME, 'name: "Beds', "PE104", (9, 11), 'the quotation mark `"` is opened here but not closed', "没有闭合"),
    Slip(NAME, "name: 'Beds", "PE104", (9, 11), "the quotation mark `'` is opened here but not closed", "没有闭合"),
    Slip(NAME, 'name: "Beds”', "PE104", (9, 16), "`”` does not close", "`”` 不能闭合"),
    Slip(f"{NAME}\n    {UNIT}", 'name: "Beds\n    unit: "beds"', "PE104", (9, 11), "opened here but not closed", "没有闭合"),
    Slip(NAME, 'name: "Be"ds"', "PE104", (9, 15), "“d” follows a closing quotation mark", "右引号后面还有“d”"),
    Slip(NAME, 'name: "Beds" all', "PE104", (9, 18), "“a” follows a closing quotation mark", "右引号后面还有“a”"),
    Slip(NAME, r'name: "C:\docs"', "PE104", (9, 14), r"“\d” has no meaning | write two backslashes", "请写两个反斜杠"),
    # values of another kind
    Slip("target: 200", "target: 200张", "PE203", (13, 13), "write 200, with “张” as the unit", "“张”写在单位里"),
    Slip("target: 200", "target: 92%", "PE203", (13, 13), "if the unit is %, write 92", "单位为 % 时请写 92"),
    Slip("target: 200", "target: 32,7", "PE203", (13, 13), "did you mean 32.7?", "是否应为 32.7？"),
    Slip("target: 200", "target: yes", "PE203", (13, 13), "“yes” is read as a word here", "“yes”在此处按文字读入"),
    Slip(UNIT, "unit: true", "PE206", (10, 11), 'if it is text, put it in quotes: "true"', '请加引号："true"'),
    Slip(UNIT, "unit: True", "PE206", (10, 11), 'if it is text, put it in quotes: "true"', '请加引号："true"'),
    Slip(UNIT, "unit: null", "PE207", (10, 5), "“unit” has no value", "“unit”没有值"),
    Slip(UNIT, "unit: #beds", "PE207", (10, 5), "“unit” has no value", "“unit”没有值"),
    Slip(UNIT, "unit:\n      - beds", "PE206", (11, 7), "expected text, found a list", "应为文字，实为列表"),
    Slip(UNIT, "unit: beds\n      - places", "PE104", (11, 7), "“-” continues the text of the line above", "列表不能从这里开始"),
    Slip(DAY, "as_of: 2018/12/31", "PE204", (6, 10), "did you mean 2018-12-31?", "是否应为 2018-12-31？"),
    Slip(DAY, "as_of: 2018.12.31", "PE204", (6, 10), "did you mean 2018-12-31?", "是否应为 2018-12-31？"),
    Slip(DAY, "as_of: 31.12.2018", "PE204", (6, 10), "did you mean 2018-12-31?", "是否应为 2018-12-31？"),
    Slip(DAY, "as_of: 2018年12月31日", "PE204", (6, 10), "did you mean 2018-12-31?", "是否应为 2018-12-31？"),
    Slip(SEEN, "observations: {2018/12/31: 160}", "PE204", (14, 20), "“2018/12/31” is not a date; did you mean 2018-12-31?", "“2018/12/31”"),
    # keys and characters
    Slip(TARGET, f"{TARGET}\n{TARGET}", "PE106", (14, 5), "the first is on line 13", "第一次在第 13 行"),
    Slip(SEEN, f"{SEEN}\n    id: more", "PE106", (15, 5), "if a new entry begins here, write `- ` before it", "请在前面加 `- `"),
    Slip(NAME, "name: Be\ufeffds", "PE103", (9, 13), "the character U+FEFF", "字符 U+FEFF"),
]  # fmt: skip


def said_of(text: str) -> list[Finding]:
    document = parse_document("indicators.yaml", text)
    return [*document.findings] if not document.is_whole else [*load_plan(document).findings()]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: ascii(slip.new.strip())[:50])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
def test_a_slip_names_its_place_and_what_to_write(
    slip: Slip, newline: str, parser: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_events, "_LOADER", parser)
    assert slip.old in PLAN
    findings = said_of(PLAN.replace(slip.old, slip.new, 1).replace("\n", newline))
    finding = next((each for each in findings if each.code == slip.code), None)
    assert finding is not None, [str(each) for each in findings]
    assert (finding.location.line, finding.location.column) == slip.place
    for words in slip.en.split(" | "):
        assert words in f"{finding.message('en')} | {finding.hint('en')}"
    assert slip.zh in f"{finding.message('zh')} | {finding.hint('zh')}"
    if slip.code == "PE104":
        assert {each.code for each in findings} == {"PE104"}
        assert len({(each.location.line, each.location.column) for each in findings}) == len(findings)


def test_every_slip_of_a_file_that_can_be_read_is_told_in_one_run() -> None:
    text = PLAN.replace("name: Beds", "name: {zh：床位, en: Beds}").replace(SEEN, "observations: {2017:150, 2018：160}")
    assert [(each.location.line, each.location.column) for each in said_of(text)] == [(9, 14), (14, 24), (14, 34)]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
def test_text_above_a_slip_is_not_taken_for_it(parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "_LOADER", parser)
    text = PLAN.replace(TARGET, "    note: |\n      GDP：as printed\n   target: 200")
    (finding,) = said_of(text)
    assert (finding.location.line, finding.location.column) == (15, 4)
    assert "this line begins in column 4" in finding.message()


SOUND = [
    (NAME, "name: “十三五”规划：床位"),
    (NAME, "name: “Beds”"),
    (NAME, "name: 床位，含护理型"),
    (NAME, "name: {zh: 床位（张），其中：护理型, en: Beds}"),
    (NAME, "name: 【重点】床位"),
    (NAME, "name: at 12:30 on http://example.org"),
    (NAME, "name: a plain text\n      of two lines"),
    (NAME, "name: >-\n      - folded"),
    (NAME, "'name': Beds"),
    (UNIT, "unit: yes"),
    (UNIT, "unit: on"),
    (UNIT, "unit: n"),
    (UNIT, "unit: 1e3"),
    (UNIT, "unit: ％"),
    (UNIT, "unit: 2018"),
    (UNIT, "unit: 1:30"),
    (UNIT, "unit: .inf"),
    (UNIT, "unit: 0x1F"),
    (UNIT, "unit: 'null'"),
    (ID, "  - id: on"),
    (ID, "  - id: yes"),
    (ID, "  - id: 床位"),
    (TARGET, "    target:     200"),
    (TARGET, "    target:\n        200"),
]


@pytest.mark.parametrize(("old", "new"), SOUND)
def test_what_only_looks_like_a_slip_is_read_as_text(old: str, new: str) -> None:
    assert said_of(PLAN.replace(old, new, 1)) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=ascii)
def test_line_ends_of_every_system_are_sound(tmp_path: Path, newline: str, mark: str) -> None:
    file = tmp_path / "indicators.yaml"
    file.write_bytes((mark + PLAN.replace("\n", newline)).encode())
    assert [*load_plan(read_document(file)).findings()] == []


LIBYAML = """
block sequence entries are not allowed in this context|control characters are not allowed|could not find expected ':'
could not find expected directive name|did not find URI escaped octet|did not find expected '!'
did not find expected ',' or ']'|did not find expected ',' or '}'|did not find expected '-' indicator
did not find expected <document start>|did not find expected <stream-start>
did not find expected alphabetic or numeric character|did not find expected comment or line break
did not find expected digit or '.' character|did not find expected hexdecimal number|did not find expected key
did not find expected node content|did not find expected tag URI|did not find expected version number
did not find expected whitespace|did not find expected whitespace or line break|did not find the expected '>'
found a tab character that violates indentation|found a tab character where an indentation space is expected
found an incorrect leading UTF-8 octet|found an indentation indicator equal to 0
found character that cannot start any token|found duplicate %TAG directive|found duplicate %YAML directive
found extremely long version number|found incompatible YAML document|found invalid Unicode character escape code
found undefined tag handle|found unexpected ':'|found unexpected document indicator|found unexpected end of stream
found unexpected non-alphabetical character|found unknown directive name|found unknown escape character|input error
mapping keys are not allowed in this context|mapping values are not allowed in this context|unexpected low surrogate area
a problem that no parser knows yet
"""
CONTEXTS = """
while parsing a block collection|while parsing a block mapping|while parsing a block node|while parsing a flow mapping
while parsing a flow node|while parsing a flow sequence|while parsing a node|while parsing a quoted scalar
while parsing a tag|while scanning a %TAG directive|while scanning a %YAML directive|while scanning a block scalar
while scanning a directive|while scanning a plain scalar|while scanning a quoted scalar|while scanning a simple key
while scanning a tag|while scanning an alias|while scanning an anchor|while scanning for the next token
"""


def said_by_pyyaml() -> list[str]:
    """Return what the parser in Python says, taken from its own text."""
    folder = Path(yaml.__file__).parent
    text = "".join((folder / name).read_text(encoding="utf-8") for name in ("scanner.py", "parser.py"))
    return sorted(set(re.findall(r"\"((?:expected|found|could|mapping|sequence|invalid|duplicate) [^\"\n]+)\"", text)))


PROBLEMS = [line for line in re.split(r"[|\n]", LIBYAML) if line] + said_by_pyyaml()
WORDS = {
    word
    for line in (*PROBLEMS, *re.split(r"[|\n]", CONTEXTS))
    for word in re.findall(r"[A-Za-z]{2,}", line)
    if word not in {"YAML", "TAG", "Unicode", "UTF", "URI"}
}
TEXTS = ["a: 1\n", "b: [c\n", "d: {e: 1\n", 'f: "g\n', "h: >i\n", "", "中: 文\n", "- j\n k: l\n", "%m\n", "\t\n"]


def test_the_parsers_words_are_known() -> None:
    assert len(said_by_pyyaml()) > 25
    assert len(PROBLEMS) > 60


@pytest.mark.parametrize("problem", PROBLEMS)
def test_no_word_of_a_parser_is_shown(problem: str) -> None:
    for text in TEXTS:
        for context in [line for line in re.split(r"[|\n]", CONTEXTS) if line] + [""]:
            for index in (0, 3, len(text)):
                mark = yaml.Mark("f", min(index, len(text)), 0, index, None, 0)
                error = yaml.MarkedYAMLError(context or None, mark if context else None, problem, mark)
                slip = explain_syntax(error, text)
                english, chinese = (f"{slip.problem.get(lang)} {slip.advice.get(lang)}" for lang in ("en", "zh"))
                assert problem not in english
                assert not {*re.findall(r"[A-Za-z]{2,}", chinese)} & WORDS
                assert re.search("[\u4e00-\u9fff]", chinese)
                assert 0 <= slip.start <= len(text)


def test_what_no_sentence_is_made_for_names_the_line_and_the_character() -> None:
    mark = yaml.Mark("f", 5, 1, 0, None, 0)
    slip = explain_syntax(yaml.MarkedYAMLError(None, None, "a problem that no parser knows yet", mark), "a: 1\nb: 2\n")
    assert slip.problem.en == "line 2 cannot be read as YAML from “b” on"
    assert slip.problem.zh == "第 2 行自“b”起无法按 YAML 读取"


@given(
    st.lists(
        st.sampled_from([*"[]{}:,-?&*!|>'\"%@`#=：，｛｝“”　\t\n ab1", "\n  ", "a: ", "- ", "\n- "]), max_size=40
    ).map("".join)
)
def test_whatever_is_written_no_parser_speaks(text: str) -> None:
    for finding in parse_document("f.yaml", text).findings:
        for lang in ("en", "zh"):
            words = f"{finding.message(lang)} {finding.hint(lang)}"
            assert not any(
                phrase in words for phrase in ("did not find", "could not find", "but found", "in this context")
            )
        assert finding.location.line is not None
        assert finding.location.line <= text.count("\n") + 1
