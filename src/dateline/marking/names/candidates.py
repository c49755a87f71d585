"""Where names may stand: the model's entities, words after an honorific or office, initialisms, long forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, NameShape, Syntax

KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "WORK_OF_ART": "work",
    "EVENT": "work",
    "LAW": "work",
    "PRODUCT": "other",
}
INITIALISM = re.compile(r"[A-Z][A-Z&-]{1,7}$")
LONG_FORM_REACH = 16
PROPER_OR_COMMON = ("NNP", "NNPS", "NN", "NNS", "JJ", "POS")
SINGULAR = ("NNP", "NN")
ARTICLES = frozenset({"a", "an"})
MOST_APPOSED = 5
OFFICE_ENDS = frozenset({"of", "for", "at", ",", ".", ")"})
BEFORE_OFFICE = frozenset({"DT", "PRP$", "JJ", "NN", "NNP", "POS", "VBN", "CD"})
MARKS = frozenset({"'", '"', "``", "''", "`"})
STOPS = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A name in the making: tokens [first, after), its kind as far as known, and what found it.

    `is_guess` where it is the language model's word alone, `is_whole` where its end is sure.
    """

    first: int
    after: int
    kind: NameKind
    rule: str
    shape: NameShape | None = None
    is_guess: bool = False
    is_whole: bool = False


def words_of(syntax: Syntax, found: NameCandidate) -> list[str]:
    """The name's words as written."""
    return [token.text for token in syntax.tokens[found.first : found.after]]


def is_proper(syntax: Syntax, index: int) -> bool:
    """True for a capitalised word that the tagger takes for a proper noun."""
    token = syntax.tokens[index]
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper()


def from_model(syntax: Syntax) -> Iterator[NameCandidate]:
    """The entities the language model found, in order."""
    first = None
    for index, token in enumerate((*syntax.tokens, None)):
        starts_anew = token is None or token.entity_start or not token.entity
        if first is not None and starts_anew:
            label = syntax.tokens[first].entity
            if label in KINDS:
                yield NameCandidate(first, index, KINDS[label], "name.model", is_guess=True)
            first = None
        if token is not None and token.entity and starts_anew:
            first = index


