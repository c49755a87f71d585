"""Which matches of the quantity rules are figures, and which only look like one."""

import re
from collections.abc import Callable
from functools import cache

from dateline.marking.numbers import scale_of, value_of
from dateline.marking.quantities.age import are_own_children, is_age
from dateline.marking.quantities.counted import OWNER, Counted, counted_after, is_part
from dateline.marking.quantities.noun import singular, table
from dateline.marking.quantities.ranges import OPENED
from dateline.marking.sentences import Sentences
from dateline.rules import Match, alternation, expression

LAST_WORD = re.compile(r"([A-Za-z][\w&’']*)[ -]?$")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
BARE_LEADS = frozenset(
    ["at", "to", "of", "by", "from", "was", "is", "were", "are", "with", "around", "reached", "hit", "than", "over"]
)
NOT_BEFORE_ONE = frozenset(
    [
        "no",
        "not",
        "the",
        "this",
        "that",
        "which",
        "every",
        "each",
        "any",
        "some",
        "only",
        "another",
        "either",
        "neither",
        "number",
    ]
)
TELLS_COUNT = re.compile(
    r" (?:(?:others?|more) )?(?:(?:were|was|are|is|have|had|others?) )?(?:been )?(?:others )?"
    r"(?:dead|killed|injured|wounded|missing|arrested|hurt|deaths|died)\b"
)
TITLED = re.compile(r" ([A-Z][a-z]+)\b")
MARKS = ("'", '"', "“", "‘", "`")
NEXT_WORD = re.compile(r" ([a-z]+)\b")
OTHERS = re.compile(r" others\b")
FRACTION = re.compile(r" ?- ?(?:halves|thirds|quarters|(?:four|fif|six|seven|eigh|nin|ten)ths)\b", re.IGNORECASE)
NAMED_GROUP = re.compile(r"(?:[A-Z][a-z]+|\d(?:st|nd|rd|th)) of $")
RESULT = re.compile(r"(?<!\d{3})\d to $")
SOME_ONE = re.compile(
    r"(?:at|on|on the) one (?:point|time|stage|hand|side|level|occasion)\b|one day\b|one by one\b"
    r"|one (?:or the|and the same)\b",
    re.IGNORECASE,
)
BY_ONE = re.compile(r"\bone by $", re.IGNORECASE)
STREET = re.compile(r" [NSEW]\. ?(?:[A-Z0-9])")
LETTERED = re.compile(r"\([a-z]{1,3}\)")
ONE_DAY_LONG = frozenset(
    ["a", "in", "for", "within", "after", "of", "only", "just", "than", "by", "the", "last", "next"]
)
CLOCK = re.compile(r" ?(?:GMT|UTC|BST|CES?T|E[SD]T|P[SD]T|[ap] ?\.? ?m\b|o['’]clock|hrs\b|local time)")
ROW = re.compile(r"(?:, \d[\d,.]{0,9}\b){0,5},? (?:and|or) \d[\d,.]{0,9}\b")
ROUND = frozenset({10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000})
ENDS = re.compile(r"[,.;)]|\n|$| (?:and|while|but|to|for|in|on|with|at)\b")
FAR = 90
OLDEST = 110
MOST_OF = 10
WIDE = 32
ALL = 100


def accepts(sentences: Sentences) -> Callable[[Match], bool]:
    """The test of a match in this text: false for what only looks like a figure; the rules cannot see that far."""
    return lambda match: _accept(match, sentences)


def _accept(match: Match, sentences: Sentences) -> bool:
    kind, text = match.rule.make, sentences.text
    if match.spans.get("currency"):
        return _is_money(match, text)
    if kind == "age":
        return 0 < value_of(match.fields["low"]) < OLDEST
    if kind in ("figure", "count") and (_bore_behind().match(text, match.end) or _is_title(match, text)):
        return False
    if kind == "multiple" and _is_idiom(match, text):
        return False
    if match.fields.get("unit") == "percentage point" and value_of(match.fields["low"]) > ALL:
        return False  # "512pp" are pages
    if kind == "figure" and "unit" in match.spans:
        return not (_is_symbol_after_word(match, text) or _is_named(match, text) or _is_some_one(match, text))
    if kind == "ratio":
        return _is_share(match, text)
    return kind != "count" or _counts(match, sentences)


