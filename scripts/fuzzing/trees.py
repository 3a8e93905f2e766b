"""The trees of data files changed at random."""

from copy import deepcopy
from random import Random

from scripts.fuzzing.bases import Tree, values_by_key
from scripts.fuzzing.words import usual, word

Slot = tuple[dict[str, Tree] | list[Tree], str | int]
"""A place of a tree: what holds it, and under which key or number."""


def changed(random: Random, tree: Tree) -> Tree:
    """Return a tree with one or a few of its parts changed."""
    tree = deepcopy(tree)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        found = slots(tree)
        if found:
            _change(random, found)
    return tree


def slots(tree: Tree) -> list[Slot]:
    """Return every place of a tree but its top."""
    found: list[Slot] = []
    waiting = [tree]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            found += [(here, key) for key in here]
            waiting += here.values()
        elif isinstance(here, list):
            found += [(here, number) for number in range(len(here))]
            waiting += here
    return found


def value_at(slot: Slot) -> Tree:
    """Return what stands at a place."""
    holder, key = slot
    return holder[key]  # type: ignore[index]  # the key is of its holder


def put(slot: Slot, value: Tree) -> None:
    """Put a value at a place."""
    holder, key = slot
    holder[key] = value  # type: ignore[index]  # the same


def _change(random: Random, found: list[Slot]) -> None:
    slot = random.choice(found)
    holder, key = slot
    pool = values_by_key()
    match random.choice(
        (
            "usual",
            "usual",
            "usual",
            "usual",
            "word",
            "word",
            "alike",
            "alike",
            "alike",
            "other",
            "new",
            "new",
            "drop",
            "again",
            "swap",
            "wrap",
        )
    ):
        case "word":
            put(_text(random, found), word(random))
        case "usual":
            slot = _text(random, found)
            put(slot, usual(random, str(value_at(slot))))
        case "alike" if isinstance(key, str) and key in pool:
            put(slot, deepcopy(random.choice(pool[key])))
        case "other" | "alike":
            put(slot, deepcopy(value_at(random.choice(found))))
        case "new" if isinstance(holder, dict):
            name = random.choice([*pool])
            holder[name] = deepcopy(random.choice(pool[name]))
        case "drop":
            del holder[key]  # type: ignore[arg-type]  # the same
        case "again" | "new" if isinstance(holder, list):
            holder.insert(random.randrange(len(holder) + 1), deepcopy(value_at(slot)))
        case "again" if isinstance(holder, dict):
            holder[random.choice((word(random), random.choice([*pool])))] = deepcopy(value_at(slot))
        case "swap":
            other = random.choice(found)
            one, two = deepcopy(value_at(slot)), deepcopy(value_at(other))
            put(slot, two)
            put(other, one)
        case _:
            put(slot, random.choice(([value_at(slot)], {"value": value_at(slot)}, [], {}, "")))


def _text(random: Random, found: list[Slot]) -> Slot:
    """Return a place of a text, or any if there is none."""
    return random.choice([each for each in found if isinstance(value_at(each), str)] or found)
