"""Cases at random for every part of the program: one module for each kind of case, beside what cases are made of.

Every case comes again from its seed and its number. `python -m scripts.fuzz` runs many of them.
"""