def _is_title(match: Match, text: str) -> bool:
    """True for "60 Minutes" within a sentence: a unit of time with a capital is in the name of a show or a book."""
    unit = TITLED.match(text, match.spans["low"][1])
    if unit is None or singular(unit[1]) not in table("time-unit"):
        return False
    before = text[max(0, match.start - 2) : match.start].strip()
    return before[-1:].islower() or before[-1:] in MARKS


def _is_idiom(match: Match, text: str) -> bool:
    """True for "doubled down", by which nothing is twice as much."""
    behind = NEXT_WORD.match(text, match.end)
    return behind is not None and behind[1] in table("no-multiple")


def _is_money(match: Match, text: str) -> bool:
    """Letters for a currency are capitals; PS stands for a pound sign only before a sum, and not before a PS 5."""
    start, end = match.spans["currency"]
    said = text[start:end]
    if (
        said[0].isalpha()
        and start < match.spans.get("low", (0, 0))[0]
        and re.match(r"[\w'’]", text[max(0, start - 1) : start])
    ):
        return False
    if said.upper() == "PS":
        return bool(re.search(r"[.,a-z]", match.fields["low"], re.IGNORECASE))
    return not (len(said) == 3 and said.isalpha() and said.lower() in table("currency-sign")) or said.isupper()


def _is_share(match: Match, text: str) -> bool:
    """So many in so many is a share; "12 of 15 throws" counts throws, where "six of 10" is a share again."""
    part, whole = value_of(match.fields["low"]), value_of(match.fields["whole"])
    between = text[match.spans["low"][1] : match.spans["whole"][0]].lower()
    common = whole in ROUND or (whole < MOST_OF and "out" in between)
    return 0 < part < whole and (" of " not in between or common)


def _is_symbol_after_word(match: Match, text: str) -> bool:
    """Symbols of a letter or two need digits before them: "five m" is no length. "1.5m people" is none either."""
    start, end = match.spans["unit"]
    symbol = text[start:end]
    if STREET.match(text, start - 1):
        return True
    if symbol in ("M", "G") or (
        symbol == "m" and start == match.spans[_last(match)][1] and _counts_millions(text, end)
    ):
        return True
    if symbol.lower() in table("small-unit") and not (symbol.islower() and text[start - 1].isdigit()):
        return True
    if symbol.lower() in table("capital-unit") and not symbol[:2].isupper():
        return True
    return end - start < 3 and symbol.isalpha() and not re.search(r"\d", match.fields["low"])


def _last(match: Match) -> str:
    return "high" if "high" in match.spans else "low"


def _counts_millions(text: str, at: int) -> bool:
    """True where people, or other things told by the million, stand behind an m."""
    noun = counted_after(text, at, one=False) if text[at : at + 1] == " " else None
    return noun is not None and (noun.kind == "person" or noun.unit.split()[-1] in table("told-by-million"))


def _is_named(match: Match, text: str) -> bool:
    """True for the 5 of "iPhone 5", the 12 of "section 12"."""
    if "hedge" in match.fields or "high" in match.fields or re.search(r"[.,]", match.fields.get("low", "")):
        return False
    before = LAST_WORD.search(text, max(0, match.start - 30), match.start)
    if before is None or not match.fields["low"][0].isdigit() or text[match.start - 1 : match.start] != " ":
        return False
    return before.group(1).lower() in table("label-word")


def _is_some_one(match: Match, text: str) -> bool:
    """True for "one day" and "at one point", which say when and count nothing."""
    if match.fields["low"].lower() != "one" or "hedge" in match.fields or "high" in match.fields:
        return False
    before = LAST_WORD.search(text, max(0, match.start - 30), match.start)
    word = before.group(1).lower() if before else ""
    start = before.start() if before and word in ("at", "on") else match.start
    if expression("quantity", "one-idiom").match(text, match.start):
        return True
    if word in ONE_DAY_LONG:
        return False
    return bool(SOME_ONE.match(text, start) or expression("quantity", "one-sometime").match(text, match.start))


def _is_one_of_several(match: Match, text: str) -> bool:
    """True for "one of the leading doctors" and "one of commitment", which count nobody; not for "one of the three"."""
    if match.fields["low"].lower() != "one" or "hedge" in match.fields or "high" in match.fields:
        return False
    end = match.spans["low"][1]
    return text.startswith(" of ", end) and not is_part(text, end)


