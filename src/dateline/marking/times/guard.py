"""Look-alikes of times, told by their neighbours: amounts, names, verbs, scores."""

import re
from collections.abc import Callable, Mapping

from dateline.marking.times.guard_lengths import LENGTHS
from dateline.marking.times.neighbours import after, before, words
from dateline.rules import Match, load

MONEY, GLUE = "$£€#", ".,/-–:"
DATED = frozenset({"in", "since", "from", "until", "by"})
ARTICLES = frozenset({"a", "an", "its", "his", "her", "their"})
OF_SOMEBODY = re.compile(
    r"\b(?:his|her|their|my|your|whose)(?: (?:early|mid|late|to|or)){0,3}(?:[\s-]| - )$", re.IGNORECASE
)
CAPITALISED = re.compile(r"\b([A-Z][a-z]+) $")
TEMPERATURE = re.compile(r"\b(?:temperatures?|degrees?|highs?|lows?|scores?|scored|shot)\b[^.\n]{0,30}$", re.IGNORECASE)
NEVER = re.compile(r"\b(?:can|could|cannot|not|never|nothing|nobody|n[’']t|[a-z]+n[’']t)\b[^.;]{0,40}$")
OF_A_THING = re.compile(r"\s+of\s+(?:the|his|her|their|its|a|an|my|our|[A-Z])")
OF_THE_YEAR, MODIFIES = re.compile(r"(?<!^)\bthe \d{4}$"), re.compile(r" [^\W\d_]")
BETWEEN_DAYS = re.compile(r"\bbetween the \d{1,2}(?:st|nd|rd|th) and $")
END_OF_DAY = re.compile(r"the end of the day ?,", re.IGNORECASE)
COUNTED = re.compile(r" (?!(?:this|was|has|as|is)\b)[a-z]{3,}s\b")
LISTED_BEFORE = re.compile(r"(?:^|[^\w’'])([A-Z][a-z]{2,8})(?:, | (?:and|or|to) |, (?:and|or) )$")
LISTED_AFTER = re.compile(
    r"(?:, | (?:and|or|to|until) |, (?:and|or) | ?[-–—] ?)(?:[a-z]{3,7}[ -])?([A-Za-z]{3,9})\b(?! [A-Z])"
)
NAMED_THING = re.compile(r" [A-Z][\w’'-]*[a-rt-z](?: [A-Z][\w’'-]+)* [a-z]+")
LONGEST_PAPER = 24
OPENED = ("“", '"', "``")
QUOTED_ALONE = re.compile(r"([,.?!]?)(?:”|\"|\x27\x27)")
ENDS_SENTENCE = re.compile(r"(?:^|[.?!:,\n])\s*$")
ENDS_LINE = re.compile(r"[ \t]*(?:\n|$)")
AT_CLOCK = frozenset({"at", "by", "until", "till", "from", "to", "between", "about", "around", "and"})


def is_time(match: Match, text: str) -> bool:
    """True where the neighbours of a match do not speak against its being a time."""
    if text[match.start].isupper() and match.rule.make in IN_LOWER_CASE and _is_title(match, text):
        return False
    if END_OF_DAY.match(text, match.start):
        return False
    guard = GUARDS.get(match.rule.make)
    return guard is None or guard(match, text)


def _is_title(match: Match, text: str) -> bool:
    """True for "This Week" and, within a sentence, "Now": the name of a show, a song, a paper."""
    if not match.fields.keys() & {"unit", "vague"}:
        return False
    said = text[match.start : match.end].split()
    if len(said) > 1 and all(word[0].isupper() for word in said) and not any(word.isupper() for word in said):
        return True
    return len(said) == 1 and text[max(0, match.start - 2) : match.start - 1].isalpha()


def _year(match: Match, text: str) -> bool:
    if _is_part_of_number(match, text):
        return False
    front = before(match, text)
    back = after(match, text).lower()
    if back in words("counted") and front != "since" and not (back == "were" and front in DATED | {"of"}):
        return False
    if front in words("numbered"):
        return False
    if OF_THE_YEAR.search(text, match.start, match.end) and MODIFIES.match(text, match.end):
        return False
    if "mod" in match.fields or text[match.start : match.start + 3].lower() == "the":
        return True
    if "hedge" in match.fields and COUNTED.match(text, match.end):
        return False
    return front in DATED if "hedge" in match.fields else _stands_as_year(match, text)


