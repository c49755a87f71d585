"""Look-alikes of times, told by their neighbours: amounts, names, verbs, scores."""

import re
from collections.abc import Callable, Mapping

from dateline.rules.match import Match

BEFORE = re.compile(r"([^\W\d_]+)[.,]?[\s(\"“‘'-]*$")
WORD_BEFORE = re.compile(r"([\w.$£€#]+)\s+$")
NEXT = re.compile(r"[\s]{0,3}([^\W\d_]+|.)", re.DOTALL)
TIME_WORDS = frozenset(
    [
        "in",
        "by",
        "since",
        "until",
        "till",
        "from",
        "to",
        "through",
        "throughout",
        "of",
        "during",
        "for",
        "before",
        "after",
        "between",
        "and",
        "or",
        "mid",
        "early",
        "late",
        "this",
        "last",
        "next",
        "each",
        "every",
        "end",
        "around",
        "about",
        "on",
        "circa",
        "toward",
        "towards",
        "past",
        "when",
        "the",
        "that",
        "beginning",
        "start",
        "middle",
    ]
)
IN_FRONT_OF_YEAR = TIME_WORDS | frozenset(
    ["year", "fiscal", "spring", "summer", "autumn", "fall", "winter", "season", "ended", "ending"]
)
NUMBERED = frozenset(
    [
        "no",
        "number",
        "resolution",
        "section",
        "article",
        "chapter",
        "page",
        "highway",
        "route",
        "flight",
        "boeing",
        "airbus",
        "room",
        "level",
        "building",
        "model",
        "windows",
        "article",
        "sections",
        "psalm",
        "channel",
        "size",
        "type",
        "class",
        "unit",
        "lot",
        "order",
        "law",
        "act",
        "rule",
        "bill",
        "code",
        "title",
    ]
)
COUNTED = frozenset(
    [
        "people",
        "men",
        "women",
        "troops",
        "soldiers",
        "were",
        "killed",
        "dollars",
        "euros",
        "pounds",
        "miles",
        "kilometers",
        "kilometres",
        "km",
        "feet",
        "metres",
        "meters",
        "tons",
        "tonnes",
        "pages",
        "votes",
        "points",
        "horsepower",
        "hp",
        "percent",
        "cc",
        "am",
        "pm",
        "hours",
        "km/h",
        "mph",
        "degrees",
        "copies",
        "workers",
        "shares",
        "riels",
        "yen",
        "rupees",
        "won",
        "baht",
        "rubles",
        "roubles",
        "francs",
        "marks",
        "lire",
        "members",
        "prisoners",
        "persons",
        "jobs",
        "homes",
        "houses",
        "casualties",
        "aircraft",
        "tanks",
        "guns",
        "ships",
        "vehicles",
        "rounds",
        "barrels",
        "acres",
        "hectares",
        "employees",
    ]
)
NAMES_WITH_MONTHS = frozenset(
    {"may", "march", "april", "june", "august", "mar", "jan", "dec", "sep", "sept", "jun", "jul"}
)
DAY_TITLES = frozenset(
    ["black", "bloody", "good", "easter", "palm", "super", "ash", "holy", "fat", "cyber", "giving", "ruby"]
)
PAPERS = frozenset(
    [
        "times",
        "telegraph",
        "mirror",
        "mail",
        "post",
        "herald",
        "express",
        "tribune",
        "sun",
        "independent",
        "standard",
        "club",
        "ltd",
        "group",
    ]
)
ALSO_AFTER_MONTH = frozenset(["the", "and", "to", "through", "until", "or", "in", "at"])


def is_time(match: Match, text: str) -> bool:
    """True where the neighbours of a match do not speak against its being a time."""
    guard = GUARDS.get(match.rule.make)
    return guard is None or guard(match, text)


def _before(match: Match, text: str) -> str:
    found = BEFORE.search(text, max(0, match.start - 24), match.start)
    return found[1].lower() if found else ""


def _next(match: Match, text: str) -> str:
    found = NEXT.match(text, match.end)
    return found[1] if found else ""


def _year(match: Match, text: str) -> bool:
    start, end = match.start, match.end
    if start and (
        text[start - 1] in "$£€#.,/-–:" and (start < 2 or text[start - 2] != " ") and text[start - 2].isalnum()
    ):
        return False
    if start and text[start - 1] in "$£€#":
        return False
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum() and "mod" not in match.fields:
        return False
    before, after = _before(match, text), _next(match, text)
    if after.lower() in COUNTED or before in NUMBERED:
        return False
    if match.fields.get("mod") or text[start : start + 3].lower() == "the":
        return True
    if match.fields.get("hedge"):
        return before in ("in", "since", "from", "until", "by")
    year = int(match.fields["year"])
    plain = before in IN_FRONT_OF_YEAR or text[start - 1 : start] in "([\n" or after in (")", "]")
    if 1900 <= year < 2040:
        return plain or after[:1] in ",.;:" or not after[:1].isupper() or before.istitle()
    return plain and not (
        after.islower() and after.endswith("s") and len(after) > 3 and before not in ("in", "by", "since")
    )


