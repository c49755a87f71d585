"""The words around a figure, for the head of a matter that has no name: "Moen leads Berg by … points"."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from dateline.aligning import Sources
from dateline.rules import alternation, load
from dateline.types import Claim, Happening, Line, QuantityMark, Span, Story, Telling
from dateline.views.wording.tellings import EventLines, cut_words, leans, line_of, named_first

GAP = "…"
BREAK = re.compile(r"[,:;](?=\s)|[;(\[—–\"“”]|\s-\s|''")
REPEATED = re.compile(r"\S*\d\S*(?:\s\w+)?\s?\($")
# Words that a head of a figure needs beside the gap.
FEW = 3
LEAST = 12
# So much of what stands before a figure is shown where more of it would not be understood.
ASIDE = 30
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


def said_of(line: Line, figures: Figures, sources: Sources, room: int) -> str:
    """The words around the figure of the claim that is read best; nothing where its claims have none."""
    ways = (_around, _sentence, _snippet)
    for way in ways:
        if found := {words for claim in line.claims for words in way(claim, figures, sources, room)}:
            return min(found, key=lambda words: (words.startswith(GAP), words.endswith(GAP), -len(words), words))
    return ""


def without_parted(head: str, line: Line, figures: Figures, sources: Sources) -> str:
    """The head of an event with a gap for a count on which its tellings part: "… were hurt when the ferry sank"."""
    told = [mark for claim in line.claims for mark in _within(claim.evidence, figures) if mark.measure]
    counts: dict[str | None, set[tuple[float, float]]] = defaultdict(set)
    for mark in told:
        counts[mark.measure].add(mark.stated)
    for mark in told:
        if len(counts[mark.measure]) > 1:
            words = sources.words(mark.span)
            number = words[: _number(mark, words)].strip()
            head = re.sub(rf"(?<!\w){re.escape(number)}(?!\w)", GAP, head, count=1, flags=re.IGNORECASE)
    return head


def owner_of(line: Line, figures: Figures, sources: Sources) -> str:
    """Of what most of the line's figures are said: "the bridge"; nothing where that is a pronoun, or not told."""
    the = load("event").words["leaning"]["definite"][0]
    found: Counter[str] = Counter()
    for mark in (mark for claim in line.claims for mark in _marks(claim, figures)):
        words = sources.words(mark.frame.subject) if mark.frame and mark.frame.subject else ""
        if words.isalpha() and not leans(words) and not _points(words):
            found[f"{the} {words}" if words.islower() else words] += 1
    return min(found, key=lambda words: (-found[words], words), default="")


def is_told_by_verb(label: str, line: Line, figures: Figures) -> bool:
    """True where the measure is what is done, "buy" of "agreed to buy it for 2 million", and no noun."""
    frames = [mark.frame for claim in line.claims for mark in _marks(claim, figures) if mark.frame]
    behind = any(frame.predicate == label and frame.side == "oblique" for frame in frames)
    return behind and all(frame.head != label for frame in frames)


def _around(claim: Claim, figures: Figures, sources: Sources, room: int) -> Iterator[str]:
    lines = figures.lines
    for mark in _marks(claim, figures):
        text = sources.documents[mark.span.doc].text
        for telling, happening in figures.tellings.get(mark.span.doc, ()):
            if lines and any(piece.covers(mark.span) for piece in telling.mark.line or (telling.span,)):
                told = line_of([telling], happening.when, lines)
                if not told.is_folded and telling.by is None:
                    yield from _gapped(named_first(told.words), mark, text, room)


def _sentence(claim: Claim, figures: Figures, sources: Sources, room: int) -> Iterator[str]:
    """The sentence, from the last comma before the figure, where a sentence or a name begins there."""
    for mark in _marks(claim, figures):
        before, figure, behind = _parts(mark, sources)
        front = BREAK.split(before)[-1].strip()
        words = " ".join(part for part in (front, figure, behind.strip(" .")) if part)
        if (
            (front[:1].isupper() or not before)
            and not leans(words)
            and not _points(words)
            and words.count('"') % 2 == 0
        ):
            yield from _gapped(words, mark, sources.documents[mark.span.doc].text, room)


def _snippet(claim: Claim, figures: Figures, sources: Sources, room: int) -> Iterator[str]:
    """The words on both sides of the figure, in quotation marks: "“… grew up as one of … children in Lund”"."""
    for mark in _marks(claim, figures):
        before, figure, behind = _parts(mark, sources)
        front = BREAK.split(before)[-1].strip()
        front = front if len(front) <= ASIDE else front[-ASIDE:].partition(" ")[2]
        words = " ".join(part for part in (front, figure, BREAK.split(behind)[0].strip(" .'’”")) if part)
        text = sources.documents[mark.span.doc].text
        lead = f"“{GAP} " if front else "“"
        yield from (f"{lead}{said}”" for said in _gapped(words, mark, text, room - len(lead) - 1))


def _parts(mark: QuantityMark, sources: Sources) -> tuple[str, str, str]:
    """What stands before the figure in its sentence, the figure, and what stands behind it.

    A figure that another unit gives in brackets takes the place of the one that it repeats: "112 miles (180 km) north".
    """
    whole = next((one for one in sources.sentences[mark.span.doc] if one.covers(mark.span)), mark.span)
    before = sources.words(Span(whole.doc, whole.start, mark.span.start))
    behind = sources.words(Span(whole.doc, mark.span.end, whole.end))
    if behind.startswith(")") and (repeated := REPEATED.search(before)):
        before, behind = before[: repeated.start()].strip(), behind[1:].strip()
    return before, sources.words(mark.span), behind


def _points(words: str) -> bool:
    """True where somebody is meant whom only the article tells."""
    return bool(_somebody().search(words))


@cache
def _somebody() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    return re.compile(rf"\b(?:{alternation([*words['he'], *words['we']])})\b", re.IGNORECASE)


def _marks(claim: Claim, figures: Figures) -> Iterator[QuantityMark]:
    """The figures in the claim's words that state its amount."""
    marks = _within(claim.evidence, figures)
    return (mark for mark in marks if claim.amount and mark.stated == claim.amount.stated)


def _within(span: Span, figures: Figures) -> Sequence[QuantityMark]:
    marks = figures.marks.get(span.doc, ())
    return marks[bisect_right(marks, span.start - 1, key=_start) : bisect_right(marks, span.end, key=_start)]


def _start(mark: QuantityMark) -> int:
    return mark.span.start


def _gapped(words: str, mark: QuantityMark, text: str, room: int) -> Iterator[str]:
    """The words with a gap for the figure's number, as far as there is room for what stands behind it."""
    figure = mark.span.of(text)
    before, found, behind = words.partition(figure)
    if not found or figure in behind:
        return
    start = f"{before}{GAP}"
    rest = figure[_number(mark, figure) :] + behind
    if len(start) <= room - LEAST and len(f"{before} {rest}".split()) > FEW:
        yield cut_words(f"{start} {rest}" if rest[:1].isalnum() else start + rest, room)


def _number(mark: QuantityMark, figure: str) -> int:
    """Where the number ends and what is counted begins; of a sum or a share all is number."""
    if mark.of and mark.span.covers(mark.of):
        return mark.of.start - mark.span.start
    at = figure.find(mark.unit.split()[0]) if mark.unit and mark.counted not in ALL_NUMBER else -1
    return at - figure[at - 1 : at].count("-") if at > 0 else len(figure)
