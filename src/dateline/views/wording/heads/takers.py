"""What takes part in an event, short enough for a head: a name where one is known, else the words as they stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Span, Telling
from dateline.views.wording.heads.nouns import is_noun_itself
from dateline.views.wording.tellings import EventLines, has_relative_unit, is_relative, runs_on

CUT = " …"
BREAK = re.compile(r"[,:](?=\s)|[;(\[—–\"“”]|\n")
# A hyphen that stands apart is a dash, unless all marks stand apart: "vice - president ,".
DASH, APART = re.compile(r"\s-\s"), " , "
SENTENCE_ENDS = '.!?:\n“"”'
SPACED = re.compile(r"(?<=\w)\s(?=['’]s\b)")
OWNS = re.compile(r"['’]")
# So many words that belong to a noun may stand before it.
BESIDE, FAR = re.compile(r"\s?,\s"), 40
NEAR = re.compile(r"(?:['’]s?)?\s(?:[\w’'-]+\s){0,2}")
RUN_OF_CAPITALS = re.compile(r"[A-Z][\w’'.-]*\s[A-Z]")
LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Taker:
    """What takes part, in words; `who` is the entity that it is or that it names first.

    `is_cut` where words of it are left out, `is_before` where it stands before the trigger ("mill fire"), with the
    words `between` them; `name` where it is nothing but a name, whatever article leads it.
    """

    words: str
    who: str | None = None
    is_cut: bool = False
    is_before: bool = False
    name: str = ""
    between: str = ""


def taker_of(spans: Iterable[Span], telling: Telling, lines: EventLines, room: int) -> Taker | None:
    """The first of these that can stand in a head of so much room."""
    found = (
        _taker(span, telling.mark.trigger if is_noun_itself(telling.mark) else None, lines, room) for span in spans
    )
    return next((taker for taker in found if taker), None)


def phrase_of(telling: Telling, lines: EventLines, room: int) -> Taker | None:
    """The noun's own phrase: "Nils Berg’s first visit to Lund"; none where it holds "Tuesday" or "his", or has no end.

    What begins with a number tells how many there were, or when: "412 votes", "1991–2002 war".
    """
    mark, text = telling.mark, lines.texts[telling.span.doc]
    own = next((piece for piece in mark.line if piece.covers(mark.trigger)), None)
    if not mark.nominal or own is None or runs_on(mark, text, own):
        return None
    if any(is_relative(one.of(text)) for one, _ in lines.days.inside(own)):
        return None
    taker = _taker(own, None, lines, room)
    if taker is None or taker.words[:1].isdigit() or mark.trigger.of(text).lower() not in taker.words.lower():
        return None
    if _leads().match(taker.words) or _owns().search(taker.words):
        return None
    led = _article().match(taker.words)
    return replace(taker, words=taker.words[led.end() :]) if led else taker


def _taker(span: Span, noun: Span | None, lines: EventLines, room: int) -> Taker | None:
    text = lines.texts[span.doc]
    span = _with_name(_without_day(span, text, lines), text, lines)
    between = _between(span, noun, text) if noun else ""
    meant = next(lines.meant.inside(span), None)
    if meant and meant[0] == span:
        name = lines.names[meant[1]]
        if len(name) + len(between) > room:
            return None
        return Taker(f"{name}’s", meant[1], False, True, name, between) if between else Taker(name, meant[1], name=name)
    named = [*lines.named.inside(span)]
    marks = (BREAK,) if APART in text else (BREAK, DASH)
    words = _owned(span, meant, lines) or _plain(span.of(text), marks)
    if _is_small(span, [one for one, _ in named], text):
        words = words[:1].lower() + words[1:]
    if not LETTER.search(words) or _leaning().match(words) or _open().search(words) or has_relative_unit(words):
        return None
    short = _fitting(words, room - len(between))
    if short is None:
        return None
    who = named[0][1] if named else meant[1] if meant else None
    name = lines.names[named[0][1]] if named and _is_all(words, named[0], lines) else ""
    return Taker(short, who, short != words, bool(between), name, between)


def _without_day(span: Span, text: str, lines: EventLines) -> Span:
    """The words behind a date that leads them: of "4 March the mill's stores" "the mill's stores"."""
    days = (one for one, _ in lines.days.inside(span) if one.start == span.start and one.end < span.end)
    day = next((one for one in days if text[one.end] == " "), None)
    return replace(span, start=day.end + 1) if day else span


def _with_name(span: Span, text: str, lines: EventLines) -> Span:
    """The words with the name behind them, "the baker Nils Berg"; of "Nils Berg, a baker in Lund," the name."""
    if not _article().match(span.of(text)) or any(who in lines.people for _, who in lines.named.inside(span)):
        return span
    window = Span(span.doc, max(0, span.start - FAR), span.end + FAR)
    named = [one for one, who in lines.named.inside(window) if who in lines.people]
    before = (one for one in named if BESIDE.fullmatch(text[one.end : span.start]))
    behind = (Span(span.doc, span.start, one.end) for one in named if text[span.end : one.start] == " ")
    return next(before, None) or next(behind, span)


def _between(span: Span, noun: Span, text: str) -> str:
    """What stands between it and the noun behind it, where that is no more than a word or two: "Berg's 2012 visit"."""
    between = " ".join(text[span.end : noun.start].split(" "))
    return between if NEAR.fullmatch(between) else ""


def _is_all(words: str, named: tuple[Span, str], lines: EventLines) -> bool:
    """True for a name with its article ("the mill in Lund" is one, with its place), or a person with what they are."""
    name = named[0].of(lines.texts[named[0].doc])
    led, found, rest = _article().sub("", words, count=1).partition(name)
    if not found or (rest and not _aside().match(rest)):
        return False
    return not led or (named[1] in lines.people and not _softer().search(f" {led} ") and not OWNS.search(led))


def _owned(span: Span, meant: tuple[Span, str] | None, lines: EventLines) -> str:
    """ "Its offensive" with the name of whose it is, or with an article where nobody is known."""
    words = span.of(lines.texts[span.doc])
    found = _owner().match(words)
    if not found:
        return ""
    rest = _plain(words[found.end() :])
    known = meant is not None and meant[0].start == span.start
    the = load("event").words["leaning"]["definite"][0]
    return f"{lines.names[meant[1]]}’s {rest}" if meant and known else f"{the} {rest}"


def _is_small(span: Span, named: list[Span], text: str) -> bool:
    """True where the first letter is a capital only because a sentence begins there, before words in small letters."""
    if RUN_OF_CAPITALS.match(span.of(text)):
        return False
    before = text[: span.start].rstrip(" ")[-1:]
    begins = not before or before in SENTENCE_ENDS
    return begins and text[span.start + 1 : span.start + 2].islower() and span.start not in {one.start for one in named}


def _plain(words: str, marks: Iterable[re.Pattern[str]] = (BREAK,)) -> str:
    """The words from where they open to where a clause hangs on them, their article small."""
    words = SPACED.sub("", " ".join(words.split()))
    words = _opens().sub("", words)
    broken = min((found.start() for mark in marks if (found := mark.search(words))), default=len(words))
    words = words[:broken]
    ended = _ends().search(words)
    words = (words[: ended.start()] if ended else words).strip(" .'’‘")
    return small_article(words)


def small_article(words: str) -> str:
    """The words with a small letter in front where they begin with an article."""
    return words[:1].lower() + words[1:] if _article().match(words) else words


def _fitting(words: str, room: int) -> str | None:
    """The words, or as many of them before a preposition as there is room for."""
    if len(words) <= room:
        return words
    cuts = [found.start() for found in _softer().finditer(words) if found.start() <= room - len(CUT)]
    return words[: cuts[-1]] + CUT if cuts else None


@cache
def _leaning() -> re.Pattern[str]:
    """A pronoun, or what only points."""
    listed = load("event").words["leaning"]
    pronouns = [*listed["he"], *listed["it"], *listed["we"], *listed["front"]]
    return re.compile(rf"(?:{alternation(pronouns)})\b", re.IGNORECASE)


@cache
def _open() -> re.Pattern[str]:
    """A word at the front or the end that leans on what is cut off: "which", "only a third of"."""
    listed = load("event").words["name-end"]
    return re.compile(rf"^(?:{alternation(listed['ends'])})\b|\s(?:{alternation(listed['softer'])})$", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    listed = load("event").words["leaning"]
    return re.compile(rf"(?:{alternation([*listed['owner'], *listed['her']])})\s", re.IGNORECASE)


@cache
def _owns() -> re.Pattern[str]:
    """Somebody's own who is not named: "the death of his son"."""
    return re.compile(rf"\s{_owner().pattern}", re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    """A preposition at the front, which leads to what is cut off: "to exile in Norway"."""
    return re.compile(rf"(?:{alternation(load('event').words['name-end']['softer'])})\s", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('event').words['leaning']['article'])})\s", re.IGNORECASE)


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{alternation(load('event').words['name-end']['opens'])})\s+)+", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    """A word that hangs a clause on it, or a day of the week."""
    ends = [*load("event").words["name-end"]["ends"], *load("event").words["day-word"]["weekday"]]
    return re.compile(rf"\s(?:{alternation(ends)})\b", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('event').words['name-end']['aside'])})\s", re.IGNORECASE)


@cache
def _softer() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('event').words['name-end']['softer'])})\s", re.IGNORECASE)
