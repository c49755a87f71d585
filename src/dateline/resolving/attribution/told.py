"""Which quotes somebody is told to have said: words in quotation marks, and whole clauses that a speaker reports."""

import re

from dateline.resolving.attribution.voices import is_speaker, names_nobody
from dateline.resolving.view import DocumentView
from dateline.rules import expression, load
from dateline.types import QuoteMark

OPENING, FEWEST_SAID = 24, 2
MARKED = re.compile(r"[“\"]\s?[^“”\"]+(?:[”\"]|$)|''.+?''|(?<!\w)['‘]\S.*?['’](?!\w)")
WORD = re.compile(r"[^\W\d_]+")


def is_told(view: DocumentView, quote: QuoteMark, who: str | None) -> bool:
    """True for words in quotation marks, and for what somebody else is reported to have said, as a whole clause.

    What is thought, feared or shown, what is only asked or hoped for ("to return", "whether to return"), and the "I
    think" within somebody's words is no utterance of its own; nor is what a deed, a thing or a poll tells.
    """
    if quote.kind == "direct":
        return not _is_a_word(view, quote) and not (who is None and _is_headed(view, quote))
    if who is None and _is_told_by_thing(view, quote):
        return False
    if quote.speaker and expression("quote", "of-poll").search(quote.speaker.of(view.text)):
        return False
    words, cue = load("quote").words, cue_words(view, quote)
    if quote.kind == "mixed":
        is_thought = quote.manner == "think" and (
            _is_infinitive(view, quote) or cue in words["say-adjective"] or not _is_mostly_in_marks(view, quote)
        )
        is_said = quote.manner != "show" and not cue.startswith(tuple(words["deed-stem"]))
        return is_said and not is_thought and (quote.alone or _has_many_in_marks(view, quote))
    if quote.manner != "say" or quote.speaker is None:
        return False
    speaker = WORD.findall(quote.speaker.of(view.text).lower())
    is_somebody = (
        " ".join(speaker) not in words["no-speaker"] and speaker[:1] != [] and (speaker[0] not in words["first-person"])
    )
    return is_somebody and not _is_infinitive(view, quote)


def _has_many_in_marks(view: DocumentView, quote: QuoteMark) -> bool:
    """True where marks hold more than a name for something, as in 'called it "a moderate"'."""
    inner = (WORD.findall(one[0]) for one in MARKED.finditer(view.text, quote.span.start, quote.span.end + 2))
    return any(len(words) >= FEWEST_SAID for words in inner)


def _is_mostly_in_marks(view: DocumentView, quote: QuoteMark) -> bool:
    """True where most of the words stand in marks: what somebody thinks is read off what he said."""
    inner = sum(len(one[0]) for one in MARKED.finditer(view.text, quote.span.start, quote.span.end + 2))
    return 2 * inner >= quote.span.end - quote.span.start


def _is_a_word(view: DocumentView, quote: QuoteMark) -> bool:
    """True for a single small word in marks, as which something is spoken of; "Guilty" is said."""
    said = quote.span.of(view.text)
    return len(WORD.findall(said)) < 2 and said[:1].islower()


def _is_headed(view: DocumentView, quote: QuoteMark) -> bool:
    """True for words below what is no speaker: 'Her last hope: "We stay."'."""
    said = quote.speaker.of(view.text) if quote.speaker else ""
    return cue_words(view, quote) == ":" and said.split()[-1:] == said.lower().split()[-1:] and not is_speaker(said)


def _is_infinitive(view: DocumentView, quote: QuoteMark) -> bool:
    """True for "to return" and "whether to return"."""
    opening = WORD.findall(quote.span.of(view.text)[:OPENING].lower())
    return "to" in opening[:2] and opening[0] in load("quote").words["infinitive-word"]


def _is_told_by_thing(view: DocumentView, quote: QuoteMark) -> bool:
    """True for what tracks or figures suggest, and for what "the closure" does, whose words it is not."""
    if quote.speaker is None:
        return False
    said = quote.speaker.of(view.text)
    words, cue = load("quote").words, cue_words(view, quote)
    if names_nobody(said) and not cue.startswith(tuple(words["writing-stem"])):
        return True
    return cue.startswith(tuple(words["thing-stem"])) and not is_speaker(said)


def cue_words(view: DocumentView, quote: QuoteMark) -> str:
    """The cue as it is written, in small letters; empty where there is none."""
    return quote.cue.of(view.text).lower() if quote.cue else ""
