"""A plan that is nobody's: sixty indicators of every kind, long names, tiny and huge figures, and standards beside them."""

from collections.abc import Iterator
from pathlib import Path

HEAD = """\
plan:
  id: riverland
  name: {en: The Riverland Province Comprehensive Development and Resilience Plan, zh: 江河省经济社会发展与韧性提升综合规划（2021—2025年）}
  baseline_date: 2020-12-31
  target_date: 2025-12-31
  as_of: 2023-09-30
  rules: midterm
indicators:
"""
KINDS = (
    "baseline: {n}00, target: {n}50, observations: {{2021: {n}05, 2022: {n}18, 2023-09-30: {n}21}}",
    "baseline: 0.0000{n}, target: 0.0001{n}, observations: {{2022: 0.0000{n}5}}",
    "baseline: 1234567{n}, target: 98765432101{n}, observations: {{2023-06: 5{n}00000000}}",
    "baseline: 5.{n}, target: ≤4.5, observations: {{2022: 5.1, 2023-06: {{value: 4.9{n}, provisional: true}}}}",
    "kind: cumulative, target: ≤30{n}, observations: {{2021: 54.5, 2022: 108, 2023-09: 135.25}}",
    "baseline: 2{n}, target: 35~40, observations: {{2022: 30.{n}}}",
    "kind: task, target: done, observations: {{2023-06-30: stalled}}",
    "kind: task, target: done, observations: {{2023-06-30: under_way}}",
    "baseline: 1, target: 9, observations: {{2023-06-30: 1}}, delivery: {{state: stalled, evidence: a crane, source: p. {n}}}",
    "kind: cumulative, target: 100.{n}, milestones: {{2021: 10, 2022: 30, 2023: 60}}, increments: {{2021: 9.{n}, 2022: 22}}",
    "baseline: -4{n}.5, target: 0, observations: {{2022: -20.125}}",
    "target: 12{n}, better: higher, observations: {{}}",
)
INDICATOR = """\
  - {{id: indicator_number_{n}_with_a_rather_long_id, nature: {nature}, unit: {{en: persons per thousand residents, zh: 人/千常住人口}},
     name: {{en: "Share of rural households, number {n}, with year-round access to all-weather roads", zh: "第{n}项：农村（含少数民族聚居地区）居民全年通达、可全天候通行公路的家庭所占比重"}},
     {figures}}}
"""
STANDARDS = """\
parameters:
  min_wage:
    name: {en: Statutory minimum wage of full-time workers, zh: 全日制劳动者法定最低工资标准}
    unit: CNY/person/month
    values: [{from: 2019-07-01, value: 1700, source: a notice}]
rounding: {to: 0.01, mode: half_up, source: a rule}
standards:
"""
STANDARD = """\
  - id: allowance_with_a_very_long_identifier_{n}
    name: {{en: "Allowance for carers of people, group {n}, who need help at night", zh: "夜间需要照料人员（第{n}类）的护理补贴标准"}}
    unit: CNY/person/month
    formula: {formula}
    recipients: {{count: {n}98765, on: 2023-01-01, source: a table}}
    published: [{{on: 2023-01-01, amount: {amount}}}]
    source: a rule
"""
CLAIM = """\
  - {{id: a_claim_whose_identifier_is_longer_than_most_{n}, section: "第{n}章（三）2.(1)④", quote: "新增养老服务床位{n}994张，其中：机构床位1224张（含“公建民营”）、日间照料床位330张", claimed: {claimed}, formula: 1224 + 330 + {n}{more}}}
"""


def write(folder: Path) -> Path:
    """Write the plan, its standards and its claims into a folder."""
    folder.mkdir()
    for name, lines in (("indicators", _plan()), ("standards", _standards()), ("claims", _claims())):
        (folder / f"{name}.yaml").write_text("".join(lines), encoding="utf-8")
    return folder


def _plan() -> Iterator[str]:
    yield HEAD
    for n in range(1, 61):
        figures = KINDS[n % len(KINDS)].format(n=n)
        yield INDICATOR.format(n=n, nature=("binding", "expected")[n % 2], figures=figures)


def _standards() -> Iterator[str]:
    yield STANDARDS
    yield STANDARD.format(n=1, formula="42.5% * min_wage / 3", amount="240.83")
    yield STANDARD.format(n=2, formula="2.5 * allowance_with_a_very_long_identifier_1", amount="602.08")
    yield STANDARD.format(n=3, formula="max(min_wage, 1800) * 1000000 + min_wage", amount="1800001700")


def _claims() -> Iterator[str]:
    yield "claims:\n"
    yield CLAIM.format(n=1, claimed=1555, more="")
    yield CLAIM.format(
        n=2,
        claimed="1,994",
        more=', known: {en: "The parts make another sum.", zh: "各部分之和（含代管）与总数不符。"}',
    ).replace("1,994", "1994")
    yield CLAIM.format(n=3, claimed=2000000, more="")
