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


def test_sarif_of_a_whole_file_is_valid(cli: Cli, tmp_path: Path) -> None:
    (result,) = sarif(cli, folder(tmp_path / "data", ""))["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_junit_has_a_case_for_each_file(cli: Cli, broken: Path) -> None:
    suite = ET.fromstring(cli("check", broken, "--format", "junit").out)  # noqa: S314  # our own output
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    cases = suite.findall("testcase")
    assert [Path(str(case.get("name"))).name for case in cases] == ["indicators.yaml", "standards.yaml"]
    told = [failure.text or "" for case in cases for failure in case.findall("failure")]
    assert "PE203" in told[0]
    assert "PE205" in told[0]
    assert "PE406" in told[1]


def test_junit_prints_warnings_without_failing(shipped: Cli) -> None:
    suite = ET.fromstring(shipped("check", "--format", "junit").out)  # noqa: S314  # our own output
    assert suite.get("failures") == "0"
    assert "PE504" in "".join(suite.itertext())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_same_finding_says_the_same_everywhere(cli: Cli, broken: Path, lang: str) -> None:
    told = json.loads(cli("check", broken, "--format", "json", "--lang", lang).out)["findings"]
    for format_ in ("text", "github", "sarif", "junit"):
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
