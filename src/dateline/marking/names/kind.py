"""What a name in the making loses, gains or turns out to be: trimmed, stretched, or taken for another kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import INITIALISM, NameCandidate, is_proper, is_told_holder, is_told_person
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, Syntax, Token

NOT_IN_NAMES = frozenset(
    {"'s", "’s", *"'’,.;:-–—()[]\"“”‘`", "``", "''", "the", "The", "THE", "a", "A", "an", "An", "and"}
)
BARE = frozenset({"senate", "congress", "parliament", "treasury"})
SON_OR_FATHER = frozenset({"jr", "sr"})
GENERATIONS = SON_OR_FATHER | {"ii", "iii", "iv"}
MOST_IN_OFFICE = 4
MOST_IN_PERSON = 5
LINKS = frozenset({"of", "for", "and", "on", "in", "&", "the", "against", "to", "at", "-"})
BEFORE_NAMES = frozenset({"JJ", "VBZ", "VBD", "VBN", "VBG", "VB", "IN", "NN", "RB"})
LEAST_WORDS = 4
CLOSERS = frozenset({",", ".", ")"})
CAPITALS = 0.7
AGE = re.compile(r", [1-9]\d [,.)]")
FULL_STOPS = frozenset({".", "!", "?", '"', "”", "''"})


def words_of(syntax: Syntax, found: NameCandidate) -> list[str]:
    """The name's words as written."""
    return [token.text for token in syntax.tokens[found.first : found.after]]


def uncoordinated(syntax: Syntax, found: NameCandidate) -> Iterator[NameCandidate]:
    """Two people in one: "Berg and Ruiz" is cut at its "and"."""
    cut = next((i for i in range(found.first + 1, found.after - 1) if syntax.tokens[i].text in ("and", "&")), None)
    if cut is None or found.kind != "person":
        yield found
        return
    yield replace(found, after=cut)
    yield from uncoordinated(syntax, replace(found, first=cut + 1))


