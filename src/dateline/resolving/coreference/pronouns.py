"""Whom "he", "she", "him", "his" and "her" mean: the only person who can be meant, or else nobody."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.resolving.coreference.candidates import PersonMention, Voices, told_in
from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView
from dateline.rules import alternation
from dateline.types import Span

SENTENCES_BACK = 3
FAR = 900
OPENS_WITHIN = 60
OBJECTS = frozenset({"him", "her"})
SUBJECTS = frozenset({"he", "she"})
OWNED = re.compile(
    r"\s(?!(?:to|in|on|at|for|from|with|by|and|or|of|as|about|after|before|when|while|that|if|because|into|over|out|up|"
    r"down|off|during|since|until|but|is|was|had|has|the|a|an|not|so|again|this|last|who|through|against|under|without|"
    r"than|more|how|what|where|why|whether|directly|personally|there|here|back|away|upon)\b)[A-Za-z“\"'‘]"
)
BREAK = re.compile(
    r"[,;:—–()\"“”]|\b(?:that|who|whom|whose|which|when|while|after|before|because|if|says?|said|whether|where|as|"
    r"since|until|and|but|or|to|than|for|with|by)\b",
    re.IGNORECASE,
)
FRONTED = re.compile(
    r"\W*(?:In|After|Before|During|While|When|With|Without|Despite|As|At|On|For|Since|By|From|Until|Under|Through|"
    r"Throughout|If|Though|Although|Because|Asked|Given|Unlike|Like|Following|Once|Upon|Over|Among|Of|To)\b"
)
TURN = re.compile(r"\s?:\s")
POSSESSIVE = re.compile(r"\s?['’]s?\s")


@dataclass(frozen=True, slots=True)
class Read:
    """A document read for its people: everyone told of, sentence by sentence, and who speaks its quotes."""

    view: DocumentView
    voices: Voices
    speaking: Mapping[Span, tuple[str | None, bool]]
    sentences: tuple[tuple[Span, tuple[PersonMention, ...]], ...]


def read_people(view: DocumentView, offices: Mapping[Span, str | None]) -> Read:
    """The document's people, sentence by sentence."""
    voices = Voices(view)
    held = sorted(offices)
    starts = [span.start for span in held]
    told: list[tuple[Span, tuple[PersonMention, ...]]] = []
    for sentence in view.marked.sentences:
        near = held[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        here = {span: offices[span] for span in near if sentence.covers(span)}
        told.append((sentence, tuple(told_in(view, sentence, voices, here))))
    speaking = {
        quote.speaker: (
            next((view.speakers[part] for part in quote.parts if part in view.speakers), None),
            quote.kind == "direct",
        )
        for quote in view.marked.quotes
        if quote.speaker
    }
    return Read(view, voices, speaking, tuple(told))


def pronouns_in(read: Read, genders: Mapping[str, str]) -> dict[Span, str]:
    """The document's pronouns with the people they mean, given the pronoun that people are known to go by."""
    before: list[tuple[Span, list[PersonMention]]] = []
    found: dict[Span, str] = {}
    for sentence, told in read.sentences:
        known: list[PersonMention] = []
        for one in told:
            if one.word:
                place = _Place(read, genders, one, sentence, known, told, before[-SENTENCES_BACK:])
                who = place.who()
                if who:
                    found[one.span] = who
                known.append(replace(one, who=who))
            else:
                known.append(one)
        before.append((sentence, known))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A pronoun where it stands: who was told of in its sentence before it and in all, and in the sentences before."""

    read: Read
    genders: Mapping[str, str]
    pronoun: PersonMention
    sentence: Span
    known: Sequence[PersonMention]
    told: Sequence[PersonMention]
    before: Sequence[tuple[Span, Sequence[PersonMention]]]

    def who(self) -> str | None:
        """Who is meant, which who is known to speak has a say in: "he said" is of one who spoke before."""
        spoken, directly = self.read.speaking.get(self.pronoun.span, (None, False))
        if spoken and directly and self.genders.get(spoken) == self.pronoun.gender:
            return spoken
        meant = self.meant()
        return meant if spoken in (None, meant) else None

    def meant(self) -> str | None:
        """Who is meant; None where several could be, or somebody without a name."""
        identified = self._identified()
        if identified:
            return identified
        if self._is_fronted() or (self.pronoun.quote >= 0 and not self.read.voices.speakers.get(self.pronoun.quote)):
            return None
        barred = self._barred()
        own = [one for one in self.known if self._fits(one)]
        near = [one for one in own if one.who not in barred]
        if near or (own and self.pronoun.word in OBJECTS):
            return _sole(near)
        return self._from_before(barred)

    def _identified(self) -> str | None:
        """Whom "he" is said to be: Owen Pratt in "he was identified as Owen Pratt"."""
        after = next((one for one in self.told if one.span > self.pronoun.span), None)
        if self.pronoun.word not in SUBJECTS or after is None or after.word or not self._fits(after):
            return None
        between = self.read.view.text[self.pronoun.span.end : after.span.start]
        return after.who if _identifying().fullmatch(between) else None

    def _from_before(self, barred: frozenset[str]) -> str | None:
        """Who is meant of those told of in the nearest sentence before that tells of one who fits."""
        for back, (sentence, told) in enumerate(reversed(self.before)):
            fitting = [one for one in told if self._fits(one) and one.who not in barred]
            if fitting and self.pronoun.span.start - fitting[-1].span.start >= FAR:
                return None
            if fitting:
                return _sole(fitting) or (self._subject(sentence, told) if not back else None)
        return None

    def _fits(self, one: PersonMention) -> bool:
        gender = self.genders.get(one.who or "", one.gender)
        return gender in (None, self.pronoun.gender) and one.quote in (-1, self.pronoun.quote)

    def _subject(self, sentence: Span, told: Sequence[PersonMention]) -> str | None:
        """Who the sentence before begins with, for a pronoun that the next begins with."""
        text, pronoun = self.read.view.text, self.pronoun
        opens = not text[self.sentence.start : pronoun.span.start].strip(" \n\"“‘'")
        first = told[0]
        if pronoun.word not in SUBJECTS or not opens or not self._fits(first):
            return None
        leads = first.span.start - sentence.start < OPENS_WITHIN
        return first.who if leads and not POSSESSIVE.match(text, first.span.end) else None

    def _barred(self) -> frozenset[str]:
        """Who cannot be meant: who speaks, who does it to "him", and who is named after "he"."""
        text, pronoun = self.read.view.text, self.pronoun
        barred = {self.read.voices.speakers.get(pronoun.quote)}
        if pronoun.word in SUBJECTS:
            barred |= {one.who for one in self.told if one.span > pronoun.span and one.quote == pronoun.quote}
        if pronoun.word == "him" or (pronoun.word == "her" and not OWNED.match(text, pronoun.span.end)):
            barred |= {one.who for one in self.known if not BREAK.search(text, one.span.end, pronoun.span.start)}
        barred |= {one.who for one in self.known[:1] if TURN.match(text, one.span.end)}
        return frozenset(who for who in barred if who)

    def _is_fronted(self) -> bool:
        """True for "his" of "In his speech, Ruiz said", which may mean who follows."""
        text, pronoun = self.read.view.text, self.pronoun
        after = next((one for one in self.told if one.span > pronoun.span and one.word is None), None)
        if pronoun.quote >= 0 or after is None or not FRONTED.match(text, self.sentence.start):
            return False
        return "," in text[pronoun.span.end : after.span.start]


@cache
def _identifying() -> re.Pattern[str]:
    verbs = alternation(tables()["identifying-verb"])
    return re.compile(rf"\s(?:[a-z]+\s){{1,3}}(?:{verbs})\s(?:[\w'’]+\s){{0,4}}?as\s(?:[a-z-]+\s){{0,3}}")


def _sole(fitting: Iterable[PersonMention]) -> str | None:
    who = {one.who for one in fitting}
    return next(iter(who)) if len(who) == 1 else None
