"""What a formula may take: formulas come from strangers, and must end soon in bounded memory."""

from plan_eval.base.text import Text

MAX_LENGTH = 2_000
"""Characters of a formula's text."""

MAX_DEPTH = 50
"""Parentheses, signs and calls inside one another."""

MAX_HEIGHT = 200
"""Operations that wait for one another, such as the terms of one sum."""

MAX_DIGITS = 40
"""Digits of a number written in a formula."""

MAX_BITS = 4_096
"""Bits of the numerator and of the denominator of every value, intermediate ones included."""

LENGTH = Text("characters", "字符数")
DEPTH = Text("levels of nesting", "嵌套层数")
TERMS = Text("operations in one formula", "运算个数")
DIGITS = Text("digits in one number", "单个数字的位数")
BITS = Text("bits in an intermediate value", "中间结果的二进制位数")
MORE = Text("more", "更多")
