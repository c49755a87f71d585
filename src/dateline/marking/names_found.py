"""Where names may stand: the model's entities, words after an honorific or office, initialisms, long forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.marking.names_lexicon import NameLexicon
from dateline.types import NameKind, Syntax

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


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the making: tokens [first, after), its kind as far as known, and what found it."""

    first: int
    after: int
    kind: NameKind
    rule: str


def is_proper(syntax: Syntax, index: int) -> bool:
    """True for a capitalised word that the tagger takes for a proper noun."""
    token = syntax.tokens[index]
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper()


def from_model(syntax: Syntax) -> Iterator[Found]:
    """The entities the language model found, in order."""
    first = None
    for index, token in enumerate((*syntax.tokens, None)):
        starts_anew = token is None or token.entity_start or not token.entity
        if first is not None and starts_anew:
            label = syntax.tokens[first].entity
            if label in KINDS:
                yield Found(first, index, KINDS[label], "name.model")
            first = None
        if token is not None and token.entity and starts_anew:
            first = index


def after_titles(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[Found]:
    """Proper nouns right after an honorific or an office word, where the model saw nothing: "Mrs Okoro"."""
    first_of = {index for index, _ in syntax.sentences}
    for index in range(1, len(syntax.tokens)):
        before = index - 2 if syntax.tokens[index - 1].text == "." and index > 1 else index - 1
        word = syntax.tokens[before].text.lower()
        titled = word in lexicon.honorifics or word.rstrip(".") + "." in lexicon.honorifics or word in lexicon.offices
        if not titled or index in taken or index in first_of or not is_proper(syntax, index):
            continue
        after = index + 1
        while after < len(syntax.tokens) and after not in taken | first_of and is_proper(syntax, after):
            after += 1
        if syntax.tokens[index].text.lower() not in lexicon.no_person:
            yield Found(index, after, "person", "name.after-title")


def defined(syntax: Syntax) -> Iterator[Found]:
    """Long forms right before their initialism in brackets, and the initialism: "Bureau of Lakes and Canals (BLC)"."""
    tokens = syntax.tokens
    for index in range(2, len(tokens) - 1):
        short = tokens[index].text
        if tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and INITIALISM.match(short):
            first = _long_form(syntax, index - 2, short)
            if first is not None:
                yield Found(first, index - 1, "body", "name.long-form")
                yield Found(index, index + 1, "body", "name.initialism")


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


def initialisms(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[Found]:
    """Words of capitals that the model passed over, in sentences that are not all in capitals: "the NLRB"."""
    for first, after in syntax.sentences:
        small = any(token.text.islower() and len(token.text) > 3 for token in syntax.tokens[first:after])
        for index in range(first, after) if small else ():
            word = syntax.tokens[index].text
            is_short = 2 < len(word) < 7 and INITIALISM.match(word) and word.lower() not in lexicon.no_person
            if is_short and index not in taken and is_proper(syntax, index):
                yield Found(index, index + 1, "body", "name.initialism-alone")


def bodies(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[Found]:
    """Capitalised words before a noun for bodies that the model passed over: "the Tenants' League"."""
    for first, after in syntax.sentences:
        for index in range(first + 1, after):
            if index in taken or lexicon.kinds.get(syntax.tokens[index].text.lower()) != "body":
                continue
            start = index
            while start > first and start - 1 not in taken and _in_body(syntax, start - 1):
                start -= 1
            if syntax.tokens[index].text[0].isupper() and syntax.tokens[start].text[0].isupper() and start < index:
                yield Found(start, index + 1, "body", "name.body-noun")


def given(syntax: Syntax, lexicon: NameLexicon, taken: set[int]) -> Iterator[Found]:
    """A common given name and the capitalised words after it, where the model saw nothing: "Ingrid Dahl"."""
    for first, after in syntax.sentences:
        index = first
        while index < after:
            end = index + 1
            if syntax.tokens[index].text.lower() in lexicon.given and is_proper(syntax, index):
                while end < after and end not in taken and is_proper(syntax, end):
                    end += 1
                if index not in taken and 2 <= end - index <= 4:
                    yield Found(index, end, "person", "name.given")
            index = end


def _in_body(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    return token.text in ("'", "'s", "’", "’s") or (token.text[0].isupper() and token.tag in PROPER_OR_COMMON)
