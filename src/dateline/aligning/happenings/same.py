"""Whether two tellings say that the same was done: by the same doers, to the same, in the same words."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from dateline.aligning.happenings.phrases import accused_of, called, denied_in, heads, owners
from dateline.resolving import DocumentView, content_words, views_of
from dateline.rules import alternation, load
from dateline.types import EventMark, Span, Story, Telling, Timex

ENOUGH = 2
MOST = 0.5
WEEK, MONTH = 7, 31
WORD = re.compile(r"\w+")
CAPITAL = re.compile(r"(?<!\w)[A-Z]\w+")
NEAR = 1200


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what takes part: entities, all that are named with them, words, and what tells things apart ("second").

    `owners` are those of whom or of what it is only a part: the museum, of "the café of the museum".
    """

    entities: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """True where anybody or anything is told."""
        return bool(self.entities or self.words)


@dataclass(frozen=True, slots=True)
class Witness:
    """A telling with its doers, what it was done to and where, and with all names, words and times of its clause.

    `company` are the words of the names in its sentence and in the one before it, `around` the places of its sentence;
    `denied` are the words right behind a "not": "pleaded not guilty"; `accused_of` those of what somebody is tried for.
    `is_lent` is True where the day of an infinitive stands before the noun for something else: "used to kill him during
    the 2013 trial".
    """

    telling: Telling
    doers: Role
    done_to: Role
    places: tuple[str, ...]
    named: frozenset[str]
    words: frozenset[str]
    times: tuple[Timex, ...]
    company: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    accused_of: frozenset[str] = frozenset()
    is_lent: bool = False

    @property
    def span(self) -> Span:
        """The words of the clause."""
        return self.telling.span

    @property
    def is_own_day(self) -> bool:
        """True where the clause says on which day it was done, by a verb; "the 1994 deal" says which deal is meant."""
        mark = self.telling.mark
        here = [timex for timex in self.times if mark.span.covers(timex.span)]
        told = self.telling.basis == "dated" and not mark.nominal and not self.is_lent
        return told and len(here) == len(self.times) > 0

    @property
    def is_open(self) -> bool:
        """True where a verb tells it as not done, or not yet; "the ceremony on 4 August" leaves open whether it was."""
        return is_open(self.telling)

    @property
    def is_asserted(self) -> bool:
        """True where it is told as done."""
        return self.telling.mark.status == "happened" and self.telling.mark.modality == "fact"


def is_open(telling: Telling) -> bool:
    """True where a verb tells it as not done, or not yet."""
    return telling.mark.status != "happened" and not telling.mark.nominal


Witnesses = Mapping[Span, Witness]


NOBODY = Role()


def witnesses_of(story: Story) -> Witnesses:
    """By trigger, every telling of the story as a witness."""
    meant = [replace(entity, mentions=tuple(sorted({*entity.mentions, *entity.meant}))) for entity in story.entities]
    views = views_of(story.marked, meant)
    times = {timex.span: timex for timex in story.times}
    by_document: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(times):
        by_document[span.doc].append(span)

    lent = {time for entry in story.marked for event in entry.events if event.nominal for time in _before_it(event)}

    def role(spans: tuple[Span, ...], text: str) -> Role:
        who = (entity for span in spans for entity in heads(span, views[span.doc]) | called(span, views[span.doc]))
        said = [_undated(span, text, by_document[span.doc]) for span in spans]
        named = (entity for span in spans for entity in views[span.doc].entities_in(span))
        owned = (entity for span in spans for entity in owners(span, views[span.doc]))
        words, apart = (frozenset().union(*map(read, said)) for read in (content_words, _apart))
        return Role(frozenset(who), frozenset(named), frozenset(owned), words, apart)

    def witness(telling: Telling) -> Witness:
        mark, view = telling.mark, views[telling.span.doc]
        own = tuple(times[span] for span in mark.times if span in times)
        words = content_words(f"{_undated(mark.span, view.text, by_document[view.id])} {mark.lemma}")
        doers, done_to = role(mark.agents, view.text), role(mark.patients, view.text)
        if not mark.patients:  # of what opened or died alone it is told, as of what somebody opened or killed
            doers, done_to = NOBODY, doers
        named = frozenset(view.entities_in(mark.span, *mark.agents, *mark.patients))
        sentence = view.entities_in(view.sentence_of(mark.trigger) or mark.span)
        around = frozenset(who for who in sentence if who in view.things and view.things[who].kind == "place")
        denied = denied_in(mark.span.of(view.text))
        company = _company(mark, view)
        accused = accused_of(mark, view.text)
        is_lent = not mark.past and not lent.isdisjoint(mark.times)
        return Witness(
            telling, doers, done_to, _places(mark, view), named, words, own, company, around, denied, accused, is_lent
        )

    return {telling.mark.trigger: witness(telling) for event in story.happenings for telling in event.tellings}


