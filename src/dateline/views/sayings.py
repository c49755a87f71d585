"""What of the reported words is told as a saying: of whom is known who they are, in words that can be read alone."""

import re
from collections.abc import Iterator, Sequence

from dateline.types import QuoteMark, Span, Story, Utterance

FEWEST_ALONE = 4  # words of what is no statement
BESIDE = 6
BETWEEN = 90  # code points of an attribution within a sentence
MARKED = re.compile(
    r"""(?:[“"]|''|``)\s?((?:(?!''|``)[^“”"])+)(?<!\s)\s?(?:[”"]|''|``|$)|(?<![\w'])['‘](?!['\s])(.+?)(?:['’](?![\w'])|$)"""
)
ENDED = re.compile(r"[!?…\n]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.")
# What a writer adds: "he said it was over – an odd thing to say", "he said ten fell; others spoke of twelve".
ASIDE = re.compile(r"\s(?:–|--)\s|\s?—\s?|--|(?<!&amp)\s?(?<!&amp);\s")
MARKS = re.compile("[\"“”]|''|``")
WORD = re.compile(r"[^\W_]+")


def sayings(story: Story) -> Iterator[tuple[Utterance, Span]]:
    """Every utterance with each stretch of its words, in the order of the story."""
    texts = {entry.document.id: entry.document.text for entry in story.marked}
    for said in story.utterances:
        for quote in said.wordings if is_of_somebody(said) else ():
            text = texts[quote.span.doc]
            for part in _sentences(_said(quote, text), text) if _can_be_read(quote, text) else ():
                yield said, part


def is_of_somebody(said: Utterance) -> bool:
    """True where the articles name or describe who says it."""
    return said.speaker is not None or said.voice is not None


def _can_be_read(quote: QuoteMark, text: str) -> bool:
    """True for a statement, or enough words of another: not for "like gold" of 'told her to treat him "like gold"'."""
    spans = _in_marks(quote, text) if quote.kind == "mixed" else quote.parts
    return quote.alone or any(len(WORD.findall(span.of(text))) >= FEWEST_ALONE for span in spans)


def _in_marks(quote: QuoteMark, text: str) -> list[Span]:
    return [
        Span(part.doc, *found.span(found.lastindex or 0))
        for part in quote.parts
        for found in MARKED.finditer(text, part.start, part.end)
    ]


def _said(quote: QuoteMark, text: str) -> Sequence[Span]:
    """The quote's parts; of what is no statement the words in marks, or the verb too: "called on her to leave"."""
    if not quote.alone and quote.kind == "mixed":
        return [span for span in _in_marks(quote, text) if len(WORD.findall(span.of(text))) > 1]
    parts = [*quote.parts[:-1], _without_aside(quote, text)]
    cue, first = quote.cue, parts[0]
    if cue is None or (quote.alone and not quote.denied) or not cue.end <= first.start <= cue.end + BESIDE:
        return parts
    return [Span(first.doc, cue.start, first.end), *parts[1:]]


def _without_aside(quote: QuoteMark, text: str) -> Span:
    """The last part, up to the one dash or semicolon behind which the writer adds something of his own."""
    part = quote.parts[-1]
    dashes = list(ASIDE.finditer(text, part.start, part.end)) if quote.kind != "direct" else []
    if len(dashes) != 1 or MARKS.search(text, dashes[0].end(), part.end):
        return part
    before = text[part.start : dashes[0].start()]
    is_open = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return part if is_open else Span(part.doc, part.start, dashes[0].start())


def _sentences(parts: Sequence[Span], text: str) -> list[Span]:
    """The parts, those of one sentence put together with what stands between: "The mill, she said, must close"."""
    found: list[Span] = []
    for part in parts:
        if found and part.start - found[-1].end < BETWEEN and not ENDED.search(text, found[-1].end - 1, part.start):
            part = Span(part.doc, found.pop().start, part.end)
        found.append(part)
    return found
