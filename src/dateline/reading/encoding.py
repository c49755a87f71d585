"""Bytes to text, whatever encoding an article came in."""

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from dateline.reading.errors import UnreadableError
from dateline.reading.mojibake import mended

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
MOST_CONTROL = 0.01
WESTERN = frozenset(
    (
        *("cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "mac_roman"),
        *(f"iso8859_{part}" for part in (2, 3, 4, 9, 10, 13, 14, 15, 16)),
    )
)
# A character of two to four bytes in UTF-8.
LONG = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Those of them that are letters or marks of Western texts; in an older encoding they would be "Ã" with a sign.
LIKELY = re.compile(rb"([\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf])")
# By how much of a text its encoding is guessed: more than enough to tell letters by, soon tried in ninety encodings.
MOST_GUESSED = 1 << 17
HIGH = re.compile(rb"[\x80-\xff]")
HALF = re.compile("[\ud800-\udfff]")
UNKNOWN = "text in no known encoding, or no text at all; save it as UTF-8"
PIECE = 1 << 18


def decode_text(content: bytes) -> str:
    """The text of these bytes, as it was written. Raises UnreadableError for what is no text."""
    return mended(_decoded(content))


def _decoded(content: bytes) -> str:
    marked = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    if marked and marked != "utf-8":
        text = content.decode(marked, errors="replace")
        return text if text.count("\ufffd") <= MOST_CONTROL * len(text) + 1 else _guessed(content)
    try:
        return content.decode() if marked or not _binary(content) else _guessed(content)
    except UnicodeDecodeError:
        return _guessed(content)


def lines_of(file: IO[bytes], newline: str) -> Iterator[str]:
    """The lines of an open file as text, without its mark; it is held whole only where it is not plainly in UTF-8.

    `newline` is as for `open`. Raises UnreadableError for what is no text.
    """
    plain = _is_utf8(file)
    file.seek(0)
    if plain:
        yield from io.TextIOWrapper(file, "utf-8-sig", newline=newline)
    else:
        yield from io.StringIO(decode_text(file.read()).removeprefix("\ufeff"), newline=newline)


def _is_utf8(file: IO[bytes]) -> bool:
    """True where `decode_text` would read the whole file as UTF-8 without a guess."""
    decoder, control, size = codecs.getincrementaldecoder("utf-8")(), 0, 0
    for piece in iter(lambda: file.read(PIECE), b""):
        control, size = control + _control(piece), size + len(piece)
        try:
            decoder.decode(piece)
        except UnicodeDecodeError:
            return False
    return not decoder.getstate()[0] and control <= MOST_CONTROL * size


def whole(text: str) -> str:
    """The text with U+FFFD for each half of a character, which no file or database could hold."""
    return HALF.sub("\ufffd", text)


def _binary(content: bytes) -> bool:
    return _control(content) > MOST_CONTROL * len(content)


def _control(content: bytes) -> int:
    return len(content) - len(content.translate(None, CONTROL))


def _guessed(content: bytes) -> str:
    if not _wide(content) and _binary(content):
        raise UnreadableError("a binary file, not text; give the article as text or HTML")
    mended = _mended(content)
    if mended is not None:
        return mended
    from charset_normalizer import from_bytes

    best = from_bytes(_sample(content)).best()
    if best is None:
        raise UnreadableError(UNKNOWN)
    text = _western(content) if best.encoding in WESTERN else content.decode(best.encoding, errors="replace")
    if text is None or _binary(text.encode(errors="replace")):
        raise UnreadableError(UNKNOWN)
    return text


def _sample(content: bytes) -> bytes:
    """As much of the text as its encoding is told by: whole lines from the first letter on that is not of ASCII."""
    if len(content) <= MOST_GUESSED:
        return content
    if _wide(content):
        return content[:MOST_GUESSED]
    first = HIGH.search(content)
    start = content.rfind(b"\n", 0, first.start()) + 1 if first else 0
    end = content.rfind(b"\n", start, start + MOST_GUESSED) + 1
    return content[start : end if first and end > first.start() else start + MOST_GUESSED]


def _mended(content: bytes) -> str | None:
    """The text of UTF-8 in which a few bytes are of an older encoding, or cut off; none where it is no UTF-8."""
    broken = content.decode(errors="replace").count("\ufffd")
    return content.decode(errors="dateline-western") if 0 < broken <= len(LONG.findall(content)) else None


def _western_byte(error: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that are not UTF-8: their letters in the encoding that most such bytes are of."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("dateline-western", _western_byte)


def _western(content: bytes) -> str | None:
    """The text in the most common of the encodings that differ in a few letters only; some of it may be in UTF-8."""
    for encoding in ("cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            pieces = enumerate(LIKELY.split(content))
            return "".join(piece.decode("utf-8" if place % 2 else encoding) for place, piece in pieces)
    return None


def _wide(content: bytes) -> bool:
    """True where every other byte is mostly zero, as in UTF-16 without its mark."""
    return any(content[side::2].count(0) > 0.4 * len(content) / 2 for side in (0, 1)) and len(content) % 2 == 0