def _month(match: Match, text: str) -> bool:
    said = text[match.start : match.end]
    name = said.split()[-1].split("-")[-1].lower()
    before, after = _before(match, text), _next(match, text)
    if "mod" in match.fields or "of" in said.split():
        return True
    if len(name) <= 4 and not name.endswith(".") and name not in ("may", "june", "july"):
        return False
    if after[:1].isupper() and after.lower() not in ("i",) and text[match.end : match.end + 1] == " ":
        return before in TIME_WORDS and name not in NAMES_WITH_MONTHS
    if name in NAMES_WITH_MONTHS:
        return before in TIME_WORDS - {"the", "that", "about", "when", "and", "or"}
    return True


def _weekday(match: Match, text: str) -> bool:
    before, after = _before(match, text), _next(match, text)
    return before not in DAY_TITLES and not (after[:1].isupper() and after.lower() in PAPERS)


def _season(match: Match, text: str) -> bool:
    """Summer and winter are always times; spring and fall only after a word that says so."""
    said = text[match.start : match.end]
    before, after = _before(match, text), _next(match, text)
    if after.lower() in ("of", "from", "back", "off", "into", "olympics", "games", "palace", "camp"):
        return False
    if "mod" in match.fields or said.lower().endswith(("summer", "winter", "autumn")):
        return True
    in_front = before in ("in", "by", "since", "until", "during", "through", "this", "last", "each", "every")
    return after != "in" and (in_front or (said[:1].isupper() and said.lower() == "spring"))


def _day_alone(match: Match, text: str) -> bool:
    before, after = _before(match, text), _next(match, text)
    return before in ("on", "to", "until", "by", "from") and (
        after[:1] in ",.;)" or after in ("and", "to", "they", "the", "he")
    )


def _plural(match: Match, text: str) -> bool:
    before, after = _before(match, text), _next(match, text).lower()
    said = text[match.start : match.end].lower()
    if after in ("old", "ago", "of", "later", "earlier", "before", "after") or said.endswith("-long") or " " in said:
        return not (said.startswith(("these", "those", "the")) and after not in ("of", "ahead", "following"))
    return before in ("for", "in", "over", "within", "after", "through", "by", "many", "of")


def _adverb(match: Match, text: str) -> bool:
    said = text[match.start : match.end]
    return (
        not said[:1].isupper()
        or text[max(0, match.start - 2) : match.start] in ("", ". ", "\n\n")
        or "\n" in text[max(0, match.start - 1) : match.start]
    )


def _set(match: Match, text: str) -> bool:
    return match.rule.id != "time.set-adverb" or _adverb(match, text)


def _deictic(match: Match, text: str) -> bool:
    said, before = text[match.start : match.end], text[max(0, match.start - 5) : match.start]
    if not said[:1].isupper():
        return True
    return not before.endswith(("USA ", "the ")) and not before[-2:-1].islower()


def _vague(match: Match, text: str) -> bool:
    said, after = text[match.start : match.end].lower(), _next(match, text).lower()
    before = _before(match, text)
    if said == "once":
        return False
    if said == "current":
        return after not in ("account", "accounts") and before not in ("electric", "ocean")
    if said == "soon":
        return before != "as" and after != "as"
    if said == "the past":
        return after not in NUMBERED and not after.isdigit()
    return True


def _the_part(match: Match, text: str) -> bool:
    said = text[match.start : match.end].lower()
    before, after = _before(match, text), _next(match, text).lower()
    if after in ("shift", "watch", "club", "prayer", "session", "edition", "news"):
        return False
    return (
        said == "overnight" or said.startswith("the ") or before in ("at", "by", "in", "of", "until", "before", "after")
    )


def _clock(match: Match, text: str) -> bool:
    fields = match.fields
    if "half_day" in fields or "hour_word" in fields or "in_the" in fields or match.rule.id != "time.clock":
        return True
    said = text[match.start : match.end]
    if "minute" not in fields:
        return "hrs" in said or "clock" in said or ("hours" in said and len(fields["hour"]) == 2 and False)
    return "hrs" in said or _before(match, text) in (
        "at",
        "by",
        "until",
        "till",
        "from",
        "to",
        "between",
        "about",
        "around",
        "and",
    )


GUARDS: Mapping[str, Callable[[Match, str], bool]] = {
    "year": _year,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
    "day-alone": _day_alone,
    "plural": _plural,
    "set": _set,
    "deictic": _deictic,
    "vague": _vague,
    "the-part": _the_part,
    "clock": _clock,
}
