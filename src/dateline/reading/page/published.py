"""The day of publication, where the head of an article states it."""

import re
from collections.abc import Iterable
from datetime import date

from dateline.types import Dating, DatingBasis, Span, Window

NAMES = (
    *(("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun")),
    *(("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov")),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(NAMES, start=1) for name in names}
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
MONTH = f"(?P<month>{'|'.join(MONTHS)})\\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# Of the days of the press; a year before 1900 may be an hour ("12 May 1730 GMT") and is one before a time zone.
YEAR = r"(?P<year>(?:19|20)\d\d|1[6-8]\d\d(?!\s*(?:GMT|UTC|BST|[ECMP][SD]?T|hours|hrs)\b))"
FORMS = tuple(
    re.compile(rf"(?<![\w/-])(?:{form})(?![\w/])", re.IGNORECASE)
    for form in (
        r"(?P<year>(?:1[6-9]|20)\d\d)[-/.](?P<number>0?[1-9]|1[0-2])[-/.](?P<day>\d{1,2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
        rf"{MONTH}\s?,?\s+{DAY}\s?,?\s+{YEAR}",
        rf"{DAY}\s+(?:of\s+)?{MONTH}\s?,?\s+{YEAR}",
        r"(?P<day>1[3-9]|2\d|3[01])\s?[/.]\s?(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?(?P<year>(?:1[6-9]|20)\d\d)",
        r"(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?(?P<day>1[3-9]|2\d|3[01])\s?[/.]\s?(?P<year>(?:1[6-9]|20)\d\d)",
        r"(?P<day>0?[1-9]|1[0-2])\s?[/.]\s?(?P<number>(?P=day))\s?[/.]\s?(?P<year>(?:1[6-9]|20)\d\d)",
        rf"{DAY}-{MONTH}-{YEAR}",
    )
)
LABEL = (
    r"(?:first\s+|last\s+|date\s+)?(?:published|posted|updated|modified|created|issued|filed|release[d]?|date|upd)"
    r"(?:\s+(?:on|at|date|online))?|on|at"
)
FURNITURE = re.compile(
    rf"{LABEL}|{WEEKDAY}|\d{{1,2}}\s?[:.h]\s?\d\d(?:\s?:\s?\d\d)?\s*(?:[ap]\.?m\.?)?|\d{{1,2}}\s*[ap]\.?m\.?"
    r"|\b(?:[A-Z]{2,4}T|UTC|GMT|Z)\b(?:\s*[+-]\d[\d:]*)?|[\s,.:|()–—•·@/-]+",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s[|•·]\s")
LABELLED = re.compile(r"(?:by\s+[A-Z]|(?i:first |last )?(?i:published|posted|updated|modified|date)\b)")
UPDATED = re.compile(r"^\W*(?:last\s+)?(?:updated|modified|upd)", re.IGNORECASE)
ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<number>0[1-9]|1[0-2])[/-](?P<day>[0-3]\d)(?=[/_.-]|$)")


def read_day(text: str) -> date | None:
    """The first full date written in this text (day, month and year)."""
    found = find_day(text)
    return found[0] if found else None


def find_day(text: str) -> tuple[date, int, int] | None:
    """The first full date written in this text, and where."""
    matches = sorted(
        (match for form in FORMS for match in form.finditer(text)), key=lambda match: (match.start(), -match.end())
    )
    for match in matches:
        day = _day(match)
        if day:
            return day, match.start(), match.end()
    return None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower()]
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


def is_date_line(text: str) -> bool:
    """True for a line that is a date and at most a label, a weekday and an hour besides."""
    found = find_day(text) if len(text) < 120 else None
    if found is None:
        return False
    rest = text[: found[1]] + " " + text[found[2] :]
    again = find_day(rest)
    rest = rest[: again[1]] + " " + rest[again[2] :] if again else rest
    return not FURNITURE.sub("", rest)


def is_dated_credit(text: str) -> bool:
    """True for a short line that joins a date to a name or a label ("By Ada Berg | 3 May 2019")."""
    if len(text.split()) > 14 or text.endswith((".", "?", "!")) or not find_day(text):
        return False
    return bool(JOINED.search(text) or LABELLED.match(text))


def dating_in_head(text: str, headers: Iterable[Span], datelines: Iterable[Span]) -> Dating | None:
    """The day that a header line states, or else the dateline; a line on publication goes before one on changes."""
    lines = sorted(headers, key=lambda span: (bool(UPDATED.match(span.of(text))), span.start))
    stated: tuple[tuple[Iterable[Span], DatingBasis], ...] = ((lines, "header"), (datelines, "dateline"))
    for spans, basis in stated:
        for span in spans:
            found = find_day(span.of(text))
            if found:
                where = Span(span.doc, span.start + found[1], span.start + found[2])
                return Dating(Window.day(found[0]), basis, (where,))
    return None


def dating_in_address(url: str | None) -> Dating | None:
    """The day that the page's address names."""
    match = ADDRESS.search(url or "")
    day = _day(match) if match else None
    return Dating(Window.day(day), "address") if day else None


def dating_given(published: str) -> Dating | None:
    """The day that was given with the article, or None where it cannot be read as one."""
    day = read_day(published.strip())
    return Dating(Window.day(day), "given") if day else None
