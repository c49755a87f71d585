"""A message of mail as an article, its sender as outlet and its day as the day of publication.

A message that passes another one on is told by that one's sender, day and text; what is attached is read for itself.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr
from functools import cache

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Member, Note, Reader, Row, broken_as, head_of, without_tags
from dateline.reading.tables import Article
from dateline.rules import alternation, load

HEADERS = re.compile(r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?=\r?\n|\Z)")
SENT = re.compile(r"^(?:From|Date|Subject):", re.MULTILINE)
CARRIED = re.compile(r"^(?:MIME-Version|Message-ID|Received|Content-Type|Return-Path|X-[\w-]+):", re.I | re.MULTILINE)
ADDRESS = re.compile(r"[<\[(]")
QUOTED = re.compile(r"^> ?", re.MULTILINE)
# A message of fewer words beside what it brings is a note on that.
FEWEST_WORDS, MOST_PASSED = 40, 4
# Plain text that is so much shorter than the page beside it only says that there is one.
MOST_TIMES = 4
# What is attached to many a message and holds no article.
BESIDE = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|x?-?vcard)|application/(?:p\w+-signature|x-pkcs7|ics)"
)


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says, who sent it, when, and of what."""

    text: str
    sender: str | None
    day: str | None
    subject: str | None


def mailed(content: bytes, id: str) -> Iterator[Row]:
    """The article in one message, and the files it brings. Raises UnreadableError where it has neither."""
    with broken_as("mail", "save it anew from the mail program"):
        message = message_of(content)
        told = _passed_on(_told(message))
        parts = [*_attached(message)]
        brought = [part for part in parts if not BESIDE.match(part.get_content_type())]
        files = [_packed(part, number, id) for number, part in enumerate(brought, start=1)]
    if not told.text.strip() and not files:
        raise UnreadableError("mail without a text; leave it out")
    if not files or len(told.text.split()) >= FEWEST_WORDS:
        yield "", Article(id, told.text, "text", published=told.day, outlet=told.sender, title=told.subject)
    elif told.text.strip():
        yield "", Note("a few words of mail beside what is attached; passed over")
    yield from ((file.name, file) for file in files)
    if len(files) < len(parts):
        yield "", Note(f"{len(parts) - len(files)} attached pictures and the like passed over")


def _told(message: EmailMessage) -> Message:
    plain, page = (_text(message.get_body(preferencelist=(kind,))) for kind in ("plain", "html"))
    text = page if len(page.split()) > MOST_TIMES * len(plain.split()) else plain
    day, subject = (str(message.get(key, "")).strip() or None for key in ("Date", "Subject"))
    return Message(text.replace("\r\n", "\n"), parseaddr(str(message.get("From", "")))[0] or None, day, subject)


def _text(part: MIMEPart | None) -> str:
    if part is None:
        return ""
    try:
        text = str(part.get_content())
    except LookupError:  # Of a character set that nobody knows.
        payload = part.get_payload(decode=True)
        text = decode_text(payload) if isinstance(payload, bytes) else ""
    return without_tags(text) if part.get_content_type() == "text/html" else text


def _name(said: str) -> str | None:
    """Whom a row of labels names, beside an address or without one."""
    name = ADDRESS.split(said)[0].strip(" \"'")
    return name if name and "@" not in name else None


def _attached(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts of a message that are files or messages of their own."""
    for part in message.iter_parts() if message.is_multipart() else ():
        if part.get_content_maintype() == "multipart":
            yield from _attached(part)
        elif part.get_filename() or part.is_attachment() or part.get_content_type() == "message/rfc822":
            yield part


def _packed(part: MIMEPart, number: int, id: str) -> Member:
    """The file, called after its message."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else part
        name, content = f"{number}.eml", inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    else:
        name, payload = part.get_filename() or str(number), part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
    return Member(name, content, called=f"{id}-{name}")


def _passed_on(message: Message) -> Message:
    """The message that this one passes on within its text; itself where it passes none on."""
    if not message.subject or not _passing().match(message.subject):
        return message
    found = message
    for number in range(MOST_PASSED):
        inner = _within(found.text)
        if inner is None or (number and len(found.text.split()) - len(inner.text.split()) > FEWEST_WORDS):
            break
        found = inner
    return found


def _within(text: str) -> Message | None:
    """The first message within a text: rows of labels above it say who sent it, and when."""
    lines, labels = text.split("\n"), load("page").words["passed-on-label"]
    for start, line in enumerate(lines):
        if not _label().match(line):
            continue
        stop = next((at for at in range(start, len(lines)) if not _is_row(lines[at])), len(lines))
        rows = (_label().match(row) for row in lines[start:stop])
        told = {labels[row[1].lower()]: row[2].strip(" *") for row in rows if row}
        if {"from", "date"} <= told.keys():
            body = "\n".join(_unquoted(lines[stop:]))
            return Message(body.strip("\n"), _name(told["from"]), told["date"] or None, told.get("subject") or None)
    return None


def _is_row(line: str) -> bool:
    """True for a row of labels, and for what a long one goes on with."""
    bare = QUOTED.sub("", line)
    return bool(_label().match(line)) or (bare[:1] in " \t" and bool(bare.strip()))


def _unquoted(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the mark of what is passed on, where all have it."""
    text = "\n".join(lines)
    is_marked = all(line.startswith(">") for line in text.split("\n") if line.strip())
    return iter((QUOTED.sub("", text) if is_marked else text).split("\n"))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"[>\s*]*({alternation(load('page').words['passed-on-label'])})\s*:\*?(.*)$", re.IGNORECASE)


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternation(load('page').words['passing-on'])})\s*:", re.IGNORECASE)


def message_of(content: bytes) -> EmailMessage:
    """The message in these bytes, its headers decoded."""
    return message_from_bytes(content, policy=default)


def headers_of(content: bytes) -> str:
    """The headers that the bytes begin with; "" where they begin with something else."""
    found = HEADERS.match(head_of(content).replace("\r\n", "\n"))
    return found[0] if found else ""


def _is_mail(content: bytes) -> bool:
    headers = headers_of(content)
    return len(SENT.findall(headers)) > 1 and bool(CARRIED.search(headers))


READER = Reader("eml", "a message of mail", (".eml",), mailed, _is_mail)
