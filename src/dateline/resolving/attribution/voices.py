"""Speakers without a name, as they are described: "a spokesman for the divers", and the "he" that follows."""

import re
from functools import cache

from dateline.resolving.entities import tables
from dateline.resolving.view import PRONOUN, DocumentView
from dateline.rules import expression, load
from dateline.types import QuoteMark, Span

RELATIVE = re.compile(r",?\s+(?:who|which|that)$", re.I)
WORD = re.compile(r"[^\W\d_][\w’'-]*")
LINK = re.compile(r"\s(?:of|for|from|at|in|with|who|which|that|on|to|about|during|by|against|after)\s|,")
JOINED_WITHIN = 5
FAR_BEFORE = 130
OPENS = re.compile(r"(?:^|[,.\n])\s*$")
NEAR = 3


def joint_voice(view: DocumentView, quote: QuoteMark) -> Span | None:
    """The words for two who say one thing together: "Ada Berg and Tomas Ruiz" said."""
    speaker, cue = quote.speaker, quote.cue
    if speaker is None or cue is None or speaker.end > cue.start:
        return None
    joined, text = expression("quote", "joined-names"), view.text
    for mention, _ in view.around(Span(view.id, max(0, speaker.start - JOINED_WITHIN), cue.start)):
        if mention.start > speaker.end and mention.end + 2 > cue.start:
            if joined.fullmatch(text, speaker.end, mention.start):
                return Span(view.id, speaker.start, mention.end)
        elif mention.end < speaker.start and joined.fullmatch(text, mention.end, speaker.start):
            opens = OPENS.search(text, max(0, mention.start - 3), mention.start)
            return Span(view.id, mention.start, speaker.end) if opens else None
    return None


def is_either(view: DocumentView, speaker: Span) -> bool:
    """True for one of two of whom nobody tells which said it: "either Ada Berg or Tomas Ruiz told her"."""
    before = view.text[max(0, speaker.start - FAR_BEFORE) : speaker.start]
    return expression("quote", "either").search(before) is not None


def voice_of(view: DocumentView, quote: QuoteMark, last: Span | None) -> Span | None:
    """The words that describe the speaker: the quote's own, or those of `last` for whom its pronoun stands."""
    if quote.speaker is None:
        return None
    own = _described(view, quote.speaker)
    if own or last is None:
        return own
    words = quote.speaker.of(view.text).strip().lower()
    return last if _fits(view, last, words) and _is_near(view, last, quote) else None


def stands_for(view: DocumentView, said: QuoteMark, pronoun: str) -> bool:
    """True where the pronoun may be that of the nameless person who speaks there."""
    own = _described(view, said.speaker) if said.speaker else None
    return own is not None and _fits(view, own, pronoun)


def _described(view: DocumentView, span: Span) -> Span | None:
    """The speaker's words without a relative pronoun at their end; None where they only point."""
    words = span.of(view.text)
    end = span.start + len(RELATIVE.sub("", words))
    told = Span(span.doc, span.start, end)
    return None if told.of(view.text).strip().lower() in ("", *load("quote").words["pointing-word"]) else told


def _fits(view: DocumentView, voice: Span, pronoun: str) -> bool:
    """One person goes by "he" and "she", several by "they", a body or writing by "it"."""
    words = voice.of(view.text)
    head = _head(words)
    many = (
        expression("quote", "several-names").search(words) is not None
        or (head.endswith("s") and not head.endswith("ss"))
        or head in load("quote").words["many-noun"]
    )
    if pronoun == "they":
        return many
    people = tables()["person-noun"]
    thing = head in tables()["body-called"] or head in tables()["writing-noun"]
    thing = thing or (head in load("quote").words["speaking-noun"] and head not in people)
    if pronoun == "it":
        return thing and not many
    nobody = many or thing or names_nobody(words)
    return pronoun in ("he", "she") and not nobody and people.get(head, pronoun) in (pronoun, "they")


def is_speaker(words: str) -> bool:
    """True where the words describe who or what can speak: a person, an office, a body, a writing."""
    low, known = words.lower(), load("title").words
    head = _head(low)
    tables_of_speakers = (tables()["person-noun"], tables()["body-called"], tables()["writing-noun"], known["office"])
    singular = head.removesuffix("s")
    pronoun = PRONOUN.match(low) or low in ("they", "it", "we", "who")
    own = (load("quote").words[name] for name in ("source-noun", "speaking-noun", "many-noun"))
    return bool(pronoun) or any(one in table for table in (*tables_of_speakers, *own) for one in (head, singular))


def names_nobody(words: str) -> bool:
    """True for what happens or is so, and says nothing: "the closure", "the situation in the port"."""
    head = _head(words.lower())
    if is_speaker(words) or head.capitalize() in words:
        return False
    return head in _deeds() or head.endswith(tuple(load("quote").words["abstract-end"]))


@cache
def _deeds() -> frozenset[str]:
    """The nouns of what happens: "attack"."""
    return frozenset(noun for nouns in load("event").words["event-noun"].values() for noun in nouns)


def _head(words: str) -> str:
    """The last word before what hangs on it: "spokesman" of "a spokesman for the divers"."""
    found = WORD.findall(words[: link.start()] if (link := LINK.search(words)) else words)
    return found[-1].lower() if found else ""


def _is_near(view: DocumentView, voice: Span, quote: QuoteMark) -> bool:
    """True where at most two sentences begin between the description and the words."""
    return len(view.sentences_back(quote.span.start, most=max(1, quote.span.start - voice.end))) <= NEAR
