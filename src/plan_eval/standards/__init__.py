"""Benefit standards: their model, amounts, evaluation, sweep, inference and checks."""
