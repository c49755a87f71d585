"""A happening's name for the reader: the source's own words, made to stand alone."""

import re

from dateline.types import Span, Telling

LEADS_IN = re.compile(r"^(?:when|while|as|after|before|and|but|that|to|where|because|since|so)\s+", re.IGNORECASE)
RELATIVE = re.compile(r"^(?:which|who|that|whom)\s+", re.IGNORECASE)
LONGEST, FAIR_LENGTH = 140, 80


def plainness(telling: Telling) -> tuple[int, bool, int, Span]:
    """A key that puts first the telling that is dated, names a doer or what it was done to, and has a fair length."""
    named = bool(telling.mark.agents or telling.mark.patients)
    basis = {"dated": 0, "ongoing": 0, "counted": 1}.get(telling.basis, 2)
    return (basis, not named, abs(len(telling.span) - FAIR_LENGTH), telling.span)


def label_of(telling: Telling, text: str) -> str:
    """The words of the clause without what ties it to its sentence; "who" and "which" give way to whom they mean."""
    words = " ".join(telling.span.of(text).split())
    doers = [*telling.mark.agents, *telling.mark.patients]
    if RELATIVE.match(words) and doers and not doers[0].meets(telling.span):
        words = " ".join([" ".join(doers[0].of(text).split()), RELATIVE.sub("", words)])
    words = LEADS_IN.sub("", words)
    if words.count('"') % 2:
        words = words.replace('"', "")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
    return words[:1].upper() + words[1:]
