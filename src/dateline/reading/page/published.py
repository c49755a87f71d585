"""The day of publication, where a line of the page states it.

A short line that bears a full date and tells nothing says when the article was published: a label, an hour, a place, a
section, an outlet or a name may stand beside it. A day tied to what happens ("Concert on 3 March 2017") says no such
thing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.reading.page.dates import StatedDay, day_of, find_days
from dateline.reading.page.shape import BULLET, title_share
from dateline.rules import alternation, load
from dateline.types import Dating, DatingBasis, Reason, Span, Window

ZONE = r"(?-i:[A-Z]{2,4}T|UTC|GMT|Z|[ECMP]T)\b(?:\s*[+-]\d[\d:]*)?"
HOUR = re.compile(
    rf"\b\d{{1,2}}\s?[:.h]\s?\d\d(?:\s?:\s?\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s*{ZONE})?"
    rf"|\b\d{{1,2}}\s*[ap]\.?m\b\.?(?:\s*{ZONE})?|\b{ZONE}",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"[,|•·/()\[\]:;–—@]|(?<!\w)-|-(?!\w)|\n")
BYLINE = re.compile(r"^\W*(?:by|from)\s+\S", re.IGNORECASE)
CLOSED = re.compile(r"[a-z][.!?]\W*$")
PERIOD = re.compile(r"\W*(?:to|and|until|through)?\W*", re.IGNORECASE)
MOST_LETTERS, MOST_WORDS = 160, 18
MOST_NAMES, MOST_NOTES, SHORT, TITLED, MOST_FOOT = 9, 5, 2, 0.6, 2
NOT_DATED = frozenset({"speak", "announce", "rule", "free", "start", "end", "help"})
ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<number>0[1-9]|1[0-2])[/-](?P<day>[0-3]\d)(?=[/_.-]|$)")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line on publication with its days, the one that counts first.

    It is `bare` where it holds no other words, `sure` where those are no title's.
    """

    days: tuple[StatedDay, ...]
    bare: bool
    sure: bool
    labelled: bool
    changed: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Head:
    """Where the headline begins, if there is one, and where the running text begins and ends."""

    headline: int | None
    begins: int
    ends: int


def is_date_line(text: str) -> bool:
    """True for a line that is a date and at most a label, a weekday and an hour besides."""
    line = read_line(text)
    return line is not None and line.bare


def read_line(text: str, *, day_first: bool | None = None) -> DateLine | None:
    """What a short line on publication says, or None where this is none."""
    if len(text) > MOST_LETTERS or len(text.split()) > MOST_WORDS or not re.search(r"\d", text):
        return None
    days = find_days(text, day_first=day_first)
    if not days:
        return None
    before = BULLET.sub("", text[: days[0].start], count=1)
    between = [text[one.end : two.start] for one, two in pairwise(days)]
    after = text[days[-1].end :]
    label = _label().search("|".join((before, *between, after)))
    if not label and (_is_tied(before) or _is_period(days, between) or _tells(before)):
        return None
    ahead, behind = _pieces(before), [piece for part in (*between, after) for piece in _pieces(part)]
    if not _fits(ahead, behind, after):
        return None
    told = [_kind(part) for part in (before, *between)]
    if told[0] == "changed":
        days = tuple(day for _, day in sorted(zip(told, days, strict=True), key=lambda one: one[0] != "first"))
    return DateLine(
        days,
        bare=not ahead and not behind,
        sure=bool(label or not ahead or BYLINE.match(before) or HOUR.search(text) or _weekday().search(text)),
        labelled=label is not None,
        changed=told[0] == "changed" and "first" not in told,
        today=_today().search(text) is not None,
    )


def _kind(ahead: str) -> str | None:
    """What the label ahead of a day says that it is of: "first" of publication, "changed"."""
    label = _label().search(ahead)
    return str(load("page").words["publication-label"][label[1].lower()]) if label else None


def _is_tied(before: str) -> bool:
    """True where a preposition ties the date, or its hour, to the words before: "Concert on", "died at 4 p.m. on".

    Not for "4 p.m. on" and "By Ada on".
    """
    hour = HOUR.search(before)
    led = before[: hour.start()] if hour else ""
    found = _tie("day-tie").search(HOUR.sub("|", before)) or _tie("hour-tie").search(led)
    return found is not None and not BYLINE.match(before)


def _is_period(days: tuple[StatedDay, ...], between: list[str]) -> bool:
    """True for two days and all between them."""
    return any(
        one.readings != two.readings and PERIOD.fullmatch(words)
        for (one, two), words in zip(pairwise(days), between, strict=True)
    )


def _tells(before: str) -> bool:
    """True where the words before the date are of a happening: "Mill fire, 3 March 2017"."""
    pieces = _pieces(before)
    last = pieces[-1].split()[-1].lower() if pieces else ""
    return last in _happenings() or last.removesuffix("s") in _happenings()