def _counts(match: Match, sentences: Sentences) -> bool:
    fields, text = match.fields, sentences.text
    low, high = fields["low"], fields.get("high")
    if high is not None:
        if _is_score(match, text) or _is_two_figures(match, text):
            return False
        if "low_unit" in fields:
            return True
    if CLOCK.match(text, match.end):
        return False
    if YEAR.fullmatch(low) and (high is None or YEAR.fullmatch(high) or len(high) == 2) and "hedge" not in fields:
        return False
    if _is_one_of_several(match, text):
        return False
    if _is_named(match, text) or _is_some_one(match, text) or FRACTION.match(text, match.end):
        return False
    if STREET.match(text, match.end):
        return False
    if LETTERED.match(text, match.end) or BY_ONE.search(text, max(0, match.start - 8), match.start):
        return False
    return _has_noun_or_stands(match, sentences)


def _has_noun_or_stands(match: Match, sentences: Sentences) -> bool:
    low, text = match.fields["low"], sentences.text
    one = value_of(low) == 1 and "high" not in match.fields
    noun = counted_after(text, match.end, one=one)
    before = LAST_WORD.search(text, max(0, match.start - 30), match.start)
    word = before.group(1) if before else ""
    if noun is not None and not (one and (not low[0].isalpha() or word.lower() in NOT_BEFORE_ONE)):
        return not _is_model(word, low, sentences, match, noun)
    if is_part(text, match.end) and not _is_model(word, low, sentences, match, noun):
        return True
    if one and low[0].isalpha():
        return False
    return _stands_bare(match, sentences, word)


def _is_model(word: str, low: str, sentences: Sentences, match: Match, noun: Counted | None) -> bool:
    """A bare number behind a capital word names a thing, unless people, plainly many or an owner's are counted."""
    owner = word.endswith(OWNER)
    named = word[:1].isupper() and not owner and low.isdigit() and sentences.text[match.start - 1 : match.start] == " "
    person = noun is not None and noun.kind == "person"
    return named and not person and not _opens_sentence(sentences, match.start - len(word) - 1)


def _opens_sentence(sentences: Sentences, at: int) -> bool:
    """True for the first word of a sentence, or of what is quoted in one."""
    return sentences.opens(at) or sentences.text[at - 1 : at] in ('"', "“")


def _is_score(match: Match, text: str) -> bool:
    """Two small numbers on a hyphen, no wider apart than a game's result, with nothing counted behind."""
    start, end = match.spans["low"][1], match.spans["high"][0]
    first, last = value_of(match.fields["low"]), value_of(match.fields["high"])
    if text[start:end] == "-to-" and first > last:
        return True
    if text[start:end].strip() not in ("-", "–", "—"):
        return False
    if first >= last:
        return True
    return "," not in match.fields["high"] and counted_after(text, match.end, one=False) is None


def _is_two_figures(match: Match, text: str) -> bool:
    """True for "8 % to 210": the first number has a unit that the second has not."""
    between = text[match.spans["low"][1] : match.spans["high"][0]]
    told = bool(re.sub(r"\b(?:to|and|or)\b|[\s–—-]", "", between))
    return told and OPENED.match(text, match.start) is None


def _stands_bare(match: Match, sentences: Sentences, word: str) -> bool:
    """A number without a noun counts where its form or its neighbours leave no other reading."""
    low, text = match.fields["low"], sentences.text
    if _is_told_of_people(match, text):
        return True
    if _is_joined(match, text):
        return False
    if word.lower().endswith(("ed", "ing")) and table("measure-word").get(word.lower()) in table("people-measure"):
        return True
    if low[0].isalpha():
        return "hedge" in match.fields or len(low) > 9 or " " in low or _is_tallied(match, sentences, word)
    if _names_a_thing(match, sentences, word):
        return False
    return (
        _has_form_of_count(match, text, word) or _is_listed(text, match.end) or _is_told_alike(match, sentences, word)
    )


def _is_tallied(match: Match, sentences: Sentences, word: str) -> bool:
    """True for "bringing the death toll to eight" and "brings to nine the number of dead"."""
    if word.lower() not in BARE_LEADS:
        return False
    before, text = sentences.before(match.start, most=FAR), sentences.text
    return bool(_tally_behind().match(text, match.end)) or (
        ENDS.match(text, match.end) is not None and _tally().search(before) is not None
    )


