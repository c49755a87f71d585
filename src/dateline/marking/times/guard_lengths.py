"""Look-alikes of lengths, repetitions and vague times, told by their neighbours."""

import re
from collections.abc import Callable, Mapping

from dateline.marking.times.neighbours import after, before, words
from dateline.rules import Match, load

ONE_UNIT = re.compile(r"an?\s+\w+", re.IGNORECASE)
RATED = re.compile(
    r"(?:[$£€¥]\s?\d[\d.,]*|\b\d[\d.,]*|\b(?:thousand|million|billion|trillion|hundred|dozen|\d+(?:bn|m|k))\b)"
    r"(?:[ -](?!to |in |of |and )[a-z-]+){0,3}\s$"
)
PERFECT = re.compile(r"\b(?:has|have)\b|[’']ve\b")
RATE_OF_SPEED = re.compile(r"per\s(?:second|minute|hour)", re.IGNORECASE)
EVERYDAY_THING = re.compile(
    r"everyday (?!(?:in|at|on|from|for|to|and|by|since|until|with|as|the|he|she|they|we|it)\b)[a-z]", re.IGNORECASE
)
SHOW = re.compile(r"\d+ (?:Minutes|Hours)")
AGED = re.compile(r"\bage[ds]?[\s\d–-]{1,12}$")
AHEAD = re.compile(
    r"(?:\b(?:will|would|could|might|may|hop(?:es?|ed|ing)|want\w* to|dream\w*|plan\w* to)\b|[’']ll\b)[^.!?\n]{0,60}$"
)


def is_rate(match: Match, text: str) -> bool:
    """True for "a year" after money or a count of things: "$40 a week", "300 homes a year"."""
    if not ONE_UNIT.fullmatch(text, match.start, match.end) or after(match, text).lower() in words("not-a-rate"):
        return False
    return RATED.search(text, max(0, match.start - 40), match.start) is not None


def _plural(match: Match, text: str) -> bool:
    front, back = before(match, text), after(match, text).lower()
    said = text[match.start : match.end].lower()
    if (said == "quarters" and front == "three") or (said == "hours" and front in ("early", "small", "wee")):
        return False
    if said.startswith(("the early ", "the later ")):
        return not said.endswith("hours")
    if said.startswith("the ") and front in ("over", "throughout", "down"):
        return True
    if said.startswith(("the ", "these ", "those ")):
        return back in ("of", "ahead", "following", "since", "after")
    if said.endswith("long") or " " in said or back in ("ago", "of", "later", "earlier", "before", "after"):
        return True
    if front == "only":
        return back == "to"
    return front in ("for", "in", "over", "within", "after", "through", "by", "many", "of")


def _duration(match: Match, text: str) -> bool:
    """ "One day" may be some day; "aged 8-10 years" is an age; "60 Minutes" and "24 Hours" are on television."""
    if SHOW.fullmatch(text, match.start, match.end):
        return False
    return not AGED.search(text, max(0, match.start - 16), match.start) and not _is_some_day(match, text)


def _duration_last(match: Match, text: str) -> bool:
    """ "Over the last decade", "in the next decade", and "in the last year, he has written"."""
    if before(match, text) == "in" and match.fields.get("unit") == "decade":
        return True
    if before(match, text) == "in" and "next" not in text[match.start : match.end]:
        return PERFECT.search(text, max(0, match.start - 80), min(len(text), match.end + 40)) is not None
    return before(match, text) in words("among")


def _is_some_day(match: Match, text: str) -> bool:
    """True for "one day" of a future that is hoped for, and not of a length ("for one day")."""
    if text[match.start : match.end].lower() != "one day":
        return False
    front = before(match, text)
    if front in words("before-time") | words("before-one-day"):
        return False
    return AHEAD.search(text, max(0, match.start - 80), match.start) is not None


def _for_unit(match: Match, text: str) -> bool:
    """ "For the year", "the full year", "the week's worst": that of which figures are."""
    return (
        before(match, text) in ("for", "throughout", "during")
        or "full" in text[match.start : match.end]
        or text[match.end : match.end + 1] in ("'", "’")
    )


def _set(match: Match, text: str) -> bool:
    """ "Everyday life" tells no time, nor does "miles an hour"."""
    return not (RATE_OF_SPEED.fullmatch(text, match.start, match.end) or EVERYDAY_THING.match(text, match.start))


def _set_adverb(match: Match, text: str) -> bool:
    """ "Daily" with a capital within a sentence is a name, and so is what stands before "the daily Khabar"."""
    start = match.start
    if not _set(match, text) or after(match, text)[:1].isupper() or before(match, text) in words("newspaper"):
        return False
    starts = start == 0 or text[max(0, start - 2) : start] == ". " or text[start - 1] == "\n"
    return starts or not text[start].isupper()


def _vague(match: Match, text: str) -> bool:
    said, back = text[match.start : match.end].lower(), after(match, text).lower()
    if said == "a later date" and back == "than":
        return False
    if said == "current":
        return not back.startswith("account") and before(match, text) not in ("electric", "ocean")
    return said != "the past" or not (back.isdigit() or back in load("time").words["number-word"])


LENGTHS: Mapping[str, Callable[[Match, str], bool]] = {
    "plural": _plural,
    "duration": _duration,
    "duration-last": _duration_last,
    "some-day": _is_some_day,
    "for-unit": _for_unit,
    "set": _set,
    "set-adverb": _set_adverb,
    "vague": _vague,
    "former": _vague,
}
