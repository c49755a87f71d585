"""Words of days that only the day of publication fills ("last year", "on Friday"): they give way to the date."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Span, Timex, When
from dateline.views.wording.days import day_words, when_words
from dateline.views.wording.tellings.view import Draft

Edit = tuple[int, int, str]
POSSESSIVE = re.compile(r"\s?['’]s?\b|\s?['’](?=\s)")
COMMA = re.compile(r"\s*,\s*")
OPENS = re.compile(r"\s+(?=[A-Z\d]|the\b|an?\b)")
# Behind "on Friday" the clause goes on with any word: "on Friday police arrested".
LED_ON = re.compile(r"\s+(?=[a-z])")
FAR, A_WEEK = 40, 10
# A quotation mark at the front stays with what is said behind the day.
MARKS = ' "“'


def day_edits(draft: Draft, when: When | None) -> Iterator[Edit]:
    """What to put in place of each such word: nothing for the event's own day, else the date in brackets."""
    for beside in _beside(draft):
        first, last = beside[0], beside[-1]
        piece = next(piece for piece in draft.pieces if piece.covers(first.span))
        span = Span(first.span.doc, first.span.start, last.span.end)
        told = min(beside, key=lambda timex: timex.when.hull.days if timex.when else 0).when
        own = any(_own(timex, draft, when, together=len(beside) > 1) for timex in beside)
        yield (own and _dropped(span, piece, draft.text, goes_on=piece != draft.pieces[0])) or _replaced(
            span, piece, draft.text, when if own and when and len(beside) > 1 else told
        )


def _beside(draft: Draft) -> list[list[Timex]]:
    """The words of days, those together that stand side by side: "25 years ago today", "a year ago on Tuesday"."""
    brings = load("event").words["day-word"]["brings"]
    found: list[list[Timex]] = []
    for timex in draft.days:
        if timex.type not in ("DATE", "TIME") or not timex.when or not is_relative(timex.span.of(draft.text)):
            continue
        link = draft.text[found[-1][-1].span.end : timex.span.start].strip().lower() if found else None
        if link == "" or link in brings:
            found[-1].append(timex)
        else:
            found.append([timex])
    return found


def is_relative(words: str) -> bool:
    """True for "last May", "on Friday", "two years later"; not for "4 May", "8 a.m. on Friday" and "in 2009"."""
    plain = words.casefold()
    if re.search(r"\b\d{4}\b", plain):
        return False
    return bool(_deictic().search(plain)) or (bool(_weekday().search(plain)) and not re.search(r"\d", plain))


def has_relative_unit(words: str) -> bool:
    """True for "last year" and "this past week", which mean nothing beside a date; "the last week of May" does."""
    return bool(_near_unit().search(words))


@cache
def _deictic() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['day-word']['day'])})\b")


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['day-word']['weekday'])})\b")


@cache
def _near_unit() -> re.Pattern[str]:
    near, unit = (alternation(load("event").words["day-word"][name]) for name in ("near", "unit"))
    return re.compile(rf"\b(?:{near})\s+(?:\w+\s+)?(?:{unit})s?\b(?!\s+of\b)", re.IGNORECASE)


@cache
def _brings() -> re.Pattern[str]:
    return re.compile(rf"(?:\s*\b(?:{alternation(load('event').words['day-word']['brings'])})\s*)+$", re.IGNORECASE)


@cache
def _word(name: str) -> re.Pattern[str]:
    """One of the words of this name at the end."""
    return re.compile(rf"\b(?:{alternation(load('event').words['day-word'][name])})\s*$", re.IGNORECASE)


def _own(timex: Timex, draft: Draft, when: When | None, *, together: bool) -> bool:
    """True where the time says on which day it was that the event's date tells.

    Of two told together, as in "25 years ago today", the year does, whichever of them is the event's own.
    """
    if timex.when is None or when is None:
        return False
    is_own = together or timex.span in draft.telling.mark.times
    return timex.when == when or (is_own and timex.when.hull.meets(when.hull))


