"""The words of an utterance as each article has them, and where articles quote them differently."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from dateline.resolving import plain
from dateline.types import QuoteMark, Span, Utterance
from dateline.views.index import Index, clean

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
CLOSING = re.compile('[.,!?]?["”]')
BROKEN = " … "
MOST = 4
NEAR = 40
# Words are compared so far into a quote; the time grows with the square of their number.
FURTHEST = 300

Word = tuple[int, int]
Change = tuple[str, int, int, int, int]


def said_words(quote: QuoteMark, index: Index) -> str:
    """The verbatim words in one line, without what the writer put between them.

    What is denied, and what is no clause, is told with the word that says so: "called on Berg to resign".
    """
    text = index.documents[quote.span.doc].text
    words = index.words(quote.parts[0] if quote.parts else quote.span)
    if quote.cue and (quote.denied or not quote.alone):
        words = _after_its_cue(quote.cue, quote.span, words, index)
    for one, other in zip(quote.parts, quote.parts[1:], strict=False):
        apart = text[one.end : other.start].strip(" \n\"“”'’‘,")
        words += (BROKEN if apart else " ") + index.words(other)
    return words + _closing(words, text, quote.span.end)


def _closing(words: str, text: str, end: int) -> str:
    """The mark right behind words that open a quotation and don't close it."""
    opens = words.count('"') % 2 == 1 or words.count("“") > words.count("”")
    found = CLOSING.match(text, end) if opens else None
    return found.group() if found else ""


def _after_its_cue(cue: Span, said: Span, words: str, index: Index) -> str:
    """ "denied that the mill was sold", in the article's words where they run on."""
    runs_on = cue.end <= said.start <= cue.end + NEAR
    return (
        index.words(Span(cue.doc, cue.start, said.start)) + " " + words if runs_on else f"{index.words(cue)}: {words}"
    )


def speaker_words(said: Utterance, index: Index) -> str:
    """The speaker's name, or how articles describe who has none; nothing where neither is known."""
    described = index.words(said.voice) if said.voice else ""
    return clean(index.names.get(said.speaker or "", "")) or described


def differences(said: Utterance, index: Index) -> list[tuple[str, str]]:
    """Words within the fullest direct quote, and what another article has in their place, outlets named."""
    direct = [quote for quote in said.wordings if quote.kind == "direct"]
    if len(direct) < 2:
        return []
    fullest = max(direct, key=lambda quote: len(said_words(quote, index)))
    found = [pair for other in direct if other is not fullest for pair in _differences(fullest, other, index)]
    return list(dict.fromkeys(found))[:MOST]


def _differences(one: QuoteMark, other: QuoteMark, index: Index) -> Iterator[tuple[str, str]]:
    ours, theirs = said_words(one, index), said_words(other, index)
    if one.span.doc == other.span.doc:
        return
    first, second = ([found.span() for found in islice(WORD.finditer(words), FURTHEST)] for words in (ours, theirs))
    matcher = SequenceMatcher(
        None, [plain(ours[a:b]) for a, b in first], [plain(theirs[a:b]) for a, b in second], autojunk=False
    )
    for way, a, b, c, d in _within(matcher.get_opcodes()):
        more = 0 if way == "replace" else 1
        yield (
            _told(ours, first[max(0, a - more) : b], one, index),
            _told(theirs, second[max(0, c - more) : d], other, index),
        )


def _within(codes: Sequence[Change]) -> list[Change]:
    """The changes that have like words on both sides: a quote cut short is no other wording."""
    return [
        code
        for at, code in enumerate(codes)
        if code[0] != "equal" and 0 < at < len(codes) - 1 and codes[at - 1][0] == codes[at + 1][0] == "equal"
    ]


def _told(words: str, spans: list[Word], quote: QuoteMark, index: Index) -> str:
    return f"“{words[spans[0][0] : spans[-1][1]]}” ({index.source(quote.span.doc)})"
