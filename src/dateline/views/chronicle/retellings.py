"""Which lines of the timeline tell one thing in other words: the lesser stands under the better as a further telling.

The events stay apart in the data; on a timeline a reader need not be told the same twice.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from dateline.resolving import stem
from dateline.rules import load
from dateline.types import LOOSE_KINDS, Happening, Span, Story, Telling, When, Window
from dateline.views.wording import EventLines, noun_of, takers_of

# How much of one line another must tell: all of it; most of it, of one kind or verb; nearly all, of whatever kind.
ALL, MOST, NEARLY = 0.95, 0.6, 0.75
# What they share weighs as much, at the least, as so many words of which each stands in one line of a hundred.
ENOUGH, RARE, FEWEST = 1.5, math.log(1 + 100), 3
# The kind of all that tells of a death.
DEATH = "death"
# An article has so many letters, with what stands behind it.
AN_ARTICLE = 4
# Told by so many articles, it is a thing of its own.
SEVERAL = 3
# Days told less closely than so are of one thing only where nearly all is told by both.
WIDE = 31
SOME_DAYS = timedelta(3)
# A word that stands in more lines leads to none; so many must lead to one.
CROWD, LEAST = 80, 2
# What a line puts in brackets is not its article's.
INSERTED = re.compile(r"\[[^\]]*\]")
WORD = re.compile(r"[^\W\d_]{2,}")
Words = frozenset[str]
Figures = frozenset[tuple[float, float]]


@dataclass(slots=True)
class Retold:
    """A line of the timeline, and the events that tell the same in other words."""

    happening: Happening
    when: When
    further: list[Happening] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what it is compared by: its words, those of its tellings, its figures, its doers, its sentences.

    `takers` are those to whom it is done: each dies, falls or is charged with one thing but once.
    """

    happening: Happening
    when: When
    words: Words
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


def retold(story: Story, view: EventLines, told: Sequence[Happening], apart: Collection[str] = ()) -> list[Retold]:
    """The dated happenings, the best first as they come, each with those that tell the same.

    What is `apart` (by id) is never folded. Of two in one sentence that which tells all of the other leads, unless
    fewer articles tell it.
    """
    lines = [*_lines(story, view, told)]
    spread = Counter(word for line in lines for word in line.words)
    weights = {word: math.log(1 + len(lines) / often) for word, often in spread.items()}
    found: list[Retold] = []
    heads: list[_Line] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    by_taker: dict[tuple[str, str], list[int]] = defaultdict(list)
    for line in lines:
        near = Counter(place for word in line.words if spread[word] <= CROWD for place in by_word[word])
        kind = DEATH if line.is_of_death else line.happening.kind
        undergone = [(kind, who) for who in line.takers | line.doers] + [(kind, deed) for deed in line.deeds]
        places = sorted(
            {place for place, often in near.items() if often >= LEAST}.union(*(by_taker[key] for key in undergone))
        )
        place = next((at for at in places if _is_one(line, heads[at], weights)), len(heads))
        if place == len(heads) or line.happening.id in apart:
            place = len(heads)
            heads.append(line)
            found.append(Retold(line.happening, line.when))
        elif _leads(line, heads[place]) and heads[place].happening.id not in apart:
            found[place] = Retold(line.happening, line.when, [heads[place].happening, *found[place].further])
            heads[place] = line
        else:
            found[place].further.append(line.happening)
            continue
        for word in line.words:
            by_word[word].append(place)
        for key in undergone:
            by_taker[key].append(place)
    return found


