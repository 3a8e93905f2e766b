"""Every JSON output against its documented shape, with its numbers exact."""

import json
from decimal import Decimal
from typing import Any

from tests.conftest import Cli

COUNTS = {"met", "on_track", "behind", "discontinued", "not_assessed"}


def read(text: str) -> Any:  # noqa: ANN401  # JSON
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def test_status(shipped: Cli) -> None:
    found = read(shipped("status", "--format", "json").out)
    assert list(found) == ["plan", "as_of", "rules", "summary", "indicators"]
    assert set(found["plan"]) == {"id", "name", "baseline_date", "target_date", "source"}
    assert (found["as_of"], found["rules"]) == ("2018-11-30", "midterm")
    summary = found["summary"]
    assert set(summary) == {"total", *COUNTS, "by_nature", "published"}
    assert {key: int(summary[key]) for key in ("total", *COUNTS)} == {
        "total": 27, "met": 16, "on_track": 8, "behind": 2, "discontinued": 1, "not_assessed": 0,
    }  # fmt: skip
    assert set(summary["by_nature"]) == {"binding", "expected"}
    assert all(set(counts) == COUNTS for counts in summary["by_nature"].values())
    assert summary["published"] == {"compared": 27, "agree": 27}
    keys = [
        "id", "name", "unit", "nature", "kind", "better", "baseline", "target", "value", "observed_on", "provisional", "elapsed", "progress",
        "pace", "projected", "achieved_per_year", "required_per_year", "target_text", "used", "planned", "status", "verdict", "rule",
        "because", "published", "agrees", "doubt",
    ]  # fmt: skip
    assert all(list(indicator) == keys for indicator in found["indicators"])


def test_status_figures_are_exact(shipped: Cli) -> None:
    text = shipped("status", "--format", "json").out
    beds = next(each for each in read(text)["indicators"] if each["id"] == "elderly_care_beds")
    assert beds["baseline"] == 9759
    assert beds["observed_on"] == "2018-11-30"
    elapsed = (2 + Decimal(334) / 365) / 5
    progress = Decimal(11953 - 9759) / (20000 - 9759)
    for name, value in (("elapsed", elapsed), ("progress", progress), ("pace", progress / elapsed)):
        assert abs(beds[name] - value) < Decimal("1e-11")
        assert len(str(beds[name]).replace("0.", "")) == 12
    assert '"baseline": 0.025,' in text
    assert '"value": 31.3145,' in text
    gone = next(each for each in read(text)["indicators"] if each["id"] == "medical_aid_recipients")
    assert gone["value"] is None
    assert gone["pace"] is None
    assert gone["status"] == "discontinued"


def test_standards(shipped: Cli) -> None:
    found = read(shipped("standards", "--min-wage", "1700", "--min-wage", "1800.5", "--format", "json").out)
    assert list(found) == ["on", "scenarios", "standards", "yearly_cost"]
    assert found["scenarios"] == [{"min_wage": Decimal(1700)}, {"min_wage": Decimal("1800.5")}]
    assert len(found["standards"]) == 16
    keys = ["exact", "amount", "published", "agrees", "rounding", "change"]
    for standard in found["standards"]:
        assert list(standard)[:6] == ["id", "name", "unit", "formula", "source", "amounts"]
        assert list(standard)[6:] == ["what_if", "recipients", "yearly_cost"]
        assert [list(amount) for amount in standard["amounts"]] == [keys] * 2
    severe = next(each for each in found["standards"] if each["id"] == "severe_disability_recipient")
    assert severe["amounts"][0] == {
        "exact": 510, "amount": 510, "published": 540, "agrees": False, "rounding": 0, "change": 0,
    }  # fmt: skip
    assert severe["amounts"][1] == {
        "exact": Decimal("540.15"), "amount": 550, "published": None, "agrees": None, "rounding": Decimal("9.85"), "change": 40,
    }  # fmt: skip


def test_check(shipped: Cli) -> None:
    found = read(shipped("check", "--format", "json").out)
    assert list(found) == ["files", "findings"]
    assert found["files"] == 3
    (finding,) = found["findings"]
    assert list(finding) == [
        "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "hint",
    ]  # fmt: skip
    assert (finding["code"], finding["severity"]) == ("PE504", "warning")
    assert finding["end_column"] - finding["column"] == 3


def test_the_language_reaches_json(shipped: Cli) -> None:
    found = read(shipped("status", "--format", "json", "--lang", "zh").out)
    assert found["plan"]["name"].startswith("厦门市")
    assert found["indicators"][13]["because"] == "时间进度 58%，完成进度 21%，进度比 0.37，低于 0.50"


def test_because_has_the_numbers_in_it(shipped: Cli) -> None:
    found = read(shipped("status", "--format", "json").out)
    because = {each["id"]: each["because"] for each in found["indicators"]}
    assert because["rural_five_guarantees_recipients"] == (
        "40% of the planned change after 58% of the time (pace 0.69, at least the 0.50 required)"
    )


def test_github_annotations_carry_the_place_and_readable_text(shipped: Cli) -> None:
    lines = shipped("check", "--format", "github").out.splitlines()
    assert lines[0].startswith("::warning file=")
    assert "line=182,endLine=182,col=17,endColumn=19,title=PE504::540 was published" in lines[0]
    assert lines[1:] == shipped("check").out.splitlines()
