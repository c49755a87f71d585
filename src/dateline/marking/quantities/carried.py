"""Units over several numbers: shared with a neighbour and not repeated, or one figure in a unit and its parts."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.counted import RANK
from dateline.marking.quantities.noun import table
from dateline.marking.sentences import Sentences
from dateline.rules import alternation, expression
from dateline.types import QuantityMark, Span

FROM = re.compile(r"\bfrom (?:about |around |some )?$", re.IGNORECASE)
LED = re.compile(r"\b([a-z]+) $")
SCALES = frozenset({"percentage", "percentage point", "point", "degree"})
NO_NOUN = re.compile(
    r" ?[,.;)\n]|$| (?:on|in|at|after|by|last|this|for|before|during|and|while|but|a (?:year|month|week|decade))\b"
)
JOINT = re.compile(r",(?: and)? | and | or ")
MOST_TIMES = 20
PART = re.compile(r",? (?:and )?|,?-")
MOST_LISTED = 6
MOST_BETWEEN = 90
MOST_APART = 4
OF_WHOLE = re.compile(rf" (?:out )?of (?:(?:the|its|their|his|her|our|those|these|that|a) )?(?:{RANK} )?")
COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|versus|vs\.?)"
    r"(?: (?:the|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+(?: ?['’]s|['’])|his|her|its|their))? $"
)
CHOICE = re.compile(r"(?: or|, (?:or|if not|maybe|perhaps|possibly|probably))(?: even| maybe| perhaps)? ")
MAYBE = re.compile(r"(?:maybe|perhaps|possibly|probably) ")
PLACE = r"in|for|from|on|at"
THERE = re.compile(rf"[^,;:.!?]*? ({PLACE}|last|this) [^;:.!?()]{{2,40}}?,? (?:and|but) ")
THERE_TOO = re.compile(rf" ({PLACE}|last|this)(?= [A-Z\dta]| (?:year|month|week)\b)")
WHEN = frozenset({"in", "last", "this"})
BEFORE, AFTER = 90, 60
FAR = 1500
PEOPLE = "people"


def with_carried_units(sentences: Sentences, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the units meant of both ends: "from 30 kilometres to 40", "2 million of the 3 million euros"."""
    done: list[QuantityMark] = []
    for place, mark in enumerate(marks):
        following = marks[place + 1 : place + 1 + MOST_LISTED]
        source = _source(sentences, done[-MOST_APART:], mark, following) if mark.unit is None else None
        done.append(replace(mark, unit=source.unit, counted=source.counted) if source else mark)
    return done


def _source(
    sentences: Sentences, before: list[QuantityMark], mark: QuantityMark, following: list[QuantityMark]
) -> QuantityMark | None:
    """The neighbour whose unit is meant of a figure that has none."""
    text = sentences.text
    if before and (_is_end(text, before[-1], mark) or _is_told_there(text, before[-1], mark)):
        return before[-1]
    if following and (_is_part(text, mark, following[0]) or _is_choice(text, mark, following[0])):
        return following[0]
    if listed := _end_of_list(text, mark, following):
        return listed
    if expression("quantity", "noun-left-out").match(text, mark.span.end):
        return _counted_before(sentences, before, mark)
    if not NO_NOUN.match(text, mark.span.end):
        return None
    if is_sum := _sum_before(sentences, before, mark):
        return is_sum
    near = [one for one in reversed(before) if one.unit and _is_near(sentences, one, mark)]
    if near and COMPARED.search(text, near[0].span.end, mark.span.start):
        return near[0]
    return next((one for one in near if _is_told_alike(text, one, mark)), None)


def _counted_before(sentences: Sentences, before: list[QuantityMark], mark: QuantityMark) -> QuantityMark | None:
    """What the sentence counted last, of which the verb tells more: "45 wells were tested, and six were clean"."""
    last = next((one for one in reversed(before) if one.of is not None and one.unit), None)
    if last is None or last.counted not in (None, "person") or " per " in (last.unit or ""):
        return None
    if sentences.parted(last.span.end - 1, mark.span.start):
        return None
    return replace(last, unit=PEOPLE) if last.counted == "person" else last  # "12 guards came, and 30 were hurt"


def _end_of_list(text: str, mark: QuantityMark, following: list[QuantityMark]) -> QuantityMark | None:
    """The figure that ends a list and has its unit: "12, 15 and 20 years"."""
    last = mark
    for one in following:
        if not JOINT.fullmatch(text, last.span.end, one.span.start):
            return None
        if one.unit:
            return one if mark.stated[1] <= MOST_TIMES * one.stated[0] <= MOST_TIMES**2 * mark.stated[1] else None
        last = one
    return None


def _sum_before(sentences: Sentences, before: list[QuantityMark], mark: QuantityMark) -> QuantityMark | None:
    """The sum of money told before "38 million", where nothing else is told in millions between them."""
    scaled = [one for one in before if _scale(sentences.text, one)]
    last = scaled[-1] if scaled and _scale(sentences.text, mark) else None
    return last if last and last.counted == "money" and " per " not in (last.unit or "") else None