def _lines(story: Story, view: EventLines, told: Sequence[Happening]) -> Iterator[_Line]:
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
            takers = frozenset(who for one in tellings for who in _first_named(takers_of(one.mark), view))
            yield _Line(
                happening,
                happening.when,
                _words(happening.label),
                (_words(happening.label), *(_words(_written(spans, view)) for spans in pieces)),
                frozenset(figure for spans in pieces for span in spans for figure in figures(span)),
                frozenset(who for one in tellings for who in _named(one.mark.agents, view)),
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


def _is_one(line: _Line, head: _Line, weights: Mapping[str, float]) -> bool:
    """True where the two tell one thing, on days that may be the same, by the same, without another figure.

    The same sentence is not told again for another day of it.
    """
    is_one_sentence = bool(line.sentences & head.sentences)
    if is_one_sentence and line.words == head.words:
        return True
    if _is_plan_of(head, line) or (line.happening.status == head.happening.status and _is_of_great_day(line, head)):
        return True
    if not line.when.hull.meets(head.when.hull) or not _are_of_one_status(line, head):
        return False
    if _has_another_day(line, head):
        return False
    if _is_of_one_taker(line, head) or _is_plan_of(line, head):
        return True
    if is_one_sentence:
        told = _share(line.words, head.told[:1], weights)
        is_lesser = told >= NEARLY or line.happening.is_minor > head.happening.is_minor
        adds_little = (is_lesser and line.figures <= head.figures) or _leads(line, head)
        return told >= ALL or (head.words <= line.words and adds_little)
    told = max(_share(line.words, head.told, weights), _share(head.words, line.told[:1], weights))
    if _is_called(line, head) or _is_called(head, line):
        return True
    if _exclude(line.figures, head.figures) or (line.doers and head.doers and not line.doers & head.doers):
        return False
    shared = max((line.words & words for words in head.told), key=len)
    if sum(weights[word] for word in shared) < ENOUGH * RARE or len(shared) < FEWEST:
        return False
    wide = line.when != head.when and max(line.when.hull.days, head.when.hull.days) > WIDE
    alike = line.happening.kind == head.happening.kind not in LOOSE_KINDS
    return told >= (NEARLY if wide or not alike else MOST)


def _is_of_great_day(line: _Line, head: _Line) -> bool:
    """True for "the army chief led Friday's coup" beside the coup of that Friday of which several articles tell.

    "Ten days ago" may be some days off.
    """
    kind, few = head.happening.kind, len(head.happening.documents) < SEVERAL
    if few or kind != line.happening.kind or kind not in load("event").words["once"]["one-a-day"]:
        return False
    named = {*line.happening.entities}, {*head.happening.entities}
    meets = head.when.hull.days == 1 and line.reach.meets(head.when.hull)
    is_called_so = bool(line.deeds & head.deeds) or not line.words.isdisjoint(map(stem, head.deeds))
    return meets and is_called_so and not (all(named) and named[0].isdisjoint(named[1]))


def _has_another_day(line: _Line, head: _Line) -> bool:
    """True for the outbreak on Thursday beside "the fire, which broke out on Thursday, has killed two" by Saturday.

    Each is told by several articles: what one or two tell in passing is a part of the other.
    """
    kinds = {line.happening.kind, head.happening.kind}
    days = {line.when.hull.days, head.when.hull.days}
    told = min(len(line.happening.documents), len(head.happening.documents))
    return told >= SEVERAL and min(days) == 1 < max(days) and len(kinds) > 1 and not kinds & LOOSE_KINDS


def _share(words: Words, told: Sequence[Words], weights: Mapping[str, float]) -> float:
    """How much of the words the best of the tellings has."""
    mass = sum(weights.get(word, 0.0) for word in words)
    return max(sum(weights.get(word, 0.0) for word in words & one) for one in told) / mass if mass else 0.0


def _is_of_one_taker(line: _Line, head: _Line) -> bool:
    """True for the same kind of thing done to the same, of which there is one: "killed in May", "died on 4 May"."""
    kinds = load("event").words["once"]
    is_once = line.happening.kind in (*kinds["has-its-day"], *kinds["once-a-while"])
    within = line.when.hull.covers(head.when.hull) or head.when.hull.covers(line.when.hull)
    is_death = line.is_of_death and head.is_of_death and line.are_people
    is_same = (is_once and line.happening.kind == head.happening.kind) or is_death
    is_same = is_same and bool(line.takers) and line.takers <= head.takers
    return is_same and within and line.happening.status == head.happening.status


def _is_plan_of(line: _Line, head: _Line) -> bool:
    """True for what was planned for the day on which the same did it: "will return", "returned"."""
    planned = line.happening.status == "planned" and head.happening.status == "happened"
    alike = line.happening.kind == head.happening.kind not in LOOSE_KINDS and line.happening.kind != "other"
    return planned and alike and line.when == head.when and bool(line.doers) and line.doers <= head.doers


def _is_called(line: _Line, head: _Line) -> bool:
    """True where the line is only a noun for what the other tells of the same: "the dissolution of the club"."""
    ours = {*line.happening.entities}
    return line.is_phrase and bool(ours and line.deeds & head.deeds) and ours <= {*head.happening.entities}


def _are_of_one_status(line: _Line, head: _Line) -> bool:
    """True also for a plan beside what came of it."""
    return line.happening.status in (head.happening.status, "planned")


def _exclude(one: Figures, other: Figures) -> bool:
    """True where each has a figure that the other has not."""
    return bool(one - other) and bool(other - one)


def _leads(line: _Line, head: _Line) -> bool:
    """True for a clause before a noun, and for what tells all that its head does and more, in one sentence with it.

    What more articles tell leads in any case.
    """
    if (line.happening.is_folded, line.happening.is_minor) > (head.happening.is_folded, head.happening.is_minor):
        return False
    if _is_plan_of(head, line):
        return True
    if head.is_phrase and not line.is_phrase:
        return True
    if not line.sentences & head.sentences:
        return False
    return head.words <= line.words and len(line.happening.documents) >= len(head.happening.documents)
