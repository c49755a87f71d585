"""Marks of UTF-8 that were read as Windows-1252, as in "donâ€™t", made legible at the same length."""

import re

# Programs that put blanks between words also put them within such a mark.
MISREAD = re.compile(
    r"â€ ?(?:(?P<apostrophe>™ ?(?P<ending>[a-z]{1,2}\b)|™)|(?P<opens>œ)|(?P<single>˜)|(?P<en>“)|(?P<em>”)|(?P<dots>¦)"
    r"|(?P<split>(?=\n™))|(?P<closes>[\ufffd\x9d]|(?=\s|$|[.,])))"
)
MARKS = {"apostrophe": "’", "opens": "“", "single": "‘", "en": "–", "em": "—", "dots": "…", "split": "’", "closes": "”"}
OPENING = ("opens", "single")


def legible(text: str) -> str:
    """The text with such marks as they were meant; blanks fill what they are shorter, so that no word moves."""
    text = text.replace("Â£", " £") if "Â£" in text else text
    return MISREAD.sub(_meant, text) if "â€" in text else text


def _meant(found: re.Match[str]) -> str:
    name = next(name for name in MARKS if found[name] is not None)
    length = len(found[0])
    if name in OPENING:
        return MARKS[name].rjust(length)
    return (MARKS[name] + (found["ending"] or "")).ljust(length)
