"""Figures in their surroundings: the clause that tells each, what happens in its sentence, who is in its paragraph."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.aligning.frames.aside import is_aside, is_recalled, is_whole
from dateline.aligning.frames.asserted import Holder, asserted
from dateline.aligning.frames.classes import group_told, is_threshold
from dateline.aligning.frames.complements import Complements, complements_of
from dateline.aligning.frames.day import counts_on, day_of
from dateline.aligning.frames.said import Said, focus_of, last_names, namesakes, said, views_with_meant, which
from dateline.aligning.frames.scene import Scene, calamity_of, dated_in, led_by, past_in, suffered
from dateline.aligning.frames.scope import Scope, asked_about, scope_of
from dateline.marking import kind_of
from dateline.resolving import DocumentView, stem
from dateline.rules import alternation, load
from dateline.types import (
    LOOSE_KINDS,
    EventStatus,
    Happening,
    QuantityMark,
    RegionKind,
    Span,
    Story,
    Telling,
    When,
    Window,
)

WORD = re.compile(r"[^\W\d_]+")
TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
SHORT = 200
NEAR = 60
Named = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in its surroundings: the clause that tells it, its sentence's happenings, its paragraph's entities.

    `events` are those of the happenings whose days are known closely, with their days, `around` those of the whole
    paragraph and `lead` those of the article's beginning; a count of victims that names nobody is of the article's one
    disaster. `past` are the paragraph's happenings of whatever days that were over years before it was published.
    `said` is what it is said of, `named` whom and what its sentence names by class, `words` the stems of its words,
    `kind` what quantity it is.
    `day` are the days told in its clause, `published` those on which it was published; `status` tells whether what it
    counts has happened, `beside` what its clause tells behind its prepositions.
    `holder` is who asserts it, `as_of` the days on which a count that may go on stood so; `made`
    is true where the figure was reckoned from others, `whole` where it is that of which another is a part, `needed`
    where there only would have to be so many, and `scope` tells whose share it is; of what `is_recalled` ("the two
    towns") the number tells nothing.
    """

    mark: QuantityMark
    evidence: Span
    sentence: Span
    block: Span
    happening: Happening | None
    telling: Telling | None
    happenings: tuple[str, ...]
    events: Mapping[str, Window]
    around: frozenset[str]
    near: tuple[str, ...]
    holder: Holder
    said: Said = field(default_factory=Said)
    named: frozenset[Named] = frozenset()
    words: frozenset[str] = frozenset()
    kind: str = "bare"
    status: EventStatus = "happened"
    day: Window | None = None
    published: Window | None = None
    as_of: When | None = None
    made: bool = False
    whole: bool = False
    past: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    scope: Scope = field(default_factory=Scope)
    needed: bool = False
    party: frozenset[str] = frozenset()
    site: frozenset[str] = frozenset()
    is_recalled: bool = False
    beside: Complements = field(default_factory=Complements)

    @property
    def group(self) -> str | None:
        """The group of people that is counted, beside what is told of them."""
        return group_told(self.mark, self.said.predicates)


def figures(story: Story) -> Iterator[Figure]:
    """The story's quantities where they stand, in order of the text; years counted from an event are its date."""
    tellings, views, claims = _tellings_by_document(story), views_with_meant(story), asserted(story)
    counted, names = {timex.span for timex in story.times if timex.origin}, last_names(story)
    same, calamity = namesakes(story), calamity_of(story, tellings, views)
    asked = asked_about(story.entities, names)
    for entry in (entry for entry in story.marked if not entry.document.repeats):
        id = entry.document.id
        blocks, focus = entry.document.blocks(*TOLD), focus_of(views[id])
        scene = Scene(entry, views[id], tuple(tellings.get(id, ())), claims[id], blocks, names, same, focus)
        scene = replace(scene, lead=led_by(scene), calamity=calamity.get(id, {}), asked=asked)
        marks = (mark for mark in entry.quantities if mark.span not in counted)
        for mark in marks:
            if not is_aside(mark, entry.document.text) and (found := _figure(mark, scene)):
                yield found


