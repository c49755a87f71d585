"""Words that may report speech or thought, the contents each takes, and whether they tell that it was uttered."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.marking.events import assertion_of
from dateline.marking.quotes.lexicon import NO_FRAMES, CueLexicon, Frames, cue_lexicon
from dateline.marking.quotes.view import QuoteView
from dateline.rules import load
from dateline.types import QuoteManner, Syntax

PARTICLES = frozenset({"prt", "advmod", "prep", "acomp", "oprd", "ccomp", "dobj", "attr"})


SPEECH = frozenset({"quote", "clause"})
OBJECTS = frozenset({"dobj", "oprd", "dative", "attr"})
NAMED = frozenset({"PROPN", "PRON"})
ROOTS = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "agent"})


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
            noun, lexicon = token.lemma.lower(), cue_lexicon()
            manner: QuoteManner = "think" if noun in lexicon.thoughts else "say"
            cue = _plain(index, "noun", lexicon.nouns.get(noun, NO_FRAMES), manner)
        elif token.pos == "ADJ":
            cue = _plain(index, "adjective", cue_lexicon().adjectives.get(token.lemma.lower(), NO_FRAMES), "think")
        else:
            continue
        if cue.frames:
            yield cue


def _has_object(view: QuoteView, verb: int, before: int) -> bool:
    """True where somebody or something stands between: a name, a pronoun, a noun with words of its own."""
    between = [c for c in view.syntax.children[verb] if verb < c < before and view.tokens[c].dep in OBJECTS]
    return any(view.tokens[c].pos in NAMED or view.syntax.children[c] for c in between)


def _plain(index: int, kind: str, frames: Frames, manner: QuoteManner) -> Cue:
    return Cue(index, index, kind, frames, manner)


def _lemma(lemma: str, lexicon: CueLexicon) -> str:
    """The lemma, with the "e" that the parser took off a known verb: "hop" of "hoping"."""
    return f"{lemma}e" if lemma not in lexicon.verbs and f"{lemma}e" in lexicon.verbs else lemma


def _verb(view: QuoteView, index: int) -> Cue:
    lexicon = cue_lexicon()
    lemma = _lemma(view.tokens[index].lemma.lower(), lexicon)
    if _is_hard_to(view, index):
        return Cue(index, index, "verb", NO_FRAMES)
    owned = index > 0 and view.tokens[index - 1].tag == "POS"  # "Berg's emails" are no verb
    if (
        owned
        or _is_saw(view, index)
        or any(f"{lemma} {view.tokens[c].text.lower()}" in lexicon.silent for c in _near(view, index))
    ):
        return Cue(index, index, "verb", NO_FRAMES)
    for child in view.syntax.children[index]:
        near = index < child <= index + 4 and view.tokens[child].dep in PARTICLES
        # "called the ambassador on Monday" does not call on anybody
        near = near and not (view.tokens[child].dep == "prep" and _has_object(view, index, child))
        if near and (frames := lexicon.phrases.get(f"{lemma} {view.tokens[child].text.lower()}")):
            return Cue(
                index,
                child,
                "verb",
                frames | (lexicon.verbs.get(lemma, NO_FRAMES) & SPEECH),
                lexicon.manners.get(lemma, "say"),
            )
    return Cue(index, index, "verb", lexicon.verbs.get(lemma, NO_FRAMES), lexicon.manners.get(lemma, "say"))


def _near(view: QuoteView, verb: int) -> Iterator[int]:
    """The words right behind the verb that may be its particle: "called off", "called it off"."""
    return (c for c in view.syntax.children[verb] if verb < c <= verb + 3 and view.tokens[c].dep in ("prt", "advmod"))


def _is_hard_to(view: QuoteView, verb: int) -> bool:
    """True for "difficult to tell whether", which nobody told; not for "glad to say"."""
    token = view.tokens[verb]
    head = view.tokens[token.head]
    return token.tag == "VB" and head.pos == "ADJ" and head.lemma.lower() in load("quote").words["hard-to-say"]


def _is_saw(view: QuoteView, verb: int) -> bool:
    """True for "as they say", by which nobody is told to have said anything."""
    words = {view.tokens[c].text.lower() for c in view.syntax.children[verb] if c < verb}
    saw = load("quote").words["saw-word"]
    return view.tokens[verb].tag == "VBP" and {saw.get(word) for word in words} >= {"opens", "speaks"}


def speaks(view: QuoteView, cue: Cue) -> bool:
    """True for a verb of speech that is told as done, and for "saying" beside a verb, whatever that makes of its own.

    Nouns and adjectives are told with what they stand for.
    """
    token = view.tokens[cue.index]
    if cue.kind != "verb" or (token.dep == "advcl" and token.tag == "VBG" and not _is_denied(view, cue.index)):
        return True
    verb = _governor(view.syntax, cue.index)
    return assertion_of(view.syntax, verb)[0] == "happened" and not _is_command(view, verb)


def _is_denied(view: QuoteView, verb: int) -> bool:
    return any(view.tokens[child].dep == "neg" for child in view.syntax.children[verb])


def _governor(syntax: Syntax, verb: int) -> int:
    """The verb, or that for whose purpose he speaks: "called the editor to say", which is as true as the call."""
    token = syntax.tokens[verb]
    has_to = any(syntax.tokens[child].tag == "TO" for child in syntax.children[verb])
    return token.head if token.dep == "advcl" and has_to else verb


def _is_command(view: QuoteView, verb: int) -> bool:
    """True for "say that it was the wind" and "did he say that?"."""
    token = view.tokens[verb]
    if token.dep not in ROOTS or token.tag not in ("VB", "VBP"):
        return False
    below = view.syntax.children[verb]
    has_subject = any(view.tokens[child].dep in SUBJECTS for child in below)
    _, after = view.syntax.sentences[view.sentence[verb]]
    asks = any(view.tokens[index].text == "?" and view.inside[index] < 0 for index in range(verb, after))
    return asks or not (has_subject or token.dep == "conj")
