"""`check --fix` and `--diff`: slips with one right answer, and nothing else."""

import io
from pathlib import Path

import pytest

from tests.conftest import Cli, folder, mended

PLAN = mended("PE203")
TARGET, NAME, BASELINE = "target: 20000", "name: {en: Beds, zh: 床位数}", "baseline: 9759"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (TARGET, "target: 2O000"),
        (TARGET, "target: 2OO00"),
        ("target: 20010", "target: 200l0"),
        (TARGET, "target: ２００００"),
        ("target: 20000.5", "target: 20000,5"),
        ("target: 20000.25", "target: 20000．25"),
        (TARGET, "target：20000"),
        (TARGET, "target： 20000"),
        (TARGET, "target:20000"),
        (NAME, "name: {en: Beds，zh: 床位数}"),
        (NAME, "name: {en: Beds、 zh: 床位数}"),
        (NAME, "name: {en： Beds, zh：床位数}"),
        (NAME, "name: ｛en: Beds, zh: 床位数｝"),
        ("observations: {2018-12-31: 11953}", "observations: {2018-12-31：1l953}"),
        ("  - id: beds", "  — id: beds"),
        ("  - id: beds", "  -id: beds"),
        ("    nature: expected", "　　  nature: expected"),
    ],
)
def test_what_has_one_right_answer_is_put_right(cli: Cli, tmp_path: Path, right: str, wrong: str) -> None:
    before = PLAN.replace(_standing(right), right)
    text = "# kept\n" + before.replace(right, wrong) + "\n# kept, too"
    data = folder(tmp_path / "data", text)
    result = cli("check", data, "--fix")
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == "# kept\n" + before + "\n# kept, too"
    assert f"{data / 'indicators.yaml'}: 1 line put right" in result.err
    assert (result.code, result.out) == (0, "1 file checked: nothing to report\n")


def _standing(right: str) -> str:
    return TARGET if right.startswith("target") else right


@pytest.mark.parametrize(
    "wrong",
    [
        "target: 1,700",
        "target: 200张",
        "target: 1.234,5",
        "target: 20000 %",
        "target: 2000O0x",
        "target: a: b",
        "target = 20000",
    ],
)
def test_what_is_in_doubt_stays(cli: Cli, tmp_path: Path, wrong: str) -> None:
    data = folder(tmp_path / "data", PLAN.replace(TARGET, wrong))
    before = (data / "indicators.yaml").read_bytes()
    assert cli("check", data, "--fix").code == 1
    assert (data / "indicators.yaml").read_bytes() == before


def test_line_ends_and_a_mark_of_the_encoding_stay(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN)
    file = data / "indicators.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + PLAN.replace(TARGET, "target: 2O000").replace("\n", "\r\n").encode())
    assert cli("check", data, "--fix").code == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode()


def test_several_slips_are_put_right_in_one_run_and_the_others_told(cli: Cli, tmp_path: Path) -> None:
    text = (
        PLAN.replace(TARGET, "target：2O000")
        .replace(BASELINE, "baseline：9759")
        .replace("nature: expected", "nature: expectd")
    )
    data = folder(tmp_path / "data", text)
    result = cli("check", data, "--fix")
    assert "2 lines put right" in result.err
    assert (result.code, "PE205" in result.out, "1 error" in result.out) == (1, True, True)


def test_a_difference_is_shown_and_nothing_changed(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace(TARGET, "target: 2O000"))
    before = (data / "indicators.yaml").read_bytes()
    result = cli("check", data, "--diff")
    assert (result.code, result.err) == (1, "")
    assert "\n-    target: 2O000\n+    target: 20000\n" in result.out
    assert (data / "indicators.yaml").read_bytes() == before
    cli("check", data, "--fix")
    assert (cli("check", data, "--diff").code, cli("check", data, "--diff").out) == (0, "")


def test_standard_input_is_not_put_right(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode()), encoding="utf-8"))
    result = cli("check", "-", "--stdin-filename", tmp_path / "indicators.yaml", "--fix")
    assert (result.code, "standard input is not" in result.err) == (2, True)


GROWN = PLAN.replace("2018-12-31: 11953", "2018-12-31: 119530")
"""PE310 is found in it, which may stand."""

WRITTEN = '    accept: [{code: PE310, reason: "[To be added: reason]"}]'


def test_what_may_stand_is_accepted_with_a_place_for_the_reason(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", "# kept\n" + GROWN)
    result = cli("check", data, "--add-accept")
    lines = (data / "indicators.yaml").read_text(encoding="utf-8").splitlines()
    assert WRITTEN in lines
    lines.remove(WRITTEN)
    assert lines == ("# kept\n" + GROWN).splitlines()
    assert "1 line of `accept` added; write the reasons" in result.err
    assert (result.code, "[PE310]" not in result.out, "note[PE321]" in result.out) == (
        0,
        True,
        True,
    )
    assert cli("check", data, "--strict").code == 0
    again = cli("check", data, "--add-accept")
    assert "added" not in again.err


@pytest.mark.parametrize(
    "before",
    [
        "    accept: [{code: PE334, reason: known}]\n",
        "    accept:\n      - code: PE334\n        reason: known  # why\n",
        "    accept:\n    - {code: PE334, reason: known}\n",
    ],
)
def test_an_accept_that_is_there_gets_one_more(cli: Cli, tmp_path: Path, before: str) -> None:
    data = folder(tmp_path / "data", GROWN.replace("    baseline: 9759\n", before + "    baseline: 9759\n"))
    cli("check", data, "--add-accept", "--select", "PE310", "--lang", "zh")
    text = (data / "indicators.yaml").read_text(encoding="utf-8")
    assert '{code: PE310, reason: "〔请补充：理由〕"}' in text
    found = cli("check", data, "--format", "json").out
    assert '"PE310"' not in found
    assert '"PE321"' in found


def test_errors_and_what_is_not_told_are_not_accepted(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", GROWN.replace("nature: expected", "nature: expectd"))
    before = (data / "indicators.yaml").read_bytes()
    cli("check", data, "--add-accept", "--ignore", "PE310")
    assert (data / "indicators.yaml").read_bytes() == before


def test_what_would_be_accepted_is_shown_as_a_difference(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", GROWN)
    result = cli("check", data, "--add-accept", "--diff")
    assert (result.code, f"\n+{WRITTEN}\n" in result.out) == (1, True)
    assert (data / "indicators.yaml").read_text(encoding="utf-8") == GROWN
