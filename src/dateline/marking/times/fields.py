"""A rule's fields made into a TimeRef."""

from collections.abc import Mapping
from dataclasses import fields as fields_of
from typing import Any

from dateline.rules import Match, load
from dateline.types import TimeRef

Made = tuple[tuple[int, int, TimeRef], ...]
"""Where each time stands, and what it tells."""
Fields = dict[str, Any]
REF_FIELDS = frozenset(field.name for field in fields_of(TimeRef))


def ref(fields: Mapping[str, Any]) -> TimeRef:
    """A TimeRef of those fields that it has; with a part of the day it is a TIME."""
    known = {name: value for name, value in fields.items() if name in REF_FIELDS and value is not None}
    return TimeRef(**({"type": "TIME"} if "part" in known else {}) | known)


def plain(found: Mapping[str, Any], prefix: str = "") -> Fields:
    """A rule's fields with figures as numbers and the tables' compound values spread out."""
    fields: Fields = {}
    for name, value in found.items():
        if not name.startswith(prefix) or (not prefix and name.startswith("to_")):
            continue
        name = name.removeprefix(prefix)
        if isinstance(value, dict):
            fields.update(value)
        elif isinstance(value, str) and name in ("day", "year", "century"):
            fields[name] = int("".join(char for char in value if char.isdigit()) or 0) or ordinal(value)
        else:
            fields[name] = value
    if "hedge" in fields:
        fields.setdefault("mod", fields["hedge"])
    return fields


def ordinal(words: str) -> int:
    """The rank that words such as "twenty-first" stand for."""
    ranks, names = load("time").words["ordinal-word"], load("time").words["number-word"]
    return int(sum(ranks.get(word, names.get(word, 0)) for word in words.lower().replace("-", " ").split()))


def one(match: Match, **more: Any) -> Made:
    """The one time of a match, with more fields."""
    return ((match.start, match.end, ref({**plain(match.fields), **more})),)


def day_shift(fields: Fields) -> Fields:
    """A day such as "yesterday" as a shift of days."""
    shift = fields.get("day_shift")
    return {} if shift is None else {"unit": "day", "shift": shift, "frame": "speech"}
