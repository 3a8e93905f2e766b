"""What options accept, and the sentences about what they do not."""

import pytest

from tests.conftest import Cli


@pytest.mark.parametrize(
    ("line", "en", "zh"),
    [
        ("status --format jsn", "--format: “jsn” is not a valid value; did you mean “json”? valid values: csv, json, markdown, table",
         "--format：“jsn”不是有效的取值；是否应为“json”？可用：csv, json, markdown, table"),
        ("check -f table", "--format: “table” is not a valid value; valid values: github, gitlab, json, junit, rdjson, sarif, text",
         "--format：“table”不是有效的取值；可用：github, gitlab, json, junit, rdjson, sarif, text"),
        ("status --only met --only mett", "--only: “mett” is not a valid value; did you mean “met”? valid values: behind, discontinued, met, not_assessed, on_track",
         "--only：“mett”不是有效的取值；是否应为“met”？可用：behind, discontinued, met, not_assessed, on_track"),
        ("status --fail-on BEHIND", "--fail-on: “BEHIND” is not a valid value; did you mean “behind”? valid values: behind, discontinued, met, not_assessed, on_track",
         "--fail-on：“BEHIND”不是有效的取值；是否应为“behind”？可用：behind, discontinued, met, not_assessed, on_track"),
        ("schema plan", "KIND: “plan” is not a valid value; valid values: claims, indicators, rules, standards",
         "KIND：“plan”不是有效的取值；可用：claims, indicators, rules, standards"),
        ("status --as-of 2018-13", "--as-of: “2018-13” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day of that period",
         "--as-of：“2018-13”不是日期；请写 2018-11-30；写 2018-11、2018 表示该月、该年的最后一天"),
        ("standards --on x", "--on: “x” is not a date; write 2018-11-30, or 2018-11 or 2018 for the last day of that period",
         "--on：“x”不是日期；请写 2018-11-30；写 2018-11、2018 表示该月、该年的最后一天"),
        ("standards --min-wage 1700 --min-wage 1e3", "--min-wage: “1e3” is not a number; write digits such as 1700 or 12.5",
         "--min-wage：“1e3”不是数字；请写 1700 或 12.5 这样的数字"),
        ("standards --set x", "--set: “x” does not have the form NAME=VALUE", "--set：“x”不是“名称=值”的形式"),
        ("explain orphan --set min_wage=x", "--set min_wage: “x” is not a number; write digits such as 1700 or 12.5",
         "--set min_wage：“x”不是数字；请写 1700 或 12.5 这样的数字"),
        ("standards --sweep 1:2", "--sweep: “1:2” does not have the form FROM:TO:STEP, such as 1700:2300:10",
         "--sweep：“1:2”不是“起:止:步长”的形式，如 1700:2300:10"),
        ("standards --sweep 2:1:1", "--sweep: TO must not be below FROM, and STEP must be above 0", "--sweep：止不能小于起，步长须大于 0"),
        ("standards --sweep 0:2000000:1", "--sweep: 2,000,001 values are too many; the limit is 1,000,000", "--sweep：取值有 2,000,001 个，最多 1,000,000 个"),
        ("standards --min-wage 1 --set min_wage=2", "use --min-wage or --set min_wage=, not both",
         "--min-wage 与 --set min_wage= 不能同时使用"),
        ("standards --min-wage 1 --sweep 1:2:1", "use --min-wage or --sweep, not both", "--min-wage 与 --sweep 不能同时使用"),
        ("status --margins --rules midterm --rules open-sdg", "--margins works with one rule set only", "--margins 只能用于一个规则集"),
        ("--lang {lang} status --margins=yes", "option --margins takes no value. Run `plan-eval status --help` to see how it is used.",
         "选项 --margins 不带值。用法见 `plan-eval status --help`"),
        ("--lang {lang} status -f", "option -f needs a value. Run `plan-eval status --help` to see how it is used.",
         "选项 -f 需要一个值。用法见 `plan-eval status --help`"),
        ("statuss", "no command “statuss” – did you mean “status”? Run `plan-eval --help` for all commands.",
         "没有“statuss”命令，是否要用“status”？全部命令见 `plan-eval --help`"),
        ("status --frmat json", "no option --frmat – did you mean --format? Run `plan-eval status --help` for all options.",
         "没有选项 --frmat，是否要用 --format？全部选项见 `plan-eval status --help`"),
        ("explain", "NAME is missing. Run `plan-eval explain --help` to see how it is used.",
         "缺少 NAME。用法见 `plan-eval explain --help`"),
        ("import t.csv", "DIR is missing. Run `plan-eval import --help` to see how it is used.",
         "缺少 DIR。用法见 `plan-eval import --help`"),
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
    assert cli(*words) == (2, "", f"error: {option} is given more than once; give it only once\n")
    assert cli("--lang", "zh", *words) == (2, "", f"错误：{option} 只能使用一次，请删去多余的\n")


@pytest.mark.parametrize(
    "line", ["--lang {} --lang {} status", "status --lang {} --lang {}", "--lang {} status --lang {}"]
)
def test_one_language_is_given_once(cli: Cli, line: str) -> None:
    assert cli(*line.format("en", "en").split()).err == "error: --lang is given more than once; give it only once\n"
    assert cli(*line.format("zh", "zh").split()).err == "错误：--lang 只能使用一次，请删去多余的\n"
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
