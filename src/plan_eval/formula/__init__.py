"""The formula language: numbers, names, arithmetic, comparisons and a few functions, computed exactly.

This room knows no plan, no YAML and no money. `parse` turns text into a tree, `Formula` checks it against the
names that are in scope and evaluates it with exact rationals.
"""

from plan_eval.formula.evaluation import Formula, Value
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind, Scope, words
from plan_eval.formula.parser import names_in, parse

__all__ = ["NUMBER", "TRUTH", "Formula", "Kind", "Scope", "Value", "names_in", "parse", "words"]
