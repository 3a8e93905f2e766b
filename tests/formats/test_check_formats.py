"""The formats of findings: each valid by its own rules, all saying the same."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from plan_eval.findings.catalogue import CHECKS
from tests.conftest import Cli, folder, mended, spoilt

SARIF = json.loads((Path(__file__).parents[1] / "published" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with several findings of both files."""
    text = spoilt("PE203").replace("nature: expected", "nature: expectd")
    return folder(tmp_path / "数据 data", text, spoilt("PE406"))


def sarif(cli: Cli, *arguments: object) -> Any:  # noqa: ANN401  # JSON
    log = json.loads(cli("check", *arguments, "--format", "sarif").out)
    jsonschema.Draft7Validator(SARIF).validate(log)
    return log["runs"][0]


def test_sarif_is_valid_and_places_are_the_same(cli: Cli, broken: Path) -> None:
    run = sarif(cli, broken)
    findings = json.loads(cli("check", broken, "--format", "json").out)["findings"]
    assert len(run["results"]) == len(findings) == 3
    for result, finding in zip(run["results"], findings, strict=True):
        assert result["ruleId"] == finding["code"]
        assert result["message"]["text"].startswith(finding["message"])
        region = result["locations"][0]["physicalLocation"]["region"]
        assert list(region.values()) == [finding[key] for key in ("line", "column", "end_line", "end_column")]
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == finding["code"]
        assert rule["help"]["text"]


def test_a_fingerprint_stays_when_lines_move(cli: Cli, broken: Path) -> None:
    before = [result["partialFingerprints"] for result in sarif(cli, broken)["results"]]
    file = broken / "indicators.yaml"
    file.write_text("# a comment\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = [result["partialFingerprints"] for result in sarif(cli, broken)["results"]]
    assert before == after
    assert len({str(each) for each in after}) == len(after)


def test_sarif_without_findings_is_valid(cli: Cli, tmp_path: Path) -> None:
    assert sarif(cli, folder(tmp_path / "data", mended("PE203")))["results"] == []


def test_sarif_of_a_whole_file_stands_at_its_beginning(cli: Cli, tmp_path: Path) -> None:
    (result,) = sarif(cli, folder(tmp_path / "data", ""))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_rules_of_sarif_have_a_name_and_a_help_that_says_what_is_meant(cli: Cli, broken: Path) -> None:
    for rule in sarif(cli, broken)["tool"]["driver"]["rules"]:
        assert re.fullmatch("[A-Z][A-Za-z0-9]+", rule["name"])
        check = CHECKS[rule["id"]]
        assert check.meaning.get("en") in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"**{check.code} ")


def test_fingerprints_are_those_that_github_reads(cli: Cli, broken: Path) -> None:
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in sarif(cli, broken)["results"]]
    assert all(re.fullmatch("[0-9a-f]{16}:1", each) for each in prints)
    assert len(set(prints)) == len(prints)


