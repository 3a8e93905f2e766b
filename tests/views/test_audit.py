"""The audit as people read it: how many claims are confirmed, which are not, and whether anybody knows."""

from pathlib import Path

import pytest

from tests.conftest import Cli, folder

CLAIM = '  - {{id: {id}, section: "1", quote: "{claimed}", claimed: {claimed}, formula: {formula}{more}}}\n'
KNOWN = ", known: a slip"


def claims(path: Path, *entries: tuple[str, str, str, str]) -> Path:
    data = folder(path / "data")
    lines = [
        CLAIM.format(id=id_, claimed=claimed, formula=formula, more=more) for id_, claimed, formula, more in entries
    ]
    (data / "claims.yaml").write_text("claims:\n" + "".join(lines), encoding="utf-8")
    return data


RIGHT, WRONG = ("right", "3", "1 + 2", ""), ("wrong_sum", "40", "1 + 2", "")
SAID = ("said", "1200", "1000 + 1", KNOWN)
SHARE = ("share", "75.0%", "3 / 5", KNOWN)


def test_the_shipped_report(shipped: Cli) -> None:
    out = shipped("audit").out
    assert (
        "92 of 105 claims are confirmed; 6 are wrong, 7 contradict another passage. All 13 are already documented.\n"
        in out
    )
    zh = shipped("audit", "--lang", "zh").out
    assert "核验报告数据 105 处\n105 处中，相符 92 处，不符 6 处，前后矛盾 7 处。13 处差异均已说明。\n" in zh


@pytest.mark.parametrize(
    ("entries", "code", "said"),
    [
        ((RIGHT,), 0, "Audit of 1 claim\nEvery claim is confirmed.\n"),
        (
            (RIGHT, SAID),
            0,
            "1 of 2 claims is confirmed; 1 is wrong, 0 contradict another passage. It is already documented.\n",
        ),
        ((RIGHT, WRONG, SAID), 1, "1 of the 2 is documented.\nUndocumented, so the audit fails: wrong_sum.\n"),
        (
            (RIGHT, WRONG),
            1,
            "1 is wrong, 0 contradict another passage.\nUndocumented, so the audit fails: wrong_sum.\n",
        ),
    ],
    ids=["all-right", "one-known", "one-of-two-known", "unknown"],
)
def test_the_summary_counts(
    cli: Cli, tmp_path: Path, entries: tuple[tuple[str, str, str, str], ...], code: int, said: str
) -> None:
    result = cli("audit", "--data", claims(tmp_path, *entries))
    assert result.code == code
    assert said in result.out


def test_what_nobody_knows_to_be_wrong_has_a_mark(cli: Cli, tmp_path: Path) -> None:
    out = cli("audit", "--data", claims(tmp_path, RIGHT, WRONG, SAID, SHARE)).out
    rows = {
        line.split()[0]: line.split(maxsplit=1)[1]
        for line in out.partition("---\n")[2].partition("\n\n")[0].splitlines()
    }
    assert rows["wrong_sum"].endswith("+37  ! wrong")
    assert rows["said"].split() == ["1", "1,200", "1,001", "+199", "wrong"]
    assert rows["share"].split() == ["1", "75.0%", "60.0%", "+15.0", "pp", "wrong"]
