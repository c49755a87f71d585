"""Cues that lost the blank behind them: "she saidduring a visit that ..."."""

import re
from collections.abc import Iterator

from dateline.marking.quotes.speakers import mention
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range

GLUED = re.compile(
    r"(said|says|told|added|stated|stressed|noted|wrote|announced|reported)"
    r"(that|during|after|before|when|while|in|on|at|to|the|there|he|she|they|it|we)"
)
NARROW = frozenset({"PROPN", "PRON", "NOUN"})


def glued(view: QuoteView) -> Iterator[QuoteCandidate]:
    """What follows a glued cue: from "that" on, or all that is left of the sentence."""
    for index, token in enumerate(view.tokens):
        found = GLUED.fullmatch(token.text) if view.inside[index] < 0 and len(token.text) > 5 else None
        if found:
            cue = (token.start, token.start + found.end(1))
            if content := _content(view, index, found[2] == "that"):
                yield QuoteCandidate((content,), cue, _speaker(view, index), "quote.glued-cue")


def _content(view: QuoteView, index: int, has_that: bool) -> Range | None:
    _, after = view.sentence_of(index)
    if after <= index + 1:
        return None
    that = next((i for i in range(index + 1, after) if view.tokens[i].text == "that"), None)
    start = view.tokens[index].end if has_that or that is None else view.tokens[that].end
    end = view.tokens[after - 1].end
    return (start, end) if start < end else None


def _speaker(view: QuoteView, index: int) -> Range | None:
    first, _ = view.syntax.sentences[view.sentence[index]]
    for at in range(index - 1, first - 1, -1):
        if view.tokens[at].pos in NARROW and view.tokens[at].dep != "compound":
            return mention(view, at)
    return None
