"""The shipped data against the report that it comes from, read here by other code than the program's."""

import re
from decimal import Decimal

import pytest
import yaml

from plan_eval import compute, evaluate, load_plan, load_standards
from plan_eval.base.vocabulary import Status
from tests.conftest import DATA, REPORT, Cli

TEXT = REPORT.read_text(encoding="utf-8")
EVALUATION = evaluate(load_plan(DATA))
NAMES = {result.indicator.name.zh: result for result in EVALUATION.results}


def named_in_the_conclusion() -> dict[str, list[str]]:
    paragraph = next(line for line in TEXT.splitlines() if "明确的27项指标中" in line)
    groups = re.search(
        r"底,(?P<met>.*)等16项指标已经完成,(?P<on_track>.*)等8项指标达到预期或预期可以完成,"
        r"(?P<behind>.*)等2项指标未达到预期",
        paragraph,
    )
    assert groups
    return {status: names.split("、") for status, names in groups.groupdict().items()}


def as_printed(words: str) -> str:
    """Return words with the half-width punctuation of the report's text."""
    return words.translate(str.maketrans("，：；（）", ",:;()"))


def text_of(figure: object) -> str:
    return "" if figure is None else format(figure, "f")


def test_all_27_rows_of_the_report_are_there_in_its_order() -> None:
    rows = [line.split(" ")[0] for line in TEXT.splitlines() if line.endswith((" 预期性", " 约束性"))]
    assert len(rows) == 27
    for row, result in zip(rows, EVALUATION.results, strict=True):
        assert row.startswith(as_printed(result.indicator.name.zh))


def test_every_figure_and_nature_is_the_one_in_the_table() -> None:
    lines = [line for line in TEXT.splitlines() if line.endswith((" 预期性", " 约束性"))]
    for line, result in zip(lines, EVALUATION.results, strict=True):
        indicator = result.indicator
        unit, figures = re.search(r"\(([^()]+)\) (.*) (?:预期性|约束性)$", line).groups()  # type: ignore[union-attr]  # every row matches
        target = None if indicator.target is None else indicator.target.number
        written = [text_of(figure) for figure in (indicator.baseline, target, *indicator.figures.values())]
        assert unit == indicator.unit.zh
        assert [part for part in re.split("[ \xa0]+", figures) if part] == [part for part in written if part], line
        assert line.endswith({"binding": "约束性", "expected": "预期性"}[indicator.nature])


def test_empty_cells_of_the_table_are_empty() -> None:
    assert NAMES["医疗救助人数"].indicator.observations is None
    assert NAMES["每万人社会组织数"].indicator.baseline is None


@pytest.mark.parametrize(("status", "count"), [("met", 16), ("on_track", 8), ("behind", 2)])
def test_verdicts_follow_by_rule_as_the_report_gives_them(status: str, count: int) -> None:
    named = named_in_the_conclusion()[status]
    assert len(named) == count
    assert named == [as_printed(name) for name, result in NAMES.items() if result.verdict.status == status]
    assert all(result.verdict.rule is not None for result in NAMES.values() if result.verdict.status == status)


def test_the_discontinued_indicator_names_what_replaces_it() -> None:
    result = NAMES["医疗救助人数"]
    assert result.verdict.status == "discontinued"
    assert result.indicator.discontinued is not None
    replaced = result.indicator.discontinued.replaced_by
    assert replaced is not None
    assert (replaced.name.zh, replaced.value) == ("城乡医疗救助人次", Decimal(622494))


def test_published_verdicts_are_not_used_to_decide() -> None:
    plan = load_plan(DATA)
    wrong = tuple(each.model_copy(update={"published": Status.BEHIND}) for each in plan.plan.indicators)
    changed = evaluate(type(plan)(type(plan.plan)(plan.plan.head, wrong), plan.method))
    assert [each.verdict for each in changed.results] == [each.verdict for each in EVALUATION.results]


def test_every_quote_stands_in_the_report() -> None:
    quotes: list[str] = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            quotes.extend(str(item) for key, item in value.items() if key == "quote")
            for item in value.values():
                collect(item)
        elif isinstance(value, list):
            for item in value:
                collect(item)

    for file in ("indicators.yaml", "standards.yaml"):
        collect(yaml.safe_load((DATA / file).read_text(encoding="utf-8")))
    assert len(quotes) == 27 + 16 + 11 + 3
    assert [quote for quote in quotes if quote not in TEXT] == []
    evidence = [each.indicator.delivery.evidence.zh for each in EVALUATION.results if each.indicator.delivery]
    assert len(evidence) == 2
    assert all(as_printed(words) in TEXT for words in evidence)


AMOUNTS = {
    "minimum_living": ("42% * min_wage", 720, 720),
    "extreme_poverty_living": ("150% * minimum_living", 1080, 1080),
    "care_self_reliant": ("15% * min_wage", 260, 260),
    "care_semi_reliant": ("30% * min_wage", 510, 510),
    "care_full": ("50% * min_wage", 850, 850),
    "disabled_living": ("50% * minimum_living", 360, 360),
    "severe_disability_recipient": ("30% * min_wage", 510, 540),
    "severe_disability_other": ("25% * min_wage", 430, 430),
    "mental_disability_recipient": ("25% * min_wage", 430, 430),
    "mental_disability_other": ("20% * min_wage", 340, 340),
    "orphan": ("2.5 * minimum_living", 1800, 1800),
    "relief_1960s_retirees": ("extreme_poverty_living + care_semi_reliant", 1590, None),
    "relief_silicosis": ("extreme_poverty_living + care_semi_reliant", 1590, None),
    "vagrant_minor_daily": ("minimum_living / 30", 24, None),
    "vagrant_adult_daily": ("75% * minimum_living / 30", 18, None),
    "employment_cost_deduction": ("30% * min_wage", 510, None),
}


def test_every_standard_comes_to_its_amount_at_1700() -> None:
    standards = load_standards(DATA)
    computed = compute(standards, EVALUATION.as_of, [{"min_wage": 1700}])
    found = {}
    for result in computed.standards:
        only = result.amounts[0]
        assert only.amount is not None
        published = None if only.published is None else int(only.published.amount)
        found[result.standard.id] = (result.formula.text, int(only.amount.amount), published)
        assert only.agrees is (None if published is None else published == only.amount.amount)
    assert found == AMOUNTS


def test_the_shipped_data_has_no_error_and_one_warning(shipped: Cli) -> None:
    result = shipped("check")
    assert result.code == 0
    assert "3 files checked: 1 warning" in result.out
    assert (
        "standards.yaml:182:17: warning[PE504] 540 was published for 2018-11-30, but the formula gives 510"
        in result.out
    )