def trimmed(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameCandidate | None:
    """The name without articles, possessives, punctuation, honorifics and offices at its ends, if anything is left."""
    found = _past_office(syntax, _of_one(syntax, found, lexicon), lexicon)
    first, after = found.first, found.after
    tokens = syntax.tokens
    while after > first and (tokens[after - 1].text in NOT_IN_NAMES or _is_small(tokens[after - 1].text)):
        if after - first > 2 and is_hyphenated(syntax, after - 1):
            break
        after -= 1
    while first < after and tokens[first].text in NOT_IN_NAMES:
        first += 1
    after = _before_short_title(syntax, first, after, lexicon)
    if after - first > 2 and tokens[first].tag in ("RB", "RBR") and is_proper(syntax, first + 1):
        first += 1
    if found.kind == "person":
        while (
            not (found.is_whole or is_hyphenated(syntax, after - 1))
            and after > first + 1
            and _ends_no_name(syntax.tokens[after - 1])
        ):
            after -= 1
        while _words_in(syntax, first, after) > 2 and tokens[first].tag in BEFORE_NAMES:
            first += 1
        first = _past_matter(syntax, _past_title(syntax, first, after, lexicon), after, lexicon)
        after = _before_age(syntax, first, after, lexicon)
    return replace(found, first=first, after=after) if first < after else None


def _of_one(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameCandidate:
    """A person for what begins with "Mr" or "Mrs", whatever the model takes it for."""
    if words_of(syntax, found)[0] in NOT_IN_NAMES and found.after - found.first > 1:
        return _of_one(syntax, replace(found, first=found.first + 1), lexicon)
    words = [word.lower() for word in words_of(syntax, found)]
    opens = words[0] in lexicon.of_one and 1 < len(words) < MOST_IN_PERSON and lexicon.kinds.get(words[-1]) is None
    plain = opens and not LINKS.intersection(words) and is_proper(syntax, found.first + 1)
    return replace(found, kind="person") if plain else found


def _past_office(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameCandidate:
    """A holder without the end of the office that stands before: "State Ada Berg", of "Secretary of State Ada Berg"."""
    first = found.first
    if _closes_office(syntax, first, lexicon) and found.after - first > 1 and is_proper(syntax, first + 1):
        return replace(found, first=first + 1, kind="person")
    return found


def _closes_office(syntax: Syntax, last: int, lexicon: NameLexicon) -> bool:
    """True for the last word of an office of several: "Staff" in "Chief of Staff"."""
    words = [token.text.lower() for token in syntax.tokens[max(0, last - MOST_IN_OFFICE) : last + 1]]
    return any(" ".join(words[start:]) in lexicon.offices for start in range(len(words) - 1))


def _words_in(syntax: Syntax, first: int, after: int) -> int:
    """How many words the tokens are; a hyphenated one is one."""
    return sum(syntax.tokens[at].text != "-" and not is_hyphenated(syntax, at) for at in range(first, after))


def is_hyphenated(syntax: Syntax, index: int) -> bool:
    """True for the second part of a hyphenated word: the "seo" of "Yun-seo", which is one name with the first."""
    if index < 2 or syntax.tokens[index - 1].text != "-":
        return False
    before, hyphen, token = syntax.tokens[index - 2 : index + 1]
    return before.end == hyphen.start and hyphen.end == token.start and before.text[:1].isupper()


def _is_small(word: str) -> bool:
    """True for prepositions and articles, with or without a capital."""
    return word.lower() in LINKS or word.lower() in ("from", "by", "with", "as", "vs", "after", "over")


def _ends_no_name(token: Token) -> bool:
    """True for prepositions, verbs and days that capitals have drawn into a name."""
    return token.tag in ("IN", "TO", "VBZ", "VBD", "VBP", "DT", "CC", "RB", "CD") or token.entity in ("DATE", "TIME")


def _past_title(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    tokens = syntax.tokens
    while after - first > 1:
        word = tokens[first].text.lower().removeprefix("ex-")
        dotted = word if word.endswith(".") else word + "."
        is_title = word in lexicon.honorifics or dotted in lexicon.honorifics or is_office(word, lexicon)
        is_title = is_title or (word in lexicon.posts and after - first > 2)
        doubtful = word in lexicon.doubtful and after - first < 3
        demonym = word in lexicon.demonyms
        if not (is_title or demonym) or doubtful:
            return first
        first += 2 if tokens[first + 1].text == "." and after - first > 2 else 1
    return first


def is_office(word: str, lexicon: NameLexicon) -> bool:
    """True for "minister" and for "ministers"."""
    return word in lexicon.offices or word.removesuffix("s") in lexicon.offices


def _before_short_title(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    """Cut off a shortened title whose dot stands apart and that belongs to the next name: "Harbour Police Sgt"."""
    if after < len(syntax.tokens) and syntax.tokens[after].text == "." and after > first:
        return after - is_short_title(syntax.tokens[after - 1].text, lexicon)
    return after


def is_short_title(word: str, lexicon: NameLexicon) -> bool:
    """True for "Sgt" and "Gov", which are nobody's name; not for "Sen", which is."""
    return word.lower() + "." in lexicon.honorifics and word.lower() not in lexicon.doubtful


def _past_matter(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    """Past what the office before the name is for: "Minister of Foreign Affairs | Ada Berg"."""
    while after - first > 1 and _is_matter(syntax, first, lexicon):
        first += 1
    return first


def _is_matter(syntax: Syntax, index: int, lexicon: NameLexicon) -> bool:
    """True for a word of what an office before it is for: "Affairs" in "Minister of Foreign Affairs"."""
    tokens, parts = syntax.tokens, lexicon.matters
    if tokens[index].text.lower() not in parts:
        return False
    while index > 1 and (tokens[index].text.lower() in parts or tokens[index].text == "and"):
        index -= 1
    return tokens[index].text in ("of", "for") and tokens[index - 1].text.lower() in lexicon.offices


def _before_age(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    """Cut off what follows a comma, an age or a degree: "Ada Berg , 52"."""
    for index in range(first + 1, after):
        word = syntax.tokens[index].text
        if word[0].isdigit() or word in (",", "(", ";", ":", "--"):
            return index
    while after - first > 2 and _is_degree(syntax.tokens[after - 1].text.lower(), lexicon):
        after -= 1
    return after


def _is_degree(word: str, lexicon: NameLexicon) -> bool:
    """True for "PhD" and "MP", which are no part of a name as the "Jr" is that keeps father and son apart."""
    return word in lexicon.suffixes and word.rstrip(".") not in GENERATIONS


def stretched(
    syntax: Syntax, found: NameCandidate, taken: dict[int, NameCandidate], edges: frozenset[int], lexicon: NameLexicon
) -> NameCandidate:
    """The name with the capitalised words that the model cut off: "Ada Lovelace | National Academy" is one body.

    `edges` are the tokens at which sentences begin and end.
    """
    first, after = found.first, found.after
    if found.kind not in ("person", "body", "place"):
        return found
    while first > 0 and first not in edges and _belongs(syntax, first - 1, found, taken, lexicon):
        first -= 1
    while after < len(syntax.tokens) and after not in edges and _belongs(syntax, after, found, taken, lexicon):
        after += 1
    return replace(found, first=first, after=after)


def _belongs(
    syntax: Syntax, index: int, found: NameCandidate, taken: dict[int, NameCandidate], lexicon: NameLexicon
) -> bool:
    word = syntax.tokens[index].text
    low = word.lower()
    before_people = lexicon.portfolios | (lexicon.posts if found.after - found.first > 1 else frozenset())
    if index in taken or not is_proper(syntax, index) or syntax.tokens[index].entity in ("DATE", "TIME"):
        return False
    if (
        (index < found.first and (INITIALISM.match(word) or (found.kind == "person" and low in before_people)))
        or low in lexicon.honorifics
        or is_short_title(low, lexicon)
        or low in lexicon.offices
        or low in lexicon.demonyms
        or (found.kind == "person" and index < found.first and _is_matter(syntax, index, lexicon))
        or (index < found.first and _closes_office(syntax, index, lexicon))
    ):
        return False
    head = low in lexicon.kinds
    return head if found.kind == "place" else not (head and found.kind == "person") or index >= found.after


def kind_of(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameKind:
    """The kind its own words tell, or those beside it, or else the one it came with."""
    words = [word.lower() for word in words_of(syntax, found)]
    if found.is_guess and found.kind in ("body", "place") and 1 < len(words) < 4 and _has_age(syntax, found.after):
        return "person"
    if found.is_guess and found.kind in ("person", "place") and len(words) == 1 and _is_led(syntax, found, lexicon):
        return "body"
    whole = " ".join(words)
    if whole in lexicon.countries:
        return "place"
    if whole in lexicon.demonyms or (whole.endswith("s") and whole[:-1] in lexicon.demonyms):
        return "group"
    if len(words) > 1 and words[-1].rstrip(".") in SON_OR_FATHER:
        return "person"
    if 1 < len(words) < 4 and found.is_guess and _is_told_person(syntax, found, lexicon):
        return "person"
    head = head_of(words)
    told = lexicon.kinds.get(head)
    if told and len(words) > 1:
        return told
    if len(words) > 1 and all(word in lexicon.given for word in words if word != "-"):
        return "person"
    if len(words) > 1 and found.is_guess and is_told_holder(syntax, found.after, lexicon):
        return "person"
    if 1 < len(words) < 4 and words[0] in lexicon.given and _may_be_leader(syntax, found, lexicon):
        return "person"
    if found.kind in ("place", "other", "work", "person") and len(words) == 1 and _is_initialism(syntax, found):
        return "body" if found.kind != "person" else found.kind
    return found.kind


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
    if word in lexicon.given or _follows_honorific(syntax, found.first, lexicon):
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


def _follows_honorific(syntax: Syntax, first: int, lexicon: NameLexicon) -> bool:
    before = [token.text.lower() for token in syntax.tokens[max(0, first - 2) : first]]
    return any(word in lexicon.honorifics or word + "." in lexicon.honorifics for word in before)


def _is_told_person(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True where the words before or behind the name say that it is somebody's."""
    if _follows_title(syntax, found.first, lexicon) or is_told_person(syntax, found.after, lexicon):
        return True
    return found.kind in ("place", "body") and (
        _follows_office(syntax, found.first, lexicon) or _is_apposed_to_post(syntax, found, lexicon)
    )


def _is_apposed_to_post(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True between commas behind an office or post: "the board's senior member, Ada Berg, said"."""
    tokens = syntax.tokens
    if found.first < 2 or found.after >= len(tokens) or tokens[found.first - 1].text != ",":
        return False
    ends = [" ".join(token.text.lower() for token in tokens[found.first - n : found.first - 1]) for n in (2, 3)]
    return tokens[found.after].text in CLOSERS and any(end in lexicon.personal_posts for end in ends)


def _follows_office(syntax: Syntax, first: int, lexicon: NameLexicon) -> bool:
    """True right after an office and what it is of: "secretary of trade Ada Berg"."""
    tokens, place = syntax.tokens, first - 1
    while place > 1 and tokens[place].text.lower() in lexicon.matters | {"and", "of", "for"}:
        place -= 1
    return place >= 0 and tokens[first - 1].text.lower() not in ("of", "for") and _ends_office(syntax, place, lexicon)


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
    """True for a people's or other name, and for a body's right before "regime", "forces" ..."""
    after = syntax.tokens[found.after].text if found.after < len(syntax.tokens) else ""
    return found.kind in ("group", "other") or (found.kind == "body" and after in lexicon.groups)


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
    return found.is_guess and bool(INITIALISM.match(syntax.tokens[found.first].text))


def is_no_name(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for what the model takes for a name and is none."""
    words = words_of(syntax, found)
    if found.kind == "person":
        return _is_false_person(syntax, found, lexicon)
    return is_bare_noun(syntax, found, lexicon) or not any(word[0].isupper() for word in words)


def is_bare_noun(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for "Party", "State", "Senator" alone, which name nothing."""
    word = syntax.tokens[found.first].text.lower()
    return found.after - found.first == 1 and word not in BARE and (word in lexicon.kinds or word in lexicon.offices)


def _is_false_person(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for a "person" of lower-case words, figures, plain nouns and verbs: a slip of the model's."""
    tokens = [syntax.tokens[at] for at in range(found.first, found.after) if not is_hyphenated(syntax, at)]
    full = [token for token in tokens if token.text.lower() not in lexicon.particles and token.text[0].isalpha()]
    if not full or len(full) > MOST_IN_PERSON or any(not token.text[0].isupper() for token in full):
        return True
    if all(token.text.lower() in lexicon.no_person for token in full):
        return True
    return not any(token.tag in ("NNP", "NNPS") for token in full)


def title_case(syntax: Syntax) -> frozenset[int]:
    """The tokens of sentences that read like headlines."""
    found: set[int] = set()
    for first, after in syntax.sentences:
        if syntax.tokens[after - 1].text in FULL_STOPS:
            continue
        words = [t.text for t in syntax.tokens[first:after] if t.text[0].isalpha() and len(t.text) > 3]
        if len(words) >= LEAST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words):
            found.update(range(first, after))
    return frozenset(found)


def without_run_together(syntax: Syntax, names: list[NameCandidate], headline: frozenset[int]) -> list[NameCandidate]:
    """The names less those in which a headline's capitals add words to a name known from running text."""
    running = [name for name in names if name.first not in headline]
    whole = {tuple(words_of(syntax, name)) for name in running}
    last = {syntax.tokens[name.after - 1].text for name in running if name.kind == "person"}
    return [name for name in names if name.first not in headline or _stands(words_of(syntax, name), whole, last)]


def _stands(words: list[str], whole: set[tuple[str, ...]], last: set[str]) -> bool:
    return tuple(words) in whole or last.isdisjoint(words)


def without_common(syntax: Syntax, names: list[NameCandidate]) -> list[NameCandidate]:
    """The names less common words whose capital is their place's: "Arson is suspected" where "arson" stands elsewhere.

    A word counts as common where the document has it in small letters, and never with a capital within a sentence.
    """
    small = {token.text for token in syntax.tokens if token.text.islower()}
    headed = title_case(syntax) | {first for first, _ in syntax.sentences}
    within = (token.text for index, token in enumerate(syntax.tokens) if index not in headed)
    common = small - BARE - {word.lower() for word in within if word[0].isupper()}
    return [name for name in names if not all(word.lower() in common for word in words_of(syntax, name))]
