"""The figures of a ledger's line: where they stand, what they are said of, and on what they part."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.aligning import Sources
from dateline.rules import load
from dateline.types import Claim, Happening, Line, QuantityMark, Span, Story, Telling
from dateline.views.wording.heads.nouns import word
from dateline.views.wording.tellings import EventLines, leans

GAP = "…"
ALL_NUMBER = ("money", "share")

Told = tuple[Telling, Happening]


@dataclass(frozen=True, slots=True)
class Figures:
    """By document, the figures and what is told around them; `lines` writes it."""

    marks: Mapping[str, tuple[QuantityMark, ...]] = field(default_factory=dict)
    tellings: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    lines: EventLines | None = None


def figures_of(story: Story, lines: EventLines) -> Figures:
    """The figures of a story."""
    tellings: dict[str, list[Told]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            tellings[telling.span.doc].append((telling, happening))
    marks = {entry.document.id: tuple(sorted(entry.quantities, key=_start)) for entry in story.marked}
    return Figures(marks, {doc: tuple(rows) for doc, rows in tellings.items()}, lines)


def without_parted(head: str, line: Line, figures: Figures, sources: Sources, gap: str = GAP) -> str:
    """The head of an event with a gap for a count on which its tellings part: "… were hurt when the ferry sank".

    A noun is read better without any: "Death of sailors"; nothing is left where it has nothing but the count.
    """
    told = [mark for claim in line.claims for mark in marks_in(claim.evidence, figures) if mark.measure]
    counts: dict[str | None, set[tuple[float, float]]] = defaultdict(set)
    for mark in told:
        counts[mark.measure].add(mark.stated)
    for mark in told:
        if len(counts[mark.measure]) > 1:
            words = sources.words(mark.span)
            number = words[: number_in(mark, words)].strip()
            head = re.sub(
                rf"(?<!\w)(?:\w+s {word('of')} )?{re.escape(number)}(?!\w){'' if gap else ' ?'}",
                gap,
                head,
                count=1,
                flags=re.IGNORECASE,
            )
    return "" if head.endswith(" ") else head


def owner_of(line: Line, figures: Figures, sources: Sources) -> str:
    """Of what most of the line's figures are said: "the bridge"; nothing where that is a pronoun, or not told."""
    the = load("event").words["leaning"]["definite"][0]
    found: Counter[str] = Counter()
    for mark in (mark for claim in line.claims for mark in marks_of(claim, figures)):
        subject = mark.frame.subject if mark.frame else None
        words = (_called(subject, figures) or sources.words(subject)) if subject else ""
        if words in sources.names.values() or (words.isalpha() and not leans(words)):
            found[f"{the} {words}" if words.islower() else words] += 1
    return min(found, key=lambda words: (-found[words], words), default="")


def _called(span: Span, figures: Figures) -> str:
    """The name of whom or what these words are a part of a mention of, or mean."""
    lines = figures.lines
    if lines is None:
        return ""
    known = [who for places in (lines.named, lines.meant) for one, who in places.around(span)]
    return lines.names.get(known[0], "") if known else ""


def is_told_by_verb(label: str, line: Line, figures: Figures) -> bool:
    """True where the measure is what is done, "buy" of "agreed to buy it for 2 million", and no noun."""
    frames = [mark.frame for claim in line.claims for mark in marks_of(claim, figures) if mark.frame]
    behind = any(frame.predicate == label and frame.side == "oblique" for frame in frames)
    return behind and all(frame.head != label for frame in frames)


def marks_of(claim: Claim, figures: Figures) -> Iterator[QuantityMark]:
    """The figures in the claim's words that state its amount."""
    marks = marks_in(claim.evidence, figures)
    return (mark for mark in marks if claim.amount and mark.stated == claim.amount.stated)


def marks_in(span: Span, figures: Figures) -> Sequence[QuantityMark]:
    """The figures within the span."""
    marks = figures.marks.get(span.doc, ())
    return marks[bisect_right(marks, span.start - 1, key=_start) : bisect_right(marks, span.end, key=_start)]


def _start(mark: QuantityMark) -> int:
    return mark.span.start


def number_in(mark: QuantityMark, figure: str) -> int:
    """Where the number ends and what is counted begins; of a sum or a share all is number."""
    if mark.of and mark.span.covers(mark.of):
        return mark.of.start - mark.span.start
    at = figure.find(mark.unit.split()[0]) if mark.unit and mark.counted not in ALL_NUMBER else -1
    return at - figure[at - 1 : at].count("-") if at > 0 else len(figure)
