"""Claims beside standards without a plan: which day the standards are computed on."""

import pickle
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

from plan_eval.session import Session
from plan_eval.views.days import in_words
from tests.conftest import DATA, PLAN, STANDARDS, Cli, folder

WAGES = STANDARDS.replace("source: a notice}", "source: s}\n      - {from: 2020-01-01, value: 1800, source: s}")
CLAIMS = "claims:\n  - {id: living_amount, section: '1', quote: q, claimed: %s, formula: living}\n"


def source(day: str) -> str:
    return f"source: {{title: t, published: {day}}}\n"


@pytest.mark.parametrize(
    ("claims", "standards", "amount", "on"),
    [
        (source("2019-02-26"), source("2020-05-01"), 720, date(2019, 2, 26)),
        ("", source("2019-02-26"), 720, date(2019, 2, 26)),
        ("source: {title: t}\n", "", 760, date(2020, 1, 1)),
    ],
)
def test_the_day_is_that_of_the_claims_of_the_standards_or_the_latest(  # a case
    cli: Cli, tmp_path: Path, claims: str, standards: str, amount: int, on: date
) -> None:
    data = folder(tmp_path / "data", None, standards + WAGES)
    (data / "claims.yaml").write_text(claims + CLAIMS % amount, encoding="utf-8")
    result = cli("audit", "--data", data)
    assert "Every claim is confirmed." in result.out
    assert f"Amounts are those of {in_words(on).en}, since there is no plan to give a day." in result.out
    assert result.code == 0
    assert Session(data).audit().on == on
    assert cli("check", "--strict", data / "claims.yaml").code == 0


def test_the_latest_day_may_be_that_of_a_published_amount(tmp_path: Path) -> None:
    data = folder(tmp_path, None, WAGES + "    published: [{on: 2021-06-30, amount: 760}]\n")
    (data / "claims.yaml").write_text(CLAIMS % 760, encoding="utf-8")
    assert Session(data).audit().on == date(2021, 6, 30)


def test_what_has_no_date_needs_no_day(tmp_path: Path) -> None:
    text = STANDARDS.replace("      - {from: 2017-07-01, value: 1700, source: a notice}\n", "").replace(
        "values:", "values: []"
    )
    data = folder(tmp_path, None, text.replace("42% * min_wage", "min(720, 900)"))
    (data / "claims.yaml").write_text(CLAIMS % 720, encoding="utf-8")
    audit = Session(data).audit()
    assert audit.on is None
    assert audit.results[0].recomputed == 720


def test_with_a_plan_the_day_is_the_plans(tmp_path: Path) -> None:
    data = folder(tmp_path, PLAN, WAGES)
    (data / "claims.yaml").write_text(source("2021-01-01") + CLAIMS % 720, encoding="utf-8")
    audit = Session(data).audit()
    assert audit.on is None
    assert audit.results[0].recomputed == 720


def test_an_audit_can_be_pickled_and_copied() -> None:
    session = Session(DATA)
    for result in (session.audit(), session.claims):
        assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301  # our own bytes
        assert deepcopy(result) == result
