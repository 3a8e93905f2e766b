"""`init` and what it writes: a plan to change, in the language of the command."""

import json
import re
from pathlib import Path

import pytest

from plan_eval.base.text import Lang
from plan_eval.methods import SHIPPED
from tests.conftest import PLAN, ROOT, Cli, folder

CHINESE = re.compile("[\u4e00-\u9fff]")
README: dict[Lang, str] = {"en": "README.md", "zh": "README.zh-CN.md"}
OF_MIDTERM = ("chosen to fit", "published mid-term review", "已公布的中期评估", "选定")
"""What the rule set `midterm` says of where it comes from."""


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


@pytest.mark.parametrize("name", ["indicators.yaml", "standards.yaml"])
def test_comments_and_names_are_in_the_language_of_the_command(cli: Cli, name: str) -> None:
    for lang in README:
        assert cli("init", lang, "--lang", lang).code == 0
    texts = {lang: (Path(lang) / name).read_text(encoding="utf-8") for lang in README}
    assert all(CHINESE.search(comment) for comment in comments(texts["zh"]))
    assert [line for line in texts["en"].splitlines() if CHINESE.search(line) and "{en: My plan" not in line] == []
    assert len(comments(texts["zh"])) >= len(comments(texts["en"]))
    figures = [re.findall(r"(?<= )[0-9≤][-0-9.%]*", re.sub("#.*", "", text)) for text in texts.values()]
    assert figures[0] == figures[1]


@pytest.mark.parametrize("lang", README)
def test_a_new_plan_passes_and_has_a_level_a_bound_a_cap_and_a_task(cli: Cli, lang: Lang) -> None:
    assert cli("init", "my", "--lang", lang).code == 0
    assert cli("check", "my", "--strict").out == "2 files checked: nothing to report\n"
    result = cli("status", "--data", "my", "--format", "json")
    assert result.code == 0
    status = json.loads(result.out)
    assert status["rules"] == "straight-line"
    assert {each["id"]: each["status"] for each in status["indicators"]} == {
        "clinics": "on_track",
        "unemployment": "met",
        "new_building_land": "on_track",
        "second_station": "on_track",
    }
    assert cli("standards", "--data", "my").code == 0


@pytest.mark.parametrize("lang", README)
def test_the_readme_shows_the_plan_that_is_written(cli: Cli, lang: Lang) -> None:
    assert cli("init", "my", "--lang", lang).code == 0
    written = Path("my", "indicators.yaml").read_text(encoding="utf-8")
    assert f"```yaml\n{written}```" in (ROOT / README[lang]).read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "above"), [("en", "# How verdicts are reached"), ("zh", "# 判定所用的规则集")])
@pytest.mark.parametrize("command", ["init my", "import table.csv -o my"])
def test_a_new_plan_names_its_rule_set_and_the_others(cli: Cli, lang: str, above: str, command: str) -> None:
    Path("table.csv").write_text("指标名称,2015年,2020年,2018年,指标属性\n床位(张),1,3,2,预期性\n", encoding="utf-8")
    assert cli(*command.split(), "--lang", lang).code == 0
    lines = Path("my", "indicators.yaml").read_text(encoding="utf-8").splitlines()
    number = lines.index("  rules: straight-line")
    assert lines[number - 1].startswith(f"  {above}")
    assert all(name in lines[number - 1] for name in SHIPPED)
    assert number < lines.index("indicators:")


@pytest.mark.parametrize("lang", README)
def test_where_midterm_comes_from_is_told_only_where_it_is_used(cli: Cli, lang: Lang) -> None:
    plan = PLAN.replace("indicators:", "  rules: straight-line\nindicators:")
    data = folder(Path("data"), plan)
    for line in (
        "status", "status --format json", "status --format csv", "status --format markdown", "status --margins",
        "status --rules open-sdg --rules psa-statdev", "explain beds", "check", "rules", "init new",
        "explain straight-line",
    ):  # fmt: skip
        result = cli(*line.split(), "--lang", lang)
        assert result.code == 0
        assert not any(words in result.out for words in OF_MIDTERM)
    for ending in ("md", "html"):
        assert cli("report", f"out.{ending}", "--data", data, "--lang", lang).code == 0
        assert not any(words in Path(f"out.{ending}").read_text(encoding="utf-8") for words in OF_MIDTERM)
    assert not any(words in Path("new", "indicators.yaml").read_text(encoding="utf-8") for words in OF_MIDTERM)
    assert any(words in cli("explain", "midterm", "--lang", lang).out for words in OF_MIDTERM)


@pytest.mark.parametrize(
    ("lang", "names"), [("en", "indicators.yaml, standards.yaml"), ("zh", "indicators.yaml、standards.yaml")]
)
def test_nothing_is_written_over_and_the_files_that_are_there_are_named(cli: Cli, lang: Lang, names: str) -> None:
    assert cli("init", "my").code == 0
    result = cli("init", "my", "--lang", lang)
    assert (result.code, names in result.err) == (2, True)
