"""Whether a clause is told as a fact: its status, modality and polarity."""

from collections.abc import Mapping

from dateline.marking.events.factuality.embedding import AHEAD, TAKES_PART, is_indefinite, value_of
from dateline.marking.events.factuality.frames import has_to
from dateline.marking.events.factuality.lexicon import Value, factuality_lexicon
from dateline.types import EventStatus, Modality, Syntax

STATUS: Mapping[Value, EventStatus] = {
    "fact": "happened", "denied": "denied", "planned": "planned", "forecast": "planned", "demanded": "hypothetical",
    "possible": "hypothetical", "conditional": "hypothetical", "alleged": "hypothetical",
    "claimed": "happened",
}  # fmt: skip
COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd"})


def assertion_of(syntax: Syntax, index: int) -> tuple[EventStatus, Modality, bool]:
    """The status of what the token tells, its modality, and whether it is affirmed (False: told as not so)."""
    value = value_of(syntax, index, factuality_lexicon(), 0)
    modality = {"denied": "fact", "claimed": "alleged"}.get(value, value)
    return STATUS[value], modality, value != "denied"  # type: ignore[return-value]


def is_purpose(syntax: Syntax, index: int) -> bool:
    """True for "to stop the breach": an aim, not yet a deed."""
    token = syntax.tokens[index]
    return token.tag == "VB" and token.dep in ("advcl", "acl", "relcl") and has_to(syntax, index)


def is_awaited(syntax: Syntax, index: int) -> bool:
    """True for "more crews were expected on Friday": what the day dates is their coming, which lies ahead."""
    below = {syntax.tokens[child].dep for child in syntax.children[index]}
    lemma, governors = syntax.tokens[index].lemma.lower(), factuality_lexicon().governors
    ahead = all(governors.get((frame, lemma)) in ("planned", "forecast") for frame in ("noun", "to"))
    return ahead and "nsubjpass" in below and below.isdisjoint(COMPLEMENTS)


def is_named_only(syntax: Syntax, index: int) -> bool:
    """True for the noun of "asked whether they would widen the offensive": taken for known where nothing is told."""
    token = syntax.tokens[index]
    if token.dep not in TAKES_PART or is_indefinite(syntax, index):
        return False
    above = value_of(syntax, token.head, factuality_lexicon(), 0)
    return (above in AHEAD or above == "denied") and value_of(syntax, index, factuality_lexicon(), 0) == "fact"
