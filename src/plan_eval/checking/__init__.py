"""Documents to checked data: everything that can be wrong with a plan, its standards, its claims or a rule set."""
