"""Words that may report speech or thought, each with the contents it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.marking.quotes.lexicon import NO_FRAMES, CueLexicon, Frames, cue_lexicon
from dateline.marking.quotes.view import QuoteView
from dateline.types import QuoteManner

PARTICLES = frozenset({"prt", "advmod", "prep", "acomp", "oprd", "ccomp", "dobj", "attr"})


SPEECH = frozenset({"quote", "clause"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A token that reports, with its part of speech and its frames; `last` is where its particle stands."""

    index: int
    last: int
    kind: str
    frames: Frames
    manner: QuoteManner = "say"


def cues(view: QuoteView) -> Iterator[Cue]:
    """The cues outside quotation marks, in order."""
    for index, token in enumerate(view.tokens):
        if view.inside[index] >= 0:
            continue
        if token.tag[:2] == "VB":
            cue = _verb(view, index)
        elif token.pos == "NOUN":
            cue = _plain(index, "noun", cue_lexicon().nouns.get(token.lemma.lower(), NO_FRAMES))
        elif token.pos == "ADJ":
            cue = _plain(index, "adjective", cue_lexicon().adjectives.get(token.lemma.lower(), NO_FRAMES))
        else:
            continue
        if cue.frames:
            yield cue


def _plain(index: int, kind: str, frames: Frames) -> Cue:
    return Cue(index, index, kind, frames, "think" if kind == "adjective" else "say")


def _lemma(lemma: str, lexicon: CueLexicon) -> str:
    """The lemma, with the "e" that the parser took off a known verb: "hop" of "hoping"."""
    return f"{lemma}e" if lemma not in lexicon.verbs and f"{lemma}e" in lexicon.verbs else lemma


def _verb(view: QuoteView, index: int) -> Cue:
    lexicon = cue_lexicon()
    lemma = _lemma(view.tokens[index].lemma.lower(), lexicon)
    for child in view.syntax.children[index]:
        near = index < child <= index + 4 and view.tokens[child].dep in PARTICLES
        if near and (frames := lexicon.phrases.get(f"{lemma} {view.tokens[child].text.lower()}")):
            return Cue(
                index,
                child,
                "verb",
                frames | (lexicon.verbs.get(lemma, NO_FRAMES) & SPEECH),
                lexicon.manners.get(lemma, "say"),
            )
    return Cue(index, index, "verb", lexicon.verbs.get(lemma, NO_FRAMES), lexicon.manners.get(lemma, "say"))
