"""The timeline as a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterator

from dateline.types import Account, Window
from dateline.views.chronicle import Entry, entries
from dateline.views.exports.edtf import bounded, edtf
from dateline.views.exports.source import key_of, source_of, web_address
from dateline.views.index import Index, capital, clean, index_of
from dateline.views.wording import when_words

# No clock: the same account gives the same bytes.
STAMP = "19700101T000000Z"
FOLD = 75
MOST_QUOTED = 5


def ical(account: Account) -> bytes:
    """A calendar with one event of whole days for each event of the timeline; its days are all that it may touch."""
    index = index_of(account)
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dateline//account//EN", "CALSCALE:GREGORIAN"]
    lines = [*head, *(line for entry in entries(index) for line in _event(entry, index)), "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _event(entry: Entry, index: Index) -> Iterator[str]:
    days, words = bounded(entry.when.hull), when_words(entry.when)
    label, is_known = capital(clean(entry.happening.label)), entry.when.hull.days == 1
    told = [telling.span for telling in entry.happening.tellings if telling.mark.status == entry.happening.status]
    spans = list(dict.fromkeys([entry.words, *told]))[:MOST_QUOTED]
    told_so = "\n".join([words, *(source_of(span, index).cited for span in spans)])
    yield "BEGIN:VEVENT"
    yield f"UID:{key_of(entry.happening.id, entry.happening.label, words)}@dateline"
    yield f"DTSTAMP:{STAMP}"
    yield from _days(days)
    yield f"SUMMARY:{_text(label if is_known else f'{label} ({words})')}"
    yield f"DESCRIPTION:{_text(told_so)}"
    yield f"CATEGORIES:{_text(entry.happening.status)}"
    yield f"STATUS:{'TENTATIVE' if entry.happening.status == 'planned' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if address := web_address(index.documents[entry.words.doc]):
        yield f"URL:{address}"
    if notation := edtf(entry.when):
        yield f"X-DATELINE-EDTF:{_text(notation)}"
    yield "END:VEVENT"


def _days(days: Window) -> Iterator[str]:
    """From the first day to the day after the last: the end of an event of whole days is not part of it."""
    yield f"DTSTART;VALUE=DATE:{_day(days.first)}"
    yield f"DTEND;VALUE=DATE:{_day(days.after)}"


def _day(day: object) -> str:
    return str(day).replace("-", "")


def _text(words: str) -> str:
    """The words with what has a meaning in a calendar's text escaped."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 bytes, none cut within a character."""
    pieces, room = [bytearray()], FOLD
    for character in line:
        data = character.encode(errors="replace")
        if len(pieces[-1]) + len(data) > room:
            pieces.append(bytearray())
            room = FOLD - 1
        pieces[-1] += data
    return b"\r\n ".join(map(bytes, pieces)) + b"\r\n"
