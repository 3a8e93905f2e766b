"""Scenarios in words: what amounts are computed from, and how they change."""

from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text, same
from plan_eval.formula.parser import names_in
from plan_eval.standards.evaluation import Scenario, StandardResult, StandardsEvaluation
from plan_eval.standards.moments import title_of
from plan_eval.views.formulas import in_words
from plan_eval.views.words import COMMA, SEMICOLON, unit

_VALUE = Text("{name} {figure}{unit}", "{name} {figure}{unit}")
_UNIT = Text(" {unit}", " {unit}")
_MORE = Text("{count} more {count:value|values}", "另有 {count} 个参数")
_MANY = Text("{count} {count:parameter|parameters}", "{count} 个参数")
_FEW = 8
"""So many values are named in a title; where there are more, those are that were asked for."""

_ARROW = " → "
_NUMBERS = ("share", "ratio", "index", "1")
"""The units of what is counted in nothing."""


def describe(evaluation: StandardsEvaluation, scenario: Scenario, lang: Lang) -> str:
    """Say which values a scenario is computed from: its parameters, and the amounts given for standards."""
    compiled = evaluation.compiled
    named = [(compiled.source.parameters[name].name, value) for name, value in scenario.parameters.items()]
    named += [(compiled.by_id[name].standard.name, value) for name, value in scenario.given.items()]
    return COMMA.get(lang).join(f"{name.get(lang)} {grouped(value)}" for name, value in named)


def described(evaluation: StandardsEvaluation, lang: Lang) -> str:
    """Say which values all scenarios are computed from, each with its unit: what differs between them with an arrow."""
    compiled, scenarios = evaluation.compiled, evaluation.scenarios
    parts = []
    names = dict.fromkeys(name for scenario in scenarios for name in (*scenario.parameters, *scenario.given))
    asked = [name for name in names if any(name in scenario.asked for scenario in scenarios)]
    shown = list(names) if len(names) <= _FEW else asked
    for name in shown:
        values = [{**scenario.parameters, **scenario.given}.get(name) for scenario in scenarios]
        figures = ["-" if value is None else grouped(value) for value in values]
        one = compiled.source.parameters.get(name) or compiled.by_id[name].standard
        figure = figures[0] if len(set(figures)) == 1 else _ARROW.join(figures)
        parts.append(_VALUE.fill(lang, name=one.name, figure=figure, unit=unit_behind(one.unit, lang)))
    if left := len(names) - len(shown):
        parts.append((_MORE if parts else _MANY).fill(lang, count=left))
    return SEMICOLON.get(lang).join(parts)


def unit_behind(text: str, lang: Lang) -> str:
    """Return a unit as it stands behind a figure; nothing for a share, which is counted in nothing."""
    return "" if text in _NUMBERS else _UNIT.fill(lang, unit=unit(text))


def formula_in_words(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> str:
    """Return the formula of a standard with names in the place of ids."""
    parameters, standards = evaluation.compiled.source.parameters, evaluation.compiled.by_id

    def name_of(name: str) -> Text:
        if name in parameters:
            return parameters[name].name
        return standards[name].standard.name if name in standards else same(name)

    return in_words(result.compiled.formula.tree, name_of, lang)


def written_in_words(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> str:
    """Return the formula of a whole table with names in the place of ids."""
    titles = evaluation.compiled.source.titles()
    written = result.compiled.period.written
    for name in names_in(written):
        if name.reference is not None:
            reference = name.reference
            title = titles.get(reference.cell) or titles.get(reference.base, same(reference.base))
            titles[name.name] = title_of(reference, title) if reference.function or reference.exact else title
    return in_words(written, lambda name: titles.get(name, same(name)), lang)


def signed(value: Fraction | None, least: int = 0) -> str:
    """Return a difference with its sign; zero has none."""
    if value is None:
        return "-"
    if value == 0:
        return grouped(value)
    return f"+{grouped(value, least)}" if value > 0 else grouped(value, least)
