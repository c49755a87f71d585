"""How many: figures of one measure about one thing, compared over the sources.

Two figures are about one thing where they stand in the same happening, or where their paragraphs name the same two
entities, their days can be the same and they are of one order of magnitude; all else is left alone.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from dateline.aligning.figures import relation
from dateline.aligning.sources import Sources
from dateline.types import Amount, Claim, Happening, Line, QuantityMark, RegionKind, Span, Story, Telling, Verdict

TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
FRESH_DAYS = 30
SAME_ORDER = 10
MOST_ENTITIES = 8
LOOSE = frozenset({"other", "speak"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in its surroundings: the clause that tells it, its sentence's happenings, its paragraph's entities."""

    mark: QuantityMark
    evidence: Span
    happening: Happening | None
    telling: Telling | None
    happenings: tuple[str, ...]
    near: tuple[str, ...]
    by: str | None


def amount_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every measure of one thing that two documents give a figure for."""
    by_measure: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures(story):
        if figure.mark.measure:
            by_measure[(figure.mark.measure, figure.mark.counted or figure.mark.unit or "")].append(figure)
    for (measure, _), told in sorted(by_measure.items()):
        for group in _groups(told):
            if len({figure.mark.span.doc for figure in group}) > 1:
                yield _line(measure, group, sources)


def figures(story: Story) -> Iterator[Figure]:
    """The story's quantities where they stand, in order of the text; years counted from an event are its date."""
    tellings = _tellings_by_document(story)
    mentions = _mentions(story)
    counted = {timex.span for timex in story.times if timex.origin}
    for entry in story.marked:
        blocks = entry.document.blocks(*TOLD)
        starts = [block.start for block in blocks]
        for mark in entry.quantities:
            if mark.span in counted:
                continue
            place = bisect_right(starts, mark.span.start) - 1
            if place < 0 or not blocks[place].covers(mark.span):
                continue
            told = tellings.get(entry.document.id, ())
            happening, telling = _around(mark, told)
            near = tuple(sorted({who for start, who in mentions[entry.document.id] if _within(start, blocks[place])}))
            sentence = next((span for span in entry.sentences if span.covers(mark.span)), mark.span)
            whole = telling.span if telling else _close(sentence, mark.span)
            evidence = _alone(mark, whole, entry.quantities, entry.document.text)
            around = tuple(
                sorted({event.id for event, t in told if event.kind not in LOOSE and sentence.covers(t.span)})
            )
            yield Figure(mark, evidence, happening, telling, around, near, telling.by if telling else None)


def _close(sentence: Span, mark: Span) -> Span:
    """The sentence where it is short; else the figure alone, which is at least to the point."""
    return sentence if len(sentence) <= 200 else mark


def _alone(mark: QuantityMark, whole: Span, marks: Iterable[QuantityMark], text: str) -> Span:
    """The part of the clause that gives this figure and no other of its measure."""
    others = [m.span for m in marks if m.measure == mark.measure and m != mark and whole.covers(m.span)]
    start = max([whole.start, *(span.end for span in others if span.end <= mark.span.start)])
    end = min([whole.end, *(span.start for span in others if span.start >= mark.span.end)])
    while start < mark.span.start and not text[start].isalnum():
        start += 1
    while end > mark.span.end and not text[end - 1].isalnum():
        end -= 1
    return Span(whole.doc, start, end)


def _within(start: int, block: Span) -> bool:
    return block.start <= start < block.end


def _mentions(story: Story) -> Mapping[str, list[tuple[int, str]]]:
    table: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in story.entities:
        for span in entity.mentions:
            table[span.doc].append((span.start, entity.id))
    return table


