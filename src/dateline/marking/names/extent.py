"""Where a name begins and ends: trimmed at its ends, cut in two, stretched over what was cut off."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import INITIALISM, NameCandidate, is_proper, words_of
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Syntax, Token

NOT_IN_NAMES = frozenset(
    {"'s", "’s", *"'’,.;:-–—()[]\"“”‘`", "``", "''", "the", "The", "THE", "a", "A", "an", "An", "and"}
)
SON_OR_FATHER = frozenset({"jr", "sr"})
GENERATIONS = SON_OR_FATHER | {"ii", "iii", "iv"}
MOST_IN_OFFICE = 4
MOST_IN_PERSON = 5
WORDS_OF_TWO = 4
LINKS = frozenset({"of", "for", "and", "on", "in", "&", "the", "against", "to", "at", "-"})
BEFORE_NAMES = frozenset({"JJ", "VBZ", "VBD", "VBN", "VBG", "VB", "IN", "NN", "RB"})


def uncoordinated(
    syntax: Syntax, found: NameCandidate, last: frozenset[str], lexicon: NameLexicon
) -> Iterator[NameCandidate]:
    """Two people in one: "Berg and Ruiz" is cut at its "and"; what is no person's, where all its parts are in `last`.

    `last` are the last words of the document's people. "Ada Berg Owen Ruiz" is two too.
    """
    words = words_of(syntax, found)
    if found.kind == "person" and _are_two(words, last, lexicon):
        yield replace(found, after=found.first + 2)
        yield replace(found, first=found.first + 2)
        return
    cut = next((i for i in range(found.first + 1, found.after - 1) if syntax.tokens[i].text in ("and", "&")), None)
    if cut is None or not (found.kind == "person" or last.issuperset(words_of(syntax, found)[::2])):
        yield found
        return
    yield replace(found, after=cut, kind="person")
    yield from uncoordinated(syntax, replace(found, first=cut + 1, kind="person"), last, lexicon)


def _are_two(words: list[str], last: frozenset[str], lexicon: NameLexicon) -> bool:
    """True of four words where the first and third are given names, the second ends a name elsewhere."""
    is_given = [word.lower() in lexicon.given for word in words]
    return len(words) == WORDS_OF_TWO and is_given[0] and is_given[2] and not is_given[-1] and words[1] in last


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
        first += after - first > 1 and syntax.tokens[first].text.lower() in lexicon.about
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
    """A person for what begins with "Mr", or with an office and a given name, whatever the model takes it for."""
    if words_of(syntax, found)[0] in NOT_IN_NAMES and found.after - found.first > 1:
        return _of_one(syntax, replace(found, first=found.first + 1), lexicon)
    words = [word.lower() for word in words_of(syntax, found)]
    is_led = words[0] in lexicon.of_one or (
        len(words) > 2 and words[0] in lexicon.offices and words[1] in lexicon.given
    )
    opens = is_led and 1 < len(words) < MOST_IN_PERSON and lexicon.kinds.get(words[-1]) is None
    plain = opens and not LINKS.intersection(words) and is_proper(syntax, found.first + 1)
    return replace(found, kind="person") if plain else found


def _past_office(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> NameCandidate:
    """A holder without the end of the office that stands before: "State Ada Berg", of "Secretary of State Ada Berg"."""
    first = found.first
    ends_office = _closes_office(syntax, first, lexicon) or _is_matter(syntax, first, lexicon)
    if ends_office and found.after - first > 1 and is_proper(syntax, first + 1):
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


def _is_preposition(token: Token, lexicon: NameLexicon) -> bool:
    return token.tag == "IN" and token.text.lower() not in lexicon.particles


def _ends_no_name(token: Token) -> bool:
    """True for prepositions, verbs and days that capitals have drawn into a name."""
    return token.tag in ("IN", "TO", "VBZ", "VBD", "VBP", "DT", "CC", "RB", "CD") or token.entity in ("DATE", "TIME")


def _past_title(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    tokens = syntax.tokens
    while after - first > 1:
        word = tokens[first].text.lower().removeprefix("ex-")
        dotted = word if word.endswith(".") else word + "."
        is_title = word in lexicon.honorifics or dotted in lexicon.honorifics or lexicon.tells_office(word)
        is_title = is_title or (word in lexicon.posts and after - first > 2)
        doubtful = word in lexicon.doubtful and after - first < 3
        demonym = word in lexicon.demonyms
        if not (is_title or demonym) or doubtful:
            return first
        first += 2 if tokens[first + 1].text == "." and after - first > 2 else 1
    return first


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
    while index > 1 and (tokens[index].text.lower() in parts or tokens[index].text in ("and", "the")):
        index -= 1
    return tokens[index].text in ("of", "for") and tokens[index - 1].text.lower() in lexicon.offices


def _before_age(syntax: Syntax, first: int, after: int, lexicon: NameLexicon) -> int:
    """Cut off what follows a comma, an age, a degree or a preposition: "Ada Berg , 52", "Ada Berg on Leave"."""
    for index in range(first + 1, after):
        word = syntax.tokens[index].text
        is_preposition = word.islower() and _is_preposition(syntax.tokens[index], lexicon)
        if is_preposition or word[0].isdigit() or word in (",", "(", ";", ":", "--"):
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
    while (
        first > 0
        and first not in edges
        and _belongs(syntax, first - 1, found, taken, lexicon)
        and (found.kind != "person" or found.after - first == 1 or _opens_name(syntax, first - 1, lexicon))
    ):
        first -= 1
    while after < len(syntax.tokens) and after not in edges and _belongs(syntax, after, found, taken, lexicon):
        after += 1
    return replace(found, first=first, after=after)


def _opens_name(syntax: Syntax, index: int, lexicon: NameLexicon) -> bool:
    """True for a given name or an initial, which alone goes before a person's first of several words."""
    word = syntax.tokens[index].text.lower()
    return word in lexicon.given or word in lexicon.particles or len(word.rstrip(".")) == 1


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
        or lexicon.tells_office(low)
        or low in lexicon.demonyms
        or (found.kind == "person" and index < found.first and _is_matter(syntax, index, lexicon))
        or (index < found.first and _closes_office(syntax, index, lexicon))
    ):
        return False
    head = low in lexicon.kinds
    return head if found.kind == "place" else not (head and found.kind == "person") or index >= found.after