def _before_it(event: EventMark) -> Iterator[Span]:
    """Its times that stand right before its noun: "the 2013 trial", not "the trial in 2013"."""
    return (time for time in event.times if event.span.start <= time.start and time.end <= event.trigger.start)


def _company(mark: EventMark, view: DocumentView) -> frozenset[str]:
    """The words with a capital in the sentence and in the one before it."""
    near = [view.sentence_of(mark.trigger) or mark.span, *view.sentences_back(mark.trigger.start, most=NEAR)[1:2]]
    return content_words(" ".join(word for span in near for word in CAPITAL.findall(span.of(view.text))))


def _undated(span: Span, text: str, times: Sequence[Span]) -> str:
    """The words of the span without its times, which tell the day and not what was done."""
    first = bisect_left(times, span.start, key=lambda time: time.start)
    kept, start = [], span.start
    for time in takewhile(lambda time: time.end <= span.end, times[first:]):
        kept.append(text[start : time.start])
        start = time.end
    return " ".join([*kept, text[start : span.end]])


def _places(mark: EventMark, view: DocumentView) -> tuple[str, ...]:
    """Whatever of the clause is told with "in", the first word for the place of it."""
    near = [row for span in (mark.span, *mark.places) for row in view.inside(span)]
    return tuple(dict.fromkeys(who for at, who in near if _link().search(view.text, max(at.start - 12, 0), at.start)))


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['place-link']['place-link'])})\s$", re.IGNORECASE)


def _apart(phrase: str) -> frozenset[str]:
    """The words and figures that tell things of one kind apart."""
    known = load("event").words["tells-apart"]["tells-apart"]
    return frozenset(word for word in WORD.findall(phrase.lower()) if word in known or word.isdigit())


def are_of_two(one: Witness, other: Witness) -> bool:
    """True for what was done to a part and to the whole, and before a court for two deeds: of fraud, and of perjury.

    So are two surveys that have no more than a month or a year in common, or no name: whoever asks asks again.
    """
    of_two_deeds = one.accused_of and other.accused_of and one.accused_of.isdisjoint(other.accused_of)
    return bool(of_two_deeds) or _are_two_surveys(one, other) or are_part_and_whole(one, other)


def are_of_two_named(one: Witness, other: Witness) -> bool:
    """True for what befell one who is known by name, and another: the win of one club, and that of its rival."""
    mine, theirs = one.done_to.entities, other.done_to.entities
    apart = mine and theirs and mine.isdisjoint(theirs) and not one.named & theirs and not other.named & mine
    return bool(apart) and not are_alike(one, other)


def _are_two_surveys(one: Witness, other: Witness) -> bool:
    days = [witness.telling.when.hull.days for witness in (one, other) if witness.telling.when]
    may_recur = min(days, default=1) > WEEK or not one.named & other.named
    return may_recur and _is_survey(one) and _is_survey(other)


def _is_survey(one: Witness) -> bool:
    """True for a survey, and for what one finds."""
    nouns = load("quantity").words["survey-noun"]
    return one.telling.mark.lemma in nouns or not one.doers.words.isdisjoint(nouns)


def are_opposed(one: Witness, other: Witness) -> bool:
    """True where one says with a "not" what the other says without it: "pleaded not guilty", "pleaded guilty"."""
    return bool(one.denied & (other.words - other.denied) or other.denied & (one.words - one.denied))


def are_alike(one: Witness, other: Witness) -> bool:
    """True where doers and what it was done to leave it open that the same is told, and some of it is the same."""
    if are_opposed(one, other):
        return False
    if are_unlike(one.doers, other.doers) or are_unlike(one.done_to, other.done_to):
        return False
    shared = _shared(one.doers, other.doers) + _shared(one.done_to, other.done_to)
    return shared + tell_one_deed(one, other) >= ENOUGH or len(one.words & other.words) > ENOUGH


def tell_one_deed(one: Witness, other: Witness) -> bool:
    """True where both have one word for it, or words of one deed: "resigned" and "stepped down"."""
    mine, theirs = one.telling.mark, other.telling.mark
    return mine.lemma == theirs.lemma or not set(mine.deeds).isdisjoint(theirs.deeds)


def are_one(one: Witness, other: Witness) -> bool:
    """True where one verb tells of the same doers or the same thing, and nothing told of both is another."""
    if not tell_one_deed(one, other) or not are_alike(one, other):
        return False
    if are_told_apart(one, other):
        return False
    return max(_shared(one.doers, other.doers), _shared(one.done_to, other.done_to)) >= ENOUGH


