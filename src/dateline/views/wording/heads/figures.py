"""The words around a figure, for the head of a matter that has no name: "Moen leads Berg by … points"."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.aligning import Sources
from dateline.rules import alternation, load
from dateline.types import Claim, Happening, Line, QuantityMark, Span, Story, Telling
from dateline.views.wording.heads.nouns import capital
from dateline.views.wording.tellings import (
    CUT,
    EventLines,
    cut_words,
    has_relative_unit,
    leans,
    line_of,
    named_first,
    spelled,
)

GAP = "…"
BREAK = re.compile(r"[,:;](?=\s)|[;(\[—–\"“”]|\s-\s|''")
REPEATED = re.compile(r"\S*\d\S*(?:\s\w+)?\s?\($")
# Words that a head of a figure needs beside the gap.
FEW = 3
LEAST = 12
OWNS = re.compile(r"^['’]s\s")
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
APART = re.compile(rf"\(\s?{GAP}")
# Of what is read alone that comes first which has about so many characters.
FAIR = 90
# Gaps beside which a snippet still tells something.
SEVERAL = 2
# So much of what stands before a figure is shown where more of it would not be understood.
ASIDE = 30
ALL_NUMBER = ("money", "share")

Told = tuple[Telling, Happening]


@dataclass(frozen=True, slots=True)
class _Room:
    """So many characters; `is_alike` where a figure is told, and no gap stands for it."""

    most: int
    is_alike: bool


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
    """The words around the figure of the claim that is read best; nothing where its claims have none.

    What is cut, or a snippet, stands behind what is read alone. A figure that all tell alike stands, of others a gap.
    """
    told = _Room(room, _is_alike(line))
    found = {
        (_is_cut(words), place, words.startswith(GAP), words.endswith(GAP), abs(len(words) - FAIR), words)
        for place, way in enumerate((_around, _sentence, _clause))
        for claim in line.claims
        for words in way(claim, figures, sources, told)
        if _is_balanced(words)
    }
    if found and not min(found)[0]:
        return min(found)[-1]
    snippets = {words for claim in line.claims for words in _snippet(claim, figures, sources, told)}
    snippets = {
        one for one in snippets if one.count(GAP) <= SEVERAL and _is_balanced(one) and not has_relative_unit(one)
    }
    if snippets and not found:
        return min(
            snippets, key=lambda words: (words.startswith(f"“{GAP}"), words.endswith(f"{GAP}”"), -len(words), words)
        )
    return min(found)[-1] if found else ""


def is_whole(words: str) -> bool:
    """True for words that are read alone and not cut."""
    return bool(words) and not words.startswith("“") and not _is_cut(words)


def _is_cut(words: str) -> bool:
    """True where more stood behind the words, or two gaps or one in brackets stand in them."""
    return words.endswith(CUT) or words.count(GAP) > 1 or APART.search(words) is not None


def _is_balanced(words: str) -> bool:
    """False where a bracket or a quotation is opened or closed elsewhere."""
    return all(words.count(opening) == words.count(closing) for opening, closing in PAIRS) and words.count('"') % 2 == 0


def _is_alike(line: Line) -> bool:
    """True where several tell one figure in one way."""
    told = {(claim.amount.stated, claim.amount.hedge) for claim in line.claims if claim.amount}
    return len(line.claims) > 1 and len(told) == 1


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
            head = re.sub(rf"(?<!\w)(?:\w+s of )?{re.escape(number)}(?!\w)", GAP, head, count=1, flags=re.IGNORECASE)
    return head


def owner_of(line: Line, figures: Figures, sources: Sources) -> str:
    """Of what most of the line's figures are said: "the bridge"; nothing where that is a pronoun, or not told."""
    the = load("event").words["leaning"]["definite"][0]
    found: Counter[str] = Counter()
    for mark in (mark for claim in line.claims for mark in _marks(claim, figures)):
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
    frames = [mark.frame for claim in line.claims for mark in _marks(claim, figures) if mark.frame]
    behind = any(frame.predicate == label and frame.side == "oblique" for frame in frames)
    return behind and all(frame.head != label for frame in frames)