def after_titles(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """Proper nouns right after an honorific or an office word, where the model saw nothing: "Mrs Okoro"."""
    first_of = {index for index, _ in syntax.sentences}
    for index in range(1, len(syntax.tokens)):
        before = index - 2 if syntax.tokens[index - 1].text == "." and index > 1 else index - 1
        word = syntax.tokens[before].text.lower()
        titled = word in lexicon.honorifics or word.rstrip(".") + "." in lexicon.honorifics or word in lexicon.offices
        if not titled or index in taken or index in first_of or not is_proper(syntax, index):
            continue
        after = index + 1
        while after < len(syntax.tokens) and not (after in taken or after in first_of) and is_proper(syntax, after):
            after += 1
        first = syntax.tokens[index].text.lower()
        is_plural = after == index + 1 and lexicon.tells_office(first)
        if first not in lexicon.no_person and not is_plural:
            yield NameCandidate(index, after, "person", "name.after-title")


def defined(syntax: Syntax) -> Iterator[NameCandidate]:
    """Long forms right before their initialism in brackets, and the initialism: "Bureau of Lakes and Canals (BLC)"."""
    tokens = syntax.tokens
    for index in range(2, len(tokens) - 1):
        short = tokens[index].text
        if tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and INITIALISM.match(short):
            first = _long_form(syntax, index - 2, short)
            if first is not None:
                yield NameCandidate(first, index - 1, "body", "name.long-form", "long-form")
                yield NameCandidate(index, index + 1, "body", "name.initialism", "initialism")


def _long_form(syntax: Syntax, last: int, short: str) -> int | None:
    """Where the words begin whose capitals spell the initialism backwards from `last`."""
    letters = [char for char in short if char.isalpha()]
    for index in range(last, max(-1, last - LONG_FORM_REACH), -1):
        word = syntax.tokens[index].text
        capitals = [part[0] for part in re.split(r"[-\s]", word) if part[:1].isupper()]
        if capitals and letters[-len(capitals) :] != capitals:
            return None
        del letters[len(letters) - len(capitals) :]
        if not letters:
            return index
    return None


def initialisms(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """Words of capitals that the model passed over, in sentences that are not all in capitals: "the NLRB"."""
    for first, after in syntax.sentences:
        small = any(token.text.islower() and len(token.text) > 3 for token in syntax.tokens[first:after])
        for index in range(first, after) if small else ():
            word = syntax.tokens[index].text
            is_short = 2 < len(word) < 7 and INITIALISM.match(word) and word.lower() not in lexicon.no_person
            if is_short and index not in taken and is_proper(syntax, index):
                yield NameCandidate(index, index + 1, "body", "name.initialism-alone")


def bodies(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """Capitalised words before a noun for bodies that the model passed over: "the Tenants' League"."""
    for first, after in syntax.sentences:
        for index in range(first + 1, after):
            if index in taken or lexicon.kinds.get(syntax.tokens[index].text.lower()) != "body":
                continue
            start = index
            while start > first and start - 1 not in taken and _in_body(syntax, start - 1):
                start -= 1
            if syntax.tokens[index].text[0].isupper() and syntax.tokens[start].text[0].isupper() and start < index:
                yield NameCandidate(start, index + 1, "body", "name.body-noun")


def given(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """A common given name and the capitalised words after it, where the model saw nothing: "Ingrid Dahl"."""
    for first, after in syntax.sentences:
        index = first
        while index < after:
            end = index + 1
            if syntax.tokens[index].text.lower() in lexicon.given and is_proper(syntax, index):
                while end < after and end not in taken and is_proper(syntax, end):
                    end += 1
                if index not in taken and 2 <= end - index <= 4:
                    yield NameCandidate(index, end, "person", "name.given")
            index = end


def bynamed(syntax: Syntax, lexicon: NameLexicon) -> Iterator[NameCandidate]:
    """A given name, a byname in quotation marks and a last name: "Rosa 'Tiny' Berg"."""
    tokens = syntax.tokens
    for index in range(1, len(tokens) - 3):
        is_byname = tokens[index].text in MARKS and tokens[index + 2].text in MARKS and tokens[index + 1].text.istitle()
        if is_byname and tokens[index - 1].text.lower() in lexicon.given and tokens[index + 3].text.istitle():
            after = index + 4
            while after < len(tokens) and is_proper(syntax, after):
                after += 1
            yield NameCandidate(index - 1, after, "person", "name.byname")


def apposed(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """Two or three capitalised words that a post is said of, where the model saw nothing: "Ada Berg, a nurse"."""
    for first, after in syntax.sentences:
        for end in range(first + 2, after):
            start = end
            while start > max(first, end - 4) and start - 1 not in taken and is_proper(syntax, start - 1):
                start -= 1
            if 2 <= end - start <= 3 and is_told_person(syntax, end, lexicon):
                yield NameCandidate(start, end, "person", "name.apposed", is_whole=True)


def is_told_holder(syntax: Syntax, after: int, lexicon: NameLexicon) -> bool:
    """True where an office stands in apposition right behind a name: ", head of the mill", ", the club's director,"."""
    tokens = syntax.tokens[after : after + MOST_APPOSED + 2]
    if len(tokens) < 3 or tokens[0].text != ",":
        return False
    place = next((at for at in range(1, len(tokens) - 1) if tokens[at].text.lower() in lexicon.offices), None)
    if place is None or tokens[place + 1].text not in OFFICE_ENDS:
        return False
    return all(token.tag in BEFORE_OFFICE for token in tokens[1:place])


def is_told_person(syntax: Syntax, after: int, lexicon: NameLexicon) -> bool:
    """True where the words right behind a name say that it is somebody's: ", a retired nurse"."""
    tokens = syntax.tokens[after : after + MOST_APPOSED]
    if len(tokens) < MOST_APPOSED or tokens[0].text != "," or tokens[1].text.lower() not in ARTICLES:
        return False
    noun = next((index for index, token in enumerate(tokens) if index > 1 and token.tag == "NN"), None)
    if noun is None or tokens[noun].text.lower() not in lexicon.posts or tokens[noun + 1 : noun + 2] == ():
        return False
    return all(token.tag in ("JJ", "VBN") for token in tokens[2:noun]) and not tokens[noun + 1].tag.startswith("NN")


def _in_body(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    return token.text in ("'", "'s", "’", "’s") or (token.text[0].isupper() and token.tag in PROPER_OR_COMMON)


def across_particles(syntax: Syntax, names: Sequence[NameCandidate], lexicon: NameLexicon) -> Iterator[NameCandidate]:
    """The names, two neighbouring people made one where nothing but particles parts them: "Ada Lima | dos | Passos".

    Where nothing at all stands between, one of them is a single word: two whole names are two people.
    """
    starts = {after for _, after in syntax.sentences}
    last: NameCandidate | None = None
    for name in names:
        if last and last.kind == name.kind == "person" and _is_one(syntax, last, name, starts, lexicon):
            last = replace(last, after=name.after)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _is_one(syntax: Syntax, one: NameCandidate, other: NameCandidate, starts: set[int], lexicon: NameLexicon) -> bool:
    tokens = syntax.tokens[one.after - 1 : other.first + 1]
    if any(one.after <= start <= other.first for start in starts) or any(
        b.start > a.end + 1 for a, b in pairwise(tokens)
    ):
        return False
    if len(tokens) > 2:
        return all(token.text.lower() in lexicon.joining for token in tokens[1:-1])
    return 1 in (one.after - one.first, other.after - other.first)


def across_initials(syntax: Syntax, names: Sequence[NameCandidate], lexicon: NameLexicon) -> Iterator[NameCandidate]:
    """The names, those that end in an initial with the word or the name that follows it."""
    starts = {name.first: name for name in names}
    after = 0
    for name in names:
        if name.first < after:
            continue
        follower = _follower(syntax, name)
        end = _end(syntax, follower, starts, lexicon) if follower else None
        after = end or name.after
        yield replace(name, after=after, kind="person") if end else name


def _follower(syntax: Syntax, name: NameCandidate) -> int | None:
    """The token after the initial that the name ends in, and after its dot."""
    letter = syntax.tokens[name.after - 1].text
    if name.after - name.first < 2 or len(letter) > 1 or not letter.isupper():
        return None
    has_dot = name.after < len(syntax.tokens) and syntax.tokens[name.after].text == "."
    return name.after + has_dot


def _end(syntax: Syntax, index: int, starts: dict[int, NameCandidate], lexicon: NameLexicon) -> int | None:
    """Where the surname that begins at `index` ends, if one does."""
    if index >= len(syntax.tokens):
        return None
    token = syntax.tokens[index]
    is_word = len(token.text) > 1 and token.text[0].isupper() and token.text.isalpha() and token.tag in SINGULAR
    known = starts.get(index)
    if not is_word or token.entity in STOPS or token.text.lower() in lexicon.no_person:
        return None
    if known is None:
        return index + 1
    return known.after if known.kind in ("person", "place", "body") and known.after - known.first < 3 else None
