"""The names of a rule set's own as written, made ready to be computed, with everything wrong with them."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text, same
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER, TRUTH, Formula, Kind, names_in, parse
from plan_eval.formula.circles import circles
from plan_eval.formula.units import OfName
from plan_eval.indicators.forms import counted_in, misfit, unit_of_form, units_of_measures
from plan_eval.indicators.measures import MEASURES, scope
from plan_eval.indicators.method_model import MeasureDefinition, MethodFile, ParameterDefinition
from plan_eval.indicators.own_names import OwnMeasure, OwnNames, Parameter
from plan_eval.indicators.phrases import SPOKEN

_MEASURE = Text("a built-in measure has this name", "内置的量已用此名称")
_PHRASE = Text("a phrase of sentences has this name", "句子中的短语已用此名称")
_TWICE = Text("a parameter has this name", "已有参数用此名称")

_Definition = ParameterDefinition | MeasureDefinition


def compile_names(file: MethodFile, path: ValuePath) -> tuple[OwnNames, dict[str, Kind], list[Problem]]:
    """Return a rule set's own names in their order, all names that its formulas may use, and what is wrong with its own.

    A name whose formula is wrong still counts as known, so that only what is wrong itself is told.
    """
    if not file.parameters and not file.measures:
        return OwnNames((), file.yearly), scope(), []
    compiler = _Compiler(file, path)
    return OwnNames(compiler.names(), file.yearly), compiler.scope, compiler.problems


class _Compiler:
    """The names of one rule set: what each may be used as, what it is counted in, and what is wrong so far."""

    def __init__(self, file: MethodFile, path: ValuePath) -> None:
        self._definitions: Mapping[str, _Definition] = {**file.measures, **file.parameters}
        self._places: dict[str, ValuePath] = {
            **{name: (*path, "measures", name, "formula") for name in file.measures},
            **{name: (*path, "parameters", name, "default") for name in file.parameters},
        }
        self._order = {name: position for position, name in enumerate((*file.parameters, *file.measures))}
        self._units: dict[str, OfName] = units_of_measures()
        self.scope = scope() | dict.fromkeys(self._definitions, NUMBER)
        self.problems = [*_taken(file, path)]

    def names(self) -> Iterator[tuple[str, Parameter | OwnMeasure]]:
        """Yield the names that are right; each is compiled after those that its formula uses."""
        uses = {name: self._used(name) for name in self._order}
        knots = [*circles(uses, self._order)]
        for circle in knots:
            self.problems.append(Problem("PE608", self._places[circle[0]], {"path": " → ".join(circle)}))
        knotted = {name for circle in knots for name in circle}
        straight = {name: [] if name in knotted else used for name, used in uses.items()}
        rows = {name: self._row(name) for name in TopologicalSorter(straight).static_order() if name not in knotted}
        for name in self._order:
            if (row := rows.get(name)) is not None:
                yield name, row

    def _text(self, name: str) -> str | None:
        """Return the formula of a name; None for a parameter without a default."""
        definition = self._definitions[name]
        return definition.formula if isinstance(definition, MeasureDefinition) else definition.default

    def _used(self, name: str) -> list[str]:
        """Return the names of the rule set's own that a formula uses; none where it cannot be read."""
        text = self._text(name)
        try:
            return [] if text is None else [each.name for each in names_in(parse(text)) if each.name in self._order]
        except FormulaError:
            return []

    def _row(self, name: str) -> Parameter | OwnMeasure | None:
        definition, text = self._definitions[name], self._text(name)
        formula = None if text is None else self._formula(name, text)
        if text is not None and formula is None:
            return None
        label = definition.name or same(name)
        form = definition.form
        if isinstance(definition, ParameterDefinition):
            self._units[name] = unit_of_form(form)
            meaning = same(f"`{text}`") if text else label
            return Parameter(name, form, label, meaning, formula, definition.optional)
        if formula is None:
            return None
        self.scope[name] = formula.kind
        self._units[name] = counted_in(formula, form, self._units)
        return OwnMeasure(name, "truth" if formula.kind is TRUTH else form, label, same(f"`{formula.text}`"), formula)

    def _formula(self, name: str, text: str) -> Formula | None:
        """Return a formula, None where it is wrong."""
        definition, place = self._definitions[name], self._places[name]
        try:
            formula = Formula(text, self.scope)
        except FormulaError as error:
            self.problems.append(Problem(error.code, place, error.values, within=(error.start, error.end)))
            return None
        if isinstance(definition, ParameterDefinition) and formula.kind is TRUTH:
            self.problems.append(Problem("PE609", place))
            return None
        wrong = misfit(formula, definition.form if "form" in definition.model_fields_set else None, self._units)
        if wrong is not None:
            at = place if wrong.within else (*place[:-1], "form")
            self.problems.append(Problem("PE610", at, {"reason": wrong.reason}, within=wrong.within))
        return formula


def _taken(file: MethodFile, path: ValuePath) -> Iterator[Problem]:
    """Yield the names that stand for something else already."""
    for key, names in (("parameters", file.parameters), ("measures", file.measures)):
        for name in names:
            reason = _MEASURE if name in MEASURES else _PHRASE if name in SPOKEN else None
            if reason is None and key == "measures" and name in file.parameters:
                reason = _TWICE
            if reason is not None:
                yield Problem("PE607", (*path, key, name), {"found": name, "reason": reason}, on_key=True)