def _around(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The line of what is told around the figure."""
    lines = figures.lines
    for mark in _marks(claim, figures):
        text = sources.documents[mark.span.doc].text
        for telling, happening in figures.tellings.get(mark.span.doc, ()):
            if lines and any(piece.covers(mark.span) for piece in telling.mark.line or (telling.span,)):
                line = line_of([telling], happening.when, lines)
                if not line.is_folded and telling.by is None:
                    yield from _gapped(named_first(line.words), mark, text, told)


def _sentence(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The sentence, and it from the last comma before the figure, where a sentence or a name begins there."""
    for mark in _marks(claim, figures):
        whole = _whole(mark, sources)
        text = sources.documents[whole.doc].text
        breaks = [found.end() for found in BREAK.finditer(text, whole.start, mark.span.start)]
        for start in dict.fromkeys((whole.start, *breaks[-1:])):
            yield from _passage(Span(whole.doc, start, whole.end), mark, figures, sources, told)


def _clause(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The clause that the figure stands in, where its subject stands in it before the figure."""
    for mark in _marks(claim, figures):
        clause, subject = (mark.frame.clause, mark.frame.subject) if mark.frame else (None, None)
        own = clause and subject and clause.covers(mark.span) and clause.covers(subject)
        if clause and subject and own and subject.start < mark.span.start:
            yield from (capital(words) for words in _passage(clause, mark, figures, sources, told))


def _passage(span: Span, mark: QuantityMark, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The passage away from its article; nothing where it begins within a clause or points out of itself."""
    lines = figures.lines
    text = sources.documents[span.doc].text
    first = text[span.start : span.end].lstrip()[:1]
    is_clause = mark.frame is not None and span == mark.frame.clause
    begins = is_clause or first.isupper() or span.start == _whole(mark, sources).start
    if lines and begins:
        words = spelled(span, lines).strip(" .")
        if words and not leans(words) and not _hangs().match(words) and words.count('"') % 2 == 0:
            yield from _gapped(words, mark, text, told)


def _snippet(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The words on both sides of the figure, in quotation marks: "“… grew up as one of … children in Lund”"."""
    for mark in _marks(claim, figures):
        before, figure, behind = _parts(mark, sources)
        front = BREAK.split(before)[-1].strip()
        front = OWNS.sub("", front if len(front) <= ASIDE else front[-ASIDE:].partition(" ")[2])
        words = " ".join(part for part in (front, figure, BREAK.split(behind)[0].strip(" .'’”")) if part)
        text = sources.documents[mark.span.doc].text
        lead = f"“{GAP} " if front and front != before else "“"
        room = replace(told, most=told.most - len(lead) - 1)
        yield from (f"{lead}{said}”" for said in _gapped(words, mark, text, room))


def _whole(mark: QuantityMark, sources: Sources) -> Span:
    """The sentence that the figure stands in."""
    return next((one for one in sources.sentences[mark.span.doc] if one.covers(mark.span)), mark.span)


def _parts(mark: QuantityMark, sources: Sources) -> tuple[str, str, str]:
    """What stands before the figure in its sentence, the figure, and what stands behind it.

    A figure that another unit gives in brackets takes the place of the one that it repeats: "112 miles (180 km) north".
    """
    whole = _whole(mark, sources)
    before = sources.words(Span(whole.doc, whole.start, mark.span.start))
    behind = sources.words(Span(whole.doc, mark.span.end, whole.end))
    if behind.startswith(")") and (repeated := REPEATED.search(before)):
        before, behind = before[: repeated.start()].strip(), behind[1:].strip()
    return before, sources.words(mark.span), behind


@cache
def _hangs() -> re.Pattern[str]:
    """What opens a clause that hangs on another."""
    words = load("event").words
    return re.compile(rf"(?:{alternation([*words['line']['hangs'], *words['name-end']['opens']])})\b", re.IGNORECASE)


def _marks(claim: Claim, figures: Figures) -> Iterator[QuantityMark]:
    """The figures in the claim's words that state its amount."""
    marks = _within(claim.evidence, figures)
    return (mark for mark in marks if claim.amount and mark.stated == claim.amount.stated)


def _within(span: Span, figures: Figures) -> Sequence[QuantityMark]:
    marks = figures.marks.get(span.doc, ())
    return marks[bisect_right(marks, span.start - 1, key=_start) : bisect_right(marks, span.end, key=_start)]


def _start(mark: QuantityMark) -> int:
    return mark.span.start


def _gapped(words: str, mark: QuantityMark, text: str, told: _Room) -> Iterator[str]:
    """The words with a gap for a figure that is told in several ways, as far as there is room for what is behind it."""
    figure = " ".join(mark.span.of(text).split())
    before, found, behind = words.partition(figure)
    if not found or figure in behind:
        return
    number = figure[: _number(mark, figure)]
    start, rest = before + (number if told.is_alike else GAP), figure[len(number) :] + behind
    if len(start) <= told.most - LEAST and len(f"{before} {rest}".split()) > FEW:
        yield cut_words(f"{start} {rest}" if rest[:1].isalnum() and start.endswith(GAP) else start + rest, told.most)


def _number(mark: QuantityMark, figure: str) -> int:
    """Where the number ends and what is counted begins; of a sum or a share all is number."""
    if mark.of and mark.span.covers(mark.of):
        return mark.of.start - mark.span.start
    at = figure.find(mark.unit.split()[0]) if mark.unit and mark.counted not in ALL_NUMBER else -1
    return at - figure[at - 1 : at].count("-") if at > 0 else len(figure)
