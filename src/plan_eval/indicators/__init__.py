"""Indicators: the model of a plan, its measures, rule sets, verdicts and checks."""
