"""Formulas in words: the same formula, with names; no word stands for two things, and nothing changes what is computed."""

import pytest

from plan_eval import load_rules
from plan_eval.base.text import Lang, Text, Words, same
from plan_eval.formula import NUMBER, TRUTH, Formula
from plan_eval.formula.functions import FORMS, FUNCTIONS
from plan_eval.indicators.measures import MEASURES, scope
from plan_eval.views.conditions import TRUTHS, namer
from plan_eval.views.conditions import _phrase as phrase  # what it says of single conditions
from plan_eval.views.formulas import in_words

NAMES = {"wage": Text("Minimum wage", "最低工资标准"), "living": Text("Living", "低保标准")}


def named(name: str) -> Words:
    return NAMES.get(name, same(name))


@pytest.mark.parametrize(
    ("formula", "en", "zh"),
    [
        ("42% * wage", "42% × Minimum wage", "最低工资标准×42%"),
        ("wage * 42%", "Minimum wage × 42%", "最低工资标准×42%"),
        ("2.5 * (wage - living)", "2.5 × (Minimum wage - Living)", "（最低工资标准-低保标准）×2.5"),
        ("wage - (living - 5)", "Minimum wage - (Living - 5)", "最低工资标准-（低保标准-5）"),
        ("wage / (2 * living)", "Minimum wage / (2 × Living)", "最低工资标准/（低保标准×2）"),
        ("2 * 3 * wage", "2 × 3 × Minimum wage", "2×3×最低工资标准"),
        ("-wage + 1", "-Minimum wage + 1", "-最低工资标准+1"),
        ("abs(wage - living) * 2", "the size of (Minimum wage - Living) × 2", "（最低工资标准-低保标准）的绝对值×2"),
        ("min(wage, living)", "the smallest of Minimum wage, Living", "最低工资标准、低保标准中的最小值"),
        (
            "max(wage, living) + 1",
            "(the largest of Minimum wage, Living) + 1",
            "（最低工资标准、低保标准中的最大值）+1",
        ),
        ("round_up(wage, 10)", "Minimum wage rounded up to a multiple of 10", "最低工资标准向上取整至 10 的倍数"),
        ("round_down(wage)", "Minimum wage rounded down to a multiple of 1", "最低工资标准向下取整至 1 的倍数"),
        (
            "if(has(wage) and wage > 3, wage, living) * 2",
            "(Minimum wage if Minimum wage is known and Minimum wage is above 3, else Living) × 2",
            "（若最低工资标准有值，且最低工资标准高于 3，则为最低工资标准，否则为低保标准）×2",
        ),
    ],
)
def test_a_formula_in_words(formula: str, en: str, zh: str) -> None:
    tree = Formula(formula, dict.fromkeys(NAMES, NUMBER)).tree
    assert in_words(tree, named, "en") == en
    assert in_words(tree, named, "zh") == zh


def test_every_function_has_words() -> None:
    assert [name for name, form in (FUNCTIONS | FORMS).items() if form.said is None] == []


def test_every_measure_that_is_true_or_false_is_said_as_a_condition() -> None:
    assert {name for name, measure in MEASURES.items() if measure.kind is TRUTH} == {*TRUTHS}


@pytest.mark.parametrize(
    ("condition", "en", "zh"),
    [
        ("target_reached", "the target is reached", "已达到目标"),
        ("not target_reached", "the target is not reached", "未达到目标"),
        ("pace >= 0.5", "pace is at least 0.5", "进度比不低于 0.5"),
        ("growth_ratio >= -0.1", "growth ratio is at least -0.1", "复合增长比不低于 -0.1"),
        ("progress >= planned", "progress is at least planned", "完成进度不低于计划进度"),
        ("kind = task", "kind is task", "计量方式为任务"),
        ("task = done", "task is done", "任务状态为已完成"),
        ("nature != binding", "nature is not binding", "指标属性不为约束性"),
        ("has(task)", "it is a task", "属于任务类指标"),
        ("not has(baseline)", "there is no baseline", "没有基期值"),
        ("has(pace)", "the pace can be computed", "进度比可以计算"),
        ("not has(pace)", "the pace cannot be computed", "进度比无法计算"),
        ("not (ended or overshot)", "not (the target date has come or the value has passed through the range)",
         "非（目标日期已到，或数值已越过目标区间）"),
    ],
)  # fmt: skip
def test_a_condition_in_words(condition: str, en: str, zh: str) -> None:
    tree = Formula(condition, scope()).tree
    words: dict[Lang, str] = {"en": en, "zh": zh}
    name_of = namer(load_rules("midterm"))
    for lang, expected in words.items():
        assert in_words(tree, name_of, lang, lambda node: phrase(node, name_of)) == expected