def _figure(mark: QuantityMark, scene: Scene) -> Figure | None:
    """The figure in its surroundings; None where it is no part of the text."""
    block = _block(mark, scene.blocks)
    happening, telling = _around(mark, scene.told)
    if block is None:
        return None
    sentence = scene.view.sentence_of(mark.span) or mark.span
    whole = telling.span if telling else _close(sentence, mark.span)
    here = [(event, told) for event, told in scene.told if event.kind not in LOOSE_KINDS and sentence.covers(told.span)]
    told = said(mark, scene.view, scene.names, scene.focus)
    told = replace(told, who=told.who.union(*(scene.namesakes.get(one, ()) for one in told.who)))
    told = _with_deeds(told, mark, telling)
    dated = dated_in(scene, sentence)
    events = {**suffered(told, scene.calamity), **dated}
    day = day_of(mark, sentence, telling, scene, told=bool(dated))
    since = counts_on(mark, scene.view.text)
    events = {id: window for id, window in events.items() if day is None or since or day.meets(window)}
    published = scene.entry.document.published
    return Figure(
        mark,
        _up_to_a_place(mark, told) or _beside_a_name(mark, scene.view) or _with_subject(mark, whole, sentence, scene),
        sentence,
        block,
        happening,
        telling,
        tuple(dict.fromkeys([*(event.id for event, _ in here), *events])),
        events,
        frozenset(dated_in(scene, block)),
        tuple(sorted(scene.view.entities_in(block))),
        scene.asserted.by(mark.span) or Holder(telling.by if telling else None, None),
        told,
        _named(sentence, scene),
        frozenset(_stem(word) for word in WORD.findall(sentence.of(scene.view.text).lower())),
        kind_of(mark),
        _status(mark, telling),
        None if since else day,
        published.window if published else None,
        scene.asserted.as_of(sentence, mark.span) or (When(day) if since and day else None),
        whole=is_whole(mark, scene.entry),
        past=past_in(scene, block),
        lead=scene.lead,
        scope=scope_of(mark, sentence, block, scene.view, scene.names, scene.asked),
        needed=is_threshold(mark, scene.view.text),
        party=_party(mark, told, telling, scene),
        site=_site(mark, telling, scene),
        is_recalled=is_recalled(mark, scene.view.text),
        beside=_beside(mark, sentence, scene),
    )


def _beside(mark: QuantityMark, sentence: Span, scene: Scene) -> Complements:
    """What the figure's clause tells besides behind its prepositions."""
    clause = mark.frame.clause if mark.frame and mark.frame.clause else sentence
    times = scene.asserted.times
    first, after = (bisect_left(times, at, key=lambda time: time.span.start) for at in (clause.start, clause.end))
    return complements_of(clause, scene.view.text, [mark.span, *(time.span for time in times[first:after])])


def _tells(telling: Telling | None, mark: QuantityMark) -> bool:
    return telling is not None and mark.frame is not None and telling.mark.trigger == mark.frame.trigger


def _site(mark: QuantityMark, telling: Telling | None, scene: Scene) -> frozenset[str]:
    """The nouns for where it was done by the figure's verb, without those that any place is called by."""
    words = load("quantity").words
    places = telling.mark.places if telling and _tells(telling, mark) else ()
    heads = (_head_of_place().match(span.of(scene.view.text)) for span in places)
    nouns = (str(words["same-noun"].get(found[1], found[1])) for found in heads if found)
    return frozenset(_stem(noun) for noun in nouns if noun not in words["any-place"]) - _times()


@cache
def _times() -> frozenset[str]:
    return frozenset(_stem(noun) for noun in load("quantity").words["time-length"])


@cache
def _head_of_place() -> re.Pattern[str]:
    """The last word of a phrase that names no place, before what tells more of it: plant, of "its plant in Skarn"."""
    return re.compile(rf"[^,;:]*?\b([a-z][\w-]+)(?=$|,|\s(?:{alternation(load('quantity').words['place-more'])})\b)")


def _party(mark: QuantityMark, told: Said, telling: Telling | None, scene: Scene) -> frozenset[str]:
    """The last names of those to whom it was done by the figure's verb, besides whom the figure is said of."""
    done_to = telling.mark.patients if telling and _tells(telling, mark) else ()
    if any(span.meets(mark.span) for span in done_to):
        return frozenset()  # those whom it was done to are counted
    who = {one for span in done_to for one in scene.view.within(span)}
    names = {name for one in who for name in which(scene.names.get(one, frozenset()))}
    unknown = [span.of(scene.view.text).split()[-1] for span in done_to if not scene.view.within(span)]
    pronouns = load("quantity").words["pronoun"]
    written = {word.lower() for word in unknown if word[:1].isupper() and word.lower() not in pronouns}
    return frozenset(names | written) - told.names


def _with_deeds(told: Said, mark: QuantityMark, telling: Telling | None) -> Said:
    """What is said with the deeds of the event that tells it: "convicted of", "found guilty of"."""
    own = telling is not None and mark.frame is not None and telling.mark.trigger == mark.frame.trigger
    if telling is None or not own or told.is_denied or told.away:
        return told
    harm = _harm(telling)
    if harm and (mark.counted == "person" or harm in told.predicates):
        return _with_harm(told, mark, telling, harm)
    measured = not told.predicates.isdisjoint(load("quantity").words["measure-kinds"])
    if measured and load("event").words["step"].keys().isdisjoint(telling.mark.deeds):
        return told
    return replace(told, predicates=told.predicates | frozenset(telling.mark.deeds))


def _harm(telling: Telling) -> str | None:
    """What people are counted as to whom the deed was done: killed."""
    harms = load("quantity").words["harm"]
    return next((str(harms[deed]) for deed in telling.mark.deeds if deed in harms), None)


def _with_harm(told: Said, mark: QuantityMark, telling: Telling, harm: str) -> Said:
    """What is said of people whom a deed killed, by whatever verb, and of those who did it to others.

    "Claimed two lives" tells of two dead, "two guards shot dead a boy" of no dead guards.
    """
    words = load("quantity").words
    does_it = mark.frame is not None and mark.frame.side == "subject" and bool(telling.mark.patients)
    if does_it and telling.mark.lemma not in words["undergone"]:
        return replace(told, predicates=told.predicates - {harm} | {telling.mark.lemma})
    kinds = words["measure-kinds"].keys()
    return replace(told, predicates=frozenset(name for name in told.predicates if name not in kinds) | {harm})


