"""What options accept, and the sentences about what they do not."""

import pytest

from tests.conftest import Cli


@pytest.mark.parametrize(
    ("line", "en", "zh"),
    [
        ("status --format jsn", "--format: “jsn” is not known; did you mean “json”? known: csv, json, markdown, table",
         "--format：“jsn”无法识别；是否应为“json”？可用：csv, json, markdown, table"),
        ("check -f table", "--format: “table” is not known; known: github, json, junit, sarif, text",
         "--format：“table”无法识别；可用：github, json, junit, sarif, text"),
        ("status --only met --only mett", "--only: “mett” is not known; did you mean “met”? known: behind, discontinued, met, not_assessed, on_track",
         "--only：“mett”无法识别；是否应为“met”？可用：behind, discontinued, met, not_assessed, on_track"),
        ("status --fail-on BEHIND", "--fail-on: “BEHIND” is not known; did you mean “behind”? known: behind, discontinued, met, not_assessed, on_track",
         "--fail-on：“BEHIND”无法识别；是否应为“behind”？可用：behind, discontinued, met, not_assessed, on_track"),
        ("schema plan", "KIND: “plan” is not known; known: claims, indicators, rules, standards",
         "KIND：“plan”无法识别；可用：claims, indicators, rules, standards"),
        ("status --as-of 2018-13", "--as-of: “2018-13” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day",
         "--as-of：“2018-13”不是日期；请写 2018-11-30，或写 2018-11、2018 表示该月、该年的最后一天"),
        ("standards --on x", "--on: “x” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day",
         "--on：“x”不是日期；请写 2018-11-30，或写 2018-11、2018 表示该月、该年的最后一天"),
        ("standards --min-wage 1700 --min-wage 1e3", "--min-wage: “1e3” is not a number; write digits such as 1700 or 12.5",
         "--min-wage：“1e3”不是数字；请写 1700 或 12.5 这样的数字"),
        ("standards --set x", "--set: “x” is not NAME=VALUE", "--set：“x”不是“名称=值”的形式"),
        ("explain orphan --set min_wage=x", "--set min_wage: “x” is not a number; write digits such as 1700 or 12.5",
         "--set min_wage：“x”不是数字；请写 1700 或 12.5 这样的数字"),
        ("standards --sweep 1:2", "--sweep: “1:2” is not FROM:TO:STEP, such as 1700:2300:10",
         "--sweep：“1:2”不是“起:止:步长”的形式，如 1700:2300:10"),
        ("standards --sweep 2:1:1", "--sweep: TO must not be below FROM, and STEP above 0", "--sweep：止不能小于起，步长须大于 0"),
        ("standards --sweep 0:2000000:1", "--sweep: 2,000,001 values; at most 1,000,000", "--sweep：2,000,001 个取值，最多 1,000,000"),
        ("standards --min-wage 1 --set min_wage=2", "--min-wage and --set min_wage= exclude one another",
         "--min-wage 与 --set min_wage= 不能同时使用"),
        ("standards --min-wage 1 --sweep 1:2:1", "--min-wage and --sweep exclude one another", "--min-wage 与 --sweep 不能同时使用"),
        ("status --margins --rules midterm --rules open-sdg", "--margins takes one rule set", "--margins 只能配一个规则集"),
        ("--lang {lang} status --margins=yes", "the option --margins takes no value; `plan-eval status --help` lists what there is",
         "选项 --margins 不带值；`plan-eval status --help` 列出可用的内容"),
        ("--lang {lang} status -f", "the option -f needs a value; `plan-eval status --help` lists what there is",
         "选项 -f 需要一个值；`plan-eval status --help` 列出可用的内容"),
        ("statuss", "there is no command “statuss”; did you mean “status”?; `plan-eval --help` lists what there is",
         "没有命令“statuss”；是否应为“status”？；`plan-eval --help` 列出可用的内容"),
        ("status --frmat json", "there is no option --frmat; did you mean “--format”?; `plan-eval status --help` lists what there is",
         "没有选项 --frmat；是否应为“--format”？；`plan-eval status --help` 列出可用的内容"),
        ("explain", "NAME is missing; `plan-eval explain --help` lists what there is",
         "缺少 NAME；`plan-eval explain --help` 列出可用的内容"),
        ("import t.csv", "DIR is missing; `plan-eval import --help` lists what there is",
         "缺少 DIR；`plan-eval import --help` 列出可用的内容"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_both_languages(cli: Cli, line: str, en: str, zh: str) -> None:
    for lang, sentence in (("en", f"error: {en}"), ("zh", f"错误：{zh}")):
        words = line.format(lang=lang).split()
        words += [] if "--lang" in words else ["--lang", lang]
        assert cli(*words) == (2, "", f"{sentence}\n")


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("status --data a --data b", "--data"),
        ("status --data a --data a", "--data"),
        ("status --format json -f csv", "--format"),
        ("status -o a --output=b", "--output"),
        ("status --as-of 2017 --as-of 2018", "--as-of"),
        ("standards --on 2017 --on 2018", "--on"),
        ("explain orphan --on 2017 --on 2018", "--on"),
        ("record beds 1 --on 2017 --on 2018", "--on"),
        ("standards --sweep 1:2:1 --sweep 1:3:1", "--sweep"),
        ("standards --set x=1 --set y=1 --set x=2", "--set x"),
        ("explain orphan --set x=1 --set x=1", "--set x"),
        ("import t.csv -o a -o b", "--output"),
        ("init a --example x --example y", "--example"),
    ],
)
def test_an_option_with_one_value_is_given_once(cli: Cli, line: str, option: str) -> None:
    words = line.split()
    assert cli(*words) == (2, "", f"error: {option} is given more than once; give it once\n")
    assert cli("--lang", "zh", *words) == (2, "", f"错误：{option} 重复给出；只能给一次\n")


@pytest.mark.parametrize(
    "line", ["--lang {} --lang {} status", "status --lang {} --lang {}", "--lang {} status --lang {}"]
)
def test_one_language_is_given_once(cli: Cli, line: str) -> None:
    assert cli(*line.format("en", "en").split()).err == "error: --lang is given more than once; give it once\n"
    assert cli(*line.format("zh", "zh").split()).err == "错误：--lang 重复给出；只能给一次\n"
    assert cli(*line.format("zh", "en").split()).code == 2


def test_whoever_asks_for_help_gets_it(cli: Cli) -> None:
    assert cli("status", "--data", "a", "--data", "b", "--format", "jsn", "--help").code == 0


def test_options_that_may_be_repeated(shipped: Cli) -> None:
    given = ["--rules", "midterm", "--rules", "open-sdg", "--only", "met", "--only", "behind", "--margins"]
    assert shipped("status", *given[:-1]).code == 0
    assert shipped("standards", "--min-wage", "1700", "--min-wage", "1800").code == 0
    assert shipped("standards", "--set", "minimum_living=800", "--set", "care_full=1000").code == 0
    assert shipped("status", "--margins", "--margins").code == 0


def test_values_that_begin_with_a_dash(shipped: Cli) -> None:
    assert "-1" in shipped("standards", "--set", "minimum_living=-1", "--format", "csv").out
