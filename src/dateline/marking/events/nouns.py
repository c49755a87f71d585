"""Event nouns: the words of the lexicon, also those written in two halves ("cease-fire")."""

from dateline.marking.lexicon import EventLexicon
from dateline.types import Syntax

DAY_NOUNS = frozenset({"day", "year", "month", "week", "night", "morning", "date", "time", "moment"})


def is_event_noun(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    """True for a common noun of the lexicon, and for one that heads a name or names a day ("Victory Day")."""
    token = syntax.tokens[index]
    if word_of(syntax, index, lexicon) not in lexicon.nouns or token.pos not in ("NOUN", "PROPN"):
        return False
    head = syntax.tokens[token.head]
    heads_a_name = token.dep != "compound"
    return heads_a_name or head.lemma.lower() in DAY_NOUNS


def word_of(syntax: Syntax, index: int, lexicon: EventLexicon) -> str:
    """The noun as the lexicon has it: its lemma, or the two halves of which it is the latter."""
    lemma = syntax.tokens[index].lemma.lower()
    first = first_half(syntax, index)
    whole = f"{syntax.tokens[first].text.lower()}-{lemma}"
    return whole if first != index and whole in lexicon.nouns else lemma


def first_half(syntax: Syntax, index: int) -> int:
    """The token before a hyphen that the token is written together with; the token itself where there is none."""
    if index < 2:
        return index
    first, hyphen, last = syntax.tokens[index - 2 : index + 1]
    joined = hyphen.text == "-" and first.end == hyphen.start and hyphen.end == last.start
    return index - 2 if joined else index