def _tellings_by_document(story: Story) -> Mapping[str, list[tuple[Happening, Telling]]]:
    table: dict[str, list[tuple[Happening, Telling]]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            table[telling.span.doc].append((happening, telling))
    return table


def _around(mark: QuantityMark, told: Iterable[tuple[Happening, Telling]]) -> tuple[Happening | None, Telling | None]:
    """The shortest clause that holds the figure."""
    holding = [
        (len(telling.span), happening.id, happening, telling)
        for happening, telling in told
        if telling.span.covers(mark.span)
    ]
    if not holding:
        return None, None
    _, _, happening, telling = min(holding, key=lambda row: row[:2])
    return happening, telling


def _groups(told: list[Figure]) -> list[list[Figure]]:
    """Figures about one thing: those that share a happening or a pair of entities, and could be compared."""
    parent = list(range(len(told)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    first: dict[tuple[str, ...], int] = {}
    for place, figure in enumerate(told):
        for key in _scopes(figure):
            other = first.setdefault(key, place)
            if other != place and (key[0] == "happening" or _comparable(told[other], figure)):
                parent[root(place)] = root(other)
    groups: dict[int, list[Figure]] = defaultdict(list)
    for place, figure in enumerate(told):
        groups[root(place)].append(figure)
    return [*groups.values()]


def _scopes(figure: Figure) -> Iterator[tuple[str, ...]]:
    for happening in figure.happenings:
        yield ("happening", happening)
    for pair in combinations(figure.near[:MOST_ENTITIES], 2):
        yield ("entities", *pair)


def _comparable(one: Figure, other: Figure) -> bool:
    """True where days and size leave it open that the two figures are of one thing."""
    days = [figure.telling.when.hull for figure in (one, other) if figure.telling and figure.telling.when]
    if len(days) == 2 and not days[0].meets(days[1]):
        return False
    low, high = sorted((_size(one.mark), _size(other.mark)))
    return high <= SAME_ORDER * max(low, 1e-9)


def _size(mark: QuantityMark) -> float:
    return max(abs(mark.stated[0]), abs(mark.stated[1]))


def _line(measure: str, group: list[Figure], sources: Sources) -> Line:
    claims = [_claim(measure, figure, sources) for figure in group]
    verdict, why = sources.weighed(claims, *_verdict(group, claims, sources))
    happening = next((figure.happening for figure in group if figure.happening), None)
    about = happening.id if happening else f"{measure}/{'+'.join(group[0].near)}"
    subject = f"{measure}: {happening.label}" if happening else measure
    return Line(about, subject, "amount", tuple(claims), verdict, why, sources.count(claims))


def _claim(measure: str, figure: Figure, sources: Sources) -> Claim:
    mark = figure.mark
    return Claim(
        about=measure,
        slot="amount",
        evidence=figure.evidence,
        source=sources.of[mark.span.doc],
        by=figure.by,
        as_of=figure.telling.when if figure.telling else None,
        amount=Amount(mark.low, mark.high, mark.unit),
    )


def _verdict(group: list[Figure], claims: list[Claim], sources: Sources) -> tuple[Verdict, str]:
    rows = [*zip(group, claims, strict=True)]
    pairs = [(one, other) for (one, a), (other, b) in combinations(rows, 2) if a.source != b.source]
    relations = [(relation(one.mark, other.mark), one, other) for one, other in pairs]
    apart = [(one, other) for found, one, other in relations if found == "conflict"]
    if apart:
        if all(_is_update(one, other, sources) for one, other in apart):
            return "update", "the figure was revised while it was being counted"
        return "conflict", "the figures exclude each other"
    if relations and all(found == "agree" for found, _, _ in relations):
        return "agree", "the same figure"
    return "compatible", "the same within their precision"


def _is_update(one: Figure, other: Figure, sources: Sources) -> bool:
    """True where the earlier figure was given while the count still ran: within a month of what it counts."""
    dates = [sources.published(figure.mark.span) for figure in (one, other)]
    happening = one.happening or other.happening
    if dates[0] is None or dates[1] is None or dates[0] == dates[1] or happening is None or happening.when is None:
        return False
    earlier = min(day for day in dates if day)
    return (earlier - happening.when.hull.last).days <= FRESH_DAYS
