"""Recording an observation, and starting a plan."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plan_eval import load_plan
from plan_eval.base.errors import UsageError
from plan_eval.editing.recording import Observation, record
from plan_eval.files.reading import parse_document
from tests.conftest import BEDS, DATA, HEAD, PLAN, Cli, folder, mended, spoilt

LATEST = "as_of: 2018-12-31"


def recorded(cli: Cli, path: Path, text: str, *more: str) -> str:
    data = folder(path, text)
    result = cli("record", "beds", "155.50", "--on", "2017", "--data", data, *more)
    assert result.code == 0, result.err
    assert cli("check", data).code == 0
    plan = load_plan(data).plan
    day = next(day for day in plan.indicators[0].observations or {} if day.year == 2017)
    assert plan.indicators[0].figures[day] == Decimal("155.50")
    return (data / "indicators.yaml").read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("observations: {2018-12-31: 160}", "observations: {2018-12-31: 160, 2017-12-31: 155.50}"),
        ("observations: {2018: 160 }  # counted", "observations: {2018: 160, 2017-12-31: 155.50 }  # counted"),
        (
            "observations:  # by year\n      2018: 160  # counted\n    note: x",
            "observations:  # by year\n      2018: 160  # counted\n      2017-12-31: 155.50\n    note: x",
        ),
        ("observations:", "observations: {2017-12-31: 155.50}"),
        ("observations:  # none yet", "observations: {2017-12-31: 155.50}  # none yet"),
        ("observations: {}", "observations: {2017-12-31: 155.50}"),
        ("note: last", "note: last\n    observations: {2017-12-31: 155.50}"),
        (
            "note:\n      en: a\n      zh: b",
            None,
        ),
    ],
)
def test_only_the_observation_changes(cli: Cli, tmp_path: Path, before: str, after: str | None) -> None:
    text = "# a comment at the top\n" + PLAN.replace("observations: {2018-12-31: 160}", before)
    found = recorded(cli, tmp_path / "data", text)
    if after is not None:
        assert found == text.replace(before, after)
    removed = found.replace("observations: {2017-12-31: 155.50}\n    ", "")
    assert after is not None or removed == text


FLOW = "  - {id: beds, name: Beds, unit: beds, nature: expected, baseline: 100, target: 200,"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{FLOW}}}\n", f"{FLOW} observations: {{2017-12-31: 155.50}},}}\n"),
        (f"{FLOW} observations: {{2018: 160,}},}}\n", f"{FLOW} observations: {{2018: 160, 2017-12-31: 155.50,}},}}\n"),
        (
            f"{FLOW}\n     observations: {{\n      2018: 160,\n     }}\n    }}\n",
            f"{FLOW}\n     observations: {{\n      2018: 160, 2017-12-31: 155.50,\n     }}\n    }}\n",
        ),
        (
            BEDS.replace("observations: {2018-12-31: 160}", "observations:\n      2018:\n        160"),
            BEDS.replace(
                "observations: {2018-12-31: 160}", "observations:\n      2017-12-31: 155.50\n      2018:\n        160"
            ),
        ),
    ],
)
def test_every_layout_that_is_checked_is_recorded_in(cli: Cli, tmp_path: Path, before: str, after: str) -> None:
    found = recorded(cli, tmp_path / "data", f"{HEAD}indicators:\n{before}")
    assert found == f"{HEAD}indicators:\n{after}"


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "line 15 has a key behind “? ”"), ("zh", "第 15 行的键写在“? ”后面")]
)
def test_what_leaves_no_place_for_more_is_said(cli: Cli, tmp_path: Path, lang: str, said: str) -> None:
    text = PLAN.replace("observations: {2018-12-31: 160}", 'observations:\n      ? "2018"\n      : 160')
    data = folder(tmp_path / "data", text)
    result = cli("record", "beds", "1", "--on", "2017", "--data", data, "--lang", lang)
    assert (result.code, said in result.err) == (2, True)
    assert (data / "indicators.yaml").read_text() == text
    assert cli("record", "beds", "170", "--on", "2018", "--replace", "--data", data).code == 0


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(cli: Cli, tmp_path: Path, mark: str, newline: str) -> None:
    text = mark + PLAN.replace("observations: {2018-12-31: 160}", "observations:\n      2018: 160")
    found = recorded(cli, tmp_path / "data", text.replace("\n", newline))
    assert found == text.replace("2018: 160\n", "2018: 160\n      2017-12-31: 155.50\n").replace("\n", newline)


def edited(text: str, name: str = "b") -> str:
    observation = Observation(name, Decimal(1), date(2017, 12, 31))
    return record(parse_document("indicators.yaml", f"indicators:\n{text}"), observation).removeprefix("indicators:\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- {id: b, name: x, }", "- {id: b, name: x, observations: {2017-12-31: 1}, }"),
        ("- {id: b, observations}", "- {id: b, observations: {2017-12-31: 1}}"),
        ("- id: b\n  observations: ~  # none", "- id: b\n  observations: {2017-12-31: 1}  # none"),
        ("- id: b\n  observations: {  # none\n   }", "- id: b\n  observations: {2017-12-31: 1  # none\n   }"),
        (
            "- id: b\n  observations:\n    2018:\n      value: 3\n      source: x",
            "- id: b\n  observations:\n    2017-12-31: 1\n    2018:\n      value: 3\n      source: x",
        ),
        ("-\n- a\n- id: b\n  name: x\n", "-\n- a\n- id: b\n  name: x\n  observations: {2017-12-31: 1}\n"),
        ("- {id: b, observations: {20l8: 3}}", "- {id: b, observations: {20l8: 3, 2017-12-31: 1}}"),
    ],
)
def test_where_an_observation_goes(before: str, after: str) -> None:
    assert edited(before) == after


@pytest.mark.parametrize("value", ["5", "[1, 2]", '""', "[]"])
def test_observations_that_are_no_mapping_are_not_written_over(value: str) -> None:
    with pytest.raises(UsageError, match="“observations” is no mapping"):
        edited(f"- id: b\n  observations: {value}")


def test_a_value_of_the_same_day_is_only_replaced_when_asked(cli: Cli, tmp_path: Path) -> None:
    text = PLAN.replace("{2018-12-31: 160}", "{2017: 150, 2018: 160}")
    data = folder(tmp_path / "data", text)
    refused = cli("record", "beds", "155.50", "--on", "2017", "--data", data)
    assert refused.code == 2
    assert "--replace" in refused.err
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == text
    assert recorded(cli, data, text, "--replace") == text.replace("2017: 150", "2017: 155.50")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["bedz", "1", "--on", "2017"], 2, "did you mean “beds”?"),
        (["beds", "1O", "--on", "2017"], 2, "not a number"),
        (["beds", "1"], 2, "--on DATE is missing"),
        (["beds", "1", "--on", "2019"], 1, "PE306"),
    ],
)
def test_what_cannot_be_recorded_leaves_the_file(
    cli: Cli, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    data = folder(tmp_path / "data", PLAN)
    result = cli("record", *arguments, "--data", data)
    assert result.code == code
    assert words in result.err
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == PLAN


LATER = PLAN.replace(LATEST, f"{LATEST}  # the day of the review")


def test_a_later_value_is_refused_with_the_way_to_move_the_evaluation_date(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", LATER)
    for lang, hint in (
        ("en", "hint: write --as-of 2019-06-30 to move the evaluation date too"),
        ("zh", "建议：如要同时移动评估日期，请加上 --as-of 2019-06-30"),
    ):
        refused = cli("record", "beds", "180", "--on", "2019-06", "--lang", lang, "--data", data)
        assert refused.code == 1
        assert hint in refused.err
    too_early = cli("record", "beds", "180", "--on", "2019-06", "--as-of", "2019-05", "--data", data)
    assert too_early.code == 1
    assert "PE306" in too_early.err
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == LATER


def test_the_evaluation_date_moves_in_the_same_edit(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", LATER)
    result = cli("record", "beds", "180", "--on", "2019-06-30", "--as-of", "2019-06", "--data", data)
    assert result.code == 0, result.err
    changed = LATER.replace(LATEST, "as_of: 2019-06-30").replace("160}", "160, 2019-06-30: 180}")
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == changed
    assert "  evaluation date: 31 December 2018 → 30 June 2019\n" in result.out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("as_of: 2018", "as_of: 2019-06-30"),
        ("as_of: '2018-12-31'  # then", "as_of: 2019-06-30  # then"),
        ("as_of:  # OPEN", "as_of: 2019-06-30  # OPEN"),
        ("as_of: ~", "as_of: 2019-06-30"),
        ("as_of: 2019-06", "as_of: 2019-06"),
    ],
)
def test_where_the_evaluation_date_is_written(before: str, after: str) -> None:
    head, entries = f"plan:\n  {before}\n  id: x\n", "indicators:\n- {id: b, observations: {}}"
    observation = Observation("b", Decimal(1), date(2017, 12, 31))
    for text, wanted in (
        (head + entries, head.replace(before, after) + entries),
        (entries + "\n" + head, entries + "\n" + head.replace(before, after)),
    ):
        edited = record(parse_document("indicators.yaml", text), observation, date(2019, 6, 30))
        assert edited == wanted.replace("observations: {}", "observations: {2017-12-31: 1}")


@pytest.mark.parametrize(
    ("plan", "words"),
    [("", "“plan” is no mapping"), ("plan: 1\n", "“plan” is no mapping"), ("plan: {as_of: [1]}\n", "“as_of” is no date"),
     ("plan:\n  as_of: |\n    2018\n", "“as_of” is no date")],
)  # fmt: skip
def test_an_evaluation_date_that_cannot_be_moved_is_said_to_be_so(plan: str, words: str) -> None:
    document = parse_document("indicators.yaml", plan + "indicators:\n- {id: b}\n")
    with pytest.raises(UsageError, match=words):
        record(document, Observation("b", Decimal(1), date(2017, 12, 31)), date(2019, 6, 30))


@pytest.mark.parametrize(
    ("more", "english", "chinese"),
    [
        (("180", "--on", "2018", "--replace"), "Beds: still on track, pace 1.00 → 1.33", "Beds：仍为达到预期，进度比 1.00 → 1.33"),
        (("110", "--on", "2018", "--replace"), "Beds: pace 1.00 → 0.17, on track → behind",
         "Beds：进度比 1.00 → 0.17，达到预期 → 未达到预期"),
        (("150", "--on", "2017"), "Beds: still on track", "Beds：仍为达到预期"),
        (("200", "--on", "2018", "--replace"), "Beds: pace 1.00 → 1.67, on track → met", "Beds：进度比 1.00 → 1.67，达到预期 → 已完成"),
    ],
)  # fmt: skip
def test_what_changed_is_told(cli: Cli, tmp_path: Path, more: tuple[str, ...], english: str, chinese: str) -> None:
    for lang, words in (("en", english), ("zh", chinese)):
        data = folder(tmp_path / lang, PLAN)
        result = cli("record", "beds", *more, "--lang", lang, "--data", data)
        assert result.code == 0, result.err
        assert result.out.splitlines()[1:] == [f"  {words}"]


def test_a_target_to_hold_has_its_value_told(cli: Cli, tmp_path: Path) -> None:
    text = PLAN.replace("baseline: 100", "baseline: 200\n    better: higher").replace("160", "200")
    result = cli("record", "beds", "199", "--on", "2018", "--replace", "--data", folder(tmp_path / "data", text))
    assert result.out.splitlines()[1:] == ["  Beds: latest value 200 → 199, met → behind"]


def test_other_verdicts_that_the_new_date_changes_are_told_too(cli: Cli, tmp_path: Path) -> None:
    late = BEDS.replace("id: beds", "id: late").replace("name: Beds", "name: Late").replace("2018-12-31", "2019-12-31")
    text = PLAN + late + "    accept: [{code: PE306, reason: known before the review}]\n"
    data = folder(tmp_path / "data", text)
    result = cli("record", "beds", "170", "--on", "2019", "--as-of", "2019", "--data", data)
    assert result.out.splitlines()[1:] == [
        "  evaluation date: 31 December 2018 → 31 December 2019",
        "  Beds: pace 1.00 → 0.88, on track → behind",
        "  Late: not assessed → behind",
    ]


def test_a_first_value_is_told_as_the_end_of_not_being_assessed(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("{2018-12-31: 160}", ""))
    result = cli("record", "beds", "160", "--on", "2018", "--data", data)
    assert result.out.splitlines()[1:] == ["  Beds: pace undefined → 1.00, not assessed → on track"]


def test_a_plan_that_cannot_be_evaluated_is_recorded_in_all_the_same(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("nature: expected", "nature: expectd"))
    result = cli("record", "beds", "150", "--on", "2017", "--data", data)
    assert result.code == 0, result.err
    assert len(result.out.splitlines()) == 1


def test_a_failure_while_writing_leaves_the_file(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = folder(tmp_path / "data", PLAN)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    assert cli("record", "beds", "155", "--on", "2017", "--data", data).code == 2
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == PLAN
    assert [path.name for path in data.iterdir()] == ["indicators.yaml"]


def test_the_shipped_plan_is_not_written_to(cli: Cli) -> None:
    result = cli("record", "elderly_care_beds", "1", "--on", "2017")
    assert result.code == 2
    assert "--data DIR" in result.err


def test_every_indicator_of_the_shipped_plan_can_be_recorded(cli: Cli, tmp_path: Path) -> None:
    assert cli("init", tmp_path / "copy", "--example", "xiamen").code == 0
    before = load_plan(tmp_path / "copy").plan.indicators
    for indicator in before:
        assert cli("record", indicator.id, "1", "--on", "2016", "--data", tmp_path / "copy").code == 0
    after = load_plan(tmp_path / "copy").plan.indicators
    for old, new in zip(before, after, strict=True):
        assert len(new.observations or {}) == len(old.observations or {}) + 1
    text = (tmp_path / "copy" / "indicators.yaml").read_text(encoding="utf-8")
    assert text.replace(", 2016-12-31: 1", "").replace(" {2016-12-31: 1}", "") == (DATA / "indicators.yaml").read_text(
        encoding="utf-8"
    )


def test_init_makes_a_plan_that_passes(cli: Cli, tmp_path: Path) -> None:
    result = cli("init", tmp_path / "新 plan")
    assert result.code == 0
    assert cli("check", tmp_path / "新 plan", "--strict").code == 0
    assert "4 indicators" in cli("status", "--data", tmp_path / "新 plan").out
    again = cli("init", tmp_path / "新 plan")
    assert again.code == 2
    assert "nothing was written" in again.err


def test_init_copies_the_shipped_plan_whole(cli: Cli, tmp_path: Path) -> None:
    cli("init", tmp_path / "copy", "--example", "xiamen")
    names = {path.relative_to(DATA) for path in DATA.rglob("*") if path.is_file()}
    assert names == {path.relative_to(tmp_path / "copy") for path in (tmp_path / "copy").rglob("*") if path.is_file()}
    assert cli("init", tmp_path / "other", "--example", "xiamn").code == 2


@pytest.mark.parametrize(
    ("unit", "value", "written"),
    [
        ('"%"', "61%", "61"),
        ('{zh: "%", en: percent}', "61.50%", "61.50"),
        ('"%"', "22.96%", "22.96"),
        ('"%"', "22.96 ％", "22.96"),
        ("％", "22.96%", "22.96"),
        ("百分比", "22.96%", "22.96"),
        ("per cent", "22.96%", "22.96"),
        ("{zh: 百分率, en: percentage}", "22.96%", "22.96"),
        ("千分率", "2\u2030", "2"),
        ("\u2030", "2\u2030", "2"),
        ("beds", "1,260", "1260"),
    ],
)
def test_a_value_is_written_in_the_unit_of_its_indicator(
    cli: Cli, tmp_path: Path, unit: str, value: str, written: str
) -> None:
    data = folder(tmp_path, PLAN.replace("unit: beds", f"unit: {unit}"))
    result = cli("record", "beds", value, "--on", "2017", "--data", data)
    assert result.code == 0, result.err
    assert f"beds is {Decimal(written):,} on 31 December 2017" in result.out
    assert f"2017-12-31: {written}}}" in (data / "indicators.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("unit", "value"),
    [("\u2030", "2%"), ("beds", "2%"), ('"%"', "2\u2030"), ("{zh: 个百分点, en: percentage points}", "2%")],
)
def test_a_sign_that_is_not_the_unit_is_refused(cli: Cli, tmp_path: Path, unit: str, value: str) -> None:
    data = folder(tmp_path, PLAN.replace("unit: beds", f"unit: {unit}"))
    before = (data / "indicators.yaml").read_bytes()
    result = cli("record", "beds", value, "--on", "2017", "--data", data)
    assert result.code == 2
    assert "is not counted in" in result.err
    assert (data / "indicators.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("32,7", "did you mean 32.7?"),
        ("1.600,5", "did you mean 1600.5?"),
        ("1,600,5", "write digits"),
        ("3.2万", "write 32000, or 3.2"),
    ],
)
def test_a_value_that_is_no_number_is_refused_with_what_was_meant(
    cli: Cli, tmp_path: Path, value: str, words: str
) -> None:
    data = folder(tmp_path, PLAN)
    result = cli("record", "beds", value, "--on", "2017", "--data", data)
    assert result.code == 2
    assert f"“{value}” is not a number; " in result.err
    assert words in result.err
    assert (data / "indicators.yaml").read_text("utf-8") == PLAN


@pytest.mark.parametrize(
    "words",
    [
        ("beds", "-5", "--on", "2017"),
        ("--on", "2017", "beds", "-5"),
        ("--on", "2017", "--", "beds", "-5"),
        ("beds", "--on", "2017", "--", "-5"),
        ("beds", "-5.0%", "--on=2017"),
    ],
)
def test_a_negative_value_is_no_option(cli: Cli, tmp_path: Path, words: tuple[str, ...]) -> None:
    unit = '"%"' if "-5.0%" in words else "beds"
    data = folder(tmp_path, PLAN.replace("unit: beds", f"unit: {unit}"))
    result = cli("record", "--data", data, *words)
    assert result.code == 0, result.err
    assert f"beds is {'-5.0' if '-5.0%' in words else '-5'} on 31 December 2017" in result.out


def test_an_unknown_option_is_still_told(cli: Cli, tmp_path: Path) -> None:
    result = cli("record", "beds", "-x", "--on", "2017", "--data", folder(tmp_path, PLAN))
    assert result.code == 2
    assert "no option -x" in result.err


@pytest.mark.parametrize("name", ["beds", "Beds", "床位"])
def test_an_indicator_is_named_as_explain_names_it(cli: Cli, tmp_path: Path, name: str) -> None:
    data = folder(tmp_path, PLAN.replace("name: Beds", "name: {en: Beds, zh: 床位}"))
    result = cli("record", name, "155", "--on", "2017", "--data", data)
    assert result.code == 0, result.err
    assert "beds is 155 on 31 December 2017" in result.out


@pytest.mark.parametrize(("name", "words"), [("Bedds", "did you mean “beds”?"), ("床位数", "did you mean “床位”?")])
def test_an_indicator_that_is_not_there_is_suggested(cli: Cli, tmp_path: Path, name: str, words: str) -> None:
    data = folder(tmp_path, PLAN.replace("name: Beds", "name: {en: Beds, zh: 床位}"))
    result = cli("record", name, "155", "--on", "2017", "--data", data)
    assert result.code == 2
    assert f"there is no indicator “{name}”; {words}" in result.err


def test_a_name_of_several_indicators_is_refused(cli: Cli, tmp_path: Path) -> None:
    text = PLAN + PLAN.partition("indicators:\n")[2].replace("id: beds", "id: more")
    result = cli("record", "Beds", "155", "--on", "2017", "--data", folder(tmp_path, text))
    assert result.code == 2
    assert "“Beds” is the name of beds, more; give the id" in result.err


def test_a_task_is_recorded_in_words_of_either_language(cli: Cli, tmp_path: Path) -> None:
    entry = "  - {id: station, name: Station, nature: expected, kind: task, target: done, observations: {2017: 在建}}\n"
    data = folder(tmp_path / "data", HEAD + "indicators:\n" + entry)
    result = cli("record", "station", "建成", "--on", "2018", "--data", data)
    assert (result.code, result.out.splitlines()[0].endswith("station is done on 31 December 2018")) == (0, True)
    assert result.out.splitlines()[1:] == ["  Station: on track → met"]
    assert "{2017: 在建, 2018-12-31: done}" in (data / "indicators.yaml").read_text(encoding="utf-8")
    again = cli("record", "station", "在建", "--on", "2018", "--replace", "--data", data, "--lang", "zh")
    assert again.out.splitlines()[0].endswith("station 在2018年12月31日为推进中")
    assert cli("record", "station", "5", "--on", "2018", "--replace", "--data", data).code == 1


def test_of_a_value_with_a_source_the_value_is_replaced(cli: Cli, tmp_path: Path) -> None:
    more = "{2018-12-31: {value: 160, source: a report}}"
    data = folder(tmp_path / "data", PLAN.replace("{2018-12-31: 160}", more))
    refused = cli("record", "beds", "170", "--on", "2018", "--data", data)
    assert (refused.code, "has 160 for 2018-12-31 already" in refused.err) == (2, True)
    assert cli("record", "beds", "170", "--on", "2018", "--replace", "--data", data).code == 0
    assert more.replace("160", "170") in (data / "indicators.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "said"), [("en", "note: the plan has errors"), ("zh", "提示：规划中有错误")])
def test_a_plan_with_errors_takes_a_value_and_it_is_said_that_nothing_was_checked(
    cli: Cli, tmp_path: Path, lang: str, said: str
) -> None:
    data = folder(tmp_path / "data", spoilt("PE203"))
    result = cli("record", "beds", "12000", "--on", "2017", "--data", data, "--lang", lang)
    assert (result.code, said in result.err) == (0, True)
    sound = folder(tmp_path / "sound", mended("PE203"))
    assert cli("record", "beds", "12000", "--on", "2017", "--data", sound, "--lang", lang).err == ""
