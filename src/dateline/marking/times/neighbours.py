"""The words next to a match, and the lists of rules/en/time/neighbour.toml that they are looked up in."""

import re
from functools import cache

from dateline.rules import Match, load

BEFORE = re.compile(r"([^\W\d_]+)[.,]?[\s(\"“‘'-]*$")
AFTER = re.compile(r"\s{0,3}([^\W\d_]+|.)", re.DOTALL)


def before(match: Match, text: str) -> str:
    """The word before, in lower case; empty where a figure or nothing stands there."""
    found = BEFORE.search(text, max(0, match.start - 24), match.start)
    return found[1].lower() if found else ""


def after(match: Match, text: str) -> str:
    """The word or sign after."""
    found = AFTER.match(text, match.end)
    return found[1] if found else ""


@cache
def words(name: str) -> frozenset[str]:
    """One list of neighbours."""
    return frozenset(load("time").words["neighbour"][name])
