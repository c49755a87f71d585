"""What the lines of a timeline are compared by: their words, their figures, who does it and to whom."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Happening, Span, Story, Telling, When, Window
from dateline.views.wording import EventLines, noun_of, takers_of

# The kind of all that tells of a death.
DEATH = "death"
# An article has so many letters, with what stands behind it.
AN_ARTICLE = 4
SOME_DAYS = timedelta(3)
# What a line puts in brackets is not its article's.
INSERTED = re.compile(r"\[[^\]]*\]")
WORD = re.compile(r"[^\W\d_]{2,}")
Words = frozenset[str]
Figures = frozenset[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Compared:
    """A line with what it is compared by: its words, those of its tellings, its figures, its doers, its sentences.

    `own` are the words of its clause alone, `rest` those of the line but the names of who takes part, `takers` those to
    whom it is done: each dies, falls or is charged with one thing but once.
    """

    happening: Happening
    when: When
    words: Words
    own: Words
    rest: Words
    told: tuple[Words, ...]
    figures: Figures
    doers: frozenset[str]
    takers: frozenset[str]
    sentences: frozenset[Span]
    deeds: frozenset[str]
    is_phrase: bool
    is_of_death: bool
    are_people: bool
    reach: Window


def compared(story: Story, view: EventLines, told: Sequence[Happening]) -> Iterator[Compared]:
    """What each dated happening is compared by."""
    quantities = {entry.document.id: sorted(entry.quantities, key=lambda mark: mark.span) for entry in story.marked}
    starts = {doc: [mark.span.start for mark in marks] for doc, marks in quantities.items()}

    def figures(span: Span) -> Iterator[tuple[float, float]]:
        first, after = (
            bisect(starts[span.doc], at) for bisect, at in ((bisect_left, span.start), (bisect_right, span.end))
        )
        return (mark.stated for mark in quantities[span.doc][first:after])

    for happening in told:
        if happening.when:
            tellings = [one for one in happening.tellings if one.mark.status == happening.status]
            pieces = [one.mark.line or (one.span,) for one in tellings]
            words = _words(happening.label)
            doers = frozenset(who for one in tellings for who in _named(one.mark.agents, view))
            called = " ".join(view.names[who] for who in doers.union(happening.entities))
            takers = frozenset(who for one in tellings for who in _first_named(takers_of(one.mark), view))
            yield Compared(
                happening,
                happening.when,
                words,
                words & _words(_written([one.span for one in tellings], view)),
                words - _words(called),
                (words, *(_words(_written(spans, view)) for spans in pieces)),
                frozenset(figure for spans in pieces for span in spans for figure in figures(span)),
                doers,
                takers,
                frozenset(_sentence(one.span, view) for one in tellings),
                frozenset(noun_of(one.mark, view.texts[one.span.doc]) for one in tellings),
                not any(one.mark.form == "clause" for one in tellings),
                _is_of_death(happening, tellings, view),
                takers <= view.people,
                _reach(tellings, happening.when.hull, view),
            )


def _reach(tellings: Sequence[Telling], hull: Window, view: EventLines) -> Window:
    """The days; some more about them where they are told as so many days ago."""
    ago = load("event").words["day-word"]["ago"]
    dated = (one for one in tellings if one.when and one.when.hull == hull)
    told = [span.of(view.texts[span.doc]).lower().split() for one in dated for span in one.mark.times]
    is_rough = bool(told) and all(words[-1:] and words[-1] in ago for words in told)
    return Window(hull.first - SOME_DAYS, hull.after + SOME_DAYS) if is_rough else hull


def _is_of_death(happening: Happening, tellings: Sequence[Telling], view: EventLines) -> bool:
    """True also for "Berg was found dead" and "Berg was shot to death", whatever kind of thing that is."""
    fatal = load("event").words["once"]["fatal"]
    clauses = (one.span.of(view.texts[one.span.doc]).lower() for one in tellings if one.mark.form == "clause")
    return happening.kind == DEATH or any(word in fatal for clause in clauses for word in WORD.findall(clause))


def _written(spans: Sequence[Span], view: EventLines) -> str:
    return " ".join(span.of(view.texts[span.doc]) for span in spans)


def _words(text: str) -> Words:
    """The stems of its words, without those that anything is told with and those that the line has put in."""
    common, written = load("event").words["common"]["common"], INSERTED.sub(" ", text)
    return frozenset(stem(word) for word in WORD.findall(written.lower()) if word not in common)


def _named(nouns: Sequence[Span], view: EventLines) -> Iterator[str]:
    for span in nouns:
        yield from (who for _, who in (*view.named.inside(span), *view.meant.inside(span)))


def _first_named(nouns: Sequence[Span], view: EventLines) -> Iterator[str]:
    """Whom the nouns begin with: Lund of "the Lund market", nobody of "the market of Lund"."""
    for span in nouns:
        for one, who in (*view.named.inside(span), *view.meant.inside(span)):
            if one.start - span.start <= AN_ARTICLE:
                yield who


def _sentence(span: Span, view: EventLines) -> Span:
    sentences = view.sentences[span.doc]
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 else span


def share(words: Words, told: Sequence[Words], weights: Mapping[str, float]) -> float:
    """How much of the words the best of the tellings has."""
    mass = sum(weights.get(word, 0.0) for word in words)
    return max(sum(weights.get(word, 0.0) for word in words & one) for one in told) / mass if mass else 0.0
