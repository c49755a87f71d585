"""What is admitted of what a language model points at: words that stand there, read by our own readers.

A mark of ours is never overwritten. Where it leaves something open (an event its day, a quote its speaker), an answer
may fill it; where both speak and differ, ours stands and the other is told as an alternative.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from dateline.marking.syntax import parse
from dateline.marking.witness import days, doubts, readings
from dateline.marking.witness.asking import Piece
from dateline.marking.witness.placing import Places, PlacingError, placed
from dateline.marking.witness.proposals import (
    AnswerError,
    EventProposed,
    FigureProposed,
    OfficeProposed,
    Proposal,
    QuoteProposed,
    ReferenceProposed,
    Refusal,
    RefusalCode,
    kind_of,
    proposals_in,
    words_of,
)
from dateline.types import (
    LOOSE_KINDS,
    WITNESS,
    EventMark,
    Marked,
    NameKind,
    QuantityMark,
    ReferenceMark,
    Span,
    Syntax,
    TimeMark,
)

Mark = TypeVar("Mark")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Where a mark of ours stands and the model reads otherwise: "status", as it reads it."""

    span: Span
    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Admission:
    """A document with what was admitted; how many of each kind, what was refused, and what is read otherwise."""

    marked: Marked
    admitted: Mapping[str, int]
    refused: tuple[Refusal, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


def admitted(marked: Marked, answers: Iterable[tuple[Piece, str]], name: str) -> Admission:
    """The document with the marks that answers to questions about its pieces add, under the rule witness.NAME."""
    bench = _Bench(marked, f"{WITNESS}{name}")
    for piece, answer in answers:
        try:
            proposals, refused = proposals_in(answer)
        except AnswerError as error:
            bench.refused.append(Refusal("answer", error.reason))
            continue
        bench.refused += refused
        bench.take(Places(piece), proposals)
    return bench.outcome()


class _Bench:
    """A document while proposals are weighed."""

    def __init__(self, marked: Marked, rule: str) -> None:
        self.marked, self.rule = marked, rule
        self.refused: list[Refusal] = []
        self.alternatives: list[Alternative] = []
        self.count: Counter[str] = Counter()
        self._syntax: Syntax | None = None
        self._seen: Counter[tuple[str, int]] = Counter()

    @property
    def syntax(self) -> Syntax:
        """The document's parse, made when something needs it."""
        if self._syntax is None:
            self._syntax = parse(self.marked.document)
        return self._syntax

    def take(self, places: Places, proposals: Iterable[Proposal]) -> None:
        """Weighs proposals about one piece."""
        self._seen.clear()
        for one in proposals:
            try:
                reason = self._take(places, one)
            except PlacingError as error:
                reason = error.reason
            if reason:
                self.refused.append(Refusal(kind_of(one), reason, words_of(one)))

    def _take(self, places: Places, one: Proposal) -> RefusalCode | None:
        """Nothing where the proposal was admitted or known, else why it was refused."""
        if isinstance(one, EventProposed):
            return self._event(places, one)
        if isinstance(one, FigureProposed):
            return self._figure(places, one)
        if isinstance(one, QuoteProposed):
            return self._quote(places, one)
        if isinstance(one, OfficeProposed):
            return self._office(places, one)
        return self._reference(places, one)

    def _event(self, places: Places, one: EventProposed) -> RefusalCode | None:
        trigger = places.first(one.trigger, one.at, self._again(one.trigger, one.at))
        known = next((mark for mark in self.marked.events if mark.trigger.meets(trigger)), None)
        if known:
            self._fill(places, known, one)
            return None
        made = readings.event_at(self.marked, self.syntax, trigger)
        if made is None or doubts.is_no_deed(made) or doubts.is_voice(self.syntax, made):
            return "no-event"
        if doubts.is_within_doubt(self.syntax, made):
            return "doubted"
        both = readings.agreed_on(places, made, one)
        told = readings.told_by_both(both, one.assertion, is_said=self._is_said(trigger))
        if told is None:
            return "doubted"
        before = self.marked, self.count.copy()
        full = self._filled(places, told, one)
        if not self._is_beside(places, full):
            self.marked, self.count = before  # a day that was read for it alone goes with it
            full = replace(full, times=told.times, counted_from=told.counted_from, pointed=())
        if made.kind in LOOSE_KINDS and not self._is_told(made, full):
            self.marked, self.count = before
            return "no-event"
        self._keep("events", events=_with(self.marked.events, replace(full, rule=self.rule)))
        return None

    def _fill(self, places: Places, known: EventMark, one: EventProposed) -> None:
        """Fills what an event of ours leaves open; its day only where the answer, too, reads it for what we do."""
        told = readings.held_back(known, one.assertion, is_said=self._is_said(known.trigger))
        if told.modality != known.modality:
            self.alternatives.append(Alternative(known.trigger, "assertion", known.modality, one.assertion))
        full = self._filled(places, known, one, is_doubted=told.status != known.status or doubts.is_no_deed(known))
        if full != known:
            marked = replace(full, rule=f"{known.rule}+{self.rule}")
            self._keep("events", events=_with(self.marked.events, marked, instead=known))

    def _again(self, trigger: str, at: int) -> int:
        """How many answers before this one told of the same word in the same sentence."""
        self._seen[trigger, at] += 1
        return self._seen[trigger, at] - 1

    def _is_said(self, trigger: Span) -> bool:
        """True within what our rules read as somebody's words, who then is told beside it."""
        return any(quote.span.covers(trigger) for quote in self.marked.quotes)

    def _is_beside(self, places: Places, full: EventMark) -> bool:
        """True where each day of an event that we missed stands beside it: of one of no kind in its own sentence."""
        told = [*full.times, *([full.counted_from] if full.counted_from else [])]
        loose = full.kind in LOOSE_KINDS
        near = places.share_sentence if loose else places.are_near
        return all(near(day, full.trigger) and not self._is_anothers(places, full, day) for day in told)

    def _is_anothers(self, places: Places, mark: EventMark, day: Span) -> bool:
        """True for a day in the event's own sentence that is told of something else there."""
        return places.share_sentence(day, mark.trigger) and (
            days.are_set_apart(self.marked.document, mark.trigger, day) or days.is_of_another(self.syntax, mark, day)
        )

    def _is_told(self, made: EventMark, full: EventMark) -> bool:
        """True for no act of saying, which both of us read as told for a fact, or as planned for a day."""
        is_dated_plan = full.status == made.status == "planned" and bool(full.times)
        return (is_dated_plan or (full.status, full.modality) == ("happened", "fact")) and not doubts.is_saying(made)

    def _filled(self, places: Places, mark: EventMark, one: EventProposed, *, is_doubted: bool = False) -> EventMark:
        """The event with its day, doers, patients and places, where it had none and the words for them stand there."""

        def told(words: Iterable[str], *kinds: NameKind) -> tuple[Span, ...]:
            """Those in its clause that hold a name of these kinds: of other words we cannot tell who is meant."""
            names = [name.span for name in self.marked.names if name.kind in kinds]
            found = placed(places, words, one.at, mark.trigger)
            return tuple(span for span in found if mark.span.covers(span) and _hold(span, names))

        there = told(one.place, "place")
        pointed = () if self._is_dated(mark) else self._days(places, mark, one, is_doubted=is_doubted)
        return replace(
            mark,
            agents=mark.agents or self._doers(told(one.who, "person", "body", "group")),
            patients=mark.patients or told(one.whom, "person", "body", "group"),
            places=mark.places or tuple(at for at in there if not doubts.is_elsewhere(self.syntax, at)),
            times=(*mark.times, *pointed),
            pointed=pointed,
        )

    def _doers(self, found: Iterable[Span]) -> tuple[Span, ...]:
        """Those but for a person whom something is called after."""
        people = [name.span for name in self.marked.names if name.kind == "person"]
        return tuple(at for at in found if not (_hold(at, people) and doubts.is_called_after(self.syntax, at)))

    def _is_dated(self, mark: EventMark) -> bool:
        """True where ours has a day: how long it went on is none."""
        lengths = {time.span for time in self.marked.times if time.ref.type == "DURATION"}
        return bool(mark.counted_from) or not lengths.issuperset(mark.times)

    def _days(self, places: Places, mark: EventMark, one: EventProposed, *, is_doubted: bool) -> tuple[Span, ...]:
        """The place of the words that date the event, where ours is a time, or our rules read one in these words."""
        if not one.day:
            return ()
        try:
            span = places.place(one.day, one.day_at or one.at, near=mark.trigger)
        except PlacingError as error:
            self.refused.append(Refusal("days", error.reason, one.day))
            return ()
        is_far = mark.kind == "other" and not places.share_sentence(span, mark.trigger)
        if is_doubted or is_far or doubts.is_judged(self.syntax, mark) or self._is_anothers(places, mark, span):
            self.refused.append(Refusal("days", "doubted", one.day))
            return ()
        ours = [time for time in self.marked.times if time.span.meets(span)]
        if ours:
            found = (time.span for time in ours if time.ref.type in ("DATE", "TIME"))
            return tuple(day for day in found if not self._is_anothers(places, mark, day))
        read = readings.time_in(self.marked.document, span, self.rule)
        if read is None:
            self.refused.append(Refusal("days", "no-reading", one.day))
            return ()
        self._keep("times", times=_with(self.marked.times, read))
        return (read.span,)

    def _figure(self, places: Places, one: FigureProposed) -> RefusalCode | None:
        span = places.first(one.words, one.at)
        if any(known.meets(span) for known in _spans(self.marked.quantities, self.marked.times)):
            return None
        read = readings.figure_in(self.marked, self.syntax, span, self.rule)
        if read is None:
            return "no-reading"
        self._keep("figures", quantities=_with(self.marked.quantities, read))
        return None

    def _quote(self, places: Places, one: QuoteProposed) -> RefusalCode | None:
        span = places.between(one.first, one.last, one.at)
        speaker = next(placed(places, [one.speaker or ""], one.at, span, outside=True), None)
        cue = next(placed(places, [one.cue or ""], one.at, span, outside=True), None)
        known = next((mark for mark in self.marked.quotes if mark.span.meets(span)), None)
        is_ours = known and (known.cue is None or cue is None or known.cue.meets(cue))
        if known and is_ours and known.speaker is None and speaker and not known.span.meets(speaker):
            full = replace(known, speaker=speaker, cue=known.cue or cue, rule=f"{known.rule}+{self.rule}")
            self._keep("quotes", quotes=_with(self.marked.quotes, full, instead=known))
        if known:
            return None
        read = readings.quote_of(self.marked, self.syntax, span, speaker, cue, self.rule)
        if read is None:
            return "no-reading"
        self._keep("quotes", quotes=_with(self.marked.quotes, read))
        return None

    def _office(self, places: Places, one: OfficeProposed) -> RefusalCode | None:
        person = places.first(one.person, one.at)
        office = places.place(one.office, one.at, near=person)
        of = next(placed(places, [one.of or ""], one.at, office), None)
        read = readings.office_of(self.marked, self.syntax, person, office, of, former=one.former, rule=self.rule)
        if isinstance(read, str):
            return read
        known = (mark for mark in self.marked.titles if mark.person and read.person and mark.person.meets(read.person))
        ours = next((mark for mark in known if mark.span.meets(office)), None)
        if ours is None:
            self._keep("offices", titles=_with(self.marked.titles, read))
        elif ours.of is None and read.of and self._is_named(read.of):
            full = replace(ours, of=read.of, rule=f"{ours.rule}+{self.rule}")
            self._keep("offices", titles=_with(self.marked.titles, full, instead=ours))
        return None

    def _is_named(self, words: Span) -> bool:
        """True for what our rules read as the name of a body or place, here or elsewhere in the document."""
        told = self.marked.document.words
        return any(told(mark.span) == told(words) for mark in self.marked.names if mark.kind in ("body", "place"))

    def _reference(self, places: Places, one: ReferenceProposed) -> RefusalCode | None:
        span = places.first(one.words, one.at)
        name = places.place(one.name, one.at, near=span)
        owner = next((mark for mark in self.marked.names if mark.span.meets(name)), None)
        if owner is None or any(mark.span.meets(span) for mark in self.marked.names):
            return "no-reading"
        if not readings.are_one_name(self.syntax, owner.span, name):
            return "no-reading"
        if readings.is_adjective(self.syntax, owner.span) or doubts.cannot_mean(self.syntax, span, owner):
            return "doubted"
        if not any(mark.span == span for mark in self.marked.references):
            mark = ReferenceMark(span, owner.span, self.rule)
            self._keep("references", references=_with(self.marked.references, mark))
        return None

    def _keep(self, kind: str, **layer: Any) -> None:
        self.marked = replace(self.marked, **layer)
        self.count[kind] += 1

    def outcome(self) -> Admission:
        """What came of it."""
        return Admission(self.marked, dict(sorted(self.count.items())), tuple(self.refused), tuple(self.alternatives))


def _hold(span: Span, names: Iterable[Span]) -> bool:
    return any(span.covers(name) for name in names)


def _spans(*layers: tuple[QuantityMark, ...] | tuple[TimeMark, ...]) -> Iterator[Span]:
    return (mark.span for layer in layers for mark in layer)


def _with(marks: tuple[Mark, ...], mark: Mark, *, instead: Mark | None = None) -> tuple[Mark, ...]:
    """The layer with one more mark, in the order of the text."""
    return tuple(sorted((*(one for one in marks if one is not instead), mark), key=_start))


def _start(mark: Any) -> Span:
    """Where it stands: events go by their trigger."""
    place: Span = mark.trigger if isinstance(mark, EventMark) else mark.span
    return place