@cache
def _tally() -> re.Pattern[str]:
    """What was counted, told before the number, with no other number between."""
    return re.compile(rf"\b(?:{alternation(table('tallied'))})\b[^\d.;:]*$", re.IGNORECASE)


@cache
def _tally_behind() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z]+){{1,2}} (?:{alternation(table('tallied'))})\b", re.IGNORECASE)


def _is_told_alike(match: Match, sentences: Sentences, word: str) -> bool:
    """True for the second of "Holm has 12 goats and Berg has 10": its noun was said behind the same word."""
    led = table("unit-carrier").get(word) in ("any", "adds")
    if not led or not match.fields["low"][0].isdigit() or not ENDS.match(sentences.text, match.end):
        return False
    leads = alternation(lead for lead, kind in table("unit-carrier").items() if kind == "any")
    lead = leads if table("unit-carrier")[word] == "adds" else re.escape(word)
    before = sentences.before(match.start, most=FAR)
    return re.search(rf"\b(?:{lead}) \d[\d,]* (?:[a-z-]+ )?[a-z-]+s\b", before) is not None


@cache
def _bore_behind() -> re.Pattern[str]:
    """What stands behind the number that names a gun: "a .22 rifle", "9mm ammunition"."""
    words = table("bore-word")
    whole = alternation(word for word in words if words[word] == "any")
    return re.compile(
        rf"(?:(?<=\D\.\d\d)|(?<=\dmm))[ -](?:{alternation(words)})(?!\w)|(?<=\d)[ -](?:{whole})(?!\w)", re.IGNORECASE
    )


def _is_listed(text: str, end: int) -> bool:
    """True for the first of several numbers in a row whose unit stands behind the last: "250 and 500 kilograms"."""
    row = ROW.match(text, end)
    return row is not None and _unit_behind().match(text, row.end()) is not None


@cache
def _unit_behind() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{alternation(table('unit-name'))})(?!\w)", re.IGNORECASE)


def _is_told_of_people(match: Match, text: str) -> bool:
    """True where what follows tells that people are counted, or that it is an age."""
    if are_own_children(text, match.spans["low"][0], value_of(match.fields["low"])):
        return False
    if "hedge_after" in match.fields or TELLS_COUNT.match(text, match.end) or OTHERS.match(text, match.end):
        return True
    return "high" not in match.fields and is_age(text, *match.spans["low"], value_of(match.fields["low"]))


def _is_joined(match: Match, text: str) -> bool:
    """True for a number joined to a sign, or leading a name: "12-inch", "24/7", "1 Harbour Street"."""
    if text[match.end : match.end + 1] in ("-", "/", "'", "’") or text[max(0, match.start - 1) : match.start] == "-":
        return True
    leads = re.match(r" [A-Z][a-z]", text[match.end : match.end + 3]) and match.fields["low"].isdigit()
    return bool(leads) and "hedge" not in match.fields


def _names_a_thing(match: Match, sentences: Sentences, word: str) -> bool:
    """True behind a label or a capital word, in the result of a game, and for one of a named group."""
    text = sentences.text
    named = word[:1].isupper() and not _opens_sentence(sentences, match.start - len(word) - 1)
    if word.lower() in table("label-word") or (named and "hedge" not in match.fields):
        return True
    result = RESULT.search(text[max(0, match.start - 8) : match.start])
    return bool(result or NAMED_GROUP.search(text[max(0, match.start - 30) : match.start]))


def _has_form_of_count(match: Match, text: str, word: str) -> bool:
    """True for a number with a point, a scale or a hedge, behind a word that leads figures in, or in a wide range."""
    low = match.fields["low"]
    written = bool(re.search(r"[.,]", low)) or scale_of(low) is not None
    return written or "hedge" in match.fields or word.lower() in BARE_LEADS or _is_wide(match, text)


def _is_wide(match: Match, text: str) -> bool:
    """True for "between 100 and 150", which no hours, marks or places in a list are told as."""
    opened = "high" in match.fields and OPENED.match(text[match.start : match.start + 30])
    return bool(opened) and value_of(match.fields["high"]) >= WIDE
