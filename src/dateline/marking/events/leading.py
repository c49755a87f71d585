"""Times of a phrase that leads up to a clause: "after a defeat in the north last week, the party changed its plan"."""

from dateline.marking.events.senses import is_event_noun
from dateline.marking.lexicon import EventLexicon
from dateline.types import Syntax

LONGEST = 14
OBJECTS = frozenset({"pobj", "dobj"})


def phrase_led_by(syntax: Syntax, inside: list[int], lexicon: EventLexicon) -> int | None:
    """What opens such a phrase that ends with the time, at a comma; None where the time ends none."""
    tokens, last = syntax.tokens, inside[-1] + 1
    if last >= len(tokens) or tokens[last].text != ",":
        return None
    for index in range(inside[0] - 1, max(inside[0] - LONGEST, -1), -1):
        token = tokens[index]
        if token.text.lower() in lexicon.links["apart"]:
            return index if inside[0] - index > 1 and _object(syntax, index) in range(index, inside[0]) else None
        if token.text in ",;:()" or (token.pos in ("VERB", "AUX") and token.dep != "amod"):
            return None
    return None


def noun_led_by(syntax: Syntax, opener: int, lexicon: EventLexicon) -> int | None:
    """The event noun of the phrase, which has the time: the defeat; None where it tells none."""
    noun = _object(syntax, opener)
    return noun if noun is not None and is_event_noun(syntax, noun, lexicon) else None


def _object(syntax: Syntax, opener: int) -> int | None:
    return next((child for child in syntax.children[opener] if syntax.tokens[child].dep in OBJECTS), None)