def _is_part_of_number(match: Match, text: str) -> bool:
    start, end = match.start, match.end
    front, back = text[max(0, start - 2) : start], text[end : end + 2]
    if front[-1:] in MONEY and front:
        return True
    glued = front[-1:] in GLUE and len(front) == 2 and front[0].isalnum()
    return glued or (back[:1] == "-" and back[1:].isalnum() and "mod" not in match.fields)


def _stands_as_year(match: Match, text: str) -> bool:
    """Recent years need little help; older ones a word such as "in", and no plural after them."""
    front, back = before(match, text), after(match, text)
    if front in words("hedging") and COUNTED.match(text, match.end):
        return False
    helped = front in words("before-time") | words("before-year") | ARTICLES or _is_possessed(match, text)
    helped = helped or match.start == 0 or text[match.start - 1] in "([\n" or back in (")", "]")
    helped = helped or (front.isalpha() and text[match.start - 2] == "," and bool(ENDS_LINE.match(text, match.end)))
    helped = helped or (text.endswith("), ", 0, match.start) and back[:1] in (",", "."))
    if 1900 <= int(match.fields["year"]) < 2040:
        return helped or back[:1] in ",.;:" or not back[:1].isupper() or _is_of_a_named_thing(match, text)
    is_count = back.islower() and back.endswith("s") and len(back) > 3 and front not in DATED
    return helped and not is_count and not back.endswith(("children", "women"))


def _is_of_a_named_thing(match: Match, text: str) -> bool:
    """True for "predict 1990 Kestrel earnings", but not for "2000 Danish farms", "Kestrel 1990 Turbo", "1950 Danes"."""
    named = NAMED_THING.match(text, match.end)
    led = before(match, text) and CAPITALISED.search(text, max(0, match.start - 24), match.start) is None
    return bool(named and led) and int(match.fields["year"]) % 50 != 0


def _relative_unit(match: Match, text: str) -> bool:
    """ "The last year of his life" is not last year; "the dissolution last year of the party" is."""
    if before(match, text) not in ("the", "very"):
        return True
    return text[match.start : match.end].lower() != "last day" and OF_A_THING.match(text, match.end) is None


def _is_possessed(match: Match, text: str) -> bool:
    return text[max(0, match.start - 3) : match.start] in ("'s ", "’s ")


def _month(match: Match, text: str) -> bool:
    said = text[match.start : match.end]
    name = said.split()[-1].split("-")[-1].lower()
    front, back = before(match, text), after(match, text)
    if "mod" in match.fields or "of" in said.split():
        return True
    if len(name) <= 4 and not name.endswith(".") and name not in ("may", "june", "july"):
        return False
    like_name = name in words("named-like-months")
    if back[:1].isupper() and text[match.end : match.end + 1] == " ":
        return front in DATED | {"during", "through"} or (
            front in words("before-time") | {"a", "an"} and not (like_name and front in words("before-time"))
        )
    if not like_name or front in words("before-time") - {"the", "that", "about", "when", "and", "or"}:
        return True
    if text[match.start].isupper() and _is_listed(match, text, "month"):
        return True
    if front == "come" or text[max(0, match.start - 8) : match.start] == "now and ":
        return True
    of_something = front in words("possessive") | {"a", "an"} or _is_possessed(match, text)
    return of_something and back.islower() and len(back) > 3 and back not in words("function")


def _is_listed(match: Match, text: str, kind: str) -> bool:
    """True beside another of its kind: "in April, May and June", "the spring and early summer"."""
    behind = LISTED_AFTER.match(text, match.end)
    ahead = LISTED_BEFORE.search(text, max(0, match.start - 16), match.start) if kind == "month" else None
    return any(found and found[1].lower() in load("time").words[kind] for found in (behind, ahead))


def _weekday(match: Match, text: str) -> bool:
    back = after(match, text)
    if " ".join(text[max(0, match.start - LONGEST_PAPER) : match.start].lower().split()[-3:]) in words("paper-on"):
        return False
    return before(match, text) not in words("day-title") and not (back[:1].isupper() and back.lower() in words("paper"))


def _season(match: Match, text: str) -> bool:
    """Summer and winter are always times; spring and fall only after a word that says so."""
    said = text[match.start : match.end]
    front, back = before(match, text), after(match, text)
    if back.lower() in words("season-thing") or text[max(0, match.start - 1) : match.start] == "-":
        return False
    if said[0].isupper() and not back[:1].isupper() and _is_named(match, text):
        return False
    if "mod" in match.fields or said.lower().endswith(("summer", "winter", "autumn")):
        return True
    in_front = front in DATED | {"during", "through", "into", "this", "last", "each", "every"}
    return back != "in" and (in_front or said == "Spring" or (front == "the" and _is_listed(match, text, "season")))


