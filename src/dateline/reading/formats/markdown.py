"""Markdown: the text, what its front matter knows about it, and no marks of emphasis or links."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.formats.reader import Reader, Row, head_of

FRONT = re.compile(
    r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<fields>.*?)\r?\n(?:(?P=mark)|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
# As YAML has it, and as TOML has.
FIELD = re.compile(r"([A-Za-z][\w-]*)(?::|[ \t]*=)[ \t]*(.*?)[ \t]*")
PLAIN = (
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"^>[ \t]?", re.MULTILINE), ""),
)


def read_markdown(content: bytes, name: str) -> Iterator[Row]:
    """The file as one article, with what its front matter says about it."""
    text = decode_text(content)
    front = FRONT.match(text)
    fields = _fields(front["fields"]) if front else {}
    body = text[front.end() :] if front else text
    for pattern, instead in PLAIN:
        body = pattern.sub(instead, body)
    yield "", {**fields, "id": name, "text": body.strip("\n")}


def _fields(front: str) -> dict[str, str]:
    """The fields of one line each; what nests or lists is none of what is known about an article."""
    found = (FIELD.fullmatch(line) for line in front.splitlines())
    return {match[1].lower(): match[2].strip("\"'") for match in found if match and match[2]}


def _is_markdown(content: bytes) -> bool:
    front = FRONT.match(head_of(content))
    return bool(front and _fields(front["fields"]))


READER = Reader("markdown", "Markdown, with its front matter", (".md", ".markdown"), read_markdown, _is_markdown)
