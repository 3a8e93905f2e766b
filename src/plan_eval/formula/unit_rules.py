"""What becomes of units in arithmetic and in functions.

A value is followed as the units that it may have, and the plain numbers that it was multiplied and divided by: these leave the
time open, since 14 times a month may be a year with two bonuses, a sum of money for once, or a month's amount fourteen times.
"""

from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from plan_eval.base.text import Words
from plan_eval.formula.unit_numbers import Number, after_numbers
from plan_eval.formula.unit_texts import NUMBER, Unit, read_unit
from plan_eval.formula.unit_words import Role, role_of


class Unknown(Enum):
    """The kind of UNKNOWN."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN
"""What is followed of a value of which nothing is known; it is compared with no other, and nothing is concluded from it."""


class Followed(NamedTuple):
    """What is followed of a value: `units` are those that it may have, the likeliest first.

    `numbers` are the plain numbers that it was multiplied and divided by. `plain` marks a number as written, which may be an
    amount of anything; `scaled` a value that a plain number or a share has a part in, such as 20% of something for each child.
    `value` is what a formula of written numbers only comes to.
    """

    units: tuple[Unit, ...]
    numbers: tuple[Number, ...] = ()
    plain: bool = False
    scaled: bool = False
    value: Fraction | None = None

    def settled(self) -> tuple[Unit, ...]:
        """Return all units that it may have, once its numbers are taken for what they may mean."""
        units = dict.fromkeys(after for unit in self.units for after in after_numbers(unit, self.numbers))
        if not self.scaled:
            return tuple(units)
        return tuple(dict.fromkeys([*units, *(_without_counts(unit) for unit in units)]))

    @property
    def goes_with_any(self) -> bool:
        """Tell whether it may be an amount of anything: a written number, or one for each of what is counted."""
        return self.plain or (self.scaled and all(unit.is_count and not unit.is_number for unit in self.units))


FollowedUnit = Followed | Unknown
"""What functions take and give."""

PLAIN: Final = Followed((NUMBER,), plain=True, scaled=True)
"""A number that has no unit and is not written out, such as the size of a household; also a truth."""


class MixedUnitsError(Exception):
    """Raised where amounts of two different units are put together."""

    def __init__(self, one: Words, two: Words) -> None:
        super().__init__(one.en, two.en)
        self.one, self.two = one, two


def unknown(*_: FollowedUnit) -> FollowedUnit:
    """Return what is followed through a function of which nothing is known."""
    return UNKNOWN


def first(value: FollowedUnit, *_: FollowedUnit) -> FollowedUnit:
    """Return what is followed of the first of several amounts."""
    return value


def shared(*values: FollowedUnit) -> FollowedUnit:
    """Return the units that all amounts may have; written numbers go with any.

    Whom amounts are for may differ: a household's first member and each further one make one amount.

    Raises:
        MixedUnitsError: where two of them have none in common.
    """
    known = [value for value in values if isinstance(value, Followed) and not value.goes_with_any]
    if not known:
        return UNKNOWN if UNKNOWN in values else PLAIN
    units = known[0].settled()
    for value in known[1:]:
        other = value.settled()
        both = [_for_both(unit, match) for unit in units for match in other if unit.amount == match.amount]
        if not both:
            raise MixedUnitsError(units[0].said(), other[0].said())
        units = tuple(dict.fromkeys(both))
    scaled = any(value.scaled for value in known)
    return UNKNOWN if UNKNOWN in values else Followed(units, scaled=scaled)


def multiplied(one: FollowedUnit, two: FollowedUnit, power: int = 1) -> FollowedUnit:
    """Return what is followed of a product, or of a quotient where the power is -1.

    A written number that is divided among people is an amount of anything for each of them.
    """
    if not isinstance(one, Followed) or not isinstance(two, Followed):
        return UNKNOWN
    if power < 0 and one.plain and not all(unit.is_number for unit in two.units):
        return PLAIN
    units = dict.fromkeys(unit.times_power(other, power) for unit in one.units for other in two.units)
    numbers = (*one.numbers, *(Number(number.value, number.power * power) for number in two.numbers))
    opened = tuple(map(_for_anybody, units)) if _may_be_people(one) or _may_be_people(two) else tuple(units)
    plain = (one.plain or two.plain) and all(unit.is_number for unit in opened)
    scaled = one.scaled or two.scaled or one.units == (NUMBER,) or two.units == (NUMBER,)
    return Followed(opened, numbers, plain, scaled, _value(one, two, power))


def agrees(found: Followed, declared: str) -> bool:
    """Tell whether a formula may give what a standard declares for its unit."""
    if found.goes_with_any:
        return True
    wanted = read_unit(declared)
    return any(unit.amount == wanted.amount and _same_people(unit, wanted) for unit in found.settled())


_MANY: Final = 10
"""A household has at most so many members; a larger number that is written out is none of people."""


def _may_be_people(value: Followed) -> bool:
    """Tell whether a number may be one of people, so that an amount for one of them is one for all together."""
    return value.plain and (value.value is None or 1 < value.value <= _MANY)


def _value(one: Followed, two: Followed, power: int) -> Fraction | None:
    """Return what a product or quotient of written numbers comes to; None for any other, and where it has no value."""
    if one.value is None or not two.value:
        return None
    return one.value * two.value if power > 0 else one.value / two.value


def _for_both(one: Unit, two: Unit) -> Unit:
    """Return the unit of two amounts together: for whom one of them says, else for anybody; adults and children are people."""
    if one.who == two.who or (one.open and two.open):
        return one
    if not one.what and all(role_of(name) is Role.PERSON and power == 1 for name, power in (*one.who, *two.who)):
        return one._replace(who=(("person", 1),))
    if one.open or two.open:
        return two if one.open else one
    return one._replace(who=(), open=True)


def _for_anybody(unit: Unit) -> Unit:
    """Return the unit of an amount that was multiplied by a number of nothing in particular: perhaps of people."""
    below = all(power < 0 for _, power in unit.who)
    return unit._replace(who=(), open=True) if unit.what and below else unit


def _without_counts(unit: Unit) -> Unit:
    """Return the unit of an amount that is so much for each year or child counted."""
    if not unit.what:
        return unit
    who = tuple(each for each in unit.who if each[1] < 0)
    return unit._replace(who=who, times=_rates(unit.times), open=unit.open or (bool(unit.who) and not who))


def _rates(times: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    return tuple(each for each in times if each[1] < 0)


def _same_people(unit: Unit, wanted: Unit) -> bool:
    """Tell whether two amounts may be for the same people: one for nobody in particular is one for people together."""
    if unit.open or wanted.open or unit.who == wanted.who:
        return True
    if any(power != -1 for _, power in (*unit.who, *wanted.who)):
        return False
    return _role(unit) is _role(wanted)


def _role(unit: Unit) -> Role:
    """Return whether an amount is for one person or for people together; a household's amount for each person is for one."""
    return Role.PERSON if any(role_of(name) is Role.PERSON for name, _ in unit.who) else Role.GROUP
