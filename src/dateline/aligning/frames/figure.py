"""Figures in their surroundings: the clause that tells each, what happens in its sentence, who is in its paragraph."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.aligning.frames.asserted import Asserted, Holder, asserted
from dateline.aligning.frames.calamity import CLOSE_DAYS, LEAD, calamity_of, suffered
from dateline.aligning.frames.said import Said, focus_of, last_names, namesakes, said, views_with_meant, which
from dateline.aligning.frames.scope import Scope, asked_about, scope_of
from dateline.marking import kind_of
from dateline.resolving import DocumentView, stem
from dateline.rules import alternation, load
from dateline.types import (
    LOOSE_KINDS,
    EventStatus,
    Happening,
    Marked,
    QuantityMark,
    RegionKind,
    Span,
    Story,
    Telling,
    TellingBasis,
    Timex,
    When,
    Window,
)

WORD = re.compile(r"[^\W\d_]+")
TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "second"})
MOST_DAYS = 400
DATED: frozenset[TellingBasis] = frozenset({"dated", "counted", "ongoing"})
OLDEST = 110
SHORT = 200
# What was over so many days ago is counted no more.
LONG_PAST = 3 * 366
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
    counts has happened. `holder` is who asserts it, `as_of` the days on which a count that may go on stood so; `made`
    is true where the figure was reckoned from others, `whole` where it is that of which another is a part, and `scope`
    tells whose share it is.
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


@dataclass(frozen=True, slots=True)
class _Scene:
    """A document with what it tells, its times and who asserts what."""

    entry: Marked
    view: DocumentView
    told: tuple[tuple[Happening, Telling], ...]
    asserted: Asserted
    blocks: Sequence[Span]
    names: Mapping[str, frozenset[str]]
    namesakes: Mapping[str, frozenset[str]]
    focus: str | None
    lead: frozenset[str] = frozenset()
    calamity: Mapping[str, Window] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()


def figures(story: Story) -> Iterator[Figure]:
    """The story's quantities where they stand, in order of the text; years counted from an event are its date."""
    tellings, views, claims = _tellings_by_document(story), views_with_meant(story), asserted(story)
    counted, names = {timex.span for timex in story.times if timex.origin}, last_names(story)
    same, calamity = namesakes(story), calamity_of(story, tellings, views)
    asked = asked_about(story.entities, names)
    for entry in (entry for entry in story.marked if not entry.document.repeats):
        id = entry.document.id
        blocks, focus = entry.document.blocks(*TOLD), focus_of(views[id])
        scene = _Scene(entry, views[id], tuple(tellings.get(id, ())), claims[id], blocks, names, same, focus)
        scene = replace(
            scene, lead=frozenset(_dated(scene, Span(id, 0, LEAD))), calamity=calamity.get(id, {}), asked=asked
        )
        marks = (mark for mark in entry.quantities if mark.span not in counted)
        for mark in marks:
            if not _is_aside(mark, entry.document.text) and (found := _figure(mark, scene)):
                yield found


def _figure(mark: QuantityMark, scene: _Scene) -> Figure | None:
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
    dated = _dated(scene, sentence)
    events = {**suffered(told, scene.calamity), **dated}
    day = _day(mark, sentence, telling, scene, told=bool(dated))
    since = _counts_on(mark, scene.view.text)
    events = {id: window for id, window in events.items() if day is None or since or day.meets(window)}
    published = scene.entry.document.published
    return Figure(
        mark,
        _beside_a_name(mark, scene.view) or _alone(mark, whole, scene.entry.quantities, scene.view.text),
        sentence,
        block,
        happening,
        telling,
        tuple(dict.fromkeys([*(event.id for event, _ in here), *events])),
        events,
        frozenset(_dated(scene, block)),
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
        whole=_is_whole(mark, scene.entry),
        past=_past(scene, block),
        lead=scene.lead,
        scope=scope_of(mark, sentence, block, scene.view, scene.names, scene.asked),
    )


def _dated(scene: _Scene, span: Span) -> dict[str, Window]:
    """By id, the events of closely known days that the words of the span date, or that happen only once."""
    once = load("event").words["once"]["once"]
    told = [(event, told) for event, told in scene.told if event.kind not in LOOSE_KINDS and span.covers(told.span)]
    return {
        event.id: event.told_when.hull
        for event, told in told
        if event.told_when and event.told_when.hull.days <= CLOSE_DAYS and (told.basis in DATED or event.kind in once)
    }


def _past(scene: _Scene, span: Span) -> frozenset[str]:
    """The events told in the span that were over years before the article."""
    published = scene.entry.document.published
    return frozenset(
        event.id
        for event, told in scene.told
        if published and event.told_when and event.kind not in LOOSE_KINDS and span.covers(told.span)
        if (published.window.first - event.told_when.hull.after).days > LONG_PAST
    )


def _counts_on(mark: QuantityMark, text: str) -> bool:
    """True for "rose to 13", "raising the toll to 13", "with 13 dead": the day is that of the count."""
    words, frame = load("quantity").words, mark.frame
    if frame is None:
        return False
    if frame.predicate in words["counts-on"] or frame.change == "new":
        return True
    before = text[: mark.span.start].rsplit(maxsplit=1)[-1:]
    return mark.measure in words["only-grows"] and bool(before) and before[0].lower() in words["state-link"]


