"""Exact numbers as text. Rounding here is for reading only; nothing is computed from what it returns."""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

_SIGNIFICANT = 12
_FOUR_DIGITS = 1000
_HUNDREDTH = 100
_WIDE = Context(prec=5000, rounding=ROUND_HALF_UP)
_NOTHING_AND_ALL = Decimal(0), Decimal(100)


def is_terminating(value: Fraction) -> bool:
    """Tell whether a number has finitely many decimals."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def exact(value: Fraction | Decimal) -> str:
    """Return all decimals of a number; 12 significant digits where they never end.

    A Decimal keeps the digits that it was written with.
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if value.denominator == 1:
        return str(value.numerator)
    if is_terminating(value):
        quotient = _WIDE.divide(Decimal(value.numerator), Decimal(value.denominator))
        return format(quotient.normalize(_WIDE), "f")
    context = Context(prec=_SIGNIFICANT, rounding=ROUND_HALF_UP)
    return format(context.divide(Decimal(value.numerator), Decimal(value.denominator)), "f")


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a number rounded to some decimal places, halves away from zero."""
    scaled, parts = value.numerator * 10**places, value.denominator
    whole = (2 * abs(scaled) + parts) // (2 * parts)
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-places, _WIDE)


def fixed(value: Fraction, places: int, avoid: Collection[Fraction | Decimal] = ()) -> str:
    """Return a number with at least some decimal places, and thousands separated.

    More places are taken while rounding would make it look like a number in `avoid` that it is not: 0.4996 is not
    shown as the threshold 0.50.
    """
    while (shown := rounded(value, places)) in avoid and shown != value and places < _SIGNIFICANT:
        places += 1
    return format(shown, ",f")


def percent(value: Fraction, places: int = 0, avoid: Collection[Fraction] = ()) -> str:
    """Return a ratio as a percentage; what is not exactly 0% or 100% is never shown as that."""
    edges: tuple[Fraction | Decimal, ...] = (*_NOTHING_AND_ALL, *(each * 100 for each in avoid))
    return fixed(value * 100, places, edges) + "%"


def grouped(value: Fraction | Decimal) -> str:
    """Return a number as `exact` does, with thousands separated."""
    whole, point, decimals = exact(value).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{abs(int(whole)):,}{point}{decimals}"


def cut(value: Fraction, width: Fraction | None = None) -> str:
    """Return a number cut to two decimals, or to more: four significant digits are shown, and thousands separated.

    It is cut towards the smaller, never rounded, so that it does not pass the number that it stands for. Where it is
    one end of an interval of some `width`, what is cut off is at most a hundredth of that.
    """
    places = 2
    while 0 < abs(value) * 10**places < _FOUR_DIGITS or (width and width * 10**places < _HUNDREDTH):
        places += 1
    return fixed(Fraction(value.numerator * 10**places // value.denominator, 10**places), places)


def about(value: Fraction, like: Collection[Decimal] = ()) -> str:
    """Return a computed value to as many decimals as the data it comes from has, or to two where there is none.

    `like` are the figures of the data: beds are counted whole, so a projection of beds is shown whole. A value that
    fewer than two digits would be left of is given to more decimals; zeros behind one that is exact are left out.
    """
    decimals = max((max(0, -int(figure.as_tuple().exponent)) for figure in like), default=2)
    if value == 0 or rounded(value, decimals) == value:
        return grouped(rounded(value, decimals).normalize(_WIDE) + 0)
    while decimals < _SIGNIFICANT and abs(rounded(value, decimals)) * 10**decimals < 10:  # noqa: PLR2004  # two digits
        decimals += 1
    return grouped(rounded(value, decimals))
