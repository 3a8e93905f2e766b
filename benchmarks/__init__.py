"""How fast the program is, as ratios to something else in the same run."""
