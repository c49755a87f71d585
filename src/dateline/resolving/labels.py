"""A happening's name for the reader: the source's own words, made to stand alone."""

import re

from dateline.types import Telling

LEADS_IN = re.compile(r"^(?:when|while|as|after|before|and|but|that|to|where|because|since|so)\s+", re.IGNORECASE)
RELATIVE = re.compile(r"^(?:which|who|that|whom)\s+", re.IGNORECASE)
LONGEST = 140


def label_of(telling: Telling, text: str) -> str:
    """The words of the clause without what ties it to its sentence; "who" and "which" give way to whom they mean."""
    words = " ".join(telling.span.of(text).split())
    doers = [*telling.mark.agents, *telling.mark.patients]
    if RELATIVE.match(words) and doers and not doers[0].meets(telling.span):
        words = " ".join([" ".join(doers[0].of(text).split()), RELATIVE.sub("", words)])
    words = LEADS_IN.sub("", words)
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
    return words[:1].upper() + words[1:]
