"""Whether a clause is told as a fact: its status, modality and polarity."""

from collections.abc import Mapping

from dateline.marking.events.factuality.embedding import value_of
from dateline.marking.events.factuality.frames import has_to
from dateline.marking.events.factuality.lexicon import Value, factuality_lexicon
from dateline.types import EventStatus, Modality, Syntax

STATUS: Mapping[Value, EventStatus] = {
    "fact": "happened", "denied": "denied", "planned": "planned", "forecast": "planned", "demanded": "hypothetical",
    "possible": "hypothetical", "conditional": "hypothetical", "alleged": "hypothetical",
    "claimed": "happened",
}  # fmt: skip


def assertion_of(syntax: Syntax, index: int) -> tuple[EventStatus, Modality, bool]:
    """The status of what the token tells, its modality, and whether it is affirmed (False: told as not so)."""
    value = value_of(syntax, index, factuality_lexicon(), 0)
    modality = {"denied": "fact", "claimed": "alleged"}.get(value, value)
    return STATUS[value], modality, value != "denied"  # type: ignore[return-value]


def is_purpose(syntax: Syntax, index: int) -> bool:
    """True for "to stop the breach": an aim, not yet a deed."""
    token = syntax.tokens[index]
    return token.tag == "VB" and token.dep in ("advcl", "acl", "relcl") and has_to(syntax, index)
