"""What the cells of a row hold: the day in whatever figures, and the text as its article has it."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dateline.reading.formats.html import is_page
from dateline.reading.formats.reader import BLOCK_TAG, without_tags
from dateline.reading.mojibake import mended, mended_in_place
from dateline.reading.page import find_days, order_of, slashed
from dateline.reading.tables import is_given

# What was done to so many texts of so many, by its name.
NOTES: Mapping[str, str] = {
    "untagged": "{n} of {all} texts are written in HTML, and are read without its tags",
    "mended": "{n} of {all} texts were once read in a wrong encoding, and are mended",
    "cut": "{n} of {all} texts were cut short by their source, and are read so",
    "named": "{n} of {all} rows have the id of another row, and are called after the file and their number",
}
# What programs write into a cell that holds nothing.
NOTHING = frozenset({"nan", "nat", "none", "null", "na", "n/a", "#n/a", "<na>", "\\n"})
MOST_HEAD = 4096
LEAST_STAMP = 10**8
# A day as spreadsheets count it, from the last but one of 1899.
COUNTED, COUNTED_FROM = re.compile(r"[2-5]\d{4}(?:\.\d*)?"), date(1899, 12, 30)
# A day in eight figures, and what may stand behind it.
STAMP = re.compile(r"((?:18|19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?")
# Where a service of news cut the text off, and says so.
LEFT_OUT, LONGEST_NOTE = re.compile(r"(?:…|\.\.\.|\s)?\s*\[\+?\d+ chars\]$"), 40
Fields = dict[str, Any]


def is_told(value: Any) -> bool:
    """True for a cell that tells something."""
    return is_given(value) and not (isinstance(value, str) and value.strip().lower() in NOTHING)


def put_right(fields: Mapping[str, Any], *, ours: bool) -> tuple[Fields, frozenset[str]]:
    """The fields of a row with their texts put right, and what was done.

    A text under the name that is `ours` is told of by its places, so its words stay where they are; only one that is
    written in paragraphs of HTML loses its tags.
    """
    known = {field: mended(value) if isinstance(value, str) else value for field, value in fields.items()}
    text = fields.get("text")
    if not isinstance(text, str):
        return known, frozenset()
    whole = mended_in_place(text) if ours else known["text"]
    done = {"mended"} if whole != text else set()
    if is_page(whole.encode(errors="replace")[:MOST_HEAD]):
        return {**{field: value for field, value in known.items() if field != "text"}, "html": whole}, frozenset(done)
    if not ours or BLOCK_TAG.search(whole):
        done |= {"untagged"} if ours else set()
        whole = without_tags(whole)
    short = _uncut(whole)
    done |= {"cut"} if short is not None else set()
    return {**known, "text": whole if short is None else short}, frozenset(done)


def _uncut(text: str) -> str | None:
    """A text that its source cut short, without the note on that ("… [+123 chars]"); none for a whole one."""
    found = LEFT_OUT.search(text.rstrip()[-LONGEST_NOTE:])
    return text.rstrip()[: -len(found[0])].rstrip() if found else None


def order_in(days: Iterable[Any]) -> bool | None:
    """Whether the days of a column that are written in figures begin with the day; None where they do not tell."""
    orders = {order_of(slashed(str(day)).split()[0]) for day in days if str(day).strip()} - {None}
    return orders.pop() if len(orders) == 1 else None


def day_of(value: Any, day_first: bool | None) -> str:
    """A day as it was written, in the order of its column; a count of seconds, or thousandths, is told as its day."""
    ordered = find_days(slashed(str(value)), day_first=day_first) if day_first is not None else ()
    if len(ordered) == 1 and len(ordered[0].readings) == 1:
        return str(ordered[0].readings[0])
    whole, _, part = str(value).partition(".")
    number = int(whole) if whole.isdigit() and len(whole) in (10, 13) and (part or "0").isdigit() else value
    compact = STAMP.fullmatch(str(value))
    if compact:
        return "-".join(compact.groups())
    if COUNTED.fullmatch(str(value)):
        return str(COUNTED_FROM + timedelta(days=int(float(str(value)))))
    if isinstance(number, int | float) and not isinstance(number, bool) and number > LEAST_STAMP:
        seconds = number / 1000 if number > LEAST_STAMP * 1000 else number
        return datetime.fromtimestamp(min(seconds, 2**33), UTC).isoformat()
    return str(value)
