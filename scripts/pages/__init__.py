"""The pages of `docs/` and the blocks of the READMEs that are made from the program, in both languages."""
