"""The words around a figure, for the head of a matter that has no name: "Moen leads Berg by … points"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dateline.aligning import Sources
from dateline.rules import alternation, load
from dateline.types import Claim, Line, QuantityMark, Span
from dateline.views.wording.heads.figures import GAP, Figures, marks_of, number_in
from dateline.views.wording.heads.nouns import capital
from dateline.views.wording.heads.vouched import Vouching
from dateline.views.wording.tellings import (
    CUT,
    EventLines,
    cut_words,
    date_words,
    has_relative_unit,
    is_relative,
    leans,
    line_of,
    named_first,
    points,
    unspaced,
)

BREAK = re.compile(r"[,:;](?=\s)|[;(\[—–\"“”]|\s-\s|''")
REPEATED = re.compile(r"\S*\d\S*(?:\s\w+)?\s?\($")
OWNS = re.compile(r"^['’]s\s")
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
APART = re.compile(rf"\(\s?{GAP}")
# Words that a head of a figure needs beside the gap.
FEW = 3
LEAST = 12
# Of what is read alone that comes first which has about so many characters.
FAIR = 90
# Gaps beside which a snippet still tells something.
SEVERAL = 2
# So much of what stands before a figure is shown where more of it would not be understood.
ASIDE = 30

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Room:
    """So many characters; `is_alike` where a figure is told, and no gap stands for it."""

    most: int
    is_alike: bool


def said_of(line: Line, figures: Figures, sources: Sources, room: int, vouching: Vouching) -> str:
    """The words around the figure of the claim that is read best; nothing where its claims have none.

    What is cut, what one text alone tells, or a snippet, stands behind what is read alone. A figure that all tell alike
    stands, of others a gap.
    """
    told = _Room(room, _is_alike(line))
    found = {
        (not vouching.is_told(words), _is_cut(words), not vouching.is_fair(words), place, *_ends(words), words)
        for place, way in enumerate((_around, _sentence, _clause))
        for claim in line.claims
        for words in way(claim, figures, sources, told)
        if _is_balanced(words)
    }
    if found and not min(found)[1]:
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


def _ends(words: str) -> tuple[bool, bool, int]:
    """Whether the words begin with the figure, whether they end with it, and how far they are from a fair length."""
    return words.startswith(GAP), words.endswith(GAP), abs(len(words) - FAIR)


def said_in(line: Line, sources: Sources) -> str:
    """The shortest of the line's sentences that is read alone, in marks of quotation; nothing where none is."""
    told = (unspaced(sources.words(claim.evidence)).strip('“”" .') for claim in line.claims)
    alone = {words for words in told if not leans(words) and not points(words) and _is_balanced(words)}
    return f"“{min(alone, key=lambda words: (len(words), words))}”" if alone else ""


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


def _around(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The line of what is told around the figure."""
    lines = figures.lines
    for mark in marks_of(claim, figures):
        text = sources.documents[mark.span.doc].text
        for telling, happening in figures.tellings.get(mark.span.doc, ()):
            if lines and any(piece.covers(mark.span) for piece in telling.mark.line or (telling.span,)):
                line = line_of([telling], happening.when, lines)
                if not line.is_folded and telling.by is None:
                    yield from _gapped(named_first(line.words), mark, text, told)


def _sentence(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The sentence, and it from the last comma before the figure, where a sentence or a name begins there."""
    for mark in marks_of(claim, figures):
        whole = _whole(mark, sources)
        text = sources.documents[whole.doc].text
        breaks = [found.end() for found in BREAK.finditer(text, whole.start, mark.span.start)]
        for start in dict.fromkeys((whole.start, *breaks[-1:])):
            yield from _passage(Span(whole.doc, start, whole.end), mark, figures, sources, told)


def _clause(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The clause that the figure stands in, where its subject stands in it before the figure."""
    for mark in marks_of(claim, figures):
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
        words = _spelled(span, lines).strip(" .")
        if words and not leans(words) and not _hangs().match(words) and words.count('"') % 2 == 0:
            yield from _gapped(words, mark, text, told)


def _snippet(claim: Claim, figures: Figures, sources: Sources, told: _Room) -> Iterator[str]:
    """The words on both sides of the figure, in quotation marks: "“… grew up as one of … children in Lund”"."""
    for mark in marks_of(claim, figures):
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


def _gapped(words: str, mark: QuantityMark, text: str, told: _Room) -> Iterator[str]:
    """The words with a gap for a figure that is told in several ways, as far as there is room for what is behind it."""
    figure = " ".join(mark.span.of(text).split())
    before, found, behind = words.partition(figure)
    if not found or figure in behind:
        return
    number = figure[: number_in(mark, figure)]
    start, rest = before + (number if told.is_alike else GAP), figure[len(number) :] + behind
    if len(start) <= told.most - LEAST and len(f"{before} {rest}".split()) > FEW:
        yield cut_words(f"{start} {rest}" if rest[:1].isalnum() and start.endswith(GAP) else start + rest, told.most)


def _spelled(span: Span, lines: EventLines) -> str:
    """The words in one line, with dates and names in brackets; nothing where somebody is meant and nobody knows who."""
    text = lines.texts[span.doc]
    edits = [*_days(span, lines), *_names(span, lines)]
    known = [one for places in (lines.named, lines.meant) for one, who in places.inside(span) if who in lines.people]
    for found in _somebody().finditer(text, span.start, span.end):
        if not any(one.start <= found.start() for one in known):
            return ""
    parts, at = [], span.start
    for start, end, put in sorted(edits):
        if at <= start:
            parts += [text[at:start], put]
            at = end
    return unspaced(" ".join("".join([*parts, text[at : span.end]]).split()))


def _days(span: Span, lines: EventLines) -> Iterator[Edit]:
    """The date in place of "last year"."""
    for one, _ in lines.days.inside(span):
        timex = lines.times[one]
        if timex.when and timex.type in ("DATE", "TIME") and is_relative(one.of(lines.texts[span.doc])):
            yield one.start, one.end, f"[{date_words(timex.when)}]"


def _names(span: Span, lines: EventLines) -> Iterator[Edit]:
    """The name behind the word for somebody who is not named before it."""
    seen = {who for _, who in lines.named.inside(span)}
    words = load("event").words["leaning"]
    for one, who in lines.meant.inside(span):
        if who not in seen and who in lines.names:
            seen.add(who)
            owner = one.of(lines.texts[span.doc]).lower() in words["owner"]
            yield one.end, one.end, f" [{lines.names[who]}{'’s' if owner else ''}]"


@cache
def _somebody() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    return re.compile(rf"(?<![\w’'])(?:{alternation([*words['he'], *words['we']])})\b(?!['’])", re.IGNORECASE)
