"""Quotes without a cue, given to whom the sentence before them is about, or whom the line above them names."""

from collections.abc import Iterator

from dateline.marking.quotes.mention import mention
from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range
from dateline.rules import load

FEWEST_WORDS = 4
LONGEST_LINE = 16  # tokens
STOPS = (".", "!", "?")


def stands_alone(view: QuoteView, stretch: Quoted) -> bool:
    """True for a quote that is a sentence of its own."""
    text = view.document.text
    words = text[stretch.start : stretch.end]
    ends = words[-1:] in ".!?…" or text[stretch.after : stretch.after + 1] in STOPS
    return words[:1].isupper() and ends and len(words.split()) >= FEWEST_WORDS


def is_whole_block(view: QuoteView, stretch: Quoted) -> bool:
    """True where nothing else stands in the quote's paragraph."""
    first = view.first_token(stretch.outer)
    behind = view.first_token(stretch.after)
    while behind < len(view.tokens) and view.tokens[behind].pos in ("PUNCT", "SPACE"):
        behind += 1
    begins = first == 0 or view.block[first - 1] != stretch.block
    return begins and (behind >= len(view.tokens) or view.block[behind] != stretch.block)


def introduced(view: QuoteView, stretch: Quoted) -> QuoteCandidate | None:
    """The quote as the words of the sentence's subject, or of the line's name, before it."""
    if not stands_alone(view, stretch):
        return None
    if speaker := _subject_before(view, stretch):
        return QuoteCandidate(((stretch.start, stretch.end),), None, speaker, "quote.marks-after-subject")
    if speaker := _named_above(view, stretch):
        return QuoteCandidate(((stretch.start, stretch.end),), None, speaker, "quote.marks-below-line")
    return None


def _subject_before(view: QuoteView, stretch: Quoted) -> Range | None:
    """The person of whom the sentence just before tells; the quote must not speak of a third one at once.

    That sentence may end the paragraph before where all of the next one is quoted.
    """
    first = view.first_token(stretch.outer)
    if first == 0 or view.tokens[first - 1].text not in STOPS:
        return None
    if view.block[first - 1] != stretch.block and not (
        _is_first_person(view, stretch) and is_whole_block(view, stretch)
    ):
        return None
    opens = view.document.text[stretch.start : stretch.end].split()[0].lower()
    begin, after = view.syntax.sentences[view.sentence[first - 1]]
    if opens in load("quote").words["third-pronoun"] or any(
        view.inside[index] >= 0 for index in range(begin, min(after, first))
    ):
        return None
    heads = (index for index in range(begin, min(after, first)) if view.tokens[index].head == index)
    return next((mention(view, index) for head in heads for index in _subjects(view, head)), None)


def _is_first_person(view: QuoteView, stretch: Quoted) -> bool:
    """True where somebody speaks of himself, or goes on speaking in the next paragraph."""
    words = view.tokens[view.first_token(stretch.start) : view.first_token(stretch.end)]
    return not stretch.closed or any(token.text.lower() in load("quote").words["first-person"] for token in words)


def _subjects(view: QuoteView, verb: int) -> Iterator[int]:
    return (c for c in view.syntax.children[verb] if view.tokens[c].dep == "nsubj" and c < verb and _is_person(view, c))


def _is_person(view: QuoteView, index: int) -> bool:
    """A full name, "he" and "she", or a noun for a person."""
    token = view.tokens[index]
    if token.pos == "PROPN":
        return any(view.tokens[c].dep == "compound" for c in view.syntax.children[index])
    known = load("title").words
    return token.lemma.lower() in ("he", "she") or token.text.lower() in {**known["person-noun"], **known["office"]}


def _named_above(view: QuoteView, stretch: Quoted) -> Range | None:
    """The name in a line of its own above the quote that announces it: "From the desk of Ida Falk."."""
    first = view.first_token(stretch.outer)
    if first == 0 or not is_whole_block(view, stretch):
        return None
    begin = first - 1
    while begin > 0 and view.block[begin - 1] == view.block[first - 1] and first - begin <= LONGEST_LINE:
        begin -= 1
    line = range(begin, first)
    if len(line) > LONGEST_LINE or any(view.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in line):
        return None
    announces = view.tokens[first - 1].text == ":" or any(view.tokens[i].text.lower() in _announcing() for i in line)
    return next(_names_in(view, line), None) if announces else None


def _announcing() -> frozenset[str]:
    return frozenset(load("quote").words["announcing-word"])


def _names_in(view: QuoteView, line: range) -> Iterator[Range]:
    """Runs of at least two capitalised names."""
    run: list[int] = []
    for index in (*line, line.stop - 1):
        if view.tokens[index].pos == "PROPN" and (not run or index == run[-1] + 1):
            run.append(index)
            continue
        if len(run) > 1:
            yield view.reach(run[0], run[-1])
        run = []