def _named(sentence: Span, scene: _Scene) -> frozenset[Named]:
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
    if frame and {frame.predicate, mark.verb} & load("quantity").words["open-predicate"].keys():
        return "hypothetical"
    if telling and (frame is None or telling.mark.trigger == frame.trigger) and telling.mark.status != "denied":
        return telling.mark.status
    if frame is None or frame.modality in ("fact", "alleged"):
        return "happened"
    return "planned" if frame.modality in ("planned", "forecast") else "hypothetical"


def _day(mark: QuantityMark, sentence: Span, telling: Telling | None, scene: _Scene, *, told: bool) -> Window | None:
    """The days told in the figure's clause, else in a sentence that tells no event of known days; not of its saying."""
    times, tellings = scene.asserted.times, [told for _, told in scene.told if sentence.meets(told.span)]
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    after = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    dated = [time for time in times[first:after] if time.type in ("DATE", "TIME") and time.when and not time.open]
    spoken = {span for said in tellings if said.mark.kind == "speak" for span in said.mark.times}
    dated = [time for time in dated if time.span not in spoken]
    clause = mark.frame.clause if mark.frame and mark.frame.clause else sentence
    near = [time for time in dated if clause.covers(time.span)] or (dated if len(dated) == 1 and not told else [])
    near = [time for time in near if not _is_to_come(time, mark, scene)]
    for time in near:
        if time.when and time.when.hull.days <= MOST_DAYS and not time.span.meets(mark.span):
            return time.when.hull
    own = telling is not None and mark.frame is not None and telling.mark.trigger == mark.frame.trigger
    if telling and telling.when and telling.when.hull.days <= MOST_DAYS and not near and (own or not told):
        return telling.when.hull
    return None


def _is_whole(mark: QuantityMark, entry: Marked) -> bool:
    """True for the 16 of "10 of the team's 16 games", of which what is told is told of 10."""
    place = bisect_left(entry.quantities, mark.span.start, key=lambda other: other.span.start) - 1
    before = entry.quantities[place].span if place >= 0 else None
    return before is not None and bool(_whole_link().fullmatch(entry.document.text, before.end, mark.span.start))


@cache
def _whole_link() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load('quantity').words['whole-link'])})(?: [\w'’]+){{0,4}} ")


def _is_to_come(time: Timex, mark: QuantityMark, scene: _Scene) -> bool:
    """True for a day after the article beside what holds now: "entering the contests of June, she leads by 271"."""
    published, frame = scene.entry.document.published, mark.frame
    if published is None or time.when is None or frame is None or frame.tense != "present" or frame.modality != "fact":
        return False
    return time.when.hull.first >= published.window.after


def _close(sentence: Span, mark: Span) -> Span:
    """The sentence where it is short; else the figure alone, which is at least to the point."""
    return sentence if len(sentence) <= SHORT else mark


def _is_aside(mark: QuantityMark, text: str) -> bool:
    """True for an age ("a student of 19", "Lie, 52,"), "years before", "one of the mills" and "two in each".

    No age has a point: "a force of 6.0" is one of its own.
    """
    before, after = text[max(mark.span.start - 8, 0) : mark.span.start], text[mark.span.end : mark.span.end + 10]
    clause = mark.frame.clause if mark.frame and mark.counted == "person" else None
    if clause and _apiece().search(text, mark.span.end, clause.end):
        return True
    if mark.stated == (1, 1) and _one_among().match(text, mark.span.start):
        return True
    if mark.counted is None and mark.unit in DURATIONS:
        return bool(_behind_a_length().match(after))
    return (
        mark.unit is None
        and mark.counted is None
        and mark.stated[1] < OLDEST
        and "." not in mark.span.of(text)
        and bool(_before_an_age().search(before) or (before.endswith(", ") and after.startswith(",")))
    )


@cache
def _apiece() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['apiece'])})\b", re.IGNORECASE)


@cache
def _one_among() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('quantity').words['one-among'])})\b", re.IGNORECASE)


@cache
def _behind_a_length() -> re.Pattern[str]:
    distance, age = (alternation(load("quantity").words[name]) for name in ("distance", "age-behind"))
    return re.compile(rf"\s+(?:{distance})\b|\s?[-–]?\s?(?:{age})\b", re.IGNORECASE)


@cache
def _before_an_age() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['age-before'])})\s+$", re.IGNORECASE)


def _beside_a_name(mark: QuantityMark, view: DocumentView) -> Span | None:
    """Of an age right behind a name ("Ada Lie, 52,") the two: the rest of the clause tells nothing of it."""
    if kind_of(mark) != "age" or view.text[mark.span.start - 2 : mark.span.start] != ", ":
        return None
    place = bisect_right(view.mentions, mark.span.start, key=lambda row: row[0].start) - 1
    name = view.mentions[place][0] if place >= 0 else None
    beside = name is not None and name.end == mark.span.start - 2
    return Span(mark.span.doc, name.start, mark.span.end) if name and beside else None


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
