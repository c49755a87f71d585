"""What lines are written with: the texts of a story, who is named or meant where, and what its times mean."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.marking import legible
from dateline.types import Span, Story, Telling, Timex
from dateline.views.wording.tellings.definites import Main, Things, definites, main_nouns, things_of
from dateline.views.wording.tellings.introduced import Introductions, introductions
from dateline.views.wording.tellings.known import PILE
from dateline.views.wording.tellings.whole import whole

Row = tuple[Span, str]
SPACED = re.compile(r"(?<=[\w\]%”])\s(?=[,;:.)]\s|['’]s\b)")


@dataclass(frozen=True, slots=True)
class Places:
    """By document, spans in order, each with what it stands for."""

    spans: Mapping[str, tuple[Span, ...]]
    values: Mapping[Span, str]

    def inside(self, whole: Span) -> Iterator[Row]:
        """The spans within another, in order."""
        here = self.spans.get(whole.doc, ())
        first = bisect_left(here, whole.start, key=lambda span: span.start)
        after = bisect_right(here, whole.end, key=lambda span: span.start)
        return ((span, self.values[span]) for span in here[first:after] if whole.covers(span))

    def around(self, part: Span) -> Iterator[Row]:
        """The spans that hold another."""
        here = self.spans.get(part.doc, ())
        after = bisect_right(here, part.start, key=lambda span: span.start)
        return ((span, self.values[span]) for span in here[:after] if span.covers(part))


@dataclass(frozen=True, slots=True)
class EventLines:
    """The story by place; `names` and `people` are of its entities, `quoted` are words in quotation marks.

    `things` are what bare nouns mean, `known` is what people are introduced with, `deeds` are the tellings of each
    article in their order, `main` is the event that the story is of, `former` are titles that somebody held before,
    `halves` are people of whom nothing but a given name is told, by which others go in full.
    """

    texts: Mapping[str, str]
    sentences: Mapping[str, tuple[Span, ...]]
    names: Mapping[str, str]
    people: frozenset[str]
    named: Places
    meant: Places
    titles: Places
    days: Places
    times: Mapping[Span, Timex]
    quoted: Places
    things: Things
    known: Introductions
    deeds: Mapping[str, tuple[Telling, ...]] = field(default_factory=dict)
    main: Main = field(default_factory=Main)
    former: frozenset[Span] = frozenset()
    halves: frozenset[str] = frozenset()

    @property
    def are_many(self) -> bool:
        """True of so many articles that some may be of another story."""
        return len(self.texts) >= PILE


@dataclass(frozen=True, slots=True)
class Draft:
    """One telling with what stands in its words: who is named, who is only meant, whose offices and which days.

    `main` are the nouns that mean the story's main event. `is_cut` where more of its clause comes behind them,
    `is_gapped` where words are missing between them.
    """

    telling: Telling
    text: str
    pieces: tuple[Span, ...]
    named: tuple[Row, ...]
    meant: tuple[Row, ...]
    titles: tuple[Span, ...]
    days: tuple[Timex, ...]
    is_cut: bool = False
    is_gapped: bool = False
    main: tuple[Span, ...] = ()


def event_lines(story: Story) -> EventLines:
    """What lines are written with, of one story."""
    named = {span: one.id for one in story.entities for span in one.mentions}
    meant = {span: one.id for one in story.entities for span in one.meant if span not in named}
    meant |= {span: who for span, who in _speakers(story) if span not in named}
    titles = {mark.span: mark.office for entry in story.marked for mark in entry.titles}
    former = frozenset(mark.span for entry in story.marked for mark in entry.titles if mark.status == "former")
    times = {timex.span: timex for timex in story.times}
    texts = {entry.document.id: legible(entry.document.text) for entry in story.marked}
    return EventLines(
        texts,
        {entry.document.id: tuple(sorted(entry.sentences)) for entry in story.marked},
        {one.id: one.name for one in story.entities},
        frozenset(one.id for one in story.entities if one.kind == "person"),
        _places(named),
        _places(meant),
        _places(titles),
        _places({span: timex.value for span, timex in times.items()}),
        times,
        _places({mark.span: mark.kind for entry in story.marked for mark in entry.quotes if mark.kind == "direct"}),
        things_of(story, texts),
        introductions(story),
        _deeds(story),
        former=former,
        halves=frozenset(_half_named(story)),
    )


def unspaced(words: str) -> str:
    """Without what stands apart from its word: "Berg 's mill , he said"."""
    return SPACED.sub("", words)


def _half_named(story: Story) -> Iterator[str]:
    people = [one for one in story.entities if one.kind == "person"]
    given = {first for one in people for first, _, rest in [one.name.partition(" ")] if rest}
    yield from (one.id for one in people if one.name in given)


def _deeds(story: Story) -> dict[str, tuple[Telling, ...]]:
    by_doc: dict[str, list[Telling]] = defaultdict(list)
    for telling in (one for happening in story.happenings for one in happening.tellings):
        by_doc[telling.span.doc].append(telling)
    return {doc: tuple(sorted(told, key=lambda one: one.mark.trigger)) for doc, told in by_doc.items()}


def _speakers(story: Story) -> Iterator[Row]:
    """The words for those who speak: "the minister" of "the minister said"."""
    for said in story.utterances:
        for quote in said.wordings if said.speaker else ():
            if quote.speaker:
                yield quote.speaker, said.speaker or ""


def _places(values: Mapping[Span, str]) -> Places:
    by_doc: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(values):
        by_doc[span.doc].append(span)
    return Places({doc: tuple(spans) for doc, spans in by_doc.items()}, values)


def draft_of(telling: Telling, lines: EventLines) -> Draft:
    """The telling's words, with what stands in them."""
    text = lines.texts[telling.span.doc]
    made = whole(telling.mark, text, lines.sentences[telling.span.doc])
    pieces = made.pieces
    named = tuple(_inside(pieces, lines.named))
    spans = [span for span, _ in named]
    meant = [*_inside(pieces, lines.meant), *definites(telling, pieces, text, lines.things)]
    meant = sorted({row for row in meant if not any(map(row[0].meets, spans))})
    spans += [span for span, _ in meant]
    main = main_nouns(telling, pieces, text, lines.things, lines.main)
    return Draft(
        telling,
        text,
        pieces,
        named,
        tuple(meant),
        tuple(span for span, _ in _inside(pieces, lines.titles)),
        tuple(lines.times[span] for span, _ in _inside(pieces, lines.days)),
        made.is_cut,
        made.is_gapped,
        tuple(sorted(span for span in main if not any(map(span.meets, spans)))),
    )


def _inside(pieces: Iterable[Span], places: Places) -> Iterator[Row]:
    return (row for piece in pieces for row in places.inside(piece))
