"""Claims of a report: their model, the audit that recomputes them, and their checks."""
