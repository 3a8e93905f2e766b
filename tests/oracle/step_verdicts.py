"""Verdicts as a table: the first row whose conditions all hold; a condition that a row does not name does not matter."""

from fractions import Fraction

from tests.oracle.step_seen import Seen

ROWS: tuple[tuple[dict[str, object], str, str], ...] = (
    ({"case": "discontinued"}, "discontinued", "discontinued"),
    ({"case": "unknown"}, "not_assessed", "not_assessed"),
    ({"case": "task", "state": "done"}, "met", "met"),
    ({"case": "task", "ended": True}, "behind", "behind"),
    ({"case": "task", "state": "under_way"}, "on_track", "on_track"),
    ({"case": "task"}, "behind", "behind"),
    ({"case": "cap", "within": False}, "behind", "behind"),
    ({"case": "cap", "ended": True}, "met", "met"),
    ({"case": "cap", "heading within": True}, "on_track", "on_track"),
    ({"case": "cap"}, "behind", "behind"),
    ({"reached": True}, "met", "met"),
    ({"ended": True}, "behind", "behind"),
    ({"case": "held"}, "behind", "behind"),
    ({"side": "other"}, "behind", "behind"),
    ({"case": "way", "speed": "full"}, "on_track", "on_track"),
    ({"case": "way", "speed": "half"}, "on_track", "behind"),
    ({"case": "way", "speed": "start", "work": "under_way"}, "on_track", "on_track"),
    ({"case": "way", "speed": "start", "work": "stalled"}, "behind", "on_track"),
    ({"case": "way", "speed": "start"}, "on_track", "on_track"),
    ({"work": "under_way"}, "on_track", "behind"),
    ({}, "behind", "behind"),
)
"""Conditions, the status by `midterm`, and by `straight-line`."""


def verdict(seen: Seen, rules: str) -> str:
    """Return the status of an indicator by a rule set."""
    features = features_of(seen)
    row = next(row for row in ROWS if all(features.get(name) == value for name, value in row[0].items()))
    return row[1] if rules == "midterm" else row[2]


def features_of(seen: Seen) -> dict[str, object]:
    """Return what verdicts depend on."""
    features: dict[str, object] = {
        "ended": seen.ended, "state": seen.state, "reached": seen.reached,
        "work": seen.indicator.delivery or seen.state, "speed": speed(seen),
    }  # fmt: skip
    if seen.indicator.discontinued:
        features["case"] = "discontinued"
    elif seen.indicator.target is None or seen.text is None:
        features["case"] = "unknown"
    elif seen.is_task:
        features["case"] = "task"
    elif seen.is_cap and seen.wanted is not None and seen.value is not None:
        features["case"] = "cap"
        features["within"] = seen.wanted.holds(seen.value)
        features["heading within"] = seen.stays_within
    elif seen.is_held:
        features["case"] = "held"
    elif seen.way:
        features["case"] = "way"
        features["side"] = "other" if seen.overshot else "this"
    return features


def speed(seen: Seen) -> str | None:
    """Return how far an indicator is against its path: the whole of what the path asks for by now, or half of it."""
    done, planned = seen.share(seen.value), seen.planned
    if done is None or planned is None:
        return None
    if planned <= 0:
        return "start" if done >= planned else None
    if done >= planned:
        return "full"
    return "half" if done / planned >= Fraction(1, 2) else None
