"""What the heads of a story's ledger are made with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.aligning import Sources
from dateline.rules import load
from dateline.types import Entity, Happening, Line, Span, Story
from dateline.views.wording.heads.events import EventHead, heads_of
from dateline.views.wording.heads.figures import Figures, figures_of
from dateline.views.wording.heads.nouns import lasts, noun_of, sort_of, stands_behind
from dateline.views.wording.tellings import EventLines

# More than half of the mentions.
HALF = 0.5
# What brings a toll about.
GRAVE = frozenset({"disaster", "attack"})
PARTED = ("conflict", "unsettled", "update")


@dataclass(frozen=True, slots=True)
class Heads:
    """What heads are made with: those of the events by id, and by document which events stand where, as nouns.

    `groups` are the entities that are called by what their members are ("Republican"), `led` those with "the". On what
    the tellings of an event part, a line of one of them takes sides: the `parted` are called by a noun where one is.
    """

    events: Mapping[str, EventHead]
    causes: Mapping[str, tuple[tuple[Span, str], ...]]
    sources: Sources
    figures: Figures = field(default_factory=Figures)
    groups: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    happenings: Mapping[str, Happening] = field(default_factory=dict)

    @property
    def is_of_one(self) -> bool:
        """True where the story has a main event: its dead need no word of what they died of."""
        return self.figures.lines is None or bool(self.figures.lines.main.name)

    @property
    def calamity(self) -> str:
        """The noun for the disaster or war that the story is of, if it is of one: its dead are dead in that."""
        noun = self.figures.lines.main.noun if self.figures.lines else ""
        return noun if stands_behind(noun) and (sort_of(noun) in GRAVE or lasts(noun)) else ""


def heads(story: Story, lines: EventLines, sources: Sources, ledger: Iterable[Line] = ()) -> Heads:
    """What the heads of a story's ledger are made with."""
    causes: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for trigger, noun in _causes(story, lines):
        causes[trigger.doc].append((trigger, noun))
    told = {doc: tuple(sorted(rows)) for doc, rows in causes.items()}
    return Heads(
        heads_of(story.happenings, lines),
        told,
        sources,
        figures_of(story, lines),
        frozenset(one.id for one in story.entities if one.kind == "group"),
        frozenset(one.id for one in story.entities if _is_led(one, lines)),
        frozenset(line.about for line in ledger if line.verdict in PARTED),
        frozenset(one.id for one in story.entities if one.kind == "place"),
        {one.id: one for one in story.happenings},
    )


def _is_led(entity: Entity, lines: EventLines) -> bool:
    """True for "the United States", as most mentions have it."""
    the = f" {load('event').words['leaning']['definite'][0]} "
    own = [span for span in entity.mentions if span.of(lines.texts[span.doc]) == entity.name]
    before = (lines.texts[span.doc][max(0, span.start - len(the)) : span.start] for span in own)
    return sum(f" {words}".lower().endswith(the) for words in before) > HALF * len(own)


def _causes(story: Story, lines: EventLines) -> Iterator[tuple[Span, str]]:
    for happening in story.happenings:
        for telling in happening.tellings:
            noun = noun_of(telling.mark, lines.texts[telling.span.doc])
            if sort_of(noun) in GRAVE and stands_behind(noun) and telling.mark.status == "happened":
                yield telling.mark.trigger, noun
