"""What is known of a story as a whole: of whom its articles tell, and which of them may be of another in the pile."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import log1p
from statistics import median

from dateline.types import Span, Story

# The story knows whom so many of its articles tell of, or so large a share of them.
SEVERAL, SHARE = 2, 0.04
# What so large a share of the articles names is the story's own; beside its main figure a smaller one is known as well.
FAMILIAR, COMMON = 0.3, 0.15
# Of so many articles some may be of another story: those of which less is known than this share of what is usual.
PILE, USUAL = 20, 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """What the worth of a line depends on: how many of the articles tell of whom, where figures stand, when it begins.

    `shares` are by entity, `figures` by document, `begins` is the day before which all is background, `is_pile` is True
    of so many articles that some may be of another story, `familiar` are the words of the names that many of them tell.
    `afar` tells by document how far it is from the story, 1 where it names nobody of it but a namesake of its figure.
    """

    shares: Mapping[str, float]
    least: float
    figures: Mapping[str, tuple[Span, ...]]
    begins: date | None
    is_pile: bool = False
    familiar: frozenset[str] = frozenset()
    afar: Mapping[str, float] = field(default_factory=dict)


def known_in(story: Story, begins: date | None = None) -> Known:
    """What is known of a story as a whole."""
    number = max(len(story.articles), 1)
    spread = {one.id: len({span.doc for span in (*one.mentions, *one.meant)}) / number for one in story.entities}
    figures = {entry.document.id: tuple(sorted(mark.span for mark in entry.quantities)) for entry in story.marked}
    least = max(SEVERAL / number, SHARE) if number > 1 else 0.0
    names = (one.name for one in story.entities if spread[one.id] >= max(FAMILIAR, SEVERAL / number))
    familiar = frozenset(word.lower() for name in names for word in name.split())
    is_pile = number >= PILE
    afar = dict(_afar(story, number)) if is_pile else {}
    return Known(spread, least, figures, begins, is_pile, familiar, afar)


def _afar(story: Story, number: int) -> Iterator[tuple[str, float]]:
    """By document, how much less of whom it names is known to the others than is usual, its main figure aside."""
    spread = {one.id: len({span.doc for span in one.mentions}) for one in story.entities}
    main = max(spread, key=lambda who: (spread[who], who), default="")
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for one in story.entities:
        named_in = Counter(span.doc for span in one.mentions) if one.id != main else {}
        for doc, often in named_in.items():
            named[doc][one.id] = often
    shared = {doc: _shared(often, spread, COMMON * number) for doc, often in named.items()}
    usual = USUAL * median(shared.values()) if shared else 0.0
    yield from ((doc, max(0.0, 1 - share / usual)) for doc, share in shared.items() if usual)


def _shared(often: Mapping[str, int], spread: Mapping[str, int], common: float) -> float:
    """How much of whom it names other articles name, too; all of it where many do."""
    weights = {who: log1p(times) for who, times in often.items()}
    known = sum(weight * min(1.0, (spread[who] - 1) / common) for who, weight in weights.items())
    return known / sum(weights.values())
