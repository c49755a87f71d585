"""Sentences that name their speaker aside: "The mill, said Ida Falk, must stay open", "according to Ida Falk"."""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import FINITE, below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.speakers import mention
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range

OPENING = frozenset({"PROPN", "DET", "PRON", "ADJ"})
NAMING = frozenset({"PROPN", "NOUN", "PRON"})
LONGEST_NAME = 12  # tokens


def interrupted(view: QuoteView, cues: Mapping[int, Cue]) -> Iterator[tuple[int, QuoteCandidate]]:
    """What stands on both sides of such a speaker, with the token of its cue."""
    for index, cue in cues.items():
        if not _may_interrupt(view, cue):
            continue
        first, after = view.sentence_of(index)
        name = _named(view, index + 1, after)
        goes_on = _goes_on(view, name, after) if name else None
        if name and goes_on:
            parts = (view.reach(first, index - 2), view.reach(goes_on, after - 1))
            speaker = view.reach(name[0], name[1] - 1)
            yield index, QuoteCandidate(parts, view.reach(index, index), speaker, "quote.interrupted")


def _may_interrupt(view: QuoteView, cue: Cue) -> bool:
    """True for a verb of speech behind a comma and a subject that has no verb yet."""
    first, _ = view.sentence_of(cue.index)
    spoken = cue.kind == "verb" and {"quote", "clause"} <= cue.frames and view.tokens[cue.index].tag in FINITE
    if not spoken or cue.index < first + 2 or view.tokens[cue.index - 1].text != ",":
        return False
    before = range(first, cue.index)
    return not any(
        view.tokens[i].tag in FINITE or view.inside[i] >= 0 or view.tokens[i].text == "," for i in before[:-1]
    )


def _named(view: QuoteView, at: int, after: int) -> Range | None:
    """The tokens from `at` to the next comma, where they name somebody and do nothing else."""
    comma = next((i for i in range(at, min(after, at + LONGEST_NAME)) if view.tokens[i].text == ","), None)
    if comma is None or comma == at or any(view.tokens[i].tag in FINITE for i in range(at, comma)):
        return None
    return (at, comma) if view.tokens[at].pos in OPENING and view.tokens[comma - 1].pos in NAMING else None


def _goes_on(view: QuoteView, name: Range, after: int) -> int | None:
    """Where the sentence goes on with its verb, right behind the speaker or behind what describes him."""
    at = name[1] + 1
    described = _named(view, at, after)
    for start in (at, described[1] + 1 if described else at):
        verb = next((i for i in range(start, after) if view.tokens[i].pos != "ADV"), after)
        if verb < after and view.tokens[verb].tag in FINITE:
            return start
    return None


def by_source(view: QuoteView) -> Iterator[QuoteCandidate]:
    """What "according to" gives to a source: the rest of its sentence."""
    for index, token in enumerate(view.tokens[:-1]):
        if token.text.lower() == "according" and view.tokens[index + 1].text.lower() == "to":
            yield from _according(view, index)


def _according(view: QuoteView, index: int) -> Iterator[QuoteCandidate]:
    if view.inside[index] >= 0:
        return
    nouns = [c for i in (index, index + 1) for c in view.syntax.children[i] if view.tokens[c].dep in ("pobj", "pcomp")]
    if not nouns or _is_bare(view, nouns[0]):
        return
    words = below(view.syntax, nouns[0])
    first, after = view.sentence_of(index)
    rest = [(first, index), (words[-1] + 1, after)]
    parts = tuple(view.reach(a, b - 1) for a, b in rest if b - a > 2)
    if parts:
        yield QuoteCandidate(parts, view.reach(index, index + 1), mention(view, nouns[0]), "quote.according-to")


def _is_bare(view: QuoteView, noun: int) -> bool:
    """True for a plain common noun: "according to season"."""
    return view.tokens[noun].tag == "NN" and not view.syntax.children[noun]
