"""The pieces of a telling made whole: what was left out between them comes back where there is room for it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.rules import alternation, load
from dateline.types import EventMark, Span

# What is set off by commas stays out of a line of more characters than this.
LONG, LONGEST = 250, 320
# But who somebody is does not, told in so many characters right behind a name.
SHORT = 45
SET_OFF = re.compile(r"\s?[,(\[–—-]")
STOP = re.compile(r"(?<=[^\W\dA-Z_]{2})\s?\.\Z")
# So far before a clause the word that hangs it on another may stand.
AS_FAR = 12
PARAGRAPH, SEMICOLON = "\n\n", ";"


@dataclass(frozen=True, slots=True)
class Whole:
    """The pieces of a line; `is_cut` where more of the clause comes behind them, `is_gapped` where words are missing.

    "Berg, who resigned" keeps its gap and misses nothing: with what ties the clause to its noun it would be none.
    """

    pieces: tuple[Span, ...]
    is_cut: bool
    is_gapped: bool


def whole(mark: EventMark, text: str, sentences: Sequence[Span]) -> Whole:
    """The words of a telling, made whole where there is room."""
    pieces = mark.line or (mark.span,)
    made, hull, is_gapped, is_tied = [pieces[0]], pieces[-1].end - pieces[0].start, False, False
    for one, other in pairwise(pieces):
        gap = text[one.end : other.start]
        if _ties().search(gap) or PARAGRAPH in gap or hull > LONGEST or (hull > LONG and _is_set_off(gap)):
            made[-1] = _with_role(made[-1], gap)
            made.append(other)
            is_tied = is_tied or _ties().search(gap) is not None
            is_gapped = is_gapped or not _ties().search(gap)
        else:
            made[-1] = Span(one.doc, made[-1].start, other.end)
    made = _counted(_within_semicolons(made, mark, text), text)
    # What follows a clause that hangs on a noun is told of the noun by another verb.
    hangs = is_tied or _hangs().search(text[: pieces[0].start][-AS_FAR:]) is not None
    is_open = not hangs and _goes_on(mark, text, made[-1].end)
    is_cut = mark.is_cut or is_open
    if is_cut and (end := _border(made, text, sentences)):
        made[-1], is_cut = Span(made[-1].doc, made[-1].start, end), False
    return Whole(tuple(made), is_cut, is_gapped)


def _is_set_off(gap: str) -> bool:
    return SET_OFF.match(gap) is not None and len(gap) > SHORT


def _with_role(piece: Span, gap: str) -> Span:
    """The piece with who somebody is: "Ada Berg, the mayor of Lund" of "Ada Berg, the mayor of Lund, who resigned"."""
    tie = _ties().search(gap)
    role = gap[: tie.start()].rstrip(" ,") if tie and gap.lstrip().startswith(",") else ""
    fits = role.strip(" ,") and len(role) <= SHORT and "," not in role.strip(" ,")
    return Span(piece.doc, piece.start, piece.end + len(role)) if fits else piece


def _counted(pieces: list[Span], text: str) -> list[Span]:
    """The pieces without the article of "the nine people who drowned": which nine, only the words left out tell."""
    first, *rest = pieces
    gap = text[first.end : rest[0].start] if rest else ""
    led = _number().match(text, first.start, first.end)
    if led is None or not _ties().fullmatch(gap.strip()):
        return pieces
    return [Span(first.doc, led.end(), first.end), *rest]


def _within_semicolons(pieces: list[Span], mark: EventMark, text: str) -> list[Span]:
    """The words of the clause alone: a semicolon parts it from others."""
    own = [mark.trigger, *mark.agents, *mark.patients]
    first, last = min(span.start for span in own), max(span.end for span in own)
    before = [at for piece in pieces if (at := text.rfind(SEMICOLON, piece.start, min(piece.end, first))) >= 0]
    behind = [at for piece in pieces if (at := text.find(SEMICOLON, max(piece.start, last), piece.end)) >= 0]
    begin, end = max(before, default=-1) + 1, min(behind, default=len(text))
    cut = [
        Span(one.doc, max(one.start, begin), min(one.end, end)) for one in pieces if one.end > begin and one.start < end
    ]
    return cut or pieces


def _goes_on(mark: EventMark, text: str, end: int) -> bool:
    """True where the words end within a clause: "voted on a chance", of "to review the plan"."""
    return mark.form == "clause" and text[end - 1].isalnum() and bool(_going_on().match(text, end))


def _border(pieces: Sequence[Span], text: str, sentences: Sequence[Span]) -> int | None:
    """Where the sentence ends, or else the last clause within the room that is left; None where it is none."""
    last = pieces[-1]
    at = bisect_right(sentences, last.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or sentences[at].end <= last.end:
        return None
    room = last.end + LONGEST - sum(map(len, pieces))
    end = sentences[at].end
    if end <= room:
        stop = STOP.search(text, last.end - 2, end)
        return stop.start() if stop else end
    borders = [found.start() for found in border().finditer(text, last.end, room)]
    return borders[-1] if borders else None


@cache
def _ties() -> re.Pattern[str]:
    """What ties a clause to the noun before it, at the end of a gap; behind other words "that" brings what is said."""
    listed = load("event").words["line"]["stands-for"]
    sure = alternation([word for word in listed if word not in load("event").words["line"]["brings"]])
    return re.compile(rf"\b(?:{sure})\s*$|^\W*(?:{alternation(listed)})\s*$", re.IGNORECASE)


@cache
def _number() -> re.Pattern[str]:
    """An article before a number."""
    words = alternation(load("event").words["number-word"])
    definite = alternation(load("event").words["leaning"]["definite"])
    return re.compile(rf"(?:{definite})\s+(?=\d|(?:{words})\b)", re.IGNORECASE)


@cache
def border() -> re.Pattern[str]:
    """Where a clause ends: at a semicolon, or at a comma and what opens another."""
    words = load("event").words
    opens = alternation([*words["line"]["opens"], *words["line"]["stands-for"]])
    return re.compile(rf"\s?;\s|\s[–—]\s|\s?,\s(?=(?:{opens})\b)", re.IGNORECASE)


@cache
def _going_on() -> re.Pattern[str]:
    words = load("event").words
    apart = alternation([*words["leaning"]["clause"], *words["day-word"]["brings"], *words["day-word"]["day"]])
    brings = alternation(words["line"]["brings"])
    days = alternation([*words["day-word"]["day"], *words["day-word"]["weekday"], *words["day-word"]["brings"]])
    said = rf"(?:\s+(?:{days})\b)*\s+(?:{brings})\b"
    return re.compile(rf"{said}|\s+[\"“]?\s?(?!(?:{apart})\b)[a-z]", re.IGNORECASE)


@cache
def _hangs() -> re.Pattern[str]:
    """What opens a clause that hangs on another."""
    return re.compile(rf"\b(?:{alternation(load('event').words['line']['opens'])})\s+$", re.IGNORECASE)
