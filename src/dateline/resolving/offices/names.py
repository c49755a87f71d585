"""One office under several names: "defence minister", "Minister of Defense", and "minister" for short."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import cache

from dateline.resolving.entities import tables
from dateline.rules import expression
from dateline.types import OfficeHeld

NEAR = timedelta(365)


@cache
def office_key(office: str) -> str:
    """The office as it is compared: matter first, in one spelling."""
    turned = expression("title", "charge-first").fullmatch(office)
    words = f"{turned['matter']} {turned['rank']}" if turned else office
    for written, meant in tables()["office-spelling"].items():
        words = re.sub(rf"\b{re.escape(written)}\b", meant, words)
    return words


def office_keys(offices: Sequence[OfficeHeld]) -> dict[OfficeHeld, str]:
    """By telling, the office it is of: a short form is of the person's one office that it may be short for."""
    by_person: dict[str, list[OfficeHeld]] = defaultdict(list)
    for held in offices:
        by_person[held.person].append(held)
    return {held: _meant(held, by_person[held.person]) for held in offices}


def _meant(held: OfficeHeld, others: Iterable[OfficeHeld]) -> str:
    own = office_key(held.office)
    alike = (other for other in others if _is_longer(own, other.office) and _may_be_one(held, other))
    longer = {office_key(other.office) for other in alike}
    return longer.pop() if len(longer) == 1 else own


def _is_longer(short: str, other: str) -> bool:
    """True for the office itself, or a matter before the short word: "defence minister", not "prime minister".

    Of other offices, what plain nouns before them make closer: "county fire chief", not "deputy fire chief".
    """
    key, full = office_key(other), tables()["office-short"].get(short)
    if full is None:
        before = key.removesuffix(f" {short}").split() if key.endswith(f" {short}") else []
        return bool(before) and not any(word in tables()["degree"] or word in tables()["portfolio"] for word in before)
    if full != "matter":
        return key == full
    matter = expression("title", "matters-apart").split(key.removesuffix(short).strip())[0]
    return key.endswith(f" {short}") and matter in tables()["portfolio"]


def _may_be_one(one: OfficeHeld, other: OfficeHeld) -> bool:
    """True where both are told alike, of no two lands, in one document or within a year."""
    if one.status != other.status or (one.of and other.of and one.of != other.of):
        return False
    if one.span.doc == other.span.doc:
        return True
    if one.as_of is None or other.as_of is None:
        return False
    return one.as_of.first - other.as_of.after < NEAR and other.as_of.first - one.as_of.after < NEAR


def is_short_for(short: str, office: str) -> bool:
    """True for the office itself and for what it is called for short: "secretary" of a "secretary of state"."""
    own, key = office_key(short), office_key(office)
    return own == key or key.startswith(f"{own} of ") or _is_longer(own, office)


def office_name(told: Sequence[OfficeHeld], key: str) -> str:
    """What the office is called most often, short forms aside."""
    votes = Counter(held.office for held in told if office_key(held.office) == key)
    return max(sorted(votes), key=lambda office: votes[office]) if votes else key