def test_services_are_told_paths_from_the_root_of_the_repository(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    folder(tmp_path / "sub" / "data", spoilt("PE203"))
    assert cli("--version").code == 0
    monkeypatch.chdir(tmp_path / "sub")
    inside = "sub/data/indicators.yaml"
    (result,) = sarif(cli, "data")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": inside, "uriBaseId": "%SRCROOT%"}
    assert f"::error file={inside},line=" in cli("check", "data", "--format", "github").out
    assert json.loads(cli("check", "data", "--format", "gitlab").out)[0]["location"]["path"] == inside
    assert json.loads(cli("check", "data", "--format", "rdjson").out)["diagnostics"][0]["location"]["path"] == inside
    assert f'classname="{inside}"' in cli("check", "data", "--format", "junit").out
    assert cli("check", "data").out.startswith(f"{Path('data', 'indicators.yaml')}:")


def test_gitlab_gets_issues_whose_fingerprints_stay_when_lines_move(cli: Cli, broken: Path) -> None:
    def issues() -> Any:  # noqa: ANN401  # JSON
        return json.loads(cli("check", broken, "--format", "gitlab").out)

    before = issues()
    assert [set(each) for each in before] == [{"description", "check_name", "fingerprint", "severity", "location"}] * 3
    assert {each["severity"] for each in before} <= {"info", "minor", "major", "critical", "blocker"}
    file = broken / "indicators.yaml"
    file.write_text("# a comment\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = issues()
    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
    assert after[0]["location"]["lines"]["begin"] - 1 == before[0]["location"]["lines"]["begin"]


def test_columns_of_rdjson_count_bytes(cli: Cli, tmp_path: Path) -> None:
    text = mended("PE203").replace("    baseline: 9759\n", "    基期: 1\n    baseline: 9759\n")
    text = text.replace("name: {en: Beds, zh: 床位数}", "name: {en: Beds, zh: 床位数, xx: 1}")
    log = json.loads(cli("check", folder(tmp_path / "data", text), "--format", "rdjson").out)
    lines = text.splitlines()
    for each in log["diagnostics"]:
        start, end = each["location"]["range"]["start"], each["location"]["range"]["end"]
        part = lines[start["line"] - 1].encode()[start["column"] - 1 : end["column"] - 1].decode()
        assert part in each["message"] or part in {"xx", "基期"}
    assert {each["code"]["value"] for each in log["diagnostics"]} == {"PE202"}


def test_junit_has_a_case_for_each_finding_and_one_for_a_sound_file(cli: Cli, broken: Path) -> None:
    suite = ET.fromstring(cli("check", broken, "--format", "junit").out)  # noqa: S314  # our own output
    assert (suite.get("tests"), suite.get("failures")) == ("3", "3")
    cases = suite.findall("testcase")
    assert [Path(str(case.get("classname"))).name for case in cases] == ["indicators.yaml"] * 2 + ["standards.yaml"]
    assert [str(failure.get("type")) for case in cases for failure in case.findall("failure")] == [
        "PE205",
        "PE203",
        "PE406",
    ]
    (broken / "standards.yaml").write_text(mended("PE406"), encoding="utf-8")
    suite = ET.fromstring(cli("check", broken, "--format", "junit").out)  # noqa: S314  # our own output
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert suite.findall("testcase")[-1].get("name") == "nothing to report"


def test_junit_prints_warnings_without_failing(shipped: Cli) -> None:
    suite = ET.fromstring(shipped("check", "--format", "junit").out)  # noqa: S314  # our own output
    assert suite.get("failures") == "0"
    assert "PE504" in "".join(suite.itertext())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_same_finding_says_the_same_everywhere(cli: Cli, broken: Path, lang: str) -> None:
    told = json.loads(cli("check", broken, "--format", "json", "--lang", lang).out)["findings"]
    for format_ in ("text", "github", "gitlab", "sarif", "junit", "rdjson"):
        text = cli("check", broken, "--format", format_, "--lang", lang).out
        for finding in told:
            said = finding["message"]
            if format_ == "junit":
                said = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            assert said in text, format_
            assert finding["code"] in text


def test_github_is_chosen_under_github_actions(cli: Cli, broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    out = cli("check", broken).out
    assert re.match(r"::error file=.*indicators\.yaml,line=", out)
    assert "3 errors" in out
    assert cli("check", broken, "--format", "text").out.startswith("::") is False


def test_annotations_cannot_be_broken_out_of(cli: Cli, tmp_path: Path) -> None:
    text = spoilt("PE202").replace("targt", "'a%0A::error::b, c: d'")
    lines = cli("check", folder(tmp_path / "data", text), "--format", "github").out.splitlines()
    assert sum(line.startswith("::") for line in lines) == 1
    assert "a%250A" in lines[0]


def test_text_counts_by_severity(cli: Cli, tmp_path: Path) -> None:
    text = spoilt("PE310").replace("nature: expected", "nature: expectd")
    out = cli("check", folder(tmp_path / "data", text)).out
    assert "1 file checked: 1 error" in out
    second = cli("check", folder(tmp_path / "more", spoilt("PE310"), spoilt("PE406")))
    assert "2 files checked: 1 error, 1 warning" in second.out
    assert all(check.code in CHECKS for check in CHECKS.values())
