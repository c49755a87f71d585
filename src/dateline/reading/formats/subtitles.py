"""Subtitles of broadcasts: what is said, without its times, a paragraph for every turn or pause."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.tables import Article

CLOCK = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}"
CUE = re.compile(rf"^[ \t]*({CLOCK})[ \t]*-->[ \t]*({CLOCK})[^\n]*$", re.MULTILINE)
# A cue's number or name stands alone on the line above its times; a header, a note or a style is no cue.
ABOVE = re.compile(r"\n[^\n]*\s*\Z")
TAG = re.compile(r"</?[a-z][^>\n]*>|\{\\[^}\n]*\}", re.IGNORECASE)
TURN = re.compile(r"(?:>>|&gt;&gt;)\s*|[-–—]\s+(?=\S)")
BEGINS = re.compile(rf"WEBVTT\b|\d+[ \t]*\r?\n{CLOCK}[ \t]*-->")
PAUSE = 3.0


def read_subtitles(content: bytes, name: str) -> Iterator[Row]:
    """What is said, as one article. Raises UnreadableError where nothing is."""
    text = decode_text(content).removeprefix("\ufeff").replace("\r\n", "\n")
    cues = [*CUE.finditer(text)]
    spoken = list[str]()
    last, until = "", 0.0
    for cue, stop in zip(cues, [*(cue.start() for cue in cues[1:]), len(text)], strict=False):
        told = text[cue.end() : stop]
        told = told if stop == len(text) else ABOVE.sub("", told, count=1) if _is_named(told) else told
        for line in filter(None, (TAG.sub("", line).strip() for line in told.split("\n"))):
            # Captions that roll up bring each line twice.
            if line == last:
                continue
            is_new = not spoken or _seconds(cue[1]) - until >= PAUSE or TURN.match(line)
            said = TURN.sub("", line, count=1) if TURN.match(line) else line
            spoken[len(spoken) - (not is_new) :] = [said if is_new else f"{spoken[-1]} {said}"]
            last, until = line, _seconds(cue[2])
        until = _seconds(cue[2])
    if not spoken:
        raise UnreadableError("subtitles in which nothing is said; leave them out")
    yield "", Article(name, "\n\n".join(spoken), "text")


def _is_named(told: str) -> bool:
    """True where the line above the next cue stands alone, and is its number or its name."""
    return len(told.strip("\n").split("\n\n")) > 1


def _seconds(clock: str) -> float:
    *hours, minutes, seconds = clock.replace(",", ".").split(":")
    return 3600 * int(hours[0] if hours else 0) + 60 * int(minutes) + float(seconds)


READER = Reader(
    "subtitles",
    "what is said in subtitles",
    (".srt", ".vtt"),
    read_subtitles,
    lambda content: bool(BEGINS.match(head_of(content))),
)