def are_one_calamity(one: Witness, other: Witness) -> bool:
    """True for two tellings, joined to one event, of a calamity of which a day has one, as far as nothing tells two.

    Each may tell more of it than the other, but not both: two lorries, and two cars.
    """
    deeds = {*one.telling.mark.deeds} & {*other.telling.mark.deeds} & {*load("event").words["once"]["calamity"]}
    if not (deeds and one.is_asserted and other.is_asserted) or are_told_apart(one, other) or are_of_two(one, other):
        return False
    places = {*one.places} | one.around, {*other.places} | other.around
    if all(places) and places[0].isdisjoint(places[1]):
        return False
    mine, theirs = (witness.words - _of_any_calamity(witness.telling.mark.lemma) for witness in (one, other))
    return mine <= theirs | other.company or theirs <= mine | one.company


@cache
def _of_any_calamity(lemma: str) -> frozenset[str]:
    """The words by which any calamity is told: its nouns, its verb, and those that tell that it was."""
    words = load("event").words
    nouns = (noun for kind in ("disaster", "attack") for noun in words["event-noun"][kind])
    return content_words(" ".join([lemma, *nouns, *words["once"]["its-hour"]]))


def are_one_in_all(one: Witness, other: Witness) -> bool:
    """True where doers and what it was done to are both told, and both the same."""
    return are_one(one, other) and min(_shared(one.doers, other.doers), _shared(one.done_to, other.done_to)) > 0


def are_one_lately(one: Witness, other: Witness) -> bool:
    """True where it was done to the same within a month, and one of the two names no doer."""
    days = [witness.telling.when.hull for witness in (one, other) if witness.telling.when]
    near = len(days) > 1 and (max(days).first - min(days).last).days <= MONTH
    same = are_one(one, other) and _shared(one.done_to, other.done_to) >= ENOUGH
    return near and same and not (one.doers and other.doers)


def are_one_stretch(one: Witness, other: Witness) -> bool:
    """True where one word tells of what lasted, with a name in both, and most of the days of both are the same."""
    days = [witness.telling.when for witness in (one, other)]
    if not (days[0] and days[1] and days[0].finish and days[1].finish and one.named & other.named):
        return False
    both = days[0].hull.narrowed(days[1].hull)
    most = both is not None and both.days > MOST * days[0].hull.widened(days[1].hull).days
    return most and tell_one_deed(one, other) and are_alike(one, other)


def is_one_deed(one: Witness, other: Witness) -> bool:
    """True where one verb tells of something done to the same on days that can be one, whoever did it.

    A single word for it is enough where one day is told, or the same doers are named and nothing else is said of it.
    """
    days = [witness.telling.when.hull if witness.telling.when else None for witness in (one, other)]
    if (days[0] and days[1] and not days[0].meets(days[1])) or are_opposed(one, other):
        return False
    one_day = days[0] is not None and days[0] == days[1] and days[0].days == 1
    by_the_same = one.doers.entities == other.doers.entities and one.done_to.words == other.done_to.words
    enough = 1 if one_day or (by_the_same and len(one.doers.entities) >= ENOUGH) else ENOUGH
    return tell_one_deed(one, other) and _shared(one.done_to, other.done_to) >= enough


def _shared(one: Role, other: Role) -> int:
    """How much speaks for one and the same: an entity counts as two words."""
    return ENOUGH * len(one.entities & other.entities) + len((one.words | one.apart) & (other.words | other.apart))


def are_unlike(one: Role, other: Role) -> bool:
    """True where both are told, and nothing of them is the same."""
    return bool(one) and bool(other) and not _shared(one, other)


def are_part_and_whole(one: Witness, other: Witness) -> bool:
    """True where what one is done to is a part of what the other is done to: the café of the museum, and the museum."""
    return _is_part(one.done_to, other.done_to) or _is_part(other.done_to, one.done_to)


def _is_part(one: Role, whole: Role) -> bool:
    """True also for "the hall of the Orla tower" and "the Orla tower", of which the name only describes the noun."""
    named = whole.entities | (whole.named - whole.owners if one.words - whole.words else frozenset())
    return bool(one.owners & named) and not one.entities & whole.entities


def are_told_apart(one: Witness, other: Witness) -> bool:
    """True where doers or things are told in both, in one with a word that the other lacks: "the second bridge"."""
    return _are_told_apart(one.doers, other.doers) or _are_told_apart(one.done_to, other.done_to)


def _are_told_apart(one: Role, other: Role) -> bool:
    """True where both are told, one of them with a word that the other lacks, unless both are of one name."""
    return bool(one) and bool(other) and one.apart != other.apart and not one.entities & other.entities
