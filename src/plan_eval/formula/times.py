"""How the values of other times are written in formulas of standards, one row each; `references` reads them."""

from plan_eval.base.text import Text
from plan_eval.formula.functions import Form
from plan_eval.formula.references import AT, EXACT, MEAN, PREVIOUS

TIMES: dict[str, Form] = {
    PREVIOUS: Form(
        usage="previous(name)",
        gives=Text("the amount before the latest renewal", "最近一次更新之前的金额"),
        least=1,
        most=1,
    ),
    AT: Form(usage="at(2017-07-01, name)", gives=Text("the value on a day", "某一天的值"), least=2, most=2),
    MEAN: Form(
        usage="mean(name, 3 years)",
        gives=Text(
            "the mean of the latest value and those at the end of each year, or month, before it",
            "最近的值与此前各年（或各月）末的值的平均",
        ),
        least=2,
        most=2,
    ),
    EXACT: Form(usage="exact(name)", gives=Text("an amount before rounding", "取整前的金额"), least=1, most=1),
}
"""How the times of a value are written, in standards only."""
