"""What an office is for, before it or behind it: "state lottery director", "director of policy planning"."""

from collections.abc import Collection, Sequence

from dateline.marking.titles.noun_phrase import HYPHENS, NOUNS, PLAIN_NOUNS, WITHIN, NounPhrase, Parse, owns
from dateline.rules import load
from dateline.types import Span, Token

MOST_MATTER = 5
MATTER = PLAIN_NOUNS | {"JJ", "VBG"}
NO_MATTER = ("no-matter", "office", "post", "person-noun")


def _ends_word(tokens: Sequence[Token], at: int) -> bool:
    """True for the "time" of "one-time", which is no word of its own; the "club" of "ex-club captain" is one."""
    if at < 2 or tokens[at - 1].text not in HYPHENS:
        return False
    if tokens[at - 1].end != tokens[at].start and tokens[at - 1].tag != "HYPH":
        return False
    return tokens[at - 2].text.lower() not in load("title").words["title-status"]


def matter_within(phrase: NounPhrase, office: int, portfolios: Collection[str]) -> list[Token]:
    """The plain words right before the office that tell what it is of: "state lottery" in "state lottery director".

    An adjective is one where it tells a matter of state, and a noun follows: "foreign ministry" of its spokesman. The
    end of a word with a hyphen is none, unless both are nouns, nor a length of time: "two-term governor"; nor what its
    holder is besides, right before it: "the judge Justice Ada Berg".
    """
    told: list[Token] = []
    before = [token for token in phrase.before if token.end <= office]
    no_matter = {**load("title").words["no-matter"], **load("title").words["title-after"]}
    at = len(before) - 1
    while at >= 0:
        token = before[at]
        if _ends_word(before, at) and _is_compound(before[at - 2 : at + 1]):
            told[:0], at = before[at - 2 : at + 1], at - 3
            continue
        if _ends_word(before, at) or token.text.lower() in no_matter:
            break
        opens = token is phrase.before[0] and phrase.opens
        if not told and _is_holder(token):
            break
        is_noun = token.tag in NOUNS and (token.text.islower() or (opens and token.tag in PLAIN_NOUNS))
        kind = load("title").words["matter-adjective"].get(token.text)
        is_matter = token.tag == "JJ" and (kind == "beside" or (bool(told) and (kind or token.text in portfolios)))
        joined = at > 1 and token.dep == "conj" and before[at - 1].tag == "CC"
        if is_noun and joined and not _is_holder(before[at - 2]) and not _is_person(before[at - 2]):
            told[:0], at = before[at - 2 : at + 1], at - 3
            continue
        if not (is_noun and token.dep == "compound") and not is_matter:
            break
        told.insert(0, token)
        at -= 1
    return told


def _is_holder(token: Token) -> bool:
    """True for a word that tells who somebody is, and no matter of state as "justice" is."""
    word, words = token.text.lower(), load("title").words
    return word not in words["portfolio"] and any(word in words[table] for table in ("office", "post", "trade"))


def _is_person(token: Token) -> bool:
    """True for the friend of "his friend and music teacher", which is no matter of hers."""
    return token.lemma.lower() in load("title").words["person-noun"]


def _is_compound(tokens: Sequence[Token]) -> bool:
    """True for two plain nouns with a hyphen between, which are one matter: "stock-fund" of its manager."""
    first, last = tokens[0], tokens[-1]
    words = load("title").words
    is_matter = not {first.text.lower(), last.text.lower()} & {*words["no-matter"], *words["degree"], *words["post"]}
    return is_matter and all(token.tag in PLAIN_NOUNS and token.text.islower() for token in (first, last))


def matter_behind(parse: Parse, end: int) -> Span | None:
    """The plain nouns linked to an office that ends at `end`, without their article, where they end with no more.

    "The company" alone is no matter, but points at a body.
    """
    tokens, words = parse.tokens, load("title").words
    index = parse.at(end - 1)
    link = index + 1 if index is not None else len(tokens)
    if link + 1 >= len(tokens) or tokens[link].text not in words["charge-link"]:
        return None
    first = link + 2 if tokens[link + 1].text in words["definite-article"] else link + 1
    last = first
    while last - first < MOST_MATTER and _is_of_matter(parse, last):
        last += 1
    if (
        last == first
        or tokens[last - 1].tag not in PLAIN_NOUNS
        or any(tokens[last - 1].text in words[n] for n in NO_MATTER)
    ):
        return None
    if last == first + 1 and first > link + 1 and tokens[first].text in words["body-called"]:
        return None
    behind = tokens[last] if last < len(tokens) else None
    if behind and (owns(behind) or behind.tag in WITHIN or behind.text in HYPHENS):
        return None
    in_row = behind is not None and behind.text == "," and _is_of_matter(parse, last + 1)
    return None if in_row else parse.document.span(tokens[first].start, tokens[last - 1].end)


def _is_of_matter(parse: Parse, index: int) -> bool:
    token = parse.tokens[index] if index < len(parse.tokens) else None
    return token is not None and (token.tag == "POS" or (token.tag in MATTER and token.text.islower()))
