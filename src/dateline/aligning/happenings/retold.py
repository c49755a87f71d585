"""Days told in sentences of two documents that tell the same, whatever verb tells it and whether it was joined or not.

Much must be alike: names and rare words. This shows where two accounts date one thing alike; days that exclude each
other need one deed, and are not looked for here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.aligning.happenings.cliques import cliques
from dateline.aligning.happenings.same import is_open
from dateline.aligning.sources import Sources
from dateline.aligning.worded import Weights, likeness, named_words, near_pairs, weights_of
from dateline.resolving import content_words
from dateline.rules import load
from dateline.types import Claim, Ground, Happening, Line, Matter, Span, Story, Telling, Timex, When

WORD = re.compile(r"\w+")
# Of the weight of both sentences, what they must share.
ALIKE = 0.25
# Of the words of the dated clauses: beside one deed, without one, and of a day on which neither article was published.
BESIDE_DEED, FEWEST, FEWEST_OF_DAY = 1, 3, 1
BESIDE = 2
LONGEST = 320
WIDEST = 3700
Told = tuple[Happening, Telling]


@dataclass(frozen=True, slots=True)
class Dated:
    """A time with the days it means, the words and names of its sentence, the words of its clause, and what it dates.

    `apart` are words that tell which of several is meant; `is_apart` is true for a day on or beside which its article
    was not published.
    """

    timex: Timex
    when: When
    evidence: Span
    words: frozenset[str]
    names: frozenset[str]
    clause: frozenset[str]
    apart: frozenset[str]
    is_apart: bool
    told: Told


Pair = tuple[Dated, Dated]


def retold_lines(story: Story, sources: Sources, told: Sequence[Line]) -> Iterator[Line]:
    """A line for what two documents date alike in like sentences; `told` are the lines of days there are already."""
    dated = [*_all_dated(story, sources)]
    weights, known = weights_of(dated), _lines_of(dated, told)
    held: dict[frozenset[Span], Pair] = {}
    for one, other in near_pairs(dated):
        spans = frozenset((one.evidence, other.evidence))
        new = spans not in held and not known[one.evidence] & known[other.evidence]
        if new and _tell_the_same(one, other, weights):
            held[spans] = (one, other)
    of = {one.evidence: one for pair in held.values() for one in pair}
    for group in cliques(held.keys()):
        yield _line([of[span] for span in sorted(group, key=sources.place)], sources)


def _lines_of(dated: Sequence[Dated], told: Sequence[Line]) -> Mapping[Span, frozenset[int]]:
    """By the words of a date, the lines that have them."""
    claimed: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for place, line in enumerate(told):
        for claim in line.claims:
            claimed[claim.evidence.doc].append((claim.evidence, place))
    spans = {one.evidence for one in dated}
    return {span: frozenset(place for at, place in claimed[span.doc] if at.meets(span)) for span in spans}


def _all_dated(story: Story, sources: Sources) -> Iterator[Dated]:
    """The dates of the story with what they date, but for those on which only something was said."""
    by_time: dict[Span, list[Told]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            for span in telling.mark.times:
                by_time[span].append((happening, telling))
    repeats = {entry.document.id for entry in story.marked if entry.document.repeats}
    for timex in story.times:
        told = by_time.get(timex.span, [])
        if timex.span.doc in repeats or not _is_date(timex) or any(one.mark.kind == "speak" for _, one in told):
            continue
        covering = [row for row in told if row[1].span.covers(timex.span)]
        sentence = _sentence(timex.span, sources)
        if covering and sentence and timex.when:
            closest = min(covering, key=lambda row: len(row[1].span))
            yield _dated(timex, timex.when, sentence, closest, sources)


def _is_date(timex: Timex) -> bool:
    """True for days that are a date, of some years at most, on which nothing goes on since or until then."""
    known = timex.when is not None and timex.when.hull.days <= WIDEST
    return known and timex.type in ("DATE", "TIME") and not timex.open


def _sentence(span: Span, sources: Sources) -> Span | None:
    """The sentence of the time, where it is not too long to tell one thing."""
    found = sources.sentence_at(span)
    return found if found and found.covers(span) and len(found) <= LONGEST else None


def _dated(timex: Timex, when: When, sentence: Span, told: Told, sources: Sources) -> Dated:
    around, own = (_without(timex.span, span, sources) for span in (sentence, told[1].span))
    known, sorts = load("event").words["tells-apart"]["tells-apart"], load("event").words["excluding-word"]
    said = WORD.findall(around.lower())
    apart = frozenset([*(word for word in said if word in known), *(sorts[word] for word in said if word in sorts)])
    names = named_words(around)
    published = sources.published(sentence)
    is_apart = published is None or abs((when.hull.first - published).days) > BESIDE
    return Dated(timex, when, told[1].span, content_words(around), names, content_words(own), apart, is_apart, told)


def _without(time: Span, span: Span, sources: Sources) -> str:
    text = sources.documents[span.doc].text
    return f"{text[span.start : time.start]} {text[time.end : span.end]}"


def _tell_the_same(one: Dated, other: Dated, weights: Weights) -> bool:
    """True where the sentences are alike, and the days of one hold those of the other."""
    if not one.when.hull.meets(other.when.hull) or (one.apart - other.apart and other.apart - one.apart):
        return False
    if "TIME" in (one.timex.type, other.timex.type) and one.timex.value != other.timex.value:
        return False
    if not one.names & other.names or not _are_of_one(one, other):
        return False
    return likeness(one, other, weights) >= ALIKE


def _are_of_one(one: Dated, other: Dated) -> bool:
    """True where the two clauses tell one deed and share a word beside it, or share several words; a vaguer date asks
    for one deed. What one says was done and the other that it was not has no day in both.
    """
    mine, theirs = (dated.told[1].mark for dated in (one, other))
    if (mine.status == "denied") != (theirs.status == "denied"):
        return False
    surveys = load("quantity").words["survey-noun"]
    if mine.lemma in surveys and theirs.lemma in surveys:
        return False
    deed = mine.lemma == theirs.lemma or not set(mine.deeds).isdisjoint(theirs.deeds)
    shared = len((one.clause & other.clause) - content_words(f"{mine.lemma} {theirs.lemma}"))
    if deed:
        return shared >= BESIDE_DEED
    own_day = one.when.hull.days == 1 and one.is_apart and other.is_apart
    return one.when == other.when and shared >= (FEWEST_OF_DAY if own_day else FEWEST)


def _line(group: Sequence[Dated], sources: Sources) -> Line:
    happening, _ = group[0].told
    claims = tuple(
        Claim(happening.id, "when", one.evidence, sources.of[one.evidence.doc], one.told[1].by, when=one.when)
        for one in group
    )
    same = len({(one.when, is_open(one.told[1])) for one in group}) == 1
    ground = Ground("days-same") if same else Ground("days-within-precision")
    verdict, ground = sources.weighed(claims, "agree" if same else "compatible", ground)
    matter = Matter("event", happening.label)
    return Line(happening.id, matter, "when", claims, verdict, ground, sources.count(claims))
