"""What a number counts: the noun phrase behind it, read without a parse."""

import re
from dataclasses import dataclass

from dateline.marking.quantities.noun import class_of, is_inflected, is_plural, singular, table

PER = r"(?:year|month|week|day|hour|minute|second|night|game|person|head)"
JOINT = r"(?: - (?=[a-z]+(?:ed|era|style|time|workers?)\b)|[\u00a0-]| {1,2}|\n(?=[a-z]))?"
WORD = re.compile(
    rf"{JOINT}((?:[A-Z]\.){{2,3}}(?= )|[A-Za-z](?:[\w'’&-]|/(?!{PER}\b)){{0,24}}|\d{{1,3}}(?= [A-Z])|\d{{1,4}}s\b)"
)
BRACKETED = re.compile(r"(?= \([^()\n]{2,30}\) (?:per|an?) ) \([^()\n]{2,30}\)")
OWNED = r" of [A-Z][\w-]*(?: [A-Z][\w-]*){0,2}(?:['’]s|(?<=s)['’])(?= )"
FEW = r"(?: very)? (?:few|many|several|numerous|countless|various)\b"
OPENER = re.compile(
    OWNED + rf"| of (?:the|his|her|its|their|these|those|our|my)\b(?:{FEW})?| of{FEW}| of(?= [a-z])|(?<=of)(?= )"
)
NUMBER = (
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
RANK = r"(?:last|first|other|past|next|final|top|remaining|previous|initial|original)"
NEAR = r"(?:more|only|just|about|nearly|almost|around|roughly|some|over|more than|at least|up to)"
OF_NUMBER = re.compile(rf" (?:out )?of (?:(?:the|its|their|his|her|our|those|these) )?(?:{RANK} )?(?:{NEAR} )?{NUMBER}")
VAGUE_WHOLE = re.compile(r" of (?:the )?(?:dozens|hundreds|thousands|millions)\b")
COMPOUND = re.compile(r"-([a-z]{3,14})(?:-(?:long|wide|high|tall|deep|thick|strong))?(?![\w-])")
AND_ADJECTIVE = re.compile(r" and (?=[a-z-]+ [a-z]{3,}s\b)(?![a-z-]+s )")
NEXT = re.compile(r" ([a-z][a-z-]*)(?![\w'’])")
MORE = re.compile(r" (?:more|other|fewer)(?= [A-Za-z])(?! than\b)")
MARKED = re.compile(r" ['\"“‘](?=[a-z-]+s['\"”’])")
RATE = re.compile(
    rf"(?: per ([a-z]{{2,12}})|(?: an? |/)({PER})"
    r"(?! (?:ago|earlier|later|before|after|since)\b))(?![\w-])"
)
OWNER_APART = re.compile(r" ['’]s(?= )")
OWNER = ("'s", "’s", "s'", "s’")
OF_WHOLE = re.compile(r"(?: (?:the|a|all|its|their|his|her|our))? ?([A-Za-z][\w’'-]*(?: [A-Za-z][\w'’-]*){0,4})")
AND_NAME = re.compile(r" and [A-Z]")
SHORT_STEM = re.compile(r"[^aeiou]{1,3}[aeiou][bcdfgklmnprstvz]")
MOST_WORDS = 6
CONTRACTED = re.compile(r".*(?:['’](?:m|re|ve|ll|d)|n['’]t)", re.IGNORECASE)
KINDS_OF_OWNER = re.compile(r"(?:wo)?men['’]s|children['’]s|(?:boy|girl|ladie)s['’]", re.IGNORECASE)
SUPERLATIVE = {"best": "good", "worst": "bad", "most": "", "largest": "large", "least": ""}


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase in words of the text [start, end), its singular form, and its class where the rules know it."""

    start: int
    end: int
    unit: str
    kind: str | None


def counted_after(text: str, at: int, *, one: bool) -> Counted | None:
    """The noun phrase that begins at `at`, if there is one; of several words up to the first plural."""
    if text[at : at + 1] == "-":
        return _compound(COMPOUND.match(text, at))
    if OF_NUMBER.match(text, at) or VAGUE_WHOLE.match(text, at):
        return None
    if MARKED.match(text, at):
        at += 2
    opened = OPENER.match(text, at)
    partitive = opened is not None and " " in opened.group() and len(opened.group()) > 3
    skipped = opened or MORE.match(text, at)
    found, counted = _noun_words(text, skipped.end() if skipped else at, one=one, partitive=partitive)
    if counted or partitive:
        return counted
    return _one(found) if one else _attributive(found)


def _noun_words(text: str, position: int, *, one: bool, partitive: bool) -> tuple[list[re.Match[str]], Counted | None]:
    """The words of the noun phrase behind its opening, and what is counted where a plural or an owner ends it."""
    found: list[re.Match[str]] = []
    for _ in range(MOST_WORDS):
        position = _past_and(text, position, found, one=one)
        word = WORD.match(text, position)
        if word is None or _ends_phrase(text, word, partitive=partitive) or (not found and _is_no_noun(word, one=one)):
            break
        position = word.end()
        if apart := OWNER_APART.match(text, position):
            if not partitive and word.group(1).islower():
                return found, _counted([*found, word], superlative=False)
            position, found = apart.end(), []
            continue
        if _is_owner(word.group(1)):
            if not partitive and word.group(1)[0].islower():
                return found, _counted([*found, word], superlative=False)
            found = []
            continue
        found.append(word)
        if (not one or partitive) and is_plural(word.group(1)) and not _is_attribute(text, word):
            return found, _counted(found, superlative=partitive)
    return found, None


def _is_no_noun(word: re.Match[str], *, one: bool) -> bool:
    """True for a word behind a dash, and behind "one" for a verb of it, where a noun phrase would begin."""
    return word.group()[:2] == " -" or (one and word.group(1) in table("verb-of-one"))


def _ends_phrase(text: str, found: re.Match[str], *, partitive: bool) -> bool:
    """True for a word that no noun phrase holds; "the most" of a superlative is held."""
    word = found.group(1)
    ends = word.lower() in table("phrase-end") and not (partitive and word == "most")
    return (ends and not _leads_noun(text, found)) or CONTRACTED.fullmatch(word) is not None


def _leads_noun(text: str, found: re.Match[str]) -> bool:
    """True for the old of "12 old houses": an adjective that may also end a phrase, before one more word of it."""
    if found.group(1) not in table("before-noun"):
        return False
    following = NEXT.match(text, found.end())
    return following is not None and following.group(1) not in table("phrase-end")


def _is_owner(word: str) -> bool:
    """True for an owner; "women's" before a noun tells its kind."""
    return word.endswith(OWNER) and not KINDS_OF_OWNER.fullmatch(word)


def _is_attribute(text: str, word: re.Match[str]) -> bool:
    """True for the police of "police officers", the sports of "sports cars": no verb in -s follows a plural."""
    following = WORD.match(text, word.end())
    if following is None or text[word.end()] != " " or following.group(1)[0].isupper():
        return False
    after = following.group(1)
    if after.lower() in table("phrase-end") or not is_plural(after) or singular(after) in table("time-unit"):
        return False
    attributive = word.group(1).lower() in table("attributive-plural")
    return not _is_owner(after) and (attributive or class_of(after) == "person")


def _one(found: list[re.Match[str]]) -> Counted | None:
    """The phrase behind "one"; a word in -s that ends it is its verb: "one reader asks", "how one writes"."""
    kept = found[: _head(found)]
    if kept and is_inflected(kept[-1].group(1)):
        kept = kept[:-1]
    return _counted(kept, superlative=False) if kept else None


def _attributive(found: list[re.Match[str]]) -> Counted | None:
    """The delegate of "the 1,237 delegate threshold": a noun that stands in the singular before another."""
    if len(found) < 2 or found[0].group(1) not in table("compound-noun"):
        return None
    return _counted(found[:1], superlative=False)


def is_part(text: str, at: int) -> bool:
    """True where the number before is some of so many: "two of the three members"."""
    return OF_NUMBER.match(text, at) is not None and VAGUE_WHOLE.match(text, at) is None


def _compound(joined: re.Match[str] | None) -> Counted | None:
    """The noun of "a 16-member panel", if it is one."""
    word = joined.group(1) if joined else ""
    if joined is None or word in table("no-compound") or word.endswith(("ed", "ing", "ly", "fold")):
        return None
    return Counted(joined.start(1), joined.end(1), singular(word), class_of(word))


def rate_after(text: str, at: int) -> tuple[int, str]:
    """Where a phrase ends that says per what the things before it are counted, and the words for it."""
    found = RATE.match(text, at)
    return (found.end(), f" per {(found.group(1) or found.group(2)).lower()}") if found else (at, "")


def rate_past_brackets(text: str, at: int) -> str:
    """The rate told behind a sum and its conversion: "9 million crowns ($2 million) a year"."""
    brackets = BRACKETED.match(text, at)
    return rate_after(text, brackets.end())[1] if brackets else ""


def _past_and(text: str, at: int, found: list[re.Match[str]], *, one: bool) -> int:
    """Behind the "and" of two words that stand before one noun ("Danish and Swedish farmers", "old and new mills")."""
    if not found or text[at : at + 5] != " and ":
        return at
    if found[-1].group(1)[0].isupper():
        return at + len(" and") if AND_NAME.match(text, at) else at
    alike = len(found) == 1 and not one and AND_ADJECTIVE.match(text, at) is not None
    return at + len(" and") if alike else at


def _head(words: list[re.Match[str]]) -> int:
    """A singular phrase goes on while its words look like nouns and adjectives."""
    for place, word in enumerate(words):
        if place and re.search(r"(?:ing|ed|ly)$", word.group(1)):
            return place
    return min(len(words), 3)


def _counted(words: list[re.Match[str]], *, superlative: bool) -> Counted:
    names = [word.group(1) for word in words]
    owned = len(names[-1]) - len(_without_owner(names[-1]))
    names[-1] = _without_owner(names[-1])
    unit = [*(_plain(name) if superlative else name for name in names[:-1]), singular(names[-1])]
    kind = class_of(names[-1])
    if len(unit) > 1 and unit[0].lower() in table("number-word"):
        unit = unit[1:]  # "two of the party's three deputies"
    if unit[-1] in table("time-unit") and not superlative:
        unit = unit[-1:]
    return Counted(
        words[0].start(1),
        words[-1].end() - owned,
        " ".join(part.lower() for part in unit if part and not _is_participle(part)),
        kind,
    )


def _without_owner(word: str) -> str:
    if not _is_owner(word):
        return word
    return word[:-2] if word[-1] == "s" else word[:-1]


def _is_participle(word: str) -> bool:
    """True for "recorded" in "300 recorded songs": what was done to the things is not what they are."""
    return len(word) > 5 and word.lower().endswith("ed") and "-" not in word


def _plain(word: str) -> str:
    low = word.lower()
    if low in SUPERLATIVE or not low.endswith("est") or len(low) < 6 or low in table("no-superlative"):
        return SUPERLATIVE.get(low, word)
    stem = low[:-3]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if SHORT_STEM.fullmatch(stem):
        return stem + "e"
    return stem if stem[-1] != stem[-2] or stem[-1] in "ls" else stem[:-1]


def whole_after(text: str, at: int) -> Counted | None:
    """The whole that a share is of: "of the population", "of Norway's voters"."""
    found = OF_WHOLE.match(text, at)
    if found is None:
        return None
    kept: list[re.Match[str]] = []
    for word in re.finditer(r"[A-Za-z][\w'’-]*", found.group(1)):
        if word.group().lower() in table("phrase-end"):
            break
        kept.append(word)
        if is_plural(word.group()) or word.group().lower() in ("population", "electorate", "workforce"):
            break
    kept = kept[:-1] if kept and kept[-1].group().endswith(OWNER) else kept
    if not kept:
        return None
    start = found.start(1)
    return Counted(start, start + kept[-1].end(), singular(kept[-1].group()), class_of(kept[-1].group()))
