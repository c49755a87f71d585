"""A message of mail as an article, its sender as outlet and its day as the day of publication."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, broken_as, head_of, without_tags
from dateline.reading.tables import Article

HEADERS = re.compile(r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?=\r?\n|\Z)")
SENT = re.compile(r"^(?:From|Date|Subject):", re.MULTILINE)
CARRIED = re.compile(r"^(?:MIME-Version|Message-ID|Received|Content-Type|Return-Path|X-[\w-]+):", re.I | re.MULTILINE)


def read_mail(content: bytes, name: str) -> Iterator[Row]:
    """The message as one article."""
    yield "", mailed(content, name)


def mailed(content: bytes, id: str) -> Article:
    """The article in one message. Raises UnreadableError where no text is in it."""
    with broken_as("mail", "save it anew from the mail program"):
        message = message_of(content)
        part = message.get_body(preferencelist=("plain", "html"))
        text = str(part.get_content()) if part else ""
        text = without_tags(text) if part and part.get_content_type() == "text/html" else text
        sender = parseaddr(str(message.get("From", "")))[0] or None
        day, subject = (str(message.get(key, "")).strip() or None for key in ("Date", "Subject"))
    if not text.strip():
        raise UnreadableError("mail without a text; leave it out")
    return Article(id, text.replace("\r\n", "\n"), "text", published=day, outlet=sender, title=subject)


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


READER = Reader("eml", "a message of mail", (".eml",), read_mail, _is_mail)