def _scale(text: str, mark: QuantityMark) -> bool:
    return any(word.lower().rstrip("s") in table("large-scale") for word in mark.span.of(text).split())


def _is_near(sentences: Sentences, first: QuantityMark, mark: QuantityMark) -> bool:
    one, other = first.span, mark.span
    return other.start - one.end < MOST_BETWEEN and not sentences.parted_by_clause(one.start, other.start)


def _is_end(text: str, first: QuantityMark, mark: QuantityMark) -> bool:
    """True for the second figure of "from so much to so much"."""
    before = text[max(0, first.span.start - 14) : first.span.start]
    opened = FROM.search(before) or first.span.of(text).lower().startswith("from ")
    return bool(opened) and text[first.span.end : mark.span.start] == " to "


def _is_told_there(text: str, first: QuantityMark, mark: QuantityMark) -> bool:
    """True for the second of "20 goats in May and 30 in June", told of another place or time."""
    behind = THERE_TOO.match(text, mark.span.end)
    between = THERE.fullmatch(text, first.span.end, mark.span.start) if behind and first.unit else None
    if behind is None or between is None:
        return False
    return behind[1] == between[1] or {behind[1], between[1]} <= WHEN


def _is_told_alike(text: str, first: QuantityMark, mark: QuantityMark) -> bool:
    """True for a bare number led in as an earlier figure was: "rose by 2 percent and fell by 1"."""
    led, leads = _lead(text, first), _lead(text, mark)
    if led is None or leads is None:
        return False
    alike = led == leads or table("unit-carrier")[leads] == "adds"
    return alike and (table("unit-carrier")[led] == "any" or first.unit in SCALES)


def _lead(text: str, mark: QuantityMark) -> str | None:
    found = LED.search(text, max(0, mark.span.start - 16), mark.span.start)
    return found[1] if found and found[1] in table("unit-carrier") else None


def _is_part(text: str, mark: QuantityMark, whole: QuantityMark) -> bool:
    """True for a figure that is a part of the one told right behind it."""
    return whole.unit is not None and bool(OF_WHOLE.fullmatch(text[mark.span.end : whole.span.start]))


def _is_choice(text: str, mark: QuantityMark, other: QuantityMark) -> bool:
    """True for the first of "five, maybe six years"; what stands in percent behind a comma repeats it another way."""
    said = MAYBE.match(text, other.span.start)
    between = CHOICE.fullmatch(text[mark.span.end : said.end() if said else other.span.start])
    again = between is not None and between.group().startswith(", or") and other.counted in ("share", "money")
    return between is not None and not again and other.unit is not None


def with_parts_of_units(text: str, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks, a figure and the parts of its unit that follow it made one, in the larger unit."""
    done: list[QuantityMark] = []
    for mark in marks:
        parts = _parts_in(text, done[-1], mark) if done else None
        if parts:
            done[-1] = _sum(done[-1], mark, parts)
        else:
            done.append(mark)
    return done


def _parts_in(text: str, whole: QuantityMark, part: QuantityMark) -> int | None:
    """How many of the second one's unit make one of the first one's, where both are one figure."""
    parts = table("unit-parts").get(whole.unit or "", {}).get(part.unit or "")
    single = whole.stated[0] == whole.stated[1] == int(whole.stated[0]) and part.stated[0] == part.stated[1]
    if not parts or not single or part.hedge != "exact" or part.stated[1] >= parts:
        return None
    return int(parts) if PART.fullmatch(text, whole.span.end, part.span.start) else None


def _sum(whole: QuantityMark, part: QuantityMark, parts: int) -> QuantityMark:
    said = float(f"{whole.stated[0] + part.stated[0] / parts:.12g}")
    grown = said / whole.stated[0] if whole.stated[0] else 1.0
    return replace(
        whole,
        span=Span(whole.span.doc, whole.span.start, part.span.end),
        stated=(said, said),
        low=None if whole.low is None else whole.low * grown,
        high=None if whole.high is None else whole.high * grown,
    )


def sense_of(unit: str, said: str, sentences: Sentences, words: Span) -> str:
    """The unit meant by the words: the sense whose cue stands in the sentence, or the unit as it is."""
    said = " ".join(said.split())
    for sense in table("unit-sense").get(said.lower(), ()):
        if not sense.get("small") or said.islower():
            near = _near(sentences, words)
            if _cue(sense["cue"]).search(near) and not ("not" in sense and _cue(sense["not"]).search(near)):
                return str(sense["unit"])
    owners = table("shared-currency").get(said.lower())
    return _owned(unit, owners, sentences.text[max(0, words.start - FAR) : words.end + FAR]) if owners else unit


def _near(sentences: Sentences, words: Span) -> str:
    """What stands in the sentence around the words, without them."""
    return f"{sentences.before(words.start, most=BEFORE)} … {sentences.after(words, most=AFTER)}"


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
