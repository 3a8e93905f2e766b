"""What the program computes, computed twice more by plain means, so that a misreading of the rules shows.

`plans` and `stepwise` are two evaluations of plans built in different ways, from the modules `plan_*` and `step_*`: every
measure, and the verdicts of two rule sets. `standards` is one of amounts. None of them imports the program.
`random_plans` and `random_standards` make cases, `comparing` holds the program against the evaluations, and
`python -m tests.oracle.run --cases 20000` does so many times over.
"""
