"""Exact numbers as text. Rounding here is for reading only; nothing is computed from what it returns."""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction
from math import ceil, floor

_SIGNIFICANT = 12
_FOUR_DIGITS = 1000
_HUNDREDTH = 100
_WIDE = Context(prec=5000, rounding=ROUND_HALF_UP)
_USUAL = Context(prec=50, traps=[Inexact])
"""Wide enough for most numbers, and much quicker; it says where it is not."""
_SHORT = Context(prec=_SIGNIFICANT, rounding=ROUND_HALF_UP)
_NOTHING_AND_ALL = Fraction(0), Fraction(1)


def is_terminating(value: Fraction) -> bool:
    """Tell whether a number has finitely many decimals."""
    parts = value.denominator
    return pow(10, parts.bit_length(), parts) == 0  # a divisor of a power of ten divides that of its own length


def exact(value: Fraction | Decimal) -> str:
    """Return all decimals of a number; 12 significant digits where they never end.

    A Decimal keeps the digits that it was written with.
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    numerator, parts = value.as_integer_ratio()
    if parts == 1:
        return str(numerator)
    if not is_terminating(value):
        return format(_SHORT.divide(numerator, parts), "f")
    try:
        quotient = _USUAL.divide(numerator, parts)
    except Inexact:
        quotient = _WIDE.divide(numerator, parts)
    return format(quotient.normalize(_WIDE), "f")


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a number rounded to some decimal places, halves away from zero."""
    return Decimal(_whole(value, 10**places)).scaleb(-places, _WIDE)


def significant(value: Fraction, digits: int) -> Decimal:
    """Return a number to so many significant digits, halves away from zero, without zeros behind its last."""
    numerator, parts = value.as_integer_ratio()
    quotient = Context(prec=digits, rounding=ROUND_HALF_UP).divide(numerator, parts).normalize(_WIDE)
    return quotient.quantize(Decimal(1), context=_WIDE) if quotient == quotient.to_integral_value() else quotient


def _whole(value: Fraction, scale: int) -> int:
    """Return a number times a scale, rounded to a whole, halves away from zero."""
    return _divided(*value.as_integer_ratio(), scale)


def _divided(numerator: int, parts: int, scale: int) -> int:
    whole = (2 * abs(numerator) * scale + parts) // (2 * parts)
    return whole if numerator >= 0 else -whole


def fixed(value: Fraction, places: int, avoid: Collection[Fraction] = ()) -> str:
    """Return a number with at least some decimal places, and thousands separated.

    What is shown stands to each number in `avoid` as the value itself does: below, above or at it. Where rounding would
    pass or meet one, a place more is taken, and where that does not help what is left is cut off on the value's side:
    beside the threshold 0.50 both 0.4996 and 0.49999999 are shown as 0.499. A value near zero keeps its first digit.
    """
    return _fixed(value, 1, places, avoid)


def percent(value: Fraction, places: int = 0, avoid: Collection[Fraction] = ()) -> str:
    """Return a ratio as a percentage; what is not exactly 0% or 100% is never shown as that."""
    return _fixed(value, 100, places, (*_NOTHING_AND_ALL, *avoid)) + "%"


def _fixed(value: Fraction, factor: int, places: int, avoid: Collection[Fraction]) -> str:
    """Return a number times a factor; `avoid` are numbers like the value itself."""
    numerator, parts = value.as_integer_ratio()
    scale = factor * 10**places
    whole = _divided(numerator, parts, scale)
    if avoid and not _tells(whole, scale, numerator, parts, avoid):
        whole, places = _telling(numerator, parts, factor, places + 1, avoid)
    before, decimals = divmod(abs(whole), 10**places)
    sign = "-" if whole < 0 else ""
    return f"{sign}{before:,}.{decimals:0{places}}" if places else f"{sign}{before:,}"


def _telling(numerator: int, parts: int, factor: int, places: int, avoid: Collection[Fraction]) -> tuple[int, int]:
    """Return a number in units of its last place, and the places, with as few of them as stand to `avoid` as it does."""
    scale = factor * 10**places
    nearest, below = _divided(numerator, parts, scale), numerator * scale // parts
    last = places >= _SIGNIFICANT
    if nearest or last:
        for whole in (nearest, below, below + 1):
            if _tells(whole, scale, numerator, parts, avoid):
                return whole, places
    return (nearest, places) if last else _telling(numerator, parts, factor, places + 1, avoid)


def _tells(whole: int, scale: int, numerator: int, parts: int, avoid: Collection[Fraction]) -> bool:
    """Tell whether whole / scale is below, above or at each number in `avoid`, as numerator / parts is."""
    for number in avoid:
        above, below = number.as_integer_ratio()
        shown, true = whole * below - above * scale, numerator * below - above * parts
        if (shown > 0) is not (true > 0) or (shown < 0) is not (true < 0):
            return False
    return True


def grouped(value: Fraction | Decimal, least: int = 0) -> str:
    """Return a number as `exact` does, with thousands separated, and with `least` decimals at least: 22.10."""
    whole, point, decimals = exact(value).partition(".")
    sign = "-" if whole.startswith("-") else ""
    if len(decimals) < least:
        point, decimals = ".", decimals.ljust(least, "0")
    return f"{sign}{abs(int(whole)):,}{point}{decimals}"


def cut(value: Fraction, width: Fraction | None = None, *, up: bool = False) -> str:
    """Return a number cut to two decimals, or to more: four significant digits are shown, and thousands separated.

    It is cut towards the smaller, or the larger where it is cut `up`, never rounded, so that it does not pass the number
    that it stands for. Where it is one end of an interval of some `width`, what is cut off is at most a hundredth of that.
    """
    places = 2
    while 0 < abs(value) * 10**places < _FOUR_DIGITS or (width and width * 10**places < _HUNDREDTH):
        places += 1
    scaled = value * 10**places
    return fixed(Fraction(ceil(scaled) if up else floor(scaled), 10**places), places)


def about(value: Fraction, like: Collection[Decimal] = ()) -> str:
    """Return a computed value to as many decimals as the data it comes from has, or to two where there is none.

    `like` are the figures of the data: beds are counted whole, so a projection of beds is shown whole. A value that
    fewer than two digits would be left of is given to more decimals; zeros behind one that is exact are left out.
    """
    decimals = max((max(0, -int(figure.as_tuple().exponent)) for figure in like), default=2)
    if value == 0 or rounded(value, decimals) == value:
        return grouped(rounded(value, decimals).normalize(_WIDE))
    while decimals < _SIGNIFICANT and abs(rounded(value, decimals)) * 10**decimals < 10:  # noqa: PLR2004  # two digits
        decimals += 1
    return grouped(rounded(value, decimals))
