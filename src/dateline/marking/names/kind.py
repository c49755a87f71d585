"""Of what kind a name is: its own words tell, those beside it, or what found it."""

import re

from dateline.marking.names.candidates import INITIALISM, NameCandidate, is_told_holder, is_told_person, words_of
from dateline.marking.names.extent import SON_OR_FATHER, is_short_title
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, Syntax

OPEN_TAGS = frozenset({"IN", "CC"})
CLOSERS = frozenset({",", ".", ")"})
NICKNAME = re.compile(r"[A-Z][a-z][\w'’-]* [(\"“‘'`]{1,2} ?[A-Z][a-z]+ ?[)\"”’'`]{1,2} [A-Z][a-z][\w'’-]*")
WORDS_IN_FULL = 2
BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})
COMMON = frozenset({"NN", "NNS"})
FURTHEST = 3
LEAST_INITIALS, MOST_INITIALS = 3, 4
AGE = re.compile(r", [1-9]\d [,.)]")


def kind_of(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameKind:
    """The kind its own words tell, or those beside it, or else the one it came with."""
    words = [word.lower() for word in words_of(syntax, found)]
    if found.is_guess and found.kind in ("body", "place") and 1 < len(words) < 4 and _has_age(syntax, found.after):
        return "person"
    if found.is_guess and found.kind in ("person", "place") and len(words) == 1 and _is_led(syntax, found, lexicon):
        return "body"
    whole = _kind_of_whole(" ".join(words), lexicon)
    if whole or (found.kind == "person" and _has_preposition(syntax, found, lexicon)):
        return whole or "body"
    if len(words) > 1 and (words[-1].rstrip(".") in SON_OR_FATHER or _has_particle(found, words, lexicon)):
        return "person"
    if 1 < len(words) < 4 and found.is_guess and _is_told_person(syntax, found, lexicon):
        return "person"
    head = head_of(words)
    if len(words) > 1 and words[0] in lexicon.of_things:
        return "other"
    told = lexicon.kinds.get(head) or ("body" if _ends_in_initials(words_of(syntax, found)) else None)
    if told and len(words) > 1:
        return told
    if len(words) > 1 and _has_nickname(syntax, found):
        return "person"
    if len(words) > 1 and all(word in lexicon.given for word in words if word != "-"):
        return "person"
    if len(words) > 1 and found.is_guess and is_told_holder(syntax, found.after, lexicon):
        return "person"
    if 1 < len(words) < 4 and words[0] in lexicon.given and _may_be_leader(syntax, found, lexicon):
        return "person"
    return found.kind if len(words) > 1 else _kind_of_one_word(syntax, found, lexicon)


def _kind_of_whole(whole: str, lexicon: NameLexicon) -> NameKind | None:
    """Of what kind a land, a people and a platform are."""
    if whole in lexicon.countries:
        return "place"
    if whole in lexicon.demonyms or (whole.endswith("s") and whole[:-1] in lexicon.demonyms):
        return "group"
    return "body" if whole in lexicon.platforms else None


def _kind_of_one_word(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameKind:
    """Initials are a body's; what stands right behind "in" is where, unless somebody may be trusted or seen in it."""
    is_titled = found.kind == "person" and follows_honorific(syntax, found.first, lexicon)
    if found.kind in ("person", "place", "other", "work") and not is_titled and _is_initialism(syntax, found):
        return "body"
    if found.kind != "person" or not found.is_guess or found.first < 2:
        return found.kind
    word, link = syntax.tokens[found.first], syntax.tokens[found.first - 1]
    owns = found.after < len(syntax.tokens) and syntax.tokens[found.after].tag == "POS"
    is_where = link.tag == "IN" and link.text.lower() in lexicon.where and word.head == found.first - 1 and not owns
    above = syntax.tokens[link.head].lemma.lower()
    return "place" if is_where and word.text.lower() not in lexicon.given and above not in lexicon.put_in else "person"


def _has_particle(found: NameCandidate, words: list[str], lexicon: NameLexicon) -> bool:
    """True for "Piet van Dam" and "Van Dam", who is no dam; "La Tribune" is a newspaper."""
    is_last_name = words[0] in lexicon.joining and lexicon.kinds.get(words[-1]) == "place"
    return found.kind == "person" and (is_last_name or any(word in lexicon.joining for word in words[1:-1]))


def _has_preposition(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for "Nurses Beyond Walls", whose midst no person's name has; "Per" is a name."""
    midst = [token for token in syntax.tokens[found.first + 1 : found.after - 1] if token.tag == "IN"]
    return any(t.text.istitle() and t.text.lower() not in {*lexicon.particles, *lexicon.given} for t in midst)


def _ends_in_initials(words: list[str]) -> bool:
    """True for "Lakeland GOP": a body's letters behind a word that is not all in capitals."""
    is_short = len(words) > 1 and LEAST_INITIALS <= len(words[-1]) <= MOST_INITIALS
    return is_short and bool(INITIALISM.match(words[-1])) and not any(word.isupper() for word in words[:-1])


def _has_nickname(syntax: Syntax, found: NameCandidate) -> bool:
    """True for "Mo (Tiny) Drell": what somebody is called stands in brackets or marks amid the name."""
    words = " ".join(token.text for token in syntax.tokens[found.first : found.after])
    return NICKNAME.fullmatch(words) is not None


def _has_age(syntax: Syntax, after: int) -> bool:
    """True for an age between commas right behind a name: "Ada Berg, 52, left"."""
    around = " ".join(token.text for token in syntax.tokens[after : after + 3])
    return AGE.match(around) is not None


def _is_led(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True where an office of a body's stands right behind a single word, or a body's noun before it.

    So of "Nordbank chief executive Ada Berg" and "the Danish group Nordbank"; a spokesman may be a person's.
    """
    tokens = syntax.tokens
    word = tokens[found.first].text.lower()
    if word in lexicon.given or follows_honorific(syntax, found.first, lexicon):
        return False
    behind = [token.text.lower() for token in tokens[found.after : found.after + 3]]
    offices = (" ".join(behind[:length]) for length in (1, 2, 3))
    is_place = found.kind == "place"
    if (
        behind
        and not is_place
        and tokens[found.after].text.islower()
        and any(office in lexicon.of_bodies for office in offices)
    ):
        return True
    before = tokens[found.first - 1] if found.first > 1 else None
    return before is not None and before.text.islower() and lexicon.kinds.get(before.text) == "body"


def follows_honorific(syntax: Syntax, first: int, lexicon: NameLexicon) -> bool:
    """True right behind a word that is said before people alone: "Mr Berg"."""
    before = [token.text.lower() for token in syntax.tokens[max(0, first - 2) : first]]
    return any(word in lexicon.honorifics or word + "." in lexicon.honorifics for word in before)


def _is_told_person(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True where the words before or behind the name say that it is somebody's."""
    if _follows_title(syntax, found.first, lexicon):
        return True
    if is_told_person(syntax, found.after, lexicon) and not (found.kind == "place" and _is_of(syntax, found.first)):
        return True
    return found.kind in ("place", "body") and (
        _follows_office(syntax, found.first, lexicon) or _is_apposed_to_post(syntax, found, lexicon)
    )


def _is_of(syntax: Syntax, first: int) -> bool:
    """True for the land of "the mayor of Lake County, a former nurse"."""
    return first > 0 and syntax.tokens[first - 1].text in ("of", "from", "in")


def _is_apposed_to_post(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True between commas behind an office or post: "the board's senior member, Ada Berg, said"."""
    tokens = syntax.tokens
    if found.first < 2 or found.after >= len(tokens) or tokens[found.first - 1].text != ",":
        return False
    ends = [" ".join(token.text.lower() for token in tokens[found.first - n : found.first - 1]) for n in (2, 3)]
    return tokens[found.after].text in CLOSERS and any(end in lexicon.personal_posts for end in ends)


def _follows_office(syntax: Syntax, first: int, lexicon: NameLexicon) -> bool:
    """True right after an office and what it is of: "secretary of trade Ada Berg", not "the mayor and Lundo Water"."""
    tokens, place = syntax.tokens, first - 1
    while place > 1 and tokens[place].text.lower() in lexicon.matters | {"and", "of", "for"}:
        place -= 1
    is_open = tokens[first - 1].tag in OPEN_TAGS
    return place >= 0 and not is_open and _ends_office(syntax, place, lexicon)


def _ends_office(syntax: Syntax, place: int, lexicon: NameLexicon) -> bool:
    """True where an office of one word or of two ends, a hyphenated one too."""
    words = [token.text.lower() for token in syntax.tokens[max(0, place - 2) : place + 1]]
    return any(
        "".join(words[at:]) in lexicon.offices or " ".join(words[at:]) in lexicon.offices for at in range(len(words))
    )


def _follows_title(syntax: Syntax, first: int, lexicon: NameLexicon) -> bool:
    """True right after a rank or another title in short, which only a person bears: "Capt. Ada Berg"."""
    if first < 2 or syntax.tokens[first - 1].text != ".":
        return bool(first) and syntax.tokens[first - 1].text.endswith(".") and _is_short(syntax, first - 1, lexicon)
    return _is_short(syntax, first - 2, lexicon)


def _is_short(syntax: Syntax, index: int, lexicon: NameLexicon) -> bool:
    return is_short_title(syntax.tokens[index].text.rstrip("."), lexicon) and syntax.tokens[index].text.lower() != "st"


def _may_be_leader(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for a people's or other name, and for a body's of two words without a firm's office or other noun behind it.

    A longer one of a body's must stand right before "regime", "forces" ...
    """
    after = syntax.tokens[found.after].text if found.after < len(syntax.tokens) else ""
    is_full = found.is_guess and found.after - found.first == WORDS_IN_FULL
    is_short = is_full and not _is_led(syntax, found, lexicon) and not stands_before_noun(syntax, found, lexicon)
    return found.kind in ("group", "other") or (found.kind == "body" and (is_short or after in lexicon.groups))


def stands_before_noun(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True before the common noun of a thing that it belongs to: "Lundo shares"; not before what people have."""
    token = syntax.tokens[found.after - 1]
    head = syntax.tokens[token.head]
    is_before = found.after <= token.head < found.after + FURTHEST and token.dep in BEFORE_NOUN and head.tag in COMMON
    low = head.lemma.lower()
    return is_before and not (low in lexicon.of_people or lexicon.tells_office(low))


def ungraded(words: list[str], lexicon: NameLexicon) -> list[str]:
    """The words without the "Jr" or "III" that they end in, which is nobody's surname."""
    while len(words) > 1 and (words[-1].lower() in lexicon.suffixes or not words[-1][0].isalpha()):
        words = words[:-1]
    return words


def head_of(words: list[str]) -> str:
    """The last word before the first "of", "for", "on" ...: "Ministry" in "Ministry of Works and Roads"."""
    for index, word in enumerate(words):
        if index and word in ("of", "for", "on", "in", "at", "against", "to"):
            return words[index - 1]
    return words[-1]


def _is_initialism(syntax: Syntax, found: NameCandidate) -> bool:
    """True for a guess of capitals alone; of a person's, where few letters and no capitals beside it: "the LRB won"."""
    word = syntax.tokens[found.first].text
    if not found.is_guess or not INITIALISM.match(word):
        return False
    beside = syntax.tokens[max(0, found.first - 1) : found.first] + syntax.tokens[found.after : found.after + 1]
    amid_capitals = any(len(token.text) > 1 and token.text.isupper() for token in beside)
    return found.kind != "person" or (len(word) <= MOST_INITIALS and not amid_capitals)