def _is_named(match: Match, text: str) -> bool:
    """True for the second word of a name: "the Prague Spring"."""
    named = CAPITALISED.search(text, max(0, match.start - 24), match.start)
    known = load("time").words
    return named is not None and not any(
        named[1].lower() in table for table in (words("before-time"), known["month"], known["weekday"])
    )


def _day_alone(match: Match, text: str) -> bool:
    """ "On the 26th shots were heard", but not "on the 13th floor"."""
    front, back = before(match, text), after(match, text)
    if back.lower() in words("ranked"):
        return False
    if front in ("on", "between") or BETWEEN_DAYS.search(text, max(0, match.start - 40), match.start):
        return True
    return front in DATED | {"to"} and back in (",", ".", ";", ")", "and", "to", "they", "the", "he")


def _decade(match: Match, text: str) -> bool:
    """ "In his late thirties" is an age."""
    return OF_SOMEBODY.search(text, max(0, match.start - 24), match.start) is None


def _decade_bare(match: Match, text: str) -> bool:
    """ "The 80s" after a word such as "in"; an age has whose it is, a temperature what is measured."""
    front = before(match, text)
    if front in words("possessive") - {"the"} or TEMPERATURE.search(text, max(0, match.start - 60), match.start):
        return False
    return front in words("before-time") or after(match, text) == "and"


def _holiday(match: Match, text: str) -> bool:
    """ "Johnnie Christmas" is somebody."""
    if text[match.start].islower():
        return True
    named = CAPITALISED.search(text, max(0, match.start - 24), match.start)
    return named is None or named[1].lower() in words("before-time")


def _deictic(match: Match, text: str) -> bool:
    """ "Today" with a capital within a sentence is a paper or a show; "the people of tomorrow" are of no day."""
    if text[match.start : match.end] == "tomorrow" and before(match, text) in ("of", *ARTICLES):
        return text[match.end : match.end + 1] in ("'", "’")
    if text[match.start].isupper() and _is_programme(match, text):
        return False
    front = text[max(0, match.start - 4) : match.start]
    return not text[match.start].isupper() or not front[-2:-1].isalpha()


def _is_programme(match: Match, text: str) -> bool:
    """True for "Today" in quotation marks of its own, but not for '"Today," she said.'"""
    if text[match.start - 1 : match.start] not in OPENED:
        return False
    closed = QUOTED_ALONE.match(text, match.end)
    begins = ENDS_SENTENCE.search(text, max(0, match.start - 4), match.start - 1) is not None
    return closed is not None and not (begins and closed[1])


def _the_part(match: Match, text: str) -> bool:
    said = text[match.start : match.end].lower()
    if after(match, text).lower() in words("night-thing"):
        return False
    front = before(match, text)
    if said == "overnight" and NEVER.search(text, max(0, match.start - 48), match.start):
        return False
    if front == "of" and text[max(0, match.start - 8) : match.start].startswith(("dark of", "dead of")):
        return False
    return (
        said == "overnight" or said.startswith("the ") or front in ("at", "by", "in", "of", "until", "before", "after")
    )


def _clock(match: Match, text: str) -> bool:
    """ "High noon" is a figure of speech, and "the Midnight Crew" a name."""
    if "hour_word" not in match.fields:
        return True
    is_named = text[match.start].isupper() and after(match, text)[:1].isupper() and bool(before(match, text))
    return before(match, text) != "high" and not (is_named and "weekday" not in match.fields)


def _clock_alone(match: Match, text: str) -> bool:
    """Two figures with a colon are a time of day only after a word such as "at": scores and verses are not."""
    fields, said = match.fields, text[match.start : match.end]
    if not _clock(match, text):
        return False
    if any(name in fields for name in ("half_day", "hour_word", "in_the")):
        return True
    if said.endswith("hours") and "minute" in fields:
        return before(match, text) in AT_CLOCK
    return "hrs" in said or "clock" in said or ("minute" in fields and before(match, text) in AT_CLOCK)


IN_LOWER_CASE = frozenset({"time", "vague", "former", "relative-unit"})
GUARDS: Mapping[str, Callable[[Match, str], bool]] = {
    **LENGTHS,
    "year": _year,
    "month": _month,
    "relative-unit": _relative_unit,
    "weekday": _weekday,
    "season": _season,
    "day-alone": _day_alone,
    "decade": _decade,
    "decade-bare": _decade_bare,
    "holiday": _holiday,
    "deictic": _deictic,
    "the-part": _the_part,
    "clock": _clock,
    "clock-alone": _clock_alone,
}
