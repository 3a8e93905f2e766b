"""What only follows from errors in another file is not told of the claims: putting those right puts it right."""

from pathlib import Path

import pytest

from tests.conftest import PLAN, STANDARDS, Cli, folder

CLAIMS = """\
claims:
  - {id: amount, section: "1", quote: 720 yuan, claimed: 720, formula: living}
  - {id: count, section: "1", quote: 160 beds, claimed: 160, formula: beds}
  - {id: nothing, section: "1", quote: a tenth, claimed: 1, formula: 1 / (2 - 2)}
"""


@pytest.mark.parametrize(
    ("plan", "standards", "told"),
    [
        (PLAN, STANDARDS, ["it divides by zero"]),
        (PLAN.replace("target: 200", "target: 2OO"), STANDARDS, ["target is “2OO”", "it divides by zero"]),
        (PLAN, STANDARDS.replace("42%", "42% * zzz"), ["uses “zzz”", "it divides by zero"]),
        (PLAN.replace("{2018-12-31: 160}", "{}"), STANDARDS, ["beds is undefined", "it divides by zero"]),
        (
            PLAN.replace("{2018-12-31: 160}", "{}"),
            STANDARDS.replace("42%", "42% * zzz"),
            ["uses “zzz”", "beds is undefined", "it divides by zero"],
        ),
    ],
    ids=["sound", "plan", "standards", "no-value", "standards-and-no-value"],
)
def test_claims_of_broken_files_are_silent(
    cli: Cli, tmp_path: Path, plan: str, standards: str, told: list[str]
) -> None:
    data = folder(tmp_path / "data", plan, standards)
    (data / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    out = cli("check", data).out
    assert all(each in out for each in told), out
    assert out.count("[PE703]") == sum("undefined" in each or "zero" in each for each in told)
