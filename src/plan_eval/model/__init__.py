"""The data files as validated models: what a plan, its standards and a rule set say."""
