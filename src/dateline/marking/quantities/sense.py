"""Which unit is meant by a name that several units share, by the words around it."""

import re
from collections import Counter
from functools import cache

from dateline.marking.quantities.noun import table
from dateline.rules.pattern import alternation

BEFORE, AFTER = 90, 60
FAR = 1500
STOP = re.compile(r"[.!?](?=\s+[A-Z\"“])|\n")


def sense_of(unit: str, said: str, text: str, start: int, end: int) -> str:
    """The unit meant by the words [start, end): the sense whose cue stands in the sentence, or the unit as it is."""
    said = " ".join(said.split())
    for sense in table("unit-sense").get(said.lower(), ()):
        if not sense.get("small") or said.islower():
            near = _near(text, start, end)
            if _cue(sense["cue"]).search(near) and not ("not" in sense and _cue(sense["not"]).search(near)):
                return str(sense["unit"])
    owners = table("shared-currency").get(said.lower())
    return _owned(unit, owners, text[max(0, start - FAR) : end + FAR]) if owners else unit


def _near(text: str, start: int, end: int) -> str:
    """What stands in the sentence around [start, end), without it."""
    before = text[max(0, start - BEFORE) : start]
    cut = max((found.end() for found in STOP.finditer(before)), default=0)
    after = text[end : end + AFTER]
    stop = STOP.search(after)
    return f"{before[cut:]} … {after[: stop.start()] if stop else after}"


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table(f'cue-{name}'))})(?!\w)", re.IGNORECASE)


def _owned(unit: str, owners: dict[str, str], around: str) -> str:
    """The currency of the country that is named most around it; the usual one where none is named more."""
    counts: Counter[str] = Counter()
    for country, name in owners.items():
        counts[name] += around.count(country)
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > counts[unit] else unit