def _named(sentence: Span, scene: Scene) -> frozenset[Named]:
    """By class, person, place or any other, the last names of whom and what the sentence names."""
    view = scene.view
    found = [(_class(who, view), who) for who in view.entities_in(sentence)]
    return frozenset((kind, name) for kind, who in found for name in which(scene.names.get(who, frozenset())))


def _class(entity: str, view: DocumentView) -> str:
    if entity in view.people:
        return "person"
    return "place" if entity in view.things and view.things[entity].kind == "place" else "other"


@cache
def _stem(word: str) -> str:
    return stem(word)


def _block(mark: QuantityMark, blocks: Sequence[Span]) -> Span | None:
    place = bisect_right(blocks, mark.span.start, key=lambda block: block.start) - 1
    return blocks[place] if place >= 0 and blocks[place].covers(mark.span) else None


def _status(mark: QuantityMark, telling: Telling | None) -> EventStatus:
    """Whether what the figure is said of has happened: as its own event has it, else as its predicate does."""
    frame = mark.frame
    weighed = {*load("quantity").words["weighed"]} if kind_of(mark) == "measure" else set()
    if frame and ({frame.predicate, mark.verb} - weighed) & load("quantity").words["open-predicate"].keys():
        return "hypothetical"
    if frame and frame.modality in ("fact", "alleged") and mark.verb in load("quantity").words["planned-predicate"]:
        return "planned"
    if telling and (frame is None or telling.mark.trigger == frame.trigger) and telling.mark.status != "denied":
        return telling.mark.status
    if frame is None or frame.modality in ("fact", "alleged"):
        return "happened"
    return "planned" if frame.modality in ("planned", "forecast") else "hypothetical"


def _close(sentence: Span, mark: Span) -> Span:
    """The sentence where it is short; else the figure alone, which is at least to the point."""
    return sentence if len(sentence) <= SHORT else mark


def _up_to_a_place(mark: QuantityMark, told: Said) -> Span | None:
    """Of a distance the words up to the place that it is told from."""
    return Span(mark.span.doc, mark.span.start, told.away.place.end) if told.away else None


def _beside_a_name(mark: QuantityMark, view: DocumentView) -> Span | None:
    """Of an age right behind a name ("Ada Lie, 52,") the two: the rest of the clause tells nothing of it."""
    if kind_of(mark) != "age" or view.text[mark.span.start - 2 : mark.span.start] != ", ":
        return None
    place = bisect_right(view.mentions, mark.span.start, key=lambda row: row[0].start) - 1
    name = view.mentions[place][0] if place >= 0 else None
    beside = name is not None and name.end == mark.span.start - 2
    return Span(mark.span.doc, name.start, mark.span.end) if name and beside else None


def _with_subject(mark: QuantityMark, whole: Span, sentence: Span, scene: Scene) -> Span:
    """The part of the clause that gives this figure alone, begun with whom it is said of where that stands before."""
    marks, subject = scene.entry.quantities, mark.frame.subject if mark.frame else None
    alone = _alone(mark, whole, marks, scene.view.text)
    if subject is None or subject.start < sentence.start or not 0 <= alone.start - subject.end <= NEAR:
        return alone
    start = min([subject.start, *(one.span.start for one in marks if one.span.covers(subject))])
    between = Span(alone.doc, subject.end, alone.start)
    return alone if any(one.span.meets(between) for one in marks) else Span(alone.doc, start, alone.end)


def _alone(mark: QuantityMark, whole: Span, marks: Iterable[QuantityMark], text: str) -> Span:
    """The part of the clause that gives this figure and no other of its measure."""
    alike = [m.span for m in marks if (m.measure, m.role) == (mark.measure, mark.role) and m != mark]
    others = [span for span in alike if whole.covers(span)]
    start = max([whole.start, *(span.end for span in others if span.end <= mark.span.start)])
    end = min([whole.end, *(span.start for span in others if span.start >= mark.span.end)])
    while start < mark.span.start and not text[start].isalnum():
        start += 1
    while end > mark.span.end and not text[end - 1].isalnum():
        end -= 1
    return Span(whole.doc, start, end)


def _tellings_by_document(story: Story) -> Mapping[str, list[tuple[Happening, Telling]]]:
    table: dict[str, list[tuple[Happening, Telling]]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            table[telling.span.doc].append((happening, telling))
    return table


def _around(mark: QuantityMark, told: Iterable[tuple[Happening, Telling]]) -> tuple[Happening | None, Telling | None]:
    """The shortest clause that holds the figure."""
    holding = [(len(telling.span), happening, telling) for happening, telling in told if telling.span.covers(mark.span)]
    if not holding:
        return None, None
    _, happening, telling = min(holding, key=lambda row: row[0])
    return happening, telling
