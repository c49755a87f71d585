"""Every way of reporting tried on a document, the surest first."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from dateline.marking.limits import PROSE
from dateline.marking.quotes.asides import by_source, interrupted
from dateline.marking.quotes.contents import contents
from dateline.marking.quotes.continued import continued
from dateline.marking.quotes.cues import Cue, cues, speaks
from dateline.marking.quotes.direct import direct
from dateline.marking.quotes.mention import mention
from dateline.marking.quotes.speakers import speaker_of
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range
from dateline.rules import Match, find, load
from dateline.types import Token

TURN = re.compile(r"\s*[\"“]?((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4})(:)\s+(?=\S)")
FEWEST_TURNS = 3
WORD = re.compile(r"[^\W\d_]{2,}")
DETERMINERS = frozenset({"what", "how", "why", "who", "when", "where"})
GLUED = re.compile(
    r"(said|says|told|added|stated|stressed|noted|wrote|announced|reported)"
    r"(that|during|after|before|when|while|in|on|at|to|the|there|he|she|they|it|we)"
)
NARROW = frozenset({"PROPN", "PRON", "NOUN"})
# The frames that give words; an object and a phrase only tell what they were about.
WORDED = frozenset({"clause", "to", "ing", "passive"})


def reported(view: QuoteView) -> list[QuoteCandidate]:
    """All that is reported, unjoined: a quoted stretch once, a cue once."""
    found_cues = {cue.index: cue for cue in cues(view)}
    quoted = dict(direct(view, found_cues))
    broken = {index: found for index, found in interrupted(view, found_cues) if found.cue not in _spent(quoted)}
    spent = _spent(quoted) | _spent(broken)
    clauses = [
        found
        for cue in found_cues.values()
        if view.reach(cue.index, cue.last) not in spent
        for found in _by_clause(view, cue, found_cues)
    ]
    speech = {view.reach(cue.index, cue.last) for cue in found_cues.values() if "quote" in cue.frames}
    spoken = [one for one in clauses if one.cue in speech]
    told = [*broken.values(), *turns(view), *by_source(view), *glued(view), *continued(view, quoted, spoken), *clauses]
    return [*told, *headlines(view, told)]


def _spent(found: Mapping[int, QuoteCandidate]) -> set[Range | None]:
    return {one.cue for one in found.values()}


def _by_clause(view: QuoteView, cue: Cue, cues: dict[int, Cue]) -> list[QuoteCandidate]:
    speaker = speaker_of(view, cue)
    if cue.kind == "noun" and speaker is None:
        return []
    if "nobody" in cue.frames:
        speaker = None
    words, told = view.reach(cue.index, cue.last), speaks(view, cue)
    return [
        QuoteCandidate(
            parts,
            words,
            speaker,
            f"quote.{cue.kind}-{_name(frame)}",
            cue.manner,
            told and speaker is not None,
            _has_words(view, cue, frame, parts),
        )
        for frame, parts in contents(view, cue, cues)
        if parts and not (frame == "small" and speaker is None and not _has_marks(view, parts))
    ]


def _has_words(view: QuoteView, cue: Cue, frame: str, parts: tuple[Range, ...]) -> bool:
    """True for a clause, and for what tells of a deed: "urged the council to wait"; not for "declared an amnesty"."""
    tokens = [view.tokens[i] for part in parts for i in range(view.first_token(part[0]), view.first_token(part[1]))]
    above = (cue.index, cue.last)
    asked = any(t.tag == "TO" and (t.head in above or view.tokens[t.head].head in above) for t in tokens)
    return _name(frame) in WORDED or asked or any(_is_deed(view, t) for t in tokens)


def _is_deed(view: QuoteView, token: Token) -> bool:
    """True for the gerund of "accused him of stealing"; what somebody talks about is no words of theirs."""
    matter = view.tokens[token.head].text.lower() in load("quote").words["topic-link"]
    return (token.dep, token.tag) == ("pcomp", "VBG") and not matter


def _has_marks(view: QuoteView, parts: tuple[Range, ...]) -> bool:
    return any(True for part in parts for _ in view.met(*part))


def _name(frame: str) -> str:
    return frame if frame in ("clause", "to", "ing", "object", "small", "passive") else "phrase"


def turns(view: QuoteView) -> Iterator[QuoteCandidate]:
    """The paragraphs of an interview, each given to the label before its colon."""
    text = view.document.text
    matches = ((block, TURN.match(text, block.start, block.end)) for block in view.document.blocks(*PROSE))
    blocks = [(block, found) for block, found in matches if found and _is_speech(text[found.end() : block.end])]
    labels = Counter(found[1] for _, found in blocks)
    if len(labels) < 2 or sum(count for count in labels.values() if count > 1) < FEWEST_TURNS:
        return
    for block, found in blocks:
        if labels[found[1]] > 1:
            who = found.span(1) if len(found[1]) > 1 else None  # "Q" and "A" are whoever asks and answers
            yield QuoteCandidate(((found.end(), block.end),), found.span(2), who, "quote.turn")


def _is_speech(words: str) -> bool:
    """True where there is a word; a table of results has figures alone behind its names."""
    return WORD.search(words) is not None


def headlines(view: QuoteView, told: list[QuoteCandidate]) -> Iterator[QuoteCandidate]:
    """What a headline gives to someone who speaks in the article itself."""
    text, book = view.document.text, load("quote")
    speakers = {word for one in told if one.speaker for word in text[slice(*one.speaker)].lower().split()}
    for block in view.document.blocks("headline"):
        for found in find(book, text, block.start, block.end):
            if found.start == block.start and "content" in found.spans and _speaks(found, text, speakers):
                spans = found.spans
                yield QuoteCandidate((spans["content"],), spans["cue"], spans["speaker"], found.rule.id)


def _speaks(found: Match, text: str, speakers: set[str]) -> bool:
    words = text[slice(*found.spans["speaker"])].lower().split()
    if words[0] in DETERMINERS:
        return False
    known = words[-1] in speakers or words[-1] in load("quote").words["source-noun"]
    return known or " ".join(words) in load("title").words["office"]


def glued(view: QuoteView) -> Iterator[QuoteCandidate]:
    """What follows a glued cue: from "that" on, or all that is left of the sentence."""
    for index, token in enumerate(view.tokens):
        found = GLUED.fullmatch(token.text) if view.inside[index] < 0 and len(token.text) > 5 else None
        if found:
            cue = (token.start, token.start + found.end(1))
            if content := _content(view, index, found[2] == "that"):
                yield QuoteCandidate((content,), cue, _speaker(view, index), "quote.glued-cue")


def _content(view: QuoteView, index: int, has_that: bool) -> Range | None:
    _, after = view.sentence_of(index)
    if after <= index + 1:
        return None
    that = next((i for i in range(index + 1, after) if view.tokens[i].text == "that"), None)
    start = view.tokens[index].end if has_that or that is None else view.tokens[that].end
    end = view.tokens[after - 1].end
    return (start, end) if start < end else None


def _speaker(view: QuoteView, index: int) -> Range | None:
    first, _ = view.syntax.sentences[view.sentence[index]]
    for at in range(index - 1, first - 1, -1):
        if view.tokens[at].pos in NARROW and view.tokens[at].dep != "compound":
            return mention(view, at)
    return None
