"""Look-alikes of times, told by their neighbours: amounts, names, verbs, scores."""

from collections.abc import Callable, Mapping

from dateline.marking.times.neighbours import after, before, words
from dateline.rules.match import Match

MONEY, GLUE = "$£€#", ".,/-–:"
DATED = frozenset({"in", "since", "from", "until", "by"})
ARTICLES = frozenset({"a", "an", "its", "his", "her", "their"})
AT_CLOCK = frozenset({"at", "by", "until", "till", "from", "to", "between", "about", "around", "and"})


def is_time(match: Match, text: str) -> bool:
    """True where the neighbours of a match do not speak against its being a time."""
    guard = GUARDS.get(match.rule.make)
    return guard is None or guard(match, text)


def _year(match: Match, text: str) -> bool:
    if _is_part_of_number(match, text):
        return False
    front = before(match, text)
    back = after(match, text).lower()
    if back in words("counted") and front != "since" and (back, front) not in (("were", "in"), ("were", "of")):
        return False
    if front in words("numbered"):
        return False
    if "mod" in match.fields or text[match.start : match.start + 3].lower() == "the":
        return True
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
    helped = front in words("before-time") | words("before-year") | ARTICLES
    helped = helped or text[match.start - 1 : match.start] in ("(", "[", "\n") or back in (")", "]")
    if 1900 <= int(match.fields["year"]) < 2040:
        return helped or back[:1] in ",.;:" or not back[:1].isupper()
    is_count = back.islower() and back.endswith("s") and len(back) > 3 and front not in DATED
    return helped and not is_count


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
        return front in words("before-time") and not like_name
    return not like_name or front in words("before-time") - {"the", "that", "about", "when", "and", "or"}


def _weekday(match: Match, text: str) -> bool:
    back = after(match, text)
    return before(match, text) not in words("day-title") and not (back[:1].isupper() and back.lower() in words("paper"))


def _season(match: Match, text: str) -> bool:
    """Summer and winter are always times; spring and fall only after a word that says so."""
    said = text[match.start : match.end]
    front, back = before(match, text), after(match, text)
    if back.lower() in words("season-thing"):
        return False
    if "mod" in match.fields or said.lower().endswith(("summer", "winter", "autumn")):
        return True
    in_front = front in DATED | {"during", "through", "this", "last", "each", "every"}
    return back != "in" and (in_front or said == "Spring")


def _day_alone(match: Match, text: str) -> bool:
    back = after(match, text)
    return before(match, text) in DATED | {"on", "to"} and (
        back in (",", ".", ";", ")", "and", "to", "they", "the", "he")
    )


def _plural(match: Match, text: str) -> bool:
    front, back = before(match, text), after(match, text).lower()
    said = text[match.start : match.end].lower()
    if said == "quarters" and front == "three":
        return False
    if said.startswith(("the ", "these ", "those ")):
        return back in ("of", "ahead", "following")
    if said.endswith("-long") or " " in said or back in ("ago", "of", "later", "earlier", "before", "after"):
        return True
    return front in ("for", "in", "over", "within", "after", "through", "by", "many", "of")


def _for_unit(match: Match, text: str) -> bool:
    """ "For the year", "the full year", "the week's worst": that of which figures are."""
    return (
        before(match, text) == "for"
        or "full" in text[match.start : match.end]
        or text[match.end : match.end + 1] in ("'", "’")
    )


def _set(match: Match, text: str) -> bool:
    """ "Daily" with a capital within a sentence is a name."""
    start = match.start
    starts = start == 0 or text[max(0, start - 2) : start] == ". " or text[start - 1] == "\n"
    return match.rule.id != "time.set-adverb" or starts or not text[start].isupper()


def _deictic(match: Match, text: str) -> bool:
    """ "Today" with a capital within a sentence is a paper or a show."""
    front = text[max(0, match.start - 4) : match.start]
    return not text[match.start].isupper() or not (front.endswith(("USA ", "the ")) or front[-2:-1].islower())


def _vague(match: Match, text: str) -> bool:
    said, back = text[match.start : match.end].lower(), after(match, text).lower()
    if said == "current":
        return not back.startswith("account") and before(match, text) not in ("electric", "ocean")
    return said != "the past" or not back.isdigit()


def _the_part(match: Match, text: str) -> bool:
    said = text[match.start : match.end].lower()
    if after(match, text).lower() in words("night-thing"):
        return False
    front = before(match, text)
    return (
        said == "overnight" or said.startswith("the ") or front in ("at", "by", "in", "of", "until", "before", "after")
    )


def _clock(match: Match, text: str) -> bool:
    """Two figures with a colon are a time of day only after a word such as "at": scores and verses are not."""
    fields, said = match.fields, text[match.start : match.end]
    if "hour_word" in fields and before(match, text) == "high":
        return False
    if match.rule.id != "time.clock" or any(name in fields for name in ("half_day", "hour_word", "in_the")):
        return True
    return "hrs" in said or "clock" in said or ("minute" in fields and before(match, text) in AT_CLOCK)


GUARDS: Mapping[str, Callable[[Match, str], bool]] = {
    "year": _year,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
    "day-alone": _day_alone,
    "plural": _plural,
    "for-unit": _for_unit,
    "set": _set,
    "deictic": _deictic,
    "vague": _vague,
    "the-part": _the_part,
    "clock": _clock,
}