def _pieces(text: str) -> list[str]:
    """The words beside a date, parted where they are set apart; without label, weekday and hour."""
    bare = _aside().sub("|", _weekday().sub("|", HOUR.sub("|", text)))
    return [piece for part in SEPARATOR.split(bare) if re.search(r"\w", piece := part.strip(" .*-"))]


def _fits(ahead: list[str], behind: list[str], after: str) -> bool:
    """True where the other words are names and notes."""
    if sum(len(piece.split()) for piece in (*ahead, *behind)) > MOST_NAMES + SHORT:
        return False
    if behind and after.lstrip().startswith(":"):
        return False
    if behind and after[:1].isspace() and after.lstrip()[:1].islower() and len(behind[0].split()) > SHORT:
        return False
    if behind and CLOSED.search(after) and len(behind[-1].split()) > SHORT:
        return False
    return all(_is_named(piece) for piece in ahead) and all(
        len(piece.split()) <= MOST_NOTES or _is_named(piece) for piece in behind
    )


def _is_named(piece: str) -> bool:
    count = len(piece.split())
    named = title_share(piece) >= TITLED or BYLINE.match(piece)
    return count <= SHORT or (count <= MOST_NAMES and bool(named))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\b({alternation(load('page').words['publication-label'])})\b", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    """A label with the words that belong to it, or how long it takes to read; those words where they stand alone."""
    words = load("page").words
    label, aid, time = (alternation(words[name]) for name in ("publication-label", "label-aid", "reading-time"))
    return re.compile(
        rf"\b(?:(?:{aid})\s+)*(?:{label})\b(?:\s+(?:{aid})\b)*|\b\d+[\s-](?:{time})\b|^\W*(?:{aid})\W*$", re.IGNORECASE
    )


@cache
def _tie(table: str) -> re.Pattern[str]:
    return re.compile(rf"\w[\w.'’]*,?\s+(?:{alternation(load('page').words[table])})(?:\s+the)?\s*$", re.IGNORECASE)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('page').words['weekday'])})(?!\w)", re.IGNORECASE)


@cache
def _today() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{alternation(load('page').words['today'])})\b", re.IGNORECASE)


@cache
def _happenings() -> frozenset[str]:
    kinds = load("event").words["event-noun"].items()
    return frozenset(
        (
            *load("page").words["dated-matter"],
            *(word for kind, listed in kinds if kind not in NOT_DATED for word in listed),
        )
    )


def dating_in_head(
    text: str, headers: Iterable[Span], datelines: Iterable[Span], head: Head, *, day_first: bool | None = None
) -> Dating | None:
    """The day that a header line states, or else the dateline; the other days that are stated are kept as reasons.

    A line on publication goes before one on changes, and that before the day the page was called up; the head goes
    before the foot, what stands below the headline before what stands above it, and of these the nearest.
    """
    lines = [(span, line) for span in headers if (line := read_line(span.of(text), day_first=day_first))]
    lines = [found for found in lines if found[0].start < head.ends or found[1].labelled or found[1].bare]
    foot = {day.readings for span, line in lines if span.start >= head.ends for day in line.days}
    lines = [found for found in lines if found[0].start < head.ends or len(foot) <= MOST_FOOT]
    stated = [
        (span, day)
        for span, line in sorted(lines, key=lambda found: _rank(found[0], found[1], head))
        for day in line.days
    ]
    if stated:
        return _dating(stated, "header")
    told = ((span, day) for span in datelines for day in find_days(span.of(text), day_first=day_first))
    first = next(told, None)
    return _dating([first], "dateline") if first else None


def _rank(span: Span, line: DateLine, head: Head) -> tuple[bool, bool, bool, bool, int]:
    above = head.headline is not None and span.start < head.headline and not line.labelled
    anchor = head.begins if head.headline is None else head.headline
    return line.today, span.start >= head.ends, line.changed, above, abs(span.start - anchor)


def _dating(stated: list[tuple[Span, StatedDay]], basis: DatingBasis) -> Dating:
    """The first of the days; both its readings and every other day stand among the reasons."""
    reasons = tuple(
        Reason(Window.day(reading), basis, (Span(span.doc, span.start + day.start, span.start + day.end),))
        for span, day in stated
        for reading in day.readings
    )
    known = {reason.window: reason for reason in reversed(reasons)}
    kept = tuple(reason for reason in reasons if known[reason.window] is reason)
    return Dating(stated[0][1].window, basis, reasons[0].because, kept if len(kept) > 1 else ())


def dating_in_address(url: str | None) -> Dating | None:
    """The day that the page's address names."""
    match = ADDRESS.search(url or "")
    day = day_of(int(match["year"]), int(match["number"]), int(match["day"])) if match else None
    return Dating(Window.day(day), "address") if day else None


def dating_in_markup(told: str, *, day_first: bool | None = None) -> Dating | None:
    """The day that the page's markup tells; a window where it can be read both ways."""
    day = next(iter(find_days(told, day_first=day_first)), None)
    if day is None:
        return None
    reasons = tuple(Reason(Window.day(reading), "markup", ()) for reading in day.readings)
    return Dating(day.window, "markup", reasons=reasons if len(reasons) > 1 else ())
