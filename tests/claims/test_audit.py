"""What the report claims, recomputed."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval.model.kinds import KINDS
from plan_eval.session import Session
from tests.conftest import DATA, Cli, folder

PLAN, CLAIMS = KINDS["indicators"].example, KINDS["claims"].example

FOUND = Session(DATA).audit()


def test_more_than_sixty_claims_and_at_least_four_fail() -> None:
    outcomes = {result.claim.id: result.outcome.value for result in FOUND.results}
    assert len(outcomes) == 105
    failing = {name for name, outcome in outcomes.items() if outcome == "fails"}
    assert {
        "extreme_poverty_people",
        "new_beds_sum",
        "private_bed_share",
        "severe_disability_recipient_amount",
    } <= failing
    contradicting = {name for name, outcome in outcomes.items() if outcome == "contradicts"}
    assert {"new_beds_against_table", "owners_committee_count", "errand_list_items", "incubators"} <= contradicting
    assert not FOUND.is_closed


def test_the_shipped_audit(shipped: Cli) -> None:
    result = shipped("audit")
    assert result.code == 0
    assert "92 of 105 claims are confirmed; 6 are wrong, 7 contradict another passage." in result.out
    assert "1224 + 330 + 640 = 2,194" in result.out
    assert "documented: The parts make 2,194" in result.out
    assert "nursing_bed_share" not in result.out
    assert "nursing_bed_share" in shipped("audit", "--all").out
    assert "相符 92 处，不符 6 处，前后矛盾 7 处" in shipped("audit", "--lang", "zh").out


def test_the_audit_as_json(shipped: Cli) -> None:
    found = json.loads(shipped("audit", "--format", "json").out)
    assert found["summary"] == {"holds": 92, "fails": 6, "contradicts": 7, "known": 13}
    keys = ["id", "quote", "section", "claimed", "recomputed", "difference", "result", "known"]
    assert all(list(claim) == keys for claim in found["claims"])
    beds = next(claim for claim in found["claims"] if claim["id"] == "new_beds_sum")
    assert (beds["claimed"], beds["recomputed"], beds["difference"], beds["result"]) == (1994, 2194, -200, "fails")


@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_the_audit_as_a_sheet_has_every_claim(shipped: Cli, format_: str) -> None:
    assert len(shipped("audit", "--format", format_).out.splitlines()) == 106 + (format_ == "markdown")


@pytest.mark.parametrize(
    ("claimed", "formula", "holds"),
    [
        ("86.6%", "0.8655", True),
        ("86.6%", "0.8665", True),
        ("86.6%", "0.86549", False),
        ("86.6%", "0.86651", False),
        ("43%", "0.425", True),
        ("43%", "0.4249", False),
        ("587.85", "587.845", True),
        ("587.85", "587.8449", False),
        ("2.50", "2.494", False),
        ("2.5", "2.494", True),
        ("12", "12", True),
        ("12", "12.6", False),
    ],
)
def test_the_precision_that_is_printed(cli: Cli, tmp_path: Path, claimed: str, formula: str, holds: bool) -> None:  # noqa: FBT001  # a case
    text = CLAIMS.replace("claimed: 86.6%", f"claimed: {claimed}").replace("8232 / 9504", formula)
    (tmp_path / "claims.yaml").write_text(text, encoding="utf-8")
    result = cli("audit", "--data", tmp_path)
    assert result.code == (0 if holds else 1)
    assert ("Every claim is confirmed." in result.out) is holds


def test_a_new_discrepancy_closes_the_gate_and_a_known_one_does_not(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    wrong = CLAIMS.replace("8232 / 9504", "8132 / 9504")
    file.write_text(wrong, encoding="utf-8")
    closed = cli("audit", "--data", tmp_path)
    assert closed.code == 1
    assert "Undocumented, so the audit fails: " in closed.out
    file.write_text(wrong + "    known: a slip of the pen\n", encoding="utf-8")
    opened = cli("audit", "--data", tmp_path)
    assert opened.code == 0
    assert "It is already documented." in opened.out


def test_claims_use_indicators_and_counts(cli: Cli, tmp_path: Path) -> None:
    folder(tmp_path, PLAN)
    lines = "".join(
        f"  - {{id: c{number}, section: '1', quote: q, claimed: {claimed}, formula: {formula}}}\n"
        for number, (claimed, formula) in enumerate(
            [
                ("11953", "beds"),
                ("9759", "beds_baseline"),
                ("20000", "beds_target"),
                ("1", "indicators"),
                ("1", "behind"),
                ("1", "expected"),
            ]
        )
    )
    (tmp_path / "claims.yaml").write_text("claims:\n" + lines, encoding="utf-8")
    assert "Every claim is confirmed." in cli("audit", "--data", tmp_path).out


def test_an_unknown_name_is_a_finding(cli: Cli, tmp_path: Path) -> None:
    folder(tmp_path, PLAN)
    (tmp_path / "claims.yaml").write_text(CLAIMS.replace("8232 / 9504", "bedz / 2"), encoding="utf-8")
    result = cli("audit", "--data", tmp_path)
    assert result.code == 1
    assert "PE406" in result.err
    assert "did you mean “beds”?" in result.err


def test_a_claim_is_explained(shipped: Cli) -> None:
    out = shipped("explain", "nursing_bed_share").out
    assert "8232 / 9504 = 86.616%" in out
    assert "printed as 86.6%, so anything from 86.55% to 86.65% counts as a match" in out
    assert "论断" not in out
    assert (
        "原文载 86.6%，按四舍五入对应 86.55% 至 86.65%" in shipped("explain", "nursing_bed_share", "--lang", "zh").out
    )


def test_every_claim_is_recomputed() -> None:
    assert len(Session(DATA).claims) == 105
    assert all(isinstance(result.recomputed, Fraction) for result in FOUND.results)
