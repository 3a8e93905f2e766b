"""What a formula may take: formulas come from strangers, and must end soon in bounded memory."""

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
