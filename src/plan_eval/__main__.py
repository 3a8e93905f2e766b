"""`python -m plan_eval`."""

from plan_eval.cli import main

main()
