"""The rows of a table: which are indicators, what each says, and what is left to a person."""
