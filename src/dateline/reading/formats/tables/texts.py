"""The text of a row as its article has it: without tags, without a wrong encoding, without the note of what cut it."""

import re
from collections.abc import Mapping
from typing import Any

from dateline.reading.formats.html import is_page
from dateline.reading.formats.reader import BLOCK_TAG, without_tags
from dateline.reading.mojibake import mended, mended_in_place

# What was done to so many texts of so many, by its name.
NOTES: Mapping[str, str] = {
    "untagged": "{n} of {all} texts are written in HTML, and are read without its tags",
    "mended": "{n} of {all} texts were once read in a wrong encoding, and are mended",
    "cut": "{n} of {all} texts were cut short by their source ([+... chars]), and are read so",
}
MOST_HEAD = 4096
# Where a service of news cut the text off, and says so.
LEFT_OUT = re.compile(r"\d+ chars\]")
Fields = dict[str, Any]


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
    before, _, after = text.rstrip().rpartition("[+")
    if not LEFT_OUT.fullmatch(after):
        return None
    return before.rstrip().removesuffix("…").removesuffix("...").rstrip()