def _dropped(span: Span, piece: Span, text: str, *, goes_on: bool) -> Edit | None:
    """The time taken out with the preposition that brings it; None where the clause would miss it.

    `goes_on` is True for words that follow others: "Berg … [who] yesterday left".
    """
    before, after = text[max(piece.start, span.start - FAR) : span.start], text[span.end : piece.end]
    if owner := POSSESSIVE.match(after):
        return span.start, span.end + owner.end(), "" if _has_article(before) else _the()
    link = _brings().search(before)
    # "Was sworn in yesterday": no day that is bare is brought so.
    link = None if link and _particle().fullmatch(link[0].strip()) and _bare().match(span.of(text)) else link
    start = span.start - len(before) + link.start() if link else span.start
    left = text[max(piece.start, start - FAR) : start]
    if _word("needs").search(left) or (_word("tells").search(left) and not after[:2].strip().isalnum()):
        return None
    comma = COMMA.match(after)
    if not left.strip(MARKS):
        led_on = link or goes_on or _aside().match(after)
        opened = comma or OPENS.match(after) or (LED_ON.match(after) if led_on else None)
        return (start, span.end + opened.end(), "") if opened else None
    if comma and left.rstrip().endswith(","):
        return start - len(left) + len(left.rstrip()) - 1, span.end, ""
    return start, span.end, ""


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('event').words['day-word']['in'])})", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    words = load("event").words["day-word"]
    return re.compile(rf"(?:{alternation([*words['bare'], *words['weekday']])})\b", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    """What a day at the front may stand before, and is no subject: "Tuesday at the fair, Berg said"."""
    words = alternation(load("event").words["day-word"]["aside"])
    return re.compile(rf"\s+(?:{words})\s[^,]{{3,60}},\s", re.IGNORECASE)


def _has_article(before: str) -> bool:
    """True at the front of a line, which does without, and behind "his", which is enough."""
    return not before.strip() or bool(_owned().search(before))


@cache
def _owned() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    return re.compile(rf"(?:\b(?:{alternation([*words['owner'], *words['her']])})|['’]s)\s*$", re.IGNORECASE)


def _the() -> str:
    """What is put for "last month's"."""
    return f"[{load('event').words['leaning']['definite'][0]}]"


def _replaced(span: Span, piece: Span, text: str, when: When | None) -> Edit:
    """The date in place of the words, with the preposition that "25 years ago" did without."""
    if when is None:
        return span.start, span.end, ""
    before, after = text[piece.start : span.start], text[span.end : piece.end]
    words = load("event").words["day-word"]
    is_led = _word("needs").search(before) or _word("brings").search(before) or not before.strip(MARKS)
    is_alone = not is_led and _closes().match(after) and when.finish is None and not 1 < when.hull.days <= A_WEEK
    lead = words["on" if when.hull.days == 1 else "in"][0] + " " if is_alone else ""
    return span.start, span.end, f"[{lead}{date_words(when)}]"


@cache
def _closes() -> re.Pattern[str]:
    """The end of a clause: a mark, or the word that opens the next."""
    words = load("event").words
    opens = alternation([*words["leaning"]["clause"], *words["day-word"]["stressed"]])
    return re.compile(rf"\s*(?:$|[,.;:)”\"]|(?:{opens})\b)", re.IGNORECASE)


def date_words(when: When) -> str:
    """The date in words that may stand behind a preposition."""
    hull = when.hull
    if when.finish is None and 1 < hull.days <= A_WEEK:
        same = (hull.first.year, hull.first.month) == (hull.last.year, hull.last.month)
        return f"{hull.first.day if same else day_words(hull.first)}–{day_words(hull.last)}"
    return when_words(when)


def without_near_unit(words: str) -> str:
    """The words up to "last year" or "this past week", which mean nothing away from their article."""
    found = _near_unit().search(words)
    if not found:
        return words
    closing = "”" if words.endswith("”") else ""
    return words[: found.start()].rstrip(" ,;:") + (" …" if found.start() else "") + closing
